"""What the window remembers: kept from run to run, never in the way of a start."""

import json
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.paths import Places, places
from briefer.ui.remembered import MOST_RECENT, MOST_SEARCHES, SCHEMES, Remembered, recall, remember
from tests.library.surroundings import no_file_beyond, user_without_rights

NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")
HOME = Path.cwd()
TEXT = st.text(max_size=20)
PATH = st.text(st.characters(codec="utf-8", exclude_characters="\0/\\:"), min_size=1, max_size=9)
PATHS = PATH.map(lambda name: HOME / f"{name}.briefnote")
REMEMBERED = st.builds(
    Remembered,
    recent=st.lists(PATHS, max_size=MOST_RECENT).map(tuple),
    language=st.none() | st.sampled_from(Language),
    scheme=st.sampled_from(SCHEMES),
    keep_history=st.booleans(),
    layout=st.dictionaries(TEXT, TEXT, max_size=3),
    export_folder=st.none() | PATHS,
    searches=st.lists(TEXT, max_size=MOST_SEARCHES).map(tuple),
)


@pytest.fixture
def here(data_dir: Path) -> Places:
    """Return the places of a run whose data folder does not exist yet."""
    return places(data_dir)


@pytest.fixture
def shared() -> Iterator[Places]:
    """Yield places that every user can reach."""
    root = Path(tempfile.mkdtemp(prefix="briefer-"))
    root.chmod(0o755)
    here = places(root / "data")
    remember(here, full())
    here.data.chmod(0o755)
    yield here
    here.data.chmod(0o755)
    shutil.rmtree(root)


def full() -> Remembered:
    """Return one in which nothing is as at a first start."""
    return Remembered(
        recent=(HOME / "Été.briefnote", HOME / "b.briefnote"),
        language=Language.FR,
        scheme="dark",
        keep_history=False,
        layout={"geometry": "AdnQywAD", "splitter": "AAAA/w=="},
        export_folder=HOME / "Notes",
        searches=("fentanyl", "« crime organisé »"),
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def written(here: Places, **values: object) -> None:
    """Put a file in place that is as ``full`` but for ``values``."""
    remember(here, full())
    before = json.loads(here.window.read_bytes())
    here.window.write_text(json.dumps(before | values))


def test_a_first_start_follows_the_system_and_keeps_history(here: Places) -> None:
    first = recall(here)
    assert first == Remembered()
    assert (first.language, first.scheme, first.keep_history) == (None, "system", True)
    assert not here.data.exists()


def test_everything_comes_back_at_the_next_run(here: Places) -> None:
    remember(here, full())
    assert recall(here) == full()
    remember(here, Remembered())
    assert recall(here) == Remembered()
    assert names(here.data) == ["window.json"]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(REMEMBERED)
def test_anything_comes_back(here: Places, remembered: Remembered) -> None:
    remember(here, remembered)
    assert recall(here) == remembered


@NOT_ON_WINDOWS
def test_a_file_with_a_name_in_no_encoding_is_remembered(here: Places) -> None:
    odd = Remembered().with_recent(HOME / os.fsdecode(b"caf\xe9.briefnote"))
    remember(here, odd)
    assert recall(here) == odd


@NOT_ON_WINDOWS
def test_what_is_remembered_is_for_this_user_alone(here: Places) -> None:
    before = os.umask(0)
    try:
        remember(here, full())
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (here.data, here.window)]
    assert modes == [0o700, 0o600]


def test_the_latest_note_stands_first_once_and_ten_are_kept() -> None:
    remembered = Remembered()
    for number in range(MOST_RECENT + 2):
        remembered = remembered.with_recent(HOME / f"{number}.briefnote")
    assert [path.stem for path in remembered.recent] == "11 10 9 8 7 6 5 4 3 2".split()
    again = remembered.with_recent(HOME / "5.briefnote")
    assert [path.stem for path in again.recent] == "5 11 10 9 8 7 6 4 3 2".split()
    assert remembered.recent[0].stem == "11"


def test_a_note_named_from_the_present_folder_is_found_from_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    remembered = Remembered().with_recent(Path("a.briefnote"))
    assert remembered.recent == (tmp_path / "a.briefnote",)
    assert remembered.without_recent(Path("a.briefnote")).recent == ()


def test_a_note_that_is_gone_leaves_the_list() -> None:
    shorter = full().without_recent(HOME / "Été.briefnote")
    assert shorter.recent == (HOME / "b.briefnote",)
    assert shorter.without_recent(HOME / "never.briefnote") == shorter


def test_the_latest_search_stands_first_once_and_twenty_are_kept() -> None:
    remembered = Remembered()
    for number in range(MOST_SEARCHES + 2):
        remembered = remembered.with_search(f" search {number} ")
    assert len(remembered.searches) == MOST_SEARCHES
    assert remembered.searches[0] == "search 21"
    again = remembered.with_search("search 9")
    assert again.searches[:2] == ("search 9", "search 21")
    assert len(set(again.searches)) == MOST_SEARCHES


def test_an_empty_search_is_not_remembered() -> None:
    assert Remembered().with_search("  \n").searches == ()


def test_nothing_is_noted_where_no_history_is_kept() -> None:
    silent = Remembered(keep_history=False)
    assert silent.with_recent(HOME / "a.briefnote") is silent
    assert silent.with_search("fentanyl") is silent


def test_forgetting_leaves_the_settings_and_no_word_on_the_disk(here: Places) -> None:
    remember(here, full())
    remember(here, recall(here).forgotten())
    assert recall(here) == replace(full(), recent=(), searches=(), export_folder=None)
    for word in ("fentanyl", "briefnote"):
        assert word not in here.window.read_text()


def test_nobody_changes_the_layout_behind_its_back() -> None:
    layout = {"geometry": "AAAA"}
    remembered = Remembered(layout=layout)
    layout["geometry"] = "BBBB"
    assert remembered.layout == {"geometry": "AAAA"}
    with pytest.raises(TypeError):
        remembered.layout["geometry"] = "CCCC"  # type: ignore[index]
    assert hash(remembered) == hash(replace(remembered))


DAMAGE: dict[str, dict[str, object] | bytes] = {
    "cut off": b'{"format": "briefwindow"',
    "empty": b"",
    "not text": b"\xff\xfe\x00",
    "nested": b"[" * 100_000,
    "a list": b"[]",
    "too large": b" " * 4_000_001,
    "another program's": {"format": "workspace"},
    "a newer version": {"version": 2},
    "a version in words": {"version": "1"},
    "recent notes that are numbers": {"recent": [1]},
    "recent notes in one text": {"recent": "a.briefnote"},
    "an unknown language": {"language": "de"},
    "a language that is a number": {"language": 1},
    "an unknown scheme": {"scheme": "sepia"},
    "a history kept perhaps": {"keep_history": "yes"},
    "a layout in a list": {"layout": []},
    "a layout of numbers": {"layout": {"width": 800}},
    "an export folder that is a number": {"export_folder": 7},
    "searches that are tables": {"searches": [{}]},
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_never_stops_a_start_and_is_set_aside_at_the_next_save(
    here: Places, damage: dict[str, object] | bytes
) -> None:
    if isinstance(damage, dict):
        written(here, **damage)
    else:
        here.data.mkdir(parents=True)
        here.window.write_bytes(damage)
    found = here.window.read_bytes()
    assert recall(here) == Remembered()
    assert here.window.read_bytes() == found
    remember(here, full())
    assert recall(here) == full()
    kept, aside = names(here.data)
    assert kept == "window.json"
    assert re.fullmatch(r"window\.json\.[0-9a-f]{8}\.damaged", aside)
    assert (here.data / aside).read_bytes() == found


def test_a_longer_list_than_is_kept_is_shortened(here: Places) -> None:
    written(
        here,
        recent=[str(HOME / f"{number}.briefnote") for number in range(30)],
        searches=[f"search {number}" for number in range(30)],
    )
    assert len(recall(here).recent) == MOST_RECENT
    assert len(recall(here).searches) == MOST_SEARCHES


def test_notes_that_cannot_be_here_are_left_out(here: Places) -> None:
    written(here, recent=["", "a.briefnote", f"{HOME}\0", str(HOME)], export_folder="Notes")
    assert recall(here).recent == (HOME,)
    assert recall(here).export_folder is None


def test_a_folder_in_the_place_of_the_file_stops_no_start(here: Places) -> None:
    here.window.mkdir(parents=True)
    assert recall(here) == Remembered()
    with pytest.raises(Problem, match="is_a_folder"):
        remember(here, full())


@NOT_ON_WINDOWS
def test_a_full_disk_is_told_and_what_was_remembered_stays(here: Places) -> None:
    remember(here, full())
    size = here.window.stat().st_size
    longer = replace(full(), layout={"geometry": "A" * 10_000})
    with no_file_beyond(size), pytest.raises(Problem, match="disk_full"):
        remember(here, longer)
    assert recall(here) == full()
    assert names(here.data) == ["window.json"]


@NOT_ON_WINDOWS
def test_a_file_one_may_not_read_stops_no_start_and_is_not_written_over(shared: Places) -> None:
    shared.data.chmod(0o777)
    before = shared.window.read_bytes()
    shared.window.chmod(0o000)
    with user_without_rights():
        assert recall(shared) == Remembered()
        with pytest.raises(Problem, match="not_allowed"):
            remember(shared, Remembered())
    shared.window.chmod(0o600)
    assert shared.window.read_bytes() == before


@NOT_ON_WINDOWS
@pytest.mark.parametrize("damaged", [False, True])
def test_a_folder_one_may_not_write_to_is_told(shared: Places, damaged: bool) -> None:
    if damaged:
        shared.window.write_bytes(b"{")
    shared.window.chmod(0o644)
    shared.data.chmod(0o555)
    with user_without_rights(), pytest.raises(Problem, match="not_allowed"):
        remember(shared, Remembered())
    assert names(shared.data) == ["window.json"]


def test_forgetting_takes_along_the_search_a_window_stood_at() -> None:
    layout = {"geometry": "AdnQywAD", "words": "naloxone", "themes": "harms", "passage": "x"}
    forgotten = Remembered(layout=layout, searches=("naloxone",)).forgotten()
    assert dict(forgotten.layout) == {"geometry": "AdnQywAD"} and forgotten.searches == ()
