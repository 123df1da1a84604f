"""The dialog that orders a first draft: kind, language, themes, how many passages for each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefer.domain.language import Language
from briefer.domain.theme import Theme
from briefer.tables.templates import NoteTemplate
from briefer.ui.look.pieces import without_pictures
from briefer.ui.look.ticks import TickBox
from briefer.ui.look.tones import BREAK, GAP
from briefer.workspace import Order

_PER_THEME, _MOST = 3, 20


class FromThemes(QDialog):
    """Asks what a first draft is to be; ``order`` says what was asked for."""

    def __init__(
        self,
        templates: Sequence[NoteTemplate],
        themes: Sequence[tuple[Theme, int]],
        languages: tuple[Language, Language],
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``themes`` with their numbers of passages; ``languages`` are the interface's and
        the one a note has unless one says otherwise."""
        super().__init__(parent)
        self.setObjectName("from-themes")
        shown, usual = languages
        self._ids = [template.id for template in templates]
        self._kind = QComboBox(self)
        self._kind.setObjectName("draft-kind")
        self._kind.addItems([template.label.in_(shown) for template in templates])
        self._tongue = QComboBox(self)
        self._tongue.setObjectName("draft-language")
        self._tongue.addItems([self.tr("English"), self.tr("French")])
        self._tongue.setCurrentIndex(list(Language).index(usual))
        self._title = QLineEdit(self)
        self._title.setObjectName("draft-title")
        self._themes = QStandardItemModel(self)
        for theme, count in themes:
            self._themes.appendRow(_row(theme, count, shown))
        self._list = QListView(self)
        self._list.setObjectName("draft-themes")
        self._list.setModel(self._themes)
        self._list.setSpacing(2)
        self._per = QSpinBox(self)
        self._per.setObjectName("draft-per-theme")
        self._per.setRange(1, _MOST)
        self._per.setValue(_PER_THEME)
        self._both = TickBox(self)
        self._both.setObjectName("draft-any-language")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        without_pictures(self._buttons.buttons())
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._themes.itemChanged.connect(self._follow)
        self._follow()

    def order(self) -> Order:
        """Return what was asked for."""
        return Order(
            kind=self._ids[self._kind.currentIndex()],
            language=list(Language)[self._tongue.currentIndex()],
            themes=self._chosen(),
            title=self._title.text().strip() or None,
            per_theme=self._per.value(),
            any_language=self._both.isChecked(),
        )

    def _chosen(self) -> tuple[str, ...]:
        items = (self._themes.item(row) for row in range(self._themes.rowCount()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Start from themes"))
        said = QLabel(
            self.tr("Choose themes: the strongest passages of each go where they belong."), self
        )
        said.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Themes"))
        self._both.setText(self.tr("Passages in the other language too"))
        self._title.setPlaceholderText(self.tr("From the themes, unless you give one"))
        rows = QFormLayout()
        rows.setSpacing(GAP)
        rows.addRow(self.tr("&Kind of note"), self._kind)
        rows.addRow(self.tr("&Language"), self._tongue)
        rows.addRow(self.tr("&Title"), self._title)
        rows.addRow(self.tr("Passages for &each theme"), self._per)
        rows.addRow("", self._both)
        column = QVBoxLayout(self)
        column.setContentsMargins(BREAK, BREAK, BREAK, BREAK)
        column.setSpacing(GAP)
        column.addWidget(said)
        column.addWidget(self._list, 1)
        column.addLayout(rows)
        column.addWidget(self._buttons)
        go = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        go.setText(self.tr("Make a first draft"))
        go.setObjectName("make-draft")
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("no-draft")
        self.resize(520, 640)

    def _follow(self) -> None:
        chosen = bool(self._chosen())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(chosen)


def _row(theme: Theme, count: int, language: Language) -> QStandardItem:
    item = QStandardItem(f"{theme.label.in_(language)}  ({count})")
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    )
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setData(theme.id, Qt.ItemDataRole.UserRole)
    item.setToolTip(theme.description.in_(language))
    return item
