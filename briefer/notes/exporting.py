"""The formats a note can be exported to."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from briefer.errors import Problem
from briefer.notes import html
from briefer.notes.blocks import Layout

Exporter = Callable[[Layout], bytes]


def _word(layout: Layout) -> bytes:
    from briefer.notes import word  # noqa: PLC0415 - its library takes long to load

    return word.write(layout)


EXPORTERS: Mapping[str, Exporter] = MappingProxyType({".docx": _word, ".html": html.write})


def exporter_for(path: Path) -> Exporter:
    """Return what writes a file such as ``path``; raises ``Problem`` for any other suffix."""
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        raise Problem(
            "export_unknown", suffix=path.suffix or path.name, formats=" ".join(EXPORTERS)
        )
    return exporter
