"""The right pane: the note's head, its outline, preview and checks, and how long it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.errors import Notice
from briefer.tables.templates import NoteTemplate
from briefer.ui.checks_panel import ChecksPanel
from briefer.ui.kind_chooser import KindChooser
from briefer.ui.look import BREAK, GAP, SMALL, STEP, font, tones
from briefer.ui.note_desk import NoteDesk
from briefer.ui.outline_panel import OutlinePanel
from briefer.ui.pieces import Hairline, QuietButton
from briefer.ui.preview import PreviewPanel
from briefer.ui.title_block import TitleBlock
from briefer.workspace import Preview, Workspace

OUTLINE, PREVIEW, CHECKS = range(3)


class ComposePanel(QWidget):
    """Shows the note of ``desk``, or what to begin where there is none."""

    paragraph_wanted = Signal()

    def __init__(
        self,
        desk: NoteDesk,
        workspace: Workspace,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compose-panel")
        self._desk = desk
        self._templates = workspace.templates
        self._language = language
        self._preview: Preview | None = None
        templates = tuple(workspace.templates.values())
        self.chooser = KindChooser(templates, workspace.profile.language, self)
        self.title_block = TitleBlock(desk, workspace.profile.markings, self)
        self.outline = OutlinePanel(desk, self)
        self.preview = PreviewPanel(self)
        self.checks = ChecksPanel(workspace.messages, self)
        self._write = QuietButton("paragraph", self)
        self._write.setObjectName("write-paragraph")
        self._tabs = self._tab_bar()
        self._pages = QStackedWidget(self)
        for page in (self.outline, self.preview, self.checks):
            self._pages.addWidget(page)
        self._length = QLabel(self)
        self._length.setObjectName("note-length")
        self._length.setFont(font(SMALL))
        self._body = QStackedLayout(self)
        self._lay_out()
        self._connect()
        self.set_language(language)

    @property
    def tab(self) -> int:
        """Which of outline, preview and checks is shown."""
        return self._tabs.currentIndex()

    def show_tab(self, tab: int) -> None:
        """Show outline, preview or checks."""
        self._tabs.setCurrentIndex(tab)

    def lend_preview(self) -> PreviewPanel:
        """Return the preview, to stand elsewhere; its tab goes meanwhile."""
        if self.tab == PREVIEW:
            self.show_tab(OUTLINE)
        self._tabs.setTabVisible(PREVIEW, False)
        return self.preview

    def take_preview_back(self) -> None:
        """Show the preview in its tab again."""
        self._pages.insertWidget(PREVIEW, self.preview)
        self._tabs.setTabVisible(PREVIEW, True)

    def show_note(self, note: Note | None) -> None:
        """Show ``note``, or the kinds to begin where there is none."""
        template = self.template(note)
        self.outline.show_note(note, template)
        if note:
            self.title_block.show_note(note, template)
        self._write.setEnabled(not self._desk.read_only)
        self._body.setCurrentIndex(1 if note else 0)

    def template(self, note: Note | None) -> NoteTemplate | None:
        """Return the template of ``note``, ``None`` where its kind is not here."""
        return self._templates.get(note.kind) if note else None

    def show_preview(self, preview: Preview) -> None:
        """Show how the note will print, and what that says of it."""
        self._preview = preview
        self.preview.show_preview(preview)
        self._tell()

    def go_to(self, notice: Notice) -> None:
        """Go to the place that ``notice`` is about."""
        if notice.key == "marking_not_chosen":
            self.title_block.go_to_marking()
        elif notice.key == "title_missing":
            self.title_block.go_to_title()
        elif notice.key == "parts_empty" and self.title_block.has_gaps:
            self.title_block.go_to_lines()
        else:
            self.show_tab(OUTLINE)
            self.outline.view.setFocus()

    def focus_note(self) -> None:
        """Take the focus: the outline, or the first kind to begin."""
        (self.outline.view if self._desk.note else self.chooser.first).setFocus()

    def set_language(self, language: Language) -> None:
        """Name kinds and tell checks in ``language``."""
        self._language = language
        self.chooser.set_language(language)
        self.title_block.set_language(language)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts anew."""
        self._tabs.setAccessibleName(self.tr("Views of the note"))
        self._tabs.setTabText(OUTLINE, self.tr("Outline"))
        self._tabs.setTabText(PREVIEW, self.tr("Preview"))
        self._write.say(self.tr("Write a paragraph"), shown=True)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self.retranslate()
        super().changeEvent(event)

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar(self)
        bar.setObjectName("note-tabs")
        bar.setShape(QTabBar.Shape.RoundedSouth)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        for _ in (OUTLINE, PREVIEW, CHECKS):
            bar.addTab("")
        return bar

    def _lay_out(self) -> None:
        note = QWidget(self)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title_block)
        column.addWidget(Hairline(note))
        column.addWidget(self._pages, 1)
        column.addWidget(Hairline(note))
        column.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.setContentsMargins(BREAK, STEP, GAP, STEP)
        foot.addWidget(self._length, 1)
        foot.addWidget(self._write)
        column.addLayout(foot)
        self._body.addWidget(self.chooser)
        self._body.addWidget(note)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._write.clicked.connect(self.paragraph_wanted)
        self.checks.place_wanted.connect(self.go_to)
        self.preview.item_chosen.connect(self._show_in_outline)
        self._desk.note_changed.connect(self.show_note)

    def _show_in_outline(self, id: str) -> None:
        self.show_tab(OUTLINE)
        self.outline.choose((id,))
        self.outline.view.setFocus()

    def _tell(self) -> None:
        """Say how long the note is and how much there is to mend."""
        preview = self._preview
        notices = preview.notices if preview else ()
        self.checks.show_notices(notices, self._language)
        checks = self.tr("Checks ({count})").format(count=len(notices))
        self._tabs.setTabText(CHECKS, checks if notices else self.tr("Checks"))
        if preview is None:
            return
        words = self.tr("%n word(s)", "", preview.words)
        pages = self.tr("about %n page(s)", "", preview.pages)
        over = 0 < preview.page_limit < preview.pages
        if preview.page_limit:
            pages = self.tr("about {pages} of at most {limit} pages").format(
                pages=preview.pages, limit=preview.page_limit
            )
        self._length.setText(f"{'⚠ ' if over else ''}{pages} · {words}")
        own, palette = tones(self.palette()), self._length.palette()
        palette.setColor(self._length.foregroundRole(), own.warning if over else own.muted)
        self._length.setPalette(palette)
