"""Page and web furniture, told by where a line stands: page numbers, running headers, contents.

What is found is set aside line by line, before lines are put together, so that no paragraph
swallows a page number. Only the place tells a page number from a figure of a table: a bare
number that stands anywhere else remains content.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from briefer.analysis.lines import Line
from briefer.analysis.marking_words import NO_MARKINGS, MarkingWords
from briefer.analysis.markings import MARKING, marking_lines
from briefer.analysis.noise import furniture, is_contents_line, is_web_link, opens_contents

_BARE_NUMBER = re.compile(
    r"\d{1,4}|\d{1,4}\s*(?:of|de|sur|/)\s*\d{1,4}|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"
)
_FOLIO = re.compile(
    r"(?:^\d{1,4}(?:\s{2,}|\s*[|•–—]\s*))|(?:\s{2,}|\s*[|•–—]\s*)(?:page\s*)?\d{1,4}$"
)
_LEAD = re.compile(r"[\W_]*(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+)?")
_LONGEST_HEADER = 120
_EDGE = 2
_OPENING = 5
_FOOT_LINES = 40
_HEAD_LINES = 40
_STOPS = tuple(".!?;:,")


def set_aside(lines: list[Line], words: MarkingWords = NO_MARKINGS) -> list[Line]:
    """Return ``lines`` with ``why`` filled for those that are furniture or, by its ``words``, the
    document's marking, and those marked that a table of contents names."""
    whys = [furniture(line.text) for line in lines]
    for at in marking_lines(lines, whys, words):
        whys[at] = MARKING
    _page_numbers(lines, whys)
    entries = _contents(lines, whys)
    _running_headers(lines, whys, entries)
    whys = [why or entry for why, entry in zip(whys, entries, strict=True)]
    _page_numbers(lines, whys)
    _web_head(lines, whys)
    _web_foot(lines, whys)
    named = {_entry_key(lines[at].text) for at, why in enumerate(whys) if why == "contents_line"}
    return [_told(line, why, named) for line, why in zip(lines, whys, strict=True)]


def _told(line: Line, why: str, named: set[str]) -> Line:
    """Return ``line`` with what is known of it; ``named`` are the entries of the contents."""
    if why:
        return replace(line, why=why)
    return replace(line, in_contents=True) if named and _entry_key(line.text) in named else line


def _pages(lines: list[Line], whys: list[str]) -> list[list[int]]:
    """Return for each page the numbers of its lines that are not set aside."""
    pages: list[list[int]] = [[]]
    paged = _is_paged(lines)
    for at, line in enumerate(lines):
        if paged and at and line.page != lines[at - 1].page:
            pages.append([])
        if not whys[at]:
            pages[-1].append(at)
        elif not paged and whys[at] == "page_number":
            pages.append([])
    return pages


def _is_paged(lines: list[Line]) -> bool:
    return bool(lines) and lines[-1].page > 1


def _page_numbers(lines: list[Line], whys: list[str]) -> None:
    """Set aside bare numbers at the edge of a page, or in an even series through the text."""
    if _is_paged(lines):
        for page in _pages(lines, whys):
            for at in {*page[:1], *page[-1:]}:
                if _BARE_NUMBER.fullmatch(lines[at].text):
                    whys[at] = "page_number"
        return
    bare = [at for at, line in enumerate(lines) if len(line.text) <= 4 and line.text.isdecimal()]
    values = [int(lines[at].text) for at in bare]
    even = values == list(range(values[0], values[0] + len(values))) if values else False
    apart = all(b - a > 3 for a, b in pairwise(bare))
    if even and apart and len(bare) >= 3 and values[0] <= 3:
        for at in bare:
            whys[at] = "page_number"


def _running_headers(lines: list[Line], whys: list[str], entries: list[str]) -> None:
    """Set aside lines that stand at the edge of page after page; the first page keeps its top,
    which may be the title. ``entries`` names the lines of tables of contents."""
    pages = [page for page in _pages(lines, whys) if page]
    if len(pages) < 2:
        return
    top = [at for at in pages[0] if not entries[at]][:_OPENING]
    opening = {_header_key(lines[at].text) for at in top}
    edges = [{*page[:_EDGE], *page[-_EDGE:]} for page in pages]
    counts = Counter(
        key for edge in edges[1:] for key in {_header_key(lines[at].text) for at in edge} if key
    )
    needed = 2 if len(pages) <= 5 else 3
    bottom = set(pages[0][-_EDGE:]) - set(pages[0][:_OPENING])
    for at in sorted(bottom.union(*edges[1:])):
        key = _header_key(lines[at].text)
        repeats_title = key in opening and len(key.split()) >= 3
        if not whys[at] and counts[key] >= (1 if repeats_title else needed):
            whys[at] = "running_header"


def _header_key(text: str) -> str:
    """Return what a running header says on every page, "" for what cannot be one."""
    if len(text) > _LONGEST_HEADER or text.endswith(_STOPS):
        return ""
    return " ".join(_FOLIO.sub("", text).lower().split())


def _contents(lines: list[Line], whys: list[str]) -> list[str]:
    """Return why each line belongs to a table of contents, or "": its entries are what comes
    again as a line of the text."""
    found = [""] * len(lines)
    keys = [_entry_key(line.text) for line in lines]
    last = {key: at for at, key in enumerate(keys) if key}
    first = ""
    inside = False
    for at, line in enumerate(lines):
        if opens_contents(line.text) and at + 1 < len(lines):
            inside = is_contents_line(lines[at + 1].text) or last.get(keys[at + 1], 0) > at + 1
            found[at] = "navigation" if inside else ""
            first = keys[at + 1]
        elif inside and not whys[at]:
            text_begins = keys[at] == first and found[at - 1] == "contents_line"
            inside = not text_begins and _is_entry(lines, at, last.get(keys[at], at))
            found[at] = "contents_line" if inside else ""
    return found


def _is_entry(lines: list[Line], at: int, last: int) -> bool:
    """Return whether the line comes again, ``last`` being where, or wraps to an entry."""
    wrapped = at + 1 < len(lines) and is_contents_line(lines[at + 1].text)
    return last > at or (wrapped and not lines[at].text.endswith(_STOPS))


def _entry_key(text: str) -> str:
    if len(text) > 250:
        return ""
    words = text.rstrip("0123456789").rstrip(" .…\t\u00a0") if is_contents_line(text) else text
    return " ".join(_LEAD.sub("", words, count=1).lower().split())


def _web_head(lines: list[Line], whys: list[str]) -> None:
    """Set aside the links at the head of a web page, where several stand together."""
    links = [at for at, line in enumerate(lines[:_HEAD_LINES]) if is_web_link(line.text)]
    if len(links) >= 3 and links[0] <= 5:
        for at in links:
            whys[at] = whys[at] or "navigation"


def _web_foot(lines: list[Line], whys: list[str]) -> None:
    """Set aside what follows "Date modified" to the end, where all of it is short like links."""
    dates = [at for at, why in enumerate(whys) if why == "page_footer"]
    if not dates or len(lines) - dates[-1] > _FOOT_LINES:
        return
    foot = range(dates[-1] + 1, len(lines))
    if all(len(lines[at].text) <= 60 and not lines[at].text.endswith(_STOPS) for at in foot):
        for at in foot:
            whys[at] = whys[at] or "page_footer"
