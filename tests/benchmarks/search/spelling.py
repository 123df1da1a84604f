"""The passages as the peers are given them: cut into the very terms that Briefer looks up.

A term is written as a word that the peers' plainest tokenizers leave whole, with a letter before
it that says where it stands: ``e_traffick`` in an English text, ``f_trafic`` in a French one,
``h_…`` in a heading, ``t_…`` in a title, ``w_trafficking`` for a word as written, without accents.
The first term of each word stands at its place in ``text`` (or ``heading``); other terms of the
word, and those of a compound written closed up, follow in ``also``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from briefer.domain.language import Language
from briefer.search.terms import forms, forms_in_both
from briefer.search.words import compounds, fold
from tests.benchmarks.search.rows import Row

PLACES = {Language.EN: "e", Language.FR: "f"}
HEADING, TITLE, WORD = "h", "t", "w"
COLUMNS = ("text", "also", "heading", "title", "words")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A passage in terms: the words of each of ``COLUMNS``."""

    text: str
    also: str
    heading: str
    title: str
    words: str


@dataclass
class Vocabulary:
    """The terms that there are; ``blurred`` are those that may stand for a word elsewhere than at
    its own place, so that a phrase of them cannot be asked of a peer."""

    known: set[str] = field(default_factory=set[str])
    blurred: set[str] = field(default_factory=set[str])

    def of(self, word: str, heading: bool = True, title: bool = False) -> tuple[str, ...]:
        """Return the known terms by which ``word`` is found, those of a title only if asked."""
        looked_up = [spelt(PLACES[one], term) for one in Language for term in forms(word, one)]
        places = HEADING * heading + TITLE * title
        looked_up += [spelt(place, term) for place in places for term in forms_in_both(word)]
        return tuple(one for one in looked_up if one in self.known)

    def phrases(self, words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """Return the terms, one for each of ``words``, that may follow each other in a text or
        heading where the words do."""
        slots = [
            [[spelt(PLACES[one], t) for t in forms(w, one)] for w in words] for one in Language
        ]
        slots.append([[spelt(HEADING, term) for term in forms_in_both(word)] for word in words])
        every = [one for places in slots for one in product(*places)]
        return tuple(one for one in every if self.known.issuperset(one))

    def is_sharp(self, word: str) -> bool:
        """Return whether ``word`` may stand in a phrase that all engines understand alike."""
        looked_up = [spelt(PLACES[one], term) for one in Language for term in forms(word, one)]
        looked_up += [spelt(HEADING, term) for term in forms_in_both(word)]
        return self.blurred.isdisjoint(looked_up)


def spelt(place: str, term: str) -> str:
    """Return ``term`` as the peers are given it; what it begins with begins it there too."""
    return f"{place}_{term if term.isascii() and term.isalnum() else _escaped(term)}"


@lru_cache(maxsize=1 << 16)
def _escaped(term: str) -> str:
    return "".join(one if one.isascii() and one.isalnum() else f"_{ord(one):x}_" for one in term)


def spell(rows: Sequence[Row], vocabulary: Vocabulary) -> Iterator[Spelt]:
    """Yield ``rows`` in terms, in order, and add these to ``vocabulary``."""
    above: dict[tuple[str, str, Language], tuple[list[str], list[str], list[str]]] = {}
    for row in rows:
        text, also, words = _cut(row.text, PLACES[row.lang], row.lang, vocabulary)
        parts: dict[str, str] = {}
        for place, said in ((HEADING, row.heading), (TITLE, row.title)):
            key = (place, said, row.lang)
            if key not in above:
                above[key] = _cut(said, place, row.lang, vocabulary)
            first, others, plain = above[key]
            parts[place] = " ".join(first + others)
            if place == HEADING:
                words = words + plain
        vocabulary.known.update(words)
        yield Spelt(" ".join(text), " ".join(also), parts[HEADING], parts[TITLE], " ".join(words))


def _cut(
    text: str, place: str, language: Language, vocabulary: Vocabulary
) -> tuple[list[str], list[str], list[str]]:
    """Return the first term of every word in order, all other terms, and the words."""
    first: list[str] = []
    others: list[str] = []
    words: list[str] = []
    for compound in compounds(text):
        if compound.whole:
            others += [spelt(place, term) for term in forms(compound.whole.text, language)]
            words.append(spelt(WORD, fold(compound.whole.text)))
        for part in compound.parts:
            own, *more = [spelt(place, term) for term in forms(part.text, language)]
            first.append(own)
            others += more
            words.append(spelt(WORD, fold(part.text)))
    vocabulary.known.update(first, others)
    vocabulary.blurred.update(others)
    return first, others, words
