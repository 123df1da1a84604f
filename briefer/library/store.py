"""An open library file: its transactions, each whole or not at all."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefer.errors import Problem
from briefer.library.faults import told_as_problems


class Store:
    """One connection to the library file ``path``; belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection

    def close(self) -> None:
        """Close the connection; a transaction still open is undone."""
        self._connection.close()

    @contextmanager
    def asking(self) -> Generator[sqlite3.Connection]:
        """Give the connection outside of a transaction, for pragmas; raises ``Problem``."""
        with told_as_problems(self.path):
            yield self._connection

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """Give the connection with one unchanging view of the file, that of the reading it
        stands within where it does; raises ``Problem``."""
        connection = self._connection
        if connection.in_transaction:
            yield connection
            return
        with told_as_problems(self.path):
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                self._undo()

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """Give the connection to make changes that are kept all together or, when anything is
        raised, not at all; raises ``Problem``."""
        if self.read_only:
            raise Problem("library_read_only", path=self.path)
        connection = self._connection
        with told_as_problems(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                self._undo()

    def _undo(self) -> None:
        """End the transaction if one is still open.

        Should even this fail, what made us undo is the error to tell; the changes are undone
        from the journal by whoever opens the file next.
        """
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
