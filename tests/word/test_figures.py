"""Figures in the Word file: traced to their source, and charts that keep what qualifies a value."""

import io
import zipfile
from functools import cache

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.domain.language import Language
from briefer.notes.word import write
from briefer.notes.word.record import NAMESPACE, PART
from tests.notes.corpus import EN, FR, layout
from tests.notes.figured import deaths, figured_note

C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}


@cache
def part(language: Language, name: str) -> bytes:
    """Return a part of the Word file of the note with figures."""
    with zipfile.ZipFile(io.BytesIO(write(layout(figured_note(language))))) as file:
        return file.read(name)


def test_each_figure_is_recorded_with_its_expression() -> None:
    root = etree.fromstring(part(EN, PART))
    traces = root.findall(f"{{{NAMESPACE}}}trace")
    newest = deaths()[-1].figure
    assert newest
    told = [one for one in traces if one.get("figure")]
    assert {one.get("kind") for one in told} == {"figure", "value"}
    first = told[0]
    assert first.get("figure") == f"{newest.span.start}-{newest.span.end}"
    assert len(first.get("written")) == 64
    assert all(one.get("written") is None for one in traces if one not in told)


def test_a_chart_writes_more_than_before_the_value_and_keeps_the_number() -> None:
    for language, more in ((EN, "more than "), (FR, "plus de ")):
        chart = etree.fromstring(part(language, "word/charts/chart1.xml"))
        values = [one.text for one in chart.findall(".//c:val//c:v", C)]
        assert values == ["10300", "12800", "14700", "21174"]
        codes = {one.get("formatCode") for one in chart.findall(".//c:dLbls//c:numFmt", C)}
        assert any(code.count(f'"{more}"') == 3 for code in codes), codes
        assert any(more not in code for code in codes), codes
        (axis,) = chart.findall(".//c:valAx/c:numFmt", C)
        assert more not in axis.get("formatCode")


def test_what_is_said_of_a_chart_stays_with_it() -> None:
    body = part(EN, "word/document.xml").decode()
    caption = body.index('w:val="CaptionRemarked"')
    assert body.index('w:val="Remark"') > caption
    assert '<w:pStyle w:val="CaptionRemarked"/>' in body
