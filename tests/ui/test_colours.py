"""Colours that are seen on their ground, also after the window has changed them."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.figure import SeriesNotice
from briefer.domain.language import Language
from briefer.ui.application import Application
from briefer.ui.look.ticks import TickBox
from briefer.ui.look.tones import Scheme, palette_for, tones
from briefer.ui.read.found_panel import FIGURES
from briefer.ui.window import Window
from tests.ui.figures_by_hand import in_series, made


def luminance(colour: QColor) -> float:
    """Return how bright ``colour`` is (WCAG 2.1)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours differ, from 1 to 21 (WCAG 2.1)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def strongest(widget: QWidget) -> float:
    """Return the contrast of the most visible pixel of ``widget`` with its ground."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = widget.palette().color(widget.backgroundRole())
    pixels = (
        image.pixelColor(x, y)
        for x in range(min(image.width(), widget.height()))
        for y in range(image.height())
    )
    return max(contrast(one, ground) for one in pixels)


def corner(widget: QWidget) -> QColor:
    """Return the colour in the lower right corner of ``widget``, where no words are."""
    image = widget.grab().toImage()
    return image.pixelColor(image.width() - 3, image.height() - 4)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("ticked", [False, True])
def test_a_box_to_tick_is_seen(qtbot: QtBot, scheme: Scheme, ticked: bool) -> None:
    box = TickBox()
    qtbot.addWidget(box)
    box.setPalette(palette_for(scheme))
    box.setChecked(ticked)
    box.show()
    assert strongest(box) >= 3


def test_words_over_the_document_follow_the_colours(
    briefer_app: Application, window: Window
) -> None:
    names = ("source-header", "note-length", "source-marking")
    header, length, marking = (window.findChild(QWidget, name) for name in names)
    assert header and isinstance(length, QLabel) and isinstance(marking, QToolButton)
    labels = [one for one in (*header.findChildren(QLabel), length) if one.text()]
    for scheme in (Scheme.DARK, Scheme.LIGHT, Scheme.DARK):
        briefer_app.set_scheme(scheme)
        QCoreApplication.sendPostedEvents()
        ground = palette_for(scheme).window().color()
        for one in (*labels, marking):
            role = one.foregroundRole()
            assert contrast(one.palette().color(role), ground) >= 4.5, one.objectName()


def test_figures_and_their_series_follow_the_colours(
    briefer_app: Application, window: Window
) -> None:
    window.found.show_pane(FIGURES)
    found = in_series(made(1, "10"), made(2, "20"), notices=(SeriesNotice.WORDING_DRIFTS,))
    window.figures.show_found(found)
    window.figures.series.show_series(found.series["s"], found.figures[0], {}, Language.EN)
    warning = window.findChild(QLabel, "series-notices")
    values = window.findChild(QTableView, "series-values")
    assert warning and values
    head = window.figures.view.horizontalHeader()
    for scheme in (Scheme.DARK, Scheme.LIGHT, Scheme.DARK):
        briefer_app.set_scheme(scheme)
        QCoreApplication.sendPostedEvents()
        own = tones(palette_for(scheme))
        assert warning.palette().color(warning.foregroundRole()) == own.warning
        assert corner(head) == own.base
        assert corner(values) == own.window
