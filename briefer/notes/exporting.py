"""The formats a note can be exported to."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from briefer.errors import Problem
from briefer.notes import html
from briefer.notes.blocks import Layout

if TYPE_CHECKING:  # loaded with Word's library, which takes long
    from briefer.notes.word.department import Template


class Exporter(Protocol):
    """Writes a layout as the bytes of a file, in a department's template where it takes one."""

    def __call__(self, layout: Layout, template: "Template | None" = None) -> bytes: ...


def _word(layout: Layout, template: "Template | None" = None) -> bytes:
    from briefer.notes import word  # noqa: PLC0415 - its library takes long to load

    return word.write(layout, template)


def _html(layout: Layout, template: "Template | None" = None) -> bytes:  # noqa: ARG001
    return html.write(layout)


def _mail(layout: Layout, template: "Template | None" = None) -> bytes:
    from briefer.notes import mail  # noqa: PLC0415 - as Word, which it holds

    return mail.write(layout, template)


EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {".docx": _word, ".html": _html, ".eml": _mail}
)
SET_IN_TEMPLATES = frozenset({".docx", ".eml"})
"""The formats that hold a Word file, which may be set in a department's template."""


def exporter_for(path: Path) -> Exporter:
    """Return what writes a file such as ``path``; raises ``Problem`` for any other suffix."""
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        raise Problem(
            "export_unknown", suffix=path.suffix or path.name, formats=" ".join(EXPORTERS)
        )
    return exporter
