"""What a single line says of a security marking, by its words alone.

The markings and their words are the department's own, out of its profile. A line says one where
it holds nothing else: "PROTECTED B / PROTÉGÉ B", "Classification: Secret", "PROTÉGÉ B (une fois
rempli)". Prose, and names that begin with a marking's word, never do.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefer.analysis.marks import bullet
from briefer.tables.profile import Marking

_LONGEST = 120
_MOST_ON_A_LINE = 2
"""How many different markings one line may bear; more are a list to choose from."""
_STOPS = tuple(".!?;,…")
_EDGES = " \u00a0*_#<>=~\"'“”‘’«»‹›()[]{}|/\\-–—•·:"
_PARTING = re.compile(r"[\t|/\\•·()\[\]:]+|[ \u00a0]{2,}|[ \u00a0][-–—]+[ \u00a0]?")
_FOREIGN = re.compile(r"[^\w\s\"'“”‘’«»‹›-]")
_FOLIO = r"(?:page |p\. ?)?\d{1,4}(?: ?(?:of|de|sur) ?\d{1,4})?"
_FOLIO_BEHIND = re.compile(rf"\s{_FOLIO}$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?:overall |document |security )*(?:classification|marking)(?: level)?"
    r"|security(?: (?:level|category|categori[sz]ation|designation|status))?"
    r"|cotes?(?: de (?:securite|classification|protection))?"
    r"|(?:classification|niveau|categorie|marque|mention|designation)"
    r" (?:de (?:la )?securite|de securite du document|de classification|de protection"
    r"|du document)|securite)"
)
_WHEN = (
    r"(?:(?:when|once|if|until|lorsqu['’]?\w*|quand|si|une fois(?: que)?|apres avoir ete)"
    r"(?: it| fully| entirely| entierement)?"
    r" (?:complete|fill|rempli|complet|dument|declassif|open|detach|separat)[\w ]{0,40}"
    r"|(?:with|without|avec|sans)(?: the| its| les| ses)?"
    r" (?:attachments?|annex(?:es)?|enclosures?|appendi(?:x|ces)|pieces? jointes?|annexes?))"
)
_WHEN_BEHIND = re.compile(rf"\W+{_WHEN}$")
_BESIDE = re.compile(
    rf"{_WHEN}|{_FOLIO}|draft|ebauche|version provisoire"
    r"|canadian eyes only|ceo|reserve aux canadiens|rac"
    r"|(?:for )?(?:official|internal) use only|reserve a l['’]usage (?:officiel|interne)"
    r"|a usage (?:officiel|interne) seulement"
    r"|solicitor client privileged?|secret professionnel(?: de l['’]avocat)?"
)


@dataclass(frozen=True, slots=True)
class Said:
    """The marking that a line says, by its ``rank`` from the lowest; whether capitals or a label
    leave no doubt of it, and whether a label does."""

    rank: int
    sure: bool
    labelled: bool


class MarkingWords:
    """Reads markings from lines by the words of ``known``, from the lowest marking to the highest.

    ``caveats`` are words that may stand beside one and are none.
    """

    def __init__(self, known: Sequence[Marking], caveats: Iterable[Marking] = ()) -> None:
        self._ids = tuple(marking.id for marking in known)
        self._ranks = {
            _letters(_plain(words)): rank
            for rank, marking in enumerate(known)
            for words in (marking.label.en, marking.label.fr)
        }
        self._caveats = frozenset(
            _letters(_plain(words)) for one in caveats for words in (one.label.en, one.label.fr)
        )

    def read(self, line: str) -> Said | None:
        """Return what ``line`` says, ``None`` where it is anything but a marking."""
        if len(line) > _LONGEST or line.endswith(_STOPS) or _is_item(line):
            return None
        parts = [part for part in _parts(line) if part]
        values = _without_labels(parts)
        labelled = len(values) < len(parts)
        found = [(part, self._rank(part)) for part in values]
        written = [(part, rank) for part, rank in found if rank is not None]
        ranks = {rank for _, rank in written}
        besides = [part for part, rank in found if rank is None]
        if not 1 <= len(ranks) <= _MOST_ON_A_LINE or not all(map(self._stands_beside, besides)):
            return None
        if not labelled and any(part[0].islower() for part, _ in written):
            return None
        capitals = all(_is_in_capitals(part) for part, _ in written)
        return Said(max(ranks), labelled or capitals, labelled)

    def highest(self, lines: Iterable[str]) -> str | None:
        """Return the id of the highest marking that ``lines`` say, ``None`` where none does."""
        said = [one.rank for line in lines if (one := self.read(line))]
        return self._ids[max(said)] if said else None

    def _rank(self, part: str) -> int | None:
        """Return the rank of the marking ``part`` is, ``None`` where it is none."""
        bare = _FOLIO_BEHIND.sub("", part)
        words = _WHEN_BEHIND.sub("", _plain(bare))
        return None if _FOREIGN.search(words) else self._ranks.get(_letters(words))

    def _stands_beside(self, part: str) -> bool:
        words = _plain(part)
        return bool(_BESIDE.fullmatch(words)) or _letters(words) in self._caveats


NO_MARKINGS = MarkingWords(())
"""Reads none."""


def is_label(line: str) -> bool:
    """Return whether ``line`` announces a marking and says none: "Security classification:"."""
    parts = [part for part in _parts(line) if part] if len(line) <= _LONGEST else []
    return bool(parts) and not _without_labels(parts)


def _is_item(line: str) -> bool:
    """Return whether ``line`` is an item of a list; "- SECRET -" is none."""
    return bool(bullet(line)) and line[-1].isalnum()


def _parts(line: str) -> list[str]:
    return [part.strip(_EDGES) for part in _PARTING.split(line.strip(_EDGES))]


def _without_labels(parts: list[str]) -> list[str]:
    """Return ``parts`` without the labels they begin with."""
    first = 0
    while first < len(parts) and _LABEL.fullmatch(_plain(parts[first])):
        first += 1
    return parts[first:]


def _is_in_capitals(part: str) -> bool:
    """Return whether the marking ``part`` is in capitals; what goes with it need not be."""
    words = re.split(r"\s(?=[a-zà-ÿ]{2}|[A-ZÀ-Þ][a-zà-ÿ])", part, maxsplit=1)[0]
    return words.isupper()


def _plain(words: str) -> str:
    """Return ``words`` in small letters without accents, with one space between them."""
    apart = unicodedata.normalize("NFKD", words)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(bare.casefold().split())


def _letters(words: str) -> str:
    """Return what is left of ``words`` without spaces, hyphens and quotation marks."""
    return "".join(char for char in words if char.isalnum())
