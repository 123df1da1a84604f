"""What stands where no passage does: what was searched, and ways out at a click."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Query, Turn, WayOut
from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import BREAK, GAP, HEADING, font
from briefer.ui.read.hits_model import HitsModel

_WAYS = 5
"""How many ways out are offered at the most: more would be a list to read, and need more room
than the pane has."""


class WaysOut(QWidget):
    """Says why there are no hits, by the names that ``model`` knows. ``query_offered`` carries
    the search of the way out that was chosen; ``again_wanted`` asks to look again whether
    anything can be found."""

    query_offered = Signal(object)
    again_wanted = Signal()

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("way-out")
        self._model = model
        self._hits: Hits | None = None
        self._sentence = ""
        self._title = QLabel(self)
        self._title.setFont(font(HEADING))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._said = Muted(self)
        self._said.setWordWrap(True)
        taking = [partial(self._take_way, at) for at in range(_WAYS)]
        self._ways = [self._button(f"way-out-{at + 1}", take) for at, take in enumerate(taking)]
        self._mean = self._button("did-you-mean", self._take_words)
        self._unfilter = self._button("drop-filters", self._drop_filters)
        self._clear = self._button("clear-words", self._drop_words)
        self._again = self._button("try-again", self.again_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * BREAK, 2 * BREAK, 2 * BREAK, BREAK)
        column.setSpacing(GAP)
        for label in (self._title, self._said):
            column.addWidget(label)
        for button in self._buttons():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def show_nothing_found(self, hits: Hits) -> None:
        """Say that nothing was found, and what may help."""
        self._hits, self._sentence = hits, ""
        self.retranslate()

    def show_sentence(self, sentence: str) -> None:
        """Say ``sentence``: why nothing can be found now."""
        self._hits, self._sentence = None, sentence
        self.retranslate()

    def told(self) -> str:
        """Return what is said and the first way out, as a screen reader tells it."""
        offered = [one.text() for one in self._buttons() if not one.isHidden()]
        return " ".join(part for part in (self._title.text(), *offered[:1]) if part)

    def focus_first(self) -> None:
        """Put the keyboard on the first way out."""
        offered = [one for one in self._buttons() if not one.isHidden()]
        if offered:
            offered[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Set all texts anew."""
        query = self._hits.query if self._hits else None
        ways = self._offered()
        within = self._within(query) if query else ""
        filtered = query is not None and query.filters != Filters()
        unfilters = any(way.turn is Turn.FILTER for way in ways)
        mean = self._hits.did_you_mean if self._hits and not ways else None
        self._title.setText(self._heading())
        self._said.setText(self.tr("Searched only in: {filters}").format(filters=within))
        self._said.setVisible(bool(within))
        for at, button in enumerate(self._ways):
            button.setVisible(at < len(ways))
            button.setText(self._of_way(ways[at]).replace("&", "&&") if at < len(ways) else "")
        searched = (mean or "").replace("&", "&&")
        self._mean.setText(self.tr("Search for “{words}” instead").format(words=searched))
        self._unfilter.setText(self.tr("Search without the filters"))
        self._clear.setText(self.tr("Show all passages"))
        self._again.setText(self.tr("Try again"))
        self._mean.setVisible(mean is not None)
        self._unfilter.setVisible(filtered and not unfilters)
        self._clear.setVisible(query is not None and bool(query.words or query.like))
        self._again.setVisible(bool(self._sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (*self._ways, self._mean, self._unfilter, self._clear, self._again)

    def _offered(self) -> tuple[WayOut, ...]:
        return self._hits.ways_out[:_WAYS] if self._hits else ()

    def _heading(self) -> str:
        if self._sentence or not self._hits:
            return self._sentence
        query = self._hits.query
        words = query.words.strip()
        if words and query.like:
            return self.tr("No passage like that one has “{words}”.").format(words=words)
        if words:
            return self.tr("No passage has “{words}”.").format(words=words)
        if query.like:
            return self.tr("No passage is like that one.")
        return self.tr("No passage here.")

    def _of_way(self, way: WayOut) -> str:
        """Return what ``way`` leads to, with how many passages."""
        query, count = way.query, way.count
        if way.turn is Turn.SPELLING:
            counted = QLocale().toString(count)
            said = self.tr("Did you mean “{words}”? ({count})")
            return said.format(words=query.words.strip(), count=counted)
        if way.turn is Turn.THEME:
            names = ", ".join(self._model.names.theme(id) for id in query.filters.themes)
            return self._counted(self.tr("Theme “{theme}”").format(theme=names), count)
        if way.turn is Turn.LANGUAGE:
            return self._counted(self._in_language(query), count)
        return self._counted(self._without(query), count)

    def _counted(self, way: str, count: int) -> str:
        return self.tr("{way}: %n passage(s)", "", count).format(way=way)

    def _in_language(self, query: Query) -> str:
        if query.filters.language is Language.FR:
            return self.tr("In French")
        if query.filters.language is Language.EN:
            return self.tr("In English")
        return self.tr("In the other language")

    def _without(self, query: Query) -> str:
        """Return what ``query`` leaves out of the search that found nothing."""
        if self._hits is None:
            return ""
        before = self._hits.query
        if query.filters == before.filters:
            if query.words != before.words:
                return self.tr("With “{words}” alone").format(words=query.words.strip())
            return self.tr("Among all passages")
        if query.filters == Filters():
            dropped = self._named(before.filters)
            if len(dropped) > 1:
                return self.tr("Without the filters")
        kept = self._named(query.filters)
        gone = [name for name in self._named(before.filters) if name not in kept]
        return self.tr("Without the filter {filter}").format(filter=", ".join(gone))

    def _within(self, query: Query) -> str:
        return ", ".join(self._named(query.filters))

    def _named(self, filters: Filters) -> list[str]:
        """Return what each of ``filters`` is called."""
        named = [*map(self._model.names.theme, filters.themes)]
        if filters.passages is not None:
            named.append(self.tr("the note"))
        unknown = self.tr("a document no longer here")
        named += [self._model.names.document(id) or unknown for id in filters.documents]
        if filters.language:
            is_french = filters.language is Language.FR
            named.append(self.tr("French") if is_french else self.tr("English"))
        return [*named, *map(str, filters.years)]

    def _button(self, name: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(True)  # Enter presses it, as Space does
        button.clicked.connect(pressed)
        return button

    def _take_way(self, at: int) -> None:
        ways = self._offered()
        if at < len(ways):
            self.query_offered.emit(ways[at].query)

    def _take_words(self) -> None:
        if self._hits and self._hits.did_you_mean:
            self.query_offered.emit(replace(self._hits.query, words=self._hits.did_you_mean))

    def _drop_filters(self) -> None:
        if self._hits:
            self.query_offered.emit(replace(self._hits.query, filters=Filters()))

    def _drop_words(self) -> None:
        if self._hits:
            plain = replace(self._hits.query, words="", filters=Filters(), like=None)
            self.query_offered.emit(plain)
