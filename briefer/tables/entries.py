"""Typed, checked access to data files; the user's copy of a file wins over ours."""

import re
import tomllib
from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, cast

from briefer.domain.language import Bilingual
from briefer.errors import Problem
from briefer.files import is_there, read_bytes


class WrongEntry(Exception):
    """What stands at ``where`` in a data file is missing or is not what is asked for."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class Entry:
    """One table of a data file, TOML or JSON. Its readers raise ``WrongEntry``."""

    def __init__(self, values: dict[str, object], where: str = "") -> None:
        self._values = values
        self._where = where

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def text(self, key: str) -> str:
        """Return the text under ``key``."""
        value = self._values.get(key)
        return value if isinstance(value, str) else self._wrong(key)

    def optional_text(self, key: str) -> str | None:
        """Return the text under ``key``, ``None`` where there is none."""
        return self.text(key) if key in self._values else None

    def choice(self, key: str, among: Collection[str]) -> str:
        """Return the text under ``key``, which must be one of ``among``; empty where there is
        none."""
        value = self.optional_text(key) or ""
        return value if not value or value in among else self._wrong(key)

    def number(self, key: str, default: int | None = None) -> int:
        """Return the whole number under ``key``, or ``default``."""
        value = self._values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong(key)
        return value

    def flag(self, key: str) -> bool:
        """Return the true or false under ``key``; false where there is none."""
        value = self._values.get(key, False)
        return value if isinstance(value, bool) else self._wrong(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under ``key``; empty where there is none."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            self._wrong(key)
        items = cast(list[object], value)
        return tuple(item if isinstance(item, str) else self._wrong(key) for item in items)

    def entry(self, key: str) -> "Entry":
        """Return the table under ``key``."""
        value = self._values.get(key)
        if not isinstance(value, dict):
            self._wrong(key)
        return Entry(cast(dict[str, object], value), self._place(key))

    def entries(self, key: str) -> tuple["Entry", ...]:
        """Return the tables of the array under ``key``; empty where there is none."""
        value = self._values.get(key, [])
        if not isinstance(value, list):
            self._wrong(key)
        items = cast(list[object], value)
        return tuple(self._item(key, number, item) for number, item in enumerate(items, 1))

    def bilingual(self, key: str) -> Bilingual:
        """Return the English and French texts under ``key``."""
        both = self.entry(key)
        return Bilingual(both.text("en"), both.text("fr"))

    def _item(self, key: str, number: int, value: object) -> "Entry":
        if not isinstance(value, dict):
            self._wrong(key)
        return Entry(cast(dict[str, object], value), self._place(f"{key} {number}"))

    def _place(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _wrong(self, key: str) -> NoReturn:
        raise WrongEntry(self._place(key))


@contextmanager
def opened(path: Path) -> Generator[Entry]:
    """Open the TOML file ``path`` and give the whole of it; raises ``Problem`` for what is wrong
    in it, also where that is found while it is open."""
    try:
        yield Entry(tomllib.loads(read_bytes(path).decode("utf-8-sig")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Problem("table_invalid", path=path, where=_place_of(error)) from error
    except WrongEntry as error:
        raise Problem("table_invalid", path=path, where=error.where) from error


def _place_of(error: tomllib.TOMLDecodeError | UnicodeDecodeError) -> str:
    """Return line and column of what cannot be read, or the encoding that it is not in."""
    place = re.search(r"line (\d+), column (\d+)", str(error))
    return f"{place[1]}:{place[2]}" if place else "UTF-8"


def preferred(name: str, ours: Path, users: Path | None) -> Path:
    """Return the path of data file ``name``: the user's copy where there is one, else ours."""
    if users and is_there(users / name):
        return users / name
    return ours / name
