"""What a line of a document's head says by its words alone: a date, a logo, "Location: …"."""

import re

from briefer.analysis.dates import WrittenDate, find_dates
from briefer.analysis.headings import SENTENCE_CASE, read_heading
from briefer.analysis.places import is_place, is_town

_LONGEST_LINE = 200
_LONGEST_DATE = 120
_ALIKE = 30
_COVER_WORDS = 8
_ABOUT = re.compile(
    r"\b(?:roundtables?|meetings?|summary|report|workshop|forum|conference|symposium|summit"
    r"|consultations?|dialogue|minutes|proceedings|committee|table ronde|tables rondes|réunions?"
    r"|rencontres?|résumé|sommaire|rapport|atelier|conférence|colloque|sommet|compte rendu"
    r"|procès-verbal|comité)\b",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(
    r"(?:(?:[a-zà-ÿ]+ \d{4} )?(?:meeting |final |summary )?(?:summary|report|minutes|proceedings"
    r"|notes)|what we heard(?: report)?"
    r"|(?:summary|report|minutes|record|notes|proceedings) (?:of|on|from) .{0,80}"
    r"|(?:résumé|compte rendu|rapport|procès-verbal|sommaire|notes)(?: (?:de|du|des) .{0,80})?"
    r"|ce que nous avons entendu.{0,20}|rapport (?:final|sommaire).{0,40})",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"(?:government of canada|gouvernement du canada|canada|public safety|sécurité publique"
    r"|canada\.ca|www\.\S+|.{0,30}(?:un)?classified.{0,30}|.{0,20}protected [abc]\b.{0,30}"
    r"|.{0,30}(?:non )?classifié.{0,30}|.{0,20}protégé [abc]\b.{0,30}|draft|ébauche)",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:department|ministry|office|agency|ministère|agence|secrétariat|bureau|commission)\b.{0,80}"
    r"|.{0,80}\b(?:canada|agency|department|ministry|commission|secretariat|directorate|branch)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<label>date(?: and time| prepared)?|dates|time|location|place|venue|where|when"
    r"|chair(?:person|s)?|co-chairs?|host|facilitator|subject|re|from|to|file"
    r"|prepared (?:by|for)|note[- ]taker|recorder|date et heure|heure|lieu|endroit|présidente?"
    r"|présidence|coprésidente?s?|objet|de|à|dossier|préparé (?:par|pour)|rédigé par"
    r"|animat(?:eur|rice)|secrétaire)\s*:\s*(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
_COVER = re.compile(r".{1,60}:|.{0,60}(?:#|\bno\b\.?|n[°º])\s?:?\s?\S*\d.{0,40}", re.IGNORECASE)
_FIGURE = re.compile(r"\d\s?%|\$|\b\d{1,3}(?:[ ,\u00a0]\d{3})+\b")
_SEPARATORS = " \u00a0–—-:|,"
_AROUND = " .,;:–—-|\u00a0\t\n"
_RIGHT_BEFORE_DATE = re.compile(r"(?:\b(?:on|the|le|les|du|from)|\()\s*$", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    r"(?:date(?:s| and time| et heure)?\s?:\s?"
    r"|(?:first |last )?(?:published|released|issued|dated)(?:\s?:| on| in)?\s"
    r"|(?:publié|diffusé|daté)e?(?:\s?:| le| en| du)?\s"
    r"|(?:from|between|du|les?|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di,?|dimanche,?)\s)",
    re.IGNORECASE,
)


def tells_subject(line: str) -> bool:
    """Return whether ``line`` has a word that titles of summaries have."""
    return bool(_ABOUT.search(line))


def is_subtitle(line: str) -> bool:
    """Return whether ``line`` reads like "Meeting Summary"."""
    return bool(_SUBTITLE.fullmatch(line))


def is_organisation(line: str) -> bool:
    """Return whether ``line`` reads like the name of an office."""
    return bool(_ORGANISATION.fullmatch(line))


def is_cover_line(line: str) -> bool:
    """Return whether ``line`` is one that only covers have: "Submitted to:", a file number."""
    return bool(_COVER.fullmatch(line))


def may_be_content(line: str) -> bool:
    """Return whether ``line`` is written like content rather than like a name or a title."""
    reading = read_heading(line)
    like_sentence = reading is None or reading.rank == SENTENCE_CASE
    return like_sentence or len(line.split()) > _COVER_WORDS or bool(_FIGURE.search(line))


def read_label(line: str) -> tuple[str, str] | None:
    """Return label and value of a line such as "Location: Ottawa", the label in small letters."""
    words = line.replace("**", "").replace("__", "")
    found = _LABEL.fullmatch(words) if len(line) <= _LONGEST_LINE else None
    return (found["label"].lower(), found["value"].strip()) if found else None


def dated_line(line: str) -> tuple[WrittenDate, str] | None:
    """Return the date of a line that says a date and at most a place, and the place or ""."""
    dates = list(find_dates(line)) if len(line) <= _LONGEST_DATE else []
    if len(dates) != 1:
        return None
    before, after = line[: dates[0].span.start], line[dates[0].span.end :].strip(_AROUND)
    while lead := _BEFORE_DATE.match(before):
        before = before[lead.end() :]
    before = _RIGHT_BEFORE_DATE.sub("", before).strip(_AROUND)
    place = before or after.removeprefix(")").strip(_AROUND)
    return None if (before and after) or (place and not is_town(place)) else (dates[0], place)


def is_told(line: str, title: str) -> bool:
    """Return whether a line is no content by its words: date, logo, label, repeated title."""
    if not line or dated_line(line) or _LOGO.fullmatch(line) or read_label(line) or is_place(line):
        return True
    if title and (line == title or repeats(line, title)):
        return True
    return bool(title and len(line) <= 100 and _ORGANISATION.fullmatch(line))


def repeats(line: str, title: str) -> bool:
    """Return whether ``line`` is the title again, doubled or with its subtitle."""
    alike = next((at for at, (a, b) in enumerate(zip(line, title, strict=False)) if a != b), None)
    alike = min(len(line), len(title)) if alike is None else alike
    return alike == len(title) > 8 or alike >= max(_ALIKE, 0.6 * len(title))


def rest_of_repeated(lines: list[str], title: str) -> str | None:
    """Return the subtitle that a second copy of the title carries, where it does."""
    for line in lines:
        rest = line.replace(title, "").strip(_SEPARATORS) if repeats(line, title) else ""
        if rest and _SUBTITLE.fullmatch(rest):
            return rest
    return None


def reason(line: str, title: str) -> str:
    """Return why a line of the head is no passage."""
    if title and line and (line == title or repeats(line, title)):
        return "title_repeated"
    if not line:
        return "download_link"
    label = read_label(line)
    dated = dated_line(label[1] if label else line)
    return "date_line" if dated else "front_matter"
