"""The rules of the house as functions from a source tree to the sentences that break it."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SIBLINGS = {"reading", "analysis", "library", "search", "notes", "review"}
ANYONE = {"errors", "progress", "files", "paths"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "progress": set(),
    "files": {"errors"},
    "paths": {"errors"},
    "domain": {"domain", *ANYONE},
    "tables": {"tables", "domain", *ANYONE},
    **{name: {name, "domain", "tables", *ANYONE} for name in SIBLINGS},
    "workspace": {"workspace", "domain", "tables", *SIBLINGS, *ANYONE},
    "cli": {"cli", "ui", "workspace", "domain", "tables", *ANYONE},
    "ui": {"ui", "workspace", "domain", "tables", *ANYONE},
    "__main__": {"cli", "ui"},
    "__init__": set(),
}
OUTSIDE: dict[str, set[str]] = {
    "PySide6": {"ui"},
    "whoosh": {"search"},
    "numpy": {"search"},
    "sqlite3": {"library"},
    "docx": {"notes"},
    "xlsxwriter": {"notes"},
    "lxml": {"reading", "notes", "review"},
    "babel": {"analysis", "notes", "ui"},
    "pypdfium2": {"reading"},
    "text_to_num": {"analysis"},
    "selectolax": {"reading"},
    "platformdirs": {"paths"},
}
STANDARD_ONLY = {"errors", "progress", "files"}
FORBIDDEN = {
    "pickle", "shelve", "marshal", "socket", "ssl", "http", "urllib", "ftplib", "smtplib",
    "imaplib", "poplib", "webbrowser", "telnetlib", "xmlrpc", "asyncio", "requests", "socketserver",
}  # fmt: skip
HIDDEN = {"pickle", "socket", "QtNetwork", "QtWebEngineCore"}
"""What comes by way of another library and is forbidden all the same."""
HARMLESS = {"urllib.parse"}
TAMED = {("search.files.segments", "whoosh.compat.pickle")}
"""Where Whoosh's own unpickling is taken hold of in order to restrict it."""
FORBIDDEN_WORDS = {"manager", "helper", "helpers", "util", "utils", "handler"}
FILE_LINES, FUNCTION_LINES, PUBLIC_METHODS = 400, 60, 15
TOP_LEVEL = {
    "briefer", "resources", "corpus", "tests", "pyproject.toml", "build_installer.py",
    "README.md", "LICENSE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package: its dotted name below ``briefer``, its file, its tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The package or top module it stands in."""
        return self.name.split(".")[0] or "__init__"


def violations(package: Path) -> list[str]:
    """Return a sentence for each place in ``package`` that breaks a rule."""
    modules = [_module(path, package) for path in sorted(package.rglob("*.py"))]
    found: list[str] = []
    for module in modules:
        for rule in (_imports, _sizes, _classes, _docstrings, _names):
            found += [f"{module.path.relative_to(package)}: {said}" for said in rule(module)]
    return found


def strangers(top: Path, tracked: set[str]) -> list[str]:
    """Return the top-level entries among ``tracked`` that the layout does not know."""
    return sorted(name for name in tracked if name not in TOP_LEVEL and not name.startswith("."))


def _module(path: Path, package: Path) -> Module:
    parts = path.relative_to(package).with_suffix("").parts
    if parts[-1] == "__init__" and len(parts) > 1:
        parts = parts[:-1]
    return Module(".".join(parts), path, ast.parse(path.read_text("utf-8")))


def _imports(module: Module) -> Iterator[str]:
    for target in _targets(module):
        first, _, rest = target.partition(".")
        if first == "briefer":
            room = rest.split(".")[0]
            if room and room not in MAY_IMPORT.get(module.room, set()):
                yield f"{module.room} may not import briefer.{room}"
        elif (first in FORBIDDEN and target not in HARMLESS) or _hidden(target, module):
            yield f"nobody may import {target}"
        elif first in OUTSIDE and module.room not in OUTSIDE[first]:
            yield f"{module.room} may not import {first}"
        elif first not in OUTSIDE and not _standard(first):
            yield f"{first} is no library of this house"
        elif module.room in STANDARD_ONLY and not _standard(first):
            yield f"{module.room} may import the standard library only"


def _hidden(target: str, module: Module) -> bool:
    """Return whether a forbidden module comes by way of another library."""
    return target.rsplit(".", maxsplit=1)[-1] in HIDDEN and (module.name, target) not in TAMED


def _standard(name: str) -> bool:
    return name in sys.stdlib_module_names


def _targets(module: Module) -> Iterator[str]:
    """Yield what ``module`` imports; ``from briefer import search`` counts as briefer.search."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, module)
            names = [alias.name for alias in node.names]
            tops = [f"briefer.{name}" for name in names if name != "__version__"]
            outside = [f"{base}.{name}" for name in names if name in HIDDEN]
            yield from tops if base == "briefer" else [base, *outside]
        elif isinstance(node, ast.Call) and _calls_import(node):
            argument = node.args[0] if node.args else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def _base(node: ast.ImportFrom, module: Module) -> str:
    if not node.level:
        return node.module or ""
    here = ["briefer", *module.name.split(".")]
    package = here if module.path.name == "__init__.py" else here[:-1]
    above = package[: len(package) - node.level + 1]
    return ".".join([*above, *(node.module.split(".") if node.module else [])])


def _calls_import(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in {"import_module", "__import__"}


def _sizes(module: Module) -> Iterator[str]:
    lines = len(module.path.read_text("utf-8").splitlines())
    if lines > FILE_LINES:
        yield f"{lines} lines, at most {FILE_LINES}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{node.name} has {length} lines, at most {FUNCTION_LINES}"


def _classes(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            public = [m for m in _methods(node) if not m.name.startswith("_")]
            if len(public) > PUBLIC_METHODS:
                yield f"{node.name} has {len(public)} public methods, at most {PUBLIC_METHODS}"


def _methods(node: ast.ClassDef) -> list[ast.FunctionDef]:
    return [member for member in node.body if isinstance(member, ast.FunctionDef)]


def _docstrings(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield "has no docstring that names its job"
    for node in module.tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield f"{node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                for method in _methods(node):
                    if not method.name.startswith("_") and not ast.get_docstring(method):
                        yield f"{node.name}.{method.name} has no docstring"


def _names(module: Module) -> Iterator[str]:
    names = [part for part in module.name.split(".") if part]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            names.append(node.name)
    for name in names:
        words = "".join(f"_{char.lower()}" if char.isupper() else char for char in name).split("_")
        if FORBIDDEN_WORDS & set(words):
            yield f"{name} is no noun of the trade"
