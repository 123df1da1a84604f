# pyright: basic
# text2num comes without types; this module alone meets it.
"""The parser of number words: words in, places and values out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from text_to_num import find_numbers

from briefer.domain.language import Language


class _Word:
    """A word as the parser wants it."""

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self) -> str:
        """Return the word."""
        return self._text

    def text_lowercase(self) -> str:
        """Return the word in small letters."""
        return self._text.lower()

    def nt_separated(self, _previous: "_Word") -> bool:
        """Return whether a pause stands before the word: never within a run."""
        return False

    def not_a_number_part(self) -> bool:
        """Return whether the word is known not to be a number: never within a run."""
        return False


def spoken_numbers(words: Sequence[str], language: Language) -> Iterator[tuple[int, int, Decimal]]:
    """Yield the numbers that a run of ``words`` says: the first word of each, the one after its
    last, and its value."""
    for number in find_numbers([_Word(word) for word in words], language.value, threshold=0.0):
        yield number.start, number.end, Decimal(str(number.value))
