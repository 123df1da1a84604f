"""The department profile: its name, the markings it uses, what it prints by default."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefer.domain.language import Bilingual, Language
from briefer.domain.note import MarkingLanguage
from briefer.errors import Problem
from briefer.tables.entries import Entry, WrongEntry, opened, preferred

FILE = "profile.toml"
_CLOSEST, _WIDEST = 100, 200


@dataclass(frozen=True, slots=True)
class Marking:
    """A security category: its id and the words that are printed."""

    id: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Profile:
    """A department's choices; ``markings`` go from the lowest to the highest allowed, ``known``
    on to the highest there is.

    ``caveats`` are lines that may stand below a marking and are none; ``hidden`` the ids of lines
    of the title block that are not printed while they are empty, ``pages`` the department's own
    limits by kind, ``line_spacing`` the height of lines in percent of single spacing.
    """

    organisation: Bilingual
    markings: tuple[Marking, ...]
    kind: str
    language: Language
    known: tuple[Marking, ...] = ()
    caveats: tuple[Marking, ...] = ()
    marking_in: MarkingLanguage = MarkingLanguage.NOTE
    hidden: tuple[str, ...] = ()
    pages: Mapping[str, int] = field(default_factory=dict[str, int])
    line_spacing: int = 115

    def marking(self, id: str) -> Marking:
        """Return the marking ``id``; raises ``Problem`` where the profile does not allow it."""
        for marking in self.markings:
            if marking.id == id:
                return marking
        raise Problem(
            "marking_unknown", marking=id, markings=", ".join(m.id for m in self.markings)
        )

    def rank(self, id: str | None) -> int:
        """Return the place of the marking ``id`` among those known, from 0; -1 where it is none."""
        return next((at for at, one in enumerate(self.known) if one.id == id), -1)

    def highest(self, ids: Iterable[str | None]) -> str | None:
        """Return the highest of the markings ``ids``, ``None`` where none of them is known."""
        best = max((self.rank(id) for id in ids), default=-1)
        return self.known[best].id if best >= 0 else None

    def label(self, id: str) -> Bilingual:
        """Return the words of the known marking ``id``, or the id itself."""
        rank = self.rank(id)
        return self.known[rank].label if rank >= 0 else Bilingual(id, id)


def read_profile(ours: Path, users: Path | None = None) -> Profile:
    """Return the profile, the user's copy over ours; raises ``Problem``."""
    with opened(preferred(FILE, ours, users)) as entry:
        return _profile(entry)


def _profile(entry: Entry) -> Profile:
    markings = _lines(entry, "marking")
    highest = entry.text("highest")
    ids = [marking.id for marking in markings]
    if highest not in ids:
        raise WrongEntry("highest")
    if entry.text("language") not in [*Language]:
        raise WrongEntry("language")
    chosen = entry.optional_text("marking_in") or MarkingLanguage.NOTE
    if chosen not in [*MarkingLanguage]:
        raise WrongEntry("marking_in")
    spacing = entry.number("line_spacing", 115)
    if not _CLOSEST <= spacing <= _WIDEST:
        raise WrongEntry("line_spacing")
    pages = entry.entry("pages") if "pages" in entry else Entry({})
    return Profile(
        organisation=entry.bilingual("organisation"),
        markings=markings[: ids.index(highest) + 1],
        kind=entry.text("kind"),
        language=Language(entry.text("language")),
        known=markings,
        caveats=_lines(entry, "caveat"),
        marking_in=MarkingLanguage(chosen),
        hidden=entry.texts("hidden"),
        pages={kind: pages.number(kind) for kind in pages},
        line_spacing=spacing,
    )


def _lines(entry: Entry, key: str) -> tuple[Marking, ...]:
    return tuple(Marking(one.text("id"), one.bilingual("label")) for one in entry.entries(key))
