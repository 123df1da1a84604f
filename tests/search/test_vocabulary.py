"""Everyday words carry a search into the other language, beside the glossary and after it."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.search.glossary.concepts import is_little
from briefer.search.glossary.crossing import Crossed, Crossing, Way
from briefer.search.terms import forms
from briefer.search.typed.syntax import parse
from briefer.search.words import compounds, fold
from briefer.tables.glossary import Concept, read_glossary
from briefer.tables.vocabulary import read_vocabulary

EN, FR = Language.EN, Language.FR
OURS = Path(__file__).parents[2] / "resources"
GLOSSARY = tuple(read_glossary(OURS).values())
VOCABULARY = tuple(read_vocabulary(OURS).values())
CROSSING = Crossing((*GLOSSARY, *VOCABULARY))

TELL_NOTHING = {
    EN: "about after all also although am any are as be because been before being between both but "
    "can could did do does during each either even every few further had has have he her here him "
    "his how however if is it its just less like many may might more most much must my neither no "
    "nor not now off only other our out over own per rather same she should since so some still "
    "such than their them then there these they this those though through thus too under until up "
    "upon very was we were what when where whether which while who whom whose why will within "
    "without would yet you your general particular well away back far ago",
    FR: "afin ainsi alors assez aucun aussi autant autre autres avant avoir ayant beaucoup bien "
    "ceci cela celle celui cependant certain certaine chacun chaque comme comment contre cours "
    "depuis dernier devant devoir dire doit donc dont durant elle encore enfin ensuite entre est "
    "et étaient étant été être eu eux fait faire font fois fonde fond hors ici il ils jamais "
    "lequel lors lorsque mais malgré même mes mieux moins moment mon ne non nos notre nous nul or "
    "outre parce parfois parmi partout pas pendant peu peut peuvent point pouvoir presque puis "
    "puisque quand quant quel quelle quelque quoi sauf savoir selon sera seront seul seulement si "
    "soi soit sont souvent surtout tandis tant tel telle tous tout toute très trop venir voir vos "
    "votre vous également environ maintenant égard sein titre sorte façon manière part suite mise",
}
"""Words that nearly every text has: what finds them by their stems finds everything."""

SAID_OTHERWISE = {"interdiction", "man"}
"""The glossary has the one as what English calls so too; the other looks like Manitoba's."""
MEAN_MORE_IN_FRENCH = {"engagement", "interdiction", "reserves", "sanction", "sud"}
MEAN_MORE_IN_ENGLISH = {"train"}


def crossed(typed: str, to: Language) -> Crossed | None:
    """Return what is looked for in ``to``; a word is begun where ``typed`` ends with "…"."""
    node = parse(typed.removesuffix("…"), begun=typed.endswith("…"))
    return CROSSING.across(node, to) if node else None


def labels(typed: str, to: Language = FR) -> list[str]:
    """Return the terms by which ``typed`` is said in ``to``."""
    found = crossed(typed, to)
    return [way.label for way in found.ways] if found else []


@pytest.mark.parametrize(
    ("typed", "to", "by"),
    [
        ("deaths", FR, ["décès"]),
        ("décès", EN, ["death"]),
        ("youth training", FR, ["jeunes", "formation"]),
        ("formation des jeunes", EN, ["training", "youth"]),
        ("border cooperation", FR, ["frontière", "collaboration"]),
        ("coopération frontalière", EN, ["collaboration", "border"]),
        ("police officers", FR, ["policier"]),
        ("dismantling", FR, ["démanteler"]),
        ("seizing weapons", FR, ["saisir", "arme"]),
        ("launder money", FR, ["blanchir", "argent"]),
        ("wait times", FR, ["temps d'attente"]),
        ("délais d'attente", EN, ["wait times"]),
        ("parcels", FR, ["colis"]),
        ("détenus", EN, ["inmate"]),
        ("augmenter", EN, ["increase"]),
        ("youth…", FR, ["jeunes"]),
        ("inmat…", FR, ["détenu"]),
    ],
)
def test_everyday_words_are_said_in_the_other_language(
    typed: str, to: Language, by: list[str]
) -> None:
    assert labels(typed, to) == by


def test_a_term_of_the_field_goes_before_an_everyday_word() -> None:
    assert labels("drug treatment court") == ["tribunal de traitement de la toxicomanie"]
    assert labels("theft") == ["vol qualifié"]
    assert [way.everyday for way in _ways("overdose deaths")] == [False, True]


def test_a_word_as_it_stands_goes_before_one_with_another_ending() -> None:
    assert labels("legal") == ["juridique"]  # not légalisation
    assert labels("refugees") == ["réfugié"]  # not refuge


def test_a_word_with_two_senses_in_the_field_is_said_in_both() -> None:
    assert labels("drugs") == ["drogue", "médicament"]
    assert set(labels("conseil", EN)) == {"board", "council", "advice"}


def test_the_field_and_everyday_words_may_mean_the_same_word_otherwise() -> None:
    assert labels("groupe de travail", EN) == ["task force", "working group"]
    assert labels("renseignements", EN) == ["criminal intelligence", "information"]


@pytest.mark.parametrize(
    ("typed", "to", "rendering"),
    [
        ("échange de renseignements", EN, "sharing of intelligence"),
        ("mise en commun de l'information", EN, "information sharing"),
        ("information sharing", FR, "mise en commun des renseignements"),
        ("share information", FR, "échange d'information"),
        ("trafiquants", EN, "dealers"),
        ("drug dealers", FR, "revendeur"),
        ("analyse de drogues", EN, "drug testing"),
        ("drug testing", FR, "dépistage de drogues"),
        ("organisations criminelles", EN, "criminal enterprise"),
        ("frontière", EN, "port of entry"),
        ("contrevenants", EN, "offender"),
        ("frontline workers", FR, "premier intervenant"),
        ("consommation de méthamphétamine", EN, "use methamphetamine"),
    ],
)
def test_a_concept_is_looked_for_in_the_words_that_texts_really_use(
    typed: str, to: Language, rendering: str
) -> None:
    assert rendering in [text for way in _ways(typed, to) for text in way.texts]


def test_everyday_words_for_a_term_of_the_field_stand_behind_its_own() -> None:
    (way,) = _ways("information sharing")
    assert way.label == "échange d'information" and not way.everyday
    own = {text for one in GLOSSARY if one.id == "info_sharing" for text in one.fr}
    behind = [text not in own for text in way.texts]
    assert any(behind) and behind == sorted(behind)


def test_everyday_words_of_the_field_are_no_other_names_in_their_own_language() -> None:
    for typed in ("information sharing", "drug dealer", "OCG", "criminal enterprise"):
        node = parse(typed)
        assert node and CROSSING.within(node, EN) == Crossing(GLOSSARY).within(node, EN)


def test_a_word_of_the_other_language_is_no_inflection() -> None:
    assert labels("pays", EN) == ["country"]
    assert labels("pays", FR) == []  # no employer pays


def _ways(typed: str, to: Language = FR) -> tuple[Way, ...]:
    found = crossed(typed, to)
    return found.ways if found else ()


def _single(concept: Concept, language: Language) -> Iterator[str]:
    """Yield the forms that are one word."""
    for form in concept.forms(language):
        words = [part.text for one in compounds(form) for part in one.parts]
        telling = [word for word in words if not is_little(word, language)]
        if len(words) == len(telling) == 1:
            yield words[0]


@pytest.mark.parametrize("language", Language)
def test_no_everyday_word_finds_what_every_text_has(language: Language) -> None:
    common = {
        term: word for word in TELL_NOTHING[language].split() for term in forms(word, language)
    }
    found = [
        (concept.id, word, common[term])
        for concept in VOCABULARY
        for word in _single(concept, language)
        for term in forms(word, language)
        if term in common
    ]
    assert not found


def test_words_written_alike_in_both_languages_mean_the_same() -> None:
    ids = {language: defaultdict[str, set[str]](set) for language in Language}
    for concept in VOCABULARY:
        for language in Language:
            for word in _single(concept, language):
                ids[language][fold(word)].add(concept.id)
    alike = set(ids[EN]) & set(ids[FR])
    other = {word for word in alike if ids[EN][word] != ids[FR][word]}
    assert other <= MEAN_MORE_IN_FRENCH | MEAN_MORE_IN_ENGLISH


@pytest.mark.parametrize("language", Language)
def test_every_form_leads_to_the_other_language(language: Language) -> None:
    silent: list[str] = []
    for concept in VOCABULARY:
        others = {
            term
            for word in _single(concept, language.other)
            for term in forms(word, language.other)
        }
        for form in concept.forms(language):
            alike = not others.isdisjoint(forms(form.lower(), language.other))
            if not alike and not is_little(form, language) and not labels(form, language.other):
                silent.append(form)
    assert set(silent) <= SAID_OTHERWISE
