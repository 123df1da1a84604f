"""A department's template as users meet it: looked at, used, damaged, given up, exported in."""

# Where Python lies in a folder of its user's own, another user can load nothing more of it.
import encodings.cp437  # noqa: F401
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from email import message_from_bytes
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.notes.word.department.preflight import LARGEST_FILE
from briefer.workspace import Composing, Workspace, examine
from briefer.workspace.department import Department
from tests.library.surroundings import no_file_beyond, user_without_rights
from tests.notes.material import english_note
from tests.word.department_files import HEADED, LETTERHEAD, WordFile, head, heads
from tests.word.opened import Opened

NAME = "Modèle de note – Éloïse (2).dotx"


@pytest.fixture
def workspace(data_dir: Path) -> Workspace:
    """A workspace whose data folder does not exist yet."""
    return Workspace(data_dir)


@pytest.fixture
def department(workspace: Workspace) -> Department:
    """The template of that workspace."""
    return Department(workspace)


def kept(workspace: Workspace) -> list[str]:
    """Return the names of all files in the folder of the template."""
    return sorted(one.name for one in (workspace.places.data / "department").iterdir())


def chosen(folder: Path, file: WordFile = LETTERHEAD, name: str = NAME) -> Path:
    """Return a file that a user may choose."""
    path = folder / name
    path.write_bytes(file.zipped())
    return path


def refused(workspace: Workspace, work: Callable[[], object]) -> Problem:
    """Return the problem that ``work`` raises, which has its words in both languages."""
    with pytest.raises(Problem) as raised:
        work()
    for language in Language:
        assert workspace.messages.tell(raised.value, language)
    return raised.value


def exported(workspace: Workspace, path: Path) -> bytes:
    Composing(workspace).export(english_note(), path, replace_existing=True)
    return path.read_bytes()


def head_of(data: bytes) -> list[str]:
    return heads(Opened(data), "header")["default"]


def test_briefers_own_page_is_used_until_another_is(
    department: Department, workspace: Workspace
) -> None:
    assert (department.name, department.template(), department.adopted) == (None, None, False)
    assert not workspace.places.data.exists()
    department.forget()


def test_a_template_is_looked_at_before_it_is_used(department: Department, tmp_path: Path) -> None:
    seen = department.look_at(chosen(tmp_path))
    assert {one.key for one in seen} == {"template_styles_added", "template_text_left_out"}
    assert department.name is None


def test_a_template_is_copied_and_stays_when_the_users_file_goes(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    path = chosen(tmp_path)
    assert department.use(path) == department.look_at(path)
    path.unlink()
    assert (department.name, kept(workspace)) == (NAME, [NAME])
    assert Department(workspace).name == NAME
    lines = head_of(exported(workspace, tmp_path / "note.docx"))
    assert lines == ["UNCLASSIFIED", "Department of Tests"]


def test_another_template_takes_its_place_at_once(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    composing, out = Composing(workspace), tmp_path / "note.docx"
    composing.export(english_note(), out)
    other = WordFile().with_heads(header_default=head("Ministry of Herring"))
    department.use(chosen(tmp_path, other, "other.docx"))
    assert kept(workspace) == ["other.docx"]
    composing.export(english_note(), out, replace_existing=True)
    assert head_of(out.read_bytes())[1:] == ["Ministry of Herring"]


def test_the_copy_itself_may_be_chosen_again(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    department.use(workspace.places.data / "department" / NAME)
    assert kept(workspace) == [NAME]


def test_a_template_is_given_up(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    own = exported(workspace, tmp_path / "own.docx")
    department.use(chosen(tmp_path))
    assert exported(workspace, tmp_path / "note.docx") != own
    department.forget()
    assert (department.name, department.template()) == (None, None)
    assert exported(workspace, tmp_path / "note.docx") == own


def test_two_exports_in_a_template_are_the_same_bytes(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    for suffix in (".docx", ".eml"):
        once = exported(workspace, tmp_path / f"once{suffix}")
        assert once == exported(Workspace(workspace.places.data), tmp_path / f"again{suffix}")


def test_the_note_in_an_e_mail_is_set_in_the_template_and_a_web_page_is_not(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    page = exported(workspace, tmp_path / "note.html")
    department.use(chosen(tmp_path))
    message = message_from_bytes(exported(workspace, tmp_path / "note.eml"))
    attached = list(message.walk())[-1].get_payload(decode=True)
    assert attached == exported(workspace, tmp_path / "note.docx")
    assert exported(workspace, tmp_path / "note.html") == page


def test_the_export_tells_of_the_template_again(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    composing = Composing(workspace)
    marked = WordFile().with_heads(header_default=head("PROTECTED B"))
    seen = department.use(chosen(tmp_path, marked))
    assert "template_own_marking" in {one.key for one in seen}
    before = composing.preview(english_note()).notices
    assert composing.export(english_note(), tmp_path / "note.docx") == (*before, *seen)
    assert composing.export(english_note(), tmp_path / "note.html") == before


@pytest.mark.parametrize("name", ["letter.txt", "letter", "~$letter.docx", "letter.doc"])
def test_a_sound_file_under_another_kind_of_name_is_refused(
    department: Department, workspace: Workspace, tmp_path: Path, name: str
) -> None:
    path = chosen(tmp_path, name=name)
    assert refused(workspace, lambda: department.use(path)).key == "template_not_word"
    assert not department.adopted


@pytest.mark.parametrize(
    ("data", "key"), [(b"PK\3\4 cut short", "template_damaged"), (b"Dear", "template_not_word")]
)
def test_what_is_no_template_leaves_the_one_before_in_use(
    department: Department, workspace: Workspace, tmp_path: Path, data: bytes, key: str
) -> None:
    department.use(chosen(tmp_path))
    path = tmp_path / "other.docx"
    path.write_bytes(data)
    for work in (department.use, department.look_at):
        assert refused(workspace, lambda work=work: work(path)).key == key
    assert kept(workspace) == [NAME]


def test_a_file_of_300_megabytes_is_refused_without_being_read(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    code = (
        "import resource, sys; from pathlib import Path;"
        "from briefer.errors import Problem; from briefer.workspace import Workspace;"
        "from briefer.workspace.department import Department;"
        "resource.setrlimit(resource.RLIMIT_AS, (600_000_000,) * 2);\n"
        "try: Department(Workspace(Path(sys.argv[1]))).look_at(Path(sys.argv[2]))\n"
        "except Problem as problem: print(problem.key, problem.fields)"
    )
    command = [sys.executable, "-c", code, str(workspace.places.data), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("template_too_large")
    assert refused(workspace, lambda: department.look_at(path)).fields["name"] == "huge.docx"
    assert path.stat().st_size > LARGEST_FILE


@pytest.mark.parametrize("gone", ["missing.docx", "a folder.docx"])
def test_what_cannot_be_read_is_told(
    department: Department, workspace: Workspace, tmp_path: Path, gone: str
) -> None:
    (tmp_path / "a folder.docx").mkdir()
    problem = refused(workspace, lambda: department.look_at(tmp_path / gone))
    assert problem.key in ("not_found", "is_a_folder")


def test_a_copy_damaged_since_stops_the_export_and_says_what_to_do(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    (workspace.places.data / "department" / NAME).write_bytes(b"PK")
    for suffix in (".docx", ".eml"):
        out = tmp_path / f"note{suffix}"
        problem = refused(
            workspace, lambda out=out: Composing(workspace).export(english_note(), out)
        )
        assert (problem.key, problem.fields) == ("department_damaged", {"name": NAME})
        assert not out.exists()
    assert exported(workspace, tmp_path / "note.html")
    assert department.name == NAME
    department.use(chosen(tmp_path))
    assert exported(workspace, tmp_path / "note.docx")


def test_a_copy_that_is_gone_is_not_passed_over(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    (workspace.places.data / "department" / NAME).unlink()
    assert refused(workspace, lambda: department.name).key == "department_missing"
    assert refused(workspace, department.template).key == "department_missing"
    department.forget()
    assert department.name is None


def test_a_copy_changed_since_it_was_read_is_read_again(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    first = department.template()
    assert department.template() is first
    copy = workspace.places.data / "department" / NAME
    copy.write_bytes(HEADED.zipped())
    os.utime(copy, ns=(0, copy.stat().st_mtime_ns + 1))
    assert department.template() != first


def test_words_own_lock_beside_the_copy_is_no_template(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    (workspace.places.data / "department" / f"~${NAME[2:]}").write_bytes(b"Eloise")
    assert department.name == NAME
    assert department.template()
    department.forget()
    assert not department.adopted


def test_of_two_copies_a_crash_left_the_later_one_is_used(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    department.use(chosen(tmp_path))
    later = workspace.places.data / "department" / "a.docx"
    later.write_bytes(HEADED.zipped())
    os.utime(later, ns=(0, later.stat().st_mtime_ns + 10**9))
    assert department.name == "a.docx"


@pytest.fixture
def shared() -> Iterator[Path]:
    """Return a folder that every user can reach, beside a template in use and one to choose."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        Department(Workspace(folder / "data")).use(chosen(folder))
        (folder / "data").chmod(0o755)
        chosen(folder, name="other.docx")
        yield folder


@pytest.mark.skipif(sys.platform == "win32", reason="rights are otherwise there")
def test_without_rights_it_is_told_and_nothing_is_lost(shared: Path) -> None:
    workspace = Workspace(shared / "data")
    department, folder = Department(workspace), shared / "data" / "department"
    for mode, works in (
        (0o555, (lambda: department.use(shared / "other.docx"), department.forget)),
        (0o000, (lambda: department.name, department.template)),
    ):
        folder.chmod(mode)
        with user_without_rights():
            for work in works:
                assert refused(workspace, work).key == "not_allowed"
    folder.chmod(0o755)
    (folder / NAME).chmod(0o000)
    with user_without_rights():
        problem = refused(workspace, department.template)
        assert (problem.key, problem.fields) == ("department_damaged", {"name": NAME})
    (folder / NAME).chmod(0o644)
    assert kept(workspace) == [NAME]
    assert department.template()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_a_full_disk_leaves_what_was_in_use(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    path = chosen(tmp_path)
    with no_file_beyond(1000):
        assert refused(workspace, lambda: department.use(path)).key == "disk_full"
    assert department.name is None
    department.use(path)
    with no_file_beyond(1000):
        assert refused(workspace, lambda: department.use(path)).key == "disk_full"
    assert kept(workspace) == [NAME]
    assert department.template()


def test_a_template_that_cannot_be_copied_leaves_no_trace(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.places.data.parent.mkdir(parents=True)
    workspace.places.data.write_bytes(b"a file where the folder should be")
    path = chosen(tmp_path)
    assert refused(workspace, lambda: department.use(path)).key == "not_accessible"
    assert department.name is None


def test_the_doctor_looks_at_a_template_only_where_one_is_in_use(
    department: Department, workspace: Workspace, tmp_path: Path
) -> None:
    def checks() -> dict[str, Problem | None]:
        return {one.name: one.problem for one in examine(workspace)}

    assert "department" not in checks()
    department.use(chosen(tmp_path))
    assert checks()["department"] is None
    (workspace.places.data / "department" / NAME).write_bytes(b"PK")
    assert checks()["department"].key == "department_damaged"  # type: ignore[union-attr]


def test_words_library_is_loaded_only_when_a_template_is_read(workspace: Workspace) -> None:
    code = (
        "import sys; from pathlib import Path; from briefer.workspace import Workspace, Composing;"
        "from briefer.workspace.department import Department;"
        "Composing(Workspace(Path(sys.argv[1]))); Department(Workspace(Path(sys.argv[1]))).name;"
        "sys.exit('docx' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(workspace.places.data)]
    assert subprocess.run(command, timeout=60, check=False).returncode == 0
