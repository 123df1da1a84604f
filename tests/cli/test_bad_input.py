"""Bad input and hostile surroundings: a sentence, the rest done, nothing lost, no traceback."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import Briefer, Said
from tests.library.surroundings import (
    held_by_another_program,
    no_file_beyond,
    user_of_the_tests,
    user_without_rights,
)

TOP = Path(__file__).resolve().parents[2]


def one_sentence(said: Said) -> str:
    """Return the one finding a command ended with."""
    assert said.status == 1
    assert "Traceback" not in said.err and "unexpected" not in said.err
    assert said.err.count("\n") == 1, said.err
    return said.err


@pytest.fixture
def note(briefer: Briefer, tmp_path: Path) -> Path:
    """A composed note."""
    path = tmp_path / "note.briefnote"
    briefer.json(
        "compose", "--template", "information", "--language", "en", "--theme", "stigma", "-o", path
    )
    return path


def test_an_existing_file_is_replaced_only_with_force(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    out = tmp_path / "note.docx"
    out.write_bytes(b"mine")
    assert "exists already" in one_sentence(briefer("export", note, "-o", out))
    assert out.read_bytes() == b"mine"
    briefer.json("export", note, "-o", out, "--force")
    assert out.read_bytes().startswith(b"PK")


def test_a_note_cannot_be_exported_to_a_format_that_is_none(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    one_sentence(briefer("export", note, "-o", tmp_path / "note.pdf"))
    one_sentence(briefer("export", note, "-o", tmp_path))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "briefnote"}',
        b"\x89PNG\x00",
        b"[" * 100_000,
        b'{"format": 1}',
    ],
)
def test_a_damaged_note_is_told(briefer: Briefer, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.briefnote"
    path.write_bytes(content)
    one_sentence(briefer("export", path, "-o", tmp_path / "out.docx"))
    assert path.read_bytes() == content


def test_a_note_of_a_newer_briefer_is_left_alone(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    values = json.loads(note.read_text("utf-8"))
    note.write_text(json.dumps(values | {"version": values["version"] + 1}), "utf-8")
    assert "newer version" in one_sentence(briefer("export", note, "-o", tmp_path / "out.docx"))


def test_a_note_opens_where_there_is_no_library(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    elsewhere = Briefer(tmp_path / "elsewhere", briefer.capture)
    elsewhere.json("export", note, "-o", tmp_path / "out.docx")
    assert not (tmp_path / "elsewhere" / "library.db").exists()


def test_unknown_kinds_themes_and_markings_are_named(briefer: Briefer, tmp_path: Path) -> None:
    usual = ["compose", "--language", "en", "-o", tmp_path / "n.briefnote"]
    wrong = (
        ("sonnet", "stigma", "unclassified"),
        ("information", "love", "unclassified"),
        ("information", "stigma", "secret"),
    )
    for kind, theme, marking in wrong:
        said = briefer(*usual, "--template", kind, "--theme", theme, "--marking", marking)
        assert "Choose" in one_sentence(said)
    assert not (tmp_path / "n.briefnote").exists()


def test_a_library_of_a_newer_briefer_is_left_alone(briefer: Briefer) -> None:
    briefer.json("documents")
    database = briefer.data_dir / "library.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = database.read_bytes()
    assert "newer" in one_sentence(briefer("documents"))
    assert database.read_bytes() == before


def test_a_damaged_library_is_told_and_kept(briefer: Briefer) -> None:
    briefer.json("documents")
    database = briefer.data_dir / "library.db"
    database.write_bytes(b"this is no library" * 1000)
    for command in ("documents", "themes", "rebuild"):
        one_sentence(briefer(command))
    assert briefer("doctor").status == 1
    assert database.read_bytes() == b"this is no library" * 1000


def test_a_library_cut_to_nothing_is_damaged_and_not_empty(briefer: Briefer) -> None:
    briefer.json("documents")
    (briefer.data_dir / "library.db").write_bytes(b"")
    assert "damaged" in one_sentence(briefer("documents"))
    assert (briefer.data_dir / "library.db").read_bytes() == b""


def test_a_library_that_is_gone_is_not_quietly_begun_anew(briefer: Briefer, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("My own words stand here.\n", "utf-8")
    briefer.json("import", tmp_path / "mine.txt")
    (briefer.data_dir / "library.db").unlink()
    assert "still in" in one_sentence(briefer("documents"))
    shutil.move(briefer.data_dir / "documents", tmp_path / "kept")
    assert len(briefer.json("documents")["documents"]) == 5
    assert "mine" in str(briefer.json("import", tmp_path / "mine.txt")["imported"])


def test_an_output_folder_that_is_not_there_is_named(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    said = one_sentence(briefer("export", note, "-o", tmp_path / "none" / "a.docx"))
    assert f"no folder {tmp_path / 'none'}." in said


def test_a_cache_that_cannot_be_used_names_the_way_out(
    briefer: Briefer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(tmp_path / "file"))
    assert "BRIEFER_CACHE_DIR" in one_sentence(briefer("search", "fentanyl"))


def test_a_library_in_use_is_told(briefer: Briefer, tmp_path: Path) -> None:
    briefer.json("documents")
    (tmp_path / "a.txt").write_text("Words stand here.\n", "utf-8")
    with held_by_another_program(briefer.data_dir / "library.db", "EXCLUSIVE"):
        one_sentence(briefer("documents"))
    assert briefer.json("import", tmp_path / "a.txt")["imported"]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_search_heals_a_damaged_index(
    briefer: Briefer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(cache))
    count = briefer.json("search", "fentanyl")["count"]
    for place in range(len(_files(cache))):
        _files(cache)[place].write_bytes(b"damage")
        assert briefer.json("search", "fentanyl")["count"] == count
    shutil.rmtree(cache)
    assert briefer.json("search", "fentanyl")["count"] == count


@pytest.mark.usefixtures("readable_to_all")
def test_a_data_folder_without_rights_is_told(briefer: Briefer) -> None:
    briefer.data_dir.parent.mkdir()
    briefer.data_dir.parent.chmod(0o755)
    with user_without_rights():
        one_sentence(briefer("documents"))
        with user_of_the_tests():
            assert not briefer.data_dir.exists()


def test_a_read_only_library_can_be_read_and_says_that_it_cannot_be_changed(
    briefer: Briefer, readable_to_all: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_to_all = readable_to_all
    shelf = Briefer(open_to_all / "data", briefer.capture)
    shelf.json("search", "fentanyl")
    for path in open_to_all.rglob("*"):
        path.chmod(path.stat().st_mode | 0o055)
    cache = open_to_all / "cache"
    cache.mkdir()
    cache.chmod(0o777)
    monkeypatch.setenv("BRIEFER_CACHE_DIR", str(cache))
    (open_to_all / "a.txt").write_text("Words stand here.\n", "utf-8")
    with user_without_rights():
        assert len(shelf.json("documents")["documents"]) == 5
        assert shelf.json("search", "fentanyl")["count"]
        said = shelf("import", open_to_all / "a.txt")
        assert said.status == 1 and "a.txt: " in said.err and "Traceback" not in said.err


def test_a_full_disk_is_told_and_nothing_is_lost(
    briefer: Briefer, note: Path, tmp_path: Path
) -> None:
    text = "A long paragraph stands here for the disk to be full. " * 4000
    (tmp_path / "long.txt").write_text(text, "utf-8")
    library = (briefer.data_dir / "library.db").stat().st_size
    with no_file_beyond(4096):
        one_sentence(briefer("export", note, "-o", tmp_path / "out.docx"))
    with no_file_beyond(library + 4096):
        said = briefer("import", tmp_path / "long.txt")
        assert said.status == 1 and "long.txt: " in said.err and "Traceback" not in said.err
    assert not (tmp_path / "out.docx").exists()
    assert len(briefer.json("documents")["documents"]) == 5
    assert briefer.json("doctor")["ok"]


def test_a_first_start_on_a_full_disk_leaves_nothing_half_done(briefer: Briefer) -> None:
    with no_file_beyond(60_000):
        one_sentence(briefer("documents"))
    assert not (briefer.data_dir / "library.db").exists()
    assert len(briefer.json("documents")["documents"]) == 5


def test_a_damaged_table_of_the_users_is_named(briefer: Briefer) -> None:
    tables = briefer.data_dir / "tables"
    tables.mkdir(parents=True)
    (tables / "themes.toml").write_text("[[theme]\n", "utf-8")
    assert "themes.toml" in one_sentence(briefer("themes"))
    (tables / "themes.toml").unlink()
    assert len(briefer.json("themes")["themes"]) == 15


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=60))
def test_any_words_at_all_can_be_searched(briefer: Briefer, words: str) -> None:
    said = briefer("--json", "search", "--", words)
    assert said.status == 0, said.err
    for hit in said.json["hits"]:
        text = hit["snippet"]["text"]
        assert all(0 <= a < b <= len(text) for a, b in hit["snippet"]["marks"])
