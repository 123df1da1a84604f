"""The passages found, what they are ordered by, or ways out where there are none."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.passage import Passage
from briefer.domain.query import Hit, Hits, Query, Ranking
from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import STEP
from briefer.ui.read.glossary_switch import GlossarySwitch
from briefer.ui.read.hit_delegate import HitDelegate
from briefer.ui.read.hits_model import HitRole, HitsModel
from briefer.ui.read.way_out import WaysOut


class HitsView(QListView):
    """The list of hits; ``resized`` comes when rows must be measured anew."""

    source_wanted = Signal()
    add_wanted = Signal()
    preview_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that lead on: Enter and Space to the source, Ctrl+Enter into the note."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_wanted.emit()
        elif enter:
            self.source_wanted.emit()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.preview_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the keyboard's."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_wanted.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure rows anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class HitsPanel(QWidget):
    """Shows the hits of ``model``. ``current_changed`` carries the hit chosen or ``None``,
    ``add_wanted`` the hits to add, ``shown_wanted`` a passage whose place in the note is asked
    for, ``menu_wanted`` where the menu of the hit chosen is to open; ``source_wanted`` asks for
    the reading pane."""

    current_changed = Signal(object)
    add_wanted = Signal(object)
    source_wanted = Signal()
    ranking_chosen = Signal(object)
    shown_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hits-panel")
        self._model = model
        self._hits: Hits | None = None
        self._wanted = ""
        self.head = QWidget(self)
        self._label = Muted(self.head)
        self._label.setObjectName("hits-loosened")
        self.glossary = GlossarySwitch(self.head)
        self._ranking = self._ranking_box()
        self.view = self._list()
        self.way_out = WaysOut(model, self)
        self._body = QStackedLayout()
        self._body.addWidget(self.view)
        self._body.addWidget(self.way_out)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_hits(self, hits: Hits) -> None:
        """Show ``hits``; for the same words the chosen passage stays chosen where it is among
        them, for other words the first one is."""
        before = self._hits.query if self._hits else None
        same = before is not None and _asks_alike(before, hits.query)
        self._hits = hits
        hit = self.current()
        kept = self._wanted or (hit.passage.id if hit and same else "")
        self._wanted = ""
        self._model.show_hits(hits)
        self._body.setCurrentWidget(self.view if hits.hits else self.way_out)
        if not hits.hits:
            self.way_out.show_nothing_found(hits)
        self._choose_again(kept)
        self.glossary.show_count(hits.via_count)
        self._tell_how()

    def want(self, passage: str) -> None:
        """Choose ``passage`` when the next hits come and it is among them."""
        self._wanted = passage

    def show_ranking(self, ranking: Ranking) -> None:
        """Show what the hits are ordered by."""
        self._ranking.setCurrentIndex(list(Ranking).index(ranking))

    def show_way_out(self) -> None:
        """Show what the way out says in the place of hits."""
        self._body.setCurrentWidget(self.way_out)

    def focus_found(self) -> None:
        """Put the keyboard on the hits, or on the first way out where there are none."""
        if self._body.currentWidget() is self.view:
            self.view.setFocus()
        else:
            self.way_out.focus_first()

    def current(self) -> Hit | None:
        """Return the chosen hit, ``None`` where none is."""
        return self._model.hit(self.view.currentIndex().row())

    def chosen(self) -> tuple[Hit, ...]:
        """Return the hits chosen, in their order."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(hit for row in rows if (hit := self._model.hit(row)))

    def position(self) -> tuple[int, int]:
        """Return which hit is the chosen one, from 1 (0: none), and how many there are."""
        return self.view.currentIndex().row() + 1, self._hits.count if self._hits else 0

    def go(self, step: int) -> None:
        """Choose the next hit (1) or the one before (-1)."""
        row = self.view.currentIndex().row() + step
        if self._model.hit(row):
            self.view.setCurrentIndex(self._model.index(row))

    def choose(self, passage: str) -> None:
        """Choose the passage with this id where it is among the hits."""
        if (row := self._model.row_of(passage)) >= 0:
            self.view.setCurrentIndex(self._model.index(row))

    def passage(self, id: str) -> Passage | None:
        """Return the passage with this id where it is among the hits."""
        hit = self._model.hit(self._model.row_of(id))
        return hit.passage if hit else None

    def summary(self) -> str:
        """Return how many passages were found, in words; at none, what may help."""
        hits = self._hits
        if hits is None:
            return ""
        if not hits.hits:
            return self.way_out.told()
        found = self.tr("%n passage(s)", "", hits.count)
        if how := self._how():
            found = f"{found}, {how}"
        if hits.via_count:
            via = self.tr("{found}, %n of them via the glossary", "", hits.via_count)
            found = via.format(found=found)
        return found

    def retranslate(self) -> None:
        """Set all texts anew."""
        self.view.setAccessibleName(self.tr("Passages found"))
        self._ranking.setAccessibleName(self.tr("Order of the passages"))
        self._tell_how()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the fonts."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._delegate.refresh()
            self.view.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _ranking_box(self) -> QComboBox:
        box = QComboBox(self.head)
        box.setObjectName("hits-ranking")
        for ranking in Ranking:
            box.addItem("", ranking)
        box.setFrame(False)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _list(self) -> HitsView:
        view = HitsView(self)
        view.setObjectName("hits")
        view.setModel(self._model)
        self._delegate = HitDelegate(view)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setDragEnabled(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setMinimumSize(QSize(340, 72))
        return view

    def _lay_out(self) -> None:
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, STEP)
        head.addWidget(self._label, 1)
        head.addWidget(self.glossary)
        head.addWidget(self._ranking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self.view.doubleClicked.connect(self._add_row)
        self.view.source_wanted.connect(self.source_wanted)
        self.view.preview_wanted.connect(self.source_wanted)
        self.view.add_wanted.connect(self._add_chosen)
        self.view.menu_wanted.connect(self.menu_wanted)
        self._delegate.add_pressed.connect(self._add_pressed)
        self._ranking.activated.connect(self._tell_ranking)

    def _tell_how(self) -> None:
        """Say in the head how the hits answer what was asked, and what comes first of them."""
        is_like = self._hits is not None and self._hits.query.like is not None
        best = self.tr("Most alike") if is_like else self.tr("Best match")
        for row, text in enumerate((best, self.tr("Newest first"))):
            self._ranking.setItemText(row, text)
        self._label.setText(self._how())

    def _how(self) -> str:
        """Return how much of what was asked for the hits have, where not all have all of it."""
        hits = self._hits
        if hits is None or not hits.partly:
            return ""
        if hits.loosened:
            return self.tr("with some of the words")
        return self.tr("%n with all the words", "", hits.count - hits.partly)

    def _choose_again(self, kept: str) -> None:
        row = self._model.row_of(kept) if kept else 0
        index = self._model.index(max(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        if row <= 0:
            self.view.scrollToTop()

    def _tell_current(self, now: QModelIndex, _: QModelIndex) -> None:
        self.current_changed.emit(self._model.hit(now.row()))

    def _add_row(self, index: QModelIndex) -> None:
        if hit := self._model.hit(index.row()):
            self.add_wanted.emit((hit,))

    def _add_pressed(self, row: int) -> None:
        """Add the passage, or show where it stands when the note holds it already."""
        hit = self._model.hit(row)
        if hit and self._model.index(row).data(HitRole.PICKED):
            self.shown_wanted.emit(hit.passage.id)
        else:
            self._add_row(self._model.index(row))

    def _add_chosen(self) -> None:
        self.add_wanted.emit(self.chosen())

    def _tell_ranking(self, row: int) -> None:
        self.ranking_chosen.emit(self._ranking.itemData(row))


def _asks_alike(one: Query, other: Query) -> bool:
    """Return whether both ask for the same words and for what is like the same passage."""
    return (one.words, one.like) == (other.words, other.like)
