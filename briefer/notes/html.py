"""The HTML writer: a layout as one self-contained, accessible page that asks for nothing.

No script, no image, no font, no form; the page's own policy forbids all but its own style.
"""

import base64
import hashlib
from html import escape

from briefer.domain.language import Language
from briefer.notes.blocks import (
    Block,
    Footnote,
    HeaderRow,
    Heading,
    Layout,
    Look,
    NoteMark,
    Role,
    Run,
)
from briefer.notes.typography import held_by_xml

_STYLE = """
body { margin: 2.5rem auto; max-width: 42rem; padding: 0 1.5rem; color: #1a1a1a;
  background: #fff; font: 1rem/1.5 Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
h1, h2, th, .marking, .kind { color: #1b2a41; }
h1 { margin: .25rem 0 .5rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 .4rem; font-size: 1.2rem; }
p { margin: 0 0 .7rem; }
.marking { margin: 0; text-align: right; font-weight: bold; }
.kind { margin: 1.25rem 0 0; font-weight: bold; }
.missing { color: #9c1c1c; }
.other-title, .label { color: #50596b; }
.other-title { font-size: 1.2rem; }
table { width: 100%; margin-top: 1rem; border-collapse: collapse; border-top: 2px solid #1b2a41; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #c3ccd8; text-align: left;
  vertical-align: top; }
th { width: 24%; background: #e9eef4; }
td p { margin: 0; }
blockquote { margin: 0 1.8rem .7rem; }
blockquote.long { margin: 0 3.4rem .7rem; }
.placeholder { color: #50596b; font-style: italic; }
cite { font-style: italic; }
a { color: #0b4a8f; }
sup { line-height: 0; }
sup a { text-decoration: none; }
.footnotes { margin-top: 2.5rem; border-top: 1px solid #c3ccd8; font-size: .875rem; }
.footnotes h2 { font-size: 1rem; margin-top: 1rem; }
.footnotes ol { padding-left: 1.6rem; }
.footnotes li { margin-bottom: .35rem; }
@media (max-width: 40rem) { blockquote, blockquote.long { margin: 0 1rem .7rem; } }
@media print {
  @page { size: letter; margin: 1in; }
  body { max-width: none; margin: 0; padding: 0; font-size: 12pt; }
  h1, h2 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
"""
_QUOTES = {Role.QUOTATION: "quotation", Role.LONG_QUOTATION: "quotation long"}
_CLASSES = {
    Role.PARAPHRASE: ' class="paraphrase"',
    Role.PARAGRAPH: "",
    Role.PLACEHOLDER: ' class="placeholder"',
}
_LOOKS = {
    Look.PLAIN: ("span", ""),
    Look.LABEL: ("span", ' class="label"'),
    Look.TITLE: ("cite", ""),
}


def write(layout: Layout) -> bytes:
    """Return ``layout`` as the bytes of an HTML page, the same for the same layout."""
    writer, style = _Writer(layout), _STYLE + _page_margins(layout.marking.line)
    body = (
        f"<header>{writer.marking()}</header>\n<main>\n{writer.title()}\n{writer.title_block()}\n"
        f"{writer.blocks()}\n{writer.footnotes()}</main>\n<footer>{writer.marking()}</footer>"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{layout.language.tag}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="author" content="{_text(layout.organisation)}">\n'
        f"<title>{_text(layout.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _page_margins(marking: str) -> str:
    """Return the rule that prints ``marking`` on every sheet of paper."""
    content = "".join(f"\\{ord(one):06x}" for one in held_by_xml(marking))
    box = f'{{ content: "{content}"; font: bold 11pt Calibri, Carlito, Arial, sans-serif; }}'
    return f"@page {{ @top-right {box} @bottom-right {box} }}\n"


def _policy(style: str) -> str:
    """Return the page's policy: its own ``style`` and nothing else, from anywhere."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _text(text: str) -> str:
    return escape(held_by_xml(text), quote=True)


class _Writer:
    """Writes the parts of one layout as HTML."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def marking(self) -> str:
        """Return the line that marks the page."""
        marking = self._layout.marking
        missing = "" if marking.chosen else " missing"
        return f'<p class="marking{missing}">{_text(marking.line)}</p>'

    def title(self) -> str:
        """Return what the note is and of whom, its title, and the title in the other language
        where there is one."""
        layout = self._layout
        title = f'<p class="kind">{_text(layout.kind_line)}</p>\n<h1>{_text(layout.title)}</h1>'
        if not layout.title_in_other_language:
            return title
        other = f'<p class="other-title"{self._lang(layout.language.other)}>'
        return f"{title}\n{other}{_text(layout.title_in_other_language)}</p>"

    def title_block(self) -> str:
        """Return the title block as a table whose rows are labelled; nothing where it is empty."""
        layout = self._layout
        if not layout.header:
            return ""
        rows = "\n".join(self._header_row(row) for row in layout.header)
        caption = f"<caption>{_text(layout.labels.title_block)}</caption>"
        return f"<table>\n{caption}\n<tbody>\n{rows}\n</tbody>\n</table>"

    def _header_row(self, row: HeaderRow) -> str:
        style = "" if row.given else _CLASSES[Role.PLACEHOLDER]
        lines = "".join(f"<p{style}>{_text(line)}</p>" for line in row.lines)
        return f'<tr><th scope="row">{_text(row.label)}</th><td>{lines}</td></tr>'

    def blocks(self) -> str:
        """Return the parts of the note."""
        return "\n".join(self._block(block) for block in self._layout.blocks)

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        parts = (
            self._call(part.number) if isinstance(part, NoteMark) else self._run(part)
            for part in block.inlines
        )
        words = "".join(parts)
        if block.role in _QUOTES:
            return f'<blockquote class="{_QUOTES[block.role]}"><p>{words}</p></blockquote>'
        return f"<p{_CLASSES[block.role]}>{words}</p>"

    def _call(self, number: int) -> str:
        label = _text(str(number).join(self._layout.labels.call))
        link = f'id="call-{number}" href="#note-{number}" role="doc-noteref" aria-label="{label}"'
        return f"<sup><a {link}>{number}</a></sup>"

    def footnotes(self) -> str:
        """Return the footnotes, each with a way back; nothing where there are none."""
        layout = self._layout
        if not layout.footnotes:
            return ""
        notes = "\n".join(self._footnote(one) for one in layout.footnotes)
        return (
            '<section class="footnotes" role="doc-endnotes" aria-labelledby="notes">\n'
            f'<h2 id="notes">{_text(layout.labels.footnotes)}</h2>\n<ol>\n{notes}\n</ol>\n'
            "</section>\n"
        )

    def _footnote(self, footnote: Footnote) -> str:
        words = "".join(self._run(run) for run in footnote.runs)
        label = _text(f"{self._layout.labels.back} ({footnote.number})")
        back = f'<a href="#call-{footnote.number}" role="doc-backlink" aria-label="{label}">↩</a>'
        return f'<li id="note-{footnote.number}">{words} {back}</li>'

    def _run(self, run: Run) -> str:
        tag, style = _LOOKS[run.look]
        words = _text(run.text)
        if run.link:
            words = f'<a href="{_text(run.link)}" rel="noreferrer">{words}</a>'
        attributes = style + self._lang(run.language)
        return f"<{tag}{attributes}>{words}</{tag}>" if attributes or tag == "cite" else words

    def _lang(self, language: Language) -> str:
        return "" if language is self._layout.language else f' lang="{language.tag}"'
