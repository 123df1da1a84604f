"""The bilingual vocabulary: everyday words of the documents and how each language says them.

It carries searches into the other language where the glossary of the field is silent; themes and
figures do not know it. A row with the id of a concept of the glossary holds what else texts call
that concept.
"""

from dataclasses import replace
from pathlib import Path

from briefer.tables.entries import preferred
from briefer.tables.glossary import Concept, read_concepts

FILE = "vocabulary.tsv"
_COLUMNS = ("id", "en", "en_variants", "fr", "fr_variants", "note")


def read_vocabulary(ours: Path, users: Path | None = None) -> dict[str, Concept]:
    """Return the words and their families as everyday concepts by id, from the user's copy over
    ours. Raises ``Problem`` as the glossary does."""
    found = read_concepts(preferred(FILE, ours, users), _COLUMNS)
    return {id: replace(concept, everyday=True) for id, concept in found.items()}
