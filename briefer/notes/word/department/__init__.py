"""A department's own .docx or .dotx as the base of the Word file."""

from briefer.notes.word.department.adopting import adopted
from briefer.notes.word.department.fitting import fitted, for_language
from briefer.notes.word.department.numbering import merge_numbering
from briefer.notes.word.department.page_heads import put_in_heads_and_feet
from briefer.notes.word.department.preflight import bytes_of
from briefer.notes.word.department.template import Template, read_template

__all__ = [
    "Template",
    "adopted",
    "bytes_of",
    "fitted",
    "for_language",
    "merge_numbering",
    "put_in_heads_and_feet",
    "read_template",
]
