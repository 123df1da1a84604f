# pyright: basic
# XlsxWriter comes without types; this module alone meets it.
"""Writes the values of a chart as the workbook that opens when they are edited in Word."""

import io
from datetime import datetime
from decimal import Decimal

from briefer.notes.blocks import Plot
from briefer.notes.typography import held_by_xml
from briefer.notes.word.zipped import unzipped, zipped

SHEET = "Data"
_CREATED = datetime(2000, 1, 1)
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LETTERS, _WIDEST = 12, 60
_MOST_DECIMALS = 15


def workbook(plot: Plot) -> bytes:
    """Return the values of ``plot`` as an .xlsx file, the same for the same.

    Its parts are stored, not packed: the Word file packs them once.
    """
    import xlsxwriter  # noqa: PLC0415 - few notes hold a chart

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **_PLAIN})
    book.set_properties({"created": _CREATED, "author": ""})
    sheet = book.add_worksheet(SHEET)
    head = book.add_format({"bold": True})
    formats = {
        decimals: book.add_format({"num_format": number_format(decimals)})
        for decimals in sorted({decimals_of(value) for value in plot.values})
    }
    sheet.set_column(0, 0, _width(plot.categories))
    sheet.set_column(1, 1, _width((series_name(plot),)))
    sheet.write_string("B1", _words(series_name(plot)), head)
    for row, (label, value) in enumerate(zip(plot.categories, plot.values, strict=True), 1):
        sheet.write_string(row, 0, _words(label))
        sheet.write_number(row, 1, float(value), formats[decimals_of(value)])
    sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(plot.values) + 1}"})
    book.close()
    return zipped(unzipped(buffer.getvalue()), stored=True)


def series_name(plot: Plot) -> str:
    """Return what the values of ``plot`` are called: what they count, else the chart's title."""
    return plot.measure or plot.caption.title


def number_format(decimals: int) -> str:
    """Return the format of numbers with as many ``decimals``, their thousands grouped."""
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def decimals_of(value: Decimal) -> int:
    """Return how many decimals ``value`` needs."""
    return min(_MOST_DECIMALS, len(f"{value:f}".partition(".")[2].rstrip("0")))


def _words(text: str) -> str:
    """Return ``text`` as a cell holds it.

    WORKAROUND: XlsxWriter takes words that begin and end as one of its runs do for XML of its own
    (``SharedStrings._write_si``); a space after them keeps them words.
    """
    held = held_by_xml(text)
    return f"{held} " if held.startswith("<r>") and held.endswith("</r>") else held


def _width(texts: tuple[str, ...]) -> int:
    return min(_WIDEST, max(_LETTERS, *(len(text) + 2 for text in texts)))
