"""The words and marks of a sentence around a figure."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from briefer.analysis.figures.subjects.grammar import FIGURE, GRAMMARS, MODALS, is_verb
from briefer.domain.document import Span
from briefer.domain.language import Language

_LETTER = r"[^\W\d_]"
_ELIDED = r"(?:[ldjmntsc]|qu|jusqu|lorsqu|puisqu)[’'](?=\w|$)"
_NUMBER = r"\d+(?:[.,:\u00a0\u202f\u2009]\d+)*"
_PATTERNS = {
    Language.EN: re.compile(rf"(?:(?P<word>{_LETTER}[^\W_]*(?:[-‑’'/&]{_LETTER}[^\W_]*)*[’']?)"
                            rf"|(?P<number>{_NUMBER})|(?P<mark>[^\w\s]))"),
    Language.FR: re.compile(rf"(?:(?P<word>{_ELIDED}|{_LETTER}[^\W_]*(?:[-‑’'/&]{_LETTER}[^\W_]*)*)"
                            rf"|(?P<number>{_NUMBER})|(?P<mark>[^\w\s]))", re.I),
}  # fmt: skip


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    NUMBER = auto()
    MARK = auto()
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, mark or whole figure: in lower case, and where it stands in the text."""

    kind: Kind
    low: str
    span: Span
    capital: bool = False
    verb: bool = False

    @property
    def word(self) -> bool:
        """Whether it is a word that is no finite verb."""
        return self.kind is Kind.WORD and not self.verb


@lru_cache(maxsize=4)
def tokens_of(
    text: str, scope: Span, figures: tuple[Span, ...], language: Language
) -> tuple[Token, ...]:
    """Return the tokens of ``text`` within ``scope``; each of ``figures`` is one token.

    The figures of one sentence are read one after the other: its tokens are made once for all.
    """
    found: list[Token] = []
    at = scope.start
    for span in figures:
        if at <= span.start and span.end <= scope.end:
            found += _plain(text, Span(at, span.start), language)
            found.append(Token(Kind.FIGURE, "", span))
            at = span.end
    found += _plain(text, Span(at, scope.end), language)
    return tuple(_with_verbs(found, language))


def _plain(text: str, scope: Span, language: Language) -> list[Token]:
    return [_token(match) for match in _PATTERNS[language].finditer(text, scope.start, scope.end)]


def _token(match: re.Match[str]) -> Token:
    said = match.group()
    span = Span(*match.span())
    if match["word"]:
        return Token(Kind.WORD, said.lower().rstrip("’'"), span, said[0].isupper())
    return Token(Kind.NUMBER if match["number"] else Kind.MARK, said, span)


def _with_verbs(found: list[Token], language: Language) -> list[Token]:
    """Return the tokens with finite verbs marked; after an article or "of" no verb stands."""
    nominal = GRAMMARS[language].determiners | GRAMMARS[language].of
    lows = ["", *(token.low or FIGURE for token in found), ""]
    return [
        replace(token, verb=True)
        if token.kind is Kind.WORD
        and lows[at] not in nominal
        and (lows[at] in MODALS or is_verb(token.low, lows[at + 2], language))
        else token
        for at, token in enumerate(found)
    ]
