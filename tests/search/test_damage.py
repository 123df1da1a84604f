"""Files that are damaged, exchanged or planted: noticed, never run, put right by rebuilding."""

import hashlib
import json
import os
import pickle
import shutil
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from briefer.domain.query import Hits, Query
from briefer.progress import Progress
from briefer.search import Damaged, Index, Indexed
from briefer.search.files.store import POINTER
from tests.search.shelf import Desk, Shelf, corpus, passage, stamp


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    """Return a desk with a few passages of the corpus, in two segments."""
    shelf = Shelf(corpus().entries[::16])
    index = shelf.index(tmp_path / "library")
    index.update(shelf.of([shelf.entries[0].passage.document]), [], stamp(2))
    return Desk(shelf, index)


@pytest.fixture
def folder(asked: Desk, tmp_path: Path) -> Path:
    """Return the folder of the index of ``asked``."""
    return tmp_path / "library"


def inner(folder: Path) -> Path:
    """Return the folder with the index files."""
    return next(path for path in folder.iterdir() if path.is_dir())


def sealed_anew(folder: Path) -> None:
    """Make the pointer fit the files as they are, as one who knows the format could."""
    pointer = json.loads((folder / POINTER).read_bytes())
    for path in inner(folder).iterdir():
        data = path.read_bytes()
        pointer["files"][path.name] = [len(data), hashlib.sha256(data).hexdigest()]
    (folder / POINTER).write_text(json.dumps(pointer))


def assert_put_right(asked: Desk, folder: Path) -> None:
    """Check that rebuilding makes everything well again."""
    index = Index.open(folder)
    index.rebuild(asked.shelf.entries, stamp(3), Progress())
    assert index.search(Query(""), asked.shelf.fetch).count == len(asked.shelf.entries)
    assert Index.open(folder).stamp == stamp(3)


def test_a_damaged_file_is_noticed_whichever_it_is_and_however_small_the_damage(
    asked: Desk, folder: Path
) -> None:
    whole = {path: path.read_bytes() for path in inner(folder).iterdir()}
    assert len(whole) > 5
    told = answers(asked.index, asked)
    for path, data in whole.items():
        middle = len(data) // 2
        flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :] if data else b"x"
        for damaged in (flipped, data[:-1], data + b"\0", b""):
            if damaged == data:
                continue
            path.write_bytes(damaged)
            assert_noticed(asked, folder, path, told)
        path.unlink()
        assert_noticed(asked, folder, path, told)
        path.write_bytes(data)
    assert Index.open(folder).stamp == stamp(2)
    assert Index.open(folder).is_whole


def answers(index: Index, asked: Desk) -> list[Hits]:
    """Return what ``index`` answers to searches of every kind."""
    every = ("", "police", '"the police"', "po*", "pollice")
    return [index.search(Query(words), asked.shelf.fetch) for words in every]


def assert_noticed(asked: Desk, folder: Path, damaged: Path, told: list[Hits]) -> None:
    """Check that an index with a damaged file is as good as none or, where Whoosh can do without
    the file, answers as before."""
    index = Index.open(folder)
    if damaged.suffix != ".npy":
        assert index.stamp is None, damaged
        return
    assert index.stamp == stamp(2), damaged
    assert not index.is_whole, damaged
    assert answers(index, asked) == told, damaged


@pytest.mark.parametrize("part", ["docs", "facts", "names", "terms", "counts"])
def test_a_damaged_array_is_not_trusted_after_a_change_elsewhere(
    asked: Desk, folder: Path, part: str
) -> None:
    told = answers(asked.index, asked)
    first, *_ = sorted(inner(folder).glob(f"MAIN_*.{part}.npy"))
    data = first.read_bytes()
    first.unlink()
    first.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    index = Index.open(folder)
    index.update([Indexed(passage("Nothing else", document="new"), "", None)], [], stamp(3))
    index.update([], ["new"], stamp(4))
    assert [one.count for one in answers(index, asked)] == [one.count for one in told]
    whole = {path: path.stat().st_ino for path in inner(folder).glob("*.npy") if path != first}
    index.heal()
    assert index.is_whole
    assert Index.open(folder).is_whole
    assert {path: path.stat().st_ino for path in whole if path.exists()} == {
        path: number for path, number in whole.items() if path.exists()
    }, "what was whole is left alone"
    assert [one.count for one in answers(index, asked)] == [one.count for one in told]


def test_arrays_that_are_damaged_or_gone_are_made_anew(asked: Desk, folder: Path) -> None:
    whole = {path: path.read_bytes() for path in inner(folder).iterdir()}
    told = answers(asked.index, asked)
    for number, path in enumerate(one for one in whole if one.suffix == ".npy"):
        path.unlink()
        if number % 2:
            path.write_bytes(whole[path][:-1])
    index = Index.open(folder)
    assert not index.is_whole
    index.heal()
    assert index.is_whole
    assert {path: path.read_bytes() for path in inner(folder).iterdir()} == whole
    assert Index.open(folder).is_whole
    assert answers(index, asked) == told
    index.heal()


def test_a_truncated_pointer_is_noticed(asked: Desk, folder: Path) -> None:
    whole = (folder / POINTER).read_bytes()
    for length in (0, 1, 40, 300, len(whole) - 1):
        (folder / POINTER).write_bytes(whole[:length])
        assert Index.open(folder).stamp is None
    assert_put_right(asked, folder)


NO_POINTERS: tuple[str | bytes, ...] = ("[]", "null", "{}", b"\xff\xfe", "[" * 100_000)
ASTRAY: tuple[dict[str, object], ...] = (
    {"stamp": ["a", "b", 1]}, {"stamp": 1}, {"stamp": ["a", 1, 1, 1]},
    {"files": []}, {"files": {"x": 1}}, {"files": {"x": [1]}}, {"files": {"x": ["1", 2]}},
    {"files": {"../x": [1, "a"]}}, {"files": {"/etc/passwd": [1, "a"]}},
    {"folder": ".."}, {"folder": "../other"}, {"folder": "/tmp"}, {"folder": ""},
    {"folder": "index-0123456789abcdef/../x"}, {"folder": 7},
)  # fmt: skip


def test_a_pointer_that_is_none_or_leads_away_is_not_followed(asked: Desk, folder: Path) -> None:
    pointer = folder / POINTER
    whole = json.loads(pointer.read_bytes())
    for content in (*NO_POINTERS, *(json.dumps({**whole, **one}) for one in ASTRAY)):
        pointer.write_bytes(content.encode() if isinstance(content, str) else content)
        assert Index.open(folder).stamp is None, content[:80]
    assert_put_right(asked, folder)


def test_a_link_is_not_followed(asked: Desk, folder: Path, tmp_path: Path) -> None:
    inside, elsewhere = inner(folder), tmp_path / "elsewhere"
    shutil.move(inside, elsewhere)
    inside.symlink_to(elsewhere)
    assert Index.open(folder).stamp is None
    assert_put_right(asked, folder)
    assert elsewhere.exists()
    linked = tmp_path / "linked"
    linked.symlink_to(folder)
    assert Index.open(linked).stamp is None


@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_that_others_may_write_to_is_not_trusted(
    asked: Desk, folder: Path, mode: int
) -> None:
    for path in (inner(folder), folder):
        path.chmod(mode)
        assert Index.open(folder).stamp is None
        assert_put_right(asked, folder)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away"
)
def test_a_folder_of_another_user_is_not_trusted(asked: Desk, folder: Path) -> None:
    os.chown(folder, 65534, 65534)
    assert Index.open(folder).stamp is None


def test_a_running_briefer_goes_on_when_its_files_are_damaged(asked: Desk, folder: Path) -> None:
    assert asked.count("police")
    for path in inner(folder).iterdir():
        path.unlink()
        path.write_bytes(b"")
    assert asked.count("") == len(asked.shelf.entries)
    assert_put_right(asked, folder)


class Payload:
    """What runs when it is unpickled with no restriction."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return os.mkdir, (str(self.trace),)


@pytest.mark.parametrize("kind", ["toc", "trm", "pst"])
def test_planted_code_is_never_run_even_when_the_seals_fit(
    asked: Desk, folder: Path, tmp_path: Path, kind: str
) -> None:
    trace = tmp_path / "it ran"
    for path in inner(folder).iterdir():
        if path.suffix == f".{kind}":
            path.write_bytes(poisoned(path.read_bytes(), pickle.dumps(Payload(trace), 2)))
    assert Index.open(folder).stamp is None
    sealed_anew(folder)
    index = Index.open(folder)
    for words in ("", "police", '"the police"', "po*", "pollice"):
        with suppress(Damaged):
            index.search(Query(words), asked.shelf.fetch)
    with suppress(Damaged):
        index.update([], [asked.shelf.entries[0].passage.document], stamp(4))
    assert not trace.exists()
    assert_put_right(asked, folder)


def poisoned(data: bytes, payload: bytes) -> bytes:
    """Return ``data`` with ``payload`` over every place where a pickle begins."""
    poisoned = bytearray(data)
    for mark in (b"\x80\x02", b"\x80\x04", b"\x80\x05"):
        at = data.find(mark)
        while at >= 0:
            poisoned[at : at + len(payload)] = payload
            at = data.find(mark, at + len(payload))
    return bytes(poisoned)


def test_the_payload_would_run_without_the_restriction(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Payload(tmp_path / "it ran")))
    assert (tmp_path / "it ran").exists()


def test_a_planted_newer_table_of_contents_is_not_looked_at(asked: Desk, folder: Path) -> None:
    toc = next(inner(folder).glob("*.toc"))
    toc.with_name("_MAIN_999.toc").write_bytes(b"anything")
    assert Index.open(folder).search(Query(""), asked.shelf.fetch).count == len(asked.shelf.entries)


def test_damage_behind_fitting_seals_is_damage_or_an_answer_and_nothing_else(
    asked: Desk, folder: Path
) -> None:
    whole = {path: path.read_bytes() for path in inner(folder).iterdir()}
    for path, data in whole.items():
        for at in range(0, len(data), max(1, len(data) // 6)):
            path.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
            sealed_anew(folder)
            index = Index.open(folder)
            for words in ("", "the police", '"of the"', "po*", "pollice"):
                with suppress(Damaged):
                    index.search(Query(words), asked.shelf.fetch)
        path.write_bytes(data)
    sealed_anew(folder)
    assert Index.open(folder).stamp == stamp(2)
