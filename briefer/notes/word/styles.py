"""The styles of the Word file: all that makes a note look the way it does stands here.

Sizes are half-points (``w:sz``) or twentieths of a point (``w:spacing``, ``w:ind``). A style
names what a paragraph or a run is; nothing in a note is formatted beside its style. All colours
have a contrast of more than 4.5 to 1 on white and behind the labels of the title block.
"""

from briefer.notes.word.lists import BULLETS, NUMBERS
from briefer.notes.word.markup import NAMESPACES

INK = "1B2A41"
QUIET = "50596B"
LINK = "0B4A8F"
ALARM = "9C1C1C"
BAND = "E9EEF4"
RULE = "C3CCD8"

_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'


_SINGLE = 240
"""The height of a line set single, as ``w:line`` counts it."""


def styles(language_tag: str, line_spacing: int) -> str:
    """Return the XML of the styles part for a document in the language ``language_tag``, whose
    lines are ``line_spacing`` percent of single spacing high."""
    return (
        f"<w:styles {NAMESPACES}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}{_size(24)}"
        f'<w:lang w:val="{language_tag}"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(140, 0, _SINGLE * line_spacing // 100)}</w:pPr>"
        "</w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        f"{_DEFAULTS}{_PARAGRAPHS}{_CHARACTERS}{_TABLES}</w:styles>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _colour(hex_digits: str) -> str:
    return f'<w:color w:val="{hex_digits}"/>'


def _spacing(before: int, after: int, line: int = 0) -> str:
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def _indent(left: int, right: int, hanging: int = 0) -> str:
    hang = f' w:hanging="{hanging}"' if hanging else ""
    return f'<w:ind w:left="{left}" w:right="{right}"{hang}/>'


def _tabs(kind: str, place: int, leader: str = "") -> str:
    line = f' w:leader="{leader}"' if leader else ""
    return f'<w:tabs><w:tab w:val="{kind}"{line} w:pos="{place}"/></w:tabs>'


def _list(id: str) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{id}"/></w:numPr>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level - 1}"/>'


def _style(type_: str, id: str, name: str, based: str, properties: str) -> str:
    """Return a style; ``name`` with a capital of our own making marks it as custom."""
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    following = '<w:next w:val="BodyText"/>' if name.startswith("heading") else ""
    return (
        f'<w:style w:type="{type_}"{custom} w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{following}<w:uiPriority w:val="1"/>'
        f"<w:qFormat/>{properties}</w:style>"
    )


def _paragraph(id: str, name: str, paragraph: str, run: str = "", based: str = "Normal") -> str:
    runs = f"<w:rPr>{run}</w:rPr>" if run else ""
    return _style("paragraph", id, name, based, f"<w:pPr>{paragraph}</w:pPr>{runs}")


def _character(id: str, name: str, run: str, based: str = "DefaultParagraphFont") -> str:
    return _style("character", id, name, based, f"<w:rPr>{run}</w:rPr>")


_BUILT_IN = {
    "heading 1", "heading 2", "heading 3", "Subtitle", "List Bullet", "List Number", "caption",
    "Body Text", "Quote", "header", "footer",
    "footnote text", "footnote reference", "Hyperlink", "Placeholder Text",
}  # fmt: skip

_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_TOGETHER = "<w:keepNext/><w:keepLines/>"
_WIDOWS = "<w:widowControl/>"

_DEFAULTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    f"<w:qFormat/><w:pPr>{_WIDOWS}</w:pPr></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)

# Space stands above a paragraph, not below: so it is kept below tables too.
_PARAGRAPHS = "".join(
    (
        _paragraph("NoteKind", "Note Kind", _TOGETHER + _spacing(0, 40, 240), _BOLD + _colour(INK)),
        _paragraph(
            "Heading1",
            "heading 1",
            _TOGETHER + _spacing(0, 160, 252) + _outline(1),
            _BOLD + _colour(INK) + _size(40),
        ),
        _paragraph(
            "Heading2",
            "heading 2",
            _TOGETHER + _spacing(340, 0) + _outline(2),
            _BOLD + _colour(INK) + _size(28),
        ),
        _paragraph(
            "Heading3",
            "heading 3",
            _TOGETHER + _spacing(280, 0) + _outline(3),
            _BOLD + _colour(INK) + _size(24),
        ),
        _paragraph(
            "AnnexHeading",
            "Annex Heading",
            "<w:pageBreakBefore/>" + _spacing(0, 0),
            based="Heading2",
        ),
        _paragraph(
            "Subtitle", "Subtitle", _TOGETHER + _spacing(0, 200, 252), _colour(QUIET) + _size(28)
        ),
        _paragraph("BodyText", "Body Text", _WIDOWS),
        _paragraph("Quote", "Quote", "<w:keepLines/>" + _indent(567, 425)),
        _paragraph(
            "BlockQuotation", "Block Quotation", '<w:keepLines w:val="0"/>' + _WIDOWS, based="Quote"
        ),
        _paragraph("Paraphrase", "Paraphrase", _WIDOWS, based="BodyText"),
        _paragraph("ListBullet", "List Bullet", _list(BULLETS) + _spacing(80, 0)),
        _paragraph("ListNumber", "List Number", _list(NUMBERS) + _spacing(80, 0)),
        _paragraph(
            "Choice",
            "Choice",
            _TOGETHER + _tabs("left", 425) + _indent(425, 0, hanging=425),
        ),
        _paragraph(
            "SignatureLine",
            "Signature Line",
            _TOGETHER + _tabs("left", 6804, "underscore") + _spacing(320, 0),
        ),
        _paragraph("Guidance", "Guidance", "<w:keepLines/>", _ITALIC + _colour(QUIET)),
        _paragraph("Locator", "Locator", _TOGETHER + _spacing(200, 0), _colour(QUIET)),
        _paragraph("Evidence", "Evidence", _WIDOWS + _spacing(40, 0) + _indent(567, 425)),
        _paragraph("Caption", "caption", "<w:keepLines/>" + _spacing(80, 60), _BOLD + _colour(INK)),
        _paragraph(
            "TableCaption", "Table Caption", _TOGETHER + _spacing(200, 100), based="Caption"
        ),
        _paragraph("CaptionRemarked", "Caption Remarked", "<w:keepNext/>", based="Caption"),
        _paragraph("Remark", "Remark", "<w:keepLines/>" + _spacing(0, 160), _colour(QUIET)),
        _paragraph("Chart", "Chart", "<w:keepNext/>" + _spacing(200, 0, 240)),
        _paragraph(
            "ClassificationLine",
            "Classification Line",
            _spacing(0, 0, 252) + '<w:jc w:val="right"/>',
            _BOLD + _colour(INK),
        ),
        _paragraph(
            "ClassificationMissing",
            "Classification Missing",
            _WIDOWS,
            _colour(ALARM),
            based="ClassificationLine",
        ),
        # One style for draft and caveats: Word adds the space after the last line alone.
        _paragraph(
            "DraftLine",
            "Draft Line",
            _spacing(0, 200) + "<w:contextualSpacing/>",
            based="ClassificationLine",
        ),
        _paragraph("Header", "header", _spacing(0, 0, 240)),
        _paragraph(
            "Footer",
            "footer",
            _spacing(0, 0, 240) + '<w:jc w:val="right"/>',
            _colour(QUIET) + _size(20),
        ),
        _paragraph(
            "FootnoteText",
            "footnote text",
            _WIDOWS + _tabs("left", 284) + _spacing(0, 60, 240) + _indent(284, 0, hanging=284),
            _size(20),
        ),
        _paragraph(
            "TitleBlockLabel", "Title Block Label", _spacing(60, 60, 240), _BOLD + _colour(INK)
        ),
        _paragraph("TitleBlockText", "Title Block Text", _spacing(60, 60, 240)),
        _paragraph(
            "TableHeading",
            "Table Heading",
            _TOGETHER + _spacing(60, 60, 240),
            _BOLD + _colour(INK),
        ),
        _paragraph("TableText", "Table Text", _spacing(60, 60, 240)),
        _paragraph("TableTextKept", "Table Text Kept", "<w:keepNext/>", based="TableText"),
    )
)

_CHARACTERS = "".join(
    (
        _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _character("Hyperlink", "Hyperlink", _colour(LINK) + '<w:u w:val="single"/>'),
        _character("SourceTitle", "Source Title", _ITALIC),
        _character("SourceLink", "Source Link", _ITALIC, based="Hyperlink"),
        _character("LanguageLabel", "Language Label", _colour(QUIET)),
        _character(
            "TickBox",
            "Tick Box",
            '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"'
            ' w:cs="Segoe UI Symbol"/>',
        ),
        _character("PlaceholderText", "Placeholder Text", _ITALIC + _colour(QUIET)),
    )
)


def _line(side: str, size: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


_BORDERS = (
    f"<w:tblPr><w:tblBorders>{_line('top', 12, INK)}{_line('bottom', 6, RULE)}"
    f"{_line('insideH', 4, RULE)}</w:tblBorders></w:tblPr>"
)


def _banded(part: str) -> str:
    """Return the look of the ``part`` of a table that labels the rest: a band behind it."""
    band = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{BAND}"/></w:tcPr>'
    return f'<w:tblStylePr w:type="{part}">{band}</w:tblStylePr>'


_TABLES = _style(
    "table", "TitleBlock", "Title Block", "TableNormal", _BORDERS + _banded("firstCol")
) + _style("table", "FigureTable", "Figure Table", "TableNormal", _BORDERS + _banded("firstRow"))
