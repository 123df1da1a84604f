"""What is no sound Word file is refused before any library opens it, and says why."""

import io
import struct
import time
import warnings
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.notes.word.department import read_template
from briefer.notes.word.department.preflight import (
    LARGEST_FILE,
    MOST_ELEMENTS,
    MOST_PARTS,
    unpacked,
)
from briefer.notes.word.zipped import zipped
from tests.notes.material import words

from .department_files import OFFICE, WORD, WordFile, complex_field, head, simple_field

MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
VBA = "application/vnd.ms-office.vbaProject"


def refused(data: bytes, name: str = "letter.dotx") -> str:
    """Return the key of the problem that reading ``data`` as a template raises."""
    with pytest.raises(Problem) as raised:
        read_template(data, name)
    for language in Language:
        assert words().messages.tell(raised.value, language)
    return raised.value.key


def linked(part: str, kind: str, target: str, mode: str = "External") -> bytes:
    """Return a file whose ``part`` leads to ``target``."""
    return WordFile(links={part: ((f"{OFFICE}/{kind}", target, mode),)}).zipped()


def with_files(change: Callable[[dict[str, bytes]], Mapping[str, bytes]]) -> bytes:
    """Return a good file, changed."""
    return zipped(change(WordFile().files()))


def test_a_sound_template_and_a_sound_document_pass() -> None:
    assert unpacked(WordFile().zipped(), "x")["word/document.xml"]
    document = replace(WordFile(), main=f"{WORD}.document.main+xml")
    assert read_template(document.zipped(), "letter.docx").base


@pytest.mark.parametrize(
    "data", [b"", b"plain words", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .doc"]
)
def test_a_file_that_is_no_word_file_is_told_apart(data: bytes) -> None:
    assert refused(data) == "template_not_word"


def test_another_kind_of_office_file_is_no_template() -> None:
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert refused(replace(WordFile(), main=sheet).zipped()) == "template_not_word"
    assert refused(zipped({"a.txt": b"x"})) == "template_not_word"


def test_a_file_cut_short_is_damaged() -> None:
    data = WordFile().zipped()
    assert refused(data[: len(data) // 2]) == "template_damaged"


def test_a_part_that_is_no_xml_is_damaged() -> None:
    data = with_files(lambda files: files | {"word/styles.xml": b"<w:styles>"})
    assert refused(data) == "template_damaged"


def test_a_part_with_a_prefix_that_means_nothing_is_damaged() -> None:
    data = with_files(lambda files: files | {"word/settings.xml": b"<w:settings/>"})
    assert refused(data) == "template_damaged"


def test_a_byte_changed_on_the_way_is_noticed() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as file:
        for name, part in WordFile().files().items():
            file.writestr(name, part)
    assert refused(stored.getvalue().replace(b"Dear Sir", b"Dear sir")) == "template_damaged"


def test_a_file_with_a_password_says_so() -> None:
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refused(office) == "template_encrypted"
    data = bytearray(WordFile().zipped())
    flags = data.index(b"PK\x01\x02") + 8
    data[flags] |= 1
    assert refused(bytes(data)) == "template_encrypted"


def test_a_file_larger_than_any_template_is_not_opened() -> None:
    assert refused(b"PK" + bytes(LARGEST_FILE)) == "template_too_large"


def test_a_bomb_of_zeros_is_refused_at_once() -> None:
    data = with_files(lambda files: files | {"word/media/a.png": bytes(90_000_000)})
    before = time.process_time()
    assert refused(data) == "template_swollen"
    assert time.process_time() - before < 5


def test_a_bomb_whose_size_lies_is_refused() -> None:
    data = bytearray(with_files(lambda files: files | {"word/media/a.png": bytes(20_000_000)}))
    size = struct.pack("<L", 20_000_000)
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = struct.pack("<L", 100)
    assert refused(bytes(data)) == "template_damaged"


def test_a_bomb_of_elements_is_refused() -> None:
    many = b"<a>" + b"<b/>" * MOST_ELEMENTS + b"</a>"
    assert refused(with_files(lambda files: files | {"word/x.xml": many})) == "template_swollen"


ROWS = "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>" * (MOST_ELEMENTS // 6)
TRACKED = '<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>' * (MOST_ELEMENTS // 4)


@pytest.mark.parametrize(
    "file",
    [
        WordFile(body=f"<w:tbl>{ROWS}</w:tbl>"),
        WordFile(body="<w:p/>" + "<w:p><w:r/></w:p>" * (MOST_ELEMENTS // 3)),
        WordFile().with_heads(header_default=f"<w:p>{TRACKED}</w:p>"),
        WordFile().with_heads(header_default=f"<w:del><w:tbl>{ROWS}</w:tbl></w:del><w:p/>"),
    ],
    ids=["long table", "many paragraphs", "tracked changes", "long table struck"],
)
def test_as_much_as_a_template_may_hold_is_read_in_no_time(file: WordFile) -> None:
    before = time.process_time()
    assert read_template(file.zipped(), "x").base
    assert time.process_time() - before < 5


def test_a_bomb_of_parts_is_refused() -> None:
    parts = {f"word/{number}.txt": b"" for number in range(MOST_PARTS)}
    assert refused(with_files(lambda files: files | parts)) == "template_swollen"


@pytest.mark.parametrize("part", ["word/document.xml", "customXml/item1.xml", "_rels/.rels"])
@pytest.mark.parametrize(
    "declared", ['<!DOCTYPE x SYSTEM "file:///etc/passwd">', '<!DOCTYPE x [<!ENTITY a "b">]>']
)
def test_a_part_that_declares_entities_is_refused(part: str, declared: str) -> None:
    def change(files: dict[str, bytes]) -> dict[str, bytes]:
        return files | {part: declared.encode() + files.get(part, b"<x/>")}

    assert refused(with_files(change)) == "template_entities"


@pytest.mark.parametrize(
    "name",
    ["../evil.xml", "word/../../x", "/etc/x", "C:x.xml", "word\\x.xml", "word//x", "a\x01b"],
)
def test_a_part_with_an_unsafe_name_is_refused(name: str) -> None:
    assert refused(with_files(lambda files: files | {name: b"x"})) == "template_names"


@pytest.mark.parametrize("second", ["word/styles.xml", "word/Styles.xml"])
def test_two_parts_of_one_name_are_refused(second: str) -> None:
    buffer = io.BytesIO(WordFile().zipped())
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as file:
        warnings.simplefilter("ignore")
        file.writestr(second, b"<x/>")
    assert refused(buffer.getvalue()) == "template_names"


def test_macros_are_refused_wherever_they_are() -> None:
    vba = {"word/vbaProject.bin": (b"x", VBA)}
    assert refused(WordFile(parts=vba).zipped()) == "template_macros"
    hidden = {"word/other.dat": (b"x", VBA)}
    assert refused(WordFile(parts=hidden).zipped()) == "template_macros"
    assert refused(replace(WordFile(), main=MACROS).zipped()) == "template_macros"
    assert refused(WordFile().zipped(), "letter.DOTM") == "template_macros"
    assert refused(WordFile().zipped(), "letter.docm") == "template_macros"


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/evil.dotm",
        "//server/share/a.dotx",
        "\\\\server\\share\\a.dotx",
        "file://server/share/a.dotx",
        "file:///\\\\server\\share\\a.dotx",
        "file:////server/share/a.dotx",
        "ftp://example.org/a.dotx",
    ],
)
def test_a_template_from_another_machine_is_refused(target: str) -> None:
    data = linked("word/settings.xml", "attachedTemplate", target)
    assert refused(data) == "template_remote"


@pytest.mark.parametrize(
    "target",
    ["file:///C:\\Users\\someone\\a.dotx", "file:////D:\\a.dotx", "C:\\a.dotx", "Normal.dotm"],
)
def test_where_its_own_template_lay_on_this_disk_is_left_out(target: str) -> None:
    data = linked("word/settings.xml", "attachedTemplate", target)
    assert target.encode() not in b"".join(unpacked(read_template(data, "x").base, "x").values())


@pytest.mark.parametrize(
    ("part", "kind", "target", "mode"),
    [
        ("word/document.xml", "image", "https://example.org/a.png", "External"),
        ("word/document.xml", "oleObject", "file:///C:/a.xlsx", "External"),
        ("word/document.xml", "image", "https://example.org/a.png", ""),
        ("word/document.xml", "aFChunk", "chunk.html", ""),
        ("word/document.xml", "subDocument", "other.docx", "External"),
        ("word/webSettings.xml", "frame", "https://example.org/", "External"),
        ("word/settings.xml", "mailMergeSource", "https://example.org/list", "External"),
        ("word/settings.xml", "transform", "https://example.org/a.xslt", "External"),
    ],
)
def test_what_word_would_load_from_elsewhere_is_refused(
    part: str, kind: str, target: str, mode: str
) -> None:
    assert refused(linked(part, kind, target, mode)) == "template_loads"


def test_links_to_web_pages_and_mail_may_stay() -> None:
    file = WordFile().with_heads(header_default=head("Department"))
    for target in ("https://www.canada.ca/en.html", "mailto:info@example.ca"):
        links = {"word/header1.xml": ((f"{OFFICE}/hyperlink", target, "External"),)}
        base = read_template(replace(file, links=links).zipped(), "x").base
        assert target.encode() in b"".join(unpacked(base, "x").values())


@pytest.mark.parametrize("target", ["file:///C:/a.exe", "javascript:x", "\\\\server\\a"])
def test_links_to_anything_else_are_refused_in_a_header(target: str) -> None:
    file = WordFile().with_heads(header_default=head("Department"))
    links = {"word/header1.xml": ((f"{OFFICE}/hyperlink", target, "External"),)}
    assert refused(replace(file, links=links).zipped()) == "template_loads"


def test_an_object_in_a_header_is_refused() -> None:
    file = WordFile().with_heads(header_default=head("Department"))
    links = {"word/header1.xml": ((f"{OFFICE}/oleObject", "embeddings/a.bin", ""),)}
    assert refused(replace(file, links=links).zipped()) == "template_object"


@pytest.mark.parametrize(
    "field",
    [
        simple_field('INCLUDEPICTURE "https://example.org/a.png"'),
        complex_field('INCLUDEPICTURE "https://example.org/a.png"'),
        complex_field("DDEAUTO c:\\\\x.exe"),
        complex_field(
            "<w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO x</w:instrText></w:r>"
        ),
        complex_field(complex_field("QUOTE 68 68 69")),
        complex_field('HYPERLINK "file://server/x"'),
    ],
)
def test_a_field_that_loads_something_is_refused_in_a_header(field: str) -> None:
    file = WordFile().with_heads(header_default=f"<w:p>{field}</w:p>")
    assert refused(file.zipped()) == "template_field"


@pytest.mark.parametrize(
    "field",
    [
        simple_field("PAGE \\* MERGEFORMAT"),
        complex_field("NUMPAGES"),
        complex_field(f"<w:r><w:instrText> IF </w:instrText></w:r>{complex_field('PAGE')}"),
        complex_field(f"<w:r><w:instrText>=</w:instrText></w:r>{complex_field('PAGE')}"),
        complex_field('HYPERLINK "https://www.canada.ca/"'),
    ],
)
def test_fields_that_only_count_and_tell_may_stand_in_a_header(field: str) -> None:
    file = WordFile().with_heads(header_default=f"<w:p>{field}</w:p>")
    assert read_template(file.zipped(), "x").base


def test_a_file_saved_as_strict_open_xml_says_what_to_do() -> None:
    def change(files: dict[str, bytes]) -> dict[str, bytes]:
        strict = files["word/document.xml"].replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        return files | {"word/document.xml": strict}

    assert refused(with_files(change)) == "template_strict"
