"""Opening the library file: made when missing, brought up to date, or refused untouched."""

import os
import secrets
import sqlite3
from contextlib import closing, suppress
from functools import cache
from itertools import chain
from pathlib import Path, PurePath
from urllib.parse import quote

from briefer.errors import Problem
from briefer.files import make_folder, sync_folder
from briefer.library.faults import permitted, told_as_problems
from briefer.library.schema import APPLICATION_ID, MIGRATIONS, Migration
from briefer.library.store import Store

BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing to the library."""


def open_store(database: Path, migrations: tuple[Migration, ...] = MIGRATIONS) -> Store:
    """Return the library file ``database``, made when missing and brought up to date.

    A copy of an older file is kept beside it before it is changed. A file that may not be
    written is opened for reading. Raises ``Problem``; a file that is refused is left untouched.
    """
    make_folder(database.parent, private=True)
    store = _connected(database)
    try:
        _bring_up_to_date(store, migrations)
        _settle(store)
    except BaseException:
        store.close()
        raise
    return store


def faults_of(database: Path) -> tuple[str, ...]:
    """Return what SQLite's own checks find wrong in the library file, nothing where it is sound.

    The findings name tables and row numbers, never text. Raises ``Problem`` where the file
    cannot be read at all.
    """
    if not database.exists():
        raise Problem("not_found", path=database)
    with closing(_connected(database)) as store, store.asking() as connection:
        _version(connection, database, MIGRATIONS)
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        orphaned = connection.execute("PRAGMA foreign_key_check").fetchall()
    found += [f"row {row[1]} of table {row[0]} refers to nothing" for row in orphaned]
    return tuple(fault for fault in found if fault != "ok")


def address(path: PurePath, mode: str) -> str:
    """Return the SQLite address of the absolute ``path``, opened as ``mode`` (ro, rw, rwc).

    A network path (``//server/share``) keeps its two slashes behind an empty host: SQLite
    refuses an address that names a host.
    """
    plain = path.as_posix()
    rooted = plain if plain.startswith("/") else f"/{plain}"
    return f"file://{quote(os.fsencode(rooted), safe='/:')}?mode={mode}"


def _connected(database: Path) -> Store:
    with told_as_problems(database):
        is_new = not database.exists()
        read_only = not is_new and not _may_write(database)
        connection = sqlite3.connect(
            address(database.absolute(), "ro" if read_only else "rwc"),
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
        )
        if is_new:
            _make_private(database)
    return Store(connection, database, read_only)


def _make_private(database: Path) -> None:
    """Let nobody else read a file just made, still empty; SQLite gives its journal the same
    rights. File systems that know no rights (USB sticks) may refuse."""
    with suppress(PermissionError, NotImplementedError):
        database.chmod(0o600)


def _may_write(database: Path) -> bool:
    """Return whether both the file and its folder, where the journal goes, may be written.

    Where the system's answer is too hopeful (Windows looks at the file's attribute only), the
    first change raises ``Problem`` instead.
    """
    return permitted(database, os.W_OK) and permitted(database.parent, os.W_OK)


def _settle(store: Store) -> None:
    with store.asking() as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        # A removed document is overwritten, not merely unlinked from the tables.
        connection.execute("PRAGMA secure_delete = ON")
        # The file may have come from elsewhere: its schema must not call functions for us.
        connection.execute("PRAGMA trusted_schema = OFF")
        if not store.read_only:
            # Not WAL: data folders often lie on network shares, where its shared memory does
            # not work between machines and the file would be damaged.
            connection.execute("PRAGMA journal_mode = DELETE")


def _bring_up_to_date(store: Store, migrations: tuple[Migration, ...]) -> None:
    newest = len(migrations)
    with store.reading() as connection:
        version = _version(connection, store.path, migrations)
        _refuse_cut_short(connection, store.path)
    if version == newest:
        return
    if store.read_only:
        raise Problem("library_read_only" if version else "not_allowed", path=store.path)
    with store.writing() as connection:
        # Another program may have done it while we waited for our turn.
        version = _version(connection, store.path, migrations)
        if 0 < version < newest:
            _keep_a_copy(store.path, newest)
        for statement in chain.from_iterable(migrations[version:]):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {newest}")


def _version(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> int:
    """Return how many migrations the file has seen, 0 for an empty one; raises ``Problem``."""
    version = _number(connection, "PRAGMA user_version")
    application = _number(connection, "PRAGMA application_id")
    if application == APPLICATION_ID and version > len(migrations):
        raise Problem("library_newer", path=path)
    if not (version or application or _shape(connection)):
        return 0
    if application != APPLICATION_ID or version < 1:
        raise Problem("library_damaged", path=path)
    if _shape(connection) != _shape_after(migrations[:version]):
        raise Problem("library_damaged", path=path)
    if _number(connection, "SELECT count(*) FROM library") != 1:
        raise Problem("library_damaged", path=path)
    return version


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str, str | None]]:
    """Return the kinds and names of all tables, indexes, views and triggers, with their columns.

    Not their SQL, which versions of SQLite write differently when they alter a table.
    """
    return set(
        connection.execute(
            "SELECT entry.type, entry.name, part.name FROM sqlite_master AS entry"
            " LEFT JOIN pragma_table_info(entry.name) AS part"
            " WHERE entry.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        ).fetchall()
    )


@cache
def _shape_after(migrations: tuple[Migration, ...]) -> set[tuple[str, str, str | None]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in chain.from_iterable(migrations):
            connection.execute(statement)
        return _shape(connection)


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _refuse_cut_short(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``Problem`` where the end of the file is missing.

    SQLite sees that by itself only where whole pages are.
    """
    size = _number(connection, "PRAGMA page_count") * _number(connection, "PRAGMA page_size")
    if path.stat().st_size < size:
        raise Problem("library_damaged", path=path)


def _keep_a_copy(database: Path, newest: int) -> None:
    """Keep the library as it is now in ``library-before-vN.db`` beside it.

    Through SQLite, not by copying the file, which would drop our locks on it; under another
    name first, so that a copy by that name is always whole.
    """
    copy = database.with_name(f"{database.stem}-before-v{newest}{database.suffix}")
    beside = copy.with_name(f".{copy.name}.{secrets.token_hex(4)}.tmp")
    with told_as_problems(copy):
        try:
            with (
                closing(sqlite3.connect(address(database.absolute(), "ro"), uri=True)) as source,
                closing(sqlite3.connect(address(beside.absolute(), "rwc"), uri=True)) as target,
            ):
                _make_private(beside)
                source.backup(target)
            beside.replace(copy)
        finally:
            beside.unlink(missing_ok=True)
        sync_folder(copy.parent)
