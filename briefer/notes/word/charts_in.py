# pyright: basic
# python-docx's package layer comes without complete types; this module meets it for charts.
"""Puts the charts of a note into the package of its Word file, each with its workbook."""

from collections.abc import Sequence

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part

from briefer.domain.language import Language
from briefer.notes.blocks import Plot
from briefer.notes.word.base import XML
from briefer.notes.word.chart import chart
from briefer.notes.word.workbook import workbook

_WORKBOOK = "rId1"


def attach(main: Part, plots: Sequence[Plot], language: Language) -> list[str]:
    """Add a chart part to the package of ``main`` for each of ``plots``; return the ids of its
    relationships, "chart1" and so on in their order."""
    return [_attach(main, plot, language, f"chart{at}") for at, plot in enumerate(plots, 1)]


def _attach(main: Part, plot: Plot, language: Language, id: str) -> str:
    xml = (XML + chart(plot, language, _WORKBOOK)).encode()
    part = _part(main, "/word/charts/chart%d.xml", CT.DML_CHART, xml)
    main.load_rel(RT.CHART, part, id)
    name = "/word/embeddings/Microsoft_Excel_Worksheet%d.xlsx"
    book = _part(main, name, CT.SML_SHEET, workbook(plot))
    part.load_rel(RT.PACKAGE, book, _WORKBOOK)
    return id


def _part(main: Part, name: str, content_type: str, data: bytes) -> Part:
    """Return a new part with the first free number in its ``name``."""
    package = main.package
    assert package is not None
    return Part(package.next_partname(name), content_type, data, package)
