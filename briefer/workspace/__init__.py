"""The workspace: what Briefer can do, as the doors call it."""

from briefer.notes import (
    Wording,
    period,
    refigured,
    row_of,
    sentence_of,
    since,
    until,
    with_cautions,
    written,
)
from briefer.notes.file_names import Naming, file_name
from briefer.notes.marking_lines import lower_than_sources
from briefer.workspace.composing import Composed, Composing, Order, Preview, blank, compose
from briefer.workspace.correcting import Correcting
from briefer.workspace.currency import Currency, brought_up_to_date
from briefer.workspace.drafts import Draft, Drafts, draft_id
from briefer.workspace.figure_picks import FigurePicks
from briefer.workspace.figuring import Figuring
from briefer.workspace.finding import Finding, Page
from briefer.workspace.importing import Batch, Failure, Imported, Importing, extract
from briefer.workspace.keeping import Keeping, Kept, Seal
from briefer.workspace.saved_searches import (
    LONGEST_NAME,
    News,
    SavedSearch,
    SavedSearches,
    called,
    news_of,
)
from briefer.workspace.session import Session
from briefer.workspace.upkeep import Check, examine, rebuild
from briefer.workspace.workspace import Workspace

__all__ = [
    "LONGEST_NAME",
    "Batch",
    "Check",
    "Composed",
    "Composing",
    "Correcting",
    "Currency",
    "Draft",
    "Drafts",
    "Failure",
    "FigurePicks",
    "Figuring",
    "Finding",
    "Imported",
    "Importing",
    "Keeping",
    "Kept",
    "Naming",
    "News",
    "Order",
    "Page",
    "Preview",
    "SavedSearch",
    "SavedSearches",
    "Seal",
    "Session",
    "Wording",
    "Workspace",
    "blank",
    "brought_up_to_date",
    "called",
    "compose",
    "draft_id",
    "examine",
    "extract",
    "file_name",
    "lower_than_sources",
    "news_of",
    "period",
    "rebuild",
    "refigured",
    "row_of",
    "sentence_of",
    "since",
    "until",
    "with_cautions",
    "written",
]
