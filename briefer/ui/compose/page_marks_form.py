"""What is printed around the note, to tick and choose: draft line, caveats, annex, languages."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.note import MarkingLanguage, Note
from briefer.tables.profile import Profile
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.desk.page_marks import PageMarks
from briefer.ui.look.ticks import TickBox
from briefer.ui.look.tones import GAP, STEP

_FIRST_VERSION = "0.1"
_LONGEST = 12
"""Characters of a version that are shown in a few words."""


class PageMarksForm(QWidget):
    """Shows and changes what stands on the pages of the note of ``desk``; ``said`` carries that
    in a few words."""

    said = Signal(str)

    def __init__(self, desk: NoteDesk, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-marks")
        self._desk, self._profile = desk, profile
        self._marks = PageMarks(desk, self)
        self._note: Note | None = None
        self._draft = self._check("mark-draft")
        self._version = QLineEdit(self)
        self._version.setObjectName("draft-version")
        self._version_label = QLabel(self)
        self._version_label.setBuddy(self._version)
        self._annex = self._check("mark-annex")
        self._caveats = {one.id: self._check(f"caveat-{one.id}") for one in profile.caveats}
        self._tongue = QComboBox(self)
        self._tongue.setObjectName("marking-language")
        self._tongue_label = QLabel(self)
        self._tongue_label.setBuddy(self._tongue)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_note(self, note: Note) -> None:
        """Show what stands on the pages of ``note``; what is being typed stays untouched."""
        self._note = note
        printing = note.printing
        self._draft.setChecked(printing.draft is not None)
        self._version.setVisible(printing.draft is not None)
        self._version_label.setVisible(printing.draft is not None)
        if printing.draft is not None and self._version.text() != printing.draft:
            self._version.setText(printing.draft)
        self._annex.setChecked(printing.annex)
        for one in self._profile.caveats:
            self._caveats[one.id].setText(one.label.in_(note.language).replace("&", "&&"))
            self._caveats[one.id].setChecked(one.id in printing.caveats)
        chosen = printing.marking_in or self._profile.marking_in
        self._tongue.setCurrentIndex(list(MarkingLanguage).index(chosen))
        self.setEnabled(not self._desk.read_only)
        self._tell()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._draft.setText(self.tr("Draft"))
        self._draft.setToolTip(
            self.tr("Printed at the head of every page, with the version and the date")
        )
        self._version.setAccessibleName(self.tr("Version of the draft"))
        self._version_label.setText(self.tr("version"))
        self._annex.setText(self.tr("Annex of evidence"))
        self._annex.setToolTip(self.tr("Every passage word for word, after the note"))
        self._tongue_label.setText(self.tr("Marking printed in"))
        names = (
            self.tr("the note’s language"),
            self.tr("English"),
            self.tr("French"),
            self.tr("both languages"),
        )
        for row, name in enumerate(names):
            self._tongue.setItemText(row, name)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _check(self, name: str) -> TickBox:
        check = TickBox(self)
        check.setObjectName(name)
        return check

    def _lay_out(self) -> None:
        for _ in MarkingLanguage:
            self._tongue.addItem("")
        self._version.setFixedWidth(self._version.fontMetrics().averageCharWidth() * 12)
        first, last = QHBoxLayout(), QHBoxLayout()
        for row in (first, last):
            row.setSpacing(GAP)
        for widget in (self._draft, self._version_label, self._version):
            first.addWidget(widget)
        first.addStretch(1)
        for widget in (self._tongue_label, self._tongue):
            last.addWidget(widget)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, STEP, GAP, GAP)
        column.setSpacing(STEP)
        column.addLayout(first)
        for check in self._caveats.values():
            column.addWidget(check)
        column.addWidget(self._annex)
        column.addLayout(last)

    def _connect(self) -> None:
        self._draft.clicked.connect(self._mark_draft)
        self._version.textEdited.connect(self._marks.set_draft)
        self._annex.clicked.connect(self._marks.set_annex)
        for check in self._caveats.values():
            check.clicked.connect(self._tick_caveats)
        self._tongue.activated.connect(self._print_in)

    def _mark_draft(self, wanted: bool) -> None:
        self._marks.set_draft((self._version.text() or _FIRST_VERSION) if wanted else None)
        if wanted:
            self._version.setFocus()
            self._version.selectAll()

    def _tick_caveats(self) -> None:
        for id, check in self._caveats.items():
            if self._note and check.isChecked() != (id in self._note.printing.caveats):
                self._marks.set_caveat(id, check.isChecked())

    def _print_in(self, row: int) -> None:
        self._marks.print_in(list(MarkingLanguage)[row])

    def _tell(self) -> None:
        """Say in a few words what is ticked."""
        note = self._note
        if note is None:
            return
        draft = note.printing.draft
        parts = [_draft(self.tr("draft"), draft)] if draft is not None else []
        caveats = sum(one.id in note.printing.caveats for one in self._profile.caveats)
        parts += [self.tr("%n caveat(s)", "", caveats)] if caveats else []
        if note.printing.annex:
            parts.append(self.tr("annex"))
        self.said.emit(", ".join(parts))


def _draft(word: str, version: str) -> str:
    """Return ``word`` with as much of ``version`` as there is room for."""
    short = version if len(version) <= _LONGEST else f"{version[:_LONGEST]}…"
    return f"{word} v{short}" if short[:1].isdigit() else f"{word} {short}".strip()
