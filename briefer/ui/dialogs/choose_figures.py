"""The dialogs that show figures to choose from: what a figure is joined with, what is to be one
again."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.desk.shelf import Listing
from briefer.ui.figures.figures_model import FiguresModel
from briefer.ui.figures.figures_view import FiguresView
from briefer.ui.look.pieces import without_pictures
from briefer.ui.look.tones import BREAK, GAP

_WIDE, _HIGH = 760, 460


class ChooseFigures(QDialog):
    """Offers ``figures`` under a ``heading``; what is typed narrows them. None is chosen before the
    user chooses, unless only one is left. ``verb`` says what the button does with those chosen."""

    def __init__(
        self,
        figures: Sequence[Figure],
        words: tuple[str, str],
        listing: Listing,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        """Let ``words`` be the heading and the verb; ``listing`` names documents and themes."""
        super().__init__(parent)
        self.setObjectName("choose-figures")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, verb = words
        self._figures = tuple(figures)
        self._model = FiguresModel(self)
        themes = [rule.theme for rule, _ in listing.themes]
        self._model.show_library(listing.by_id, themes)
        self._model.set_language(language)
        self._heading = QLabel(heading, self)
        self._field = QLineEdit(self)
        self._field.setObjectName("narrow-figures")
        self._view = FiguresView(self._model, self)
        self._view.setObjectName("figures-offered")
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self._ok = self._buttons.button(roles.Ok)
        self._ok.setText(verb)
        self._ok.setObjectName("take-figures")
        self._buttons.button(roles.Cancel).setObjectName("leave-figures")
        without_pictures(self._buttons.buttons())
        self.setWindowTitle(verb)
        self._lay_out()
        self._connect()
        self._narrow("")
        self.resize(_WIDE, _HIGH)

    def chosen(self) -> tuple[Figure, ...]:
        """Return the figures chosen."""
        rows = sorted({index.row() for index in self._view.selectionModel().selectedRows()})
        return tuple(figure for row in rows if (figure := self._model.figure(row)))

    def _lay_out(self) -> None:
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._field.setPlaceholderText(self.tr("Narrow down by words or numbers"))
        self._field.setAccessibleName(self.tr("Narrow down by words or numbers"))
        self._view.setAccessibleName(self._heading.text())
        self._view.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        for one in (self._heading, self._field, self._view, self._buttons):
            column.addWidget(one, int(one is self._view))

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._field.textChanged.connect(self._narrow)
        self._view.selectionModel().selectionChanged.connect(self._follow)
        self._view.doubleClicked.connect(self.accept)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [one for one in self._figures if all(word in _text(one) for word in words)]
        self._model.show_figures(found, FiguresFound())
        flags = QItemSelectionModel.SelectionFlag
        if len(found) == 1:
            only = self._model.index(0, 0)
            self._view.selectionModel().setCurrentIndex(only, flags.ClearAndSelect | flags.Rows)
        self._follow()

    def _follow(self) -> None:
        self._ok.setEnabled(bool(self.chosen()))


def _text(figure: Figure) -> str:
    parts = (figure.written, figure.subject, figure.place or "", figure.sentence)
    return " ".join(parts).casefold()
