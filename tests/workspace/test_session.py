"""Library, index and rules keep up with one another."""

from pathlib import Path

import pytest

from briefer.domain.query import Filters, Query
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
