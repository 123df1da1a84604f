"""The saved searches as rows: what each is called, what it finds, what of that is new."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from briefer.domain.query import Kind
from briefer.workspace import News


class SavedModel(QAbstractListModel):
    """One row for each search. ``renamed`` carries the name it had and the one that was typed."""

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news: tuple[News, ...] = ()

    def show(self, news: Sequence[News]) -> None:
        """List ``news`` in their order; where the same searches stand in the same places, only
        their numbers change."""
        before, self._news = self._news, tuple(news)
        if [one.search.name for one in before] != [one.search.name for one in news]:
            self._news = before
            self.beginResetModel()
            self._news = tuple(news)
            self.endResetModel()
        elif self._news:
            self.dataChanged.emit(self.index(0), self.index(len(self._news) - 1))

    def news(self, index: QModelIndex | QPersistentModelIndex) -> News | None:
        """Return the search at ``index`` with its news, ``None`` where there is none."""
        return self._news[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many searches there are."""
        return 0 if parent.isValid() else len(self._news)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that a search can be chosen and called otherwise."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row at ``index`` has for ``role``."""
        one = self.news(index)
        if one is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return one.search.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.search.words
        if role == Qt.ItemDataRole.FontRole and one.new:
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tell the name that was typed; the row changes when it is kept."""
        one, name = self.news(index), str(value).strip()
        if one and role == Qt.ItemDataRole.EditRole and name and name != one.search.name:
            self.renamed.emit(one.search.name, name)
        return False

    def _told(self, one: News) -> str:
        """Return name and numbers: "stigma in 2019 — 12 passages, 3 new"."""
        if one.count is None:
            return one.search.name
        if one.search.kind is Kind.FIGURE:
            count = self.tr("%n figure(s)", "", one.count)
        else:
            count = self.tr("%n passage(s)", "", one.count)
        new = self.tr("%n new", "", one.new) if one.new else ""
        return f"{one.search.name} — {', '.join(part for part in (count, new) if part)}"
