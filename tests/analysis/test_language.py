"""The language of a text is told by its function words."""

import pytest

from briefer.analysis.language import language_of
from briefer.domain.language import Language

EN, FR = Language.EN, Language.FR


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Participants met in Québec to discuss the supply of housing.", EN),
        ("Les participants se sont réunis à Ottawa pour discuter du logement.", FR),
        ("The Sûreté du Québec and the Gendarmerie royale were there too.", EN),
        ("Le Canada Border Services Agency est l’un des organismes présents.", FR),
        ("L’OFFRE ET LA DEMANDE DE LOGEMENTS", FR),
        ("THE SUPPLY OF AND THE DEMAND FOR HOUSING", EN),
    ],
)
def test_a_sentence_shows_its_language(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize("text", ["", "2019", "Ottawa, Toronto, Montréal", "– – –", "\u200b"])
def test_a_text_that_shows_none_is_in_the_language_around_it(text: str) -> None:
    assert language_of(text, FR) is FR
    assert language_of(text, EN) is EN
