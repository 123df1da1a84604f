"""What reads as a heading, and at which level, in text that lost its markup."""

import re
from dataclasses import dataclass

LONGEST = 230
UNTOLD, CAPITALS, TITLE_CASE, SENTENCE_CASE = -1, 0, 1, 2

_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_SHORT = 120

_MARKDOWN = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_DEPTH = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+\S")
_ENDS_OPEN = re.compile(r"[.!?;,…]['\"”’»)\]*_]*$")
_ABBREVIATION_END = re.compile(r"(?:\b(?:Inc|Ltd|Ltée|Co|Corp|etc|No|St|U\.S|B\.C)\.)$")
_SESSION = re.compile(
    r"(?:plenary |breakout |panel |working |concurrent )?(?:session|breakout|panel|workshop|group"
    r"|presentation|theme|topic|item|part|module|roundtable|table)\s*#?\s*(?:\d{1,2}|[ivx]{1,4})\b"
    r"|breakout\s*#?\s*\d"
    r"|(?:séance(?: plénière| en petits groupes)?|atelier|panel|groupe(?: de travail| de discussion)?"
    r"|présentation|thème|sujet|point|partie|module|table ronde)\s*(?:n[o°]\s*)?(?:\d{1,2}|[ivx]{1,4})\b"
    r"|day (?:\d|one|two|three)\b|jour(?:née)? \d",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:appendix|annex|appendice|annexe)(?:\s+(?:[a-z]|\d{1,2}|[ivx]{1,4}))?\s*(?:[:.–—-]|$)",
    re.IGNORECASE,
)
_SESSIONS_INSIDE = re.compile(
    r"\b(?:sessions|breakouts|panels|workshops|presentations|discussions|séances|ateliers"
    r"|présentations|groupes de discussion|exposés)\b",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"(?:executive summary|summary|introduction|background|context|purpose|objectives?|overview"
    r"|opening remarks|welcome|highlights|key (?:themes|outcomes|findings|messages|points)"
    r"|discussion|conclusions?|next steps|closing remarks|way forward|recommendations?"
    r"|participants|attendees|references|gaps and opportunities"
    r"|sommaire|résumé|contexte|but|objectifs?|aperçu|mot d['’]ouverture|mot de bienvenue"
    r"|faits saillants|principaux (?:résultats|thèmes|constats|messages)|conclusion"
    r"|conclusion et prochaines étapes|prochaines étapes|mot de clôture|recommandations?"
    r"|références)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_ORGANISATIONS = re.compile(
    r"\b(?:organi[sz]ations?|participants?|attendees|attendance|représentés?|présentes?|présents?"
    r"|members|membres|delegates|list of|liste des)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into nor of on or over per the to up via vs with within "
    "versus towards".split()
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|include[sd]?|included"
    r"|est|sont|était|étaient|a été|ont été|sera|seront|doit|doivent|comprend|comprennent)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a line reads as a heading: its words without marks, and what tells its level.

    ``depth`` is a level the line itself states (markup or "2.1"), 0 where it states none;
    ``rank`` is its typographic manner: capitals, title case, sentence case, or untold where a
    single word shows none.
    """

    text: str
    depth: int
    rank: int
    session: bool
    appendix: bool
    main: bool


def plain(text: str) -> str:
    """Return ``text`` without the marks of emphasis or headings round it, on one line."""
    markdown = _MARKDOWN.match(text)
    words = " ".join((markdown.group(2) if markdown else text).split())
    return words.strip("*_ ").strip() or words


def read_heading(text: str) -> Reading | None:
    """Return how ``text`` reads as a heading; ``None`` where it reads as something else.

    This judges the words alone; whether it stands where a heading can is for the caller.
    """
    words = plain(text)
    if not words or len(words) > LONGEST or not any(char.isalpha() for char in words):
        return None
    markdown = _MARKDOWN.match(text)
    special = bool(_SESSION.match(words) or _APPENDIX.match(words) or markdown)
    if not special and not _could_be(words):
        return None
    return Reading(
        text=words,
        depth=_depth(words, markdown),
        rank=_rank(words),
        session=bool(_SESSION.match(words)),
        appendix=bool(_APPENDIX.match(words)),
        main=bool(_MAIN.match(words)),
    )


def holds_sessions(reading: Reading) -> bool:
    """Return whether this heading announces sessions, which then stand below it."""
    return not reading.session and bool(_SESSIONS_INSIDE.search(reading.text))


def lists_organisations(reading: Reading) -> bool:
    """Return whether this heading stands over a list of organisations or people."""
    short = len(reading.text) <= _SHORT and not reading.session
    named = re.match(r"(?:participants?|attendees|attendance|members|membres)\b", reading.text, re.I)
    return short and bool((reading.appendix or named) and _ORGANISATIONS.search(reading.text))


def _could_be(words: str) -> bool:
    if _ENDS_OPEN.search(words) and not _ABBREVIATION_END.search(words):
        return False
    if words.endswith(":"):
        return len(words.split()) <= 4 and not _FINITE.search(words)
    first = next(char for char in words if char.isalnum())
    return not first.islower() and not words.startswith(("http://", "https://", "www."))


def _depth(words: str, markdown: re.Match[str] | None) -> int:
    if markdown:
        return len(markdown.group(1))
    numbered = _DEPTH.match(words)
    return numbered.group(1).count(".") + 1 if numbered else 0


def _rank(words: str) -> int:
    letters = [word for word in _WORDS.findall(words) if len(word) > 1]
    if letters and all(word.isupper() for word in letters):
        return CAPITALS
    large = [word for word in letters if word.lower() not in _SMALL_WORDS]
    if len(large) < 2:
        return UNTOLD
    capital = sum(word[0].isupper() for word in large)
    return TITLE_CASE if capital >= 0.75 * len(large) else SENTENCE_CASE
