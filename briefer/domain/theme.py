"""Themes and the tags that connect passages to them."""

from dataclasses import dataclass
from enum import StrEnum

from briefer.domain.language import Bilingual


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that passages are gathered under."""

    id: str
    label: Bilingual
    description: Bilingual


class TaggedBy(StrEnum):
    """Who connected a passage to a theme."""

    RULE = "rule"
    USER = "user"


@dataclass(frozen=True, slots=True)
class ThemeTag:
    """A passage's connection to the theme ``id``; ``terms`` are the words that earned it.

    ``strength`` is the rule's score, to be compared between passages; 0 for the user's tags.
    """

    id: str
    by: TaggedBy = TaggedBy.RULE
    terms: tuple[str, ...] = ()
    strength: float = 0.0
