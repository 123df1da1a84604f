"""Connects the note with what is picked for it, how it prints and how it is kept."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from briefer.domain.editing import Spot
from briefer.domain.note import Note, picks_of
from briefer.ui.compose.compose_panel import OUTLINE
from briefer.ui.desk.note_file import State
from briefer.ui.desk.reading import Wanted
from briefer.ui.dialogs.exhibits import Exhibits
from briefer.ui.look.message_bar import Way, announce
from briefer.ui.window import Window


class Writing(QObject):
    """The wires between the note on the desk and the panes of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.exhibits = Exhibits(window.desk, window)
        self._connect_note()
        window.language_changed.connect(self._tell_state)
        self._tell_state()

    def take_note(self, note: Note, picks: Wanted = ()) -> None:
        """Put the new ``note`` with ``picks`` on the desk once the one there may leave."""
        self._window.filing.then(partial(self._begin, note, picks))

    def _begin(self, note: Note, picks: Wanted) -> None:
        self._window.file.begin(note)
        self._window.desk.pick(picks)
        self._window.layout_kept.bring(self._window.compose)

    def write_paragraph(self) -> None:
        """Add a paragraph of the user's own and open it to be written."""
        if self._window.desk.note:
            self._window.compose.show_tab(OUTLINE)
            before = {item.id for item in self._window.desk.note.items()}
            self._window.desk.write()
            added = [item.id for item in self._window.desk.note.items() if item.id not in before]
            for id in added:
                self._window.compose.outline.edit(id)

    def _connect_note(self) -> None:
        window = self._window
        desk, compose = window.desk, window.compose
        window.area.dropped.connect(self._add_dropped)
        desk.note_changed.connect(self._window.previewing.follow)
        window.shelf.listed.connect(window.previewing.refresh)
        desk.note_changed.connect(self._window.reading.show_note)
        desk.picked.connect(self._tell_picked)
        self._window.previewing.laid_out.connect(compose.show_preview)
        self._window.previewing.failed.connect(self._window.answering.show_trouble)
        self._window.reading.picked.connect(self._pick)
        self._window.reading.copied.connect(self._tell_copied)
        self._window.file.state_changed.connect(self._show_state)
        compose.outline.passages_dropped.connect(self._drop)
        compose.paragraph_wanted.connect(self.write_paragraph)
        compose.save_wanted.connect(self._window.filing.save)
        compose.export_wanted.connect(self._window.filing.export)
        desk.section_chosen.connect(self._tell_target)
        desk.note_changed.connect(self._tell_target)
        self._window.hits.shown_wanted.connect(self._show_picked)
        compose.outline.item_chosen.connect(compose.preview.show_item)
        compose.outline.exhibit_wanted.connect(self.exhibits.edit)
        window.filing.guard.choice_wanted.connect(self._choose_marking)

    def _choose_marking(self) -> None:
        self._window.layout_kept.bring(self._window.compose)
        self._window.compose.title_block.go_to_marking()

    def _pick(self, picks: Wanted) -> None:
        if self._window.desk.note is None:
            begin = Way(self.tr("Begin one with it"), partial(self._window.note_wanted.emit, picks))
            self._window.bar.tell(self.tr("There is no note yet to add this to."), (begin,))
            return
        self._window.desk.pick(picks)

    def _drop(self, ids: tuple[str, ...], spot: Spot) -> None:
        self._window.desk.pick(self._window.reading.picks_of(ids), spot)

    def _tell_target(self, _: object) -> None:
        self._window.source.show_target(self._window.compose.target())

    def _show_picked(self, passage: str) -> None:
        """Show the card of ``passage`` in the outline."""
        items = self._window.desk.note.items() if self._window.desk.note else ()
        held = (i for i in items if any(one.passage == passage for one in picks_of(i)))
        if item := next(held, None):
            self._window.compose.show_item(item.id)

    def _tell_picked(self, ids: tuple[str, ...]) -> None:
        self._window.compose.outline.choose(ids)
        announce(self._window.compose, self.tr("%n item(s) added to the note", "", len(ids)))

    def _tell_copied(self) -> None:
        announce(self._window, self.tr("Copied with its source"))

    def _add_dropped(self, paths: tuple[Path, ...]) -> None:
        self._window.intake.add(list(paths))

    def _show_state(self, state: State) -> None:
        self._window.status.show_state(state)
        note = self._window.desk.note
        named = note.title or self.tr("Untitled note") if note else ""
        name = state.path.name if state.path else named
        self._window.setWindowTitle(f"{name}[*] – Briefer" if name else "Briefer[*]")
        self._window.setWindowModified(state.modified)

    def _tell_state(self) -> None:
        self._show_state(self._window.file.state)
