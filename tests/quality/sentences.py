"""The sentence at a place of a text, for measures that have no analysis of their own."""

import re

from briefer.domain.document import Span

_END = re.compile(r"[.!?][»”\")]*\s+(?=[«“\"(]?\s?[A-ZÀ-Þ])|\n+")


def sentence_at(text: str, at: int) -> Span:
    """Return the span of the sentence that character ``at`` of ``text`` stands in."""
    ends = [
        one.end() for one in _END.finditer(text) if not text[: one.start() + 1].endswith("B.C.")
    ]
    start = max((end for end in ends if end <= at), default=0)
    return Span(start, min((end for end in ends if end > at), default=len(text)))
