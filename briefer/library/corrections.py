"""The themes a user gave or refused to passages, and what becomes of them when passages change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefer.domain.document import Span
from briefer.domain.passage import Passage
from briefer.domain.theme import TaggedBy, ThemeTag
from briefer.library.likeness import closed_up, most_alike

MOST_RULE_TAGS = 3
_LEAST_LIKENESS = 0.6


@dataclass(frozen=True, slots=True)
class Correction:
    """A theme given (``wanted``) or refused to the passage ``text``.

    ``span`` is where that passage stood when the correction was made; ``None`` where this was
    in an earlier version of the document and no passage of the present one took its place.
    """

    theme: str
    wanted: bool
    text: str = field(repr=False)
    span: Span | None


Attached = tuple[Correction, Passage | None]
"""A correction and the passage it now belongs to, ``None`` where there is none."""


def effective_themes(rules: Iterable[ThemeTag], users: Mapping[str, bool]) -> tuple[ThemeTag, ...]:
    """Return the user's own themes, then the strongest that ``rules`` found and the user left."""
    given = [ThemeTag(theme, TaggedBy.USER) for theme, wanted in users.items() if wanted]
    left = [tag for tag in rules if tag.id not in users]
    return (*given, *left[:MOST_RULE_TAGS])


def attached_again(
    corrections: Iterable[Correction], before: Iterable[str], passages: Sequence[Passage]
) -> list[Attached]:
    """Return the corrections with the passages they belong to after a new analysis of the same
    text; ``before`` are the texts of the passages until now."""
    others = Successors(before, passages)
    return [
        (one, overlapping(one.span, passages)) if one.span else _attached(one, others)
        for one in corrections
    ]


def carried_over(
    corrections: Iterable[Correction], before: Iterable[str], passages: Sequence[Passage]
) -> list[Attached]:
    """Return the corrections with the passages they belong to in a new version of the document;
    ``before`` are the texts of the passages of the old one."""
    successors = Successors(before, passages)
    return [_attached(one, successors) for one in corrections]


def _attached(correction: Correction, successors: "Successors") -> Attached:
    """Return ``correction``, now of the passage that took the place of its own, if any."""
    start = correction.span.start if correction.span else 0
    found = successors.of(correction.text, start)
    if found is None:
        return replace(correction, span=None), None
    return replace(correction, text=found.text, span=found.span), found


def overlapping(span: Span, passages: Sequence[Passage]) -> Passage | None:
    """Return the passage that shares most characters with ``span``, ``None`` where none does."""
    best = max(passages, key=lambda passage: passage.span.overlap(span), default=None)
    return best if best and best.span.overlap(span) else None


class Successors:
    """Finds, for passages of an old version, those that took their place in the new one.

    The same words first. Failing these, the most alike of the passages that are new: one that
    stood in the old version too was another passage then and still is.
    """

    def __init__(self, before: Iterable[str], passages: Sequence[Passage]) -> None:
        old = {closed_up(text) for text in before}
        self._by_text: dict[str, list[Passage]] = {}
        for passage in passages:
            self._by_text.setdefault(closed_up(passage.text), []).append(passage)
        self._new = [text for text in self._by_text if text not in old]

    def of(self, text: str, start: int) -> Passage | None:
        """Return the passage that took the place of the one with ``text``, the one nearest to
        ``start`` where several did, ``None`` where none did."""
        text = closed_up(text)
        if text not in self._by_text:
            place = most_alike(text, self._new, _LEAST_LIKENESS)
            if place is None:
                return None
            text = self._new[place]
        return min(self._by_text[text], key=lambda passage: abs(passage.span.start - start))
