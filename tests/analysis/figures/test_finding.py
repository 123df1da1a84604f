"""Which numeric expressions state a figure, and what they say."""

from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as some
from num2words import num2words

from briefer.analysis.figures.expressions.finding import Finder
from briefer.analysis.figures.expressions.numerals import numerals
from briefer.domain.document import Details, Document
from briefer.domain.language import Language
from briefer.workspace import Workspace

FINDERS = {language: Finder(language) for language in Language}
SPACES = " \u00a0\u2007\u2009\u202f"


def found(text: str, language: Language) -> list[str]:
    """Return the figures of ``text``, each as "written = value upper unit name qualifier"."""
    told: list[str] = []
    for one in FINDERS[language].find(text):
        parts = (
            f"{one.value:f}",
            "" if one.upper is None else f"–{one.upper:f}",
            one.unit,
            one.unit_name or "",
            "" if one.qualifier == "exact" else one.qualifier,
        )
        said = " ".join(part for part in parts if part)
        told.append(f"{text[one.span.start : one.span.end]} = {said}".replace("\u00a0", " "))
    return told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There were more than 10,300 deaths.", ["more than 10,300 = 10300 count more_than"]),
        ("It fell by 5% and then 51 %.", ["5% = 5 percent", "51 % = 51 percent"]),
        ("Ninety-three percent of them died.", ["Ninety-three percent = 93 percent"]),
        ("It rose 2.5 percentage points.", ["2.5 percentage points = 2.5 percent points"]),
        ("It cost $2.3 billion a year.", ["$2.3 billion = 2300000000 currency CAD"]),
        ("It cost US$5.4 million.", ["US$5.4 million = 5400000 currency USD"]),
        ("Funding of $500K and $14M went out.",
         ["$500K = 500000 currency CAD", "$14M = 14000000 currency CAD"]),
        ("About 40–45% of the seizures", ["About 40–45% = 40 –45 percent about"]),
        ("between 5 and 10 percent of users", ["between 5 and 10 percent = 5 –10 percent"]),
        ("$5 to $10 million was lost", ["$5 to $10 million = 5000000 –10000000 currency CAD"]),
        ("Seizures rose from 103 to 955.", ["103 = 103 count", "955 = 955 count"]),
        ("four of every 10,000 posts", ["four of every 10,000 = 0.0004 ratio"]),
        ("one in five Canadians used it", ["one in five = 0.2 ratio"]),
        ("one person in five used it", ["one person in five = 0.2 ratio"]),
        ("nearly half of all users", ["nearly half = 0.5 ratio about"]),
        ("two-thirds of the samples", ["two-thirds = 0.6667 ratio"]),
        ("a ratio of five to one", ["five to one = 5 ratio"]),
        ("a rate 2.5 times higher than in 2019", ["2.5 times higher = 2.5 times"]),
        ("The number has more than doubled.", ["has more than doubled = 2 times more_than"]),
        ("a threefold increase", ["threefold = 3 times"]),
        ("a rate of 20.5 per 100,000 population",
         ["20.5 per 100,000 population = 20.5 rate per 100,000"]),
        ("11 deaths per day on average", ["11 = 11 rate per day"]),
        ("one death every 14 hours", ["one death every 14 hours = 14 duration hour"]),
        ("packages of 30 grams or less", ["30 grams or less = 30 mass g up_to"]),
        ("seized 3,236 kg of cocaine", ["3,236 kg = 3236 mass kg"]),
        ("two main cartels supply it", ["two = 2 count"]),
        ("Thirteen volunteers and 13 peers", ["Thirteen = 13 count", "13 = 13 count"]),
        ("over 200 participants attended", ["over 200 = 200 count more_than"]),
        ("two or three people died", ["two or three = 2 –3 count"]),
        ("half a million pills, two and a half million pills",
         ["half a million = 500000 count", "two and a half million = 2500000 count"]),
        ("one thousand, one hundred and five pills",
         ["one thousand, one hundred and five = 1105 count"]),
        ("an average wait of 12 weeks for treatment", ["12 weeks = 12 duration week"]),
        ("sentenced to six years in prison", ["six years = 6 duration year"]),
        ("10, 20 and 30 percent of them",
         ["10 = 10 percent", "20 = 20 percent", "30 percent = 30 percent"]),
    ],
)  # fmt: skip
def test_a_statistic_in_english_is_found_with_its_value(text: str, figures: list[str]) -> None:
    assert found(text, Language.EN) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("plus de 14 700 décès", ["plus de 14 700 = 14700 count more_than"]),
        ("une hausse de 51 % et de 5 pour cent", ["51 % = 51 percent", "5 pour cent = 5 percent"]),
        ("quatre laboratoires clandestins", ["quatre = 4 count"]),
        ("plus de sept millions de dollars américains",
         ["plus de sept millions de dollars américains = 7000000 currency USD more_than"]),
        ("11,93 millions de dollars", ["11,93 millions de dollars = 11930000 currency CAD"]),
        ("des pertes de 14,6 G$ et de 100 000 $",
         ["14,6 G$ = 14600000000 currency CAD", "100 000 $ = 100000 currency CAD"]),
        ("60 à 70 euros la pilule", ["60 à 70 euros = 60 –70 currency EUR"]),
        ("est passé de 40 à 120", ["40 = 40 count", "120 = 120 count"]),
        ("plus de la moitié (51 %)", ["plus de la moitié (51 %) = 51 percent"]),
        ("la moitié des décès", ["la moitié = 0.5 ratio"]),
        ("cinq pour un (5:1)", ["cinq pour un (5:1) = 5 ratio"]),
        ("un Canadien sur cinq", ["un Canadien sur cinq = 0.2 ratio"]),
        ("le nombre a triplé", ["a triplé = 3 times"]),
        ("ils ont plus que doublé", ["ont plus que doublé = 2 times more_than"]),
        ("deux fois plus élevé qu’ailleurs", ["deux fois plus élevé = 2 times"]),
        ("20,5 pour 100 000 habitants", ["20,5 pour 100 000 habitants = 20.5 rate per 100,000"]),
        ("8 décès par jour", ["8 = 8 rate per day"]),
        ("un décès toutes les 14 heures", ["un décès toutes les 14 heures = 14 duration hour"]),
        ("environ 300 kg de drogues", ["environ 300 kg = 300 mass kg about"]),
        ("30 grammes ou moins", ["30 grammes ou moins = 30 mass g up_to"]),
        ("une vingtaine d’agents", ["une vingtaine = 20 count"]),
        ("plus d'un million de personnes", ["plus d'un million = 1000000 count more_than"]),
        ("jusqu’à 250 000 comprimés", ["jusqu’à 250 000 = 250000 count up_to"]),
        ("10,300 décès", ["10,300 = 10300 count"]),
    ],
)  # fmt: skip
def test_a_statistic_in_french_is_found_with_its_value(text: str, figures: list[str]) -> None:
    assert found(text, Language.FR) == figures


@pytest.mark.parametrize(
    "text",
    [
        "On March 4, 11 and 18, 2021, between January 2016 and 2019, on 2019-07-04.",
        "In fiscal year 2018-19, since 2014, by 2020, in the 1990s and at 10:30 a.m.",
        "Bill C-37, Act 5, Form 12, see Table 3, pages 4 and 5, Appendix 2, session 3.",
        "Call 1-800-555-1234 or (613) 555-1234, or 911, at K1A 0P8.",
        "COVID-19, CI2, First Nations, G7, H1N1, MS-13, Five Eyes and Two-Spirit people",
        "24 hours a day, seven days a week, 24/7, a 360-degree strategy",
        "It has four pillars, three plenary sessions over two days, and six themes.",
        "over five years, the first six months, the past 18 months, within 30 days",
        "people aged 15 to 24, 18 years of age, a 35-year-old, those under 25",
        "businesses with 10 to 49 employees",
        "one of the first responders at the third roundtable",
        "thousands of pills, hundreds of thousands, several hundred, dozens",
        "the file (PDF, 1.2 MB), version 1.2.3 at www.example.org/10",
        "On a scale of 1 to 10, where 1 means never and 10 means always?",
        "these two countries, the two organizations, both",
        "drugs1 and results2. [3]",
    ],
)
def test_what_states_nothing_in_english_is_no_figure(text: str) -> None:
    assert found(text, Language.EN) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les 8 et 9 octobre 2019, de janvier 2016 à 2019, l’exercice 2018-2019, le 1er mars",
        "le projet de loi C-45, l’article 5, le tableau 3, la page 4, la note de bas de page 1",
        "24 heures sur 24, sept jours sur sept",
        "sept séances plénières sur deux jours, quatre piliers, trois types de drogues",
        "au cours des cinq dernières années, les 18 derniers mois, sur cinq ans",
        "les jeunes de 15 à 24 ans, âgés de 18 ans et plus",
        "l’un des premiers intervenants de la troisième table ronde des Premières Nations",
        "des centaines de milliers de colis, quelques milliers, plusieurs millions",
        "entreprises comptant de 10 à 49 employés",
        "ces deux pays, les deux parents",
    ],
)
def test_what_states_nothing_in_french_is_no_figure(text: str) -> None:
    assert found(text, Language.FR) == []


@given(
    some.integers(0, 10**12),
    some.sampled_from(SPACES),
    some.sampled_from(["en_CA", "fr_CA"]),
    some.sampled_from(["", "Police seized {} pills.", "Au total, {} décès", "({})", "« {} »"]),
)
def test_any_number_in_any_notation_comes_back(
    value: int, space: str, locale: str, frame: str
) -> None:
    written = format_decimal(value, locale=locale)
    for each in SPACES:
        written = written.replace(each, space)
    text = frame.format(written) if frame else written
    (one,) = numerals(text, Language(locale[:2]))
    assert one.value == Decimal(value)
    assert text[one.span.start : one.span.end] == written


@pytest.mark.parametrize("language", Language)
def test_number_words_up_to_ten_thousand_are_read(language: Language) -> None:
    for value in (0, *range(2, 10_000)):
        words = num2words(value, lang=language.value)
        for text in (words, f"There: {words} pills"):
            (one,) = numerals(text, language)
            assert one.value == value
            assert text[one.span.start : one.span.end] == words


@given(some.text(), some.sampled_from(Language))
def test_any_text_gives_figures_that_stand_in_it(text: str, language: Language) -> None:
    last = 0
    for one in FINDERS[language].find(text):
        assert last <= one.span.start <= one.number.start < one.number.end <= one.span.end
        assert one.span.end <= len(text)
        last = one.span.end


def test_a_selection_is_read_as_a_figure_whatever_it_looks_like() -> None:
    one = FINDERS[Language.EN].read("2019")
    assert one is not None and one.value == 2019
    assert FINDERS[Language.EN].read("no number") is None


def test_a_passage_of_thousands_of_numbers_is_data() -> None:
    assert FINDERS[Language.EN].find("12 deaths, " * 3000) == ()


def test_who_imports_a_paragraph_of_data_is_told_that_it_has_no_figures(tmp_path: Path) -> None:
    text = "A summary of data\n\n" + "There were 12 deaths, " * 2100 + "in all.\n"
    document = Document("d", "d", "d.txt", text, Details())
    told = Workspace(tmp_path).analyst.analyse(document)
    assert not told.figures
    assert [one.key for one in told.notices if one.key == "figures_unread"]
