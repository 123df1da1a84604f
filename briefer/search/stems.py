# pyright: basic
# Whoosh has no types.
"""Takes words' endings off, by Whoosh's Snowball stemmers."""

from whoosh.lang.snowball.english import EnglishStemmer
from whoosh.lang.snowball.french import FrenchStemmer

from briefer.domain.language import Language

_STEMMERS = {Language.EN: EnglishStemmer().stem, Language.FR: FrenchStemmer().stem}


def stem(word: str, language: Language) -> str:
    """Return ``word`` (in lower case) without its ending, by the language's Snowball rules."""
    return _STEMMERS[language](word) or word
