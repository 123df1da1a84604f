"""The bar that tells what happened."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from briefer.ui.look.message_bar import MessageBar, Way


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    """Return a bar that has nothing to tell yet."""
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def ways(bar: MessageBar) -> list[QPushButton]:
    return [one for one in bar.findChildren(QPushButton) if one.isVisible()]


def test_it_is_there_only_while_there_is_something_to_tell(bar: MessageBar) -> None:
    assert bar.isHidden()
    bar.tell("Exported: a.docx.")
    assert bar.isVisible()
    said = bar.findChild(QLabel, "message")
    assert isinstance(said, QLabel) and said.text() == said.accessibleName() == "Exported: a.docx."
    close = bar.findChild(QToolButton, "close-message")
    assert isinstance(close, QToolButton) and close.accessibleName()
    close.click()
    assert bar.isHidden()


def test_a_way_is_taken_once_and_closes_the_bar(qtbot: QtBot, bar: MessageBar) -> None:
    taken: list[str] = []
    bar.tell("Told", [Way("Open", lambda: taken.append("open"))])
    (button,) = ways(bar)
    assert button.text() == "Open"
    button.click()
    assert taken == ["open"] and bar.isHidden()


def test_a_way_may_tell_something_itself(bar: MessageBar) -> None:
    bar.tell("First", [Way("Go on", lambda: bar.tell("Second"))])
    ways(bar)[0].click()
    assert bar.isVisible()
    said = bar.findChild(QLabel, "message")
    assert isinstance(said, QLabel) and said.text() == "Second"


def test_the_ways_of_the_last_message_go_with_it(qtbot: QtBot, bar: MessageBar) -> None:
    bar.tell("First", [Way("A", bool), Way("B", bool)], warns=True)
    bar.tell("Second", [Way("C", bool)])
    qtbot.waitUntil(lambda: [one.text() for one in ways(bar)] == ["C"])


def test_file_names_are_told_as_they_are(bar: MessageBar) -> None:
    bar.tell("<b>odd & name</b>.docx")
    said = bar.findChild(QLabel, "message")
    assert isinstance(said, QLabel) and said.text() == "<b>odd & name</b>.docx"
