"""What the dialogs of tables and of charts share: a title, a grid, a sentence, two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.note import Exhibit, Pick
from briefer.ui.dialogs.figure_grid import FigureGrid
from briefer.ui.dialogs.figure_rows import FigureModel, FigureRow, first_odd
from briefer.ui.dialogs.question import question
from briefer.ui.look.pieces import without_pictures
from briefer.ui.look.tones import BREAK, GAP, tones


class ExhibitDialog(QDialog):
    """Edits a table or a chart; ``exhibit`` returns it as it is typed now."""

    def __init__(self, width: int, sources: Sequence[Pick], parent: QWidget | None = None) -> None:
        """Offer ``sources`` for rows of ``width`` cells."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = QLineEdit(self)
        self.title.setObjectName("exhibit-title")
        self.model = FigureModel(width, self)
        self.model.odd = self.odd
        self.grid = FigureGrid(self.model, sources, self)
        self.form = QFormLayout()
        self._said = QLabel(self)
        self._said.setObjectName("exhibit-state")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self._ok = self._buttons.button(roles.Ok)
        self._ok.setObjectName("take-exhibit")
        self._buttons.button(roles.Cancel).setObjectName("leave-exhibit")
        without_pictures(self._buttons.buttons())
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for changed in (self.model.dataChanged, self.model.modelReset, self.model.rowsInserted):
            changed.connect(self.follow)
        self._first: Exhibit | None = None

    def exhibit(self) -> Exhibit:
        """Return the table or the chart as it is typed now."""
        raise NotImplementedError

    def odd(self, row: FigureRow, column: int) -> str:
        """Return what is wrong with a cell, in words; nothing where it is in order."""
        raise NotImplementedError

    def is_whole(self) -> bool:
        """Return whether what is typed can go into the note."""
        raise NotImplementedError

    def begin(self, verb: str) -> None:
        """Keep what is there now as what is given up without asking; ``verb`` says what the
        button does."""
        self._ok.setText(verb)
        self._first = self.exhibit()
        self.follow()
        self.title.setFocus()

    def follow(self) -> None:
        """Say what is odd, and offer what can be done."""
        number, odd = first_odd(self.model)
        said = self.tr("Row {number}: {said}").format(number=number, said=odd) if odd else ""
        self._said.setText(said)
        colours = self._said.palette()
        colours.setColor(self._said.foregroundRole(), tones(self.palette()).warning)
        self._said.setPalette(colours)
        self._ok.setEnabled(self.is_whole())

    def reject(self) -> None:
        """Leave, once what was typed is given up."""
        if self._first is None or self.exhibit() == self._first or self._is_given_up():
            super().reject()

    def _is_given_up(self) -> bool:
        box = question(self, self.tr("Give up what you typed?"), self.title.text())
        away = box.addButton(self.tr("Give it up"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on typing"), QMessageBox.ButtonRole.RejectRole)
        away.setObjectName("give-up")
        stay.setObjectName("go-on")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is away

    def _lay_out(self) -> None:
        self.form.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        column.addLayout(self.form)
        column.addSpacing(GAP)
        column.addWidget(self.grid, 1)
        column.addWidget(self._said)
        column.addWidget(self._buttons)
        self.form.addRow(self.tr("&Title"), self.title)
