"""What each action of the table does in a window, and when it can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from briefer import __version__
from briefer.domain import editing
from briefer.domain.editing import Spot
from briefer.domain.language import Language
from briefer.domain.note import Item, Paraphrase, Translation, picks_of
from briefer.domain.query import Filters
from briefer.errors import Notice, Problem
from briefer.ui.compose.compose_panel import CHECKS, OUTLINE, PREVIEW
from briefer.ui.dialogs.department_template import DepartmentTemplate
from briefer.ui.dialogs.report import Report
from briefer.ui.dialogs.search_help import search_lines
from briefer.ui.figure_commands import FigureCommands
from briefer.ui.look.tones import Scheme
from briefer.ui.read.found_panel import FIGURES, PASSAGES
from briefer.ui.window import Window

_OF_ITEMS = (
    "edit-wording",
    "restore",
    "translation",
    "move-up",
    "move-down",
    "remove",
    "write",
    "insert-table",
    "insert-chart",
    "figure-renew",
)
"""What the menu of the outline offers."""


class Commands(QObject):
    """Connects the actions of ``window`` to what it and the application can do."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_table
        self._schemes = self._choices("scheme", [scheme.value for scheme in Scheme])
        self._languages = self._choices("language", [language.value for language in Language])
        for name, do in self._table().items():
            self._actions[name].triggered.connect(do)
        self._actions.retranslated.connect(self.retranslate)
        self._actions["beside"].toggled.connect(window.show_beside)
        window.desk.undo_stack.undoTextChanged.connect(self._name_undo)
        window.desk.undo_stack.redoTextChanged.connect(self._name_redo)
        window.desk.undo_stack.canUndoChanged.connect(self._actions["undo"].setEnabled)
        window.desk.undo_stack.canRedoChanged.connect(self._actions["redo"].setEnabled)
        window.desk.note_changed.connect(self._offer)
        window.hits.current_changed.connect(self._offer)
        window.figures.current_changed.connect(self._offer)
        window.found.switched.connect(self._offer)
        window.figure_shelf.found.connect(self._offer)
        window.compose.outline.item_chosen.connect(self._offer)
        window.compose.outline.menu_wanted.connect(self._open_menu)
        self._actions.menu("add-to").aboutToShow.connect(self._list_sections)
        self._actions["undo"].setEnabled(False)
        self._actions["redo"].setEnabled(False)
        self._figures = FigureCommands(window)
        self._offer()

    def choose(self, scheme: Scheme, language: Language) -> None:
        """Tick what holds now."""
        self._schemes[scheme.value].setChecked(True)
        self._languages[language.value].setChecked(True)

    def schemes(self) -> dict[str, QAction]:
        """Return the action that chooses each scheme."""
        return self._schemes

    def languages(self) -> dict[str, QAction]:
        """Return the action that chooses each language of the interface."""
        return self._languages

    def retranslate(self) -> None:
        """Set all texts anew."""
        names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "en": "English",
            "fr": "Français",
        }
        for value, action in (self._schemes | self._languages).items():
            action.setText(names[value])
        stack = self._window.desk.undo_stack
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())

    def _table(self) -> dict[str, Callable[[], object]]:
        window = self._window
        outline = window.compose.outline
        return {
            "open-note": self._open_note,
            "save-note": window.filing.save,
            "save-as": window.filing.save_as,
            "export": window.filing.export,
            "department-template": self._show_department,
            "import-files": window.intake.ask_for_files,
            "import-folder": window.intake.ask_for_folder,
            "close-note": self._close_note,
            "undo": self._undo,
            "redo": self._redo,
            "edit-wording": outline.edit_chosen,
            "restore": self._restore,
            "move-up": partial(outline.shift_chosen, -1),
            "move-down": partial(outline.shift_chosen, 1),
            "remove": outline.remove_chosen,
            "copy-cited": window.reading.copy_current,
            "search": window.search.focus_search,
            "next-hit": partial(window.figuring.go, 1),
            "previous-hit": partial(window.figuring.go, -1),
            "show-passages": partial(window.figuring.show_pane, PASSAGES),
            "show-figures": partial(window.figuring.show_pane, FIGURES),
            "save-search": window.saving.ask_for_name,
            "saved-searches": window.saving.offer,
            "clear-filters": partial(window.searching.set_filters, Filters()),
            "add": self._add,
            "write": window.writing.write_paragraph,
            "insert-table": window.writing.exhibits.insert_table,
            "insert-chart": window.writing.exhibits.insert_chart,
            "translation": self._translate,
            "figure-renew": self._renew,
            "outline": partial(window.compose.show_tab, OUTLINE),
            "preview": partial(window.compose.show_tab, PREVIEW),
            "checks": partial(window.compose.show_tab, CHECKS),
            "next-pane": self._next_pane,
            "shortcuts": self._show_shortcuts,
            "search-help": self._show_search_help,
            "examine": window.intake.examine,
            "rebuild": window.intake.rebuild,
            "about": self._show_about,
        }

    def _choices(self, menu: str, values: list[str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        made: dict[str, QAction] = {}
        for value in values:
            action = QAction(self)
            action.setObjectName(f"{menu}-{value}")
            action.setCheckable(True)
            group.addAction(action)
            self._actions.menu(menu).addAction(action)
            made[value] = action
        return made

    def _offer(self, _: object = None) -> None:
        """Offer what can be done now."""
        window = self._window
        note = window.desk.note is not None
        free = note and not window.desk.read_only
        items = bool(window.compose.outline.chosen())
        for name in ("save-as", "export", "close-note", "outline", "preview", "checks"):
            self._actions[name].setEnabled(note)
        for name in ("save-note", "write", "insert-table", "insert-chart"):
            self._actions[name].setEnabled(free)
        for name in ("edit-wording", "restore", "move-up", "move-down", "remove"):
            self._actions[name].setEnabled(free and items)
        item = self._chosen()
        self._actions["translation"].setEnabled(free and self._may_be_translation(item))
        self._actions["translation"].setChecked(isinstance(item, Translation))
        self._actions["figure-renew"].setEnabled(free and self._window.taking.may_renew(item))
        hit = window.hits.current() is not None
        figure = window.figuring.in_front and window.figures.current() is not None
        self._actions["copy-cited"].setEnabled(hit)
        self._actions["add"].setEnabled((hit or figure) and free)
        self._actions.menu("add-to").setEnabled(hit and free)

    def _name_undo(self, step: str) -> None:
        said = self.tr("&Undo")
        if step:
            said = self.tr("&Undo: {step}").format(step=step)
        self._actions["undo"].setText(said)

    def _name_redo(self, step: str) -> None:
        said = self.tr("&Redo")
        if step:
            said = self.tr("&Redo: {step}").format(step=step)
        self._actions["redo"].setText(said)

    def _open_note(self) -> None:
        if path := self._window.filing.ask_to_open():
            self._window.filing.then(partial(self._window.file.open, path))

    def _close_note(self) -> None:
        self._window.filing.then(self._window.file.close)

    def _undo(self) -> None:
        self._window.desk.settled()
        self._window.desk.undo_stack.undo()

    def _redo(self) -> None:
        self._window.desk.settled()
        self._window.desk.undo_stack.redo()

    def _add(self) -> None:
        window = self._window
        panel = window.figures if window.figuring.in_front else window.hits
        panel.add_wanted.emit(panel.chosen())

    def _restore(self) -> None:
        for id in self._window.compose.outline.chosen():
            self._window.desk.restore(id)

    def _translate(self) -> None:
        """Mark the chosen item as a translation, or take that back."""
        if item := self._chosen():
            self._window.desk.translate(item.id)

    def _renew(self) -> None:
        if item := self._chosen():
            self._window.taking.renew(item)

    def _chosen(self) -> Item | None:
        """Return the first of the items chosen."""
        note, ids = self._window.desk.note, self._window.compose.outline.chosen()
        return editing.item_of(note, ids[0]) if note and ids else None

    def _may_be_translation(self, item: Item | None) -> bool:
        """Return whether ``item`` is in other words than its source, which is in the other
        language."""
        note = self._window.desk.note
        foreign = isinstance(item, Paraphrase) and note and item.pick.language is not note.language
        return bool(foreign) or isinstance(item, Translation)

    def _list_sections(self) -> None:
        menu = self._actions.menu("add-to")
        menu.clear()
        note = self._window.desk.note
        template = self._window.compose.template(note)
        for section in note.sections if note else ():
            part = template.section(section.id) if template else None
            heading = section.heading or (part.heading.in_(note.language) if part and note else "")
            action = menu.addAction(heading or section.id)
            action.triggered.connect(partial(self._add_to, section.id))

    def _add_to(self, section: str) -> None:
        window = self._window
        ids = [hit.passage.id for hit in window.hits.chosen()]
        window.desk.pick(window.reading.picks_of(ids), Spot(section))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("outline-menu")
        for name in _OF_ITEMS:
            menu.addAction(self._actions[name])
        item = self._chosen()
        if item and (picks := picks_of(item)):
            first = picks[0]
            show = menu.addAction(self.tr("Show the source"))
            show.triggered.connect(
                partial(self._window.reading.show, first.citation.document, first.passage)
            )
        menu.exec(at)
        menu.deleteLater()

    def _next_pane(self) -> None:
        """Put the focus into the next pane: search, narrow, passages, source, note."""
        window = self._window
        panes = (window.search, window.narrow, window.found, window.source, window.compose)
        focus = QApplication.focusWidget()
        here = next((at for at, one in enumerate(panes) if one.isAncestorOf(focus or one)), -1)
        goals = (
            window.search.focus_search,
            window.narrow.setFocus,
            window.figuring.focus_front,
            window.source.setFocus,
            window.compose.focus_note,
        )
        there = (here + 1) % len(goals)
        window.layout_kept.bring(panes[there])
        goals[there]()

    def _show_department(self) -> None:
        DepartmentTemplate(self._window.engine, self._tell, self._window).open()

    def _tell(self, of: Problem | Notice) -> str:
        return self._window.filing.tell(of)

    def _show_shortcuts(self) -> None:
        lines = [f"{key}\t{words}" for words, key in self._actions.with_shortcuts()]
        title = self.tr("Keyboard shortcuts")
        Report(title, title, lines, self._window).open()

    def _show_search_help(self) -> None:
        title = self.tr("What can be searched for")
        Report(title, title, search_lines(self._window.language), self._window).open()

    def _show_about(self) -> None:
        said = self.tr(
            "Briefer {version} drafts briefing notes from meeting summaries. It works on this "
            "computer alone and never uses the network."
        )
        QMessageBox.about(self._window, self.tr("About Briefer"), said.format(version=__version__))
