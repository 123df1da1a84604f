"""Whatever the user says of figures, it stays as it is, and all of it can be taken back."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureCorrection, FigureWord, FigureWords
from briefer.library import Library
from tests.library.figures import LINES, figure, with_figures

ADDED = ("10,300", "3,236", "236", "thirds", "seizures", "40 in Yukon", "Nothing", "than 10,300")
_BASE = with_figures()
_CORRECTIONS = st.builds(
    FigureCorrection,
    value=st.just(FigureCorrection().value) | st.sampled_from([Decimal(1), Decimal("0.5")]),
    subject=st.just(FigureCorrection().subject) | st.sampled_from(["", "people"]),
    place=st.just(FigureCorrection().place) | st.sampled_from([None, "Yukon"]),
)
_RULES = st.tuples(st.sampled_from(_BASE.analysis.figures), st.none())
_OWN = st.sampled_from(ADDED).map(
    lambda written: (figure(_BASE.analysis, written), figure(_BASE.analysis, written))
)
_CHANGES = st.lists(st.tuples(_RULES | _OWN, _CORRECTIONS, st.booleans(), st.booleans()))
Change = tuple[tuple[Figure, Figure | None], FigureCorrection, bool, bool]


def said(library: Library, changes: Sequence[Change]) -> list[FigureWords]:
    """Say what ``changes`` are to the library; return what takes each back."""
    undo: list[FigureWords] = []
    for (of, added), correction, refused, silent in changes:
        word = None if silent else FigureWord(correction, refused, added)
        if not (word and word.added) and of.id not in library.standing([of.id]):
            continue
        undo.append(library.say(((of.id, word),)))
    return undo


def known(library: Library) -> list[tuple[object, ...]]:
    """Return what is known of the figures apart from where they stand."""
    return [
        (one.written, one.value, one.subject, one.place, one.by, one.corrected)
        for one in (*library.figures(), *library.refused_figures())
    ]


@settings(deadline=None, max_examples=60)
@given(_CHANGES)
def test_any_words_are_kept_by_a_new_analysis_and_a_new_version_and_can_be_taken_back(
    changes: list[Change],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with Library.open(place / "library.db", place / "documents") as library:
            held = library.add(_BASE)
            found = library.figures()
            undo = said(library, changes)
            before = (library.figures(), library.refused_figures())
            assert library.find(held.id).figures == len(before[0])
            library.reanalyse(held.id, _BASE.analysis, "rules-2")
            assert (library.figures(), library.refused_figures()) == before
            assert library.figure_orphans() == ()
            for words in reversed(undo):
                library.say(words)
            assert library.figures() == found
            assert library.refused_figures() == ()
            said(library, changes)
            assert (library.figures(), library.refused_figures()) == before
            of_old = known(library)
            library.replace(held.id, with_figures(("A line before all others.", *LINES)))
            assert known(library) == of_old
            assert library.figure_orphans() == ()
            text = library.text(library.holdings()[0].id)
            for one in library.figures():
                assert text[one.span.start : one.span.end] == one.written
            library.replace(library.holdings()[0].id, replace(_BASE))
            assert (library.figures(), library.refused_figures()) == before
