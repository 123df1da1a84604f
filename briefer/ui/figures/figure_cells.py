"""What a figure says in each column: shown, told in a tooltip, told by a screen reader, ordered."""

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QObject

from briefer.domain.dates import PartialDate
from briefer.domain.document import Holding
from briefer.domain.figure import Figure, Period
from briefer.domain.language import Language
from briefer.domain.theme import Theme
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.look.figure_words import period_words, replacement, short_period, value_words
from briefer.ui.look.words import name_of


class Column(IntEnum):
    """What stands beside each other in the table."""

    VALUE = 0
    SUBJECT = 1
    PERIOD = 2
    PLACE = 3
    DOCUMENT = 4
    THEMES = 5


Key = str | tuple[float, float] | tuple[int, str, int]
"""What orders a row; two keys of one column can be compared."""

_Thing = TypeVar("_Thing", bound=Hashable)

_NEVER = 10**9

FIELDS = {Column.SUBJECT: "subject", Column.PERIOD: "period", Column.PLACE: "place"}
"""The field of a figure that a column shows and that may have been inferred or corrected."""


class FigureCells(QObject):
    """Says what stands in the cells of figures out of those ``found``, in ``language``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._documents: dict[str, Holding] = {}
        self._themes: dict[str, Theme] = {}
        self.found = FiguresFound()
        self.language = Language.EN

    def name(self, documents: dict[str, Holding], themes: Sequence[Theme]) -> None:
        """Name documents and themes by these from now on."""
        self._documents = documents
        self._themes = {theme.id: theme for theme in themes}

    def head(self, column: Column) -> str:
        """Return what stands over ``column``."""
        return {
            Column.VALUE: self.tr("Value"),
            Column.SUBJECT: self.tr("Subject"),
            Column.PERIOD: self.tr("Period"),
            Column.PLACE: self.tr("Place"),
            Column.DOCUMENT: self.tr("Document"),
            Column.THEMES: self.tr("Themes"),
        }[column]

    def words(self, figure: Figure, column: Column) -> str:
        """Return what ``figure`` has in ``column``."""
        if column is Column.PERIOD:
            return short_period(figure.period)
        if column is Column.DOCUMENT:
            holding = self._documents.get(figure.document)
            return name_of(holding.name) if holding else ""
        if column is Column.THEMES:
            return self._labels(tag.id for tag in figure.themes)
        if column is Column.VALUE:
            return value_words(figure)
        return figure.subject if column is Column.SUBJECT else figure.place or ""

    def brief(self, figure: Figure, column: Column) -> str:
        """Return what a cell says where it has one line: of a period the end."""
        if column is Column.PERIOD and figure.period.end:
            return str(figure.period.end)
        return self.words(figure, column)

    def replaced(self, figure: Figure) -> str:
        """Return by what ``figure`` was replaced, in words; nothing where it holds."""
        newest = self.found.newest(figure)
        if newest is None:
            return ""
        return replacement(newest, self._documents.get(newest.document), self.language)

    def tip(self, figure: Figure, column: Column) -> str:
        """Return the sentence under a value, and of other cells what was not read but inferred or
        set by the user."""
        if column is Column.VALUE:
            return figure.sentence
        words, field = self.words(figure, column), FIELDS.get(column)
        if column is Column.PERIOD:
            words = period_words(figure.period, self.language)
        if words and field in figure.corrected:
            return self.tr("{words} (corrected by you)").format(words=words)
        if words and field in figure.inferred:
            said = self.tr("{words} (inferred: not in the sentence itself)")
            return said.format(words=words)
        return words

    def told(self, figure: Figure, column: Column, picked: bool) -> str:
        """Return a cell as a screen reader tells it; the value's tells of the whole row what its
        other cells do not."""
        if column is not Column.VALUE:
            return self.tip(figure, column) or self.tr("not known")
        words = self.words(figure, column)
        languages = {Language.EN: self.tr("English"), Language.FR: self.tr("French")}
        newest, replaced = self.found.newest(figure), self.replaced(figure)
        parts = (
            value_words(newest) if newest else "",
            f"{words}, {replaced}" if replaced else words,
            languages[figure.language],
            self.tr("in the note") if picked else "",
        )
        return ". ".join(part for part in parts if part)

    def keys(self, figures: Sequence[Figure], column: Column) -> Sequence[Key | None]:
        """Return what orders each of ``figures`` by ``column``: a value by number, a period by its
        end, a document by the date of its event; ``None`` where it has nothing there.

        Worked out for all of them at once: there may be thousands, and the window waits.
        """
        if column is Column.VALUE:
            return [(float(one.value), float(one.upper or one.value)) for one in figures]
        if column is Column.PERIOD:
            return [_order_of_period(one.period) for one in figures]
        if column is Column.DOCUMENT:
            places = self._places()
            return [(places.get(one.document, 0), one.document, one.span.start) for one in figures]
        if column is Column.THEMES:
            ids = [tuple([tag.id for tag in one.themes]) for one in figures]
            return _each_once(ids, lambda one: _folded(self._labels(one)))
        words = (one.subject if column is Column.SUBJECT else one.place or "" for one in figures)
        return _each_once(list(words), _folded)

    def _labels(self, themes: Iterable[str]) -> str:
        known = (self._themes.get(id) for id in themes)
        return ", ".join(one.label.in_(self.language) for one in known if one)

    def _places(self) -> dict[str, int]:
        """Return what orders documents: the date of their event, unknown ones first."""
        return {id: _moment(one.details.date, 0) for id, one in self._documents.items()}


def _moment(date: PartialDate | None, unknown: int) -> int:
    return 10_000 * date.year + 100 * date.month + date.day if date else unknown


def _each_once(things: Sequence[_Thing], order: Callable[[_Thing], Key | None]) -> list[Key | None]:
    """Return the ``order`` of each of ``things``, many of which are the same."""
    orders = {one: order(one) for one in set(things)}
    return [orders[one] for one in things]


def _order_of_period(period: Period) -> Key | None:
    end, start = period.end, period.start
    return (_moment(end, _NEVER), _moment(start, 0)) if end or start else None


@lru_cache(maxsize=20_000)
def _folded(text: str) -> Key | None:
    """Return ``text`` as it is ordered, without accents and capitals; ``None`` for none."""
    if not text:
        return None
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()
