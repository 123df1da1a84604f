"""The gazetteer: places that figures are about, by the names and peoples of both languages."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.tables.entries import preferred
from briefer.tables.tsv import read_rows

FILE = "places.tsv"
_COLUMNS = (
    "id", "within", "en", "fr", "en_variants", "fr_variants", "people", "bodies", "codes", "wary",
)  # fmt: skip

_SIGN = "~"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; ``within`` is the id of the one that holds it, empty for a country.

    ``names`` are its names in both languages. ``people`` are adjectives and inhabitants, those in
    lower case also met with a capital. ``bodies`` act or count there and nowhere else; ``signs``,
    written among them with ``~`` before them, are its institutions and the like, which tell where
    a text is from. ``codes`` are met only after a comma or in brackets ("Surrey, BC"). A ``wary``
    name is as often something else, and needs more than itself to be believed.
    """

    id: str
    within: str
    en: str
    fr: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    signs: tuple[str, ...]
    codes: tuple[str, ...]
    wary: bool

    def name(self, language: Language) -> str:
        """Return how ``language`` calls the place."""
        return self.fr if language is Language.FR else self.en


def read_gazetteer(ours: Path, users: Path | None = None) -> tuple[Place, ...]:
    """Return the places in the file's order, from the user's copy over ours; raises ``Problem``.

    Of places that share a name the earlier one is meant where nothing tells.
    """
    path = preferred(FILE, ours, users)
    places: dict[str, Place] = {}
    for number, row in read_rows(path, _COLUMNS):
        held = not row["within"] or row["within"] in places
        if not row["id"] or not row["en"] or not row["fr"] or row["id"] in places or not held:
            raise Problem("table_invalid", path=path, where=f"{FILE}:{number}")
        places[row["id"]] = _place(row)
    return tuple(places.values())


def _place(row: dict[str, str]) -> Place:
    names = (row["en"], row["fr"], *_split(row["en_variants"]), *_split(row["fr_variants"]))
    bodies = _split(row["bodies"])
    return Place(
        id=row["id"],
        within=row["within"],
        en=row["en"],
        fr=row["fr"],
        names=tuple(dict.fromkeys(names)),
        people=_split(row["people"]),
        bodies=tuple(one for one in bodies if one[0] != _SIGN),
        signs=tuple(one[1:] for one in bodies if one[0] == _SIGN),
        codes=_split(row["codes"]),
        wary=bool(row["wary"]),
    )


def _split(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())
