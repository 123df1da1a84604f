"""When words may stand as a quotation: the source's own, at most shortened or clarified.

The house rule (Canadian Style, chapter 8): a quotation reproduces its source exactly, but for the
white space between its words and for what stands in brackets. What brackets may do:

- […] or [...] skips any number of words, and nothing else does;
- one letter at a word's start, as in "[T]he", stands for the same letter, large or small;
- other words in brackets are put in, or stand for at most three words of the source at that
  place and the punctuation around them ("[the deaths]", "[sic]");
- brackets that stand in the source are words like any other.

Words are whole: "300" does not quote "10,300". Between two brackets stands at least one word, and
some word stands outside brackets. Anything else is a paraphrase. So is, unless it is the whole
source unchanged, what is too long to be judged (``LONGEST``, ``MOST_BRACKETS``).
"""

import re
from collections.abc import Iterable

LONGEST = 50_000
"""Characters of a source or a text that are judged: some fifteen pages in one paragraph."""

MOST_BRACKETS = 100
"""Brackets of a text that are judged."""

MOST_REPLACED = 3
"""Words of the source that words in brackets may stand for."""

_MOST_MARKS = 2
_SPACE = re.compile(r"\s+")
_OMISSION = re.compile(r"\[ ?(?:…|\. ?\. ?\.) ?\]")
_LETTER = r"(?<!\w)\[[^\W\d_]\](?=[^ \[\]])"
_BRACKET = re.compile(rf"((?!{_LETTER})\[[^\[\]]*\])")
_WORD = r"\w[\w\u0300-\u036f]*(?:(?<=\d)[., ](?=\d)[\w\u0300-\u036f]+)*"
_AS_WRITTEN = re.compile(rf" ?(?:{_WORD}|[^ ])")
_AS_EDITED = re.compile(rf" ?(?:{_LETTER}(?:{_WORD})?|{_WORD}|[^ ])")


def is_quotation(text: str, source: str) -> bool:
    """Return whether ``text`` quotes ``source``, as this module's rules have it."""
    text, source = _closed_up(text), _closed_up(source)
    if not text or text == source:
        return bool(text)
    if max(len(text), len(source)) > LONGEST:
        return False
    stretches = _BRACKET.split(text)
    if not any(_has_word(one) for one in stretches[::2]):
        return False
    quoted = _Source(source)
    if quoted.after(quoted.everywhere, _AS_WRITTEN.findall(text)):
        return True
    if len(stretches) > 2 * MOST_BRACKETS + 1 or not all(map(_has_word, stretches[2:-1:2])):
        return False
    return bool(_ends(stretches, quoted))


def _ends(stretches: list[str], source: "_Source") -> int:
    """Return the places where ``stretches`` end; every second one of them is a bracket."""
    places = source.after(source.everywhere, _AS_EDITED.findall(stretches[0]))
    for number in range(1, len(stretches), 2):
        before, bracket, after = stretches[number - 1 : number + 2]
        if _OMISSION.fullmatch(bracket):
            places = source.onwards(places)
        else:
            literal = source.after(places, _AS_WRITTEN.findall(bracket))
            glued = _has_word(before[-1:] + after[:1])
            clarifies = _has_word(bracket) and not glued
            places = literal | (source.past_some_words(places) if clarifies else 0)
        places = source.after(places, _AS_EDITED.findall(after))
    return places


class _Source:
    """The words and marks of a source, and where in it one may be: sets of places, each an
    integer with a bit for every word or mark that may come next.

    A step through a text is a few operations on integers as long as the source has words, however
    often its words recur; looking for one place after another would take time without end.
    """

    def __init__(self, text: str) -> None:
        self._at: dict[str, int] = {}
        self._words = 0
        count = 0
        for count, atom in enumerate(_AS_WRITTEN.findall(text), 1):
            here = 1 << (count - 1)
            self._at[atom] = self._at.get(atom, 0) | here
            self._words |= here if _has_word(atom) else 0
        self.everywhere = (1 << (count + 1)) - 1

    def after(self, places: int, atoms: Iterable[str]) -> int:
        """Return the places just after ``atoms`` where these stand at one of ``places``.

        The space before the first of them does not matter.
        """
        first = True
        for atom in atoms:
            here = 0
            for form in _forms(atom):
                here |= self._at.get(form, 0)
                if first:
                    here |= self._at.get(form.removeprefix(" "), 0)
                    here |= self._at.get(f" {form}", 0)
            places, first = (places & here) << 1, False
            if not places:
                break
        return places

    def onwards(self, places: int) -> int:
        """Return the first of ``places`` and all after it."""
        return self.everywhere & -(places & -places)

    def past_some_words(self, places: int) -> int:
        """Return ``places`` and those up to ``MOST_REPLACED`` words further on, with the marks
        between them."""
        for _ in range(MOST_REPLACED):
            places = self._past_marks(places)
            places |= (places & self._words) << 1
        return self._past_marks(places)

    def _past_marks(self, places: int) -> int:
        for _ in range(_MOST_MARKS):
            places |= (places & ~self._words & (self.everywhere >> 1)) << 1
        return places


def _forms(atom: str) -> tuple[str, ...]:
    """Return how ``atom`` may stand in a source: as it is, or with its bracketed letter large
    or small."""
    before, bracket, rest = atom.partition("[")
    if not bracket or "]" not in rest:
        return (atom,)
    letter, _, rest = rest.partition("]")
    return tuple(f"{before}{one}{rest}" for one in {letter.lower(), letter.upper()})


def _has_word(text: str) -> bool:
    return any(one.isalnum() for one in text)


def _closed_up(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
