"""Numbers as they are typed and shown in English and in French."""

import re
from decimal import Decimal

from babel.numbers import format_decimal, parse_decimal

from briefer.domain.language import Language

_SPACE = "[ \u00a0\u202f]"
_LOCALES = {Language.EN: "en_CA", Language.FR: "fr_CA"}
_FORMS = {
    Language.EN: rf"[-−]?(?:[0-9]{{1,3}}(?:(?:,|{_SPACE})[0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?",
    Language.FR: rf"[-−]?(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:,[0-9]+)?",
}
_WHOLE = {language: re.compile(form) for language, form in _FORMS.items()}
_WITHIN = {
    language: re.compile(rf"(?<![\w.,])(?<!\w-)({form})(?![0-9]|[.,][0-9])(?:\s+(\w+))?")
    for language, form in _FORMS.items()
}
_TIMES = {
    Language.EN: {"thousand": 3, "million": 6, "billion": 9},
    Language.FR: {"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9},
}
"""What a word behind a number multiplies it by, in powers of ten."""


def number_in(text: str, language: Language) -> Decimal | None:
    """Return the number that ``text`` is as ``language`` writes it ("10,300", « 10 300 »,
    « 1,5 »), ``None`` where it is none."""
    found = _WHOLE[language].fullmatch(text.strip())
    return _parsed(found[0], language) if found else None


def first_number(text: str, language: Language) -> Decimal | None:
    """Return the first number in ``text``, ``None`` where it has none in digits: 10300 for "more
    than 10,300", 1500000 for "1.5 million"."""
    found = _WITHIN[language].search(text)
    if found is None:
        return None
    number = _parsed(found[1], language)
    power = _TIMES[language].get((found[2] or "").lower(), 0)
    return (number * 10**power).normalize() if power else number


def shown(number: Decimal, language: Language) -> str:
    """Return ``number`` as ``language`` writes it."""
    return format_decimal(number, locale=_LOCALES[language], decimal_quantization=False)


def _parsed(text: str, language: Language) -> Decimal:
    plain = re.sub(_SPACE, "", text).replace("−", "-")
    if language is Language.EN:
        plain = plain.replace(",", "")
    return parse_decimal(plain, locale=_LOCALES[language], strict=True)
