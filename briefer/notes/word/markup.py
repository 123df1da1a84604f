"""WordprocessingML as text: elements, paragraphs, runs, fields and links."""

from html import escape

from briefer.domain.language import Language
from briefer.notes.typography import held_by_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'


def value(text: str) -> str:
    """Return ``text`` as it may stand in an element or in an attribute."""
    return escape(held_by_xml(text), quote=True)


def paragraph(style: str, *content: str) -> str:
    """Return a paragraph in the paragraph style ``style``."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(content)}</w:p>'


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


def field(code: str, shown: str) -> str:
    """Return the field ``code`` that shows ``shown`` until Word works it out anew.

    A complex field with its result, never ``w:updateFields``: that makes Word ask on opening.
    """
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _run_properties(style: str, language: Language | None = None) -> str:
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    tagged = f'<w:lang w:val="{language.tag}"/>' if language else ""
    return f"<w:rPr>{named}{tagged}</w:rPr>" if named or tagged else ""
