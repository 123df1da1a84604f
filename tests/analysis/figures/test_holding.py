"""Which values can both hold, with their qualifiers and their rounding."""

from typing import Any

import pytest

from briefer.analysis.figures.series.holding import can_both_hold
from briefer.domain.figure import Figure, Qualifier, Unit
from tests.analysis.figures.made import figure

MORE, LESS, ABOUT = Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.ABOUT
PERCENT: dict[str, Any] = {"unit": Unit.PERCENT}
MONEY: dict[str, Any] = {"unit": Unit.CURRENCY, "unit_name": "CAD"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure(10000, qualifier=MORE), figure(10300)),
        (figure(10300, qualifier=MORE), figure(12800, qualifier=MORE)),
        (figure(1500, qualifier=ABOUT), figure(1480)),
        (figure(21174, written="21,174"), figure(21174, written="21 174")),
        (figure(37, written="37%", **PERCENT), figure("37.3", written="37,3 %", **PERCENT)),
        (
            figure(11900000, written="11.9 million dollars", **MONEY),
            figure(11930000, written="11,93 millions de dollars", **MONEY),
        ),
        (figure(7000000, written="sept millions"), figure(7000000, written="7 000 000")),
        (figure(40, upper=45, **PERCENT), figure(44, **PERCENT)),
        (figure(60, qualifier=LESS, **PERCENT), figure(51, **PERCENT)),
        (figure("0.5", written="half", unit=Unit.RATIO), figure("0.51", unit=Unit.RATIO)),
        (figure(10, unit=Unit.MASS, unit_name="kg"), figure(12, unit=Unit.COUNT)),
        (figure(200, qualifier=MORE), figure(200)),
    ],
)
def test_these_can_both_hold(one: Figure, other: Figure) -> None:
    assert can_both_hold(one, other)
    assert can_both_hold(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure(21174, written="21,174"), figure(21000, written="21,000")),
        (figure(10300, qualifier=MORE), figure(10200)),
        (figure(1500, qualifier=ABOUT), figure(1900)),
        (figure(37, written="37%", **PERCENT), figure(38, written="38%", **PERCENT)),
        (figure(37, written="37%", **PERCENT), figure("37.6", written="37.6%", **PERCENT)),
        (figure(40, upper=45, **PERCENT), figure(52, **PERCENT)),
        (figure(50, qualifier=LESS, **PERCENT), figure(51, **PERCENT)),
        (figure(50, qualifier=LESS, **PERCENT), figure(60, qualifier=MORE, **PERCENT)),
    ],
)
def test_these_cannot_both_hold(one: Figure, other: Figure) -> None:
    assert not can_both_hold(one, other)
    assert not can_both_hold(other, one)
