"""The corpus as the window lists it, for tests of what narrows it down."""

from pathlib import Path

from briefer.domain.document import Holding, document_id
from briefer.tables.themes import ThemeRule
from briefer.workspace import Workspace

PASSAGES = 40
"""How many passages every document is said to have, and every theme."""


def themes(folder: Path) -> tuple[tuple[ThemeRule, int], ...]:
    """Return the themes that come with Briefer."""
    return tuple((rule, PASSAGES) for rule in Workspace(folder).rules)


def documents(folder: Path) -> tuple[Holding, ...]:
    """Return the five documents that come with Briefer, by date of their event."""
    return tuple(
        Holding(
            document_id(one.path.read_bytes()), one.name, one.path.name, one.details, PASSAGES, ""
        )
        for one in Workspace(folder).corpus
    )
