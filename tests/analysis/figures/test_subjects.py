"""What a user reads of a figure: a short phrase of its sentence that says what is counted."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.subjects.grammar import GRAMMARS
from briefer.analysis.figures.subjects.subjects import subject_of
from briefer.domain.document import Details, Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

MOST_WORDS = 24
UNITS = {
    "%": Unit.PERCENT,
    "percent": Unit.PERCENT,
    "kg": Unit.MASS,
    "$": Unit.CURRENCY,
    "times": Unit.TIMES,
    "months": Unit.DURATION,
    "doublé": Unit.TIMES,
}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its figures in brackets, and what they count."""

    language: Language
    marked: str
    subjects: tuple[str, ...]


def cases() -> list[Case]:
    """Return the sentences of ``subjects.txt``."""
    found: list[Case] = []
    for line in Path(__file__).with_name("subjects.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            found[-1] = Case(found[-1].language, found[-1].marked, (*found[-1].subjects, line[2:]))
        elif not line.startswith("#"):
            found.append(Case(Language(line[:2]), line[3:], ()))
    return found


def expressions_in(marked: str, language: Language) -> list[tuple[Setting, Expression]]:
    """Return the bracketed figures of a sentence, each with its setting."""
    text, spans = "", list[Span]()
    for number, part in enumerate(re.split(r"[\[\]]", marked)):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    expressions = tuple(
        Expression(span, span, Decimal(1), _unit(text[span.start : span.end])) for span in spans
    )
    setting = Setting(text, Span(0, len(text)), expressions, language, Details())
    return [(setting, one) for one in expressions]


def read(marked: str, language: Language) -> list[str]:
    """Return what the bracketed figures of a sentence count."""
    return [subject_of(*one) for one in expressions_in(marked, language)]


def _unit(written: str) -> Unit:
    return next((unit for said, unit in UNITS.items() if said in written), Unit.COUNT)


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=[case.marked[:60] for case in CASES])
def test_a_figure_says_what_it_counts(case: Case) -> None:
    assert read(case.marked, case.language) == list(case.subjects)


def test_spaces_that_hold_together_are_no_bar() -> None:
    french = "On a recensé\u00a0[3\u202f236\u00a0kg] de substances\u00a0illégales."
    assert read(french, Language.FR) == ["substances illégales"]


def test_a_sentence_without_a_noun_has_no_subject() -> None:
    assert read("[51].", Language.EN) == [""]


def test_the_subject_stays_within_its_sentence() -> None:
    text = "There were 12. Homicides rose."
    here = Expression(Span(11, 13), Span(11, 13), Decimal(12), Unit.COUNT)
    setting = Setting(text, Span(0, 14), (here,), Language.EN, Details())
    assert "Homicides" not in subject_of(setting, here)


WORDS = """people deaths of the in by which who were rose from to and , ( ) : « » des de la qui
    dont à et ont été hommes saisies augmentation than increase Canada 2018 January – ’ d’ - . %
    [12] [5 %] [3 kg] [40] [7 times]""".split()


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(list(Language)))
def test_no_subject_dangles_or_runs_on(words: list[str], language: Language) -> None:
    for subject in read(" ".join(words), language):
        assert len(subject.split()) <= MOST_WORDS
        if subject:
            last = re.split(r"[\s(]", subject.rstrip(")"))[-1].lower().rstrip("’'")
            assert last not in GRAMMARS[language].of | GRAMMARS[language].determiners
            assert last not in GRAMMARS[language].relatives
            assert any(char.isalpha() for char in subject)
