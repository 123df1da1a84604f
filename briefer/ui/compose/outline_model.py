"""The note as a tree: its sections in order, and in each the items that print there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefer.domain import editing
from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    FigureSentence,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Quotation,
    Section,
    Translation,
    picks_of,
)
from briefer.tables.templates import NoteTemplate
from briefer.ui.compose.numbering import first_numbers
from briefer.ui.figures.figures_model import FIGURES
from briefer.ui.look.words import name_of, source_of
from briefer.ui.read.hits_model import PASSAGES

ITEMS = "application/x-briefer-items"
"""What is dragged within a note: ids of items, one a line."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section as it is shown; ``guidance`` is what stands there while it is empty."""

    id: str
    heading: str
    guidance: str
    items: int
    current: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as it is shown: ``number`` is its first footnote's (0: none), ``repeats`` the id of
    the item that holds the same passage before it, ``foreign`` the language of its passage where
    that is not the note's."""

    item: Item
    number: int
    repeats: str
    source: str
    foreign: Language | None


ROW = Qt.ItemDataRole.UserRole + 1


class OutlineModel(QAbstractItemModel):
    """Shows a note; changes nothing in it. What is dropped is told: ``items_dropped``,
    ``passages_dropped`` and ``figures_dropped`` carry ids and the spot."""

    items_dropped = Signal(object, object)
    passages_dropped = Signal(object, object)
    figures_dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._sections: list[tuple[str, list[Item]]] = []
        self._parts: dict[str, tuple[str, str]] = {}
        self._numbers: dict[str, int] = {}
        self._repeats: Mapping[str, str] = {}
        self._current = ""

    def show_note(self, note: Note | None, template: NoteTemplate | None) -> None:
        """Show ``note`` with the headings of its ``template``; rows that stay keep their place."""
        before = self._note
        if note is None or before is None or _ids(before) != _ids(note) or before.id != note.id:
            self.beginResetModel()
            self._take(note, template)
            self._sections = [(one.id, list(one.items)) for one in note.sections] if note else []
            self.endResetModel()
            return
        self._take(note, template)
        for row, section in enumerate(note.sections):
            self._bring_in_line(row, section)
        self._redraw()

    def show_current(self, section: str) -> None:
        """Mark the section that picks go to."""
        self._current = section
        self._redraw()

    def item(self, index: Index) -> Item | None:
        """Return the item at ``index``, ``None`` for a section."""
        row = index.data(ROW) if index.isValid() else None
        return row.item if isinstance(row, ItemRow) else None

    def section(self, index: Index) -> str:
        """Return the id of the section that ``index`` is or stands in."""
        top = index.parent() if index.parent().isValid() else index
        return self._sections[top.row()][0] if top.isValid() else ""

    def index_of(self, id: str) -> QModelIndex:
        """Return where the item ``id`` stands, an invalid index where it does not."""
        for row, (_, items) in enumerate(self._sections):
            for place, item in enumerate(items):
                if item.id == id:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a section or, within one, of an item."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the section of an item."""
        held = index.internalId() if index.isValid() else 0
        return self.createIndex(held - 1, 0, 0) if held else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many sections there are, or items in a section."""
        if not parent.isValid():
            return len(self._sections)
        return 0 if parent.internalId() else len(self._sections[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return 1."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that items may be dragged, and dropped on sections and below the last."""
        is_item = index.isValid() and bool(index.internalId())
        more = Qt.ItemFlag.ItemIsDragEnabled if is_item else Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | more

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row's value, or its words as they are shown and told."""
        if not index.isValid() or self._note is None:
            return None
        row = self._row(index)
        answers: dict[int, Callable[[], object]] = {
            ROW: lambda: row,
            Qt.ItemDataRole.DisplayRole: lambda: _words(row),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._told(row),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that items are moved and passages copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Return what may be dropped here."""
        return [ITEMS, PASSAGES, FIGURES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the ids of the items at ``indexes``, to be dragged."""
        items = [item for index in indexes if (item := self.item(index))]
        data = QMimeData()
        data.setData(ITEMS, QByteArray("\n".join(item.id for item in items).encode()))
        data.setText("\n\n".join(item.text for item in items))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where; the note changes, and this model follows it."""
        del action, column
        spot = self._spot(row, parent)
        if spot is None:
            return False
        kinds = (
            (ITEMS, self.items_dropped),
            (PASSAGES, self.passages_dropped),
            (FIGURES, self.figures_dropped),
        )
        for kind, dropped in kinds:
            if data.hasFormat(kind):
                ids = bytes(data.data(kind).data()).decode().split("\n")
                dropped.emit(tuple(id for id in ids if id), spot)
        return False

    def _take(self, note: Note | None, template: NoteTemplate | None) -> None:
        self._note = note
        self._parts = _parts(note, template) if note else {}
        self._numbers = first_numbers(note) if note else {}
        self._repeats = editing.repeated(note) if note else {}

    def _spot(self, row: int, parent: Index) -> Spot | None:
        if parent.isValid():
            section, items = self._sections[parent.row()]
            return Spot(section, items[row].id if 0 <= row < len(items) else None)
        above = row - 1 if row > 0 else (0 if row == 0 else len(self._sections) - 1)
        return Spot(self._sections[above][0]) if 0 <= above < len(self._sections) else None

    def _row(self, index: Index) -> SectionRow | ItemRow:
        note = self._note
        held = index.internalId()
        if not held or note is None:
            section, items = self._sections[index.row()]
            heading, guidance = self._parts[section]
            return SectionRow(section, heading, guidance, len(items), section == self._current)
        item = self._sections[held - 1][1][index.row()]
        return ItemRow(
            item=item,
            number=self._numbers.get(item.id, 0),
            repeats=self._repeats.get(item.id, ""),
            source=_source(item),
            foreign=_foreign(item, note.language),
        )

    def _told(self, row: SectionRow | ItemRow) -> str:
        if isinstance(row, SectionRow):
            count = self.tr("%n item(s)", "", row.items)
            here = self.tr("picks are added here") if row.current else ""
            guidance = "" if row.items else row.guidance
            return ". ".join(part for part in (row.heading, count, here, guidance) if part)
        repeated = self.tr("already in the note") if row.repeats else ""
        parts = (self._kind(row.item), self._tongue(row), repeated, *_said(row.item), row.source)
        return ". ".join(part for part in parts if part)

    def _kind(self, item: Item) -> str:
        names = {
            Quotation: self.tr("Quotation"),
            Paraphrase: self.tr("Paraphrase"),
            Translation: self.tr("Translation"),
            FigureSentence: self.tr("Figure"),
            Paragraph: self.tr("Own paragraph"),
            FigureTable: self.tr("Table"),
            Chart: self.tr("Chart"),
        }
        return names[type(item)]

    def _tongue(self, row: ItemRow) -> str:
        if row.foreign is None:
            return ""
        french = row.foreign is Language.FR
        if isinstance(row.item, Translation):
            return self.tr("from French") if french else self.tr("from English")
        return self.tr("in French") if french else self.tr("in English")

    def _bring_in_line(self, row: int, section: Section) -> None:
        """Make the rows of a section those of ``section``, touching only those between the first
        and the last that differ."""
        parent, (_, shown) = self.index(row, 0), self._sections[row]
        old, new = [item.id for item in shown], [item.id for item in section.items]
        first = 0
        while first < min(len(old), len(new)) and old[first] == new[first]:
            first += 1
        same = 0
        while same < min(len(old), len(new)) - first and old[-1 - same] == new[-1 - same]:
            same += 1
        if first < len(old) - same:
            self.beginRemoveRows(parent, first, len(old) - same - 1)
            del shown[first : len(old) - same]
            self.endRemoveRows()
        if first < len(new) - same:
            self.beginInsertRows(parent, first, len(new) - same - 1)
            shown[first:first] = section.items[first : len(new) - same]
            self.endInsertRows()
        shown[:] = section.items

    def _redraw(self) -> None:
        """Tell that rows may look and measure otherwise."""
        if not self._sections:
            return
        for row, (_, items) in enumerate(self._sections):
            section = self.index(row, 0)
            self.dataChanged.emit(section, section)
            if items:
                last = self.index(len(items) - 1, 0, section)
                self.dataChanged.emit(self.index(0, 0, section), last)


def _words(row: SectionRow | ItemRow) -> str:
    return row.heading if isinstance(row, SectionRow) else row.item.text


def _ids(note: Note) -> list[str]:
    return [section.id for section in note.sections]


def _parts(note: Note, template: NoteTemplate | None) -> dict[str, tuple[str, str]]:
    """Return the heading and the guidance of each section, in the note's language."""
    parts: dict[str, tuple[str, str]] = {}
    for section in note.sections:
        part = template.section(section.id) if template else None
        heading = part.heading.in_(note.language) if part else section.id
        guidance = part.guidance.in_(note.language) if part else ""
        parts[section.id] = (section.heading or heading, guidance)
    return parts


def _said(item: Item) -> tuple[str, ...]:
    """Return the words of ``item`` as they are read aloud, the cells of a row after each other."""
    if not isinstance(item, (FigureTable, Chart)):
        return (item.text,)
    rows = (line.split("\t") for line in item.text.split("\n"))
    return tuple(", ".join(cell for cell in row if cell) for row in rows)


def _source(item: Item) -> str:
    """Return what ``item`` cites, of a table or a chart the documents alone."""
    if isinstance(item, (FigureTable, Chart)):
        names = (name_of(pick.citation.name) for pick in picks_of(item))
        return ", ".join(dict.fromkeys(names))
    return "" if isinstance(item, Paragraph) else source_of(item.pick.citation)


def _foreign(item: Item, language: Language) -> Language | None:
    """Return the language of the passage of ``item`` where it is not ``language``."""
    if isinstance(item, (Paragraph, FigureTable, Chart)) or item.pick.language is language:
        return None
    return item.pick.language
