"""A note laid out as neutral blocks, written as Word or HTML, kept as a draft file."""

from briefer.notes.blocks import Layout
from briefer.notes.cautions import about_figures
from briefer.notes.dates import period, since, until, written
from briefer.notes.draft import SUFFIX, Opened, load, save
from briefer.notes.exporting import EXPORTERS, SET_IN_TEMPLATES, exporter_for
from briefer.notes.figure_words import chart_of, row_of, sentence_of
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out, page_limit
from briefer.notes.length import extent, pages
from briefer.notes.preview import item_anchor, item_of, words
from briefer.notes.preview import write as write_preview
from briefer.notes.refiguring import refigured, with_cautions
from briefer.notes.sources import cited
from briefer.notes.wording import Wording

__all__ = [
    "EXPORTERS",
    "SET_IN_TEMPLATES",
    "SUFFIX",
    "Layout",
    "Opened",
    "Wording",
    "about_figures",
    "chart_of",
    "cited",
    "exporter_for",
    "extent",
    "item_anchor",
    "item_of",
    "lay_out",
    "load",
    "page_limit",
    "pages",
    "period",
    "refigured",
    "row_of",
    "save",
    "sentence_of",
    "since",
    "template_of",
    "until",
    "with_cautions",
    "words",
    "write_preview",
    "written",
]
