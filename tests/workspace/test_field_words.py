"""Field words narrow a search of the real library, in both languages."""

from collections.abc import Iterator

import pytest

from briefer.domain.query import Field, FigureFilters, Hits, Kind, Query
from briefer.workspace import Figuring, Finding, Session, Workspace


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session at a library with the corpus."""
    with Session(Workspace(tmp_path_factory.mktemp("data"))) as session:
        yield session


def found(session: Session, words: str, **more: object) -> Hits:
    """Return all that answers ``words``."""
    return Finding(session).search(Query(words, limit=1000, **more))  # pyright: ignore


def names(session: Session, hits: Hits) -> set[str]:
    """Return the short names of the documents of ``hits``."""
    called = {one.id: one.name for one in session.library.holdings()}
    return {called[hit.passage.document] for hit in hits.hits}


@pytest.mark.parametrize(
    ("words", "documents"),
    [
        ("document:halifax-2019", {"halifax-2019"}),
        ("lieu:Nouvelle-Écosse", {"halifax-2019"}),
        ("place:online", {"fourth-2021"}),
        ("année:2021", {"fourth-2021"}),
        ("year:2018 OR place:Manitoba", {"opioid-2018", "winnipeg-2019"}),
        ("langue:français", {"winnipeg-2019"}),
        ("-language:en", {"winnipeg-2019"}),
    ],
)
def test_a_field_word_lets_through_what_it_names(
    session: Session, words: str, documents: set[str]
) -> None:
    hits = found(session, words)
    assert names(session, hits) == documents
    assert hits.fields and not hits.loosened


def test_field_words_hold_where_words_are_loosened(session: Session) -> None:
    hits = found(session, "theme:stigma language xyzzyq")
    assert hits.loosened and hits.count
    assert all("stigma" in {tag.id for tag in hit.passage.themes} for hit in hits.hits)
    assert [one.field for one in hits.fields] == [Field.THEME]


def test_a_theme_is_let_through_from_its_first_letters_on(session: Session) -> None:
    whole = {hit.passage.id for hit in found(session, "theme:stigma").hits}
    for typed in ("theme:s", "theme:sti", "thème:stigmat"):
        growing = {hit.passage.id for hit in found(session, typed, begun=True).hits}
        assert whole <= growing, typed


def test_figures_are_found_by_the_place_they_are_about(session: Session) -> None:
    for words in ('place:"British Columbia"', "lieu:Colombie-Britannique"):
        hits = found(session, words, kind=Kind.FIGURE)
        assert hits.count
        assert {hit.figure.id for hit in hits.hits if hit.figure} == {
            one.id for one in Figuring(session).figures(FigureFilters(text=words))
        }
