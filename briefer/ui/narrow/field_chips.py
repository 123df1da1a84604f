"""The words typed as filters, as chips: each is taken out of the search field at a press."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from briefer.domain.document import Holding
from briefer.domain.language import Language
from briefer.domain.query import Field, FieldWord
from briefer.tables.themes import ThemeRule
from briefer.ui.look.tones import STEP
from briefer.ui.narrow.chips import Pill, chip_name
from briefer.ui.narrow.field_words import place_of, told, typed_value
from briefer.ui.narrow.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class _Told:
    """A word with a chip, and as it was typed."""

    word: FieldWord
    piece: str


class FieldChips(QWidget):
    """One chip for each word of the search that was read as a filter. ``removed`` carries the
    word whose chip was pressed; ``focus_left`` tells that the last one went while the keyboard
    was on it."""

    removed = Signal(object)
    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field-chips")
        self._asked = ""
        self._words: tuple[FieldWord, ...] = ()
        self._shown: tuple[_Told, ...] = ()
        self._names: dict[str, str] = {}
        self._themes: tuple[tuple[ThemeRule, int], ...] = ()
        self._documents: tuple[Holding, ...] = ()
        self._language = Language.EN
        self._chips: list[Pill] = []
        self._flow = FlowLayout(self, STEP + STEP // 2)
        self._flow.setContentsMargins(0, STEP, 0, STEP)
        self.hide()

    @property
    def asked(self) -> str:
        """The words that were answered last."""
        return self._asked

    @property
    def is_idle(self) -> bool:
        """Whether there is no word to show a chip for, nor a chip."""
        return not self._words and not self._shown

    def name_after(
        self, themes: Sequence[tuple[ThemeRule, int]], documents: Sequence[Holding]
    ) -> None:
        """Name values after ``themes`` and ``documents``."""
        self._themes, self._documents = tuple(themes), tuple(documents)
        self._rename()

    def set_language(self, language: Language) -> None:
        """Name themes in ``language``."""
        self._language = language
        self._rename()

    def answer(self, asked: str, words: Sequence[FieldWord]) -> None:
        """Take note that in the words ``asked`` these were read as filters."""
        self._asked, self._words = asked, tuple(words)

    def settle(self, typed: str, caret: int | None) -> None:
        """Show a chip for each word that stands in ``typed``, but for a new one where the
        ``caret`` is: it is still being typed. ``None`` says that nothing is."""
        known = {one.piece for one in self._shown}
        found: list[_Told] = []
        for word in self._words:
            span = place_of(word, self._asked, typed)
            piece = self._asked[word.span.start : word.span.end]
            if span is None:
                continue
            at_caret = caret is not None and span.start <= caret <= span.end
            if piece in known or not at_caret:
                found.append(_Told(word, piece))
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self._set_chips()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops, in its order."""
        return list(self._chips)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()

    def _rename(self) -> None:
        self._names = {
            rule.theme.id: rule.theme.label.in_(self._language) for rule, _ in self._themes
        }
        self._names |= {one.id: chip_name(one) for one in self._documents}
        self._names |= {
            Language.EN.value: self.tr("English"),
            Language.FR.value: self.tr("French"),
        }
        for chip, one in zip(self._chips, self._shown, strict=True):
            self._say(chip, one)

    def _set_chips(self) -> None:
        """Set the chips; those that are there already take up other words, so that the keyboard
        stays where it is."""
        while self._flow.takeAt(0):
            pass
        for number in range(len(self._chips), len(self._shown)):
            chip = Pill(f"word-{number}", self)
            chip.clicked.connect(self._remove_pressed)
            self._chips.append(chip)
        for gone in self._chips[len(self._shown) :]:
            gone.hide()
            gone.deleteLater()
        del self._chips[len(self._shown) :]
        for chip, one in zip(self._chips, self._shown, strict=True):
            self._say(chip, one)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self._chips))
        self.updateGeometry()

    def _say(self, chip: Pill, one: _Told) -> None:
        text = self._text(one)
        chip.setText(text)
        chip.setToolTip(text)
        chip.setAccessibleName(self.tr("Remove from the words: {filter}").format(filter=text))
        chip.updateGeometry()

    def _text(self, one: _Told) -> str:
        word = one.word
        if word.field is Field.PLACE or not word.values:
            name = typed_value(one.piece)
        else:
            name = told(word.field, word.values, self._names)
        wanted, unwanted = self._patterns()[word.field]
        return (unwanted if word.unwanted else wanted).format(name=name)

    def _patterns(self) -> dict[Field, tuple[str, str]]:
        """Return what a chip says for each field, and what it says where that is unwanted."""
        return {
            Field.THEME: (self.tr("Theme: {name}"), self.tr("Not theme: {name}")),
            Field.DOCUMENT: (self.tr("Document: {name}"), self.tr("Not document: {name}")),
            Field.YEAR: (self.tr("Year: {name}"), self.tr("Not year: {name}")),
            Field.LANGUAGE: (self.tr("Language: {name}"), self.tr("Not language: {name}")),
            Field.PLACE: (self.tr("Place: {name}"), self.tr("Not place: {name}")),
        }

    def _remove_pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Pill) and chip in self._chips:
            place = self._chips.index(chip)
            word = self._shown[place].word
            self.removed.emit(word)
            if not self._chips:
                self.focus_left.emit()
            elif place < len(self._chips):
                self._chips[place].setFocus()
            else:
                self._chips[-1].setFocus()
