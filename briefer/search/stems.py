# pyright: basic
# Whoosh has no types.
"""Takes words' endings off, by Whoosh's Snowball stemmers."""

from whoosh.lang.snowball.english import EnglishStemmer
from whoosh.lang.snowball.french import FrenchStemmer
from whoosh.lang.stopwords import stoplists

from briefer.domain.language import Language

_STEMMERS = {Language.EN: EnglishStemmer().stem, Language.FR: FrenchStemmer().stem}


_STOP = {language: frozenset(stoplists[language.value]) for language in Language}


def tells_nothing(word: str, language: Language) -> bool:
    """Return whether ``word`` is one that every text has, whatever it is about."""
    return word in _STOP[language]


def stem(word: str, language: Language) -> str:
    """Return ``word`` (in lower case) without its ending, by the language's Snowball rules."""
    return _STEMMERS[language](word) or word
