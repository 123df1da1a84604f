"""Files are written whole or not at all, with a sentence where they cannot be."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.errors import Problem
from briefer.files import make_folder, read_bytes, write_atomically


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "note.briefnote"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "note.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_name_of_any_length_the_system_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 120)
    write_atomically(path, b"x")
    assert path.read_bytes() == b"x"


@pytest.mark.parametrize(
    ("name", "key"),
    [("missing/note.docx", "not_found"), ("n" * 300, "not_accessible"), (".", "is_a_folder")],
)
def test_what_cannot_be_written_is_a_problem(tmp_path: Path, name: str, key: str) -> None:
    with pytest.raises(Problem) as caught:
        write_atomically(tmp_path / name, b"x")
    assert caught.value.key in {key, "not_accessible"}


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="not_found"):
        read_bytes(tmp_path / "missing.txt")
    with pytest.raises(Problem, match="is_a_folder"):
        read_bytes(tmp_path)


def test_a_folder_under_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem):
        make_folder(tmp_path / "file" / "below")


@pytest.fixture(params=[0o000, 0o022])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Make new files as open to others as the user's settings might."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folders private by itself")
def test_private_files_and_folders_are_the_users_alone_and_others_as_the_user_has_it(
    tmp_path: Path, umask: int
) -> None:
    private = make_folder(tmp_path / "above" / "private", private=True)
    shared = make_folder(tmp_path / "shared")
    for path, is_private in [(private / "copy", True), (shared / "note", False)] * 2:
        write_atomically(path, b"x", private=is_private)
    assert [mode(path) for path in (private, private / "copy")] == [0o700, 0o600]
    assert [mode(path) for path in (shared, shared / "note")] == [0o777 & ~umask, 0o666 & ~umask]
    make_folder(shared, private=True)
    assert mode(shared) == 0o777 & ~umask


def mode(path: Path) -> int:
    """Return who may do what with ``path``."""
    return stat.S_IMODE(path.stat().st_mode)


def test_what_a_killed_save_left_beside_a_file_goes_with_a_later_save_and_nothing_else(
    tmp_path: Path,
) -> None:
    path = tmp_path / "note.briefnote"
    names = [
        ".note.briefnote.0123abcd.tmp",
        ".note.briefnote.0123abcd.tmp.txt",
        ".note.briefnote.mine.tmp",
        ".other.briefnote.0123abcd.tmp",
        "note.briefnote.0123abcd.tmp",
    ]
    for name in names:
        (tmp_path / name).write_bytes(b"left")
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".note.briefnote.00000000.tmp").write_bytes(b"being written by another")
    (tmp_path / ".note.briefnote.11111111.tmp").mkdir()
    os.utime(tmp_path / ".note.briefnote.11111111.tmp", (0, 0))
    before = {entry.name for entry in tmp_path.iterdir()}
    write_atomically(path, b"new")
    assert before - {entry.name for entry in tmp_path.iterdir()} == {names[0]}
    assert path.read_bytes() == b"new"
