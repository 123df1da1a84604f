"""What a search shows: a passage, or a figure in its passage."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage

Passages = Callable[[Sequence[str]], Mapping[str, Passage]]
"""Gives the library's passages by their ids."""

Figures = Callable[[Sequence[str]], Mapping[str, Figure]]
"""Gives the library's figures by their ids."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage found, or the ``figure`` found in it."""

    passage: Passage
    figure: Figure | None = None

    @property
    def text(self) -> str:
        """The text that is shown of it: the passage, or the figure's sentence."""
        return self.figure.sentence if self.figure else self.passage.text

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.figure.language if self.figure else self.passage.language

    @property
    def texts(self) -> tuple[str, ...]:
        """All texts that it is found by, but for its document's title."""
        of = (self.figure.subject, self.figure.place or "") if self.figure else ()
        return (self.text, *of, *self.passage.heading_path)


Fetch = Callable[[Sequence[str]], Mapping[str, Shown]]
"""Gives by their ids those of what an index holds that the library still has."""


def no_figures(ids: Sequence[str]) -> Mapping[str, Figure]:
    """Return none of ``ids``: what a library without figures gives."""
    del ids
    return {}


def showing_passages(passages: Passages) -> Fetch:
    """Return what fetches passages to be shown."""
    return lambda ids: {id: Shown(one) for id, one in passages(ids).items()}


def showing_figures(passages: Passages, figures: Figures) -> Fetch:
    """Return what fetches figures to be shown with their passages."""

    def fetch(ids: Sequence[str]) -> Mapping[str, Shown]:
        found = figures(ids)
        around = passages(tuple(dict.fromkeys(one.passage_id for one in found.values())))
        return {
            id: Shown(around[one.passage_id], one)
            for id, one in found.items()
            if one.passage_id in around
        }

    return fetch
