"""Library, index and rules keep up with one another."""

import os
from pathlib import Path

import pytest

from briefer.domain.query import Filters, Query
from briefer.errors import Problem
from briefer.workspace import Finding, Importing, Session, Workspace

TEXT = "Roundtable On Herring\n\nThe herring fishery and the dark web were discussed by many.\n"
OTHER_RULES = """
[[theme]]
id = "harms"
label = { en = "Harms", fr = "Méfaits" }
description = { en = "Harms", fr = "Méfaits" }
en = { strong = ["overdose"] }
fr = { strong = ["surdose"] }

[[theme]]
id = "fisheries"
label = { en = "Fisheries", fr = "Pêches" }
description = { en = "Fisheries", fr = "Pêches" }
en = { strong = ["herring"] }
fr = { strong = ["hareng"] }
"""


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """A workspace whose library is empty."""
    workspace = Workspace(data_dir)
    with Session(workspace, empty=True):
        pass
    return workspace


def test_search_follows_an_import_at_once(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    with Session(workspace) as session:
        assert Finding(session).search(Query("herring")).count == 0
        Importing(session).add([tmp_path / "herring.txt"])
        assert Finding(session).search(Query("herring")).count == 1
        Importing(session).remove(["herring"])
        assert Finding(session).search(Query("herring")).count == 0


def test_a_change_by_another_session_is_found(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    with Session(workspace) as reader, Session(workspace) as writer:
        assert Finding(reader).search(Query("herring")).count == 0
        Importing(writer).add([tmp_path / "herring.txt"])
        assert Finding(reader).search(Query("herring")).count == 1


def test_changed_rules_are_applied_and_the_users_tags_stay(
    workspace: Workspace, tmp_path: Path, data_dir: Path
) -> None:
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    with Session(workspace) as session:
        Importing(session).add([tmp_path / "herring.txt"])
        passage = session.library.passages()[0]
        assert "online-technology" in {tag.id for tag in passage.themes}
        session.library.tag(passage.id, "harms", True)
    (data_dir / "tables").mkdir()
    (data_dir / "tables" / "themes.toml").write_text(OTHER_RULES, "utf-8")
    with Session(Workspace(data_dir)) as session:
        session.apply_rules()
        themes = {tag.id for tag in session.library.passages()[0].themes}
        assert themes == {"harms", "fisheries"}
        assert len(Finding(session).passages(Filters(themes=("harms",)))) == 1


def test_a_folder_is_imported_whole_and_hidden_files_are_left(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "in" / "below"
    folder.mkdir(parents=True)
    (folder / "herring.txt").write_text(TEXT, "utf-8")
    (folder / ".hidden.txt").write_text(TEXT + "x", "utf-8")
    (folder / "~$lock.txt").write_bytes(b"\x00")
    with Session(workspace) as session:
        batch = Importing(session).add([tmp_path / "in"])
    assert [one.holding.name for one in batch.imported] == ["herring"]
    assert batch.failed == ()


@pytest.mark.parametrize("start", ["first", "later"])
def test_what_killed_first_starts_left_goes_and_nothing_else(data_dir: Path, start: str) -> None:
    data_dir.mkdir(parents=True)
    if start == "later":
        with Session(Workspace(data_dir), empty=True):
            pass
    old = [".library-0123abcd.new", ".library-0123abcd.new-journal"]
    kept = ["library-0123abcd.new", ".library-mine.new", ".library-0123abcd.newer", "mine.txt"]
    for name in (*old, *kept):
        (data_dir / name).write_bytes(b"left")
        os.utime(data_dir / name, (0, 0))
    (data_dir / ".library-ffffffff.new").write_bytes(b"being made by another")
    with Session(Workspace(data_dir), empty=True):
        pass
    left = {path.name for path in data_dir.iterdir()}
    assert left == {"library.db", ".library-ffffffff.new", *kept}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folders private by itself")
def test_what_briefer_keeps_is_for_the_users_eyes_only(data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    before = os.umask(0)
    try:
        with Session(Workspace(data_dir), empty=True) as session:
            Importing(session).add([tmp_path / "herring.txt"])
    finally:
        os.umask(before)
    paths = [data_dir, *data_dir.rglob("*")]
    assert len(paths) == 4
    assert [path for path in paths if path.stat().st_mode & 0o077] == []


def test_an_id_that_leads_out_of_the_cache_is_damage(data_dir: Path) -> None:
    with Session(Workspace(data_dir), empty=True):
        pass
    library = data_dir / "library.db"
    whole = library.read_bytes()
    with Session(Workspace(data_dir)) as session:
        id = session.library.id.encode()
    library.write_bytes(whole.replace(id, b"../../" + b"a" * 26))
    with pytest.raises(Problem, match="library_damaged"):
        Session(Workspace(data_dir))


def test_a_new_version_says_when_corrections_found_no_place_in_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    lines = [f"Officials discussed fishing matter number {n} at some length." for n in range(9)]
    path = tmp_path / "herring.txt"
    told: list[str] = []
    with Session(workspace) as session:
        for text in (lines, [*lines, "More was said of quotas at the end."], lines[1:]):
            path.write_text("Roundtable On Herring\n\n" + "\n\n".join(text) + "\n", "utf-8")
            (imported,) = Importing(session).add([path], replace=True).imported
            told += [one.key for one in imported.notices if one.key.startswith("version")]
            if not told:
                session.library.tag(session.library.passages()[0].id, "harms", wanted=True)
        assert told == ["version_replaced", "version_replaced_orphans"]
        assert dict(imported.notices[0].fields) == {"name": "herring", "count": 1}
        for orphan in session.library.orphans():
            session.library.dismiss(orphan)
        assert session.library.orphans() == ()
