"""The record of what nobody expected: where, and nothing of what was read."""

from pathlib import Path

from briefer.workspace import bugs


def broken(text: str) -> BaseException:
    try:
        try:
            raise ValueError(text)
        except ValueError as error:
            raise KeyError(text) from error
    except KeyError as error:
        return error


def test_the_record_says_where_and_keeps_the_text_out(tmp_path: Path) -> None:
    path = bugs.keep(broken("PROTECTED WORDS"), tmp_path / "logs")
    assert path
    record = path.read_text("utf-8")
    assert "test_bugs.py" in record and "broken" in record
    assert "KeyError" in record and "ValueError" in record
    assert "PROTECTED" not in record


def test_a_record_that_grew_large_makes_room(tmp_path: Path) -> None:
    (tmp_path / bugs.NAME).write_bytes(b"x" * 300_000)
    bugs.keep(broken("x"), tmp_path)
    assert (tmp_path / bugs.NAME).stat().st_size < 10_000
    assert (tmp_path / "briefer.log.1").stat().st_size == 300_000


def test_where_nothing_can_be_written_nothing_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "logs").write_bytes(b"a file")
    assert bugs.keep(broken("x"), tmp_path / "logs") is None
