"""A library opens, is brought up to date, or is refused untouched with the reason."""

import sqlite3
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from briefer.errors import Problem
from briefer.library import Library, faults_of
from briefer.library.opening import address, open_store
from briefer.library.schema import APPLICATION_ID, MIGRATIONS
from tests.library.samples import HALIFAX, WINNIPEG, arrival

PLANTED = (
    *MIGRATIONS,
    ("CREATE TABLE planted (id TEXT)", "INSERT INTO planted SELECT id FROM document"),
    ("ALTER TABLE planted ADD COLUMN more TEXT",),
)


def key_of_opening(database: Path) -> str:
    """Return the key of the problem that opening ``database`` raises."""
    with pytest.raises(Problem) as raised, Library.open(database, database.parent / "documents"):
        pass
    assert raised.value.fields["path"] == str(database)
    return raised.value.key


def asked(database: Path, question: str) -> list[tuple[object, ...]]:
    """Return the answer of the file itself."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(question).fetchall()


@pytest.fixture
def filled(database: Path, folder: Path) -> Path:
    """Return the file of a library with two documents in it, closed."""
    with Library.open(database, folder) as library:
        library.add(arrival(themes={0: ("harms",)}))
        library.add(arrival(WINNIPEG * 40, "winnipeg-2019"))
    return database


def test_a_library_is_made_with_its_folder_where_there_is_none(tmp_path: Path) -> None:
    database = tmp_path / "made" / "with parents" / "100 % é?#.db"
    with Library.open(database, database.parent / "documents") as library:
        assert (library.holdings(), library.read_only, library.generation) == ((), False, 0)
    assert [path.name for path in database.parent.iterdir()] == ["100 % é?#.db"]
    assert asked(database, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert asked(database, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_an_empty_file_becomes_a_library(database: Path, folder: Path) -> None:
    database.parent.mkdir()
    database.touch()
    with Library.open(database, folder) as library:
        library.add(arrival())
    assert faults_of(database) == ()


def test_what_was_put_in_is_there_next_time(filled: Path, folder: Path) -> None:
    with Library.open(filled, folder) as library:
        assert {one.name for one in library.holdings()} == {"halifax-2019", "winnipeg-2019"}
        assert library.passages()[0].text == HALIFAX[0]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PurePosixPath("/home/a b/l.db"), "file:///home/a%20b/l.db?mode=ro"),
        (PurePosixPath("/home/50%?#/l.db"), "file:///home/50%25%3F%23/l.db?mode=ro"),
        (PurePosixPath("/home/r\udce9sum\udce9/l.db"), "file:///home/r%E9sum%E9/l.db?mode=ro"),
        (PureWindowsPath(r"C:\Users\é\l.db"), "file:///C:/Users/%C3%A9/l.db?mode=ro"),
        (PureWindowsPath(r"\\server\share\l.db"), "file:////server/share/l.db?mode=ro"),
    ],
)
def test_every_kind_of_path_has_an_address(path: PurePosixPath, expected: str) -> None:
    assert address(path, "ro") == expected


def test_an_older_library_is_brought_up_to_date_and_a_copy_of_it_kept(filled: Path) -> None:
    before = filled.read_bytes()
    open_store(filled, PLANTED).close()
    assert asked(filled, "PRAGMA user_version") == [(len(PLANTED),)]
    assert len(asked(filled, "SELECT id, more FROM planted")) == 2
    copy = filled.with_name(f"library-before-v{len(PLANTED)}.db")
    assert asked(copy, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert asked(copy, "SELECT * FROM passage") == asked(filled, "SELECT * FROM passage")
    assert {path.name for path in filled.parent.iterdir()} == {
        filled.name, copy.name, "documents",
    }  # fmt: skip
    filled.write_bytes(before)
    open_store(filled, PLANTED).close()
    assert len(asked(filled, "SELECT id, more FROM planted")) == 2


def test_an_up_to_date_library_is_not_copied(filled: Path, folder: Path) -> None:
    before = filled.read_bytes()
    with Library.open(filled, folder):
        pass
    assert filled.read_bytes() == before
    assert {path.name for path in filled.parent.iterdir()} == {filled.name, "documents"}


def test_a_step_that_fails_leaves_the_library_as_it_was(filled: Path, folder: Path) -> None:
    before = asked(filled, "SELECT * FROM passage")
    with pytest.raises(sqlite3.OperationalError):
        open_store(filled, (*PLANTED, ("DROP TABLE passage", "SELECT * FROM nowhere")))
    assert asked(filled, "SELECT * FROM passage") == before
    with Library.open(filled, folder) as library:
        assert len(library.holdings()) == 2


def test_a_library_of_a_newer_briefer_is_refused_untouched(filled: Path) -> None:
    open_store(filled, PLANTED).close()
    before = filled.read_bytes()
    assert key_of_opening(filled) == "library_newer"
    assert filled.read_bytes() == before


def test_a_file_that_is_no_library_is_refused_untouched(database: Path) -> None:
    database.parent.mkdir()
    contents = [bytes(8192), b"not a database", b"PK\x03\x04" + bytes(5000), b"SQLite format 3\0"]
    for content in contents:
        database.write_bytes(content)
        assert key_of_opening(database) == "library_damaged"
        assert database.read_bytes() == content


def test_a_database_of_another_program_is_refused_untouched(database: Path) -> None:
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE document (id TEXT)")
    for statement in (None, "PRAGMA user_version = 7", "PRAGMA application_id = 7"):
        if statement:
            with closing(sqlite3.connect(database)) as other:
                other.execute(statement)
        before = database.read_bytes()
        assert key_of_opening(database) == "library_damaged"
        assert database.read_bytes() == before


def test_a_library_without_its_own_row_is_refused(filled: Path) -> None:
    for statement in ("DELETE FROM library", "DROP TABLE library", "PRAGMA user_version = 0"):
        with closing(sqlite3.connect(filled, isolation_level=None)) as other:
            other.execute(statement)
        assert key_of_opening(filled) == "library_damaged"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.99])
def test_a_library_cut_short_is_refused_untouched(filled: Path, share: float) -> None:
    content = filled.read_bytes()
    cut = content[: int(len(content) * share)]
    filled.write_bytes(cut)
    assert key_of_opening(filled) == "library_damaged"
    assert filled.read_bytes() == cut


@pytest.mark.parametrize(("first", "step", "width"), [(100, 1500, 600), (1500, 397, 40)])
def test_damage_inside_is_a_problem_and_never_another_error(
    filled: Path, folder: Path, first: int, step: int, width: int
) -> None:
    content = filled.read_bytes()
    outcomes: set[str] = set()
    for start in range(first, min(len(content) - width, 70 * step), step):
        damaged = content[:start] + b"\xff" * width + content[start + width :]
        filled.write_bytes(damaged)
        outcomes.add(_outcome_of_use(filled, folder))
    assert outcomes <= {"library_damaged", "document_unknown", "used"}
    assert "library_damaged" in outcomes


def _outcome_of_use(database: Path, folder: Path) -> str:
    try:
        with Library.open(database, folder) as library:
            library.passages()
            library.find("halifax-2019")
            for one in library.holdings():
                library.text(one.id)
            library.add(arrival(["A new document."], "new"))
    except Problem as problem:
        return problem.key
    return "used"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE details SET date = '2019-13-41'",
        "UPDATE details SET language = 'xx'",
        "UPDATE passage SET heading_path = '['",
        "UPDATE passage SET number = 'one'",
        "UPDATE rule_tag SET terms = '7'",
        "UPDATE passage SET text = CAST(x'ff' AS TEXT)",
    ],
)
def test_values_that_are_none_of_ours_are_damage(filled: Path, folder: Path, damage: str) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute(damage)
        other.commit()
    with Library.open(filled, folder) as library, pytest.raises(Problem, match="library_damaged"):
        library.holdings()
        library.passages()


def test_the_doctor_finds_nothing_in_a_sound_library_and_what_is_wrong_in_another(
    filled: Path,
) -> None:
    assert faults_of(filled) == ()
    with closing(sqlite3.connect(filled)) as other:
        other.execute("DELETE FROM document WHERE name = 'halifax-2019'")
        other.commit()
    assert "row" in faults_of(filled)[0]
    assert not any(line in fault for fault in faults_of(filled) for line in HALIFAX)
    with pytest.raises(Problem, match="not_found"):
        faults_of(filled.with_name("missing.db"))
    assert not filled.with_name("missing.db").exists()
    filled.write_bytes(b"damaged")
    with pytest.raises(Problem, match="library_damaged"):
        faults_of(filled)


def test_a_folder_in_the_place_of_the_library_is_told(database: Path) -> None:
    database.mkdir(parents=True)
    assert key_of_opening(database) == "is_a_folder"


def test_a_file_in_the_place_of_the_data_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(Problem, match="not_accessible"):
        Library.open(tmp_path / "data" / "library.db", tmp_path / "data" / "documents")


def test_closing_lets_go_of_the_file(filled: Path, folder: Path) -> None:
    library = Library.open(filled, folder)
    with library:
        library.holdings()
    with pytest.raises(sqlite3.ProgrammingError):
        library.holdings()


def test_a_library_left_in_write_ahead_mode_is_brought_back(filled: Path, folder: Path) -> None:
    assert asked(filled, "PRAGMA journal_mode = WAL") == [("wal",)]
    with Library.open(filled, folder):
        pass
    assert asked(filled, "PRAGMA journal_mode") == [("delete",)]
