"""The dialog for the department's own Word template: which one is used, another, or none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.errors import Notice, Problem
from briefer.progress import Progress
from briefer.ui.desk.engine import Engine
from briefer.ui.look.icons import icon
from briefer.ui.look.pieces import Hairline, without_pictures
from briefer.ui.look.tones import BREAK, GAP, HEADING, STEP, font

if TYPE_CHECKING:  # loaded with what reads Word files, off the GUI thread
    from briefer.workspace.department import Department

Tell = Callable[[Problem | Notice], str]
_SIGN = 18
_SIZE, _HIGHER = (560, 320), 480


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was seen of the file ``path``, which is not in use yet."""

    path: Path
    notices: tuple[Notice, ...]


class DepartmentTemplate(QDialog):
    """Shows the template that Word notes are set in, and changes it: what becomes of a file is
    told before it is used. ``tell`` says a problem or a notice in the window's language."""

    def __init__(self, engine: Engine, tell: Tell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("department-template")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._engine, self._tell = engine, tell
        self._name: str | None = None
        self._is_lost = False
        self._at = ""
        self._looked: _Looked | None = None
        self._problem: Problem | None = None
        self._heading, self._said = self._label(), self._label()
        self._heading.setFont(font(HEADING, bold=True))
        self._sign = QLabel(self)
        self._about = self._label("template-about")
        self._notices = self._label("template-notices")
        self._told = QScrollArea(self)
        self._choose = self._button("choose-template")
        self._own = self._button("use-own-page")
        self._use = self._button("use-template")
        self._leave = self._button("leave-template")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("close-template")
        without_pictures(self._buttons.buttons())
        self._lay_out()
        self._choose.clicked.connect(self._ask)
        self._own.clicked.connect(self._forget)
        self._use.clicked.connect(self._adopt)
        self._leave.clicked.connect(self._put_back)
        self._buttons.rejected.connect(self.reject)
        self.retranslate()
        self._run(_name_of, self._show_name, self._show_lost)

    def look_at(self, path: Path) -> None:
        """Look what would become of the file ``path`` as a template, before it is used."""
        self._put_back()
        self._at = path.name

        def look(department: "Department") -> _Looked:
            return _Looked(path, tuple(department.look_at(path)))

        self._run(look, self._show_looked)

    def retranslate(self) -> None:
        """Set all texts anew."""
        self.setWindowTitle(self.tr("Department template"))
        self._said.setText(
            self.tr(
                "Word notes are set in it: its page, its headers and footers, its fonts and "
                "styles. Marking, footnotes and text stay the note’s own."
            )
        )
        self._choose.setText(self.tr("Choose…"))
        self._own.setText(self.tr("Use Briefer’s own page"))
        self._use.setText(self.tr("Use this template"))
        self._leave.setText(self.tr("Leave as it was"))
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the palette."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self.retranslate()
        super().changeEvent(event)

    def _label(self, name: str = "") -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        about = QHBoxLayout()
        about.setSpacing(GAP)
        about.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        about.addWidget(self._about, 1)
        self._told.setObjectName("template-told")
        self._told.setFrameShape(QFrame.Shape.NoFrame)
        self._told.setWidgetResizable(True)
        self._told.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._notices.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setWidget(self._notices)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        column.addWidget(self._heading)
        column.addWidget(self._said)
        column.addLayout(_row(self._choose, self._own))
        column.addSpacing(STEP)
        column.addWidget(Hairline(self))
        column.addLayout(about)
        column.addWidget(self._told, 1)
        column.addLayout(_row(self._use, self._leave))
        column.addWidget(self._buttons)
        self.resize(*_SIZE)

    def _ask(self) -> None:
        """Ask for a Word file and look at it."""
        kinds = self.tr("Word documents and templates") + " (*.docx *.dotx)"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a template"), "", kinds)
        if chosen:
            self.look_at(Path(chosen))

    def _adopt(self) -> None:
        """Use the template that was looked at."""
        if looked := self._looked:
            self._run(partial(_used, looked.path), self._show_name)

    def _forget(self) -> None:
        self._put_back()
        self._run(_forgotten, self._show_name)

    def _put_back(self) -> None:
        """Say no more of a file that is not used."""
        self._looked = self._problem = None
        self._show()

    def _run(
        self,
        work: Callable[["Department"], object],
        then: Callable[..., object],
        otherwise: Callable[..., object] | None = None,
    ) -> None:
        """Do ``work`` off the GUI thread, then show what came of it; nothing can be pressed
        meanwhile."""
        workspace = self._engine.workspace

        def go(_: Progress) -> object:
            from briefer.workspace.department import Department  # noqa: PLC0415 - see above

            return work(Department(workspace))

        for button in (self._choose, self._own, self._use, self._leave):
            button.setEnabled(False)
        job = self._engine.file_work(go)
        job.succeeded.connect(then)
        job.failed.connect(otherwise or self._show_failed)

    def _show_name(self, name: str | None) -> None:
        self._name, self._is_lost = name, False
        self._put_back()

    def _show_lost(self, error: Problem | Exception) -> None:
        """Tell why the template in use is not there."""
        self._is_lost = True
        self._show_failed(error)

    def _show_looked(self, looked: _Looked) -> None:
        self._looked = looked
        self._show()
        self.resize(self.width(), max(self.height(), _HIGHER))
        self._use.setFocus()

    def _show_failed(self, error: Problem | Exception) -> None:
        if isinstance(error, Problem):
            self._looked, self._problem = None, error
        else:
            self._engine.trouble_met.emit(error)
        self._show()

    def _show(self) -> None:
        """Show what is used, and what there is to say of the file chosen."""
        looked, problem = self._looked, self._problem
        self._heading.setText(self._used())
        self._choose.setEnabled(True)
        self._own.setEnabled(self._name is not None or self._is_lost)
        for button in (self._use, self._leave):
            button.setVisible(looked is not None)
            button.setEnabled(looked is not None)
        self._use.setDefault(looked is not None)
        self._sign.setVisible(bool(problem or (looked and looked.notices)))
        self._sign.setPixmap(icon("warning", self.palette()).pixmap(_SIGN, _SIGN))
        self._about.setText(self._of_file(looked, problem))
        notices = looked.notices if looked else ()
        self._notices.setText(_listed([self._tell(one) for one in notices]))
        self._told.setAccessibleName(self._about.text())

    def _used(self) -> str:
        if self._is_lost:
            return self.tr("The template in use cannot be read")
        if self._name is None:
            return self.tr("In use: Briefer’s own page")
        return self.tr("In use: {name}").format(name=self._name)

    def _of_file(self, looked: _Looked | None, problem: Problem | None) -> str:
        if problem:
            return self._tell(problem)
        if looked is None:
            return ""
        if looked.notices:
            return self.tr("What to know before you use {name}:").format(name=self._at)
        return self.tr("{name} can be used as it is.").format(name=self._at)


def _name_of(department: "Department") -> str | None:
    return department.name


def _used(path: Path, department: "Department") -> str | None:
    department.use(path)
    return department.name


def _forgotten(department: "Department") -> str | None:
    department.forget()
    return department.name


def _listed(lines: Sequence[str]) -> str:
    return "\n\n".join(f"•\N{NO-BREAK SPACE}{line}" for line in lines)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
