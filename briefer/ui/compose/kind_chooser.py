"""What stands where no note is: the kinds of notes to begin, a first draft from themes, files."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.language import Language
from briefer.tables.templates import NoteTemplate
from briefer.ui.look.icons import icon
from briefer.ui.look.pieces import Muted
from briefer.ui.look.tones import BREAK, GAP, HEADING, STEP, font


class KindChooser(QScrollArea):
    """Offers the kinds of notes. ``kind_chosen`` carries kind and language; the other signals
    ask for a draft from themes and for a file."""

    kind_chosen = Signal(str, object)
    themes_wanted = Signal()
    opening_wanted = Signal()

    def __init__(
        self, templates: Sequence[NoteTemplate], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("kind-chooser")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._templates, self._language = templates, language
        self._heading = QLabel()
        self._heading.setFont(font(HEADING, bold=True))
        self._hint = Muted()
        self._hint.setWordWrap(True)
        self._tongue = QComboBox()
        self._tongue.setObjectName("new-note-language")
        self._tongue_label = QLabel()
        self._tongue_label.setBuddy(self._tongue)
        for _ in Language:
            self._tongue.addItem("")
        self._tongue.setCurrentIndex(list(Language).index(language))
        self._kinds = [self._choice(f"new-{one.id}", "note") for one in templates]
        self._themes = self._choice("start-from-themes", "list")
        self._open = self._choice("open-note", "folder")
        self._lay_out()
        for template, button in zip(templates, self._kinds, strict=True):
            button.clicked.connect(partial(self._tell_kind, template.id))
        self._themes.clicked.connect(self.themes_wanted)
        self._open.clicked.connect(self.opening_wanted)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """Where the focus goes."""
        return (*self._kinds, self._themes)[0]

    @property
    def note_language(self) -> Language:
        """The language chosen for a new note."""
        return list(Language)[self._tongue.currentIndex()]

    def set_language(self, language: Language) -> None:
        """Name the kinds in ``language``."""
        self._language = language
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._heading.setText(self.tr("Begin a note"))
        self._hint.setText(
            self.tr("Passages you add while reading go into the note, each with its source.")
        )
        self._tongue_label.setText(self.tr("Language of the note"))
        for row, text in enumerate((self.tr("English"), self.tr("French"))):
            self._tongue.setItemText(row, text)
        for template, button in zip(self._templates, self._kinds, strict=True):
            button.setText(template.label.in_(self._language))
            button.setDescription(template.description.in_(self._language))
        self._themes.setText(self.tr("Start from themes…"))
        self._themes.setDescription(
            self.tr("A first draft with the strongest passages of the themes you choose.")
        )
        self._open.setText(self.tr("Open a note…"))
        self._open.setDescription(self.tr("Go on with a note saved earlier."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            signs = ("note",) * len(self._kinds) + ("list", "folder")
            for button, name in zip((*self._kinds, self._themes, self._open), signs, strict=True):
                button.setIcon(icon(name, self.palette()))
        super().changeEvent(event)

    def _choice(self, name: str, sign: str) -> QCommandLinkButton:
        button = QCommandLinkButton()
        button.setObjectName(name)
        button.setIcon(icon(sign, self.palette()))
        return button

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(STEP)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        tongue = QHBoxLayout()
        tongue.setContentsMargins(0, GAP, 0, GAP)
        tongue.addWidget(self._tongue_label)
        tongue.addWidget(self._tongue)
        tongue.addStretch(1)
        column.addLayout(tongue)
        column.addLayout(self._choices())
        column.addStretch(1)
        self.setWidget(inner)

    def _choices(self) -> QVBoxLayout:
        """Return the choices below each other; they have room within, and need none between."""
        choices = QVBoxLayout()
        choices.setSpacing(0)
        for button in self._kinds:
            choices.addWidget(button)
        choices.addSpacing(GAP)
        choices.addWidget(self._themes)
        choices.addWidget(self._open)
        return choices

    def _tell_kind(self, kind: str) -> None:
        self.kind_chosen.emit(kind, self.note_language)
