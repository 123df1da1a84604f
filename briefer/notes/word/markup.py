"""WordprocessingML as text: paragraphs, runs, fields, links, bookmarks and content controls."""

from html import escape

from briefer.domain.language import Language
from briefer.notes.typography import held_by_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
DOCUMENT_NAMESPACES = f'{NAMESPACES} xmlns:w14="{W14}" xmlns:mc="{MC}" mc:Ignorable="w14"'
"""Of the main part: boxes to tick are newer than the rest, and a program may leave them out."""

LONGEST_TITLE = 64
"""Characters of a content control's title or tag that Word takes."""

_TICKED, _UNTICKED = "2612", "2610"


def value(text: str) -> str:
    """Return ``text`` as it may stand in an element or in an attribute."""
    return escape(held_by_xml(text), quote=True)


def paragraph(style: str, *content: str, list_: str = "") -> str:
    """Return a paragraph in the paragraph style ``style``, an item of the list ``list_`` where
    that is given: the id of a list, or a name that packing puts an id for."""
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_}"/></w:numPr>' if list_ else ""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{listed}</w:pPr>'
    return f"<w:p>{properties}{''.join(content)}</w:p>"


def run(text: str, style: str = "", language: Language | None = None) -> str:
    """Return a run of words; ``language`` only where it differs from the document's."""
    words = f'<w:t xml:space="preserve">{value(text)}</w:t>'
    return f"<w:r>{_run_properties(style, language)}{words}</w:r>"


def tab() -> str:
    """Return a run that goes to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def link(relationship: str, content: str) -> str:
    """Return ``content`` leading to the target of ``relationship``."""
    return f'<w:hyperlink r:id="{relationship}" w:history="1">{content}</w:hyperlink>'


def footnote_reference(number: int) -> str:
    """Return the mark in the text that calls footnote ``number``."""
    mark = f'<w:footnoteReference w:id="{number}"/>'
    return f"<w:r>{_run_properties('FootnoteReference')}{mark}</w:r>"


def own_number() -> str:
    """Return the number of a footnote at the head of its text."""
    return f"<w:r>{_run_properties('FootnoteReference')}<w:footnoteRef/></w:r>"


def bookmark(name: str, number: int, content: str) -> str:
    """Return ``content`` under a ``name`` that fields can refer to; ``number`` is the bookmark's
    own in the part."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def control(title: str, tag: str, number: int, content: str, kind: str = "") -> str:
    """Return the runs ``content`` in a content control that can be edited but not deleted.

    ``title`` is what people see and hear, ``tag`` what programs find, ``number`` its own id in the
    file, ``kind`` an element for another kind of control than text.
    """
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{value(shortened(title))}"/><w:tag w:val="{value(tag)}"/>'
        f'<w:id w:val="{number}"/><w:lock w:val="sdtLocked"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def tick_box(title: str, tag: str, number: int) -> str:
    """Return an empty box that is ticked with a click or the space bar."""
    states = "".join(
        f'<w14:{name} w14:val="{code}" w14:font="MS Gothic"/>'
        for name, code in (("checkedState", _TICKED), ("uncheckedState", _UNTICKED))
    )
    kind = f'<w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>'
    box = run(chr(int(_UNTICKED, 16)), "TickBox")
    return control(title, tag, number, box, kind)


def shortened(title: str) -> str:
    """Return ``title`` as long as Word takes it for a content control."""
    if units(title) <= LONGEST_TITLE:
        return title
    while units(title) >= LONGEST_TITLE:
        title = title[:-1]
    return title.rstrip() + "…"


def units(text: str) -> int:
    """Return how long ``text`` is for Word, which counts in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def field(code: str, shown: str, style: str = "") -> str:
    """Return the field ``code`` that shows ``shown`` until Word works it out anew.

    A complex field with its result, never ``w:updateFields``: that makes Word ask on opening.
    """
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown, style)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _run_properties(style: str, language: Language | None = None) -> str:
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    tagged = f'<w:lang w:val="{language.tag}"/>' if language else ""
    return f"<w:rPr>{named}{tagged}</w:rPr>" if named or tagged else ""
