"""The manner a document is typed in, which says what its line ends and full stops are worth."""

from dataclasses import dataclass

from briefer.analysis.headings import LONGEST
from briefer.analysis.units import Unit, UnitKind
from briefer.analysis.wrapping import ends_sentence

_LONG = 90
_LONGEST_WITHOUT_STOPS = 80


@dataclass(frozen=True, slots=True)
class Manner:
    """``gaps``: blank lines part the paragraphs; ``longest_heading`` in characters, short where
    paragraphs have no full stop either."""

    gaps: bool
    longest_heading: int


def manner_of(units: list[Unit]) -> Manner:
    """Return the manner of a document made of ``units``."""
    content = [unit for unit in units if not unit.why]
    texts = [unit for unit in content if unit.kind is UnitKind.TEXT]
    gaps = sum(1 for unit in texts[1:] if unit.gap_before)
    long = [unit for unit in texts if len(unit.text) >= _LONG]
    stopped = sum(1 for unit in long if ends_sentence(unit.text))
    bare = len(long) >= 3 and stopped < 0.5 * len(long)
    return Manner(
        gaps=gaps > 0.2 * len(texts[1:]),
        longest_heading=_LONGEST_WITHOUT_STOPS if bare else LONGEST,
    )
