"""Figures in the index: beside the passages, kept up to date without them, gone with them."""

import pickle
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure
from briefer.domain.passage import Passage
from briefer.domain.query import Filters, Kind, Query
from briefer.progress import Progress
from briefer.search import Damaged, Index, Indexed, IndexedFigure
from tests.library.figures import figure_in
from tests.search.shelf import passage, stamp
from tests.search.test_damage import Payload, inner, poisoned, sealed_anew

TEXTS = {
    "halifax": "Police seized 3,236 kg of fentanyl.",
    "winnipeg": "Quatre-vingts personnes ont pris part à la rencontre.",
    "ottawa": "Officers counted 12 laboratories.",
}
WRITTEN = {"halifax": "3,236 kg", "winnipeg": "Quatre-vingts", "ottawa": "12"}


@dataclass(slots=True)
class Counted:
    """Passages with a figure each, by document, and the index of them."""

    index: Index
    figures: dict[str, Figure] = field(default_factory=dict[str, Figure])
    passages: dict[str, Indexed] = field(default_factory=dict[str, Indexed])

    def fetch(self, ids: Sequence[str]) -> Mapping[str, Figure]:
        """Return the figures ``ids`` as a library does."""
        held = {one.id: one for one in self.figures.values()}
        return {id: held[id] for id in ids if id in held}

    def around(self, ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return the passages ``ids`` as a library does."""
        held = {one.passage.id: one.passage for one in self.passages.values()}
        return {id: held[id] for id in ids if id in held}

    def entries(self, documents: Iterable[str]) -> list[IndexedFigure]:
        """Return what is indexed of the figures of ``documents``."""
        date = PartialDate(2019)
        held = (self.figures[one] for one in documents if one in self.figures)
        return [IndexedFigure(one, ("Seizures",), "Title", date) for one in held]

    def ask(self, words: str, kind: Kind = Kind.FIGURE, **filters: Any) -> list[str]:
        """Return the documents of what is found."""
        query = Query(words, Filters(**filters), kind=kind)
        hits = self.index.search(query, self.around, self.fetch).hits
        return [hit.passage.document for hit in hits]

    def correct(self, document: str, subject: str, generation: int) -> None:
        """Let the figure of a document count something else, and the index follow."""
        self.figures[document] = replace(self.figures[document], subject=subject)
        self.index.update_figures(self.entries([document]), [document], stamp(generation))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the index of ``counted``."""
    return tmp_path / "library"


@pytest.fixture
def counted(folder: Path) -> Counted:
    """Return three documents with a figure each, and their index."""
    counted = Counted(Index.open(folder))
    for document, text in TEXTS.items():
        one = passage(text, "fr" if document == "winnipeg" else "en", document)
        counted.passages[document] = Indexed(one, "Title", PartialDate(2019))
        counted.figures[document] = figure_in(one, WRITTEN[document], subject="")
    entries = counted.entries(TEXTS)
    counted.index.rebuild(counted.passages.values(), stamp(), Progress(), entries)
    return counted


def test_each_kind_is_searched_by_itself(counted: Counted) -> None:
    assert counted.ask("seized") == counted.ask("seized", Kind.PASSAGE) == ["halifax"]
    assert counted.ask("3236") == counted.ask("3 236") == ["halifax"]
    assert counted.ask("personne", language=None) == ["winnipeg"]
    assert sorted(counted.ask("seizures")) == sorted(TEXTS)
    assert counted.ask("seizures", Kind.PASSAGE) == []
    assert counted.ask("seizures", documents=("ottawa",), years=(2019,)) == ["ottawa"]


def test_a_correction_leaves_passages_as_they_are(counted: Counted, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in inner(folder).iterdir()}
    counted.correct("ottawa", "superlabs", 2)
    after = {path.name: path.read_bytes() for path in inner(folder).iterdir()}
    assert counted.ask("superlabs") == ["ottawa"]
    assert counted.ask("laboratories", Kind.PASSAGE) == ["ottawa"]
    assert {name for name in before if name.startswith("MAIN")} == {
        name for name in after if name.startswith("MAIN")
    }
    assert Index.open(folder).stamp == stamp(2)


def test_corrections_do_not_pile_up(counted: Counted, folder: Path) -> None:
    for generation in range(40):
        word = f"zz{'abcdefgh'[generation // 8]}{'abcdefgh'[generation % 8]}"
        counted.correct("ottawa", word, generation + 2)
    assert counted.ask("zzeh") == ["ottawa"]
    assert counted.ask("zzeg") == []
    assert sorted(counted.ask("")) == sorted(TEXTS)
    assert len(list(inner(folder).glob("FIGURES*.trm"))) <= 8
    held = b"".join(path.read_bytes() for path in inner(folder).iterdir())
    assert held.count(b"zz") < 20


def test_a_refused_figure_goes_and_its_passage_stays(counted: Counted) -> None:
    del counted.figures["ottawa"]
    counted.index.update_figures([], ["ottawa"], stamp(2))
    assert counted.ask("laboratories") == []
    assert counted.ask("laboratories", Kind.PASSAGE) == ["ottawa"]


def test_figures_go_with_their_document_to_the_last_word(counted: Counted, folder: Path) -> None:
    counted.index.update([], ["halifax"], stamp(2))
    assert counted.ask("fentanyl") == counted.ask("fentanyl", Kind.PASSAGE) == []
    assert b"fentanyl" not in b"".join(path.read_bytes() for path in inner(folder).iterdir())


def test_a_document_that_comes_anew_brings_its_figures_in_the_place_of_the_old(
    counted: Counted,
) -> None:
    del counted.figures["halifax"]
    counted.index.update([counted.passages["halifax"]], [], stamp(2))
    assert counted.ask("fentanyl") == []
    assert counted.ask("fentanyl", Kind.PASSAGE) == ["halifax"]


def test_a_figure_that_the_library_no_longer_has_shows_the_index_to_be_damaged(
    counted: Counted,
) -> None:
    del counted.figures["halifax"]
    with pytest.raises(Damaged):
        counted.ask("fentanyl")
    assert counted.ask("fentanyl", Kind.PASSAGE) == ["halifax"]


def test_an_index_of_another_state_takes_no_correction(counted: Counted) -> None:
    with pytest.raises(Damaged):
        counted.index.update_figures([], ["halifax"], stamp(3), base=stamp(2))
    assert counted.ask("fentanyl") == ["halifax"]


def test_code_planted_among_figures_is_never_run(
    counted: Counted, folder: Path, tmp_path: Path
) -> None:
    trace = tmp_path / "it ran"
    for path in inner(folder).glob("*FIGURES*"):
        path.write_bytes(poisoned(path.read_bytes(), pickle.dumps(Payload(trace), 2)))
    sealed_anew(folder)
    counted.index = Index.open(folder)
    with suppress(Damaged):
        counted.ask("fentanyl")
    with suppress(Damaged):
        counted.correct("ottawa", "superlabs", 4)
    assert not trace.exists()
