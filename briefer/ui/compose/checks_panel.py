"""What there is to mend in the note before it goes out, each with a way to the place."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.language import Language
from briefer.errors import Notice
from briefer.tables.messages import Messages
from briefer.ui.compose.check_delegate import MENDS, CheckDelegate, Mending
from briefer.ui.look.icons import icon
from briefer.ui.look.pieces import Hairline
from briefer.ui.look.tones import BREAK, GAP, STEP
from briefer.ui.read.hits_model import Index

_TOO_LOW = "marking_below_sources"


class ChecksModel(QAbstractListModel):
    """Notices about the note, as sentences."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._language = Language.EN
        self._notices: tuple[Notice, ...] = ()
        self._mended: frozenset[Notice] = frozenset()

    def show_notices(
        self,
        notices: Sequence[Notice],
        language: Language,
        mended: frozenset[Notice] = frozenset(),
    ) -> bool:
        """Show ``notices`` in ``language``, those ``mended`` by a button with room for it, and
        return whether they are others than before; nothing moves where they are the same."""
        shown = (self._notices, self._language, self._mended)
        if (tuple(notices), language, mended) == shown:
            return False
        self.beginResetModel()
        self._notices, self._language, self._mended = tuple(notices), language, mended
        self.endResetModel()
        return True

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
        return notice in self._mended if notice and role == MENDS else None


class MarkingRemedy(QWidget):
    """Tells that the note is marked lower than a source, with both ways to mend it."""

    raise_wanted = Signal()
    confirm_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marking-remedy")
        self._fields: dict[str, object] = {}
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._raise = QPushButton(self)
        self._raise.setObjectName("raise-marking")
        self._confirm = QPushButton(self)
        self._confirm.setObjectName("confirm-marking")
        self._lay_out()
        self._raise.clicked.connect(self.raise_wanted)
        self._confirm.clicked.connect(self.confirm_wanted)
        self._draw()

    def show_notice(self, notice: Notice, words: str, may_raise: bool) -> None:
        """Show what ``notice`` says in ``words``; whether the note may be marked higher."""
        self._fields = dict(notice.fields)
        self._words.setText(words)
        self._raise.setVisible(may_raise)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        if not self._fields:
            return
        to, kept = (self._fields[name] for name in ("highest", "marking"))
        self._raise.setText(self.tr("Mark it {marking}").format(marking=to))
        self._confirm.setText(self.tr("Keep {marking}").format(marking=kept))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._sign.setPixmap(icon("warning", self.palette()).pixmap(20, 20))

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(self._raise)
        ways.addWidget(self._confirm)
        ways.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self._words)
        column.addLayout(ways)
        row = QHBoxLayout()
        row.setContentsMargins(GAP + STEP, GAP + STEP, BREAK, GAP + STEP)
        row.setSpacing(GAP)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(Hairline(self))


class ChecksPanel(QWidget):
    """Lists what to mend. ``place_wanted`` carries the notice whose place is asked for,
    ``renewal_wanted`` that of a figure whose newer one is to be taken."""

    place_wanted = Signal(object)
    renewal_wanted = Signal(object)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks-panel")
        self._messages = messages
        self._model = ChecksModel(messages, self)
        self._list = QListView(self)
        self._list.setObjectName("checks")
        self._list.setModel(self._model)
        self._list.setItemDelegate(CheckDelegate(self._list))
        self._may_renew: Callable[[Notice], bool] = lambda _: False
        self._list.setWordWrap(True)
        self._list.setSpacing(GAP)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        self.remedy = MarkingRemedy(self)
        self.remedy.hide()
        self._notices: tuple[Notice, ...] = ()
        self._language = Language.EN
        self._body = QStackedLayout()
        self._body.addWidget(self._nothing)
        self._body.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.remedy)
        column.addLayout(self._body, 1)
        self._list.activated.connect(self._tell_place)
        self._list.clicked.connect(self._tell_place)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many things there are to mend."""
        return len(self._notices)

    def offer(self, may_renew: Callable[[Notice], bool]) -> None:
        """Offer the newer figure beside each notice that ``may_renew`` returns true for; called
        again where another answer is to be expected."""
        self._may_renew = may_renew
        self._list_notices()

    def show_notices(
        self, notices: Sequence[Notice], language: Language, may_raise: bool = True
    ) -> None:
        """Show ``notices`` in ``language``; whether the note's marking may be raised."""
        self._notices, self._language = tuple(notices), language
        self._list_notices()
        marking = next((one for one in notices if one.key == _TOO_LOW), None)
        if marking:
            self.remedy.show_notice(marking, self._messages.tell(marking, language), may_raise)
        self.remedy.setVisible(marking is not None)
        self._body.setCurrentWidget(self._nothing if not notices else self._list)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._list.setAccessibleName(self.tr("What to mend before sending"))
        self._list.setToolTip(self.tr("Click to go to the place"))
        for mending in self._list.viewport().findChildren(Mending):
            mending.button.setText(self.tr("Take the newer"))
        self._nothing.setText(self.tr("Nothing to mend was found."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _list_notices(self) -> None:
        """List all but the one that has a place of its own, with a button where it can mend."""
        listed = [one for one in self._notices if one.key != _TOO_LOW]
        mended = frozenset(one for one in listed if self._may_renew(one))
        if self._model.show_notices(listed, self._language, mended):
            for row, notice in enumerate(listed):
                if notice in mended:
                    self._list.setIndexWidget(self._model.index(row), self._mending(notice))

    def _mending(self, notice: Notice) -> Mending:
        mending = Mending(self._list.iconSize().width(), self._list.viewport())
        told = self._messages.tell(notice, self._language)
        mending.button.setText(self.tr("Take the newer"))
        mending.button.setAccessibleDescription(told)
        mending.button.clicked.connect(self._list.setFocus)
        mending.button.clicked.connect(partial(self.renewal_wanted.emit, notice))
        return mending

    def _tell_place(self, index: QModelIndex) -> None:
        if notice := self._model.notice(index.row()):
            self.place_wanted.emit(notice)
