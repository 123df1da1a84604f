"""Places as written in English and French text: a town, its province or country, or online."""

import re

from briefer.domain.language import Language

# A hyphen parts words and is in none, so that there is one way only to read a name.
_WORD = r"[A-ZÀ-Þ][\w’'.‑]*"
_JOINED = r"[ -](?:(?:of|de|du|la|le|des|sur|and|et)[ -]){0,2}(?:d[’'])?"
_NAME = rf"{_WORD}(?:{_JOINED}{_WORD}){{0,5}}"
_REGION_FR = (
    rf"(?:, (?:au|en|à l[’']|dans l[ea]s?|aux)\s?(?P<region>{_NAME})| \((?P<bracketed>{_NAME})\))"
)
_REGION = rf"(?:, (?P<region>{_NAME})| \((?P<bracketed>{_NAME})\))"
_IN_SENTENCE = {
    Language.EN: re.compile(rf"\b(?:in|at) (?P<city>{_NAME}){_REGION}?"),
    Language.FR: re.compile(rf"\bà (?P<city>{_NAME}){_REGION_FR}?"),
}
_ALONE = {
    Language.EN: re.compile(rf"(?P<city>{_NAME}){_REGION}?"),
    Language.FR: re.compile(
        rf"(?P<city>{_NAME})(?:, (?:au |en |à l[’']|aux )?(?P<region>{_NAME})"
        rf"| \((?P<bracketed>{_NAME})\))?"
    ),
}
_PROVINCES = (
    r"(?:Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland(?: and Labrador)?"
    r"|Northwest Territories|Nova Scotia|Nunavut|Ontario|Prince Edward Island|Qu[eé]bec"
    r"|Saskatchewan|Yukon|Colombie-Britannique|Nouveau-Brunswick|Terre-Neuve-et-Labrador"
    r"|Territoires du Nord-Ouest|Nouvelle-Écosse|Île-du-Prince-Édouard"
    r"|AB|BC|B\.C\.|MB|NB|NL|NT|NS|NU|ON|Ont\.|PE|PEI|QC|SK|YT)"
)
_PLACE_LINE = re.compile(
    rf"{_NAME}(?:, (?:au |en |à l[’'])?{_PROVINCES}| \({_PROVINCES}\))(?:, Canada)?"
)
_NO_CITY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Spring|Summer|Fall|Winter|The|This|That|These|Those|It|Canada|Atlantic|Northern|Western"
    r"|Eastern|Southern|Central|English|French|Budget|Annex|Appendix|Figure|Table|Section)\b"
)
_ONLINE = re.compile(
    r"\b(?:virtual(?:ly)?|online|by video ?conference|via (?:zoom|teams|webex|ms teams"
    r"|microsoft teams)|virtuel(?:le(?:ment)?)?|en ligne|(?:par|en) (?:vidéo|visio)conférence"
    r"|à distance)\b",
    re.IGNORECASE,
)


def place_in(sentence: str, near: int, language: Language) -> str | None:
    """Return the place named in ``sentence`` closest to character ``near``; "Online" or
    « En ligne » where it was no place; ``None`` where it names none."""
    named = [
        match
        for match in _IN_SENTENCE[language].finditer(sentence)
        if not _NO_CITY.match(match["city"])
    ]
    if named:
        return _shown(min(named, key=lambda match: abs(match.start() - near)), language)
    return _online(language) if _ONLINE.search(sentence) else None


def place_after_label(value: str, language: Language) -> str:
    """Return town and province out of "Frobisher Inn, Iqaluit, Nunavut"."""
    if _ONLINE.search(value):
        return _online(language)
    parts = [part.strip() for part in value.rstrip(". ").split(",")]
    found = _ALONE[language].fullmatch(", ".join(parts[-2:]))
    return _shown(found, language) if found else " ".join(value.split())


def is_place(line: str) -> bool:
    """Return whether ``line`` is a town with its province and nothing else."""
    return len(line) <= 80 and bool(_PLACE_LINE.fullmatch(line))


def is_town(text: str) -> bool:
    """Return whether ``text`` is a town with any province or country, or says "online"."""
    named = _ALONE[Language.FR].fullmatch(text)
    return bool(named and named.group() != named["city"]) or bool(_ONLINE.fullmatch(text))


def _online(language: Language) -> str:
    return "En ligne" if language is Language.FR else "Online"


def _shown(found: re.Match[str], language: Language) -> str:
    """Return town and region as their language writes them."""
    city, region = found["city"].rstrip("."), (found["region"] or found["bracketed"] or "")
    if not region:
        return city
    region = region if region.endswith(".C.") else region.rstrip(".")
    return f"{city} ({region})" if language is Language.FR else f"{city}, {region}"
