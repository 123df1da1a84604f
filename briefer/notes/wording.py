"""The words around a note that are not the user's: the department's and ours."""

from dataclasses import dataclass

from briefer.domain.language import Language
from briefer.errors import Field
from briefer.notes.typography import set_words
from briefer.tables.messages import Messages
from briefer.tables.profile import Profile

_CUT = "\0"


@dataclass(frozen=True, slots=True)
class Wording:
    """The department profile and the shipped sentences."""

    profile: Profile
    messages: Messages

    def say(self, key: str, language: Language, /, **fields: Field) -> str:
        """Return the words ``key`` of the group ``note``, set as ``language`` is set."""
        return set_words(self.messages.say(f"note.{key}", language, **fields), language)

    def around(
        self, key: str, language: Language, places: tuple[str, ...], /, **fields: Field
    ) -> tuple[str, ...]:
        """Return the words ``key`` cut at its ``places``: what stands before, between, after.

        The places must stand in the sentence in the order they are named.
        """
        marks = dict.fromkeys(places, _CUT)
        text = self.messages.say(f"note.{key}", language, **fields, **marks)
        return tuple(set_words(part, language) for part in text.split(_CUT))
