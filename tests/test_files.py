"""Files are written whole or not at all, with a sentence where they cannot be."""

import stat
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
