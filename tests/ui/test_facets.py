"""The rows of the left pane: their names, counts and ticks."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester  # pyright: ignore[reportMissingTypeStubs]

from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Holding
from briefer.domain.language import Language
from briefer.domain.query import Facets, Filters
from briefer.ui.narrow.facets import (
    COUNT,
    FacetModel,
    Kind,
    choosing,
    label_of,
    period_of,
    ticked,
    toggled,
    town_of,
)
from tests.ui.listing import PASSAGES, documents, themes


@pytest.fixture
def model(data_dir: Path, qapp: object) -> FacetModel:
    """The rows of the corpus."""
    model = FacetModel()
    model.show_library(themes(data_dir), documents(data_dir))
    return model


def drawn(model: FacetModel, *kinds: Kind) -> list[str]:
    """Return the rows of ``kinds`` as text: tick, label and count."""
    lines: list[str] = []
    for index in (model.index(place) for place in range(model.rowCount())):
        row = model.row(index)
        if row and row.kind in kinds:
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            tick = "x" if state == Qt.CheckState.Checked else " "
            lines.append(f"[{tick}] {row.label} {index.data(COUNT)}")
    return lines


def spoken(model: FacetModel, kind: Kind, key: str) -> str:
    return str(model.index_of(kind, key).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_model_keeps_qts_own_rules(
    model: FacetModel, qtmodeltester: ModelTester, data_dir: Path
) -> None:
    qtmodeltester.check(model)
    model.show_library(themes(data_dir), documents(data_dir)[:2])
    qtmodeltester.check(model)


def test_groups_stand_in_their_order_under_headings_that_cannot_be_chosen(
    model: FacetModel,
) -> None:
    indexes = [model.index(place) for place in range(model.rowCount())]
    headings = [index for index in indexes if model.row(index) is None]
    assert [index.data() for index in headings] == ["Themes", "Documents", "Language", "Year"]
    assert all(index.flags() == Qt.ItemFlag.NoItemFlags for index in headings)
    assert model.row(QModelIndex()) is None


def test_before_any_search_all_passages_count(model: FacetModel) -> None:
    assert drawn(model, Kind.LANGUAGE, Kind.YEAR) == [
        f"[ ] English {4 * PASSAGES}",
        f"[ ] French {PASSAGES}",
        f"[ ] 2018 {PASSAGES}",
        f"[ ] 2019 {3 * PASSAGES}",
        f"[ ] 2021 {PASSAGES}",
    ]


def test_counts_follow_the_search_and_no_row_moves(model: FacetModel, data_dir: Path) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    before = [index.data() for index in map(model.index, range(model.rowCount()))]
    model.show_counts(Facets({"harms": 9}, {}, {"fr": 3}, {"2019": 3}))
    assert [index.data() for index in map(model.index, range(model.rowCount()))] == before
    assert drawn(model, Kind.LANGUAGE) == ["[ ] English 0", "[ ] French 3"]
    assert "[ ] Harms 9" in drawn(model, Kind.THEME)
    model.show_library(themes(data_dir), documents(data_dir))
    model.set_language(Language.FR)
    assert not resets


def test_ticks_follow_the_filters(model: FacetModel) -> None:
    model.show_filters(Filters(themes=("harms",), language=Language.FR, years=(2018, 2021)))
    assert drawn(model, Kind.LANGUAGE, Kind.YEAR) == [
        f"[ ] English {4 * PASSAGES}",
        f"[x] French {PASSAGES}",
        f"[x] 2018 {PASSAGES}",
        f"[ ] 2019 {3 * PASSAGES}",
        f"[x] 2021 {PASSAGES}",
    ]
    assert [line for line in drawn(model, Kind.THEME) if "[x]" in line] == [f"[x] Harms {PASSAGES}"]


def test_a_screen_reader_hears_name_number_and_tick(model: FacetModel) -> None:
    model.show_filters(Filters(themes=("harms",)))
    assert spoken(model, Kind.THEME, "harms").startswith(f"Harms, {PASSAGES} passage")
    assert spoken(model, Kind.THEME, "harms").endswith(", ticked")
    assert spoken(model, Kind.THEME, "covid-19").endswith(", not ticked")


def test_a_themes_tooltip_tells_what_it_is_and_its_words(model: FacetModel) -> None:
    index = model.index_of(Kind.THEME, "organized-crime")
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "Groups, gangs, cartels" in tip and "kingpin…" in tip and "*" not in tip
    model.set_language(Language.FR)
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert index.data() == "Crime organisé" and "cartel…" in tip and "gangs, cartels et" in tip


def test_documents_are_named_year_first_and_told_apart_by_day_and_place(
    model: FacetModel, data_dir: Path
) -> None:
    rows = [model.row(model.index_of(Kind.DOCUMENT, one.id)) for one in documents(data_dir)]
    assert [(row.label, row.below) for row in rows if row] == [
        ("2018 · Law Enforcement Roundtable on the Opioid Crisis", "Mar · English"),
        ("2019 · Law Enforcement Roundtable on Drugs", "Mar 29 · Halifax · English"),
        (
            "2019 · Table ronde des organismes d’application de la loi sur les drogues",
            "Oct 8–9 · Winnipeg · French",
        ),
        ("2019 · Law Enforcement Related to Opioids", "Nov 20 · English"),
        ("2021 · Fourth Law Enforcement Roundtable on Drugs", "Mar 4–18 · Online · English"),
    ]
    assert "Halifax, Nova Scotia" in (rows[1].tip if rows[1] else "")


@pytest.mark.parametrize(
    ("details", "label"),
    [
        (Details(), "herring"),
        (Details(event="Herring round"), "Herring round"),
        (Details(title="2020", date=PartialDate(2020)), "2020 · 2020"),
        (Details(title="Herring: the plan", date=PartialDate(2020)), "2020 · Herring: the plan"),
    ],
)
def test_a_document_of_which_little_is_known_still_has_a_name(details: Details, label: str) -> None:
    assert label_of(Holding("id", "herring", "herring.txt", details, 1, "")) == label


def test_dates_are_as_exact_as_known_in_either_language() -> None:
    day = Details(date=PartialDate(2019, 10, 8), date_end=PartialDate(2019, 10, 9))
    month, year = Details(date=PartialDate(2018, 3)), Details(date=PartialDate(2018))
    assert period_of(day, Language.EN) == "Oct 8–9, 2019"
    assert period_of(day, Language.FR) == "8–9 oct. 2019"
    assert period_of(replace(day, date_end=None), Language.EN, year=False) == "Oct 8"
    assert period_of(month, Language.EN) == "Mar 2018"
    assert (period_of(year, Language.EN), period_of(year, Language.EN, year=False)) == ("2018", "")
    assert period_of(Details(), Language.EN) == town_of(Details()) == ""


def test_ticking_adds_and_unticking_takes_away() -> None:
    two = toggled(toggled(Filters(), Kind.YEAR, "2018"), Kind.YEAR, "2019")
    assert two.years == (2018, 2019)
    assert toggled(two, Kind.YEAR, "2018").years == (2019,)
    assert choosing(two, Kind.YEAR, ("2021",)).years == (2021,)
    assert toggled(Filters(), Kind.DOCUMENT, "a").documents == ("a",)


def test_one_language_takes_the_place_of_the_other() -> None:
    english = toggled(Filters(), Kind.LANGUAGE, "en")
    assert english.language is Language.EN
    assert ticked(toggled(english, Kind.LANGUAGE, "fr"), Kind.LANGUAGE) == ("fr",)
    assert toggled(english, Kind.LANGUAGE, "en") == Filters()


def test_a_document_that_is_known_better_now_is_named_anew(
    model: FacetModel, data_dir: Path
) -> None:
    (first, *others) = documents(data_dir)
    details = replace(first.details, title="Opioids", date=PartialDate(2017))
    model.show_library(themes(data_dir), [replace(first, details=details), *others])
    assert drawn(model, Kind.DOCUMENT)[0].startswith("[ ] 2017 · Opioids")
    model.show_library(themes(data_dir), [first, *others])
    assert drawn(model, Kind.DOCUMENT)[0].startswith(f"[ ] {label_of(first)}")
