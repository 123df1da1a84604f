"""Puts the tint of matched words under a stretch of the text that is read."""

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefer.domain.document import Span
from briefer.ui.read.source_text import SourceText


def tinted(source: SourceText, span: Span, colour: QColor) -> QTextEdit.ExtraSelection:
    """Return the selection that puts ``colour`` under ``span`` of the page's text."""
    one = QTextEdit.ExtraSelection()
    cursor = QTextCursor(source.document)
    cursor.setPosition(source.position(span.start) or 0)
    cursor.setPosition(source.position(span.end) or 0, QTextCursor.MoveMode.KeepAnchor)
    # The stubs do not know that these are plain members.
    setattr(one, "cursor", cursor)  # noqa: B010
    form = one.format  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType,reportUnknownVariableType]
    form.setBackground(colour)  # pyright: ignore[reportUnknownMemberType]
    setattr(one, "format", form)  # noqa: B010
    return one
