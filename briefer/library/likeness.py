"""How alike passages are, and documents by them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2b

_SPACE = re.compile(r"\s+")


def closed_up(text: str) -> str:
    """Return ``text`` with each stretch of white space, no-break or not, as one space."""
    return _SPACE.sub(" ", text).strip()


def fingerprint(text: str) -> int:
    """Return a number of 64 bits that texts share which differ at most in white space."""
    digest = blake2b(closed_up(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def most_alike(text: str, candidates: Iterable[str], least: float) -> int | None:
    """Return the place of the candidate that shares most words, in order, with ``text``.

    Likeness goes from 0 to 1 (all words the same); ``None`` where none reaches ``least``.
    """
    matcher: SequenceMatcher[str] = SequenceMatcher(None, b=text.split(), autojunk=False)
    best: int | None = None
    for place, candidate in enumerate(candidates):
        matcher.set_seq1(candidate.split())
        # The quick ratios are upper bounds: most candidates never need the slow one.
        if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
            continue
        ratio = matcher.ratio()
        if ratio > least or (best is None and ratio == least):
            best, least = place, ratio
    return best


@dataclass(frozen=True, slots=True)
class Share:
    """How many passages two documents have in common, and how many different ones each has."""

    common: int
    one: int
    other: int

    @property
    def of_smaller(self) -> float:
        """The common part of the smaller document, 0 to 1."""
        return self.common / max(1, min(self.one, self.other))

    @property
    def of_larger(self) -> float:
        """The common part of the larger document, 0 to 1."""
        return self.common / max(1, self.one, self.other)

    def means_a_version(self, same_file_name: bool) -> bool:
        """Return whether two documents with so much in common are versions of one another.

        An excerpt, which is all in the larger one, is no version of it unless its file says so.
        """
        if same_file_name:
            return self.of_smaller >= 0.2
        return self.of_smaller >= 0.5 and self.of_larger >= 0.2
