"""The place of a figure is the one a careful reader would give it, in the document's language."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from briefer.analysis.figures.places.placing import Placer
from briefer.domain.document import Details, Span
from briefer.domain.language import Language
from briefer.tables.gazetteer import read_gazetteer

from .settings import setting

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@cache
def placer() -> Placer:
    return Placer(read_gazetteer(RESOURCES))


def _read(marked: str, headings: tuple[str, ...] = (), details: Details | None = None) -> list[str]:
    where = setting(marked, headings=headings) if details is None else setting(marked, details)
    found = [placer().place_of(where, one) for one in where.expressions]
    return [one.id if one else "" for one in found]


NAMED = [
    ("In British Columbia, ‹193› people died.", "CA-BC"),
    ("En Colombie-Britannique, ‹193› personnes sont mortes.", "CA-BC"),
    ("There were ‹1,547› deaths in B.C. in 2018.", "CA-BC"),
    ("On a recensé ‹1 547› décès en C.-B. en 2018.", "CA-BC"),
    ("BC’s rate was ‹2.5 times› higher than the national average.", "CA-BC"),
    ("Le taux en Alberta était ‹2,5 fois› plus élevé que la moyenne nationale.", "CA-AB"),
    ("Canada recorded ‹14,700› deaths.", "CA"),
    ("Le Canada a enregistré ‹14 700› décès.", "CA"),
    ("‹12%› of Canadians used cannabis.", "CA"),
    ("‹12 %› des Canadiens ont consommé du cannabis.", "CA"),
    ("La population canadienne compte ‹38 millions› de personnes.", "CA"),
    ("‹40%› of Albertans support the plan.", "CA-AB"),
    ("‹40 %› des Québécois appuient le plan.", "CA-QC"),
    ("Nationally, ‹12%› of files were closed.", "CA"),
    ("À l’échelle nationale, ‹12 %› des dossiers ont été fermés.", "CA"),
    ("There are ‹38› sites across the country.", "CA"),
    ("On compte ‹38› centres partout au pays.", "CA"),
    ("On trouve ‹38› centres dans l’ensemble du Canada.", "CA"),
    ("In Vancouver, ‹300› people died.", "vancouver"),
    ("In Vancouver’s Downtown Eastside, ‹300› people died.", "downtown-eastside"),
    ("À Winnipeg, au Manitoba, ‹30› personnes sont mortes.", "winnipeg"),
    ("In Surrey, British Columbia, ‹30› people died.", "surrey"),
    ("In Surrey, B.C., ‹30› people died.", "surrey"),
    ("In Surrey, BC, ‹30› people died.", "surrey"),
    ("In London, Ontario, ‹30› people died.", "london"),
    ("In London, England, ‹30› people died.", "london-gb"),
    ("In Ontario, California, ‹30› people died.", "ontario"),
    ("In Vancouver, Washington State, ‹30› people died.", "vancouver-wa"),
    ("À Québec, ‹30› personnes sont mortes.", "quebec-city"),
    ("Au Québec, ‹30› personnes sont mortes.", "CA-QC"),
    ("In Halifax, ‹30› people died.", "halifax"),
    ("In the Prairies, seizures rose ‹600%›.", "prairies"),
    ("Les saisies ont augmenté de ‹600 %› dans les Prairies.", "prairies"),
    ("In Atlantic Canada, ‹30› labs were found.", "atlantic"),
    ("Dans le Canada atlantique, ‹30› laboratoires ont été trouvés.", "atlantic"),
    ("Some ‹60%› of communities in Northern Ontario are on treatment.", "northern-ontario"),
    ("In the Lower Mainland, ‹30› labs were found.", "lower-mainland"),
    ("On Vancouver Island, ‹30› labs were found.", "vancouver-island"),
    ("In the Greater Toronto Area, ‹30› labs were found.", "gta"),
    ("In the United States, ‹70,000› people died.", "US"),
    ("Aux États-Unis, ‹70 000› personnes sont mortes.", "US"),
    ("U.S. deaths rose to ‹70,000›.", "US"),
    ("‹70,000› Americans died.", "US"),
    ("In Portugal, ‹30› people died.", "PT"),
    ("Au Portugal, ‹30› personnes sont mortes.", "PT"),
    ("In Mexico, ‹30› labs were found.", "MX"),
    ("In New York City, ‹40› agencies look at the same map.", "new-york-city"),
    ("In Los Angeles, ‹40› shops were closed.", "los-angeles"),
    ("In California, ‹40› shops were closed.", "US-CA"),
    ("Worldwide, ‹275 million› people used drugs.", "world"),
    ("À l’échelle mondiale, ‹275 millions› de personnes ont consommé des drogues.", "world"),
    ("In the Northwest Territories, ‹4› people died.", "CA-NT"),
    ("Dans les Territoires du Nord-Ouest, ‹4› personnes sont mortes.", "CA-NT"),
    ("In Nova Scotia, ‹60› people died.", "CA-NS"),
    ("En Nouvelle-Écosse, ‹60› personnes sont mortes.", "CA-NS"),
    ("À Terre-Neuve-et-Labrador, ‹60› personnes sont mortes.", "CA-NL"),
    ("In Muskoday First Nation, ‹60› people joined.", "muskoday"),
    ("La Première Nation de Muskoday compte ‹600› membres.", "muskoday"),
    ("In St. John’s, ‹60› people died.", "st-johns"),
    ("In Saint John, New Brunswick, ‹60› people died.", "saint-john"),
    ("La ville d’Abbotsford a reçu ‹100 000 $›.", "abbotsford"),
    ("The City of Abbotsford received ‹$100,000›.", "abbotsford"),
    ("The City of Regina received ‹$100,000›.", "regina"),
]

BODIES = [
    ("Winnipeg Police Service reported ‹40› homicides.", "winnipeg"),
    ("Selon le Service de police de Winnipeg, les vols ont augmenté de ‹8 %›.", "winnipeg"),
    ("Regina Police Service reported ‹40› homicides.", "regina"),
    ("Statistics Canada reported ‹651› homicides.", "CA"),
    ("Statistics Canada reported that ‹130› homicides occurred in Alberta.", "CA-AB"),
    ("Selon Statistique Canada, ‹130› homicides ont été commis en Alberta.", "CA-AB"),
    ("Health Canada tests ‹120,000› samples.", "CA"),
    ("The Vancouver Police Department found that ‹40%› of deaths in Surrey were of men.", "surrey"),
    ("The University of British Columbia found that ‹40%› of Canadians agree.", "CA"),
    ("The Canada Border Services Agency made ‹39,000› seizures.", "CA"),
    ("L’ASFC rapporte que ces envois représentent ‹51 %› des saisies.", "CA"),
    ("The RCMP seized ‹40 kg› in Kelowna.", "kelowna"),
    ("La GRC a saisi ‹40 kg› en Saskatchewan.", "CA-SK"),
    ("The Bank of Canada expects ‹4%› growth in Quebec.", "CA-QC"),
    ("Comptant plus de ‹60 000› employés, l’USCBP est un organisme important.", "US"),
    ("The U.S. Drug Enforcement Administration made ‹400› arrests.", "US"),
    ("À l’échelle nationale, le PIS a fait ‹1 806› arrestations.", "US"),
    ("L’Alberta a saisi ‹60 000› pilules.", "CA-AB"),
    ("The BC Coroners Service reported ‹1,547› deaths.", "CA-BC"),
]

DOUBTFUL = [
    ("It cost ‹40 million› US dollars.", ""),
    ("Victoria Smith counted ‹40› people.", ""),
    ("Nelson Mandela met ‹40› people.", ""),
    ("There is hope for ‹40› people.", ""),
    ("In Hope, B.C., ‹40› people met.", "hope"),
    ("Seizures of fentanyl from China fell by ‹40%›.", ""),
    ("Les saisies de fentanyl en provenance de Chine ont chuté de ‹40 %›.", ""),
    ("The association, headquartered in Chicago, reviewed ‹12,000› sites.", ""),
    ("The rate was ‹2.5 times› higher than in Ontario.", ""),
    ("An early design of the Canada.ca page had ‹6› topics.", ""),
    ("The coalition unites ‹more than 150› countries and Mexico.", ""),
    ("Guns went to New York, Chicago and Los Angeles; ‹40› people were arrested.", ""),
    ("If a link has ‹less than 1%› of clicks, it’s a signal for Health Canada.", ""),
    ("La police nationale a constaté ‹quatre millions› de crimes.", ""),
    ("CONTACT US about ‹40› files.", ""),
    ("Facebook removed ‹7 million› posts.", ""),
    ("Deaths in Alberta rose ‹12%› compared with Ontario.", "CA-AB"),
    ("Compared with the rest of Canada, Saskatchewan had ‹12%› more deaths.", "CA-SK"),
]

SEVERAL = [
    ("There were ‹12› deaths in Ontario and ‹15› in Quebec.", ["CA-ON", "CA-QC"]),
    ("On a recensé ‹12› décès en Ontario et ‹15› au Québec.", ["CA-ON", "CA-QC"]),
    ("Ontario (‹12›), Quebec (‹15›) and Alberta (‹18›) had the most.", ["CA-ON", "CA-QC", "CA-AB"]),
    ("Rates were highest in Yukon (‹12%›) and Nunavut (‹15%›).", ["CA-YT", "CA-NU"]),
    ("There were ‹12› (Ontario) and ‹15› (Quebec) cases.", ["CA-ON", "CA-QC"]),
    ("In Ontario and Quebec, ‹12› and ‹15› people died, respectively.", ["CA-ON", "CA-QC"]),
    ("In Calgary, ‹12› died, while in Edmonton ‹15› did.", ["calgary", "edmonton"]),
    ("The rate in B.C. was ‹25› per 100,000, compared with ‹12› nationally.", ["CA-BC", "CA"]),
    ("Ontario had ‹12› cases and Quebec ‹15›.", ["CA-ON", "CA-QC"]),
    ("En Alberta, ‹12› saisies, ‹40› arrestations et ‹3› laboratoires ont été signalés.",
     ["CA-AB"] * 3),
    ("Les labos de Toronto, de Montréal et de Vancouver ont analysé ‹120 000› échantillons.",
     ["CA"]),
    ("Alberta had ‹24› fewer killings, B.C. had ‹16› fewer, and Saskatchewan had ‹9› fewer.",
     ["CA-AB", "CA-BC", "CA-SK"]),
    ("Au Québec, ‹82› décès ont été constatés : ‹320› en Ontario, ‹203› en Alberta et ‹390› en"
     " Colombie-Britannique.", ["CA-QC", "CA-ON", "CA-AB", "CA-BC"]),
    ("On note une hausse en Nouvelle-Écosse (‹5 200›; ‹1,0 %›) et au Manitoba (‹8 200›; ‹2 %›).",
     ["CA-NS", "CA-NS", "CA-MB", "CA-MB"]),
    ("Firearms account for ‹5%› of homicides in England, ‹12%› in Australia and ‹73%› in the U.S.",
     ["england", "AU", "US"]),
    ("Au Canada, ‹3 996› personnes sont mortes (‹1 473› en Colombie-Britannique et ‹1 265› en"
     " Ontario), tandis que le nombre était de ‹3 005› en 2016.", ["CA", "CA-BC", "CA-ON", "CA"]),
    ("In Toronto, Montréal and Vancouver, ‹300› people died.", ["CA"]),
    ("In Alberta, ‹12› people died; across the country, ‹300› did.", ["CA-AB", "CA"]),
]  # fmt: skip

FURTHER = [
    ("Deaths rose in Alberta.| Of these, ‹94%› were accidental.", "CA-AB"),
    ("Les décès ont augmenté en Alberta.| De ce nombre, ‹94 %› étaient accidentels.", "CA-AB"),
    ("Deaths rose in Calgary.| In the province, ‹94%› were accidental.", "CA-AB"),
    ("Deaths rose in Calgary.| The city counted ‹94› deaths.", "calgary"),
    ("Les décès ont augmenté à Calgary.| Dans la province, ‹94› personnes sont mortes.", "CA-AB"),
    ("In Alberta, crime fell.| Statistics Canada reported ‹94› cases.", "CA-AB"),
    ("The DEA had success.| Amazon agreed. Later, ‹7 million› posts were removed.", ""),
    ("The DEA had success. Amazon agreed.| Later, ‹7 million› posts were removed.", ""),
    ("The U.S. is hit hard.| Nationally, ‹70,000› people died.", "US"),
    ("Les États-Unis sont touchés.| À l’échelle nationale, ‹70 000› personnes sont mortes.", "US"),
    ("Labs in Ontario grew.| Over ‹3,000› analogues can be made.", ""),
    ("The roundtable spoke of Alberta.| ‹Over 200› participants attended.", "winnipeg"),
]


@pytest.mark.parametrize(("marked", "expected"), [*NAMED, *BODIES, *DOUBTFUL, *FURTHER])
def test_a_figure_is_of_the_place_its_words_say(marked: str, expected: str) -> None:
    assert _read(marked)[-1] == expected


@pytest.mark.parametrize(("marked", "expected"), SEVERAL)
def test_each_of_several_figures_is_of_its_own_place(marked: str, expected: list[str]) -> None:
    assert _read(marked) == expected


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Opioids in Canada",), "CA"),
        (("Overview", "British Columbia"), "CA-BC"),
        (("Overview", "Perspectives de l’Alberta", "Méthode"), "CA-AB"),
        (("Meeting in Halifax",), ""),
    ],
)
def test_a_heading_places_what_its_passages_leave_open(
    headings: tuple[str, ...], expected: str
) -> None:
    assert _read("There were ‹40› cases.", headings) == [expected]


def test_a_meeting_held_online_has_no_place() -> None:
    where = setting("Overview of BC.| ‹200› people attended the meeting.")
    online = Details(date=where.details.date, place="Online")
    assert _read("Overview of BC.| ‹200› people attended the meeting.", details=online) == [""]


def test_the_place_is_called_as_in_the_language_of_the_document() -> None:
    english = setting("There were ‹193› deaths in B.C. in all of the year.")
    french = setting("On a recensé ‹193› décès en C.-B. dans les villes.")
    assert (english.language, french.language) == (Language.EN, Language.FR)
    found = [placer().place_of(where, where.expressions[0]) for where in (english, french)]
    assert [one.name for one in found if one] == ["British Columbia", "Colombie-Britannique"]


def test_what_was_not_read_in_the_sentence_is_marked_as_inferred() -> None:
    said = setting("In Alberta, ‹40› people died.")
    before = setting("Alberta is hit.| There, ‹40› people died.")
    found = [placer().place_of(where, where.expressions[0]) for where in (said, before)]
    assert [one.inferred for one in found if one] == [False, True]


SURROUNDED = [
    ("The RCMP dismantled 26 labs.| Officers seized ‹40› firearms.", "CA"),
    ("Officers from the Kelowna Drug Section searched 2 homes.| Seized were ‹nine› firearms.",
     "kelowna"),
    ("The Crime Severity Index rose 2%.| Police reported ‹778› homicides.", "CA"),
    ("Police reported ‹778› homicides.| The Crime Severity Index rose.", "CA"),
    ("L’Indice de gravité de la criminalité a augmenté.| On a déclaré ‹874› homicides.", "CA"),
    ("The survey covers the ‹10› provinces.", "CA"),
    ("Il faut ‹18 000› trousses, à livrer au 12, rue Une, Québec (Québec) G1H 6R1.", ""),
    ("Ship ‹300› kits to 1200 Vanier Parkway, Ottawa ON  K1A 0R2.", ""),
    ("Data come from ‹seven› provinces and territories.", "CA"),
    ("Un sondage (élèves du Québec compris) a été mené.| ‹12 %› ont fumé.", "CA"),
    ("In Alberta, 40 died a day. Rates were 45 in Edmonton and 36 in Calgary. | EMS saw ‹200›"
     " cases.", "CA-AB"),
    ("In Alberta, 40 people died. In Edmonton, 12 died. | Of these, ‹10› were men.", "edmonton"),
    ("In 2022 (Québec non compris), ‹1 226› personnes ont été hospitalisées.", ""),
    ("Excluding Quebec, ‹1,226› people were admitted.", ""),
    ("‹40› members of the Sinaloa Cartel were arrested.", ""),
    ("In Ontario, 40 died.| The maximum penalty is ‹10 years›.", ""),
    ("A poll of Canadians was done.| The margin of error is ‹2 points›.", ""),
    ("Auprès de Canadiens, un sondage a été mené.| La marge d’erreur est de ‹2 points›.", ""),
    ("Work goes on in Ontario.| Budget 2019 gives ‹$5 million› to Health Canada.", "CA-ON"),
    ("À Anvers, on en a saisi ‹110 tonnes›, qui venaient d’Amérique latine.", "antwerp"),
    ("La production mondiale était de ‹300 tonnes›.", "world"),
    ("Global production fell after a ban in Afghanistan. | Some ‹40 million› people use it.",
     "world"),
    ("La culture a chuté de ‹95 %› en Afghanistan.", "AF"),
]  # fmt: skip
CLAIMED = [
    ("The rate ranged from ‹8.5› in Quebec to ‹31.7› per 100,000 in Saskatchewan.",
     ["CA-QC", "CA-SK"]),
    ("They arrested ‹49› people: ‹13› in Spain, ‹6› in France.", ["", "ES", "FR"]),
    ("Texas (‹217›) and Ohio (‹190›) come first.", ["US-TX", "US-OH"]),
    ("On compte ‹38› centres, dont ‹24› en Ontario; ils ont reçu ‹3 millions› de visites.",
     ["", "CA-ON", ""]),
    ("There are ‹46› chapters, ‹16› of which are in Ontario.", ["", "CA-ON"]),
    ("The rate was ‹478›; in Yukon it was ‹5 times› higher.", ["", "CA-YT"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SURROUNDED)
def test_what_surrounds_a_sentence_places_its_figures(marked: str, expected: str) -> None:
    assert _read(marked, details=Details())[-1] == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" British Columbia had the highest rate.", "CA"),
        (" Deaths were mostly in Alberta and Ontario.", "CA"),
        (" Alberta launched a plan.", ""),
        (" Nothing else is known.", ""),
    ],
)
def test_provinces_that_are_ranked_later_tell_their_country(after: str, expected: str) -> None:
    where = setting("Police reported ‹778› homicides." + after, Details())
    where = replace(where, sentence=Span(0, len("Police reported 778 homicides.")))
    found = placer().place_of(where, where.expressions[0])
    assert (found.id if found else "") == expected


@pytest.mark.parametrize(("marked", "expected"), CLAIMED)
def test_the_place_of_one_number_is_not_its_neighbours(marked: str, expected: list[str]) -> None:
    assert _read(marked, details=Details()) == expected
