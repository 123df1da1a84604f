"""What there is to mend in the note before it goes out, each with a way to the place."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QListView, QStackedLayout, QWidget

from briefer.domain.language import Language
from briefer.errors import Notice
from briefer.tables.messages import Messages
from briefer.ui.look.icons import icon
from briefer.ui.look.tones import BREAK, GAP
from briefer.ui.read.hits_model import Index


class ChecksModel(QAbstractListModel):
    """Notices about the note, as sentences."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._language = Language.EN
        self._notices: tuple[Notice, ...] = ()

    def show_notices(self, notices: Sequence[Notice], language: Language) -> None:
        """Show ``notices`` in ``language``; nothing moves where they are the same."""
        if (tuple(notices), language) == (self._notices, self._language):
            return
        self.beginResetModel()
        self._notices, self._language = tuple(notices), language
        self.endResetModel()

    def notice(self, row: int) -> Notice | None:
        """Return the notice in ``row``, ``None`` where there is none."""
        return self._notices[row] if 0 <= row < len(self._notices) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._notices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence, and the sign before it."""
        notice = self.notice(index.row())
        if notice and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._messages.tell(notice, self._language)
        if notice and role == Qt.ItemDataRole.DecorationRole:
            return icon("warning", QGuiApplication.palette())
        return None


class ChecksPanel(QWidget):
    """Lists what to mend. ``place_wanted`` carries the notice whose place is asked for."""

    place_wanted = Signal(object)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks-panel")
        self._model = ChecksModel(messages, self)
        self._list = QListView(self)
        self._list.setObjectName("checks")
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setSpacing(GAP)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        self._body = QStackedLayout(self)
        self._body.addWidget(self._nothing)
        self._body.addWidget(self._list)
        self._list.activated.connect(self._tell_place)
        self._list.clicked.connect(self._tell_place)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many things there are to mend."""
        return self._model.rowCount()

    def show_notices(self, notices: Sequence[Notice], language: Language) -> None:
        """Show ``notices`` in ``language``."""
        self._model.show_notices(notices, language)
        self._body.setCurrentWidget(self._list if notices else self._nothing)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._list.setAccessibleName(self.tr("What to mend before sending"))
        self._list.setToolTip(self.tr("Click to go to the place"))
        self._nothing.setText(self.tr("Nothing to mend was found."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell_place(self, index: QModelIndex) -> None:
        if notice := self._model.notice(index.row()):
            self.place_wanted.emit(notice)
