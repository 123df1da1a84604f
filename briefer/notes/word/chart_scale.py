"""Says how the numbers of a chart are written and where its axis begins and ends."""

from dataclasses import dataclass
from decimal import Decimal

from briefer.domain.language import Language
from briefer.notes.blocks import Plot
from briefer.notes.typography import NBSP, held_by_xml
from briefer.notes.word.workbook import decimals_of, number_format

_GROUPERS = {Language.EN: ",", Language.FR: NBSP}
_BEYOND_MILLIONS = Decimal(1_000_000_000)
_FEW_STEPS, _MANY_STEPS = 5, 10


@dataclass(frozen=True, slots=True)
class Scale:
    """Where the axis of the values begins and ends and in which steps; ``None`` leaves it to
    Word, so that it follows values that are edited."""

    least: Decimal | None
    most: Decimal | None
    step: Decimal | None


def scale(plot: Plot) -> Scale:
    """Return the scale of ``plot``: it always holds zero, so that no difference looks larger
    than it is, and never has steps too small to be told apart as they are written."""
    high, low = max(*plot.values, Decimal(0)), min(*plot.values, Decimal(0))
    smallest = Decimal(1).scaleb(-_most_decimals(plot))
    if high == low:
        return Scale(Decimal(0), smallest, smallest)
    return Scale(
        least=Decimal(0) if low == 0 else None,
        most=Decimal(0) if high == 0 else None,
        step=smallest if high - low <= _FEW_STEPS * smallest else None,
    )


def written(value: Decimal, language: Language, before: str = "", after: str = "") -> str:
    """Return the format in which ``value`` is written in ``language``, with the decimals it has
    and words ``before`` and ``after`` its digits."""
    code = _format(decimals_of(value), (value,), language)
    if not before and not after:
        return code
    parts = (part.rpartition("]") for part in code.split(";"))
    beside = _literal(before), _literal(after)
    return ";".join(f"{when}{end}{beside[0]}{digits}{beside[1]}" for when, end, digits in parts)


def _literal(words: str) -> str:
    """Return ``words`` as they stand in a format of numbers."""
    held = held_by_xml(words).replace('"', "")
    return f'"{held}"' if held else ""


def written_on_axis(plot: Plot, language: Language) -> str:
    """Return the format of the axis of ``plot``: no more decimals than its steps are apart."""
    return _format(_decimals_on_axis(plot), plot.values, language)


def _format(decimals: int, values: tuple[Decimal, ...], language: Language) -> str:
    """Return the format in which ``values`` are written.

    Word groups digits as the reader's Windows does, not as the note's language asks: the format
    holds the mark between groups itself where it can, which is for whole numbers from nought up.
    """
    if decimals or not all(0 <= value < _BEYOND_MILLIONS for value in values):
        return number_format(decimals)
    mark = f'"{_GROUPERS[language]}"'
    thousands, millions = f"#{mark}##0", f"#{mark}###{mark}##0"
    return f"[>=1000000]{millions};[>=1000]{thousands};0"


def _decimals_on_axis(plot: Plot) -> int:
    span = max(*plot.values, Decimal(0)) - min(*plot.values, Decimal(0))
    told_apart = -(span / _MANY_STEPS).adjusted() if span else 0
    return max(0, min(told_apart, _most_decimals(plot)))


def _most_decimals(plot: Plot) -> int:
    return max(decimals_of(value) for value in plot.values)
