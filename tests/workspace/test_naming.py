"""What a search may call themes, documents, years and places of the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.query import Field, Filters
from briefer.workspace import Finding, Importing, Session, Workspace


@pytest.fixture
def session(data_dir: Path) -> Iterator[Session]:
    """A session at a library with the corpus."""
    with Session(Workspace(data_dir)) as session:
        yield session


def documents(session: Session, field: Field, text: str) -> set[str]:
    """Return the short names of the documents that ``text`` names in ``field``."""
    called = {one.id: one.name for one in session.library.holdings()}
    return {called[id] for id in session.names().values(field, text) or ()}


@pytest.mark.parametrize("text", ["stigma", "Stigma", "stigmatisation"])
def test_a_theme_is_called_by_id_and_label_in_either_language(session: Session, text: str) -> None:
    assert session.names().values(Field.THEME, text) == ("stigma",)
    assert session.names().values(Field.THEME, "Crime organisé") == ("organized-crime",)
    assert session.names().values(Field.THEME, "fisheries") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("halifax-2019", {"halifax-2019"}),
        ("halifax", {"halifax-2019"}),
        ("transition binder", {"binder-2019"}),
        ("table ronde", {"winnipeg-2019"}),
        ("roundtable", {"opioid-2018", "halifax-2019", "fourth-2021"}),
        ("second roundtable", {"halifax-2019"}),
    ],
)
def test_a_document_is_called_by_short_name_title_and_event(
    session: Session, text: str, names: set[str]
) -> None:
    assert documents(session, Field.DOCUMENT, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Halifax", {"halifax-2019"}),
        ("Nova Scotia", {"halifax-2019"}),
        ("nouvelle-ecosse", {"halifax-2019"}),
        ("NS", {"halifax-2019"}),
        ("Manitoba", {"winnipeg-2019"}),
        ("Canada", {"halifax-2019", "winnipeg-2019"}),
        ("online", {"fourth-2021"}),
        ("en ligne", {"fourth-2021"}),
        ("Paris", set[str]()),
    ],
)
def test_a_document_is_found_by_the_place_of_its_event_in_either_language(
    session: Session, text: str, names: set[str]
) -> None:
    assert documents(session, Field.PLACE, text) == names


def test_figures_are_of_a_place_by_all_its_names(session: Session) -> None:
    names = session.names().of_place("british columbia")
    assert {"British Columbia", "Colombie-Britannique", "B.C.", "BC"} <= set(names)


def test_names_follow_the_library(session: Session, tmp_path: Path) -> None:
    (tmp_path / "herring.txt").write_text("Roundtable On Herring\n\nHerring was discussed.\n")
    before = session.names()
    assert session.names() is before
    Importing(session).add([tmp_path / "herring.txt"])
    assert documents(session, Field.DOCUMENT, "herring") == {"herring"}
    Importing(session).remove(["herring"])
    assert documents(session, Field.DOCUMENT, "herring") == set()


def test_a_search_within_some_passages_stays_within_them(session: Session) -> None:
    some = frozenset({"one", "another"})
    assert Finding(session).known(Filters(passages=some)).passages == some
