"""The filters in force as chips, each of which is taken away at a press."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.tables.themes import ThemeRule
from briefer.ui.look.tones import GAP, LEADING, SMALL, STEP, font, tones
from briefer.ui.narrow.facets import Kind, label_of, ticked, toggled, town_of
from briefer.ui.narrow.flow import FlowLayout

_KINDS = (Kind.NOTE, Kind.THEME, Kind.DOCUMENT, Kind.LANGUAGE, Kind.YEAR)
_PRESSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_LONGEST = 30
"""How many characters of a chip's text are shown."""


@dataclass(frozen=True, slots=True)
class _Filter:
    """One filter in force, and what the chip says."""

    kind: Kind
    key: str
    text: str
    tip: str


def chip_name(holding: Holding) -> str:
    """Return the document's name in two words where its place is known: "Halifax 2019"."""
    town, day = town_of(holding.details), holding.details.date
    return f"{town} {day.year}" if town and day else label_of(holding)


class Pill(QAbstractButton):
    """Words with a cross; a press anywhere on it, or Delete, takes away what they name."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"chip-{name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(font(SMALL))

    def sizeHint(self) -> QSize:
        """Return the size of the words and the cross."""
        metrics = self.fontMetrics()
        height = round(metrics.height() * LEADING)
        width = metrics.horizontalAdvance(self._shown(metrics))
        return QSize(GAP + STEP // 2 + width + height, height)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Be pressed by Enter, Delete or Backspace, as by Space."""
        if e.key() in _PRESSING_KEYS:
            self.click()
        else:
            super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the words, a cross, and a ring where the keyboard is."""
        painter, own = QPainter(self), tones(self.palette())
        painter.setClipRect(e.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if self.hasFocus() else 1
        place = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        strong = self.hasFocus() or self.underMouse() or self.isDown()
        painter.setPen(QPen(own.accent if strong else own.hairline, edge))
        painter.setBrush(own.chosen)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(own.text)
        words = self.rect().adjusted(GAP + STEP // 2, 0, -self.height(), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._shown(self.fontMetrics()))
        self._draw_cross(painter, QPen(own.accent if strong else own.muted, 1.4))

    def _draw_cross(self, painter: QPainter, pen: QPen) -> None:
        arm = self.height() / 8
        middle = QPointF(self.width() - self.height() / 2, self.height() / 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for slope in (arm, -arm):
            painter.drawLine(middle - QPointF(arm, slope), middle + QPointF(arm, slope))

    def _shown(self, metrics: QFontMetrics) -> str:
        widest = metrics.averageCharWidth() * _LONGEST
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, widest)


class Chip(Pill):
    """A filter in force."""

    def __init__(self, kind: Kind, key: str, parent: QWidget) -> None:
        super().__init__(f"{kind}-{key}", parent)
        self.kind, self.key = kind, key


class _ClearButton(QAbstractButton):
    """Words to press, with a ring where the keyboard is, as the chips have it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear-filters")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(font(SMALL))

    def sizeHint(self) -> QSize:
        """Return the size of the words and the ring."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * (GAP + STEP // 2)
        return QSize(width, round(metrics.height() * LEADING))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Be pressed by Enter too."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(e)

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the words, underlined where the pointer is."""
        painter, own = QPainter(self), tones(self.palette())
        painter.setClipRect(e.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFont(self.font())
        words.setUnderline(self.underMouse())
        painter.setFont(words)
        painter.setPen(QPen(own.accent, 2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)


class ChipRow(QWidget):
    """One chip for each filter, and "Clear". ``filters_changed`` carries what is left of them;
    ``like_dropped`` tells that no passage is to be like another one any more; ``focus_left``
    that the last chip went while the keyboard was on it."""

    filters_changed = Signal(object)
    like_dropped = Signal()
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chips")
        self._filters, self._like = Filters(), ""
        self._themes: tuple[tuple[ThemeRule, int], ...] = ()
        self._documents: tuple[Holding, ...] = ()
        self._language = Language.EN
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, STEP + STEP // 2)
        self._flow.setContentsMargins(0, STEP, 0, STEP)
        self._clear = _ClearButton(self)
        self._clear.clicked.connect(self._clear_all)
        self.retranslate()

    def show_filters(
        self,
        filters: Filters,
        themes: Sequence[tuple[ThemeRule, int]],
        documents: Sequence[Holding],
    ) -> None:
        """Show a chip for each of ``filters``, named after ``themes`` and ``documents``."""
        self._filters = filters
        self._themes, self._documents = tuple(themes), tuple(documents)
        self._set_chips()

    def show_like(self, place: str) -> None:
        """Show a chip for the passage at ``place``, which those found are like; none where it
        is empty."""
        self._like = place
        self._set_chips()

    def set_language(self, language: Language) -> None:
        """Name themes in ``language``."""
        self._language = language
        self._set_chips()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops, in its order."""
        return [*self._chips, self._clear]

    def retranslate(self) -> None:
        """Set the texts in the language of the window."""
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.setToolTip(self.tr("Clear all filters"))
        self._set_chips()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_chips(self) -> None:
        """Set the chips; those of filters that stay are kept, and the keyboard with them."""
        kept = {(chip.kind, chip.key): chip for chip in self._chips}
        while self._flow.takeAt(0):
            pass
        self._chips = []
        for one in self._in_force():
            chip = kept.pop((one.kind, one.key), None) or self._new_chip(one)
            chip.setText(one.text)
            chip.setToolTip(one.tip)
            chip.setAccessibleName(self.tr("Remove filter: {filter}").format(filter=one.text))
            chip.updateGeometry()
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self._clear)
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        self.setVisible(bool(self._chips))
        self.updateGeometry()

    def _new_chip(self, one: _Filter) -> Chip:
        chip = Chip(one.kind, one.key, self)
        chip.clicked.connect(self._remove_pressed)
        return chip

    def _in_force(self) -> Iterator[_Filter]:
        if self._like:
            text = self.tr("Like: {place}").format(place=self._like)
            yield _Filter(Kind.LIKE, "passage", text, text)
        for kind in _KINDS:
            for key in ticked(self._filters, kind):
                text, tip = self._named(kind, key)
                yield _Filter(kind, key, text, tip)

    def _named(self, kind: Kind, key: str) -> tuple[str, str]:
        """Return what a chip says, and its tooltip."""
        if kind is Kind.THEME:
            labels = {rule.theme.id: rule.theme.label for rule, _ in self._themes}
            name = labels[key].in_(self._language) if key in labels else key
            text = self.tr("Theme: {name}").format(name=name)
            return text, text
        if kind is Kind.DOCUMENT:
            held = next((one for one in self._documents if one.id == key), None)
            if held is None:
                gone = self.tr("Document no longer here")
                return gone, gone
            return chip_name(held), held.details.title or held.name
        if kind is Kind.NOTE:
            return self.tr("In this note"), self.tr("Only passages that the note holds")
        if kind is Kind.LANGUAGE:
            key = self.tr("French") if key == Language.FR else self.tr("English")
        return key, key

    def _remove_pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and chip in self._chips:
            place = self._chips.index(chip)
            if chip.kind is Kind.LIKE:
                self._drop_like()
                self._change(self._filters, place)
            else:
                self._change(toggled(self._filters, chip.kind, chip.key), place)

    def _clear_all(self) -> None:
        self._drop_like()
        self._change(Filters(), 0)

    def _drop_like(self) -> None:
        if self._like:
            self._like = ""
            self.like_dropped.emit()

    def _change(self, filters: Filters, place: int) -> None:
        """Let ``filters`` be in force, and the keyboard on the chip that is now at ``place``."""
        self._filters = filters
        self._set_chips()
        if place < len(self._chips):
            self._chips[place].setFocus()
        else:
            self.focus_left.emit()
        self.filters_changed.emit(filters)
