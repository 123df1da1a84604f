"""A search finds its concepts under their other names in its own language."""

import pytest

from briefer.domain.language import Language
from briefer.domain.query import Field
from briefer.search.glossary.crossing import Crossed, Way
from briefer.search.typed.syntax import All, Having, Term, parse
from tests.search.test_crossing import CROSSING, told
from tests.search.test_syntax import drawn
from tests.search.test_vocabulary import CROSSING as WITH_VOCABULARY

EN, FR = Language.EN, Language.FR


def within(typed: str, language: Language = EN) -> Crossed | None:
    """Return what is looked for in passages of ``language``."""
    node = parse(typed)
    return CROSSING.within(node, language) if node else None


def named(typed: str, language: Language = EN) -> str:
    """Return what is looked for in passages of ``language`` as a line; empty for nothing."""
    found = within(typed, language)
    return drawn(found.node) if found else ""


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("OCG", EN, "[ocg | “organized crime group”]"),
        ("OCGs", EN, "[ocgs | “organized crime group”]"),
        ("organized crime group", EN, "[[organized crime group] | ocg]"),
        ('"organized crime group"', EN, "[“organized crime group” | ocg]"),
        ("CDSA", EN, "[cdsa | “controlled drugs and substances act”]"),
        (
            "controlled drugs and substances act",
            EN,
            "[[controlled drugs and substances act] | cdsa]",
        ),
        ("ASFC", FR, "[asfc | “agence des services frontaliers du canada”]"),
        ("GRC Winnipeg", FR, "[[grc | “gendarmerie royale du canada”] winnipeg]"),
        ("AI", EN, "[ai | “artificial intelligence”]"),
    ],
)
def test_an_acronym_and_what_it_stands_for_find_each_other(
    typed: str, language: Language, read: str
) -> None:
    assert named(typed, language) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("death rate", "[[death rate] | “mortality rate”]"),
        ("pill press", "[[pill press] | “tablet press”]"),
        ("dark web", "[[dark web] | darkweb]"),
        ("marijuana", "[marijuana | cannabis]"),
    ],
)
def test_true_synonyms_find_each_other(typed: str, read: str) -> None:
    assert named(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "robbery",  # theft
        "border security",  # border services
        "illicit fentanyl",  # fentanyl
        "fentanyl pills",  # fentanyl powder
        "Minister",  # Minister of Public Safety
        "artificial",
        "prosecution",  # prosecutor
    ],
)
def test_what_merely_goes_with_a_concept_is_no_other_name(typed: str) -> None:
    assert named(typed) == ""


def test_everyday_words_have_no_other_names() -> None:
    for typed in ("youth", "parcel", "death"):
        assert WITH_VOCABULARY.within(Term(typed), EN) is None


def test_the_other_name_is_told() -> None:
    (way,) = _ways("OCG")
    assert way.label == "organized crime group" and way.texts == ("organized crime group",)
    (way,) = _ways("organized crime groups in Halifax")
    assert way.label == "OCG"


def test_what_is_unwanted_is_so_by_every_name() -> None:
    found = within("fentanyl -OCG")
    assert found and found.ways == ()
    assert [drawn(one) for one in found.unwanted] == ["[ocg | “organized crime group”]"]


def test_options_are_each_said_by_their_other_names() -> None:
    read = "[rcmp | “royal canadian mounted police” | mounties | hc | “health canada”]"
    assert named("RCMP OR HC") == read


def test_what_stands_beside_the_text_is_left_alone() -> None:
    year = Having(Field.YEAR, ("2019",))
    found = CROSSING.within(All((Term("ocg"), year)), EN)
    assert found and drawn(found.node).startswith("[[ocg | “organized crime group”] ")
    assert CROSSING.within(year, EN) is None


def test_a_search_in_the_other_language_is_not_read_in_this_one() -> None:
    assert named("la GRC et les services de la ville", EN) == ""


def test_an_acronym_is_no_name_of_what_it_does_not_stand_for() -> None:
    crossing = told("river crossing authority|RCA|ferry service", "x")
    node = crossing.within(Term("rca"), EN)
    assert node and drawn(node.node) == "[rca | “river crossing authority”]"
    ferry = parse("ferry service")
    assert ferry and crossing.within(ferry, EN) is None


def _ways(typed: str) -> tuple[Way, ...]:
    found = within(typed)
    return found.ways if found else ()
