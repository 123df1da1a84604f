"""The part of a long text that is read for what stands near a place in it, so that a page without
a full stop costs no more than its length."""

from briefer.domain.document import Span

_BLOCK = 8192
_MARGIN = 2048
"""How much before and after is read with a block, so that nothing near is cut in two."""


def window(text: str, within: Span) -> Span:
    """Return the part of ``text`` to read for what starts in ``within``: all of a text that is no
    longer than a few blocks, else the blocks that ``within`` lies in."""
    if len(text) <= 2 * _BLOCK:
        return Span(0, len(text))
    start = within.start // _BLOCK * _BLOCK - _MARGIN
    end = (within.end // _BLOCK + 1) * _BLOCK + _MARGIN
    return Span(max(0, start), min(len(text), end))


def moved(span: Span, by: int) -> Span:
    """Return ``span`` as many characters further on."""
    return Span(span.start + by, span.end + by)
