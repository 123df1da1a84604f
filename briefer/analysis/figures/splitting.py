"""Sentences: where those of a passage begin and end."""

import re
from collections.abc import Iterator

from briefer.domain.document import Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:[ \u00a0\u202f]»)?(?:[ \u00a0\u202f\t]+|(?=\n))|\n+|$")
_NO_END = re.compile(
    r"(?:(?<![^\W\d_])(?:[A-Za-zÀ-ÿ]|Dr|Drs|Mr|Mrs|Ms|Mme|Mlle|MM|St|Ste|Sgt|Cst|Det|Insp|Supt|Gen"
    r"|Lt|Col|Hon|Prof|No|Nos|no|nos|n|art|al|vs|etc|approx|env|ca|vol|fig|pp?|cf|Inc|Ltd|Ltée|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|janv|févr|avr|juill|déc|e\.g|i\.e|p\. ex"
    r"|U\.S|É\.-U|C\.-B|B\.C|Ont|Qué|Alta|Sask|Man|N\.B|N\.S))\.$"
)
_GOES_ON = re.compile(r"[a-zà-ÿ(]")


def sentences(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences of ``text``, in order; together they hold all but the
    space between them."""
    start = 0
    for match in _END.finditer(text):
        if match.end() < len(text) and not _ends(text, match):
            continue
        end = len(text[start : match.end()].rstrip()) + start
        if end > start:
            yield Span(start, end)
        start = match.end()
        if start >= len(text):
            return


def _ends(text: str, match: re.Match[str]) -> bool:
    """Return whether the mark ends a sentence and not an abbreviation or an initial."""
    if match.group().startswith("\n"):
        return True
    if _GOES_ON.match(text, match.end()):
        return False
    mark = text[match.start() : match.start() + 1]
    return mark != "." or not _NO_END.search(text, max(0, match.start() - 8), match.start() + 1)
