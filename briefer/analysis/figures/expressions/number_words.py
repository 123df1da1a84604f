"""Number words: the vocabulary of each language, and how a run of them looks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefer.analysis.figures.expressions.patterns import GAP, HYPHEN, JOINT, compiled, words
from briefer.domain.language import Language


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How one language writes numbers in words.

    ``run`` matches words that are one number or several; ``scale_after`` a word or letter that
    multiplies the number before it, by ten to the power that ``scales`` has for it; ``collective``
    a noun that is a number ("a dozen"), with its value in ``collectives``. A word of ``lone``
    is no number alone.
    """

    language: Language
    run: re.Pattern[str] = field(repr=False)
    lone: frozenset[str] = field(repr=False)
    scales: Mapping[str, int] = field(repr=False)
    scale_after: re.Pattern[str] = field(repr=False)
    and_a_half: re.Pattern[str] = field(repr=False)
    collective: re.Pattern[str] = field(repr=False)
    collectives: Mapping[str, int] = field(repr=False)

    def power(self, word: str) -> int:
        """Return the power of ten that ``word`` multiplies by; 0 where it is no scale."""
        return self.scales.get(word.lower().removesuffix("s"), 0)


_BIGGER = words(
    "hundred thousand million billion trillion milliard millier centaine douzaine dozen"
)
_TIMES = words("years? months? weeks? days? hours? ans? mois semaines? jours? heures?") + r"(?!\w)"
_OR_TWO = "(?:or|to|ou|à)[ \u00a0](?:two|deux)"


def _run(units: str, first: str, joint: str) -> re.Pattern[str]:
    """Return the pattern of a run of number words; ``first`` are those that begin one only
    before a bigger one, a time, or "or two"; ``joint`` may stand between two."""
    word = words(f"{units} {first}")
    start = rf"(?:{words(units)}|{words(first)}(?=[ \u00a0-](?:{_BIGGER}|{_TIMES}|{_OR_TWO})))"
    between = rf"(?:(?:{HYPHEN}|{GAP})(?:{joint}(?:{HYPHEN}|{GAP}))?|(?<=thousand|.million),{GAP})"
    letters = "".join(sorted({one[0] for one in f"{units} {first}".split()}))
    # That one of these letters must follow is what makes the search skip all else quickly.
    return re.compile(
        rf"(?<!\w)(?=[{letters}]){start}(?!\w)(?:{between}{word}(?!\w)){{0,24}}",
        re.IGNORECASE,
    )


def _scale_after(scales: str, letters: str) -> re.Pattern[str]:
    """Return the pattern of a word of ``scales``, or of a letter behind digits: 5 million, 5M."""
    letter = rf"(?<=[0-9])(?-i:([{letters}]))"
    return compiled(rf"(?:{JOINT}({words(scales)})|{letter})(?!\w)")


_ENGLISH = NumberWords(
    Language.EN,
    run=_run(
        """
        zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty
        ninety hundred thousand million billion trillion
        """,
        first="one",
        joint="and",
    ),
    lone=frozenset("hundred thousand million billion trillion".split()),
    scales={
        "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
        "k": 3, "m": 6, "b": 9,
    },
    scale_after=_scale_after("hundred thousand million billion trillion", "MKB"),
    and_a_half=compiled(r" and a half(?!\w)"),
    collective=compiled(
        r"(?<!\w)(half a|a|one) (dozen|million|billion|hundred|thousand)(?!\w)"
    ),
    collectives={
        "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    },
)  # fmt: skip
_FRENCH_COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
    "million": 10**6, "milliard": 10**9,
}  # fmt: skip
_FRENCH = NumberWords(
    Language.FR,
    run=_run(
        """
        zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent
        cents mille million millions milliard milliards billion billions
        """,
        first="un une",
        joint="et",
    ),
    lone=frozenset("million millions milliard milliards billion billions cents".split()),
    scales={"mille": 3, "millier": 3, "million": 6, "milliard": 9, "billion": 12, "m": 6, "k": 3},
    scale_after=_scale_after("mille milliers? millions? milliards? billions?", "MK"),
    and_a_half=compiled(r" et demie?(?!\w)"),
    collective=compiled(
        r"(?<!\w)(une demi[- ]|un demi[- ]|une |un )"
        rf"({words(' '.join(_FRENCH_COLLECTIVES))})(?!\w)"
    ),
    collectives=_FRENCH_COLLECTIVES,
)
NUMBER_WORDS = {Language.EN: _ENGLISH, Language.FR: _FRENCH}
