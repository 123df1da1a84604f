"""The department's own Word template: looked at, adopted, given up, read for an export.

The one in use is a copy in a folder of its own, under its own name; without the folder, none is.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import Notice, Problem
from briefer.files import is_there, make_folder, problem_of, write_atomically
from briefer.workspace.workspace import Workspace

if TYPE_CHECKING:  # loaded with Word's library, which takes long
    from briefer.notes.word.department import Template

_SUFFIXES = {".docx", ".dotx"}
_LOCK = "~$"
"""How the file begins by which Word tells others that it has a document open."""

_Seal = tuple[str, int, int]


class Department:
    """The template that Word notes are set in."""

    def __init__(self, workspace: Workspace) -> None:
        self._folder = workspace.places.data / "department"
        self._known: tuple[_Seal, Template] | None = None

    @property
    def adopted(self) -> bool:
        """Whether a template is in use, sound or not; raises ``Problem``."""
        return is_there(self._folder)

    @property
    def name(self) -> str | None:
        """The file name of the template in use, ``None`` for Briefer's own page; raises
        ``Problem``, also where the template is gone."""
        kept = self._kept()
        return kept.name if kept else None

    def look_at(self, path: Path) -> tuple[Notice, ...]:
        """Return what the user should know before the file ``path`` is used, without using it;
        raises ``Problem`` where it cannot be."""
        return _read(path)[1].notices

    def use(self, path: Path) -> tuple[Notice, ...]:
        """Set notes in a copy of the file ``path`` from now on and return what the user should know
        of it; raises ``Problem``, and the template used before stays then."""
        data, template = _read(path)
        there = self.adopted
        new = make_folder(self._folder, private=True) / path.name
        try:
            write_atomically(new, data, private=True)
        except Problem:
            if not there:
                with suppress(OSError):
                    self._folder.rmdir()
            raise
        with suppress(OSError):  # of those that stay, the one written last is used
            for other in self._files():
                if not other.samefile(new):
                    other.unlink()
        return template.notices

    def forget(self) -> None:
        """Set notes on Briefer's own page from now on; raises ``Problem``."""
        if not self.adopted:
            return
        try:
            for path in self._folder.iterdir():
                path.unlink()
            self._folder.rmdir()
        except OSError as error:
            raise problem_of(error, self._folder) from error

    def template(self) -> "Template | None":
        """Return the template in use, ``None`` for Briefer's own page; raises ``Problem`` where it
        is gone, damaged or may not be read."""
        kept = self._kept()
        if kept is None:
            return None
        try:
            seal = _seal(kept)
            if self._known is None or self._known[0] != seal:
                self._known = seal, _read(kept)[1]
        except (Problem, OSError) as error:
            raise Problem("department_damaged", name=kept.name) from error
        return self._known[1]

    def _kept(self) -> Path | None:
        """Return the file in use: were two there after a crash, the one written last."""
        if not self.adopted:
            return None
        try:
            files = {one: one.stat().st_mtime_ns for one in self._files()}
        except OSError as error:
            raise problem_of(error, self._folder) from error
        if not files:
            raise Problem("department_missing", path=self._folder)
        return max(files, key=lambda one: (files[one], one.name))

    def _files(self) -> list[Path]:
        """Return the templates in the folder; raises ``OSError``."""
        return [one for one in self._folder.iterdir() if _may_be_template(one)]


def _may_be_template(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(_LOCK)


def _seal(path: Path) -> _Seal:
    """Return what changes whenever the file ``path`` does."""
    status = path.stat()
    return path.name, status.st_size, status.st_mtime_ns


def _read(path: Path) -> "tuple[bytes, Template]":
    """Return what the file ``path`` holds, and the template that is."""
    from briefer.notes.word import department  # noqa: PLC0415 - its library takes long to load

    data = department.bytes_of(path)
    template = department.read_template(data, path.name)
    if not _may_be_template(path):
        raise Problem("template_not_word", name=path.name)
    return data, template
