"""Surroundings that refuse: a user without rights, a full disk, a program that holds a file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
if sys.argv[2] == "DEFERRED":
    connection.execute("SELECT * FROM document").fetchall()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def user_without_rights() -> Iterator[None]:
    """Go on as a user whom the system denies what permissions deny: root it lets through."""
    if os.geteuid():
        yield
        return
    group, groups = os.getegid(), os.getgroups()
    os.setgroups([])
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(group)
        os.setgroups(groups)


@contextmanager
def user_of_the_tests() -> Iterator[None]:
    """Within ``user_without_rights``, be the user who runs the tests for a moment."""
    user = os.geteuid()
    os.seteuid(os.getuid())
    try:
        yield
    finally:
        os.seteuid(user)


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """Let the system refuse to make any file larger than ``size`` bytes, as a full quota does."""
    import resource  # noqa: PLC0415 - there is none on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def held_by_another_program(database: Path, how: str) -> Iterator[None]:
    """Let another process hold ``database`` in a transaction begun as ``how``."""
    command = [sys.executable, "-c", _HOLD, str(database), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin and program.stdout
        assert program.stdout.readline() == b"held\n"
        yield
        program.stdin.close()
