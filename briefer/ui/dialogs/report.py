"""A dialog that lists what became of several things, one line each, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.look.pieces import without_pictures
from briefer.ui.look.tones import BREAK, GAP, HEADING, font

_TAB = 22
"""Letters from the margin to what stands behind a tab, at least."""


class Report(QDialog):
    """Shows ``lines`` under a heading."""

    def __init__(
        self, title: str, heading: str, lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._text = "\n".join(lines)
        said = QLabel(heading, self)
        said.setFont(font(HEADING))
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        shown = QPlainTextEdit(self._text, self)
        shown.setObjectName("report-lines")
        shown.setAccessibleName(heading)
        shown.setReadOnly(True)
        metrics = shown.fontMetrics()
        before = [one.partition("\t")[0] for one in lines if "\t" in one]
        widest = max((metrics.horizontalAdvance(one) for one in before), default=0)
        shown.setTabStopDistance(max(metrics.averageCharWidth() * _TAB, widest + BREAK))
        shown.setTabChangesFocus(True)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close-report")
        self.copy = buttons.addButton(
            self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.setObjectName("copy-details")
        self.copy.clicked.connect(self._copy)
        without_pictures(buttons.buttons())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        for widget in (said, shown, buttons):
            column.addWidget(widget)
        self.resize(680, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
