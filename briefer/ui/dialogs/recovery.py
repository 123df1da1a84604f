"""Offers the drafts that a crash left: to go on with, to throw away, or to leave for later."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from briefer.domain.language import Language
from briefer.ui.look.tones import BREAK, GAP, HEADING, font
from briefer.ui.look.words import date_time_of
from briefer.workspace import Draft


class Recovery(QDialog):
    """Lists drafts. ``recovered`` and ``thrown_away`` carry the ``Draft`` chosen."""

    recovered = Signal(object)
    thrown_away = Signal(object)

    def __init__(
        self, drafts: Sequence[Draft], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self._drafts, self._language = list(drafts), language
        self.setWindowTitle(self.tr("Notes not saved"))
        said = self.tr("Briefer ended before %n note(s) were saved.", "", len(drafts))
        heading = QLabel(said, self)
        heading.setFont(font(HEADING))
        heading.setWordWrap(True)
        self._rows = QStringListModel(self)
        self._list = QListView(self)
        self._list.setObjectName("drafts")
        self._list.setAccessibleName(self.tr("Notes not saved"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setModel(self._rows)
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        self._go_on = buttons.addButton(self.tr("Go on with it"), roles.AcceptRole)
        self._throw = buttons.addButton(self.tr("Throw it away"), roles.DestructiveRole)
        later = buttons.addButton(self.tr("Decide later"), roles.RejectRole)
        for button, name in (
            (self._go_on, "recover"),
            (self._throw, "throw-away"),
            (later, "later"),
        ):
            button.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        for widget in (heading, self._list, buttons):
            column.addWidget(widget)
        self._go_on.clicked.connect(self._recover)
        self._throw.clicked.connect(self._throw_away)
        self._list.doubleClicked.connect(self._recover)
        later.clicked.connect(self.reject)
        self.resize(560, 300)
        self._list_drafts()

    def _list_drafts(self) -> None:
        self._rows.setStringList([self._named(draft) for draft in self._drafts])
        self._list.setCurrentIndex(self._rows.index(0))
        if not self._drafts:
            self.accept()

    def _named(self, draft: Draft) -> str:
        title = draft.note.title or self.tr("Untitled note")
        when = date_time_of(draft.saved_at, self._language)
        where = draft.path.name if draft.path else self.tr("never saved")
        return f"{title}  ·  {when}  ·  {where}"

    def _taken(self) -> Draft | None:
        row = self._list.currentIndex().row()
        return self._drafts.pop(row) if 0 <= row < len(self._drafts) else None

    def _recover(self) -> None:
        if draft := self._taken():
            self.recovered.emit(draft)
            self._list_drafts()

    def _throw_away(self) -> None:
        if draft := self._taken():
            self.thrown_away.emit(draft)
            self._list_drafts()
