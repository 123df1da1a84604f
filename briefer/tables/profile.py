"""The department profile: its name, the markings it uses, what it prints by default."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Bilingual, Language
from briefer.errors import Problem
from briefer.tables.entries import Entry, WrongEntry, opened, preferred

FILE = "profile.toml"


@dataclass(frozen=True, slots=True)
class Marking:
    """A security category: its id and the words that are printed."""

    id: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Profile:
    """A department's choices; ``markings`` go from the lowest to the highest allowed."""

    organisation: Bilingual
    markings: tuple[Marking, ...]
    kind: str
    language: Language

    def marking(self, id: str) -> Marking:
        """Return the marking ``id``; raises ``Problem`` where the profile does not allow it."""
        for marking in self.markings:
            if marking.id == id:
                return marking
        raise Problem(
            "marking_unknown", marking=id, markings=", ".join(m.id for m in self.markings)
        )


def read_profile(ours: Path, users: Path | None = None) -> Profile:
    """Return the profile, the user's copy over ours; raises ``Problem``."""
    with opened(preferred(FILE, ours, users)) as entry:
        return _profile(entry)


def _profile(entry: Entry) -> Profile:
    markings = tuple(
        Marking(one.text("id"), one.bilingual("label")) for one in entry.entries("marking")
    )
    highest = entry.text("highest")
    ids = [marking.id for marking in markings]
    if highest not in ids:
        raise WrongEntry("highest")
    if entry.text("language") not in [*Language]:
        raise WrongEntry("language")
    return Profile(
        organisation=entry.bilingual("organisation"),
        markings=markings[: ids.index(highest) + 1],
        kind=entry.text("kind"),
        language=Language(entry.text("language")),
    )
