"""The line at the window's foot: how the note is kept, what the library holds, what is under way,
and the language of the interface."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefer.domain.language import Language
from briefer.ui.desk.jobs import Job
from briefer.ui.desk.note_file import State
from briefer.ui.desk.shelf import Listing
from briefer.ui.look.tones import BREAK, SMALL, STEP, font
from briefer.ui.look.words import time_of

SHOW_MS = 600
"""How long work takes before it is shown at all."""


class Status(QWidget):
    """Tells in one line how things stand. ``language_chosen`` carries the interface's language,
    ``progressed`` what is under way, ``idle`` comes when nothing is."""

    language_chosen = Signal(object)
    progressed = Signal(int, int, str)
    idle = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._language = language
        self._state, self._listing = State(), Listing()
        self._indexed, self._drafting = False, True
        self._jobs: list[Job] = []
        self._shown: Job | None = None
        self._note, self._library, self._work = QLabel(self), QLabel(self), QLabel(self)
        for label, name in ((self._note, "note"), (self._library, "library"), (self._work, "work")):
            label.setObjectName(f"status-{name}")
            label.setFont(font(SMALL))
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("cancel-work")
        self._cancel.setFont(font(SMALL))
        self._cancel.clicked.connect(self._cancel_shown)
        self._tongue = QComboBox(self)
        self._tongue.setObjectName("interface-language")
        self._tongue.setFrame(False)
        self._tongue.addItems(["English", "Français"])
        self._tongue.setCurrentIndex(list(Language).index(language))
        self._tongue.activated.connect(self._tell_language)
        self._timer = QTimer(self, singleShot=True, interval=SHOW_MS)
        self._timer.timeout.connect(self._show_work)
        row = QHBoxLayout(self)
        row.setContentsMargins(BREAK, STEP, STEP, STEP)
        row.setSpacing(BREAK)
        row.addWidget(self._note)
        self._library.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._library, 1)
        row.addWidget(self._work)
        row.addWidget(self._cancel)
        row.addWidget(self._tongue)
        self._hide_work()
        self.retranslate()

    def show_state(self, state: State) -> None:
        """Tell how the note is kept."""
        self._state = state
        self._tell_note()

    def show_listing(self, listing: Listing) -> None:
        """Tell what the library holds."""
        self._listing = listing
        self._tell_library()

    def show_indexed(self, indexed: bool) -> None:
        """Tell whether every passage can be found."""
        self._indexed = indexed
        self._tell_library()

    def show_drafting(self, drafting: bool) -> None:
        """Tell whether drafts are kept while the note is written."""
        self._drafting = drafting
        self._tell_note()

    def watch(self, job: Job) -> None:
        """Show ``job`` once it has taken a while, with a way to cancel it."""
        self._jobs.append(job)
        job.progressed.connect(self._tell_progress)
        job.finished.connect(self._forget)
        if not self._timer.isActive() and self._shown is None:
            self._timer.start()

    def set_language(self, language: Language) -> None:
        """Speak ``language``."""
        self._language = language
        self._tongue.setCurrentIndex(list(Language).index(language))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._cancel.setText(self.tr("Cancel"))
        self._tongue.setAccessibleName(self.tr("Language of the window"))
        self._tell_note()
        self._tell_library()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell_note(self) -> None:
        state = self._state
        if state.holder is not None:
            said = self.tr("Read only: open elsewhere")
        elif state.modified:
            drafted = self.tr("Not saved yet; a draft is kept")
            said = drafted if self._drafting else self.tr("Not saved yet")
        elif state.saved_at:
            time = time_of(state.saved_at, self._language)
            said = self.tr("Saved {time}").format(time=time)
        else:
            said = ""
        self._note.setText(said)
        self._note.setVisible(bool(said))

    def _tell_library(self) -> None:
        parts = [
            self.tr("%n document(s)", "", len(self._listing.documents)),
            self.tr("%n passage(s)", "", self._listing.passages),
            self.tr("search up to date") if self._indexed else self.tr("search is being prepared"),
        ]
        self._library.setText(" · ".join(parts))

    def _show_work(self) -> None:
        if self._jobs:
            self._shown = self._jobs[0]
            self._work.setText(self.tr("Working…"))
            self._work.show()
            self._cancel.show()
            self.progressed.emit(0, 0, self._work.text())

    def _hide_work(self) -> None:
        self._shown = None
        self._work.hide()
        self._cancel.hide()
        self.idle.emit()

    def _tell_progress(self, done: int, total: int, what: str) -> None:
        if self._shown is None:
            return
        written = QLocale().toString
        count = f"{written(done)} / {written(total)}" if total else ""
        self._work.setText(" · ".join(part for part in (count, what[:60]) if part))
        self.progressed.emit(done, total, self._work.text())

    def _forget(self) -> None:
        """Let the job that has finished go: jobs are done in the order they come."""
        self._jobs.pop(0)
        self._timer.stop()
        self._hide_work()
        if self._jobs:
            self._timer.start()

    def _cancel_shown(self) -> None:
        for job in self._jobs:
            job.cancel()

    def _tell_language(self, row: int) -> None:
        self.language_chosen.emit(list(Language)[row])
