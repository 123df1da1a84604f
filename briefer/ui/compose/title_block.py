"""The head of the note: its kind, title, markings, and the lines of its title block."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.tables.profile import Profile
from briefer.tables.templates import HeaderFieldTemplate, NoteTemplate
from briefer.ui.compose.page_marks_form import PageMarksForm
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.dialogs.marking_guard import MarkingGuard
from briefer.ui.look.pieces import Muted, QuietButton
from briefer.ui.look.tones import BREAK, GAP, HEADING, STEP, font

_ROWS_SHOWN = 7


class TitleBlock(QWidget):
    """Shows and edits the head of the note of ``desk``."""

    opened = Signal(bool)

    def __init__(self, desk: NoteDesk, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("title-block")
        self._desk, self._markings = desk, profile.markings
        self.guard = MarkingGuard(desk, profile, self)
        self._template: NoteTemplate | None = None
        self._note: Note | None = None
        self._language = Language.EN
        self._said = ""
        self._fields: dict[str, QLineEdit] = {}
        self._kind = Muted(self)
        self._title = QLineEdit(self)
        self._title.setObjectName("note-title")
        self._title.setFont(font(HEADING, bold=True))
        self._title.setFrame(False)
        self._other = QLineEdit(self)
        self._other.setObjectName("note-title-in-other-language")
        self._other.setFrame(False)
        self._marking = QComboBox(self)
        self._marking.setObjectName("note-marking")
        self._more = self._opener("title-block-more")
        self._around = self._opener("page-marks-more")
        self._form = PageMarksForm(desk, profile, self)
        self._form.hide()
        self._lines = QScrollArea(self)
        self._lines.setObjectName("title-block-lines")
        self._lines.setWidgetResizable(True)
        self._lines.setFrameShape(QScrollArea.Shape.NoFrame)
        self._lines.hide()
        self._lay_out()
        self._title.textEdited.connect(desk.retitle)
        self._other.textEdited.connect(partial(desk.retitle, in_other_language=True))
        self._marking.activated.connect(self._mark)
        self._more.toggled.connect(self._open)
        self._around.toggled.connect(self._open_marks)
        self._form.said.connect(self._name_marks)
        self.retranslate()

    def show_note(self, note: Note, template: NoteTemplate | None) -> None:
        """Show the head of ``note``; what is being typed stays untouched."""
        other = self._note is None or note.id != self._note.id or template is not self._template
        self._note, self._template = note, template
        if other:
            self._make_fields()
            self.retranslate()
        _put(self._title, note.title)
        _put(self._other, note.title_in_other_language)
        both = bool(template and template.both_titles) or bool(note.title_in_other_language)
        self._other.setVisible(both)
        filled = dict(note.header)
        for id, field in self._fields.items():
            _put(field, filled.get(id, ""))
        self._show_marking(note)
        self._form.show_note(note)
        for widget in (self._title, self._other, self._marking, *self._fields.values()):
            widget.setEnabled(not self._desk.read_only)

    def go_to_title(self) -> None:
        """Put the cursor into the title."""
        self._title.setFocus()
        self._title.selectAll()

    def go_to_marking(self) -> None:
        """Open the list of markings."""
        self._marking.setFocus()
        self._marking.showPopup()

    @property
    def has_gaps(self) -> bool:
        """Whether a line that the kind asks for is empty."""
        return any(field.placeholderText() and not field.text() for field in self._fields.values())

    def go_to_lines(self) -> None:
        """Open the lines of the title block and go to the first empty one."""
        self._more.setChecked(True)
        empty = (field for field in self._fields.values() if not field.text())
        next(empty, self._title).setFocus()

    def set_language(self, language: Language) -> None:
        """Name the kind of note in ``language``."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._title.setPlaceholderText(self.tr("Title of the note"))
        self._title.setAccessibleName(self.tr("Title of the note"))
        self._other.setPlaceholderText(self.tr("Title in the other language"))
        self._other.setAccessibleName(self.tr("Title in the other language"))
        self._marking.setAccessibleName(self.tr("Marking"))
        self._marking.setToolTip(self.tr("Security marking, printed on every page"))
        self._more.say(self.tr("Title block"), shown=True)
        self._name_marks(self._said)
        self._fill_markings()
        if self._note:
            names = {Language.EN: self.tr("English"), Language.FR: self.tr("French")}
            label = self._template.label.in_(self._language) if self._template else self._note.kind
            self._kind.setText(f"{label} · {names[self._note.language]}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._kind, 1)
        top.addWidget(self._marking)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, GAP, GAP, STEP)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(self._title)
        column.addWidget(self._other)
        openers = QHBoxLayout()
        openers.setSpacing(GAP)
        openers.addWidget(self._more)
        openers.addWidget(self._around, 1, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(openers)
        column.addWidget(self._lines)
        column.addWidget(self._form)

    def _opener(self, name: str) -> QuietButton:
        button = QuietButton("next", self)
        button.setObjectName(name)
        button.setCheckable(True)
        return button

    def _fill_markings(self) -> None:
        chosen = max(self._marking.currentIndex(), 0)
        self._marking.clear()
        self._marking.addItem(self.tr("Choose a marking…"), None)
        language = self._note.language if self._note else self._language
        for marking in self._markings:
            self._marking.addItem(marking.label.in_(language), marking.id)
        self._marking.setCurrentIndex(chosen)

    def _make_fields(self) -> None:
        """Make a field for each line of the title block, labelled in the note's language."""
        form = QWidget(self)
        rows = QFormLayout(form)
        rows.setContentsMargins(0, STEP, GAP, STEP)
        rows.setSpacing(STEP)
        self._fields = {}
        for line in self._template.header if self._template else ():
            self._fields[line.id] = self._field(line, rows)
        self._lines.setWidget(form)
        self._lines.setFixedHeight(self._height(form))

    def _field(self, line: HeaderFieldTemplate, rows: QFormLayout) -> QLineEdit:
        language = self._note.language if self._note else Language.EN
        field = QLineEdit()
        label = line.label.in_(language)
        field.setObjectName(f"header-{line.id}")
        field.setAccessibleName(label)
        guidance = line.guidance.in_(language) if line.guidance else ""
        field.setPlaceholderText(guidance)
        field.setToolTip(guidance)
        field.textEdited.connect(partial(self._desk.fill, line.id))
        rows.addRow(label, field)
        if words := rows.labelForField(field):
            words.setObjectName("note-line-label")
        return field

    def _height(self, form: QWidget) -> int:
        row = form.sizeHint().height() / max(len(self._fields), 1)
        return round(row * min(len(self._fields), _ROWS_SHOWN)) + STEP

    def _mark(self, row: int) -> None:
        self.guard.choose(self._marking.itemData(row))
        if self._note:
            self._show_marking(self._note)

    def _show_marking(self, note: Note) -> None:
        ids = [marking.id for marking in self._markings]
        self._marking.setCurrentIndex(ids.index(note.marking) + 1 if note.marking in ids else 0)

    def _open(self, shown: bool) -> None:
        """Show the lines of the title block, instead of what is printed around the note."""
        if shown:
            self._around.setChecked(False)
        self._lines.setVisible(shown)
        self._more.draw("down" if shown else "next")
        self.opened.emit(shown)

    def _open_marks(self, shown: bool) -> None:
        if shown:
            self._more.setChecked(False)
        self._form.setVisible(shown)
        self._around.draw("down" if shown else "next")

    def _name_marks(self, said: str) -> None:
        """Call the button of what is printed around the note by what that is."""
        self._said = said
        name = self.tr("Page marks: {marks}").format(marks=said) if said else self.tr("Page marks")
        self._around.say(name, shown=True)


def _put(field: QLineEdit, text: str) -> None:
    """Show ``text`` from its beginning, or where somebody is typing."""
    if field.text() != text:
        at = field.cursorPosition() if field.hasFocus() else 0
        field.setText(text)
        field.setCursorPosition(at)
