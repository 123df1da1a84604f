"""The pane of the note where it has little room."""

from PySide6.QtWidgets import QTabBar, QToolButton

from briefer.domain.language import Language
from briefer.ui.window import Window
from briefer.workspace import blank


def test_all_views_of_the_note_can_be_reached_where_it_is_narrow(window: Window) -> None:
    window.writing.take_note(blank(window.engine.workspace, "fact-sheet", Language.EN))
    window.compose.setParent(None)
    window.compose.resize(240, 600)
    window.compose.show()
    tabs = window.compose.findChild(QTabBar, "note-tabs")
    assert isinstance(tabs, QTabBar)
    assert not any(one.isVisible() for one in tabs.findChildren(QToolButton))
    assert all(tabs.tabRect(at).right() <= tabs.width() for at in range(tabs.count()))
    window.compose.close()
