"""Names of files made of a note: its date, kind, subject, version and language in one name.

The form is the practice's own, ``2026-11-23_BN-info_subject_v0.3_EN.docx``: hyphens within a
part, an underscore between parts. A name is one that Windows, Linux and a records system take.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from briefer.domain.dates import PartialDate
from briefer.domain.language import Bilingual, Language

LONGEST = 120
"""Characters a name may have, its suffix included: a path on Windows has about 260."""

_MOST_BYTES = 200
_LONGEST_SUBJECT, _LONGEST_KIND, _LONGEST_VERSION = 60, 30, 12
_BETWEEN = re.compile(r'[\s<>:"/\\|?*_«»“”\-‐‑‒–—―]+')
_UNIT = re.compile(r"(?<=\d)\s+(?=[%$])")
_EDGES = "'’‘.,;!()[]{}…~^`"
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\.", re.IGNORECASE)
_VERSION_MARK = re.compile(r"^v(?=\d)", re.IGNORECASE)

_SHORT_FORMS = {
    ("information", "information note", "note d’information"): Bilingual("BN-info", "Note-info"),
    ("decision", "decision note", "note pour décision"): Bilingual("BN-decision", "Note-décision"),
    (
        "question-period",
        "question period note",
        "note pour la période des questions",
    ): Bilingual("QP-note", "Note-PQ"),
    (
        "meeting",
        "meeting scenario note",
        "note de scénario pour une rencontre",
    ): Bilingual("Scenario-note", "Note-scénario"),
    ("media-lines", "media lines", "infocapsules"): Bilingual("Media-lines", "Infocapsules"),
    ("fact-sheet", "fact sheet", "fiche d’information"): Bilingual("Fact-sheet", "Fiche-info"),
}
_SHORT_FORM_OF = {kind: short for kinds, short in _SHORT_FORMS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Naming:
    """What a file is named after; what is empty or ``None`` has no part in the name.

    ``kind`` is the id of a kind of note or what it is called; ``version`` is written with or
    without its "v".
    """

    title: str
    language: Language
    kind: str = ""
    day: date | PartialDate | None = None
    version: str = ""


def file_name(of: Naming, suffix: str) -> str:
    """Return the name of a file with the ``suffix`` (".docx"), of at most ``LONGEST``
    characters; of a long title it has the first words."""
    version = _VERSION_MARK.sub("", _part(of.version, _LONGEST_VERSION))
    before = (str(of.day or ""), _part(_short_form(of.kind, of.language), _LONGEST_KIND))
    after = (f"v{version}" if version else "", of.language.value.upper())
    words = _words(of.title)
    while True:
        subject = "-".join(words)
        name = "_".join(part for part in (*before, subject, *after) if part) + suffix
        name = f"_{name}" if _RESERVED.match(name) else name
        if not words or (len(subject) <= _LONGEST_SUBJECT and _fits(name)):
            return name
        words = _shorter(words)


def _short_form(kind: str, language: Language) -> str:
    short = _SHORT_FORM_OF.get(kind.casefold())
    return short.in_(language) if short else kind


def _part(text: str, longest: int) -> str:
    return "-".join(_words(text))[:longest].strip(f"-{_EDGES}")


def _words(text: str) -> list[str]:
    """Return the words of ``text`` without what no file name should hold."""
    parted = _BETWEEN.sub(" ", _UNIT.sub("", text))
    shown = (c for c in parted if unicodedata.category(c)[0] != "C")
    words = (word.strip(_EDGES) for word in unicodedata.normalize("NFC", "".join(shown)).split())
    return [word for word in words if word]


def _shorter(words: list[str]) -> list[str]:
    """Return ``words`` without the last one, or without its last letter where it is alone."""
    if len(words) > 1:
        return words[:-1]
    left = words[0][:-1].rstrip(_EDGES)
    return [left] if left else []


def _fits(name: str) -> bool:
    return len(name) <= LONGEST and len(name.encode()) <= _MOST_BYTES
