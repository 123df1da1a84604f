"""What reads as a heading, and at which level, in text that lost its markup."""

import re
from dataclasses import dataclass

LONGEST = 230
UNTOLD, CAPITALS, TITLE_CASE, SENTENCE_CASE = -1, 0, 1, 2

_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_SHORT = 120
_COLON_WORDS = 4

_MARKDOWN = re.compile(r"(#{1,6})\s+(\S.*)", re.DOTALL)
_NUMBER = re.compile(
    r"(?:(?P<digits>\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?![a-zà-ÿ])|(?P<digit>\d{1,2})\s?[.)–-]\s"
    r"|(?P<roman>[IVX]{1,5})\s?[.–-]\s|(?P<letter>[A-H])[.)]\s)\s*\S"
)
_ROMAN = {
    word: number
    for number, word in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), 1)
}
_SIGNS = re.compile(r"^[^\w(\[«“\"']+\s")
_ENDS_OPEN = re.compile(r"[.!?;,…]['\"”’»)\]*_]*$")
_ABBREVIATION_END = re.compile(r"\b(?:Inc|Ltd|Ltée|Co|Corp|etc|No|St|U\.S|B\.C)\.$")
_SESSION = re.compile(
    r"(?:plenary |breakout |panel |working |concurrent )?(?:session|breakout|panel|workshop|group"
    r"|presentation|theme|topic|item|part|module|roundtable|table)\s*#?\s*(?:\d{1,2}|[ivx]{1,4})\b"
    r"|breakout\s*#?\s*\d"
    r"|(?:séance(?: plénière| en petits groupes)?|atelier|panel|groupe(?: de travail)?"
    r"|groupe de discussion|présentation|thème|sujet|point|partie|module|table ronde)"
    r"\s*(?:n[o°]\s*)?(?:\d{1,2}|[ivx]{1,4})\b"
    r"|day (?:\d|one|two|three)\b|jour(?:née)? \d",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:appendix|annex|appendice|annexe)(?:(?:\s+(?:[a-z]|\d{1,2}|[ivx]{1,4}))?\s*(?:[:.–—-]|$)"
    r"|\s+(?:(?-i:[A-Z])|\d{1,2})\s+(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_SESSIONS_INSIDE = re.compile(
    r"\b(?:sessions|breakouts|panels|workshops|presentations|discussions|séances|ateliers"
    r"|présentations|groupes de discussion|exposés)\b",
    re.IGNORECASE,
)
_MAIN_WORDS = (
    r"(?:executive summary|summary|introduction|background|context|purpose|objectives?|overview"
    r"|opening remarks|welcome|highlights|key (?:themes|outcomes|findings|messages|points)"
    r"|discussion|conclusions?|next steps|closing remarks|way forward|recommendations?"
    r"|participants|attendees|references|gaps and opportunities|action items|footnotes|endnotes"
    r"|sommaire|résumé|contexte|mise en contexte|but|objectifs?|aperçu|mot d['’]ouverture"
    r"|mot de bienvenue|faits saillants|principaux (?:résultats|thèmes|constats|messages)"
    r"|conclusion et prochaines étapes|prochaines étapes|mot de clôture|recommandations?"
    r"|références|suites? à donner|suivis|notes de bas de page)"
)
_MAIN = re.compile(rf"{_MAIN_WORDS}\b[^.]{{0,30}}$", re.IGNORECASE)
_MAIN_ALONE = re.compile(rf"{_MAIN_WORDS}\s*:", re.IGNORECASE)
_PEOPLE = (
    r"(?:list of |liste des )?(?:members? |membres? |guests? |also |personnes |étaient )?"
    r"(?:present|participants?|attendees|attendance|in attendance|regrets|absent|apologies"
    r"|excused|members|observers|guests|delegates|participating organi[sz]ations"
    r"|présente?s?|participante?s|absente?s?|excusée?s?|invitée?s?|observateurs|observatrices"
    r"|membres|délégués|présences|organismes participants)"
)
_ATTENDANCE = re.compile(
    rf"{_PEOPLE}(?: present| and regrets| et absents)?(?:\s*\([^()]{{0,60}}\))?\s*:?", re.IGNORECASE
)
_ATTENDANCE_IN_LINE = re.compile(rf"{_PEOPLE}\s*:\s+(?P<names>[^\d]{{2,1000}})", re.IGNORECASE)
_ORGANISATIONS = re.compile(
    r"\b(?:organi[sz]ations?|organismes|participants?|attendees|attendance|représentés?|présentes?"
    r"|présents?|members|membres|delegates|list of|liste des)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into nor of on or over per the to up via vs with within "
    "versus towards".split()
)
_DANGLING = frozenset(
    "a an the of by for to and or with from at as that which de du des d la le les l et ou à au "
    "aux en dans pour par avec que qui dont un une ses leurs".split()
)
_NO_HEADING = re.compile(
    r"[^.]{15,}[!?]\s+[A-ZÀ-Þ]|.*[a-zà-ÿ]{4}\.\s+[A-ZÀ-Þ]|[^;…]*[;…]|.*(?:\S@\S|\d{3}[-.\s]\d{4}\b|https?://)"
    r"|[A-Z]{2,3}: [A-Z]?[a-z]|.{0,60}\s?: [a-zà-ÿ].{60,}",
    re.DOTALL,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|include[sd]?"
    r"|est|sont|était|étaient|a été|ont été|a eu|ont|sera|seront|doit|doivent|peut|peuvent"
    r"|comprend|comprennent|permet|permettent|voient|fait|font|faut)\b",
    re.IGNORECASE,
)
_SENTENCE_TO_COLON = re.compile(
    r"(?:the|they|it|this|these|we|he|she|le|la|les|l['’]|ils?|elles?|on|nous|ce|cette|ces)\b"
    r"|.*(?:\w{3}ed|including|such as|follow(?:s|ing)|suivante?s)\s*:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a line reads as a heading: its words without marks, and what tells its level.

    ``depth`` is a level that markup states, 0 where there is none; ``number`` is what it is
    numbered with ("2.1" is 2, 1) in the ``style`` of digits, Roman numerals or letters;
    ``rank`` is its typographic manner: capitals, title case, sentence case, or untold where a
    single word shows none.
    """

    text: str
    depth: int
    rank: int
    session: bool
    appendix: bool
    main: bool
    attendance: bool
    number: tuple[int, ...] = ()
    style: str = ""

    @property
    def certain(self) -> bool:
        """Whether the words alone make it a heading."""
        return bool(self.depth or self.session or self.appendix or len(self.number) > 1)

    @property
    def known(self) -> bool:
        """Whether it is one of the headings that summaries have."""
        return self.main or self.attendance


def plain(text: str) -> str:
    """Return ``text`` without the marks of emphasis or headings round it, on one line."""
    markdown = _MARKDOWN.match(text)
    words = " ".join((markdown.group(2).rstrip("# ") if markdown else text).split())
    return words.strip("*_ ").strip() or words


def read_heading(text: str, underline: str = "", longest: int = LONGEST) -> Reading | None:
    """Return how ``text`` reads as a heading; ``None`` where it reads as something else.

    This judges the words alone; whether it stands where a heading can is for the caller.
    """
    if len(text) > 2 * LONGEST:
        return None
    words = plain(text)
    if not words or len(words) > longest or not any(char.isalpha() for char in words):
        return None
    depth = _depth(text, underline)
    said = _SIGNS.sub("", words)
    session, appendix = bool(_SESSION.match(said)), bool(_APPENDIX.match(said))
    if not (depth or session or appendix) and not _could_be(words):
        return None
    number, style = _number(words)
    return Reading(
        text=words,
        depth=depth,
        rank=_rank(words),
        session=session,
        appendix=appendix,
        main=bool(_MAIN.match(said)),
        attendance=bool(_ATTENDANCE.fullmatch(said)),
        number=number,
        style=style,
    )


def holds_sessions(reading: Reading) -> bool:
    """Return whether this heading announces sessions, which then stand below it."""
    return not reading.session and bool(_SESSIONS_INSIDE.search(reading.text))


def lists_organisations(reading: Reading) -> bool:
    """Return whether this heading stands over a list of organisations or people."""
    short = len(reading.text) <= _SHORT and not reading.session
    over_list = reading.appendix and _ORGANISATIONS.search(reading.text)
    return short and bool(reading.attendance or over_list)


def names_people(text: str) -> bool:
    """Return whether ``text`` is a list of those present in one line ("Regrets: T. Hickey")."""
    if len(text) > 1000 or ":" not in text[:120]:
        return False
    found = _ATTENDANCE_IN_LINE.fullmatch(" ".join(text.split()))
    return bool(found) and not _FINITE.search(found["names"])


def _could_be(words: str) -> bool:
    if _ENDS_OPEN.search(words) and not _ABBREVIATION_END.search(words):
        return False
    if len(words) > _SHORT and (_FINITE.search(words) or words.count(",") > 1):
        return False
    if words.endswith(":"):
        return _ends_in_colon(words)
    if words.rsplit(" ", 1)[-1].lower() in _DANGLING:
        return False
    first = next(char for char in words if char.isalnum())
    if words.startswith("(") and not _NUMBER.match(words[1:]):
        return False
    return not first.islower() and not _NO_HEADING.match(words)


def _ends_in_colon(words: str) -> bool:
    """Return whether words before a colon name a section rather than announce something."""
    if _ATTENDANCE.fullmatch(words) or _MAIN_ALONE.fullmatch(words):
        return True
    short = len(words.split()) <= _COLON_WORDS
    return short and not _FINITE.search(words) and not _SENTENCE_TO_COLON.match(words)


def _depth(text: str, underline: str) -> int:
    """Return the level that marks before or under a heading state."""
    if underline:
        return {"=": 1, "-": 2}.get(underline, 3)
    markdown = _MARKDOWN.match(text)
    return len(markdown.group(1)) if markdown else 0


def _number(words: str) -> tuple[tuple[int, ...], str]:
    found = _NUMBER.match(words)
    if not found:
        return (), ""
    if found["digits"] or found["digit"]:
        parts = (found["digits"] or found["digit"]).split(".")
        return tuple(int(part) for part in parts), "digits"
    if found["roman"] in _ROMAN:
        return (_ROMAN[found["roman"]],), "roman"
    return ((ord(found["letter"]) - ord("A") + 1,), "letters") if found["letter"] else ((), "")


def _rank(words: str) -> int:
    letters = [word for word in _WORDS.findall(words) if len(word) > 1]
    if letters and all(word.isupper() for word in letters):
        return CAPITALS
    large = [word for word in letters if word.lower() not in _SMALL_WORDS]
    if len(large) < 2:
        return UNTOLD
    capital = sum(word[0].isupper() for word in large)
    return TITLE_CASE if capital >= 0.75 * len(large) else SENTENCE_CASE
