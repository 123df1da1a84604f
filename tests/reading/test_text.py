"""Bytes become the characters their writer saw, or are refused as no text."""

import codecs
import gzip
import io
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.errors import Problem
from briefer.reading.text import decode

FRENCH = "Les « préjugés » coûtent 3 100 $ — l’été, où qu’on œuvre.\nÀ Noël\u00a0: non.\n"
TEXT = FRENCH * 20
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def _refused(data: bytes) -> str:
    with pytest.raises(Problem) as refused:
        decode(data)
    return refused.value.key


def _archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 50)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
    ids=["utf-8", "mark", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "marked be", "utf-32"],
)
def test_text_is_read_in_the_encodings_of_office_programs(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_become_one(newline: str) -> None:
    assert decode(FRENCH.replace("\n", newline).encode()) == FRENCH


def test_nothing_else_is_changed() -> None:
    text = "  a\u00a0b \t c\u2011d\u200be\f\n\n\n f  \n"
    assert decode(text.encode()) == text


def test_a_stray_byte_does_not_spoil_every_accent() -> None:
    data = TEXT.encode() + b"d\x92abord " + TEXT.encode()
    assert decode(data) == TEXT + "d’abord " + TEXT


def test_a_stray_byte_no_encoding_knows_is_marked() -> None:
    assert decode(TEXT.encode() + b"\x9d" + b"fin") == TEXT + "\ufffd" + "fin"
    assert decode(TEXT.encode("cp1252") + b"\x9d" + b"fin") == TEXT + "\ufffd" + "fin"


def test_capitals_with_accents_before_no_break_spaces_stay_windows_text() -> None:
    text = "SANTÉ\u00a0: les préjugés coûtent cher à l’État, dit-on à Québec.\n"
    assert decode(text.encode("cp1252")) == text


def test_a_rare_control_character_is_marked_and_the_rest_is_read() -> None:
    assert decode((TEXT + "defi\x02nition").encode()) == TEXT + "defi\ufffdnition"


def test_the_end_mark_of_old_files_is_left_out() -> None:
    assert decode(FRENCH.encode() + b"\x1a") == FRENCH


@pytest.mark.parametrize(
    "data",
    [
        PNG,
        gzip.compress(TEXT.encode()),
        _archive(),
        TEXT.encode("cp500", "replace"),
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"{\\rtf1\\ansi Les pr\\'e9jug\\'e9s}",
        b"\xef\xbb\xbf<!DOCTYPE html><html><p>Text</p></html>",
        b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200),
        bytes(range(256)) * 4,
        codecs.BOM_UTF16_LE + b"\x00\xd8a\x00",
        "Привет, мир. Это не тот язык.".encode("cp1251") * 9,
    ],
    ids=[
        "png",
        "gzip",
        "docx",
        "ebcdic",
        "pdf",
        "rtf",
        "html",
        "program",
        "bytes",
        "utf-16",
        "cp1251",
    ],
)
def test_what_is_no_plain_text_is_refused(data: bytes) -> None:
    assert _refused(data) == "not_text"


@pytest.mark.parametrize(
    "data", [b"", b"   \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u200b\n\u00a0".encode()]
)
def test_what_shows_no_character_is_empty(data: bytes) -> None:
    assert _refused(data) == "file_empty"


@given(st.binary(max_size=300))
@example(codecs.BOM_UTF8 + b"\xff")
@example(codecs.BOM_UTF32_LE + b"ab")
@example(b"\xff\xfea")
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except Problem as problem:
        assert problem.key in ("not_text", "file_empty")
    else:
        assert text.strip()
        assert "\r" not in text
        text.encode()


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1))
def test_any_characters_come_back_as_they_were_written(text: str) -> None:
    kept = f"Résumé {text}\nfin"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert decode(kept.encode(encoding)) == kept
