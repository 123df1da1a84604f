"""The HTML writer: a layout as one self-contained, accessible page that asks for nothing.

No script, no font, no form, no image but the charts drawn in the page; the page's own policy
forbids all but its own style.
"""

import base64
import hashlib

from briefer.notes.blocks import Footnote, HeaderRow, Layout, Marking
from briefer.notes.html.inlines import Inlines, text
from briefer.notes.html.parts import parts
from briefer.notes.html.style import style_of


def write(layout: Layout) -> bytes:
    """Return ``layout`` as the bytes of an HTML page, the same for the same layout."""
    inlines, style = Inlines(layout.language, layout.labels), style_of(layout.marking)
    body = (
        _title(layout, inlines),
        _title_block(layout),
        parts(layout.blocks, inlines),
        _footnotes(layout, inlines),
        _annex(layout, inlines),
    )
    main = "\n".join(part for part in body if part)
    return (
        f'<!DOCTYPE html>\n<html lang="{layout.language.tag}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="author" content="{text(layout.organisation)}">\n'
        f"<title>{text(layout.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header>{_marking(layout.marking, inlines)}{_below(layout.marking, inlines)}</header>\n"
        f"<main>\n{main}\n</main>\n"
        f"<footer>{_marking(layout.marking, inlines)}</footer>\n</body>\n</html>\n"
    ).encode()


def _policy(style: str) -> str:
    """Return the page's policy: its own ``style`` and nothing else, from anywhere."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _marking(marking: Marking, inlines: Inlines) -> str:
    missing = "" if marking.chosen else " missing"
    return f'<p class="marking{missing}">{inlines.marked(marking, marking.line)}</p>'


def _below(marking: Marking, inlines: Inlines) -> str:
    lines = (inlines.marked(marking, line) for line in marking.below)
    return "".join(f'<p class="below">{line}</p>' for line in lines)


def _title(layout: Layout, inlines: Inlines) -> str:
    """Return what the note is and of whom, its title, and the title in the other language where
    there is one."""
    title = f'<p class="kind">{text(layout.kind_line)}</p>\n<h1>{text(layout.title)}</h1>'
    if not layout.title_in_other_language:
        return title
    other = f'<p class="other-title"{inlines.lang(layout.language.other)}>'
    return f"{title}\n{other}{text(layout.title_in_other_language)}</p>"


def _title_block(layout: Layout) -> str:
    """Return the title block as a table whose rows are labelled; nothing where it is empty."""
    if not layout.header:
        return ""
    rows = "\n".join(_header_row(row) for row in layout.header)
    caption = f"<caption>{text(layout.labels.title_block)}</caption>"
    return f'<table class="title-block">\n{caption}\n<tbody>\n{rows}\n</tbody>\n</table>'


def _header_row(row: HeaderRow) -> str:
    style = "" if row.given else ' class="placeholder"'
    lines = "".join(f"<p{style}>{text(line)}</p>" for line in row.lines)
    return f'<tr><th scope="row">{text(row.label)}</th><td>{lines}</td></tr>'


def _footnotes(layout: Layout, inlines: Inlines) -> str:
    """Return the footnotes, each with a way back; nothing where there are none."""
    if not layout.footnotes:
        return ""
    notes = "\n".join(_footnote(one, layout.labels.back, inlines) for one in layout.footnotes)
    return (
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="notes">\n'
        f'<h2 id="notes">{text(layout.labels.footnotes)}</h2>\n<ol>\n{notes}\n</ol>\n'
        "</section>"
    )


def _footnote(footnote: Footnote, back: str, inlines: Inlines) -> str:
    number, label = footnote.number, text(f"{back} ({footnote.number})")
    way = f'<a href="#call-{number}" role="doc-backlink" aria-label="{label}">↩</a>'
    return f'<li id="note-{number}">{inlines.noted(footnote.runs)} {way}</li>'


def _annex(layout: Layout, inlines: Inlines) -> str:
    """Return the annex as a section of its own; nothing where there is none."""
    if not layout.annex:
        return ""
    return f'<section class="annex">\n{parts(layout.annex, inlines)}\n</section>'
