"""The department's Word template: looked at before it is used, given up again, and told of."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.errors import notice
from briefer.ui.dialogs.department_template import DepartmentTemplate
from briefer.ui.window import Window
from tests.windows import PATIENCE_MS
from tests.word.department_files import WordFile

pytest.importorskip("briefer.workspace.department")

OWN_PAGE = "In use: Briefer’s own page"


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> DepartmentTemplate:
    """Return the dialog as the menu opens it, at rest."""
    window.actions_table["department-template"].trigger()
    dialog = window.findChild(DepartmentTemplate)
    assert isinstance(dialog, DepartmentTemplate)
    qtbot.waitUntil(lambda: button(dialog, "choose-template").isEnabled(), timeout=PATIENCE_MS)
    return dialog


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Return a department's Word file."""
    path = tmp_path / "Ministry of Herring.dotx"
    path.write_bytes(WordFile().zipped())
    return path


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def says(dialog: QWidget) -> str:
    """Return what the dialog says, a line for each label."""
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def look(qtbot: QtBot, dialog: DepartmentTemplate, path: Path) -> None:
    dialog.look_at(path)
    qtbot.waitUntil(lambda: path.name in says(dialog), timeout=PATIENCE_MS)


def test_what_a_template_changes_is_told_before_it_is_used(
    qtbot: QtBot, dialog: DepartmentTemplate, template: Path
) -> None:
    assert OWN_PAGE in says(dialog) and not button(dialog, "use-own-page").isEnabled()
    look(qtbot, dialog, template)
    assert OWN_PAGE in says(dialog), "not used yet"
    assert "text on the pages of the template was left out" in says(dialog)
    button(dialog, "use-template").click()
    qtbot.waitUntil(lambda: OWN_PAGE not in says(dialog), timeout=PATIENCE_MS)
    assert template.stem in says(dialog) and button(dialog, "use-template").isHidden()


def test_a_template_looked_at_may_be_left(
    qtbot: QtBot, dialog: DepartmentTemplate, template: Path
) -> None:
    look(qtbot, dialog, template)
    button(dialog, "leave-template").click()
    assert OWN_PAGE in says(dialog) and template.name not in says(dialog)


def test_a_template_in_use_is_given_up(
    qtbot: QtBot, dialog: DepartmentTemplate, template: Path
) -> None:
    look(qtbot, dialog, template)
    button(dialog, "use-template").click()
    own = button(dialog, "use-own-page")
    qtbot.waitUntil(own.isEnabled, timeout=PATIENCE_MS)
    own.click()
    qtbot.waitUntil(lambda: OWN_PAGE in says(dialog), timeout=PATIENCE_MS)


def test_what_is_no_template_is_refused_in_words(
    qtbot: QtBot, dialog: DepartmentTemplate, tmp_path: Path
) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"Dear Sir or Madam")
    look(qtbot, dialog, path)
    assert "is not a Word document" in says(dialog) and OWN_PAGE in says(dialog)
    assert button(dialog, "use-template").isHidden()


def test_a_template_that_is_gone_is_told_and_given_up(qtbot: QtBot, window: Window) -> None:
    folder = window.engine.workspace.places.data / "department"
    folder.mkdir()
    dialog = DepartmentTemplate(window.engine, window.filing.tell, window)
    dialog.open()
    own = button(dialog, "use-own-page")
    qtbot.waitUntil(own.isEnabled, timeout=PATIENCE_MS)
    assert "The template in use cannot be read" in says(dialog)
    own.click()
    qtbot.waitUntil(lambda: OWN_PAGE in says(dialog), timeout=PATIENCE_MS)
    assert not folder.exists()


def test_the_export_tells_of_the_template_again(window: Window, tmp_path: Path) -> None:
    told = (notice("template_text_left_out"), notice("title_missing"))
    window.filing.show_exported((tmp_path / "note.docx", told))
    said = window.bar.findChild(QLabel, "message")
    ways = [one.text() for one in window.bar.findChildren(QPushButton)]
    assert isinstance(said, QLabel) and "1 thing to mend" in said.text()
    assert ways == ["Open", "Show in folder", "About the template…"]
    window.bar.findChildren(QPushButton)[-1].click()
    report = window.findChild(QWidget, "report-lines")
    assert report and "left out" in report.property("plainText")
