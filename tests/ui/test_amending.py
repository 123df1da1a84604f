"""The user's word about figures: put right, no figure, joined, split; each with a way back."""

from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.figure_word import FigureCorrection
from briefer.domain.language import Language
from briefer.ui.desk.figure_shelf import FiguresFound
from briefer.ui.dialogs.choose_figures import ChooseFigures
from briefer.ui.dialogs.correct_figure import CorrectFigure
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.window import Window
from tests.ui.figures_by_hand import begun_with_figures, made, until
from tests.windows import PATIENCE_MS

__all__ = ["begun_with_figures"]

FIGURE = made(
    1,
    "10300",
    "more than 10,300",
    qualifier=Qualifier.MORE_THAN,
    subject="deaths",
    period=until("2018-09"),
    place="Canada",
    inferred=("place",),
)


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Return the window with the figures in front."""
    window.figuring.show_pane(FIGURES)
    qtbot.waitUntil(lambda: window.figures_model.rowCount() == 5, timeout=PATIENCE_MS)
    return window


def field(dialog: QDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: QDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def listed(window: Window) -> dict[str, Figure]:
    """Return the figures listed, as they are written."""
    model = window.figures_model
    found = [model.figure(row) for row in range(model.rowCount())]
    return {one.written: one for one in found if one}


def choose(window: Window, written: str) -> None:
    window.figures.choose(listed(window)[written].id)


def undo(window: Window) -> None:
    (way,) = [one for one in window.bar.findChildren(QPushButton, "message-way") if one.isVisible()]
    assert way.text() == "&Undo"
    way.click()


def dialog_of(window: Window, kind: type[QDialog]) -> QDialog:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert found
    return found[-1]


def test_only_what_was_changed_is_a_correction(qtbot: QtBot) -> None:
    dialog = CorrectFigure(FIGURE, Language.EN)
    qtbot.addWidget(dialog)
    assert not button(dialog, "take-correction").isEnabled()
    field(dialog, "figure-value").setText("10,400")
    field(dialog, "figure-end").setText("2018-12")
    field(dialog, "figure-place").setText("")
    assert dialog.correction() == FigureCorrection(
        value=Decimal(10400),
        period=Period(PartialDate(2016, 1), PartialDate(2018, 12)),
        place=None,
    )
    assert button(dialog, "take-correction").isEnabled()


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("figure-value", "many", "“many” is not a number. Write it as 10,300."),
        ("figure-value", "", "“” is not a number."),
        ("figure-upper", "9", "The upper value must be larger"),
        ("figure-end", "Sept 2018", "“Sept 2018” is not a date."),
        ("figure-end", "2018-13", "“2018-13” is not a date."),
        ("figure-end", "2015", "The period ends before it begins."),
    ],
)
def test_what_cannot_be_is_said_and_not_taken(
    qtbot: QtBot, name: str, typed: str, said: str
) -> None:
    dialog = CorrectFigure(FIGURE, Language.EN)
    qtbot.addWidget(dialog)
    field(dialog, name).setText(typed)
    state = dialog.findChild(QLabel, "figure-state")
    assert isinstance(state, QLabel)
    assert state.text().startswith(said)
    assert not button(dialog, "take-correction").isEnabled()


def test_numbers_are_typed_as_the_window_speaks(qtbot: QtBot) -> None:
    dialog = CorrectFigure(made(1, "1.5", unit=Unit.PERCENT), Language.FR)
    qtbot.addWidget(dialog)
    assert field(dialog, "figure-value").text() == "1,5"
    field(dialog, "figure-value").setText("14\u00a0700,5")
    assert dialog.correction() == FigureCorrection(value=Decimal("14700.5"))


def test_a_correction_is_kept_and_undone(window: Window, qtbot: QtBot) -> None:
    choose(window, "6,214")
    window.actions_table["figure-correct"].trigger()
    dialog = dialog_of(window, CorrectFigure)
    field(dialog, "figure-subject").setText("deaths by overdose")
    button(dialog, "take-correction").click()
    subject = partial(lambda want: listed(window)["6,214"].subject == want)
    qtbot.waitUntil(lambda: subject("deaths by overdose"), timeout=PATIENCE_MS)
    assert "subject" in listed(window)["6,214"].corrected
    undo(window)
    qtbot.waitUntil(lambda: not listed(window)["6,214"].corrected, timeout=PATIENCE_MS)


def test_a_correction_can_be_taken_back_in_its_dialog(window: Window, qtbot: QtBot) -> None:
    window.figure_shelf.correct(listed(window)["6,214"], FigureCorrection(subject="other"))
    qtbot.waitUntil(lambda: listed(window)["6,214"].subject == "other", timeout=PATIENCE_MS)
    choose(window, "6,214")
    window.actions_table["figure-correct"].trigger()
    button(dialog_of(window, CorrectFigure), "take-back").click()
    qtbot.waitUntil(lambda: listed(window)["6,214"].subject != "other", timeout=PATIENCE_MS)


def test_what_is_no_figure_goes_and_can_come_back(window: Window, qtbot: QtBot) -> None:
    choose(window, "6,214")
    window.actions_table["figure-refuse"].trigger()
    qtbot.waitUntil(lambda: "6,214" not in listed(window), timeout=PATIENCE_MS)
    undo(window)
    qtbot.waitUntil(lambda: "6,214" in listed(window), timeout=PATIENCE_MS)


def test_what_was_taken_out_can_be_put_back_later(window: Window, qtbot: QtBot) -> None:
    choose(window, "6,214")
    window.actions_table["figure-refuse"].trigger()
    qtbot.waitUntil(lambda: "6,214" not in listed(window), timeout=PATIENCE_MS)
    window.actions_table["figure-restore"].trigger()
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in window.findChildren(ChooseFigures)),
        timeout=PATIENCE_MS,
    )
    dialog = dialog_of(window, ChooseFigures)
    assert isinstance(dialog, ChooseFigures)
    assert [one.written for one in dialog.chosen()] == ["6,214"]
    button(dialog, "take-figures").click()
    qtbot.waitUntil(lambda: "6,214" in listed(window), timeout=PATIENCE_MS)


def test_a_figure_leaves_its_series_and_joins_it_again(window: Window, qtbot: QtBot) -> None:
    choose(window, "12,800")
    assert listed(window)["12,800"].series
    window.actions_table["figure-split"].trigger()
    qtbot.waitUntil(lambda: listed(window)["12,800"].series is None, timeout=PATIENCE_MS)
    choose(window, "21,174")
    window.actions_table["figure-join"].trigger()
    dialog = dialog_of(window, ChooseFigures)
    field(dialog, "narrow-figures").setText("12,800")
    view = dialog.findChild(QTableView, "figures-offered")
    assert isinstance(view, QTableView)
    assert view.model().rowCount() == 1
    button(dialog, "take-figures").click()
    qtbot.waitUntil(
        lambda: listed(window)["12,800"].series == listed(window)["21,174"].series,
        timeout=PATIENCE_MS,
    )
    assert listed(window)["12,800"].superseded_by == listed(window)["21,174"].id


def test_what_holds_no_number_cannot_become_a_figure(window: Window) -> None:
    window.figure_shelf.proposed.emit(None)
    label = window.bar.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    assert label.text() == "There is no number in what is selected."


def test_a_figure_that_is_added_is_asked_about_first(window: Window, qtbot: QtBot) -> None:
    deaths = listed(window)["6,214"]
    passage = deaths.passage
    span = Span(passage.start, passage.start + 3)
    new = made(1, "3", document=deaths.document)
    window.figure_shelf.proposed.emit(_at(new, passage, span, deaths))
    dialog = dialog_of(window, CorrectFigure)
    assert button(dialog, "take-correction").isEnabled()
    field(dialog, "figure-subject").setText("roundtables")
    button(dialog, "take-correction").click()
    qtbot.waitUntil(
        lambda: "roundtables" in [one.subject for one in listed(window).values()],
        timeout=PATIENCE_MS,
    )
    undo(window)
    qtbot.waitUntil(lambda: window.figures_model.rowCount() == 5, timeout=PATIENCE_MS)


def _at(figure: Figure, passage: Span, span: Span, beside: Figure) -> Figure:
    """Return ``figure`` as one that stands at ``span`` of the text that ``beside`` stands in."""
    return Figure(
        document=beside.document,
        passage=passage,
        span=span,
        written=beside.sentence[: span.end - span.start],
        sentence=beside.sentence,
        language=beside.language,
        value=figure.value,
        unit=figure.unit,
    )


def test_what_is_most_like_a_figure_is_offered_first_and_nothing_is_chosen(
    window: Window,
) -> None:
    choose(window, "more than 10,300")
    window.figure_shelf.found.emit(
        FiguresFound(
            figures=(
                made(7, "50", subject="sites closed"),
                made(8, "61", subject="people arrested", place="Canada"),
                FIGURE,
                made(9, "12800", subject="apparent opioid deaths", place="Canada"),
            ),
            whole=True,
        )
    )
    window.amending.join(FIGURE)
    dialog = dialog_of(window, ChooseFigures)
    assert isinstance(dialog, ChooseFigures)
    view = dialog.findChild(QTableView, "figures-offered")
    assert isinstance(view, QTableView)
    model = view.model()
    assert [model.index(row, 0).data() for row in range(3)] == ["12800", "61", "50"]
    assert dialog.chosen() == ()
    assert not button(dialog, "take-figures").isEnabled()
    dialog.reject()
