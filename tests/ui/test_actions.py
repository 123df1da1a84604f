"""The table of actions: each has words, no two share a key, each can be reached by letters."""

from collections import Counter
from itertools import chain

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from briefer.ui.actions import MENUS, Actions
from briefer.ui.window import Window

ENTRIES = [entry for _, _, entries in MENUS for entry in entries if entry.name]


def letter(text: str) -> str:
    """Return the letter that stands behind the single "&"."""
    plain = text.partition("\t")[0].replace("&&", "")
    assert plain.count("&") == 1, text
    return plain[plain.index("&") + 1].lower()


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    """Return an empty menu bar."""
    bar = QMenuBar()
    qtbot.addWidget(bar)
    return bar


def test_each_action_has_words_and_a_name_of_its_own(bar: QMenuBar) -> None:
    actions = Actions(bar, bar)
    names = [entry.name for entry in ENTRIES]
    assert len(names) == len(set(names))
    for entry in ENTRIES:
        words = actions.menu(entry.name).title() if entry.submenu else actions[entry.name].text()
        assert words.replace("&", "").strip(), entry.name


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(entry.shortcut or entry.key) for entry in ENTRIES]
    written = [key.toString() for key in keys if not key.isEmpty()]
    assert [key for key, times in Counter(written).items() if times > 1] == []
    assert len(written) == sum(bool(entry.shortcut or entry.key) for entry in ENTRIES)


def test_each_menu_can_be_walked_by_letters() -> None:
    tops = [letter(text) for _, text, _ in MENUS]
    assert len(tops) == len(set(tops))
    for name, _, entries in MENUS:
        letters = Counter(letter(entry.text) for entry in entries if entry.name)
        assert [one for one, times in letters.items() if times > 1] == [], name


def test_each_shortcut_is_listed_in_the_help(bar: QMenuBar) -> None:
    listed = Actions(bar, bar).with_shortcuts()
    assert len(listed) == sum(bool(entry.shortcut or entry.key) for entry in ENTRIES)
    assert all(words and "&" not in words and key for words, key in listed)


def test_each_action_of_a_window_does_something(window: Window) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    actions = chain.from_iterable(menu.actions() for menu in menus if isinstance(menu, QMenu))
    idle = [
        action.objectName()
        for action in actions
        if not action.isSeparator()
        and not isinstance(action.menu(), QMenu)
        and not action.receivers("2triggered(bool)")
    ]
    assert idle == []


def test_no_two_actions_of_a_window_are_ambiguous(window: Window) -> None:
    keys = Counter(
        key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()
    )
    own = Counter(QKeySequence(entry.shortcut).toString() for entry in ENTRIES if entry.shortcut)
    assert [key for key in own if keys[key] > 1] == []
