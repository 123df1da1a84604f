"""The dialog in which a figure is put right, or one that no rule has found is added."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureCorrection
from briefer.domain.language import Language
from briefer.domain.theme import TaggedBy
from briefer.ui.dialogs.figure_form import FigureForm
from briefer.ui.look.figure_words import value_words
from briefer.ui.look.pieces import Muted, without_pictures
from briefer.ui.look.tones import BREAK, GAP, HEADING, TEXT, font, tones

_WIDE, _HIGH = 620, 420


class CorrectFigure(QDialog):
    """Puts ``figure`` right; ``is_new`` where it is to be added. ``taken_back`` comes where all
    that the user said about it is to be forgotten."""

    taken_back = Signal()

    def __init__(
        self,
        figure: Figure,
        language: Language,
        is_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("correct-figure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._figure, self._is_new = figure, is_new
        self._form = FigureForm(figure, language, self)
        self._written, self._sentence = QLabel(self), Muted(self, TEXT)
        self._said = QLabel(self)
        self._said.setObjectName("figure-state")
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self._ok = self._buttons.button(roles.Ok)
        self._ok.setObjectName("take-correction")
        self._buttons.button(roles.Cancel).setObjectName("leave-correction")
        self._back = self._back_button()
        without_pictures(self._buttons.buttons())
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._form.changed.connect(self._follow)
        self._follow()
        self.resize(_WIDE, _HIGH)
        self._form.begin()

    def correction(self) -> FigureCorrection:
        """Return what was put right."""
        return self._form.correction()

    def figure(self) -> Figure:
        """Return the figure to be added, as it was put right."""
        return self.correction().put_over(self._figure)

    def _back_button(self) -> QPushButton | None:
        """Return the button that forgets what the user said, where they said anything."""
        own = self._figure.by is TaggedBy.USER
        if self._is_new or not (own or self._figure.corrected):
            return None
        said = self.tr("Remove this figure") if own else self.tr("Back to what was read")
        button = self._buttons.addButton(said, QDialogButtonBox.ButtonRole.ResetRole)
        button.setObjectName("take-back")
        button.clicked.connect(self.taken_back)
        button.clicked.connect(self.reject)
        return button

    def _lay_out(self) -> None:
        title = self.tr("Add a figure") if self._is_new else self.tr("Correct the figure")
        self.setWindowTitle(title)
        self._ok.setText(self.tr("Add") if self._is_new else self.tr("Correct"))
        self._written.setText(value_words(self._figure))
        self._written.setFont(font(HEADING, bold=True))
        self._sentence.setText(" ".join(self._figure.sentence.split("\n")))
        for label in (self._written, self._sentence, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        column.addWidget(self._written)
        column.addWidget(self._sentence)
        column.addSpacing(GAP)
        column.addWidget(self._form)
        column.addWidget(self._said)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _follow(self) -> None:
        """Say what is odd, and offer what can be done."""
        odd = self._form.odd()
        self._said.setText(odd)
        colours = self._said.palette()
        colours.setColor(self._said.foregroundRole(), tones(self.palette()).warning)
        self._said.setPalette(colours)
        self._ok.setEnabled(not odd and (self._is_new or bool(self.correction())))
