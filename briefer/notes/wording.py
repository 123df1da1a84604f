"""The words around a note that are not the user's: the department's and ours."""

from dataclasses import dataclass
from string import Formatter

from briefer.domain.language import Language
from briefer.errors import Field
from briefer.notes.typography import set_words
from briefer.tables.messages import Messages
from briefer.tables.profile import Profile


@dataclass(frozen=True, slots=True)
class Wording:
    """The department profile and the shipped sentences.

    A sentence is set as its language sets it before its places are filled: what fills them may be
    a source's own words, and stays as it is.
    """

    profile: Profile
    messages: Messages

    def say(self, key: str, language: Language, /, **fields: Field) -> str:
        """Return the words ``key`` of the group ``note``, set as ``language`` is set."""
        (said,) = self.around(key, language, (), **fields)
        return said

    def around(
        self, key: str, language: Language, places: tuple[str, ...], /, **fields: Field
    ) -> tuple[str, ...]:
        """Return the words ``key`` cut at its ``places``: what stands before, between, after.

        The places must stand in the sentence in the order they are named.
        """
        parts = [""]
        for words, place, form, _ in Formatter().parse(self._sentence(key, language)):
            parts[-1] += words
            if place in places:
                parts.append("")
            elif place is not None:
                parts[-1] += format(fields[place], form or "")
        return tuple(parts)

    def _sentence(self, key: str, language: Language) -> str:
        return set_words(self.messages.sentences[f"note.{key}"].in_(language), language)
