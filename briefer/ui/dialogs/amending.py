"""What the user says of figures: put right, no figure, one more, joined, split; each with a way
back."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureWords
from briefer.domain.language import Language
from briefer.ui.desk.figure_shelf import FiguresFound, FigureShelf
from briefer.ui.desk.shelf import Listing
from briefer.ui.dialogs.choose_figures import ChooseFigures
from briefer.ui.dialogs.correct_figure import CorrectFigure
from briefer.ui.dialogs.likeness import likeliest_first
from briefer.ui.look.figure_words import value_words
from briefer.ui.look.message_bar import MessageBar, Way


class Amending(QObject):
    """Asks over ``window`` what is right, lets ``shelf`` do it and tells it in ``bar``."""

    def __init__(self, shelf: FigureShelf, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._shelf, self._bar, self._window = shelf, bar, window
        self._said = ""
        self._found = FiguresFound()
        self.language = Language.EN
        self.listing = Listing()
        shelf.found.connect(self._keep)
        shelf.changed.connect(self._tell)
        shelf.proposed.connect(self._ask_to_add)
        shelf.refused_listed.connect(self._ask_to_restore)

    def correct(self, figure: Figure) -> None:
        """Ask what is right about ``figure``."""
        dialog = CorrectFigure(figure, self.language, parent=self._window)
        dialog.accepted.connect(partial(self._correct, figure, dialog))
        dialog.taken_back.connect(partial(self._take_back, figure))
        dialog.open()

    def refuse(self, figures: tuple[Figure, ...]) -> None:
        """Say that ``figures`` are none."""
        if figures:
            said = self.tr("%n figure(s) taken out of the list", "", len(figures))
            self._said = f"{said}: {', '.join(map(value_words, figures[:3]))}"
            self._shelf.refuse(figures)

    def add(self, document: str, span: Span) -> None:
        """Read the figure at ``span`` of ``document`` and ask whether it is read rightly."""
        self._shelf.propose(document, span)

    def join(self, figure: Figure) -> None:
        """Ask what measures the same as ``figure`` at another time."""
        kin = likeliest_first(
            (one for one in self._found.figures if _may_join(one, figure)), figure
        )
        if not kin:
            self._bar.tell(self.tr("No other figure listed here is counted in the same unit."))
            return
        heading = self.tr("Which figures measure the same as “{value}”, {subject}?")
        heading = heading.format(value=value_words(figure), subject=figure.subject)
        dialog = self._choice(kin, heading, self.tr("Join"))
        dialog.accepted.connect(partial(self._join, figure, dialog))
        dialog.open()

    def split(self, figure: Figure) -> None:
        """Let ``figure`` leave its series."""
        said = self.tr("“{value}” stands alone now.")
        self._said = said.format(value=value_words(figure))
        self._shelf.split(figure)

    def list_refused(self) -> None:
        """Offer what was said to be no figure, to be one again."""
        self._shelf.list_refused()

    def _correct(self, figure: Figure, dialog: CorrectFigure) -> None:
        self._said = self.tr("“{value}” is corrected.").format(value=value_words(figure))
        self._shelf.correct(figure, dialog.correction())

    def _take_back(self, figure: Figure) -> None:
        said = self.tr("What you said about “{value}” is forgotten.")
        self._said = said.format(value=value_words(figure))
        self._shelf.take_back(figure)

    def _ask_to_add(self, figure: Figure | None) -> None:
        if figure is None:
            self._bar.tell(self.tr("There is no number in what is selected."), warns=True)
            return
        dialog = CorrectFigure(figure, self.language, is_new=True, parent=self._window)
        dialog.accepted.connect(partial(self._add, dialog))
        dialog.open()

    def _add(self, dialog: CorrectFigure) -> None:
        figure = dialog.figure()
        self._said = self.tr("“{value}” is a figure now.").format(value=value_words(figure))
        self._shelf.add(figure)

    def _join(self, figure: Figure, dialog: ChooseFigures) -> None:
        joined = (figure, *dialog.chosen())
        self._said = self.tr("%n figures form one series now.", "", len(joined))
        self._shelf.join(joined)

    def _ask_to_restore(self, figures: tuple[Figure, ...]) -> None:
        if not figures:
            self._bar.tell(self.tr("You have taken no figure out of the list."))
            return
        heading = self.tr("You said of these that they are no figures.")
        dialog = self._choice(list(figures), heading, self.tr("Restore"))
        dialog.accepted.connect(partial(self._restore, dialog))
        dialog.open()

    def _restore(self, dialog: ChooseFigures) -> None:
        figures = dialog.chosen()
        self._said = self.tr("%n figure(s) put back into the list", "", len(figures))
        self._shelf.restore(figures)

    def _choice(self, figures: list[Figure], heading: str, verb: str) -> ChooseFigures:
        words = (heading, verb)
        return ChooseFigures(figures, words, self.listing, self.language, self._window)

    def _keep(self, found: FiguresFound) -> None:
        self._found = found

    def _tell(self, before: FigureWords) -> None:
        """Tell what was done, with a way to undo it; of an undoing nothing need be told."""
        if self._said:
            undo = Way(self.tr("&Undo"), partial(self._shelf.put_back, before))
            self._bar.tell(self._said, (undo,))
        self._said = ""


def _may_join(other: Figure, figure: Figure) -> bool:
    if other.id == figure.id or (other.series is not None and other.series == figure.series):
        return False
    return (other.unit, other.unit_name) == (figure.unit, figure.unit_name)
