"""Every sentence Briefer says outside the window, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefer.domain.language import Bilingual, Language
from briefer.errors import Field, Notice, Problem
from briefer.tables.entries import Entry, opened

FILE = "messages.toml"


@dataclass(frozen=True, slots=True)
class Messages:
    """The sentences of ``resources/messages.toml`` by ``group.key``."""

    sentences: Mapping[str, Bilingual]

    def say(self, key: str, language: Language, /, **fields: Field) -> str:
        """Return the sentence ``key`` in ``language``, its places filled from ``fields``."""
        return self.sentences[key].in_(language).format_map(fields)

    def tell(self, of: Problem | Notice, language: Language) -> str:
        """Return the sentence for a problem or a notice. A field that is written otherwise in each
        language is given once for each: the place ``until`` is filled from ``until_en`` or
        ``until_fr``."""
        group = "problem" if isinstance(of, Problem) else "notice"
        own = f"_{language}"
        fields = dict(of.fields)
        spoken = {key.removesuffix(own): fields[key] for key in fields if key.endswith(own)}
        return self.say(f"{group}.{of.key}", language, **{**fields, **spoken})


def read_messages(resources: Path) -> Messages:
    """Return the shipped sentences; raises ``Problem`` where the file is damaged."""
    sentences: dict[str, Bilingual] = {}
    with opened(resources / FILE) as whole:
        for group in whole:
            sentences |= _group(whole.entry(group), group)
    return Messages(sentences)


def _group(entry: Entry, name: str) -> dict[str, Bilingual]:
    return {f"{name}.{key}": entry.bilingual(key) for key in entry}
