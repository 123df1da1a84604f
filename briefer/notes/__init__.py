"""A note laid out as neutral blocks, written as Word or HTML, kept as a draft file."""

from briefer.notes.blocks import Layout
from briefer.notes.draft import SUFFIX, Opened, load, save
from briefer.notes.exporting import EXPORTERS, exporter_for
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out
from briefer.notes.wording import Wording

__all__ = [
    "EXPORTERS",
    "SUFFIX",
    "Layout",
    "Opened",
    "Wording",
    "exporter_for",
    "lay_out",
    "load",
    "save",
    "template_of",
]
