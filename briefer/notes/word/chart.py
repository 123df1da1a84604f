"""Writes a chart as Word's own: it can be edited there, and its values with it.

The elements stand in the order the schema asks for. The caption is text of the note, so the chart
has no title of its own; with one series it needs no legend.
"""

from collections.abc import Iterable
from decimal import Decimal

from briefer.domain.language import Language
from briefer.domain.note import ChartForm
from briefer.notes.blocks import Plot
from briefer.notes.word import chart_room as room
from briefer.notes.word.chart_scale import Scale, scale, written, written_on_axis
from briefer.notes.word.markup import R, value
from briefer.notes.word.styles import INK, LINK, QUIET, RULE
from briefer.notes.word.workbook import SHEET, decimals_of, number_format, series_name

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

_EMU = 914_400
"""English Metric Units in an inch."""
_SIZE = 1000
"""Of all type in a chart, in hundredths of a point."""
_CATEGORIES, _VALUES = 111_111_111, 222_222_222
_UPWARDS, _LEVEL = -5_400_000, 0
_MANY_POINTS = 30


def chart(plot: Plot, language: Language, workbook_relationship: str = "rId1") -> str:
    """Return the XML of the chart part of ``plot`` in a note in ``language``; its workbook is
    what ``workbook_relationship`` leads to."""
    drawn = _columns if plot.form is ChartForm.COLUMNS else _line
    axes = _category_axis(plot) + _value_axis(plot, language)
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{language.tag}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{drawn(plot, language)}{axes}{_unfilled()}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_fill('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>{_type(INK)}"
        f'<c:externalData r:id="{workbook_relationship}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def drawing(plot: Plot, number: int, relationship: str) -> str:
    """Return the run that shows ``plot`` in line with the text; the chart part is what
    ``relationship`` leads to, ``number`` is its own among the drawings of the file."""
    name = value(f"{plot.caption.label} {plot.caption.number}")
    wide, high = round(room.WIDTH * _EMU), round(room.height(plot) * _EMU)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{value(plot.description)}"/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{A}" noGrp="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{A}"><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" xmlns:r="{R}" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _columns(plot: Plot, language: Language) -> str:
    return (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"<c:ser>{_named(plot)}<c:spPr>{_fill(LINK)}<a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:invertIfNegative val="0"/>{_labels(plot, language, "outEnd")}{_data(plot)}</c:ser>'
        f'<c:gapWidth val="{room.gap(plot)}"/>{_axis_ids()}</c:barChart>'
    )


def _line(plot: Plot, language: Language) -> str:
    size = 7 if len(plot.values) <= _MANY_POINTS else 5
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f"<c:ser>{_named(plot)}<c:spPr>{_stroke(LINK, 28_575)}</c:spPr>"
        f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>'
        f"<c:spPr>{_fill(LINK)}{_stroke('FFFFFF', 9_525)}</c:spPr></c:marker>"
        f'{_labels(plot, language, "t")}{_data(plot)}<c:smooth val="0"/></c:ser>'
        f'<c:marker val="1"/>{_axis_ids()}</c:lineChart>'
    )


def _named(plot: Plot) -> str:
    name = _strings("$B$1", (series_name(plot),))
    return f'<c:idx val="0"/><c:order val="0"/><c:tx>{name}</c:tx>'


def _data(plot: Plot) -> str:
    """Return the labels and the values: where they stand in the workbook, and what they are."""
    last = len(plot.values) + 1
    numbers = _points(_digits(one) for one in plot.values)
    most = max(decimals_of(one) for one in plot.values)
    return (
        f"<c:cat>{_strings(f'$A$2:$A${last}', plot.categories)}</c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!$B$2:$B${last}</c:f><c:numCache>"
        f"<c:formatCode>{value(number_format(most))}</c:formatCode>{numbers}</c:numCache>"
        "</c:numRef></c:val>"
    )


def _strings(cells: str, texts: tuple[str, ...]) -> str:
    cache = _points(value(text) for text in texts)
    return f"<c:strRef><c:f>{SHEET}!{cells}</c:f><c:strCache>{cache}</c:strCache></c:strRef>"


def _points(texts: Iterable[str]) -> str:
    points = [f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in enumerate(texts)]
    return f'<c:ptCount val="{len(points)}"/>{"".join(points)}'


def _digits(number: Decimal) -> str:
    return f"{number:f}"


def _labels(plot: Plot, language: Language, place: str) -> str:
    """Return the values written at their columns or points: the drawing alone says nothing.

    Those that are not written, or not as the ``usual`` one is, have a label of their own.
    """
    chosen, below = room.labelled(plot), room.below(plot)
    around = plot.around or (("", ""),) * len(plot.values)
    pairs = zip(plot.values, around, strict=True)
    codes = [written(one, language, *beside) for one, beside in pairs]
    places = ["b" if at in below else place for at in range(len(codes))]
    if len(chosen) < len(codes):
        single = "".join(_label(at, codes[at], places[at]) for at in chosen)
        return f"<c:dLbls>{single}{_SHOWN.format(0)}</c:dLbls>"
    usual = (max(codes, key=codes.count), place)
    looks = enumerate(zip(codes, places, strict=True))
    single = "".join(_label(at, *look) for at, look in looks if look != usual)
    return f"<c:dLbls>{single}{_label_look(*usual)}</c:dLbls>"


_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="{}"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _label(at: int, code: str, place: str) -> str:
    return f'<c:dLbl><c:idx val="{at}"/>{_label_look(code, place)}</c:dLbl>'


def _label_look(code: str, place: str) -> str:
    """Return the look of a value; above a column it hides the line of the grid behind it."""
    ground = f"<c:spPr>{_fill('FFFFFF')}</c:spPr>" if place == "outEnd" else _unfilled()
    return f'{_number_format(code)}{ground}{_type(INK)}<c:dLblPos val="{place}"/>{_SHOWN.format(1)}'


def _category_axis(plot: Plot) -> str:
    """Return the axis of the labels, which stand below the lowest value and not below zero."""
    every = room.every(plot)
    skipped = f'<c:tickLblSkip val="{every}"/><c:tickMarkSkip val="{every}"/>' if every > 1 else ""
    turn = _UPWARDS if room.turned(plot) else _LEVEL
    return (
        f"<c:catAx>{_axis(_CATEGORIES, 'b', Scale(None, None, None))}"
        f"{_ticks('low', 'General')}<c:spPr>{_stroke(QUIET, 9_525)}</c:spPr>{_type(INK, turn)}"
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{skipped}<c:noMultiLvlLbl val="1"/>'
        "</c:catAx>"
    )


def _value_axis(plot: Plot, language: Language) -> str:
    ends = scale(plot)
    lines = f"<c:majorGridlines><c:spPr>{_stroke(RULE, 6_350)}</c:spPr></c:majorGridlines>"
    step = f'<c:majorUnit val="{_digits(ends.step)}"/>' if ends.step else ""
    return (
        f"<c:valAx>{_axis(_VALUES, 'l', ends)}{lines}{_axis_title(plot, language)}"
        f"{_ticks('nextTo', written_on_axis(plot, language))}"
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_type(QUIET)}"
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="autoZero"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _axis(id: int, place: str, ends: Scale) -> str:
    most = "" if ends.most is None else f'<c:max val="{_digits(ends.most)}"/>'
    least = "" if ends.least is None else f'<c:min val="{_digits(ends.least)}"/>'
    return (
        f'<c:axId val="{id}"/><c:scaling><c:orientation val="minMax"/>{most}{least}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/>'
    )


def _axis_title(plot: Plot, language: Language) -> str:
    if not plot.measure:
        return ""
    look = f'lang="{language.tag}" sz="{_SIZE}" b="0"'
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="{_UPWARDS}" vert="horz"/><a:p><a:pPr>'
        f"<a:defRPr {look}>{_font(QUIET)}</a:defRPr></a:pPr>"
        f"<a:r><a:rPr {look}>{_font(QUIET)}</a:rPr><a:t>{value(plot.measure)}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _ticks(labels: str, code: str) -> str:
    return (
        f'{_number_format(code)}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="{labels}"/>'
    )


def _axis_ids() -> str:
    return f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'


def _number_format(code: str) -> str:
    return f'<c:numFmt formatCode="{value(code)}" sourceLinked="0"/>'


def _type(colour: str, turn: int | None = None) -> str:
    """Return how words look; ``turn`` is how far they are turned, in 60,000ths of a degree."""
    body = "<a:bodyPr/>" if turn is None else f'<a:bodyPr rot="{turn}" vert="horz"/>'
    return (
        f'<c:txPr>{body}<a:p><a:pPr><a:defRPr sz="{_SIZE}" b="0">{_font(colour)}</a:defRPr>'
        "</a:pPr><a:endParaRPr/></a:p></c:txPr>"
    )


def _font(colour: str) -> str:
    return f'{_fill(colour)}<a:latin typeface="Calibri"/><a:cs typeface="Calibri"/>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _stroke(colour: str, width: int) -> str:
    return f'<a:ln w="{width}" cap="rnd">{_fill(colour)}<a:round/></a:ln>'


def _unfilled() -> str:
    return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
