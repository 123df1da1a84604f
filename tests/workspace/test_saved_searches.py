"""Saved searches come back at the next run, tell what is new, and are never lost silently."""

import json
import os
import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.query import Filters, Kind
from briefer.errors import Problem
from briefer.workspace import (
    Finding,
    Importing,
    News,
    SavedSearch,
    SavedSearches,
    Session,
    Workspace,
    news_of,
)
from briefer.workspace.locking import alone
from briefer.workspace.saved_searches import LONGEST_NAME, MOST

STIGMA = SavedSearch("stigma in 2019", "stigma", Filters(years=(2019,)), seen=("a", "b"))
TEXT = "Roundtable On Herring\n\nThe herring fishery was discussed at length by all who came.\n"
WORDS = st.text(max_size=20)
SEARCHES = st.builds(
    SavedSearch,
    name=st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1, max_size=9),
    words=WORDS,
    filters=st.builds(
        Filters,
        themes=st.lists(WORDS, max_size=2).map(tuple),
        documents=st.lists(WORDS, max_size=2).map(tuple),
        language=st.none() | st.sampled_from(Language),
        years=st.lists(st.integers(1, 9999), max_size=3).map(tuple),
    ),
    kind=st.sampled_from(Kind),
    glossary=st.booleans(),
    seen=st.lists(WORDS, max_size=3).map(tuple),
)


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """Return a workspace whose data folder does not exist yet."""
    return Workspace(data_dir)


@pytest.fixture
def searches(workspace: Workspace) -> SavedSearches:
    """Return the saved searches of that workspace."""
    return SavedSearches(workspace)


def names(searches: SavedSearches) -> list[str]:
    return [one.name for one in searches.all()]


def test_nothing_is_saved_at_a_first_start(searches: SavedSearches, data_dir: Path) -> None:
    assert searches.all() == ()
    assert not data_dir.exists()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(SEARCHES)
def test_any_search_comes_back(searches: SavedSearches, search: SavedSearch) -> None:
    searches.keep(search)
    assert search in searches.all()


def test_a_search_within_the_note_is_saved_without_the_note(searches: SavedSearches) -> None:
    within = replace(STIGMA, filters=replace(STIGMA.filters, passages=frozenset({"x"})))
    assert searches.keep(within) == (STIGMA,)


def test_saving_under_the_same_name_replaces_in_place(searches: SavedSearches) -> None:
    searches.keep(STIGMA)
    searches.keep(SavedSearch("deaths", "deaths"))
    searches.keep(replace(STIGMA, name="  Stigma  in 2019 ", words="language"))
    assert [(one.name, one.words) for one in searches.all()] == [
        ("Stigma in 2019", "language"),
        ("deaths", "deaths"),
    ]


def test_a_search_is_renamed_and_deleted_one_by_one(searches: SavedSearches) -> None:
    searches.keep(STIGMA)
    searches.keep(SavedSearch("deaths", "deaths"))
    with pytest.raises(Problem, match="search_name_taken"):
        searches.rename("deaths", "STIGMA in 2019")
    searches.rename("deaths", "Deaths")
    assert names(searches) == ["stigma in 2019", "Deaths"]
    searches.drop("stigma in 2019")
    searches.drop("never saved")
    assert names(searches) == ["Deaths"]


def test_names_are_kept_short_and_searches_few(searches: SavedSearches) -> None:
    searches.keep(SavedSearch("n" * 500))
    assert [len(name) for name in names(searches)] == [LONGEST_NAME]
    for number in range(MOST - 1):
        searches.keep(SavedSearch(str(number)))
    with pytest.raises(Problem, match="searches_too_many"):
        searches.keep(STIGMA)
    assert len(searches.keep(SavedSearch("0", "other words"))) == MOST


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"format": "briefsearches"}',
        b'{"format": "briefwindow", "version": 1}',
        b'{"format": "briefsearches", "version": 1, "searches": [{"name": ""}]}',
        b'{"format": "briefsearches", "version": 1, "searches": [{"name": "a", "words": "b"}]}',
    ],
)
def test_a_damaged_file_is_set_aside_and_told(
    searches: SavedSearches, workspace: Workspace, damage: bytes
) -> None:
    searches.keep(STIGMA)
    workspace.places.searches.write_bytes(damage)
    with pytest.raises(Problem, match="searches_damaged") as told:
        searches.all()
    assert Path(str(told.value.fields["path"])).read_bytes() == damage
    assert searches.all() == ()
    assert searches.keep(STIGMA) == (STIGMA,)


def test_searches_of_a_newer_version_stay_as_they_are(
    searches: SavedSearches, workspace: Workspace
) -> None:
    searches.keep(STIGMA)
    path = workspace.places.searches
    newer = json.loads(path.read_bytes()) | {"version": 2}
    path.write_text(json.dumps(newer))
    for ask in (searches.all, lambda: searches.keep(STIGMA), lambda: searches.drop(STIGMA.name)):
        with pytest.raises(Problem, match="searches_newer"):
            ask()
    assert json.loads(path.read_bytes()) == newer


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folders private by itself")
def test_saved_searches_are_for_this_user_alone(
    searches: SavedSearches, data_dir: Path, workspace: Workspace
) -> None:
    searches.keep(STIGMA)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (data_dir, workspace.places.searches)]
    assert modes == [0o700, 0o600]


def test_two_briefers_that_save_at_once_lose_nothing(workspace: Workspace) -> None:
    def save(first: int) -> None:
        for number in range(first, first + 15):
            SavedSearches(workspace).keep(SavedSearch(str(number)))

    threads = [threading.Thread(target=save, args=(first,)) for first in (0, 15, 30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, names(SavedSearches(workspace)))) == list(range(45))


def test_who_waits_too_long_is_told_and_nothing_changes(
    searches: SavedSearches, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    searches.keep(STIGMA)
    monkeypatch.setattr("briefer.workspace.locking._PATIENCE_SECONDS", 0.1)
    path = workspace.places.searches
    with (
        alone(path.with_name(f".{path.name}.lock")),
        pytest.raises(Problem, match="file_busy"),
    ):
        searches.drop(STIGMA.name)
    assert searches.all() == (STIGMA,)
    assert searches.drop(STIGMA.name) == ()


def test_what_came_since_the_last_look_is_counted(workspace: Workspace, tmp_path: Path) -> None:
    searches = SavedSearches(workspace)
    with Session(workspace) as session:
        held = tuple(one.id for one in session.library.holdings())
        session.index()
        (fishing,) = searches.keep(SavedSearch("fishing", "fish", seen=held))
        assert news_of(session, fishing) == News(fishing, 0, 0)
        (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
        Importing(session).add([tmp_path / "herring.txt"])
        session.index()
        assert news_of(session, fishing) == News(fishing, 1, 1)
        now = tuple(one.id for one in session.library.holdings())
        (seen,) = searches.look("fishing", now)
        assert news_of(session, seen) == News(seen, 1, 0)


def test_the_number_is_that_of_the_same_search_in_the_window(workspace: Workspace) -> None:
    search = replace(STIGMA, filters=Filters(("harms",), years=(2019,)), words="dea", seen=())
    with Session(workspace) as session:
        session.index()
        found = Finding(session).search(search.query)
        news = news_of(session, search)
    whole = found.count - found.partly
    assert whole > 0
    assert (news.count, news.new) == (whole, whole)


def test_a_search_in_a_document_that_is_gone_finds_nothing(workspace: Workspace) -> None:
    with Session(workspace) as session:
        session.index()
        held = session.library.holdings()[0].id
        gone = SavedSearch("gone", "the", Filters(documents=("0" * 32,)))
        both = SavedSearch("both", "the", Filters(documents=("0" * 32, held)))
        assert news_of(session, gone).count == 0
        assert news_of(session, both).count


def test_nothing_is_counted_while_there_is_no_index(workspace: Workspace) -> None:
    with Session(workspace) as session:
        assert news_of(session, STIGMA) == News(STIGMA, None, 0)
