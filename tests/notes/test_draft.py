"""The .briefnote file: it comes back as it went, and nothing in it is believed unchecked."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.note import Note, Paraphrase
from briefer.errors import Problem, notice
from briefer.notes.draft import LARGEST, Opened, from_bytes, load, save, to_bytes

from .any_note import any_note
from .material import english_note, notes, rich_note

PATH = Path("a.briefnote")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def opened(values: object) -> Opened:
    """Return what opening the JSON of ``values`` gives."""
    return from_bytes(json.dumps(values).encode(), PATH)


def refused(data: bytes) -> Problem:
    """Return the problem that opening ``data`` raises."""
    with pytest.raises(Problem) as problem:
        from_bytes(data, PATH)
    return problem.value


def as_json(note: Note) -> dict:
    """Return the JSON values of the file for ``note``."""
    return json.loads(to_bytes(note))


@pytest.mark.parametrize(
    "name", ["english", "french", "empty", "forty-picks", "rich", "rich-french"]
)
def test_a_saved_note_opens_as_it_was(name: str, tmp_path: Path) -> None:
    path = tmp_path / "note.briefnote"
    save(notes()[name], path)
    assert load(path) == Opened(notes()[name])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(any_note())
def test_any_note_comes_back_as_it_went(note: Note) -> None:
    data = to_bytes(note)
    back = from_bytes(data, PATH)
    assert back.notices == ()
    assert to_bytes(back.note) == data
    if not _PAIR.search("".join(_texts(note))):
        assert back.note == note


def _texts(value: object) -> list[str]:
    """Return every text in a note, each ended so that none joins the next."""
    if isinstance(value, str):
        return [value + " "]
    if isinstance(value, tuple):
        return [text for one in value for text in _texts(one)]
    slots = getattr(type(value), "__slots__", ())
    return [text for name in slots for text in _texts(getattr(value, name, None))]


def test_the_file_can_be_read_by_people() -> None:
    text = to_bytes(english_note()).decode()
    assert text.startswith('{\n  "format": "briefnote",\n  "version": 3,\n')
    assert "l’autre" in text
    assert to_bytes(english_note()) == to_bytes(english_note())


def test_lone_surrogates_survive() -> None:
    note = replace(english_note(), title="a\ud800b")
    assert from_bytes(to_bytes(note), PATH).note == note


def test_a_quotation_changed_by_hand_is_a_paraphrase_and_the_user_is_told() -> None:
    values = as_json(english_note())
    item = values["sections"][1]["items"][0]
    item["text"] = item["text"].replace("12,800", "12,900")
    back = opened(values)
    changed = back.note.sections[1].items[0]
    assert isinstance(changed, Paraphrase)
    cited = changed.pick.citation
    assert back.notices == (notice("not_a_quotation", title=cited.title, number=cited.number),)


def test_keys_of_a_later_hand_are_passed_over_and_missing_ones_are_empty() -> None:
    values = as_json(english_note())
    values["colour"] = {"of": ["no", "use"]}
    del values["marking"]
    values["sections"][0]["heading"] = None
    assert opened(values).note == replace(english_note(), marking=None)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + to_bytes(english_note()).replace(b"\n", b"\r\n")
    assert from_bytes(data, PATH).note == english_note()


def test_a_file_of_the_first_version_opens() -> None:
    values: dict[str, Any] = as_json(english_note()) | {"version": 1}
    del values["printing"], values["below"]
    for section in values["sections"]:
        for item in section["items"]:
            item.get("pick", {}).get("citation", {}).pop("marking", None)
    assert opened(values) == Opened(english_note())


@pytest.mark.parametrize("name", ["rich", "rich-french"])
def test_a_file_of_the_second_version_opens(name: str) -> None:
    values: dict[str, Any] = as_json(notes()[name]) | {"version": 2}
    for section in values["sections"]:
        for item in section["items"]:
            item.pop("remark", None)
    assert opened(values) == Opened(notes()[name])


@pytest.mark.parametrize("value", ["NaN", "1e999", "x", "", "-Infinity", "1e-31", "1,5", 7, None])
def test_a_chart_of_what_is_no_number_is_refused(value: object) -> None:
    values = as_json(rich_note())
    chart = _item_of(values, "c1")
    chart["points"][0]["value"] = value
    assert refused(json.dumps(values).encode()).key == "note_damaged"


@pytest.mark.parametrize(
    ("item", "key", "value"),
    [
        ("c1", "form", "pie"),
        ("c1", "form", None),
        ("c1", "points", {}),
        ("t1", "rows", [1]),
        ("t1", "title", 3),
        ("r1", "pick", None),
    ],
)
def test_a_wrong_table_chart_or_translation_is_refused(item: str, key: str, value: object) -> None:
    values = as_json(rich_note())
    _item_of(values, item)[key] = value
    assert refused(json.dumps(values).encode()).key == "note_damaged"


@pytest.mark.parametrize(
    "printing", [{"caveats": "one"}, {"annex": "yes"}, {"draft": 3}, {"marking_in": "de"}, []]
)
def test_wrong_printing_is_refused(printing: object) -> None:
    values = as_json(english_note()) | {"printing": printing}
    assert refused(json.dumps(values).encode()).key == "note_damaged"


def _item_of(values: dict, id: str) -> dict:
    return next(item for part in values["sections"] for item in part["items"] if item["id"] == id)


def test_a_newer_file_says_that_briefer_must_be_updated() -> None:
    values = as_json(english_note()) | {"version": 4, "sections": "new"}
    assert refused(json.dumps(values).encode()).key == "note_newer"


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"format": None},
        {"version": "1"},
        {"version": 0},
        {"version": None},
        {"language": "de"},
        {"title": 7},
        {"sections": {}},
        {"sections": [1]},
        {"sections": [{"id": "issue", "items": [{"kind": "poem", "id": "1", "text": ""}]}]},
        {"sections": [{"id": "issue", "items": [{"kind": "quotation", "id": "1", "text": ""}]}]},
        {"header": [["to", "x"]]},
    ],
)
def test_wrong_values_are_refused_with_their_place(change: dict) -> None:
    values = as_json(english_note()) | change
    problem = refused(json.dumps(values).encode())
    assert problem.key == "note_damaged"
    assert problem.fields["where"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("date",), "2019-13-45"),
        (("date",), "x" * 10_000),
        (("number",), "7"),
        (("number",), 1.5),
        (("page",), "3"),
        (("span",), [0, 1]),
        (("span", "end"), None),
        (("heading_path",), "Introduction"),
        (("heading_path",), [1]),
    ],
)
def test_a_wrong_citation_is_refused(path: tuple[str, ...], value: object) -> None:
    values = as_json(english_note())
    place = values["sections"][1]["items"][0]["pick"]["citation"]
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    problem = refused(json.dumps(values).encode())
    assert problem.key == "note_damaged"
    assert len(str(problem.fields["where"])) < 200


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\xfe",
        b"PK\x03\x04",
        b"null",
        b"[]",
        b"7",
        b'{"format": "briefnote", "version": NaN}',
        b'{"format": "briefnote", "version": 1' + b"0" * 5000 + b"}",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        '{"format": "briefnote"'.encode("utf-16"),
    ],
    ids=lambda data: data[:12],
)
def test_what_is_no_note_is_refused(data: bytes) -> None:
    assert refused(data).key in {"note_damaged", "note_newer"}


def test_half_a_file_is_refused() -> None:
    data = to_bytes(english_note())
    for end in range(0, len(data) - 2, 997):
        assert refused(data[:end]).key == "note_damaged"


@given(st.binary(max_size=200))
def test_any_bytes_open_or_are_refused(data: bytes) -> None:
    assert refused(data).key == "note_damaged"


def test_a_file_too_large_to_be_a_note_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.briefnote"
    with path.open("wb") as file:
        file.truncate(LARGEST * 1_000_000 + 1)
    with pytest.raises(Problem) as problem:
        load(path)
    assert problem.value.key == "note_too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files on Windows")
def test_what_may_never_end_is_refused_unread(tmp_path: Path) -> None:
    pipe, endless = tmp_path / "pipe.briefnote", tmp_path / "endless.briefnote"
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    for path in (pipe, endless):
        with pytest.raises(Problem) as problem:
            load(path)
        assert problem.value.key == "not_a_file"


@pytest.mark.parametrize("name", ["odd.docx", "note", ".briefnote", "note.briefnote.txt"])
def test_a_note_is_saved_under_no_other_ending(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problem) as problem:
        save(english_note(), tmp_path / name)
    assert problem.value.key == "note_suffix"
    assert not list(tmp_path.iterdir())
    save(english_note(), tmp_path / "NOTE.BRIEFNOTE")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, key in ((tmp_path / "none.briefnote", "not_found"), (tmp_path, "is_a_folder")):
        with pytest.raises(Problem) as problem:
            load(path)
        assert problem.value.key == key


def test_saving_what_could_not_be_opened_again_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "note.briefnote"
    save(english_note(), path)
    with pytest.raises(Problem) as problem:
        save(replace(english_note(), title="x" * (LARGEST * 1_000_000)), path)
    assert problem.value.key == "note_too_large"
    assert load(path).note == english_note()
