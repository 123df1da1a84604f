"""What the actions about figures do in a window, and when they can be done."""

from PySide6.QtCore import QObject

from briefer.ui.window import Window


class FigureCommands(QObject):
    """Connects the actions of the menu of figures with the figures of ``window``."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.actions_table
        table = {
            "figure-sentence": self._tell,
            "figure-row": self._put_rows,
            "figure-chart": window.figuring.chart,
            "figure-newest": window.figuring.show_newest,
            "figure-correct": self._correct,
            "figure-refuse": self._refuse,
            "figure-join": self._join,
            "figure-split": self._split,
            "figure-add": window.figuring.add_selection,
            "figure-restore": window.amending.list_refused,
        }
        for name, do in table.items():
            self._actions[name].triggered.connect(do)
        window.figures.current_changed.connect(self.offer)
        window.found.switched.connect(self.offer)
        window.desk.note_changed.connect(self.offer)
        window.figure_shelf.found.connect(self.offer)
        window.shelf.listed.connect(self.offer)
        self.offer()

    def offer(self, _: object = None) -> None:
        """Offer what can be done now."""
        window = self._window
        figure = window.figures.current() if window.figuring.in_front else None
        chosen, alone = figure is not None, figure is None or figure.series is None
        note = window.desk.note is None or not window.desk.read_only
        allowed = not window.shelf.listing.read_only
        for name in ("figure-sentence", "figure-row"):
            self._actions[name].setEnabled(chosen and note)
        self._actions["figure-chart"].setEnabled(not alone and note)
        newest = figure is not None and figure.superseded_by is not None
        self._actions["figure-newest"].setEnabled(newest)
        for name in ("figure-correct", "figure-refuse", "figure-join"):
            self._actions[name].setEnabled(chosen and allowed)
        self._actions["figure-split"].setEnabled(not alone and allowed)
        for name in ("figure-add", "figure-restore"):
            self._actions[name].setEnabled(allowed)

    def _tell(self) -> None:
        self._window.taking.tell(self._window.figures.chosen())

    def _put_rows(self) -> None:
        self._window.taking.put_rows(self._window.figures.chosen())

    def _correct(self) -> None:
        if figure := self._window.figures.current():
            self._window.amending.correct(figure)

    def _refuse(self) -> None:
        self._window.amending.refuse(self._window.figures.chosen())

    def _join(self) -> None:
        if figure := self._window.figures.current():
            self._window.amending.join(figure)

    def _split(self) -> None:
        if figure := self._window.figures.current():
            self._window.amending.split(figure)
