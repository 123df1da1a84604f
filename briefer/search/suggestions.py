"""Proposes other words to search for where nothing was found."""

from collections import Counter
from collections.abc import Collection

from briefer.domain.language import Language
from briefer.domain.query import Field, FieldWord
from briefer.search.postings.arrays import Ints
from briefer.search.postings.engine import Engine
from briefer.search.postings.facts import Facts
from briefer.search.shown.showing import Fetch, Shown
from briefer.search.terms import HEADING, TITLE, WORDS, forms, forms_in_both
from briefer.search.words import Word, compounds, fold

_SHORTEST = 3
_MOST = 8
"""More unknown words are not misspelt: they are about something else."""
_FAR_FROM = 5


class Suggester:
    """Corrects words by those of the passages, written as the passages write them."""

    def __init__(self, engine: Engine, facts: Facts, fetch: Fetch) -> None:
        self._engine = engine
        self._facts = facts
        self._fetch = fetch

    def corrected(self, text: str, fields: Collection[FieldWord] = ()) -> str | None:
        """Return ``text`` with each word that no passage has replaced by the likeliest one,
        ``None`` where there is nothing to replace, too much, or nothing to replace it by. Those of
        ``fields`` are not words to be found."""
        unknown: list[Word] = []
        for word in (part for compound in compounds(text) for part in compound.parts):
            begun = text[word.end : word.end + 1] == "*"
            asks = any(one.span.start <= word.start < one.span.end for one in fields)
            if not (begun or asks or self._is_known(word.text)):
                unknown.append(word)
            if len(unknown) > _MOST:
                return None
        pieces: list[str] = []
        at = 0
        for word in unknown:
            if better := self._better(word.text):
                pieces += [text[at : word.start], better]
                at = word.end
        return "".join([*pieces, text[at:]]) if pieces else None

    def _is_known(self, word: str) -> bool:
        looked_up = [
            (language.value, term) for language in Language for term in forms(word, language)
        ]
        looked_up += [(name, term) for name in (HEADING, TITLE) for term in forms_in_both(word)]
        looked_up.append((WORDS, fold(word)))
        return any(len(self._engine.having(*one)) for one in looked_up)

    def _better(self, word: str) -> str | None:
        plain = fold(word)
        if len(plain) < _SHORTEST or not plain.isalpha():
            return None
        for distance in (1, 2) if len(plain) >= _FAR_FROM else (1,):
            near = self._engine.near(WORDS, plain, distance)
            for candidate in sorted(near, key=lambda one: (-near[one], one)):
                passages = self._engine.having(WORDS, candidate)
                if len(passages):
                    return self._as_written(candidate, word, passages)
        return None

    def _as_written(self, plain: str, typed: str, passages: Ints) -> str:
        """Return the word that is ``plain`` without accents as ``passages`` write it; where the
        languages differ, the writing that has more letters in common with ``typed``."""
        ids = {
            language: self._facts.id(int(own[0]))
            for language in Language
            if len(own := passages[self._facts.having(Field.LANGUAGE, (language.value,))[passages]])
        }
        found = self._fetch(tuple(ids.values())).values()
        written = [word for one in found if (word := _written(plain, one))]
        return max(written, key=lambda one: (Counter(one) & Counter(typed)).total(), default=plain)


def _written(plain: str, shown: Shown) -> str | None:
    for text in shown.texts:
        for compound in compounds(text):
            for word in (*compound.parts, compound.whole):
                if word and fold(word.text) == plain:
                    return word.text
    return None
