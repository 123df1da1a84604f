"""The application: what its windows share, the language and colours it shows, and its end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.progress import Progress
from briefer.ui.commands import Commands
from briefer.ui.desk.engine import Engine
from briefer.ui.desk.reading import Wanted
from briefer.ui.desk.shelf import Shelf
from briefer.ui.desk_state import restore, state_of
from briefer.ui.dialogs.from_themes import FromThemes
from briefer.ui.dialogs.recovery import Recovery
from briefer.ui.dialogs.trouble import Troubles
from briefer.ui.furnishing import furnish
from briefer.ui.look.dress import Dress
from briefer.ui.look.tones import Scheme
from briefer.ui.remembered import Remembered, remember
from briefer.ui.shape import show_in_shape
from briefer.ui.window import Window
from briefer.workspace import (
    Composed,
    Draft,
    Drafts,
    Order,
    Session,
    Workspace,
    blank,
    compose,
)


class Application(QObject):
    """Opens windows over one library and remembers how they stood."""

    def __init__(
        self,
        qt: QApplication,
        workspace: Workspace,
        kept: Remembered,
        language: Language,
        dress: Dress | None = None,
    ) -> None:
        super().__init__(qt)
        self._qt, self._workspace = qt, workspace
        self.remembered, self.language = kept, language
        self.windows: list[Window] = []
        self._commands: dict[Window, Commands] = {}
        self._quitting = False
        self.engine = Engine(workspace, self)
        self.shelf = Shelf(self.engine, self)
        self.troubles = Troubles(self.engine, self)
        self.engine.trouble_met.connect(self.troubles.meet)
        self.troubles.met.connect(self._keep_drafts)
        self.troubles.told.connect(self._tell)
        qt.setQuitOnLastWindowClosed(False)
        self._dress = dress or Dress.put_on(self, workspace.places.resources, kept.scheme, language)

    def start(self, notes: Sequence[Path] = (), window: Window | None = None) -> None:
        """Furnish the first window, ``window`` in turns where it is there, then open one for each
        of ``notes``."""
        if window is None:
            self._go_on(self.open_window(), notes)
            return
        steps = furnish(window, self.engine, self.shelf)
        self._take_turn(steps, window, notes)

    def open_window(self) -> Window:
        """Return a new window, shown in the shape of the last one."""
        window = Window(self.language)
        for _ in furnish(window, self.engine, self.shelf):
            pass
        self._settle(window)
        show_in_shape(window, self.remembered.layout)
        return window

    def _take_turn(self, steps: Iterator[None], window: Window, notes: Sequence[Path]) -> None:
        """Take the next of ``steps`` and leave the rest to later turns of the event loop."""
        if not window.isVisible():
            self._qt.quit()
            return
        if next(steps, self) is not self:
            QTimer.singleShot(0, self, partial(self._take_turn, steps, window, notes))
            return
        self._settle(window)
        self._go_on(window, notes)

    def _go_on(self, first: Window, notes: Sequence[Path]) -> None:
        self.shelf.open()
        for number, path in enumerate(notes):
            window = first if number == 0 else self.open_window()
            window.file.open(path)
        first.file.look_for_drafts()

    def _settle(self, window: Window) -> None:
        """Let ``window`` stand as the last one did, and connect it with the application."""
        commands = Commands(window)
        self._commands[window] = commands
        self.windows.append(window)
        self._connect(window, commands)
        commands.retranslate()
        commands.choose(Scheme(self.remembered.scheme), self.language)
        restore(window, self.remembered.layout)
        window.search.set_history(self.remembered.searches)
        window.filing.folder = self.remembered.export_folder
        window.actions_table["history"].setChecked(self.remembered.keep_history)
        self._show_drafting(window)
        self._list_recent(window)
        if self.shelf.listing.documents:
            window.answering.show_listing(self.shelf.listing)
        if self.shelf.is_indexed:
            window.answering.search_now()

    def set_language(self, language: Language) -> None:
        """Speak ``language`` in all windows."""
        if language is self.language:
            return
        self.language = language
        self._dress.speak(language)
        for window in self.windows:
            window.set_language(language)
            self._commands[window].retranslate()
            self._commands[window].choose(Scheme(self.remembered.scheme), language)
            self._list_recent(window)
        self._remember(language=language)

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the colours of ``scheme``."""
        self._remember(scheme=scheme.value)
        self._dress.wear(scheme)

    def close(self) -> None:
        """Wait until what is being written is written."""
        self.engine.close()

    def _connect(self, window: Window, commands: Commands) -> None:
        actions = window.actions_table
        window.closed.connect(self._forget_window)
        window.filing.stayed.connect(self._stay)
        window.note_wanted.connect(partial(self._begin_with, window))
        window.searched.connect(self._remember_search)
        window.file.failed.connect(self._forget_missing)
        window.filing.note_used.connect(self._remember_note)
        window.filing.folder_used.connect(self._remember_folder)
        window.status.language_chosen.connect(self.set_language)
        window.file.drafts_found.connect(partial(self._offer_drafts, window))
        window.compose.chooser.kind_chosen.connect(partial(self._begin, window))
        window.compose.chooser.themes_wanted.connect(partial(self._ask_for_themes, window))
        window.compose.chooser.opening_wanted.connect(actions["open-note"].trigger)
        actions["new-note"].triggered.connect(partial(self._new_note, window))
        actions["from-themes"].triggered.connect(partial(self._ask_for_themes, window))
        actions["new-window"].triggered.connect(self.open_window)
        actions["quit"].triggered.connect(self._quit)
        actions["history"].triggered.connect(self._keep_history)
        actions["clear-history"].triggered.connect(self._forget_history)
        actions["drafts"].triggered.connect(self._keep_drafts_or_not)
        for scheme in Scheme:
            commands.schemes()[scheme.value].triggered.connect(partial(self.set_scheme, scheme))
        for language in Language:
            action = commands.languages()[language.value]
            action.triggered.connect(partial(self.set_language, language))

    def _begin_with(self, window: Window, picks: Wanted) -> None:
        """Begin a note of the usual kind with ``picks``."""
        language = window.compose.chooser.note_language
        note = blank(self._workspace, self._workspace.profile.kind, language)
        window.writing.take_note(note, picks)

    def _begin(self, window: Window, kind: str, language: Language) -> None:
        window.writing.take_note(blank(self._workspace, kind, language))

    def _new_note(self, window: Window) -> None:
        """Offer the kinds of notes: here where no note is open, otherwise in a new window."""
        where = window if window.desk.note is None else self.open_window()
        where.compose.focus_note()

    def _ask_for_themes(self, window: Window) -> None:
        themes = [(rule.theme, count) for rule, count in self.shelf.listing.themes]
        templates = tuple(self._workspace.templates.values())
        languages = (self.language, window.compose.chooser.note_language)
        dialog = FromThemes(templates, themes, languages, window)
        if dialog.exec():
            self._compose(window, dialog.order())
        dialog.deleteLater()

    def _compose(self, window: Window, order: Order) -> None:
        def draft(session: Session) -> Composed:
            return compose(session, order)

        job = self.engine.work_on_library(draft)
        job.succeeded.connect(partial(self._show_draft, window))

    def _show_draft(self, window: Window, composed: Composed) -> None:
        free = window in self.windows and window.desk.note is None
        where = window if free else self.open_window()
        where.file.begin(composed.note)
        if composed.notices:
            messages = self._workspace.messages
            told = " ".join(messages.tell(one, self.language) for one in composed.notices)
            where.bar.tell(told)

    def _offer_drafts(self, window: Window, drafts: tuple[Draft, ...]) -> None:
        dialog = Recovery(drafts, self.language, window)
        dialog.recovered.connect(partial(self._recover, window))
        dialog.thrown_away.connect(window.file.forget)
        dialog.finished.connect(window.file.leave_drafts)
        dialog.open()

    def _recover(self, window: Window, draft: Draft) -> None:
        where = window if window.desk.note is None else self.open_window()
        where.file.recover(draft, window.file.hand_over(draft))

    def _list_recent(self, window: Window) -> None:
        menu = window.actions_table.menu("recent")
        menu.clear()
        for path in self.remembered.recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open_recent, window, path))
        menu.setToolTipsVisible(True)
        menu.setEnabled(bool(self.remembered.recent))

    def _open_recent(self, window: Window, path: Path) -> None:
        window.filing.then(partial(window.file.open, path))

    def _remember_note(self, path: Path) -> None:
        self._keep(self.remembered.with_recent(path))
        for window in self.windows:
            self._list_recent(window)

    def _forget_missing(self, error: Problem | Exception) -> None:
        """Take a note that is gone off the list of recent ones."""
        if isinstance(error, Problem) and error.key == "not_found":
            self._keep(self.remembered.without_recent(Path(str(error.fields["path"]))))
            for window in self.windows:
                self._list_recent(window)

    def _remember_search(self, words: str) -> None:
        self._keep(self.remembered.with_search(words))
        for window in self.windows:
            window.search.set_history(self.remembered.searches)

    def _remember_folder(self, folder: Path) -> None:
        if self.remembered.keep_history:
            self._remember(export_folder=folder)

    def _keep_history(self, keep: bool) -> None:
        """Keep history from now on, or forget what there is and keep none."""
        kept = replace(self.remembered, keep_history=keep)
        self._keep(kept if keep else kept.forgotten())
        self._show_history()

    def _forget_history(self) -> None:
        """Forget what there is; what comes is kept or not as before."""
        self._keep(self.remembered.forgotten())
        self._show_history()

    def _show_history(self) -> None:
        for window in self.windows:
            window.actions_table["history"].setChecked(self.remembered.keep_history)
            window.search.set_history(self.remembered.searches)
            self._list_recent(window)

    def _keep_drafts_or_not(self, keep: bool) -> None:
        """Keep drafts from now on, or forget those there are and keep none."""
        self._remember(keep_drafts=keep)
        for window in self.windows:
            self._show_drafting(window)
        if keep:
            self._keep_drafts()
        else:
            drafts = Drafts(self._workspace)
            job = self.engine.file_work(lambda _: drafts.clear())
            job.failed.connect(self.engine.trouble_met)

    def _show_drafting(self, window: Window) -> None:
        keep = self.remembered.keep_drafts
        window.file.drafting = keep
        window.status.show_drafting(keep)
        window.actions_table["drafts"].setChecked(keep)

    def _remember(self, **changes: object) -> None:
        self._keep(replace(self.remembered, **changes))  # type: ignore[arg-type]

    def _keep(self, remembered: Remembered) -> None:
        if remembered == self.remembered:
            return
        self.remembered = remembered
        places = self._workspace.places

        def write(_: Progress) -> None:
            remember(places, remembered)

        self.engine.file_work(write).failed.connect(self.engine.trouble_met)

    def _keep_drafts(self) -> None:
        for window in self.windows:
            window.file.keep_draft()

    def _tell(self, problem: Problem) -> None:
        if self.windows:
            said = self._workspace.messages.tell(problem, self.language)
            self.windows[-1].bar.tell(said, warns=True)

    def _forget_window(self, window: Window) -> None:
        self._remember(layout=state_of(window, self.remembered.keep_history))
        self.windows.remove(window)
        del self._commands[window]
        window.deleteLater()
        if not self.windows:
            self._qt.quit()
        elif self._quitting:
            self.windows[-1].close()

    def _stay(self) -> None:
        self._quitting = False

    def _quit(self) -> None:
        """Close the windows one after the other; one that stays open ends it."""
        self._quitting = True
        self.windows[-1].close()
