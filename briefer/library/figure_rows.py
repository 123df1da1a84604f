"""Figures, and what the user said of them, as rows of the library's tables and back."""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.figure_word import CORRECTABLE, FigureCorrection
from briefer.domain.language import Language
from briefer.domain.theme import ThemeTag
from briefer.library.rows import NotOurs, Row, Value, id_of, texts_of_column, texts_to_column

FIGURE = (
    "document", "span_start", "span_end", "written", "sentence", "language", "value", "upper",
    "unit", "unit_name", "qualifier", "subject", "period_start", "period_end", "place", "inferred",
    "measures",
)  # fmt: skip


def figure_row(figure: Figure) -> Row:
    """Return the values of the columns ``FIGURE``."""
    return (
        figure.document,
        figure.span.start,
        figure.span.end,
        figure.written,
        figure.sentence,
        figure.language.value,
        str(figure.value),
        _text(figure.upper),
        figure.unit.value,
        figure.unit_name,
        figure.qualifier.value,
        figure.subject,
        _text(figure.period.start),
        _text(figure.period.end),
        figure.place,
        texts_to_column(figure.inferred),
        figure.measures,
    )


def figure_of(row: Sequence[Value], passage: Span, themes: tuple[ThemeTag, ...] = ()) -> Figure:
    """Return the figure whose columns ``FIGURE`` hold ``row``, in the passage at the span
    ``passage``; raises ``NotOurs``."""
    of = dict(zip(FIGURE, row, strict=True))
    try:
        return Figure(
            document=id_of(of["document"]),
            passage=passage,
            span=Span(_number(of["span_start"]), _number(of["span_end"])),
            written=str(of["written"]),
            sentence=str(of["sentence"]),
            language=Language(str(of["language"])),
            value=_decimal(of["value"]),
            unit=Unit(str(of["unit"])),
            upper=None if of["upper"] is None else _decimal(of["upper"]),
            unit_name=_text(of["unit_name"]),
            qualifier=Qualifier(str(of["qualifier"])),
            subject=str(of["subject"]),
            period=Period(_date(of["period_start"]), _date(of["period_end"])),
            place=_text(of["place"]),
            inferred=texts_of_column(of["inferred"]),
            measures=str(of["measures"]),
            themes=themes,
        )
    except ValueError as error:
        raise NotOurs from error


def figure_to_column(figure: Figure | None) -> str | None:
    """Return an added figure as one column holds it."""
    if figure is None:
        return None
    whole = dict(zip(FIGURE, figure_row(figure), strict=True))
    return json.dumps(whole, ensure_ascii=False)


def figure_of_column(value: Value, passage: Span) -> Figure | None:
    """Return the added figure that a column holds; raises ``NotOurs``."""
    if value is None:
        return None
    whole = _table(value)
    return figure_of([whole.get(name) for name in FIGURE], passage)


def correction_to_column(correction: FigureCorrection) -> str:
    """Return what the user set of a figure as one column holds it."""
    values: dict[str, object] = {}
    for name in correction.names:
        value: object = getattr(correction, name)
        if isinstance(value, Period):
            values[name] = [_text(value.start), _text(value.end)]
        else:
            values[name] = _text(value)
    return json.dumps(values, ensure_ascii=False)


def correction_of_column(value: Value) -> FigureCorrection:
    """Return what the user set of a figure, as a column holds it; raises ``NotOurs``."""
    held = _table(value)
    if not held.keys() <= set(CORRECTABLE):
        raise NotOurs
    try:
        known: dict[str, Any] = {name: _READ.get(name, _text)(one) for name, one in held.items()}
    except (ValueError, TypeError) as error:
        raise NotOurs from error
    return FigureCorrection(**known)


def _period(value: object) -> Period:
    start, end = cast(list[Value], value)
    return Period(_date(start), _date(end))


def _upper(value: object) -> Decimal | None:
    return None if value is None else _decimal(value)


def _decimal(value: object) -> Decimal:
    """Return the number that ``value`` writes; raises ``ValueError``."""
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(value) from error
    if not number.is_finite():
        raise ValueError(value)
    return number


_READ: Mapping[str, Callable[[Any], object]] = {
    "value": _decimal,
    "upper": _upper,
    "unit": Unit,
    "qualifier": Qualifier,
    "subject": str,
    "period": _period,
    "measures": str,
}


def _table(value: Value) -> dict[str, Value]:
    try:
        table: object = json.loads(str(value))
    except ValueError as error:
        raise NotOurs from error
    if not isinstance(table, dict):
        raise NotOurs
    return cast(dict[str, Value], table)


def _number(value: Value) -> int:
    if not isinstance(value, int):
        raise NotOurs
    return value


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _date(value: Value) -> PartialDate | None:
    return None if value is None else PartialDate.from_iso(str(value))
