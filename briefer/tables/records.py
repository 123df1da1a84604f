"""Small private files of JSON: written whole, read without trust, set aside where damaged."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from briefer.files import problem_of, read_bytes, size_of, write_atomically
from briefer.tables.entries import Entry

SET_ASIDE = ".damaged"


def write_record(path: Path, form: str, version: int, values: Mapping[str, object]) -> None:
    """Put ``values`` in ``path`` under the name and version of their form, in one step and for
    this user's eyes only; raises ``Problem``. A value that is ``None`` is left out."""
    given = {key: value for key, value in values.items() if value is not None}
    text = json.dumps({"format": form, "version": version, **given}, indent=2)
    write_atomically(path, f"{text}\n".encode("ascii"), private=True)


def read_record(path: Path, form: str, largest: int) -> Entry:
    """Return what ``path`` holds, which must be of ``form`` and have at most ``largest`` bytes.

    Raises ``Problem`` where the file cannot be read, ``ValueError`` where it is no such record.
    """
    if size_of(path) > largest:
        raise ValueError("size")
    try:
        values: object = json.loads(read_bytes(path))
    except RecursionError as error:
        raise ValueError("JSON") from error
    if not isinstance(values, dict) or cast(dict[str, object], values).get("format") != form:
        raise ValueError("format")
    return Entry(cast(dict[str, object], values))


def place_in(text: str) -> Path | None:
    """Return the path that ``text`` spells, ``None`` where no file here can have it: the data
    folder may have come from another machine."""
    path = Path(text)
    return path if path.is_absolute() and "\0" not in text else None


def set_aside(path: Path) -> Path:
    """Return the new name, ending in ``SET_ASIDE``, that the file ``path`` now has in its folder;
    raises ``Problem``."""
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}{SET_ASIDE}")
    try:
        return path.rename(aside)
    except OSError as error:
        raise problem_of(error, path) from error
