"""Words in the preview: paragraphs, runs, calls of footnotes, and the names that items go by."""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote, unquote

from briefer.notes.blocks import Inline, Look, NoteMark, NoteNumber, Run
from briefer.notes.typography import held_by_xml

INK, QUIET = "#1b2a41", "#50596b"
BAND, RULE, LINK = "#e9eef4", "#c3ccd8", "#0b4a8f"
_ITEM = "item-"
_NOT_IN_QT = str.maketrans({"\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})
"""Qt marks the ends of frames with these two, which are no characters to anybody else."""
_CALL = f"text-decoration:none; color:{LINK}"
_LOOKS = {
    Look.PLAIN: "",
    Look.LABEL: f"color:{QUIET}",
    Look.TITLE: "font-style:italic",
}


def item_anchor(item: str) -> str:
    """Return the name of the anchor at the paragraphs of the item with the id ``item``."""
    return _ITEM + quote(item, safe="", errors="surrogatepass")


def item_of(anchor: str) -> str | None:
    """Return the id of the item that ``anchor`` names, ``None`` where it names something else."""
    if not anchor.startswith(_ITEM):
        return None
    return unquote(anchor.removeprefix(_ITEM), errors="surrogatepass")


def text(words: str) -> str:
    """Return ``words`` as text or as the value of an attribute."""
    return escape(held_by_xml(words).translate(_NOT_IN_QT), quote=True)


def paragraph(style: str, written: str) -> str:
    """Return ``written`` as a paragraph in ``style``."""
    return f'<p style="{style}">{written}</p>'


def heading(level: int, style: str, written: str) -> str:
    """Return ``written`` as a heading of ``level`` in ``style``."""
    return f'<h{level} style="{style}">{written}</h{level}>'


def anchored(item: str) -> str:
    """Return the anchor that the words of ``item`` begin with; nothing where it has no id."""
    return f'<a name="{text(item_anchor(item))}"></a>' if item else ""


def inlines_of(inlines: Iterable[Inline]) -> str:
    """Return ``inlines`` one after the other."""
    return "".join(_inline(part) for part in inlines)


def noted(runs: Iterable[Run | NoteNumber]) -> str:
    """Return what a footnote says, the numbers of others on the line."""
    return "".join(_run(one) if isinstance(one, Run) else _link(one.number) for one in runs)


def _inline(part: Inline) -> str:
    if isinstance(part, Run):
        return _run(part)
    name = f'name="call-{part.number}" ' if isinstance(part, NoteMark) else ""
    return f"<sup>{_link(part.number, name)}</sup>"


def _link(number: int, name: str = "") -> str:
    return f'<a {name}href="#note-{number}" style="{_CALL}">{number}</a>'


def _run(run: Run) -> str:
    """Return the words of ``run``; a web address behind them is left out, for nothing here may
    lead to the network."""
    style, words = _LOOKS[run.look], text(run.text)
    if run.link:
        style += f"; color:{LINK}; text-decoration:underline"
    return f'<span style="{style}">{words}</span>' if style else words
