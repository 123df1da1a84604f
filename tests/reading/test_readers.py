"""A file becomes a document with its id and name, or a problem that names it."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.document import Document
from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.paths import places
from briefer.reading import READERS, read
from briefer.reading.readers import MOST_BYTES, short_name
from briefer.tables.messages import read_messages
from tests.library.surroundings import user_without_rights

MESSAGES = read_messages(places().resources)
NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Yield a folder that every user can reach."""
    # Not below tmp_path: pytest lets nobody but the user who runs it in there.
    root = Path(tempfile.mkdtemp(prefix="briefer-"))
    root.chmod(0o755)
    yield root
    root.chmod(0o755)
    shutil.rmtree(root)


def _refused(path: Path) -> str:
    """Return the key of the problem with ``path``, having seen that it is told in two languages
    and names the file."""
    with pytest.raises(Problem) as refused:
        read(path)
    for language in Language:
        assert path.name in MESSAGES.tell(refused.value, language)
    return refused.value.key


def test_a_file_becomes_a_document_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "Résumé de la réunion (final) 2.TXT"
    path.write_bytes(b"One line.\r\nAnother.\r\n")
    document, data = read(path)
    assert data == b"One line.\r\nAnother.\r\n"
    assert document.text == "One line.\nAnother.\n"
    assert document.id == sha256(data).hexdigest()[:32]
    assert (document.name, document.file_name) == ("resume-de-la-reunion-final-2", path.name)


def test_the_same_bytes_have_the_same_id_whatever_the_name(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("One line.", "utf-8")
    assert read(tmp_path / "a.txt")[0].id == read(tmp_path / "b.txt")[0].id


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("2019-03_roundtable", "2019-03-roundtable"),
        ("Été à Québec", "ete-a-quebec"),
        ("会议", "document"),
    ],
)
def test_short_names_can_be_typed(stem: str, name: str) -> None:
    assert short_name(stem) == name


def test_a_short_name_stays_short() -> None:
    assert len(short_name("summary " * 50)) <= 60


def test_what_cannot_be_read_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "notes.pages").write_bytes(b"text")
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6")
    assert _refused(tmp_path / "missing.txt") == "not_found"
    assert _refused(tmp_path / "missing.pages") == "not_found"
    assert _refused(tmp_path / "folder.txt") == "is_a_folder"
    assert _refused(tmp_path / "notes.pages") == "format_not_read"
    assert _refused(tmp_path / "empty.txt") == "file_empty"
    assert _refused(tmp_path / "picture.txt") == "not_text"


def test_a_name_no_system_takes_is_told(tmp_path: Path) -> None:
    assert _refused(tmp_path / f"{'a' * 300}.txt") == "not_accessible"


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert _refused(path) == "file_too_large"


@NOT_ON_WINDOWS
def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert _refused(path) == "not_a_file"


@NOT_ON_WINDOWS
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_one_may_not_read_is_told(open_folder: Path, closed: str) -> None:
    path = open_folder / "closed.txt"
    path.write_text("One line.", "utf-8")
    (path if closed == "file" else open_folder).chmod(0)
    with user_without_rights():
        assert _refused(path) == "not_allowed"


def test_formats_are_told_that_can_be_read() -> None:
    problem = Problem("format_not_read", path="x.pages", formats=", ".join(READERS))
    assert ".txt" in MESSAGES.tell(problem, Language.FR)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300))
def test_a_file_of_any_bytes_is_a_document_or_a_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(data)
    try:
        document, kept = read(path)
    except Problem as problem:
        assert problem.fields["path"] == str(path)
    else:
        assert isinstance(document, Document)
        assert kept == data
