"""The workspace: what Briefer can do, as the doors call it."""

from briefer.workspace.composing import Composed, Composing, Order, compose
from briefer.workspace.finding import Finding
from briefer.workspace.importing import Batch, Failure, Imported, Importing, extract
from briefer.workspace.session import Session
from briefer.workspace.upkeep import Check, examine, rebuild
from briefer.workspace.workspace import Workspace

__all__ = [
    "Batch",
    "Check",
    "Composed",
    "Composing",
    "Failure",
    "Finding",
    "Imported",
    "Importing",
    "Order",
    "Session",
    "Workspace",
    "compose",
    "examine",
    "extract",
    "rebuild",
]
