"""Figures are kept as they were found, and as the user says they are."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.figure_word import FigureCorrection, FigureWord
from briefer.domain.language import Language
from briefer.domain.query import Filters
from briefer.domain.theme import TaggedBy, ThemeTag
from briefer.errors import Problem
from briefer.library import Library
from briefer.library.opening import faults_of
from briefer.library.schema import MIGRATIONS
from tests.library.figures import DEATHS, FOUND, SEIZED, figure, figure_in, having, with_figures
from tests.library.samples import WINNIPEG, arrival

FIFTY = FigureCorrection(value=Decimal(50), subject="people", place=None)


def written(figures: tuple[Figure, ...]) -> list[str]:
    """Return how ``figures`` are written."""
    return [one.written for one in figures]


def first(library: Library) -> Figure:
    """Return the first figure of the library."""
    return library.figures()[0]


_WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_DATES = st.none() | st.builds(
    PartialDate, st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 28)
)
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.fixed_dictionaries(
        {
            "value": _NUMBERS,
            "upper": st.none() | _NUMBERS,
            "unit": st.sampled_from(Unit),
            "unit_name": st.none() | _WORDS,
            "qualifier": st.sampled_from(Qualifier),
            "subject": _WORDS,
            "period": st.builds(Period, _DATES, _DATES),
            "place": st.none() | _WORDS,
            "measures": _WORDS,
        }
    )
)
def test_whatever_is_known_of_a_figure_comes_back_as_it_was(library: Library, fields) -> None:
    coming = arrival([DEATHS])
    one = figure(coming.analysis, "10,300", inferred=("period", "place"), **fields)
    for held in library.holdings():
        library.remove(held.id)
    library.add(having(coming, one))
    assert library.figures() == (one,)
    other = figure(coming.analysis, "10,300")
    library.reanalyse(one.document, having(coming, other).analysis, "2")
    library.say(((other.id, FigureWord(FigureCorrection(**fields))),))
    (corrected,) = library.figures()
    assert corrected == replace(one, inferred=(), corrected=corrected.corrected)
    assert set(corrected.corrected) == set(fields)


def test_figures_come_in_the_order_of_documents_and_text(library: Library) -> None:
    library.add(with_figures(WINNIPEG, (), name="winnipeg-2019", language=Language.FR))
    held = library.add(with_figures(themes={0: ("harms",), 2: ("supply",)}))
    assert written(library.figures()) == list(FOUND)
    assert held.figures == 4
    assert [one.figures for one in library.holdings()] == [4, 0]
    assert first(library).themes == (ThemeTag("harms", terms=("harms",)),)


def test_filters_of_passages_filter_their_figures(library: Library) -> None:
    library.add(with_figures(themes={0: ("harms",), 2: ("supply",)}))
    french = [f"{line} 14 personnes." for line in WINNIPEG]
    library.add(with_figures(french, ("14",), name="winnipeg-2019", language=Language.FR))
    assert written(library.figures(Filters(themes=("supply",)))) == ["3,236 kg"]
    assert written(library.figures(Filters(language=Language.FR))) == ["14"]
    assert written(library.figures(Filters(documents=("winnipeg-2019",)))) == ["14"]
    library.tag(library.passages(Filters(documents=("halifax-2019",)))[0].id, "supply", True)
    assert written(library.figures(Filters(themes=("supply",)))) == [*FOUND[:2], "3,236 kg"]


def test_what_the_user_sets_goes_over_what_was_found(library: Library) -> None:
    library.add(with_figures())
    before = first(library)
    library.say(((before.id, FigureWord(FIFTY)),))
    after = first(library)
    assert (after.value, after.subject, after.place) == (Decimal(50), "people", None)
    assert (after.corrected, after.inferred) == (("value", "subject", "place"), ())
    assert (after.written, after.unit, after.by) == (before.written, before.unit, TaggedBy.RULE)


def test_a_refused_figure_is_gone_but_not_forgotten(library: Library) -> None:
    held = library.add(with_figures())
    library.say(((first(library).id, FigureWord(refused=True)),))
    assert written(library.figures()) == list(FOUND[1:])
    assert library.find(held.id).figures == 3
    assert written(library.refused_figures()) == [FOUND[0]]


def test_an_added_figure_is_the_users(library: Library) -> None:
    held = library.add(with_figures())
    fourth = library.passages()[3]
    added = figure_in(fourth, "40")
    library.say(((added.id, FigureWord(FigureCorrection(subject="parcels"), added=added)),))
    last = library.figures()[-1]
    assert (last.written, last.subject, last.by) == ("40", "parcels", TaggedBy.USER)
    assert library.find(held.id).figures == 5
    library.say(((added.id, None),))
    assert written(library.figures()) == list(FOUND)


def test_what_was_said_before_takes_a_change_back_and_the_other_way_round(
    library: Library,
) -> None:
    library.add(with_figures())
    one, two, *_ = library.figures()
    added = figure_in(library.passages()[3], "40")
    states = [library.figures()]
    changes = [
        ((one.id, FigureWord(FIFTY)), (two.id, FigureWord(refused=True))),
        ((one.id, FigureWord(FIFTY, refused=True)), (added.id, FigureWord(added=added))),
        ((added.id, FigureWord(FIFTY, added=added)), (two.id, None)),
    ]
    undo = []
    for change in changes:
        undo.append(library.say(change))
        states.append(library.figures())
    redo = []
    for number in (2, 1, 0):
        redo.append(library.say(undo[number]))
        assert library.figures() == states[number]
    for number in (0, 1, 2):
        library.say(redo.pop())
        assert library.figures() == states[number + 1]


def test_a_word_about_a_figure_that_is_not_there_is_a_problem(library: Library) -> None:
    library.add(with_figures())
    before = library.generation
    for id in ("", "nothing", f"{first(library).document}#1-2"):
        with pytest.raises(Problem) as raised:
            library.say(((first(library).id, FigureWord(FIFTY)), (id, FigureWord(FIFTY))))
        assert (raised.value.key, raised.value.fields) == ("figure_unknown", {"figure": id})
    assert library.generation == before
    assert first(library).corrected == ()


def test_every_word_lets_search_know_that_something_changed(library: Library) -> None:
    library.add(with_figures())
    before = library.generation
    library.say(((first(library).id, FigureWord(FIFTY)),))
    assert library.generation > before


def test_a_document_that_goes_takes_its_figures_and_words_along(
    library: Library, database: Path
) -> None:
    held = library.add(with_figures())
    library.say(((first(library).id, FigureWord(FIFTY)),))
    library.remove(held.id)
    assert library.figures() == ()
    with closing(sqlite3.connect(database)) as inside:
        for table in ("figure", "user_figure"):
            assert inside.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_another_session_sees_the_users_word(
    library: Library, database: Path, folder: Path
) -> None:
    library.add(with_figures())
    with Library.open(database, folder) as other:
        other.say(((first(library).id, FigureWord(FIFTY)),))
        library.say(((library.figures()[1].id, FigureWord(refused=True)),))
        assert other.figures() == library.figures()
        assert written(other.figures()) == [FOUND[0], *FOUND[2:]]
        assert first(other).value == 50


@pytest.mark.parametrize(
    "damage",
    ["UPDATE figure SET value = 'NaN'", "UPDATE figure SET value = 'many'",
     "UPDATE figure SET unit = 'pinch'", "UPDATE figure SET period_start = 'soon'",
     "UPDATE figure SET inferred = '{'", "UPDATE user_figure SET correction = '[]'",
     """UPDATE user_figure SET correction = '{"value": "Infinity"}'""",
     """UPDATE user_figure SET correction = '{"written": "x"}'""",
     """UPDATE user_figure SET correction = '{"period": "2018"}'""",
     "UPDATE user_figure SET added = '{}'"],
)  # fmt: skip
def test_figures_that_briefer_never_wrote_are_damage(
    library: Library, database: Path, damage: str
) -> None:
    library.add(with_figures())
    library.say(((first(library).id, FigureWord(FIFTY)),))
    with closing(sqlite3.connect(database)) as other:
        other.execute(damage)
        other.commit()
    with pytest.raises(Problem, match="library_damaged"):
        library.figures()


def test_a_library_from_before_figures_gets_their_tables_and_keeps_a_copy(
    database: Path, folder: Path
) -> None:
    database.parent.mkdir()
    with closing(sqlite3.connect(database, isolation_level=None)) as old:
        for statement in MIGRATIONS[0]:
            old.execute(statement)
        old.execute("PRAGMA user_version = 1")
    with Library.open(database, folder) as library:
        library.add(with_figures())
        assert written(library.figures()) == list(FOUND)
    assert database.with_name(f"library-before-v{len(MIGRATIONS)}.db").is_file()
    assert faults_of(database) == ()


def test_a_figure_of_two_documents_is_each_documents_own(library: Library) -> None:
    library.add(with_figures())
    library.add(with_figures((*WINNIPEG, SEIZED), ("3,236 kg",), name="winnipeg-2019"))
    one, other = (one for one in library.figures() if one.written == "3,236 kg")
    assert one.document != other.document
    library.say(((other.id, FigureWord(refused=True)),))
    assert [held.figures for held in library.holdings()] == [4, 0]
