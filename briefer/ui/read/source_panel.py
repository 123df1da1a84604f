"""The reading pane: a document with its passage marked in place, to read, select and pick from."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.document import Holding, Span
from briefer.domain.language import Language
from briefer.domain.passage import Heading
from briefer.tables.profile import Marking
from briefer.ui.look.pieces import Hairline
from briefer.ui.read.source_find import FindRow, FoldedText
from briefer.ui.read.source_header import SourceHeader
from briefer.ui.read.source_view import SourceView
from briefer.workspace.finding import Page

_IN_MENU = (
    "source-pick",
    "source-copy",
    "source-copy-cited",
    "source-find-in",
    "source-like",
    "source-only",
)


class SourcePanel(QWidget):
    """Shows the page of the current hit and tells what the user picks, copies or goes to.

    ``excerpt_picked`` and ``copy_cited_wanted`` carry a passage's id and an exact excerpt of its
    text, ``copy_cited_wanted`` an empty one for the whole passage; ``passages_picked`` a tuple of
    ids in the order of the page; ``marking_chosen`` the document's id and a marking's, or ``None``
    for the one printed in it; ``like_wanted`` a passage that others should be like,
    ``only_wanted`` the id of the one document to be searched.
    """

    passage_chosen = Signal(str)
    passage_picked = Signal(str)
    passages_picked = Signal(object)
    excerpt_picked = Signal(str, str)
    copy_cited_wanted = Signal(str, str)
    marking_chosen = Signal(str, object)
    like_wanted = Signal(object)
    only_wanted = Signal(str)
    previous_hit_wanted = Signal()
    next_hit_wanted = Signal()

    more: tuple[QAction, ...] = ()
    """What the menu of the text offers beside the pane's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source-panel")
        self._found: tuple[Span, ...] = ()
        self._at = -1
        self._folded: FoldedText | None = None
        self._holding: Holding | None = None
        self._header = SourceHeader(self)
        self._find = FindRow(self)
        self._view = SourceView(self)
        self._empty = QLabel(self)
        self._stack = QStackedWidget(self)
        self._line = Hairline(self)
        self._actions = self._made_actions()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_nothing()

    def show_page(self, page: Page, passage_id: str | None, marks: Sequence[str] = ()) -> None:
        """Show ``page`` with a passage marked in place and ``marks``, words as written in it,
        bold; the page already shown only moves."""
        fresh = page != self._view.page
        self._holding = page.holding
        self._stack.setCurrentIndex(1)
        self._view.open_page(page, passage_id, marks)
        if fresh:
            self._folded = None
        if fresh and not self._find.isHidden():
            self._look_for(self._find.field.text())
        self._tell_page()

    def mark(self, spans: Sequence[Span]) -> None:
        """Put a tint under these stretches of the text, unless words are looked for in it."""
        if self._find.isHidden():
            self._view.tint(spans)

    def selected_span(self) -> tuple[str, Span] | None:
        """Return the document read and the stretch of its text that is selected, if any is."""
        span = self._view.selected_span()
        return (self._holding.id, span) if self._holding and span else None

    def ask_for_like(self) -> None:
        """Ask for passages that are like the current one, where there is one."""
        if chosen := self._view.chosen:
            self.like_wanted.emit(chosen)

    def ask_for_only(self) -> None:
        """Ask that the document read be the only one searched."""
        if self._holding:
            self.only_wanted.emit(self._holding.id)

    def show_nothing(self) -> None:
        """Say what to do to read something here."""
        self._find.hide()
        self._found, self._at, self._folded = (), -1, None
        self._holding = None
        self._view.close_page()
        self._stack.setCurrentIndex(0)
        self._offer()

    def show_holding(self, holding: Holding) -> None:
        """Say what is known of the document now, where it is the one read."""
        if self._holding and self._holding.id == holding.id:
            self._holding = holding
            self._tell_page()

    def offer_markings(self, markings: Sequence[Marking], language: Language) -> None:
        """Offer ``markings`` for the document read, named in ``language``."""
        self._header.marking.offer(markings, language)

    def allow_marking(self, allowed: bool) -> None:
        """Allow the document's marking to be changed, or only to be seen."""
        self._header.marking.setEnabled(allowed)

    def show_position(self, at: int, count: int) -> None:
        """Say that hit ``at`` (from 1) of ``count`` is read."""
        self._header.show_position(at, count)

    def show_target(self, section: str) -> None:
        """Say which section of the note what is added goes to (empty: there is no note)."""
        self._header.show_target(section)

    def show_picked(self, ids: frozenset[str]) -> None:
        """Put a check mark beside the passages that stand in the note."""
        self._view.set_picked(ids)

    def actions_offered(self) -> tuple[QAction, ...]:
        """Return the pane's actions; their shortcuts work while the pane has the focus."""
        return tuple(self._actions.values())

    def retranslate(self) -> None:
        """Set all texts in the interface's language."""
        texts = {
            "source-pick": self.tr("Add to note"),
            "source-copy": self.tr("Copy"),
            "source-copy-cited": self.tr("Copy with source"),
            "source-previous": self.tr("Previous passage"),
            "source-next": self.tr("Next passage"),
            "source-find-in": self.tr("Find in this document"),
            "source-like": self.tr("More like this"),
            "source-only": self.tr("Only this document"),
        }
        for name, text in texts.items():
            self._actions[name].setText(text)
        self._empty.setText(self.tr("Choose a passage above to read it in its document."))
        self._tell_page()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _made_actions(self) -> dict[str, QAction]:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        alt, key = Qt.KeyboardModifier.AltModifier, Qt.Key
        table: tuple[tuple[str, tuple[QKeySequence, ...], Callable[[], None]], ...] = (
            (
                "source-pick",
                (QKeySequence(control | key.Key_Return), QKeySequence(control | key.Key_Enter)),
                self._pick,
            ),
            ("source-copy", (), self._view.copy),
            ("source-copy-cited", (), self._copy_cited),
            ("source-previous", (QKeySequence(alt | key.Key_Up),), self._step_back),
            ("source-next", (QKeySequence(alt | key.Key_Down),), self._step_on),
            ("source-find-in", (QKeySequence(control | shift | key.Key_F),), self._open_find),
            ("source-like", (), self.ask_for_like),
            ("source-only", (), self.ask_for_only),
        )
        made: dict[str, QAction] = {}
        for name, shortcuts, slot in table:
            action = QAction(self)
            action.setObjectName(name)
            action.setShortcuts(list(shortcuts))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            made[name] = action
        return made

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._empty.setBackgroundRole(QPalette.ColorRole.Base)
        self._empty.setAutoFillBackground(True)
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for one in (self._header, self._line, self._find, self._view):
            column.addWidget(one)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(reading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._find.hide()
        self.setFocusProxy(self._view)
        # Tab goes to the text at once, as the pane's proxy: what else is here comes after it.
        stops = (self._view, *self._header.findChildren(QToolButton), self._find.field)
        for first, second in pairwise((*stops, *self._find.findChildren(QToolButton))):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        header, view, find = self._header, self._view, self._find
        header.previous_wanted.connect(self.previous_hit_wanted)
        header.next_wanted.connect(self.next_hit_wanted)
        header.find_wanted.connect(self._open_find)
        header.add_wanted.connect(self._pick)
        header.outline.heading_chosen.connect(self._go_to_heading)
        header.marking.marking_chosen.connect(self._mark)
        view.passage_chosen.connect(self._tell_chosen)
        view.selectionChanged.connect(self._offer)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        find.wanted.connect(self._look_for)
        find.next_wanted.connect(self._find_next)
        find.previous_wanted.connect(self._find_previous)
        find.closed.connect(self._close_find)

    def _tell_page(self) -> None:
        """Set what depends on the page and its current passage."""
        page, holding = self._view.page, self._holding
        if page is None or holding is None:
            return
        details = holding.details
        self._header.show_document(holding, page.headings, self._view.chosen)
        title = details.title or holding.file_name
        self._view.setAccessibleName(self.tr("Source: {title}").format(title=title))
        languages = {
            Language.EN: self.tr("The document is in English."),
            Language.FR: self.tr("The document is in French."),
        }
        said = languages[details.language] if details.language else ""
        self._view.setAccessibleDescription(said)
        self._offer()

    def _tell_chosen(self, passage_id: str) -> None:
        self._tell_page()
        self.passage_chosen.emit(passage_id)

    def _offer(self) -> None:
        """Offer to add what is selected, or else the current passage."""
        selected, chosen = self._view.selected(), self._view.chosen
        if len(selected) == 1:
            passage, text = selected[0]
            self._header.offer(1, text != passage.text.strip())
        else:
            self._header.offer(len(selected) or int(chosen is not None), False)
        for name in ("source-pick", "source-copy-cited"):
            self._actions[name].setEnabled(bool(selected) or chosen is not None)
        self._actions["source-like"].setEnabled(chosen is not None)
        self._actions["source-copy"].setEnabled(self._view.textCursor().hasSelection())

    def _pick(self) -> None:
        selected, chosen = self._view.selected(), self._view.chosen
        if len(selected) > 1:
            self.passages_picked.emit(tuple(passage.id for passage, _ in selected))
        elif selected and selected[0][1] != selected[0][0].text.strip():
            self.excerpt_picked.emit(selected[0][0].id, selected[0][1])
        elif selected or chosen:
            self.passage_picked.emit(selected[0][0].id if selected else chosen.id if chosen else "")

    def _copy_cited(self) -> None:
        selected, chosen = self._view.selected(), self._view.chosen
        if len(selected) == 1:
            self.copy_cited_wanted.emit(selected[0][0].id, selected[0][1])
        elif chosen:
            self.copy_cited_wanted.emit(chosen.id, "")

    def _step_back(self) -> None:
        self._view.step(-1)

    def _step_on(self) -> None:
        self._view.step(1)

    def _go_to_heading(self, heading: Heading) -> None:
        self._view.select_span(Span(heading.span.start, heading.span.start))
        self._view.setFocus()

    def _mark(self, marking: str | None) -> None:
        if self._holding:
            self.marking_chosen.emit(self._holding.id, marking)

    def _open_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _IN_MENU:
            menu.addAction(self._actions[name])
        menu.addActions(list(self.more))
        menu.popup(self._view.viewport().mapToGlobal(where))

    def _open_find(self) -> None:
        if self._view.page is None:
            return
        self._find.show()
        self._find.field.setFocus()
        self._find.field.selectAll()
        self._look_for(self._find.field.text())

    def _close_find(self) -> None:
        self._find.hide()
        self._found, self._at = (), -1
        self._view.tint(())
        self._view.setFocus()

    def _look_for(self, wanted: str) -> None:
        """Show the first match at or after the current passage."""
        page, chosen = self._view.page, self._view.chosen
        if page is None:
            return
        if self._folded is None:
            self._folded = FoldedText(page.text)
        self._found = self._folded.matches(wanted)
        self._view.tint(self._found)
        here = chosen.span.start if chosen else 0
        later = [at for at, one in enumerate(self._found) if one.start >= here]
        self._at = -1
        self._find.show_count(0, len(self._found))
        if self._found:
            self._show_match(later[0] if later else 0)

    def _show_match(self, at: int) -> None:
        self._at = at % len(self._found)
        self._find.show_count(self._at + 1, len(self._found))
        self._view.select_span(self._found[self._at])

    def _find_next(self) -> None:
        if self._found:
            self._show_match(self._at + 1)

    def _find_previous(self) -> None:
        if self._found:
            self._show_match(self._at - 1)
