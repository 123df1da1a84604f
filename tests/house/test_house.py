"""The house keeps its rules, and the rules notice when it does not."""

import subprocess
from pathlib import Path

import pytest

from tests.house.rules import strangers, violations

TOP = Path(__file__).resolve().parents[2]


def test_the_package_keeps_every_rule() -> None:
    assert violations(TOP / "briefer") == []


def test_the_top_level_holds_what_the_layout_names_and_nothing_else() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a checkout")
    assert strangers(TOP, {line.split("/")[0] for line in listed.stdout.splitlines()}) == []


DOC = '"""A module."""\n'
PLANTED = {
    "sibling imports sibling": ("notes/a.py", "from briefer.search import Index\n"),
    "sibling by package": ("notes/a.py", "from briefer import search\n"),
    "sibling relatively": ("notes/a.py", "from ..search import Index\n"),
    "sibling relatively by package": ("notes/a.py", "from .. import search\n"),
    "sibling by import_module": (
        "notes/a.py",
        "import importlib\nimportlib.import_module('briefer.search')\n",
    ),
    "sibling inside a function": (
        "notes/a.py",
        "def _f() -> None:\n    import briefer.library\n",
    ),
    "domain looks up": ("domain/a.py", "from briefer.tables import messages\n"),
    "engine knows the window": ("workspace/a.py", "from briefer.ui import window\n"),
    "door past the workspace": ("cli/a.py", "from briefer.library import Library\n"),
    "Qt outside the window": ("workspace/a.py", "from PySide6 import QtCore\n"),
    "whoosh outside search": ("workspace/a.py", "import whoosh.index\n"),
    "sqlite outside library": ("search/a.py", "import sqlite3\n"),
    "docx outside notes": ("review/a.py", "import docx\n"),
    "a library nobody chose": ("notes/a.py", "import requests_html\n"),
    "the network": ("search/a.py", "import socket\n"),
    "the network by way of Qt": ("ui/a.py", "from PySide6 import QtNetwork\n"),
    "a web browser": ("cli/a.py", "import webbrowser\n"),
    "a pickle": ("search/a.py", "import pickle\n"),
    "a pickle by a back door": ("search/a.py", "from whoosh.compat import pickle\n"),
    "outside library in errors": ("errors.py", "import platformdirs\n"),
    "a long file": ("notes/a.py", "x = 1\n" * 401),
    "a long function": ("notes/a.py", "def _f() -> None:\n" + "    x = 1\n" * 60),
    "a wide class": (
        "notes/a.py",
        'class C:\n    """C."""\n'
        + "".join(f'    def m{n}(self) -> None:\n        """M."""\n' for n in range(16)),
    ),
    "no docstring": ("notes/a.py", "def f() -> None:\n    pass\n"),
    "a helper": ("notes/a.py", "class _NoteHelper:\n    pass\n"),
    "utils": ("notes/utils.py", "x = 1\n"),
}


@pytest.mark.parametrize(("where", "source"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_caught(tmp_path: Path, where: str, source: str) -> None:
    planted = tmp_path / "briefer" / where
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(DOC + source, "utf-8")
    assert len(violations(tmp_path / "briefer")) == 1


def test_a_module_without_docstring_is_caught(tmp_path: Path) -> None:
    (tmp_path / "briefer").mkdir()
    (tmp_path / "briefer" / "paths.py").write_text("x = 1\n", "utf-8")
    assert len(violations(tmp_path / "briefer")) == 1


def test_allowed_imports_are_allowed(tmp_path: Path) -> None:
    folder = tmp_path / "briefer" / "workspace"
    folder.mkdir(parents=True)
    source = DOC + "from briefer import notes\nfrom briefer.search import Index\nimport json\n"
    (folder / "a.py").write_text(source, "utf-8")
    assert violations(tmp_path / "briefer") == []


def test_an_unknown_top_level_entry_is_caught(tmp_path: Path) -> None:
    assert strangers(tmp_path, {"briefer", "scripts", ".ci"}) == ["scripts"]
