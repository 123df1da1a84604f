"""Locks on files, between two programs and within one."""

import subprocess
import sys
from pathlib import Path

from briefer.ui.desk.locks import Locks, let_go, lock_of, take

HOLDER = """
import sys
from pathlib import Path
from briefer.ui.desk.locks import take
held = take(Path(sys.argv[1]))
print("held" if held.lock else "refused", flush=True)
sys.stdin.readline()
"""


def other_program(lock_file: Path) -> subprocess.Popen[str]:
    """Return another program that has taken ``lock_file``."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(lock_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout and other.stdout.readline() == "held\n"
    return other


def end(other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait()
    for pipe in (other.stdin, other.stdout):
        if pipe:
            pipe.close()


def test_a_lock_is_given_once(tmp_path: Path) -> None:
    file = lock_of(tmp_path / "Note d’été.briefnote")
    first = take(file)
    assert first.lock and file.exists()
    second = take(file)
    assert second.lock is None and second.holder is not None
    let_go(first.lock)
    third = take(file)
    assert third.lock
    let_go(third.lock)
    assert not file.exists()


def test_another_program_has_the_lock_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    other = other_program(file)
    try:
        held = take(file)
        assert held.lock is None and held.holder
    finally:
        end(other)
    again = take(file)
    assert again.lock
    let_go(again.lock)


def test_where_no_lock_can_be_made_nobody_is_said_to_have_it(tmp_path: Path) -> None:
    held = take(tmp_path / "missing" / "lock")
    assert held.lock is None and held.holder is None


def test_what_is_ones_own_can_be_taken_again(tmp_path: Path) -> None:
    own, file = Locks(), tmp_path / "lock"
    assert own.take(file) is None and own.take(file) is None
    assert file in own and Locks().take(file) is not None
    own.let_go(file)
    own.let_go(file)
    assert file not in own and not file.exists()
