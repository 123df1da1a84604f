"""The bilingual glossary: concepts of the field and how each language says them."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.tables.entries import preferred
from briefer.tables.tsv import read_rows

FILE = "glossary.tsv"
_COLUMNS = ("concept_id", "en", "en_variants", "fr", "fr_variants", "kind", "note")


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept; ``en`` and ``fr`` hold its forms, the preferred one first. It is ``everyday``
    where it is a word of any text rather than a term of the field."""

    id: str
    en: tuple[str, ...]
    fr: tuple[str, ...]
    kind: str
    note: str
    everyday: bool = False

    def forms(self, language: Language) -> tuple[str, ...]:
        """Return how ``language`` says the concept, the preferred form first."""
        return self.fr if language is Language.FR else self.en


def read_glossary(ours: Path, users: Path | None = None) -> dict[str, Concept]:
    """Return the concepts by id, from the user's copy over ours. Several may share a form; raises
    ``Problem`` where they share an id, or one lacks it or its form in a language."""
    return read_concepts(preferred(FILE, ours, users), _COLUMNS)


def read_concepts(path: Path, columns: tuple[str, ...]) -> dict[str, Concept]:
    """Return the concepts of the table ``path`` by id, which is the first of its ``columns``.
    Raises ``Problem`` as ``read_glossary`` does."""
    concepts: dict[str, Concept] = {}
    for number, row in read_rows(path, columns):
        id = row[columns[0]]
        if not id or not row["en"] or not row["fr"] or id in concepts:
            raise Problem("table_invalid", path=path, where=f"{path.name}:{number}")
        concepts[id] = Concept(
            id=id,
            en=_forms(row["en"], row["en_variants"]),
            fr=_forms(row["fr"], row["fr_variants"]),
            kind=row.get("kind") or "",
            note=row["note"] or "",
        )
    return concepts


def _forms(first: str, variants: str | None) -> tuple[str, ...]:
    forms = [first, *(variants or "").split("|")]
    return tuple(dict.fromkeys(form.strip() for form in forms if form.strip()))
