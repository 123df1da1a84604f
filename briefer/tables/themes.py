"""The themes and the terms that earn them, in both languages."""

from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Language
from briefer.domain.theme import Theme
from briefer.tables.entries import Entry, WrongEntry, opened, preferred
from briefer.tables.glossary import Concept

FILE = "themes.toml"


@dataclass(frozen=True, slots=True)
class TermSet:
    """A theme's terms in one language; a trailing ``*`` stands for any ending of the word.

    ``strong`` terms tell the theme by themselves, ``plain`` ones support it, ``headings`` count
    only in a section heading; inside ``exclude`` phrases nothing counts.
    """

    strong: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeRule:
    """A theme with its terms; ``terms`` holds the glossary's forms of its concepts too."""

    theme: Theme
    en: TermSet
    fr: TermSet

    def terms(self, language: Language) -> TermSet:
        """Return the terms in ``language``."""
        return self.fr if language is Language.FR else self.en


def read_themes(
    glossary: dict[str, Concept], ours: Path, users: Path | None = None
) -> tuple[ThemeRule, ...]:
    """Return the themes in the file's order, from the user's copy over ours; raises ``Problem``."""
    with opened(preferred(FILE, ours, users)) as table:
        rules = tuple(_rule(entry, glossary) for entry in table.entries("theme"))
        ids = [rule.theme.id for rule in rules]
        if len(set(ids)) < len(ids) or not ids:
            raise WrongEntry("id")
    return rules


def _rule(entry: Entry, glossary: dict[str, Concept]) -> ThemeRule:
    theme = Theme(entry.text("id"), entry.bilingual("label"), entry.bilingual("description"))
    for key in (*entry.texts("concepts"), *entry.texts("supporting_concepts")):
        if key not in glossary:
            raise WrongEntry(f"{theme.id}: {key}")
    return ThemeRule(
        theme=theme,
        en=_terms(entry, glossary, Language.EN),
        fr=_terms(entry, glossary, Language.FR),
    )


def _terms(entry: Entry, glossary: dict[str, Concept], language: Language) -> TermSet:
    own = entry.entry(language.value)
    return TermSet(
        strong=own.texts("strong") + _forms(entry.texts("concepts"), glossary, language),
        plain=own.texts("plain") + _forms(entry.texts("supporting_concepts"), glossary, language),
        headings=own.texts("headings"),
        exclude=own.texts("exclude"),
    )


def _forms(
    keys: tuple[str, ...], glossary: dict[str, Concept], language: Language
) -> tuple[str, ...]:
    return tuple(form for key in keys for form in glossary[key].forms(language))
