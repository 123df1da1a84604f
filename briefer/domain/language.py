"""The two languages of the work."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of documents, notes and the interface, by its ISO 639-1 code."""

    EN = "en"
    FR = "fr"

    @property
    def other(self) -> "Language":
        """The other official language."""
        return Language.FR if self is Language.EN else Language.EN

    @property
    def tag(self) -> str:
        """The Canadian BCP 47 tag: ``en-CA`` or ``fr-CA``."""
        return f"{self.value}-CA"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in both languages."""

    en: str
    fr: str

    def in_(self, language: Language) -> str:
        """Return the words in ``language``."""
        return self.fr if language is Language.FR else self.en
