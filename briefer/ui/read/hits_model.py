"""The hits as a list: each row a passage, whether the note holds it, and how it is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Hit, Hits
from briefer.domain.theme import Theme
from briefer.ui.look.words import Names

PASSAGES = "application/x-briefer-passages"
"""What is dragged: ids of passages, one a line."""

Index = QModelIndex | QPersistentModelIndex


class HitRole:
    """What the delegate asks of a row beside what Qt does."""

    HIT = Qt.ItemDataRole.UserRole + 1
    PLACE = Qt.ItemDataRole.UserRole + 2
    PICKED = Qt.ItemDataRole.UserRole + 3
    THEMES = Qt.ItemDataRole.UserRole + 4
    VIA = Qt.ItemDataRole.UserRole + 5
    TWINS = Qt.ItemDataRole.UserRole + 6


class HitsModel(QAbstractListModel):
    """The hits of the latest search. ``more_wanted`` comes when the list's end is near."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._has_more = False
        self.names = Names()
        self._picked: frozenset[str] = frozenset()
        self._asking = False

    def show_library(self, documents: dict[str, Holding], themes: Sequence[Theme]) -> None:
        """Name documents and themes by these from now on."""
        known = {theme.id: theme for theme in themes}
        self.names = Names(documents, known, self.names.language)
        self._redraw()

    def set_language(self, language: Language) -> None:
        """Name themes in ``language``."""
        self.names = replace(self.names, language=language)
        self._redraw()

    def show_hits(self, hits: Hits) -> None:
        """Show ``hits``; where they only go on from those shown, the rows shown stay."""
        shown = len(self._hits)
        self._asking = False
        ids = [one.passage.id for one in hits.hits]
        self._has_more = hits.query.limit < hits.count
        if shown and ids[:shown] == [one.passage.id for one in self._hits]:
            changed = hits.hits[:shown] != self._hits
            if len(ids) > shown:
                self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
                self._hits = hits.hits
                self.endInsertRows()
            self._hits = hits.hits
            if changed:
                self._redraw()
            return
        self.beginResetModel()
        self._hits = hits.hits
        self.endResetModel()

    def show_picked(self, passages: frozenset[str]) -> None:
        """Mark the hits whose passages the note holds."""
        if passages != self._picked:
            self._picked = passages
            self._redraw()

    def hit(self, row: int) -> Hit | None:
        """Return the hit in ``row``, ``None`` where there is no such row."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def row_of(self, passage: str) -> int:
        """Return the row of the passage with this id, -1 where it is not among the hits."""
        ids = (hit.passage.id for hit in self._hits)
        return next((row for row, id in enumerate(ids) if id == passage), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's
        """Return how many hits are shown."""
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there are more hits than those shown."""
        return not parent.isValid() and self._has_more and not self._asking

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002 - Qt's
        """Ask for more hits."""
        self._asking = True
        self.more_wanted.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that rows can be dragged into a note."""
        drag = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | drag

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the hit, or what is drawn and told of it."""
        hit = self.hit(index.row())
        answers: dict[int, Callable[[Hit], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda hit: hit.snippet.text,
            Qt.ItemDataRole.AccessibleTextRole: self._told,
            HitRole.HIT: lambda hit: hit,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            HitRole.PLACE: lambda hit: self.names.place(hit.passage),
            HitRole.PICKED: lambda hit: hit.passage.id in self._picked,
            HitRole.THEMES: self._labels,
            HitRole.VIA: self._via,
            HitRole.TWINS: self._twins,
        }
        answer = answers.get(role)
        return answer(hit) if hit and answer else None

    def mimeTypes(self) -> list[str]:
        """Return what is dragged."""
        return [PASSAGES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the passages at ``indexes``, to be dragged."""
        rows = sorted(index.row() for index in indexes)
        ids = [hit.passage.id for row in rows if (hit := self.hit(row))]
        data = QMimeData()
        data.setData(PASSAGES, QByteArray("\n".join(ids).encode()))
        return data

    def _labels(self, hit: Hit) -> tuple[str, ...]:
        known = (tag.id for tag in hit.passage.themes if tag.id in self.names.themes)
        return tuple(map(self.names.theme, known))

    def _via(self, hit: Hit) -> str:
        """Return the terms of the glossary by which alone the passage was found."""
        terms = ", ".join(hit.via)
        return self.tr("via glossary: {terms}").format(terms=terms) if terms else ""

    def _twins(self, hit: Hit) -> str:
        """Return which other document says nearly the same, or how many do."""
        names = self._twin_names(hit)
        if len(names) > 1:
            return self.tr("also in %n other(s)", "", len(names))
        return self.tr("also in: {names}").format(names=names[0]) if names else ""

    def _twin_names(self, hit: Hit) -> list[str]:
        names = (self.names.document(one.document) for one in hit.twins)
        return list(dict.fromkeys(name for name in names if name))

    def _same(self, hit: Hit) -> str:
        names = ", ".join(self._twin_names(hit))
        return self.tr("Nearly the same in: {names}").format(names=names) if names else ""

    def _tip(self, hit: Hit) -> str | None:
        """Return the labels of a row in full, for which it may have no room."""
        return "\n".join(part for part in (self._via(hit), self._same(hit)) if part) or None

    def _told(self, hit: Hit) -> str:
        """Return the row as a screen reader tells it, the passage's language first."""
        languages = {Language.EN: self.tr("English"), Language.FR: self.tr("French")}
        picked = self.tr("in the note") if hit.passage.id in self._picked else ""
        place = self.names.place(hit.passage)
        spoken = languages[hit.passage.language]
        beside = (self._via(hit), self._same(hit))
        parts = (spoken, picked, hit.snippet.text, place, *beside)
        return ". ".join(part for part in (*parts, *self._labels(hit)) if part)

    def _redraw(self) -> None:
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))
