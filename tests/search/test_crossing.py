"""A search in one language is said in the other by the glossary, as far as that goes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.query import Field
from briefer.search.glossary.crossing import Crossed, Crossing, loosely
from briefer.search.typed.syntax import All, Any, Having, Leaf, Node, Not, Phrase, Term, parse
from briefer.tables.glossary import Concept, read_glossary
from tests.search.test_syntax import drawn

EN, FR = Language.EN, Language.FR
GLOSSARY = read_glossary(Path(__file__).parents[2] / "resources")
CROSSING = Crossing(GLOSSARY.values())


def crossed(typed: str, to: Language = FR, crossing: Crossing = CROSSING) -> Crossed | None:
    """Return what is looked for in ``to``; a word is begun where ``typed`` ends with "…"."""
    node = parse(typed.removesuffix("…"), begun=typed.endswith("…"))
    return crossing.across(node, to) if node else None


def labels(typed: str, to: Language = FR) -> list[str]:
    """Return the terms by which ``typed`` is said in ``to``."""
    found = crossed(typed, to)
    return [way.label for way in found.ways] if found else []


def told(en: str, fr: str) -> Crossing:
    """Return a crossing by one concept, its forms set apart by bars."""
    return Crossing([Concept("one", tuple(en.split("|")), tuple(fr.split("|")), "concept", "")])


@pytest.mark.parametrize(
    ("typed", "to", "by"),
    [
        ("dark web", FR, "Web clandestin"),
        ("OCG", FR, "groupe du crime organisé"),
        ("OCGs", FR, "groupe du crime organisé"),
        ("GCO", EN, "organized crime group"),
        ("grc", EN, "Royal Canadian Mounted Police"),
        ("simple possession", FR, "possession simple"),
        ("possession simple", EN, "simple possession"),
        ("organized crime groups", FR, "groupe du crime organisé"),
        ("drogues illegales", EN, "illegal drug"),
        ("saisir", EN, "seizure"),
        ("B.C.", FR, "Colombie-Britannique"),
        ("BC", FR, "Colombie-Britannique"),
        ("C.-B.", EN, "British Columbia"),
        ("colombie britannique", EN, "British Columbia"),
        ("pre-precursors", FR, "pré-précurseur"),
        ("harm-reduction", FR, "réduction des méfaits"),
        ("treat*", FR, "traitement"),
        ('"pill presses"', FR, "presse à comprimés"),
        ("US", FR, "États-Unis"),
        ("de facto decriminalization", FR, "décriminalisation"),
    ],
)
def test_words_of_the_glossary_are_said_in_the_other_language(
    typed: str, to: Language, by: str
) -> None:
    assert labels(typed, to) == [by]


def test_the_longest_concept_is_taken() -> None:
    assert labels("opioid crisis") == ["crise des opioïdes"]
    assert labels("naloxone kits overdose") == ["trousse de naloxone", "surdose"]


def test_articles_and_prepositions_may_be_left_out_or_put_in() -> None:
    assert labels("trafic drogues", EN) == ["drug trafficking"]
    assert labels("réduction de l'offre", EN) == ["supply reduction"]
    assert labels("on reserve") == ["Premières Nations"]
    assert labels("in the reserve") == []


def test_words_that_no_concept_covers_stay_and_little_ones_go() -> None:
    found = crossed("overdoses in Winnipeg 2019")
    assert found and drawn(found.node) == "[surdose winnipeg 2019]"


def test_a_form_of_several_words_is_looked_for_as_a_phrase() -> None:
    found = crossed("simple possession")
    assert found
    assert drawn(found.node) == "[“possession simple” | “possession à des fins personnelles”]"
    (way,) = found.ways
    assert way.leaves == tuple(_leaves(found.node))
    assert way.texts == ("possession simple", "possession à des fins personnelles")


def test_and_or_not_are_kept() -> None:
    found = crossed("(robbery OR naloxone kit) AND Halifax")
    assert found and isinstance(found.node, All) and found.node.typed_so
    assert drawn(found.node) == "[[“vol qualifié” | vol | “trousse de naloxone”] & halifax]"


def test_what_is_unwanted_is_so_in_both_languages() -> None:
    found = crossed("meth -overdose")
    assert found and drawn(found.node) == "[[méthamphétamine | meth] ![overdose | surdose]]"
    assert found.unwanted == (Term("surdose"),)
    found = crossed("fentanyl -overdose")
    assert found and found.ways == () and found.unwanted == (Term("surdose"),)


def test_what_stands_beside_the_text_is_left_alone() -> None:
    year = Having(Field.YEAR, ("2019",))
    found = CROSSING.across(All((Term("overdose"), year)), FR)
    assert found and found.node == All((Term("surdose"), year))
    assert CROSSING.across(year, FR) is None


def test_a_word_with_two_senses_is_said_in_both() -> None:
    assert labels("diversion") == ["déjudiciarisation", "détournement"]
    assert labels("Web profond", EN) == ["dark web", "deep web"]


@pytest.mark.parametrize(
    "typed", ["fentanyl", "cocaine", "Hells Angels", "naloxone", "Halifax", "14 700", "opioid"]
)
def test_words_alike_in_both_languages_need_no_glossary(typed: str) -> None:
    assert crossed(typed, FR) is None and crossed(typed, EN) is None


def test_a_search_is_not_said_again_in_its_own_language() -> None:
    assert crossed("dark web", EN) is None
    assert crossed("crise des opioïdes", FR) is None
    assert crossed("prise en charge", FR) is None


def test_passages_that_the_words_themselves_find_owe_nothing_to_the_glossary() -> None:
    found = crossed("dark web")
    assert found
    assert "“dark web”" in drawn(found.node)
    assert Phrase(("dark", "web")) not in found.ways[0].leaves


def test_the_verb_to_crack_down_is_not_the_drug() -> None:
    assert labels("cracking down") == ["mesures de répression"]
    assert labels("crack down on gangs") == ["mesures de répression"]


@pytest.mark.parametrize("typed", ["man", "lead", "on", "alert", "police man"])
def test_ordinary_words_are_not_abbreviations(typed: str) -> None:
    assert not {"Manitoba", "Ontario", "programme LEAD"} & set(labels(typed))


@pytest.mark.parametrize("typed", ["de", "des", "ont", "que", "ne", "peer", "layer", "chiffres"])
def test_acronyms_have_no_endings(typed: str) -> None:
    assert crossed(typed, EN) is None


def test_ordinary_words_are_not_looked_for_either() -> None:
    for typed, to in (("Ontario", FR), ("États-Unis", EN), ("encryption", FR)):
        found = crossed(typed, to)
        words = drawn(found.node).split() if found else []
        assert not {"ont", "on", "us", "chiffré"} & {word.strip("[]") for word in words}


def test_a_last_word_reaches_its_concept_while_it_is_typed() -> None:
    assert labels("dark we…") == ["Web clandestin"]
    assert labels("opioid cris…") == ["crise des opioïdes"]
    assert labels("overd…") == ["surdose"]
    assert labels("ove…") == labels("over…") == []  # overdose, oversupply
    assert labels("drug tr…") == []  # trade, trafficking, trafficker


def test_a_compound_is_said_word_by_word_where_it_is_no_concept() -> None:
    found = crossed("overdose-linked")
    assert found and drawn(found.node) == "[surdose linked]"


def test_a_phrase_of_two_concepts_is_not_held_to_their_order() -> None:
    found = crossed('"overdose harm reduction in Halifax"')
    assert found and drawn(found.node).startswith("[surdose & [“réduction des méfaits” | ")
    assert drawn(found.node).endswith(" & halifax]")


def test_brackets_hold_a_short_name_or_only_explain() -> None:
    crossing = told("Border Agency (BA)|custody (of persons)", "Agence (douanière)")
    for typed in ("border agency", "BA", "custody"):
        found = crossed(typed, FR, crossing)
        assert found and drawn(found.node) == "agence"
    assert crossed("persons", FR, crossing) is None


def test_a_form_that_a_shorter_one_finds_anyway_is_not_looked_for_twice() -> None:
    found = crossed("ring", FR, told("ring", "réseau|réseau criminel|réseaux"))
    assert found and found.node == Term("réseau")


TERM = Concept("ring", ("crime ring", "ring"), ("réseau", "bande"), "concept", "")
EVERYDAY = Concept("ring", ("crime band",), ("bande organisée", "clique"), "", "", everyday=True)
JEWEL = Concept("jewel", ("ring",), ("bague",), "", "", everyday=True)


def test_everyday_words_for_a_term_of_the_field_are_looked_for_after_its_own() -> None:
    crossing = Crossing([EVERYDAY, TERM])
    for typed in ("crime ring", "crime band"):
        found = crossed(typed, FR, crossing)
        assert found and drawn(found.node) == "[réseau | bande | clique]"
        assert [way.everyday for way in found.ways] == [False]


def test_a_word_of_the_field_is_said_in_its_everyday_sense_too() -> None:
    found = crossed("ring", FR, Crossing([JEWEL, TERM]))
    assert found and [way.label for way in found.ways] == ["réseau", "bague"]
    found = crossed("crime ring", FR, Crossing([JEWEL, TERM]))
    assert found and [way.label for way in found.ways] == ["réseau"]


def test_everyday_words_are_no_other_names_in_their_own_language() -> None:
    for typed in ("crime ring", "crime band"):
        node = parse(typed)
        assert node and Crossing([EVERYDAY, TERM]).within(node, EN) == Crossing([TERM]).within(
            node, EN
        )


def looser(typed: str, to: Language = FR) -> str:
    """Return what is looked for in ``to`` more loosely, as a line."""
    found = crossed(typed, to)
    return drawn(loosely(found)) if found else ""


def test_more_loosely_any_concept_will_do_and_a_phrase_by_its_words_apart() -> None:
    read = looser("drug treatment court Halifax")
    assert read.startswith("[[“tribunal de traitement de la toxicomanie” | ")
    assert read.endswith(" | [tribunal traitement toxicomanie]] | halifax]")
    assert looser("overdose") == "surdose"
    assert looser("overdose naloxone kit") == (
        "[surdose | [“trousse de naloxone” | [trousse naloxone]]]"
    )


def test_what_is_left_out_stays_so_more_loosely() -> None:
    read = looser("overdose naloxone kit -cartel -smuggling")
    assert read.startswith("[[surdose | [“trousse de naloxone” | [trousse naloxone]]] & ")
    assert read.endswith(" & !cartel & ![smuggling | contrebande]]")


def _leaves(node: Node) -> list[Leaf]:
    if isinstance(node, All | Any):
        return [leaf for one in node.of for leaf in _leaves(one)]
    return [] if isinstance(node, Not | Having) else [node]


FORMS = [form for one in GLOSSARY.values() for form in (*one.en, *one.fr)]
PIECES = st.one_of(st.sampled_from(FORMS), st.sampled_from(["OR", "-", '"', "the", "de", "x", "("]))


@given(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), st.sampled_from(Language))
def test_every_way_is_part_of_what_is_looked_for(typed: str, to: Language) -> None:
    node = parse(typed)
    found = CROSSING.across(node, to) if node else None
    if found:
        assert found.node != node
        assert found.ways or found.unwanted
        asked = _leaves(found.node)
        assert all(leaf in asked for way in found.ways for leaf in way.leaves)
