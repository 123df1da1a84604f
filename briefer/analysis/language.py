"""Which of the two languages a text is written in, told by its function words."""

import re

from briefer.domain.language import Language

_WORD = re.compile(r"[^\W\d_]+")
_EN = frozenset(
    "the of and to in that is was for on with as are by be this from at which have has were it "
    "an or not their they will been its these also but who more than can may such other into "
    "there we our would should while through between under about when no".split()
)
_FR = frozenset(
    "le la les de des du et à un une dans en que qui pour par sur avec est sont au aux ce cette "
    "ces ont été être pas plus se son sa ses leur leurs ou mais nous il elle elles ils d l s qu "
    "n c j entre ainsi comme afin dont où y ne lors".split()
)


def language_of(text: str, otherwise: Language = Language.EN) -> Language:
    """Return the language of ``text``, or ``otherwise`` where its words tell nothing."""
    words = _WORD.findall(text.lower())
    english = sum(map(_EN.__contains__, words))
    french = sum(map(_FR.__contains__, words))
    if english == french:
        return otherwise
    return Language.EN if english > french else Language.FR
