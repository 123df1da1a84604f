"""The lines at the head of every page: marking, draft, caveats, in one language or both."""

from dataclasses import replace
from typing import Any

import pytest

from briefer.domain.language import Language
from briefer.domain.note import MarkingLanguage, Note, Pick, Printing, Quotation, Section
from briefer.errors import Problem, notice
from briefer.notes.blocks import Marking
from briefer.notes.marking_lines import lower_than_sources, marking_of
from briefer.notes.wording import Wording

from .material import EN, FR, layout, pick, words

CALLS = pick("fourth-2021", "Calls to change")


FINAL = Printing()


def note(language: Language = EN, *, printing: Printing = FINAL, **fields: Any) -> Note:
    """Return a note with ``printing``."""
    return Note("n", "information", language, "Title", (), printing=printing, **fields)


def marking(note: Note) -> Marking:
    """Return the lines at the head of ``note``, which is of no day."""
    return marking_of(note, None, words())


@pytest.mark.parametrize(
    ("chosen", "line"),
    [
        (MarkingLanguage.NOTE, "PROTÉGÉ B"),
        (MarkingLanguage.ENGLISH, "PROTECTED B"),
        (MarkingLanguage.FRENCH, "PROTÉGÉ B"),
        (MarkingLanguage.BOTH, "PROTÉGÉ B / PROTECTED B"),
        (None, "PROTÉGÉ B"),
    ],
)
def test_the_marking_is_in_the_language_chosen_for_it(
    chosen: MarkingLanguage | None, line: str
) -> None:
    french = note(FR, marking="protected-b", printing=Printing(marking_in=chosen))
    assert marking(french).line == line


def test_the_notes_own_language_comes_first_where_both_are_printed() -> None:
    both = Printing(caveats=("advice-to-minister",), marking_in=MarkingLanguage.BOTH)
    lines = marking(note(EN, marking="protected-a", printing=both))
    assert lines.line == "PROTECTED A / PROTÉGÉ A"
    assert lines.caveats == ("Advice to Minister / Avis au ministre",)
    unchosen = marking(note(FR, printing=both))
    assert unchosen.line == "[COTE DE SÉCURITÉ NON CHOISIE] / [MARKING NOT CHOSEN]"
    assert not unchosen.chosen


def test_the_department_decides_where_the_note_does_not() -> None:
    ours = words()
    profile = replace(ours.profile, marking_in=MarkingLanguage.BOTH)
    theirs = Wording(profile, ours.messages)
    assert marking_of(note(marking="protected-a"), None, theirs).line == "PROTECTED A / PROTÉGÉ A"
    own = note(marking="protected-a", printing=Printing(marking_in=MarkingLanguage.FRENCH))
    assert marking_of(own, None, theirs).line == "PROTÉGÉ A"


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("0.3", "DRAFT v0.3"),
        ("", "DRAFT"),
        (" ", "DRAFT"),
        ("v2", "DRAFT v2"),
        ("final round", "DRAFT final round"),
        (None, ""),
    ],
)
def test_a_draft_says_so_with_its_version_and_a_final_note_does_not(
    version: str | None, line: str
) -> None:
    assert marking(note(printing=Printing(version))).draft == line


def test_a_draft_says_its_day_where_the_note_has_one() -> None:
    header = (("date", "2026-11-25"),)
    english = replace(note(printing=Printing("0.3")), header=header)
    french = replace(note(FR, printing=Printing("0.3")), header=header)
    assert layout(english).marking.draft == "DRAFT v0.3 – November 25, 2026"
    assert layout(french).marking.draft == "ÉBAUCHE v0.3 – 25\u00a0novembre 2026"


def test_caveats_stand_below_the_draft_in_the_order_of_the_profile() -> None:
    caveats = ("cabinet-confidence", "unheard-of", "advice-to-minister")
    lines = marking(note(FR, printing=Printing("1", caveats)))
    assert lines.below == (
        "ÉBAUCHE v1",
        "Avis au ministre",
        "Renseignement confidentiel du Conseil privé du Roi",
    )


def marked(*markings: str | None) -> tuple[Section, ...]:
    """Return sections that quote sources with the ``markings``."""
    quoted = (_with(CALLS, one) for one in markings)
    items = tuple(Quotation(str(n), one, one.text) for n, one in enumerate(quoted))
    return (Section("issue", items),)


def _with(pick: Pick, marking: str | None) -> Pick:
    return replace(pick, citation=replace(pick.citation, marking=marking))


def test_a_note_marked_lower_than_a_source_says_so_in_its_language() -> None:
    low = replace(note(marking="unclassified"), sections=marked("protected-a", "protected-b", None))
    assert lower_than_sources(low, words()) == [
        notice("marking_below_sources", marking="UNCLASSIFIED", highest="PROTECTED B")
    ]
    assert lower_than_sources(replace(low, language=FR), words()) == [
        notice("marking_below_sources", marking="NON CLASSIFIÉ", highest="PROTÉGÉ B")
    ]
    assert lower_than_sources(low, words())[0] in layout(low).notices


def test_a_source_above_all_the_department_may_choose_is_told_too() -> None:
    low = replace(note(marking="protected-b"), sections=marked("secret"))
    assert lower_than_sources(low, words()) == [
        notice("marking_below_sources", marking="PROTECTED B", highest="SECRET")
    ]


def test_what_was_confirmed_is_not_said_again_until_a_source_is_higher_still() -> None:
    low = replace(note(marking="unclassified", below="protected-a"), sections=marked("protected-a"))
    assert lower_than_sources(low, words()) == []
    higher = replace(low, sections=marked("protected-a", "protected-b"))
    assert lower_than_sources(higher, words()) != []


@pytest.mark.parametrize("own", [None, "protected-a", "protected-b"])
def test_a_note_without_a_marking_or_with_one_high_enough_is_not_told(own: str | None) -> None:
    sections = marked("protected-a", "unclassified", "unheard-of")
    assert lower_than_sources(replace(note(marking=own), sections=sections), words()) == []


def test_a_marking_above_the_highest_is_refused() -> None:
    with pytest.raises(Problem) as refused:
        marking(note(marking="top-secret"))
    assert refused.value.key == "marking_unknown"


def test_each_part_of_a_line_in_both_languages_is_in_its_own() -> None:
    both = Printing("1", ("advice-to-minister",), marking_in=MarkingLanguage.BOTH)
    lines = marking(note(FR, marking="protected-a", printing=both))
    assert [(run.text, run.language) for run in lines.runs(lines.line, FR)] == [
        ("PROTÉGÉ A", FR), (" / ", FR), ("PROTECTED A", EN),
    ]  # fmt: skip
    assert [run.language for run in lines.runs(lines.below[1], FR)] == [FR, FR, EN]
    assert lines.draft == "ÉBAUCHE v1 / DRAFT v1"
    assert [run.language for run in lines.runs(lines.draft, FR)] == [FR, FR, EN]
    english = Printing(marking_in=MarkingLanguage.ENGLISH)
    lines = marking(note(FR, marking="protected-a", printing=english))
    assert [run.language for run in lines.runs(lines.line, FR)] == [EN]


def test_lines_and_markings_that_the_profile_does_not_know_are_told_of() -> None:
    one = pick("halifax-2019", "The opioid crisis continues")
    strange = replace(one, citation=replace(one.citation, marking="cosmic"))
    item = Quotation("q", strange, strange.text)
    told = replace(
        note(marking="unclassified", printing=Printing(caveats=("zork",))),
        sections=(Section("background", (item,)),),
    )
    keys = {one.key for one in layout(told).notices}
    assert {"caveat_unknown", "source_marking_unknown"} <= keys
