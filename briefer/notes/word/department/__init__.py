"""A department's own .docx or .dotx as the base of the Word file."""

from briefer.notes.word.department.fitting import fitted
from briefer.notes.word.department.preflight import bytes_of
from briefer.notes.word.department.template import Template, read_template

__all__ = [
    "Template",
    "bytes_of",
    "fitted",
    "read_template",
]
