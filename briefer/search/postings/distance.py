"""How many letters words are apart, for many words at once."""

from collections.abc import Sequence

import numpy as np

from briefer.search.postings.arrays import Ints


def within(words: Sequence[str], word: str, most: int) -> list[str]:
    """Return those of ``words`` that become ``word`` by at most so many letters put in, left out
    or exchanged (Levenshtein), in their order."""
    near = [one for one in words if abs(len(one) - len(word)) <= most]
    if not near:
        return []
    distances = _distances(near, word)
    return [one for one, distance in zip(near, distances.tolist(), strict=True) if distance <= most]


def _distances(words: Sequence[str], word: str) -> Ints:
    """Return the distance of each of ``words``: the rows of Wagner and Fischer's table, all words
    side by side."""
    width = max(map(len, words))
    padded = np.ascontiguousarray(
        np.array(words, f"U{width}").view(np.uint32).reshape(len(words), width).T
    )
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    row = [np.full(len(words), at, np.int32) for at in range(width + 1)]
    for done, letter in enumerate(word, 1):
        before, row = row, [np.full(len(words), done, np.int32)]
        code = ord(letter)
        for at in range(width):
            exchanged = before[at] + (padded[at] != code)
            moved = np.minimum(before[at + 1], row[at]) + 1
            row.append(np.minimum(exchanged, moved))
    return np.stack(row)[lengths, np.arange(len(words))]
