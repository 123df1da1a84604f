"""The window's actions in one table: name, menu, words, shortcut, tip; and the menus they make."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

_CONTEXT = "Actions"
_NATIVE = QKeySequence.SequenceFormat.NativeText


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return ``text``, which is found under ``context`` when it is shown; so named that Qt's
    tools find it here (Qt's own function of this name has no types)."""
    del context
    return text


@dataclass(frozen=True, slots=True)
class Entry:
    """One action; an empty ``name`` is a line between others. ``key`` names a key that works in
    one pane only, ``submenu`` says that the window fills it, as with the recent notes; ``tip``
    tells what the words leave open."""

    name: str
    text: str = ""
    shortcut: str = ""
    key: str = ""
    checkable: bool = False
    submenu: bool = False
    tip: str = ""


LINE = Entry("")
MENUS: tuple[tuple[str, str, tuple[Entry, ...]], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            Entry("new-note", QT_TRANSLATE_NOOP("Actions", "&New note…"), "Ctrl+N"),
            Entry("from-themes", QT_TRANSLATE_NOOP("Actions", "Start from &themes…"), "Ctrl+T"),
            Entry("open-note", QT_TRANSLATE_NOOP("Actions", "&Open note…"), "Ctrl+O"),
            Entry("recent", QT_TRANSLATE_NOOP("Actions", "&Recent notes"), submenu=True),
            LINE,
            Entry("save-note", QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S"),
            Entry("save-as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S"),
            Entry(
                "export",
                QT_TRANSLATE_NOOP("Actions", "&Export…"),
                "Ctrl+E",
                tip=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Export as a Word document (.docx), a Web page (.html) or an e-mail (.eml)",
                ),
            ),
            Entry(
                "department-template",
                QT_TRANSLATE_NOOP("Actions", "&Department template…"),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Set Word notes in your department’s own document or template"
                ),
            ),
            LINE,
            Entry("import-files", QT_TRANSLATE_NOOP("Actions", "Add s&ummaries…"), "Ctrl+I"),
            Entry("import-folder", QT_TRANSLATE_NOOP("Actions", "Add a &folder of summaries…")),
            LINE,
            Entry("new-window", QT_TRANSLATE_NOOP("Actions", "New &window"), "Ctrl+Shift+N"),
            Entry("close-note", QT_TRANSLATE_NOOP("Actions", "&Close note"), "Ctrl+W"),
            Entry("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Entry("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z"),
            Entry("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z"),
            LINE,
            Entry("edit-wording", QT_TRANSLATE_NOOP("Actions", "Edit &wording"), "F2"),
            Entry("restore", QT_TRANSLATE_NOOP("Actions", "Restore the source’s w&ords")),
            Entry("move-up", QT_TRANSLATE_NOOP("Actions", "Move u&p"), key="Alt+Up"),
            Entry("move-down", QT_TRANSLATE_NOOP("Actions", "Move &down"), key="Alt+Down"),
            Entry("remove", QT_TRANSLATE_NOOP("Actions", "Re&move from note"), key="Del"),
            LINE,
            Entry(
                "copy-cited", QT_TRANSLATE_NOOP("Actions", "&Copy with citation"), "Ctrl+Shift+C"
            ),
        ),
    ),
    (
        "find",
        QT_TRANSLATE_NOOP("Actions", "F&ind"),
        (
            Entry("search", QT_TRANSLATE_NOOP("Actions", "&Search the summaries"), "Ctrl+F"),
            Entry("next-hit", QT_TRANSLATE_NOOP("Actions", "&Next in the list"), "F3"),
            Entry(
                "previous-hit", QT_TRANSLATE_NOOP("Actions", "&Previous in the list"), "Shift+F3"
            ),
            LINE,
            Entry("show-passages", QT_TRANSLATE_NOOP("Actions", "Show p&assages"), "Ctrl+5"),
            Entry("show-figures", QT_TRANSLATE_NOOP("Actions", "Show &figures"), "Ctrl+6"),
            LINE,
            Entry("save-search", QT_TRANSLATE_NOOP("Actions", "Sa&ve this search…"), "Ctrl+D"),
            Entry("saved-searches", QT_TRANSLATE_NOOP("Actions", "Sav&ed searches…"), "Ctrl+B"),
            Entry(
                "more-like",
                QT_TRANSLATE_NOOP("Actions", "&More like this"),
                "Ctrl+L",
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "Passages in either language that are like the one chosen"
                ),
            ),
            Entry(
                "only-document",
                QT_TRANSLATE_NOOP("Actions", "Only this &document"),
                "Ctrl+Shift+D",
            ),
            Entry(
                "in-note",
                QT_TRANSLATE_NOOP("Actions", "&Only what the note holds"),
                "Ctrl+Shift+O",
                checkable=True,
            ),
            Entry(
                "glossary",
                QT_TRANSLATE_NOOP("Actions", "Other lan&guage through the glossary"),
                "Ctrl+G",
                checkable=True,
                tip=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Passages in the other language are found by what the glossary calls the words",
                ),
            ),
            LINE,
            Entry("clear-filters", QT_TRANSLATE_NOOP("Actions", "&Clear filters"), "Ctrl+Shift+X"),
        ),
    ),
    (
        "note",
        QT_TRANSLATE_NOOP("Actions", "&Note"),
        (
            Entry("add", QT_TRANSLATE_NOOP("Actions", "&Add to note"), key="Ctrl+Return"),
            Entry("add-to", QT_TRANSLATE_NOOP("Actions", "Add passage to &section"), submenu=True),
            Entry("write", QT_TRANSLATE_NOOP("Actions", "Write a para&graph"), "Ctrl+Shift+P"),
            Entry("insert-table", QT_TRANSLATE_NOOP("Actions", "Insert &table…"), "Ctrl+Shift+T"),
            Entry("insert-chart", QT_TRANSLATE_NOOP("Actions", "Insert c&hart…"), "Ctrl+Shift+H"),
            LINE,
            Entry(
                "translation",
                QT_TRANSLATE_NOOP("Actions", "Mark as t&ranslation"),
                checkable=True,
            ),
            LINE,
            Entry("outline", QT_TRANSLATE_NOOP("Actions", "&Outline"), "Ctrl+1"),
            Entry("preview", QT_TRANSLATE_NOOP("Actions", "Pre&view"), "Ctrl+2"),
            Entry("checks", QT_TRANSLATE_NOOP("Actions", "&Checks"), "Ctrl+3"),
        ),
    ),
    (
        "figure",
        QT_TRANSLATE_NOOP("Actions", "Fi&gure"),
        (
            Entry("figure-sentence", QT_TRANSLATE_NOOP("Actions", "Add as a &sentence")),
            Entry(
                "figure-row",
                QT_TRANSLATE_NOOP("Actions", "Add as a &row of the key statistics"),
                "Ctrl+Shift+R",
            ),
            Entry(
                "figure-chart",
                QT_TRANSLATE_NOOP("Actions", "Add a char&t of its series"),
                "Ctrl+Shift+G",
            ),
            LINE,
            Entry(
                "figure-newest",
                QT_TRANSLATE_NOOP("Actions", "Go to the &newest of its series"),
                "Ctrl+Shift+U",
            ),
            Entry(
                "figure-renew",
                QT_TRANSLATE_NOOP("Actions", "Put the newest in its pla&ce"),
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "In the note, the newest figure takes the place of a replaced one"
                ),
            ),
            LINE,
            Entry(
                "figure-correct",
                QT_TRANSLATE_NOOP("Actions", "Correct t&he figure…"),
                "Ctrl+Shift+E",
            ),
            Entry(
                "figure-refuse",
                QT_TRANSLATE_NOOP("Actions", "Not &a figure"),
                key="Ctrl+Backspace",
            ),
            Entry("figure-join", QT_TRANSLATE_NOOP("Actions", "&Join with…")),
            Entry("figure-split", QT_TRANSLATE_NOOP("Actions", "S&plit from its series")),
            LINE,
            Entry(
                "figure-add",
                QT_TRANSLATE_NOOP("Actions", "Add the selection as a &figure…"),
                "Ctrl+M",
                tip=QT_TRANSLATE_NOOP(
                    "Actions", "What is selected in the document becomes one more figure"
                ),
            ),
            Entry("figure-restore", QT_TRANSLATE_NOOP("Actions", "Taken out of the &list…")),
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            Entry(
                "beside",
                QT_TRANSLATE_NOOP("Actions", "Preview &beside the outline"),
                "Ctrl+4",
                checkable=True,
            ),
            Entry("next-pane", QT_TRANSLATE_NOOP("Actions", "&Next pane"), "F6"),
            LINE,
            Entry("language", QT_TRANSLATE_NOOP("Actions", "&Language"), submenu=True),
            Entry("scheme", QT_TRANSLATE_NOOP("Actions", "&Appearance"), submenu=True),
            LINE,
            Entry(
                "drafts",
                QT_TRANSLATE_NOOP("Actions", "&Keep drafts while writing"),
                checkable=True,
            ),
            Entry(
                "history",
                QT_TRANSLATE_NOOP("Actions", "&Remember recent notes and searches"),
                checkable=True,
                tip=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Where this is off, those there are are forgotten. Saved searches stay until "
                    "you delete them.",
                ),
            ),
            Entry(
                "clear-history",
                QT_TRANSLATE_NOOP("Actions", "&Forget recent notes and searches"),
                tip=QT_TRANSLATE_NOOP("Actions", "Saved searches stay until you delete them."),
            ),
        ),
    ),
    (
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            Entry("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1"),
            Entry(
                "search-help", QT_TRANSLATE_NOOP("Actions", "&What can be searched for"), "Shift+F1"
            ),
            Entry("examine", QT_TRANSLATE_NOOP("Actions", "&Troubleshooting…")),
            Entry("rebuild", QT_TRANSLATE_NOOP("Actions", "&Rebuild the search index")),
            Entry("about", QT_TRANSLATE_NOOP("Actions", "&About Briefer")),
        ),
    ),
)


class Actions(QObject):
    """The actions and menus of one window; ``retranslated`` comes when their words are new."""

    retranslated = Signal()

    def __init__(self, bar: QMenuBar, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: dict[str, Entry] = {}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._tops: list[tuple[QMenu, str]] = []
        for name, text, entries in MENUS:
            menu = bar.addMenu("")
            menu.setObjectName(f"menu-{name}")
            menu.setToolTipsVisible(True)
            self._tops.append((menu, text))
            for entry in entries:
                self._add(menu, entry)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return the action ``name``."""
        return self._actions[name]

    def menu(self, name: str) -> QMenu:
        """Return the submenu ``name``."""
        return self._menus[name]

    def with_shortcuts(self) -> Sequence[tuple[str, str]]:
        """Return words and shortcut of each action that has one, as the keys are called here."""
        found: list[tuple[str, str]] = []
        for action in self._actions.values():
            words, _, key = action.text().partition("\t")
            key = key or action.shortcut().toString(_NATIVE)
            if key:
                found.append((words.replace("&", "").rstrip("…"), key))
        return found

    def retranslate(self) -> None:
        """Set all texts anew."""
        for menu, text in self._tops:
            menu.setTitle(_said(text))
        for name, entry in self._entries.items():
            said = _said(entry.text)
            if entry.submenu:
                self._menus[name].setTitle(said)
            else:
                key = QKeySequence(entry.key).toString(_NATIVE) if entry.key else ""
                self._actions[name].setText(f"{said}\t{key}" if key else said)
                if entry.tip:
                    self._actions[name].setToolTip(_said(entry.tip))
        self.retranslated.emit()

    def _add(self, menu: QMenu, entry: Entry) -> None:
        if not entry.name:
            menu.addSeparator()
            return
        self._entries[entry.name] = entry
        if entry.submenu:
            self._menus[entry.name] = menu.addMenu("")
            self._menus[entry.name].setObjectName(f"menu-{entry.name}")
            return
        action = QAction(self)
        action.setObjectName(entry.name)
        action.setCheckable(entry.checkable)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
        menu.addAction(action)
        self._actions[entry.name] = action


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
