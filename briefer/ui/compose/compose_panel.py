"""The right pane: the note's head, its outline, preview and checks, and how long it is."""

from functools import partial

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
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
from briefer.ui.compose.checks_panel import ChecksPanel
from briefer.ui.compose.kind_chooser import KindChooser
from briefer.ui.compose.outline_panel import OutlinePanel
from briefer.ui.compose.preview import PreviewPanel
from briefer.ui.compose.title_block import TitleBlock
from briefer.ui.desk.note_desk import NoteDesk
from briefer.ui.look.pieces import COLOURS, Hairline, QuietButton
from briefer.ui.look.tones import BREAK, GAP, SMALL, STEP, font, tones
from briefer.workspace import Preview, Workspace

OUTLINE, PREVIEW, CHECKS = range(3)


class ComposePanel(QWidget):
    """Shows the note of ``desk``, or what to begin where there is none."""

    paragraph_wanted = Signal()
    save_wanted = Signal()
    export_wanted = Signal()

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
        self.title_block = TitleBlock(desk, workspace.profile, self)
        self.outline = OutlinePanel(desk, self)
        self.preview = PreviewPanel(self)
        self.checks = ChecksPanel(workspace.messages, self)
        self._write = self._button("paragraph", "write-paragraph")
        self._save = self._button("save", "save-button")
        self._export = self._button("export", "export-button")
        self._edit = self._button("edit", "edit-card")
        self._up = self._button("up", "card-up")
        self._down = self._button("down", "card-down")
        self._remove = self._button("remove", "remove-card")
        self._tabs = self._tab_bar()
        self._pages = QStackedWidget(self)
        for page in (self.outline, self.preview, self.checks):
            self._pages.addWidget(page)
        self._length = QLabel(self)
        self._length.setObjectName("note-length")
        self._length.setFont(font(SMALL))
        self._length.setContentsMargins(BREAK, STEP, BREAK, 0)
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
        else:
            self._preview = None
            self._length.clear()
            self.preview.show_nothing("")
            self.checks.show_notices((), self._language)
        self._offer()
        self._body.setCurrentIndex(1 if note else 0)

    def template(self, note: Note | None) -> NoteTemplate | None:
        """Return the template of ``note``, ``None`` where its kind is not here."""
        return self._templates.get(note.kind) if note else None

    def target(self) -> str:
        """Return the heading of the section that picks go to, nothing where there is no note."""
        note = self._desk.note
        template = self.template(note)
        for section in note.sections if note else ():
            if note and section.id == self._desk.section:
                part = template.section(section.id) if template else None
                heading = part.heading.in_(note.language) if part else section.id
                return section.heading or heading
        return ""

    def show_item(self, id: str) -> None:
        """Show the item ``id`` in the outline."""
        self.show_tab(OUTLINE)
        self.outline.choose((id,))

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
        self._save.say(self.tr("Save"), shown=True)
        self._export.say(self.tr("Export…"), shown=True)
        self._export.setToolTip(
            self.tr("Export as a Word document (.docx), a Web page (.html) or an e-mail (.eml)")
        )
        self._edit.say(self.tr("Edit wording (F2)"))
        self._up.say(self.tr("Move up (Alt+Up)"))
        self._down.say(self.tr("Move down (Alt+Down)"))
        self._remove.say(self.tr("Remove from the note (Del)"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() in {QEvent.Type.LanguageChange, *COLOURS}:
            self.retranslate()
        super().changeEvent(event)

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar(self)
        bar.setObjectName("note-tabs")
        bar.setShape(QTabBar.Shape.RoundedSouth)
        bar.setDrawBase(False)
        bar.setExpanding(False)
        # Arrows to scroll would stand over the last tab: where there is no room, words are cut.
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideRight)
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
        column.addLayout(_row(self._tabs, None, *self._card_buttons(), margins=(0, 0, GAP, 0)))
        last = _row(self._write, None, self._save, self._export, margins=(GAP, 0, GAP, STEP))
        column.addWidget(self._length)
        column.addLayout(last)
        self._body.addWidget(self.chooser)
        self._body.addWidget(note)

    def _button(self, icon_name: str, name: str) -> QuietButton:
        button = QuietButton(icon_name, self)
        button.setObjectName(name)
        return button

    def _card_buttons(self) -> tuple[QuietButton, ...]:
        return (self._edit, self._up, self._down, self._remove)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._edit.clicked.connect(self.outline.edit_chosen)
        self._up.clicked.connect(partial(self.outline.shift_chosen, -1))
        self._down.clicked.connect(partial(self.outline.shift_chosen, 1))
        self._remove.clicked.connect(self.outline.remove_chosen)
        self.outline.view.selectionModel().selectionChanged.connect(self._offer)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._tabs.currentChanged.connect(self._offer)
        self._write.clicked.connect(self.paragraph_wanted)
        self.checks.place_wanted.connect(self.go_to)
        self.checks.remedy.raise_wanted.connect(self.title_block.guard.raise_marking)
        self.checks.remedy.confirm_wanted.connect(self.title_block.guard.confirm)
        self.preview.item_chosen.connect(self._show_in_outline)
        self._desk.note_changed.connect(self.show_note)

    def _offer(self, *_: object) -> None:
        """Offer what can be done with the note and with the chosen cards."""
        free = not self._desk.read_only
        self._write.setEnabled(free)
        self._save.setEnabled(free)
        cards = free and self.tab == OUTLINE and bool(self.outline.chosen())
        for button in self._card_buttons():
            button.setEnabled(cards)

    def _show_in_outline(self, id: str) -> None:
        self.show_item(id)
        self.outline.view.setFocus()

    def _tell(self) -> None:
        """Say how long the note is and how much there is to mend."""
        preview = self._preview
        notices = preview.notices if preview else ()
        self.checks.show_notices(notices, self._language, self.title_block.guard.may_raise())
        checks = self.tr("Checks ({count})").format(count=len(notices))
        self._tabs.setTabText(CHECKS, checks if notices else self.tr("Checks"))
        if preview is None:
            return
        words = self.tr("%n word(s)", "", preview.words)
        filled = QLocale().toString(preview.pages, "f", 1)
        pages = self.tr("about {pages} pages").format(pages=filled)
        over = 0 < preview.page_limit < preview.pages
        if preview.page_limit:
            limit = QLocale().toString(preview.page_limit)
            pages = self.tr("about {pages} of {limit} pages").format(pages=filled, limit=limit)
        self._length.setText(f"{'⚠ ' if over else ''}{pages} · {words}")
        own, palette = tones(self.palette()), self._length.palette()
        palette.setColor(self._length.foregroundRole(), own.warning if over else own.muted)
        self._length.setPalette(palette)


def _row(*parts: QWidget | None, margins: tuple[int, int, int, int]) -> QHBoxLayout:
    """Return ``parts`` in a row, ``None`` being whatever room is left."""
    row = QHBoxLayout()
    row.setContentsMargins(*margins)
    row.setSpacing(STEP)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    return row
