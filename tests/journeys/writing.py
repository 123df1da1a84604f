"""A run of the application in a process of its own that writes a note and goes on until killed.

``python -m tests.journeys.writing DATA_DIR [NOTE]`` prints the note as its file would hold it, in
one line, once its draft is kept; with ``NOTE`` it saves there first.
"""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from briefer.domain.language import Language
from briefer.domain.note import Note
from briefer.notes.draft import from_bytes, to_bytes
from briefer.ui.application import Application
from briefer.ui.remembered import recall
from briefer.ui.window import Window
from briefer.workspace import Drafts, Workspace
from tests.journeys.dialogs import answering, save_as
from tests.journeys.runs import make_room
from tests.journeys.steps import (
    add_paragraph,
    begin,
    choose_section,
    click,
    find,
    hits,
    named,
    note,
    press,
    press_add,
    turn_to,
    wait_until,
    write,
)

TOP = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Writer:
    """The process that writes, and the note as it was when its draft was kept."""

    process: subprocess.Popen[bytes]
    note: Note

    def kill(self) -> None:
        """End the process as a crash does: it can do nothing more."""
        self.process.kill()
        self.process.wait()


@contextmanager
def somebody_writing(data_dir: Path, file: Path | None = None) -> Iterator[Writer]:
    """Yield the process that has written a note over ``data_dir``; it is killed in the end."""
    words = [sys.executable, "-m", __name__, str(data_dir), *([str(file)] if file else [])]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(words, cwd=TOP, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout
        kept = process.stdout.readline()
        try:
            assert kept, "the writer ended before its draft was kept"
            yield Writer(process, from_bytes(base64.b64decode(kept), data_dir).note)
        finally:
            process.kill()


def _write_a_note(window: Window, file: Path | None) -> None:
    begin(window)
    if file:
        with answering(save_as(file)):
            press("Ctrl+Shift+S")
        wait_until(lambda: window.file.state.path == file, "the note has its file")
    click(named(window, QLineEdit, "note-title"))
    write("Été 2019 – “naloxone”")
    find(window, "naloxone")
    press_add(window, 0)
    press_add(window, 1)
    choose_section(window, "Next steps")
    add_paragraph(window, "Nobody has saved this: ½ of it, l’autre moitié aussi.")


def _main(data_dir: Path, file: Path | None) -> int:
    qapp = QApplication([])
    workspace = Workspace(data_dir)
    application = Application(qapp, workspace, recall(workspace.places), Language.EN)
    application.start()
    window = application.windows[0]
    make_room(window)
    turn_to(window)
    wait_until(lambda: hits(window), "the search is ready")
    _write_a_note(window, file)
    drafts = Drafts(workspace)
    wait_until(lambda: [one.note for one in drafts.all()] == [note(window)], "a draft is kept")
    print(base64.b64encode(to_bytes(note(window))).decode(), flush=True)
    return qapp.exec()


if __name__ == "__main__":
    _, folder, *rest = sys.argv
    sys.exit(_main(Path(folder), Path(rest[0]) if rest else None))
