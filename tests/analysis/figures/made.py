"""Figures made by hand, for tests of what is done with them."""

from decimal import Decimal
from itertools import count
from typing import Any

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.language import Language

_AT = count()


def period(start: str = "", end: str = "") -> Period:
    """Return the period between two ISO dates, either of them open where it is empty."""
    days = [PartialDate.from_iso(one) if one else None for one in (start, end)]
    return Period(*days)


def figure(
    value: float | str, document: str = "d", at: int | None = None, **fields: object
) -> Figure:
    """Return a figure of ``value``, measuring "m" unless ``fields`` say otherwise."""
    start = next(_AT) * 10 if at is None else at
    written = str(fields.pop("written", value))
    known: dict[str, Any] = {
        "sentence": f"There were {written} deaths.",
        "language": Language.EN,
        "unit": Unit.COUNT,
        "subject": "deaths by overdose",
        "measures": "m",
        "qualifier": Qualifier.EXACT,
        **fields,
    }
    return Figure(
        document=document,
        passage=Span(start, start + 9),
        span=Span(start, start + 9),
        written=written,
        value=Decimal(str(value)),
        **known,
    )
