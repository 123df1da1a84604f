"""The workspace: the places and tables of one run, and sessions at its library and index.

A ``Workspace`` never changes after it was made and may be shared by threads. A ``Session`` holds
open files: each thread or job opens its own.
"""

import hashlib
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from briefer import __version__
from briefer.analysis.analysing import VERSION, Analyst
from briefer.analysis.figures.places.placing import Placer
from briefer.analysis.figures.series.measures import Measurer
from briefer.analysis.marking_words import MarkingWords
from briefer.domain.figure import Figure
from briefer.files import read_bytes
from briefer.paths import Places, places
from briefer.search import Crossing
from briefer.tables import gazetteer, glossary, themes
from briefer.tables.entries import preferred
from briefer.tables.gazetteer import Place, read_gazetteer
from briefer.tables.glossary import Concept, read_glossary
from briefer.tables.manifest import Listed, read_manifest
from briefer.tables.messages import Messages, read_messages
from briefer.tables.profile import Profile, read_profile
from briefer.tables.templates import NoteTemplate, read_templates
from briefer.tables.themes import ThemeRule, read_themes
from briefer.tables.vocabulary import read_vocabulary


class Workspace:
    """Where things live and what the data files say; each file is read when first needed."""

    def __init__(self, data_dir: Path | None = None) -> None:
        self.places: Places = places(data_dir)

    @cached_property
    def messages(self) -> Messages:
        """The sentences for the user."""
        return read_messages(self.places.resources)

    @cached_property
    def glossary(self) -> dict[str, Concept]:
        """The bilingual glossary by concept."""
        return read_glossary(self.places.resources, self.places.tables)

    @cached_property
    def vocabulary(self) -> dict[str, Concept]:
        """The everyday words, by id, that carry searches into the other language."""
        return read_vocabulary(self.places.resources, self.places.tables)

    def crossing(self) -> Crossing:
        """Return what says searches in the other language, by the glossary and everyday words:
        made once."""
        return self._crossing

    @cached_property
    def _crossing(self) -> Crossing:
        return Crossing((*self.glossary.values(), *self.vocabulary.values()))

    @cached_property
    def gazetteer(self) -> tuple[Place, ...]:
        """The places that figures are about."""
        return read_gazetteer(self.places.resources, self.places.tables)

    @cached_property
    def rules(self) -> tuple[ThemeRule, ...]:
        """The themes with their terms."""
        return read_themes(self.glossary, self.places.resources, self.places.tables)

    @cached_property
    def templates(self) -> dict[str, NoteTemplate]:
        """The kinds of notes by id."""
        return read_templates(self.places.resources, self.places.tables)

    @cached_property
    def profile(self) -> Profile:
        """The department profile."""
        return read_profile(self.places.resources, self.places.data)

    @cached_property
    def corpus(self) -> tuple[Listed, ...]:
        """The summaries that come with Briefer."""
        return read_manifest(self.places.corpus)

    @cached_property
    def marking_words(self) -> MarkingWords:
        """The words by which a document's own marking is told."""
        return MarkingWords(self.profile.known, self.profile.caveats)

    @cached_property
    def analyst(self) -> Analyst:
        """Who analyses documents by the present rules."""
        concepts = tuple(self.glossary.values())
        return Analyst(self.rules, concepts, self.marking_words, self.gazetteer)

    def measure(self, figure: Figure) -> str:
        """Return the key of what ``figure`` measures by its fields as they are; a place that the
        gazetteer does not know is its own."""
        place = figure.place or ""
        return self._measurer.measures(figure, self._placer.named(place) or place.casefold())

    def names(self, figure: Figure) -> tuple[str, ...]:
        """Return what else the glossary calls what ``figure`` measures, in its language."""
        own = "subject" in figure.corrected and "measures" not in figure.corrected
        return self._measurer.names(
            replace(figure, measures=self.measure(figure)) if own else figure
        )

    @cached_property
    def _measurer(self) -> Measurer:
        return Measurer(self.glossary.values())

    @cached_property
    def _placer(self) -> Placer:
        return Placer(self.gazetteer)

    @cached_property
    def rules_fingerprint(self) -> str:
        """What changes whenever an analysis would come out otherwise."""
        digest = hashlib.sha256(f"{__version__} {VERSION}".encode())
        for name in (themes.FILE, glossary.FILE, gazetteer.FILE):
            digest.update(read_bytes(preferred(name, self.places.resources, self.places.tables)))
        digest.update(repr((self.profile.known, self.profile.caveats)).encode())
        return digest.hexdigest()[:16]
