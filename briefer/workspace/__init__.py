"""The workspace: what Briefer can do, as the doors call it."""

from briefer.notes import period, written
from briefer.workspace.composing import Composed, Composing, Order, Preview, blank, compose
from briefer.workspace.drafts import Draft, Drafts, draft_id
from briefer.workspace.finding import Finding, Page
from briefer.workspace.importing import Batch, Failure, Imported, Importing, extract
from briefer.workspace.keeping import Keeping, Kept, Seal
from briefer.workspace.session import Session
from briefer.workspace.upkeep import Check, examine, rebuild
from briefer.workspace.workspace import Workspace

__all__ = [
    "Batch",
    "Check",
    "Composed",
    "Composing",
    "Draft",
    "Drafts",
    "Failure",
    "Finding",
    "Imported",
    "Importing",
    "Keeping",
    "Kept",
    "Order",
    "Page",
    "Preview",
    "Seal",
    "Session",
    "Workspace",
    "blank",
    "compose",
    "draft_id",
    "examine",
    "extract",
    "period",
    "rebuild",
    "written",
]
