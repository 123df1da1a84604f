"""A session: the library and the index open together, each brought up to date with the other.

The library is the truth. The index follows it by a stamp; where the stamp differs, or the index
proves damaged, it is built anew. Documents analysed by other rules are analysed again.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from briefer.domain.document import Document, Holding
from briefer.domain.figure import Figure
from briefer.domain.passage import Passage
from briefer.domain.query import Filters
from briefer.errors import Problem
from briefer.files import is_there, make_folder
from briefer.library import Library
from briefer.paths import CACHE_VARIABLE
from briefer.progress import Progress
from briefer.search import SCHEMA, Damaged, Index, Indexed, IndexedFigure, Names, Stamp
from briefer.workspace.first_start import begin, tidy
from briefer.workspace.naming import names_of
from briefer.workspace.placing import Placed, place, place_near
from briefer.workspace.workspace import Workspace

_MANY = 500
"""From how many passages on it costs less to put all figures in their series."""


class Session:
    """The library and index of a workspace, held open by one thread or job.

    Raises ``Problem`` where the library cannot be used. A library that does not exist yet begins
    with the corpus, or without it where ``empty`` is asked for.
    """

    def __init__(
        self, workspace: Workspace, progress: Progress | None = None, empty: bool = False
    ) -> None:
        self.workspace = workspace
        self.progress = progress or Progress()
        self._stack = ExitStack()
        self._index: Index | None = None
        self._placed: Placed | None = None
        self._names: tuple[int, Names] | None = None
        self.is_new = not is_there(workspace.places.library)
        if not self.is_new and not workspace.places.library.stat().st_size:
            raise Problem("library_damaged", path=workspace.places.library)
        if self.is_new:
            begin(workspace, () if empty else workspace.corpus, self.progress)
        else:
            tidy(workspace)
        places = workspace.places
        self.library = self._stack.enter_context(Library.open(places.library, places.documents))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()

    def apply_rules(self) -> None:
        """Analyse again the documents whose passages were found by other rules."""
        rules = self.workspace.rules_fingerprint
        stale = [one for one in self.library.holdings() if one.rules != rules]
        if self.library.read_only or not stale:
            return
        self.progress.begin(len(stale))
        for holding in stale:
            self.progress.step(holding.name)
            analysis = self.workspace.analyst.analyse(self.document(holding))
            self.library.reanalyse(holding.id, analysis, rules)

    def document(self, holding: Holding) -> Document:
        """Return the document that ``holding`` lists, with its text."""
        text = self.library.text(holding.id)
        return Document(holding.id, holding.name, holding.file_name, text, holding.details)

    def placed(self) -> Placed:
        """Return the library's figures in their series, as they are now: worked out once for each
        state of the library."""
        self._forget_outdated()
        if self._placed is None:
            self._placed = place(self.library, self.workspace.measure)
        return self._placed

    def placed_near(self, passages: Sequence[str]) -> Placed:
        """Return the figures in ``passages``, named by ids, as they are now, with all those of
        their series: in no time where they are few, however many figures the library has."""
        self._forget_outdated()
        if self._placed or len(passages) > _MANY:
            return self.placed()
        return place_near(self.library, self.workspace.measure, passages)

    def _forget_outdated(self) -> None:
        """Let go of figures of another state of the library before the next ones are read."""
        if self._placed and self._placed.generation != self.library.generation:
            self._placed = None

    def names(self) -> Names:
        """Return what a search may call the library's themes, documents, years and places, as they
        are now: gathered once for each state of the library."""
        with self.library.reading():
            generation = self.library.generation
            if self._names is None or self._names[0] != generation:
                workspace = self.workspace
                held = self.library.holdings()
                self._names = (generation, names_of(held, workspace.rules, workspace.gazetteer))
        return self._names[1]

    @property
    def stamp(self) -> Stamp:
        """What the index must bear to be up to date."""
        return Stamp(self.library.id, self.library.generation, SCHEMA)

    def index(self) -> Index:
        """Return the index, built anew where it is missing, stale or damaged, healed where only
        what makes it fast is."""
        index = self.index_as_it_stands()
        if index.stamp != self.stamp:
            self.build_index()
        elif not index.is_whole:
            with suppress(Damaged, Problem):  # it answers all the same
                index.heal()
        return index

    def index_as_it_stands(self) -> Index:
        """Return the index, which may be behind the library or empty."""
        if self._index is None:
            folder = _cache_folder(self.workspace.places.cache) / self.library.id
            self._index = Index.open(folder, crossing=self.workspace.crossing)
            self._stack.callback(self._index.close)
        return self._index

    @property
    def is_indexed(self) -> bool:
        """Whether the index is up to date and whole, so that a search answers at once."""
        index = self.index_as_it_stands()
        return index.stamp == self.stamp and index.is_whole

    def build_index(self) -> None:
        """Build the index from the whole library."""
        index = self.index_as_it_stands()
        with self.library.reading():
            stamp = self.stamp
            entries = self._indexed(self.library.passages())
            figures = self._indexed_figures(entries, self.library.figures())
        self.progress.begin(len(entries) + len(figures))
        index.rebuild(entries, stamp, self.progress, figures)

    def follow(self, before: Stamp, added: Sequence[str], removed: Sequence[str]) -> None:
        """Bring the index from the library's state ``before`` to the present one.

        ``added`` and ``removed`` are document ids. An index that was not at ``before`` is left
        for ``index`` to build, or thrown away where it may hold words of removed documents.
        """

        def bring(index: Index, after: Stamp) -> None:
            passages, figures = self._added(added)
            index.update([*passages, *figures], removed, after, base=before)

        self._bring(bring, before, clearing=bool(removed))

    def follow_figures(self, before: Stamp, documents: Sequence[str]) -> None:
        """Bring the index from the library's state ``before`` to the present one, where only
        figures of ``documents`` were changed."""

        def bring(index: Index, after: Stamp) -> None:
            _, figures = self._added(documents)
            index.update_figures(figures, documents, after, base=before)

        self._bring(bring, before)

    def _bring(
        self, bring: Callable[[Index, Stamp], None], before: Stamp, clearing: bool = False
    ) -> None:
        """Let ``bring`` take the index from ``before`` to the stamp after the changes made here;
        where that fails and ``clearing`` is wanted, throw it away."""
        after = replace(before, generation=self._generation_after(before.generation))
        if after == before:
            return
        # The library has changed, and that counts. An index that fails to follow bears its old
        # stamp: whoever searches next builds it, or is told why it cannot be.
        with suppress(Problem):
            index = self.index_as_it_stands()
            if index.stamp == before:
                with suppress(Damaged, Problem):
                    bring(index, after)
            if clearing and index.stamp != after:
                index.clear()

    def _added(self, ids: Sequence[str]) -> tuple[list[Indexed], list[IndexedFigure]]:
        """Return what to index of the documents ``ids``; another program may have taken some out
        again."""
        with self.library.reading():
            held = {holding.id for holding in self.library.holdings()}
            documents = tuple(id for id in ids if id in held)
            if not documents:
                return [], []
            within = Filters(documents=documents)
            passages = self._indexed(self.library.passages(within))
            return passages, self._indexed_figures(passages, self.library.figures(within))

    def _generation_after(self, generation: int) -> int:
        """Return the library's generation after the changes made here since ``generation``; a
        change that another program made between is not followed, so that it shows as missing."""
        while generation in self.library.steps:
            generation = self.library.steps[generation]
        return generation

    def _indexed(self, passages: Sequence[Passage]) -> list[Indexed]:
        """Return ``passages`` with what their documents' details say; within one reading."""
        held = {holding.id: holding.details for holding in self.library.holdings()}
        details = ((passage, held[passage.document]) for passage in passages)
        return [Indexed(passage, one.title or "", one.date) for passage, one in details]

    def _indexed_figures(
        self, around: Sequence[Indexed], figures: Sequence[Figure]
    ) -> list[IndexedFigure]:
        """Return ``figures`` with what is indexed of the passages ``around`` them, and what else
        people call what they count."""
        names = self.workspace.names
        passages = {one.passage.id: one for one in around}
        within = ((figure, passages[figure.passage_id]) for figure in figures)
        return [
            IndexedFigure(figure, one.passage.heading_path, one.title, one.date, names(figure))
            for figure, one in within
        ]


def _cache_folder(cache: Path) -> Path:
    """Return the folder for indexes; raises a ``Problem`` that names the way out."""
    try:
        return make_folder(cache / "search")
    except Problem as problem:
        raise Problem("cache_unusable", path=cache, variable=CACHE_VARIABLE) from problem
