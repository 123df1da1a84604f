"""What the parts of figure analysis hand each other: an expression, and where it stands."""

from dataclasses import dataclass, field
from decimal import Decimal

from briefer.domain.document import Details, Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class Expression:
    """A numeric expression that states a figure: ``span`` with its qualifier and unit, ``number``
    the bare number in it, both in the text of its passage. The rest as in ``Figure``."""

    span: Span
    number: Span
    value: Decimal
    unit: Unit
    upper: Decimal | None = None
    unit_name: str | None = None
    qualifier: Qualifier = Qualifier.EXACT


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence with expressions, in its surroundings.

    ``text`` is the passage's, ``sentence`` a span of it; ``expressions`` are those in the
    sentence, in order. ``headings`` stand above the passage, the outermost first; ``details`` is
    what is known of the document (event date, place).
    """

    text: str = field(repr=False)
    sentence: Span
    expressions: tuple[Expression, ...]
    language: Language
    details: Details
    headings: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The sentence's own text."""
        return self.text[self.sentence.start : self.sentence.end]
