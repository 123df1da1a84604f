"""Which themes a passage belongs to, and the words that say so.

Each term found in a passage is worth something: by what it is (it tells the theme by itself, or
supports it), by how many words it has, and by whether it opens the passage. A theme's score is
its weightiest term in full and the others with less and less, so that many small hints do not
drown one clear word; long passages need more. Headings above the passage count as well, the
nearest most. A theme is given where its score reaches a threshold and a share of the best one's;
at most three, the strongest first.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefer.analysis.terms import Found, TermIndex, Words, words_of
from briefer.domain.language import Language
from briefer.domain.passage import Passage
from briefer.domain.theme import TaggedBy, ThemeTag
from briefer.tables.themes import TermSet, ThemeRule

MOST_THEMES = 3
_SHOWN_TERMS = 5
_TELLING_LENGTH = 4
"""Shorter words ("of", « des ») tell nothing; French has more of them for the same content."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of the score.

    ``strong`` and ``plain`` are what a term is worth, ``extra_word`` the part more for each
    telling word after its first, ``opening`` the factor among the first ``opening_words``.
    ``fading`` is what each next term of a theme counts against the one before. From
    ``usual_words`` telling words on length counts against a passage. ``heading`` is what a strong
    term in the nearest heading is worth, ``outer_heading`` the factor for each step outwards. A
    theme needs ``threshold`` and ``share`` of the best theme's score; where none has that, the
    best one needs ``alone``.
    """

    strong: float = 2.0
    plain: float = 0.7
    extra_word: float = 0.3
    opening: float = 1.2
    opening_words: int = 25
    fading: float = 0.8
    usual_words: int = 33
    heading: float = 1.5
    outer_heading: float = 0.5
    threshold: float = 2.2
    share: float = 0.4
    alone: float = 0.7


@dataclass(frozen=True, slots=True)
class _Term:
    """What a term stands for: the theme by number, its weight; 0 for an exclusion."""

    theme: int
    weight: float
    heading_only: bool = False


_Evidence = dict[int, dict[str, float]]
"""By theme, what each of its terms found is worth."""


class Tagger:
    """Gives passages their themes by the rules of the themes file."""

    def __init__(self, rules: Sequence[ThemeRule], weights: Weights = Weights()) -> None:
        self._ids = [rule.theme.id for rule in rules]
        self._weights = weights
        self._indexes = {language: TermIndex(self._terms(rules, language)) for language in Language}

    def tag(self, passage: Passage) -> Passage:
        """Return ``passage`` with its themes, the strongest first."""
        return replace(passage, themes=self.themes_of(passage))

    def themes_of(self, passage: Passage) -> tuple[ThemeTag, ...]:
        """Return the themes of ``passage``, the strongest first; none where nothing tells one."""
        words = words_of(passage.text)
        inside = self._in_text(words, passage.language)
        above = self._in_headings(passage)
        scores = self._scores(inside, above, _telling(words.folded))
        return tuple(
            ThemeTag(
                id=self._ids[theme],
                by=TaggedBy.RULE,
                terms=_reasons(inside, above, theme),
                strength=round(scores[theme], 2),
            )
            for theme in self._chosen(scores)
        )

    def _terms(self, rules: Sequence[ThemeRule], language: Language) -> list[tuple[str, _Term]]:
        terms: list[tuple[str, _Term]] = []
        for number, rule in enumerate(rules):
            terms += self._weighed(rule.terms(language), number)
        return terms

    def _weighed(self, terms: TermSet, theme: int) -> list[tuple[str, _Term]]:
        weights = self._weights
        strong = dict.fromkeys(terms.strong, _Term(theme, weights.strong))
        plain = dict.fromkeys(terms.plain, _Term(theme, weights.plain))
        headings = dict.fromkeys(terms.headings, _Term(theme, weights.strong, True))
        exclude = dict.fromkeys(terms.exclude, _Term(theme, 0.0))
        return [*headings.items(), *(plain | strong | exclude).items()]

    def _chosen(self, scores: dict[int, float]) -> list[int]:
        """Return the themes to give; a single weak one where none reaches the threshold."""
        ranked = sorted(scores, key=lambda theme: (-scores[theme], theme))
        if not ranked:
            return []
        least = max(self._weights.threshold, self._weights.share * scores[ranked[0]])
        chosen = [theme for theme in ranked if scores[theme] >= least][:MOST_THEMES]
        return chosen or [theme for theme in ranked[:1] if scores[theme] >= self._weights.alone]

    def _scores(self, inside: _Evidence, above: _Evidence, words: int) -> dict[int, float]:
        weights = self._weights
        length = math.sqrt(max(1.0, words / weights.usual_words))
        scores: dict[int, float] = defaultdict(float)
        for theme, terms in inside.items():
            worths = sorted(terms.values(), reverse=True)
            faded = (worth * weights.fading**rank for rank, worth in enumerate(worths))
            scores[theme] += sum(faded) / length
        for theme, terms in above.items():
            scores[theme] += max(terms.values())
        return scores

    def _in_text(self, words: Words, language: Language) -> _Evidence:
        """Return the evidence in a passage; a term's every repeat is worth less."""
        evidence: _Evidence = defaultdict(dict)
        counts: dict[tuple[int, str], int] = defaultdict(int)
        found = self._indexes[language].find(words)
        for one in _outermost(one for one in found if not one.payload.heading_only):
            said = _said(words, one)
            theme = one.payload.theme
            counts[theme, said] += 1
            worth = self._worth(one, words) / counts[theme, said]
            evidence[theme][said] = evidence[theme].get(said, 0.0) + worth
        return evidence

    def _worth(self, found: Found[_Term], words: Words) -> float:
        weights = self._weights
        more = _telling(words.folded[found.first + 1 : found.end])
        worth = found.payload.weight * (1 + weights.extra_word * more)
        return worth * weights.opening if found.first < weights.opening_words else worth

    def _in_headings(self, passage: Passage) -> _Evidence:
        """Return the evidence in the headings above a passage, the nearest heading first."""
        weights = self._weights
        evidence: _Evidence = defaultdict(dict)
        share = weights.heading / weights.strong
        for heading in reversed(passage.heading_path):
            words = words_of(heading)
            for one in _outermost(self._indexes[passage.language].find(words)):
                said = _said(words, one)
                evidence[one.payload.theme].setdefault(said, one.payload.weight * share)
            share *= weights.outer_heading
        return evidence


def _telling(words: Sequence[str]) -> int:
    return sum(len(word) >= _TELLING_LENGTH for word in words)


def _said(words: Words, found: Found[_Term]) -> str:
    """Return the words found as the text has them, in lower case unless all in capitals."""
    said = " ".join(words.written(found.first, found.end).split())
    return said if said.isupper() else said.lower()


def _reasons(inside: _Evidence, above: _Evidence, theme: int) -> tuple[str, ...]:
    """Return the words that earned ``theme``: the passage's by weight, then the headings'."""
    own = inside.get(theme, {})
    ranked = sorted(own, key=lambda said: -own[said])
    return tuple(dict.fromkeys((*ranked, *above.get(theme, ()))))[:_SHOWN_TERMS]


def _outermost(found: Iterable[Found[_Term]]) -> Iterator[Found[_Term]]:
    """Yield those found that stand neither inside a longer one of their theme nor in an exclusion.

    At the same words the exclusion wins, then the weightier term.
    """
    by_theme: dict[int, list[Found[_Term]]] = defaultdict(list)
    for one in found:
        by_theme[one.payload.theme].append(one)
    for group in by_theme.values():
        covered = -1
        for one in sorted(group, key=_outer_first):
            if one.end > covered:
                covered = one.end
                if one.payload.weight:
                    yield one


def _outer_first(found: Found[_Term]) -> tuple[int, int, float]:
    weight = found.payload.weight
    return found.first, -found.end, -weight if weight else -math.inf
