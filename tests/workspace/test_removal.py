"""A removed document leaves none of its words behind, in the data folder or the cache."""

import os
from pathlib import Path

import pytest

from briefer.domain.query import Query
from briefer.workspace import Finding, Importing, Session, Workspace

KEPT = "Roundtable On Herring\n\nThe herring fishery was discussed at length by all who came.\n"
GONE = "Roundtable On Ferries\n\nThe Zanzibar crossing was discussed at length by the same.\n"


@pytest.fixture
def workspace(data_dir: Path, tmp_path: Path) -> Workspace:
    """A workspace whose library holds two documents."""
    workspace = Workspace(data_dir)
    (tmp_path / "herring.txt").write_text(KEPT, "utf-8")
    (tmp_path / "ferries.txt").write_text(GONE, "utf-8")
    with Session(workspace, empty=True) as session:
        Importing(session).add([tmp_path / "herring.txt", tmp_path / "ferries.txt"])
    return workspace


def holding(word: str, *folders: Path) -> list[Path]:
    """Return the files in ``folders`` that hold ``word``."""
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert paths
    return [path for path in paths if word.encode() in path.read_bytes().lower()]


def test_no_file_holds_a_removed_documents_words(workspace: Workspace) -> None:
    data, cache = workspace.places.data, Path(os.environ["BRIEFER_CACHE_DIR"])
    with Session(workspace) as session:
        session.index()
    assert len(holding("zanzibar", data, cache)) > 1
    with Session(workspace) as session:
        Importing(session).remove(["ferries"])
    assert holding("zanzibar", data, cache) == []
    assert holding("herring", data) and holding("herring", cache)
    with Session(workspace) as session:
        assert Finding(session).search(Query("herring")).count == 1


def test_an_index_that_cannot_follow_a_removal_is_thrown_away(workspace: Workspace) -> None:
    cache = Path(os.environ["BRIEFER_CACHE_DIR"])
    with Session(workspace) as session:
        session.index()
        passage = session.library.passages()[0]
        session.library.tag(passage.id, "harms", wanted=True)
        Importing(session).remove(["ferries"])
    assert holding("zanzibar", workspace.places.data, cache) == []
