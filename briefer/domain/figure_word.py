"""The user's word about a figure: what it outranks, and how it is put over a figure."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.theme import TaggedBy


class Unset(Enum):
    """Tells a field that the user left alone from one that they emptied (``None``)."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET


@dataclass(frozen=True, slots=True)
class FigureCorrection:
    """What the user set of a figure's fields, each under the name it has in ``Figure``."""

    value: Decimal | Unset = UNSET
    upper: Decimal | Unset | None = UNSET
    unit: Unit | Unset = UNSET
    unit_name: str | Unset | None = UNSET
    qualifier: Qualifier | Unset = UNSET
    subject: str | Unset = UNSET
    period: Period | Unset = UNSET
    place: str | Unset | None = UNSET
    measures: str | Unset = UNSET

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that are set."""
        return tuple(name for name in CORRECTABLE if getattr(self, name) is not UNSET)

    def __bool__(self) -> bool:
        return bool(self.names)

    def over(self, under: "FigureCorrection") -> "FigureCorrection":
        """Return this correction with what it leaves alone from ``under``."""
        return replace(under, **self._set())

    def without(self, names: Iterable[str]) -> "FigureCorrection":
        """Return this correction leaving ``names`` alone."""
        return replace(self, **dict.fromkeys(names, UNSET))

    def put_over(self, figure: Figure) -> Figure:
        """Return ``figure`` as the user says it is; what they set is inferred no longer."""
        names = self.names
        if not names:
            return figure
        inferred = tuple(name for name in figure.inferred if name not in names)
        corrected = tuple(dict.fromkeys((*figure.corrected, *names)))
        return replace(figure, inferred=inferred, corrected=corrected, **self._set())

    def _set(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.names}


CORRECTABLE = tuple(one.name for one in fields(FigureCorrection))
"""The fields of a figure that the user can set."""


@dataclass(frozen=True, slots=True)
class FigureWord:
    """All that the user said about one figure: fields set, that it is none (``refused``), that
    there is one where no rule finds any (``added``, as it was read then)."""

    correction: FigureCorrection = FigureCorrection()
    refused: bool = False
    added: Figure | None = None

    def __bool__(self) -> bool:
        return bool(self.correction) or self.refused or self.added is not None

    def put_over(self, figure: Figure) -> Figure:
        """Return ``figure``, found by rule or added, as the user says it is."""
        by = figure.by if self.added is None else TaggedBy.USER
        return replace(self.correction.put_over(figure), by=by)


FigureWords = tuple[tuple[str, FigureWord | None], ...]
"""What the user said of figures, by their ids; ``None`` of those they said nothing of."""


@dataclass(frozen=True, slots=True)
class FigureOrphan:
    """The user's word about a figure whose expression ``written`` is no longer found.

    ``document`` is the id of the document as it is now, ``text`` the passage it stood in.
    """

    document: str
    written: str
    text: str
    word: FigureWord
