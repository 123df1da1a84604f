"""What can be narrowed down to, in rows: themes, documents, languages, years, with live counts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from html import escape

from babel.dates import format_interval, format_skeleton
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.domain.document import Details, Holding
from briefer.domain.language import Language
from briefer.domain.query import Facets, Filters
from briefer.tables.themes import ThemeRule

ROW, COUNT = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""Roles: the ``Row`` itself, and how many passages it would find (``None`` for a heading)."""

_BESIDE = (COUNT, Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole)
"""What stands beside the labels: where only that changes, no row becomes higher or lower."""

SEPARATOR = " · "
_WORDS_SHOWN = 24
_TITLE_WORDS = 3
_EXACTNESS = ("y", "MMM", "MMMd")


class Kind(StrEnum):
    """What a row narrows down by; ``HEADING`` stands above each of the others. ``NOTE``, what
    the open note holds, and ``LIKE``, what is like a passage, have a chip but no row."""

    HEADING = "heading"
    THEME = "theme"
    DOCUMENT = "document"
    LANGUAGE = "language"
    YEAR = "year"
    NOTE = "note"
    LIKE = "like"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``key`` is a theme's or document's id, a language's code or a year; ``below`` is
    the second line of a document, ``tip`` rich text."""

    kind: Kind
    key: str
    label: str
    below: str = ""
    tip: str = ""


def ticked(filters: Filters, kind: Kind) -> tuple[str, ...]:
    """Return the keys that ``filters`` name of ``kind``."""
    if kind is Kind.THEME:
        return filters.themes
    if kind is Kind.DOCUMENT:
        return filters.documents
    if kind is Kind.LANGUAGE:
        return (filters.language.value,) if filters.language else ()
    if kind is Kind.NOTE:
        return () if filters.passages is None else (Kind.NOTE.value,)
    return tuple(str(year) for year in filters.years)


def choosing(filters: Filters, kind: Kind, keys: tuple[str, ...]) -> Filters:
    """Return ``filters`` with these ``keys`` of ``kind``; of languages there is one, the last."""
    if kind is Kind.THEME:
        return replace(filters, themes=keys)
    if kind is Kind.DOCUMENT:
        return replace(filters, documents=keys)
    if kind is Kind.LANGUAGE:
        return replace(filters, language=Language(keys[-1]) if keys else None)
    if kind is Kind.NOTE:
        return replace(filters, passages=filters.passages if keys else None)
    return replace(filters, years=tuple(int(key) for key in keys))


def toggled(filters: Filters, kind: Kind, key: str) -> Filters:
    """Return ``filters`` with ``key`` of ``kind`` where it was not named, without where it was."""
    keys = ticked(filters, kind)
    rest = tuple(other for other in keys if other != key)
    return choosing(filters, kind, rest if key in keys else (*keys, key))


def label_of(holding: Holding) -> str:
    """Return the document's short title behind its year: "2018 · Roundtable on the Crisis"."""
    day = holding.details.date
    title = _short_title(holding)
    if day is None:
        return title
    words = [word for word in title.split() if word != str(day.year)]
    return SEPARATOR.join((str(day.year), " ".join(words) or title))


def period_of(details: Details, language: Language, year: bool = True) -> str:
    """Return when the event was, in short words of ``language``: "Oct 8–9, 2019"; without its
    ``year`` "Oct 8–9", which is empty where only the year is known."""
    start, end = details.date, details.date_end
    if start is None:
        return ""
    exactness = min(bool(one.month) + bool(one.day) for one in (start, end or start))
    if not exactness and not year:
        return ""
    skeleton = _EXACTNESS[exactness] if not (year and exactness) else f"y{_EXACTNESS[exactness]}"
    locale = language.tag.replace("-", "_")
    first, last = (date(one.year, one.month or 1, one.day or 1) for one in (start, end or start))
    if last <= first:
        return format_skeleton(skeleton, first, locale=locale)
    return format_interval(first, last, skeleton, locale=locale)


def town_of(details: Details) -> str:
    """Return the place without its province: "Halifax"."""
    return (details.place or "").partition(",")[0].partition("(")[0].strip()


def _short_title(holding: Holding) -> str:
    """Return the title, or what else names the document, up to a colon after several words."""
    title = holding.details.title or holding.details.event or holding.name
    before = title.rpartition(": ")[0].strip()
    return before if len(before.split()) >= _TITLE_WORDS else title


class FacetModel(QAbstractListModel):
    """The rows from top to bottom. They change places only when the library does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes: tuple[tuple[ThemeRule, int], ...] = ()
        self._documents: tuple[Holding, ...] = ()
        self._language = Language.EN
        self._filters = Filters()
        self._facets: Facets | None = None
        self._rows: tuple[Row, ...] = ()
        self._told: dict[str, tuple[Holding, Row]] = {}
        self._counts: dict[tuple[Kind, str], int] = {}

    @property
    def filters(self) -> Filters:
        """What is ticked."""
        return self._filters

    def show_library(
        self, themes: Sequence[tuple[ThemeRule, int]], documents: Sequence[Holding]
    ) -> None:
        """List ``themes`` and ``documents`` in their order, with all passages counted."""
        self._themes, self._documents = tuple(themes), tuple(documents)
        self._counts = self._counted()
        self._lay_rows()

    def show_counts(self, facets: Facets) -> None:
        """Put the counts of ``facets`` in place of those shown."""
        if facets != self._facets:
            self._facets = facets
            self._counts = self._counted()
            self._tell_changed(_BESIDE)

    def show_filters(self, filters: Filters) -> None:
        """Tick what ``filters`` name, nothing else."""
        if filters != self._filters:
            self._filters = filters
            self._tell_changed(_BESIDE)

    def set_language(self, language: Language) -> None:
        """Name the rows in ``language``."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self._told = {}
        self._lay_rows()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return the row at ``index`` that can be ticked, ``None`` for a heading or nothing."""
        if not index.isValid() or self._rows[index.row()].kind is Kind.HEADING:
            return None
        return self._rows[index.row()]

    def index_of(self, kind: Kind, key: str) -> QModelIndex:
        """Return where ``key`` of ``kind`` stands, an invalid index where it does not."""
        for place, row in enumerate(self._rows):
            if (row.kind, row.key) == (kind, key):
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that headings can only be looked at."""
        if self.row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row at ``index`` has for ``role``."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None if row.kind is Kind.HEADING else self._beside(row, role)

    def _beside(self, row: Row, role: int) -> object:
        """Return what stands beside the label of a row that can be ticked."""
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._is_ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip
        return self._count(row) if role == COUNT else None

    def _count(self, row: Row) -> int:
        return self._counts.get((row.kind, row.key), 0)

    def _is_ticked(self, row: Row) -> bool:
        return row.key in ticked(self._filters, row.kind)

    def _spoken(self, row: Row) -> str:
        if row.kind is Kind.HEADING:
            return row.label
        passages = self.tr("%n passage(s)", "", self._count(row))
        said = self.tr("ticked") if self._is_ticked(row) else self.tr("not ticked")
        return ", ".join(part for part in (row.label, row.below, passages, said) if part)

    def _tell_changed(self, roles: Sequence[int] = ()) -> None:
        """Tell that the rows have changed in ``roles``, without any in whatever they are."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), list(roles))

    def _lay_rows(self) -> None:
        """Set the rows; where the same ones stand in the same places, nothing moves."""
        rows = tuple(self._all_rows())
        if _keys(rows) == _keys(self._rows):
            self._rows = rows
            self._tell_changed()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _all_rows(self) -> Iterator[Row]:
        names = {Language.EN: self.tr("English"), Language.FR: self.tr("French")}
        years = sorted({one.details.date.year for one in self._documents if one.details.date})
        yield Row(Kind.HEADING, Kind.THEME, self.tr("Themes"))
        yield from (self._theme_row(rule) for rule, _ in self._themes)
        yield Row(Kind.HEADING, Kind.DOCUMENT, self.tr("Documents"))
        within = {key: _in_line(name, self._language) for key, name in names.items()}
        yield from self._document_rows(within)
        yield Row(Kind.HEADING, Kind.LANGUAGE, self.tr("Language"))
        yield from (Row(Kind.LANGUAGE, key.value, name) for key, name in names.items())
        if years:
            yield Row(Kind.HEADING, Kind.YEAR, self.tr("Year"))
        yield from (Row(Kind.YEAR, str(year), str(year)) for year in years)

    def _theme_row(self, rule: ThemeRule) -> Row:
        label = rule.theme.label.in_(self._language)
        terms = rule.terms(self._language)
        words = list(dict.fromkeys(word.replace("*", "…") for word in terms.strong + terms.plain))
        shown = ", ".join(words[:_WORDS_SHOWN])
        if len(words) > _WORDS_SHOWN:
            more = self.tr("and %n more", "", len(words) - _WORDS_SHOWN)
            shown = f"{shown} {more}"
        told = (rule.theme.description.in_(self._language), self.tr("Words: {words}"))
        return Row(
            Kind.THEME, rule.theme.id, label, tip=_tip(label, told[0], told[1].format(words=shown))
        )

    def _document_rows(self, names: dict[Language, str]) -> Iterator[Row]:
        """Yield the rows of documents. Of those listed before, which are most of them after an
        import, nothing is put into words again."""
        before, self._told = self._told, {}
        for holding in self._documents:
            known, row = before.get(holding.id, (None, None))
            if row is None or known != holding:
                row = self._document_row(holding, names)
            self._told[holding.id] = holding, row
            yield row

    def _document_row(self, holding: Holding, names: dict[Language, str]) -> Row:
        own = holding.details
        language = names[own.language] if own.language else ""
        below = (period_of(own, self._language, year=False), town_of(own), language)
        whole = (period_of(own, self._language), own.place or "", language)
        return Row(
            Kind.DOCUMENT,
            holding.id,
            label_of(holding),
            SEPARATOR.join(part for part in below if part),
            _tip(
                own.title or holding.name,
                own.event or "",
                SEPARATOR.join(part for part in whole if part),
            ),
        )

    def _counted(self) -> dict[tuple[Kind, str], int]:
        facets = self._facets or self._of_library()
        kinds = {
            Kind.THEME: facets.theme,
            Kind.DOCUMENT: facets.document,
            Kind.LANGUAGE: facets.language,
            Kind.YEAR: facets.year,
        }
        return {(kind, key): count for kind, one in kinds.items() for key, count in one.items()}

    def _of_library(self) -> Facets:
        """Return how many passages there are in all, before anything was searched for."""
        languages, years = Counter[str](), Counter[str]()
        for one in self._documents:
            if one.details.language:
                languages[one.details.language.value] += one.passages
            if one.details.date:
                years[str(one.details.date.year)] += one.passages
        themes = {rule.theme.id: count for rule, count in self._themes}
        documents = {one.id: one.passages for one in self._documents}
        return Facets(themes, documents, dict(languages), dict(years))


def _keys(rows: Sequence[Row]) -> list[tuple[Kind, str]]:
    return [(row.kind, row.key) for row in rows]


def _tip(head: str, *lines: str) -> str:
    """Return a tooltip in rich text, which Qt wraps where plain text would run on."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<qt><b>{escape(head)}</b>{paragraphs}</qt>"


def _in_line(name: str, language: Language) -> str:
    """Return the ``name`` of a language as it stands among other words: French writes it small."""
    return name.lower() if language is Language.FR else name
