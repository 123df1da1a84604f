"""The period of a figure is the one a careful reader would give it.

Periods are written as start/end, one alone for both; ``~`` stands before what is inferred. The
event of the document is 8–9 October 2019.
"""

import pytest

from briefer.analysis.figures.times.periods import period_of
from briefer.domain.document import Details

from .settings import setting


def _read(marked: str, headings: tuple[str, ...] = (), details: Details | None = None) -> list[str]:
    where = setting(marked, headings=headings) if details is None else setting(marked, details)
    return [_shown(*period_of(where, one)) for one in where.expressions]


def _shown(period: object, inferred: bool) -> str:
    start, end = str(period.start or ""), str(period.end or "")  # type: ignore[attr-defined]
    shown = start if start == end else f"{start}/{end}"
    return f"~{shown}" if inferred else shown


SINGLE = [
    ("In 2018, ‹4,460› people died.", "2018"),
    ("There were ‹651› homicides in 2018.", "2018"),
    ("In March 2020, officers made ‹12› seizures.", "2020-03"),
    ("On March 5, 2019, police seized ‹5 kg› of fentanyl.", "2019-03-05"),
    ("Le 5 mars 2019, la police a saisi ‹5 kg› de fentanyl.", "2019-03-05"),
    ("En 2018, ‹4 460› personnes sont décédées.", "2018"),
    ("On a dénombré ‹651› homicides en 2018.", "2018"),
    ("As of March 2019, ‹38› sites were open.", "/2019-03"),
    ("As of March 31, 2019, there were ‹38› sites.", "/2019-03-31"),
    ("En date du 29 mars 2019, ‹38› centres étaient ouverts.", "/2019-03-29"),
    ("Au 31 mars 2019, le service comptait ‹38› agents.", "/2019-03-31"),
    ("By the end of 2020, ‹40› sites had opened.", "/2020"),
    ("À la fin de 2020, ‹40› centres avaient ouvert.", "/2020"),
    ("At the end of March 2019, ‹14,071› people were in custody.", "/2019-03"),
    ("Since 2014, more than ‹890› parcels were seized.", "2014/"),
    ("Depuis 2014, plus de ‹890› colis ont été saisis.", "2014/"),
    ("Depuis janvier 2016, plus de ‹9 000› personnes sont mortes.", "2016-01/"),
    ("Since January 2016 there were ‹13,900› deaths as of June 2019.", "2016-01/2019-06"),
    ("‹Eighty› decisions have been added since 2014.", "2014/"),
    ("Between January 2016 and September 2018, ‹10,300› people died.", "2016-01/2018-09"),
    ("Entre janvier 2016 et septembre 2018, ‹10 300› personnes sont mortes.", "2016-01/2018-09"),
    ("From 2015 to 2017, there were ‹300› cases.", "2015/2017"),
    ("De 2015 à 2017, on a recensé ‹300› cas.", "2015/2017"),
    ("De janvier à juin 2019, on a recensé ‹300› cas.", "2019-01/2019-06"),
    ("Du 1er avril 2018 au 31 mars 2019, ‹300› cas ont été recensés.", "2018-04-01/2019-03-31"),
    ("From April 1, 2018 to March 31, 2019, ‹300› cases were opened.", "2018-04-01/2019-03-31"),
    ("In 2018-19, the agency spent ‹$40 million›.", "2018/2019"),
    ("En 2018-2019, l’agence a dépensé ‹40 millions de dollars›.", "2018/2019"),
    ("Au cours de l’exercice 2018-2019, ‹40› dossiers ont été ouverts.", "2018/2019"),
    ("In fiscal year 2018–19, ‹40› files were opened.", "2018/2019"),
    ("In fiscal year 2019–2020, CBSA made ‹39,000› drug seizures.", "2019/2020"),
    ("In the first quarter of 2019, ‹1,082› people died.", "2019-01/2019-03"),
    ("Au premier trimestre de 2019, ‹1 082› personnes sont mortes.", "2019-01/2019-03"),
    ("The rate rose ‹2.1%› in the third quarter of 2021.", "2021-07/2021-09"),
    ("Au troisième trimestre de 2021, le PIB a progressé de ‹1,3 %›.", "2021-07/2021-09"),
    ("In Q4 2021, exports were up ‹3.2%›.", "2021-10/2021-12"),
    ("Au T2 2021, les exportations ont reculé de ‹3,2 %›.", "2021-04/2021-06"),
    ("In the first half of 2020, ‹2,600› deaths occurred.", "2020-01/2020-06"),
    ("Dans la première moitié de 2020, ‹2 600› décès sont survenus.", "2020-01/2020-06"),
    ("In the first six months of 2020, ‹2,600› deaths occurred.", "2020-01/2020-06"),
    ("Au cours des six premiers mois de 2020, ‹2 600› décès sont survenus.", "2020-01/2020-06"),
    ("Au cours des neuf premiers mois de 2021, ‹5 368› décès sont survenus.", "2021-01/2021-09"),
    ("A ‹50%› decline was seen in April and May of 2020.", "2020-04/2020-05"),
    ("In April and May 2020, visits fell by ‹50%›.", "2020-04/2020-05"),
    ("In early 2019, ‹61› people were arrested.", "2019"),
    ("Au début de 2019, ‹61› personnes ont été arrêtées.", "2019"),
    ("In the spring of 2019, ‹61› people were arrested.", "2019"),
    ("À l’automne 2018, ‹61› personnes ont été arrêtées.", "2018"),
    ("During the 1990s, ‹200› people were killed.", "1990/1999"),
    ("Dans les années 1990, ‹200› personnes ont été tuées.", "1990/1999"),
    ("According to the 2016 Census, ‹1,673,785› people identified as Indigenous.", "2016"),
    ("Selon le Recensement de 2016, ‹4,9 %› de la population est autochtone.", "2016"),
    ("The 2018 homicide rate was ‹1.76› per 100,000.", "2018"),
    ("Le taux d’homicides de 2018 était de ‹1,76› pour 100 000.", "2018"),
    ("Data from 2017 show that ‹72%› of deaths involved fentanyl.", "2017"),
    ("Les données de 2017 montrent que ‹72 %› des décès mettaient en cause le fentanyl.", "2017"),
    ("In the 12 months ending March 2020, ‹4,000› offences were recorded.", "2019-04/2020-03"),
    ("For the year ending March 2020, there were ‹4,000› offences.", "2019-04/2020-03"),
    ("Au cours des 12 mois se terminant en mars 2020, ‹4 000› infractions ont eu lieu.",
     "2019-04/2020-03"),
    ("In 2019 (to October), ‹2,283› arrests were made.", "2019/2019-10"),
    ("En 2019 (jusqu’en octobre), ‹2 283› arrestations ont été faites.", "2019/2019-10"),
    ("In 2019 (January to June), ‹1,000› deaths were reported.", "2019-01/2019-06"),
    ("The population will reach ‹48.8 million› by 2050.", "/2050"),
    ("D’ici 2031, ‹29 %› de la population aura plus de 65 ans.", "/2031"),
    ("From 2016 onward, ‹40› cases were found.", "2016/"),
    ("À compter de 2016, ‹40› cas ont été signalés.", "2016/"),
    ("Up to June 2019, ‹40› cases were found.", "/2019-06"),
    ("Jusqu’en juin 2019, ‹40› cas avaient été signalés.", "/2019-06"),
    ("On 1 July 2021, the population was ‹38.2 million›.", "2021-07-01"),
    ("Au 1er juillet 2021, la population s’établissait à ‹38,2 millions›.", "/2021-07-01"),
    ("Budget 2018 provided ‹$231.4 million›.", ""),
    ("Le budget de 2018 prévoyait ‹231,4 millions de dollars›.", ""),
    ("The Cannabis Act (2018) allows ‹30 grams›.", ""),
    ("The dose can be ‹100 times› stronger (Frank and Pollack, 2017).", ""),
    ("Agents have opened ‹2000› files.", ""),
    ("More than ‹1,800› groups are active.", ""),
    ("In 2017 and 2018, ‹8,000› people died.", "2017/2018"),
    ("En 2017 et 2018, ‹8 000› personnes sont mortes.", "2017/2018"),
    ("In the 2018/19 school year, ‹14%› of students used opioids.", "2018/2019"),
    ("Pour l’année scolaire 2018-2019, ‹14 %› des élèves ont consommé de l’alcool.", "2018/2019"),
    ("Over the 2010–2017 period, visits rose ‹168%›.", "2010/2017"),
    ("Visits increased ‹168%› between 2010 and 2017.", "2010/2017"),
    ("Les visites ont augmenté de ‹168 %› de 2010 à 2017.", "2010/2017"),
    ("The program has trained ‹1,200› officers as of 2021-03-31.", "/2021-03-31"),
    ("The bureau counted ‹15› labs throughout 2018.", "2018"),
    ("Tout au long de 2018, le bureau a recensé ‹15› laboratoires.", "2018"),
    ("Through June 2019, ‹15› labs were found.", "/2019-06"),
    ("A 2017 survey found that ‹29%› had used opioids.", "2017"),
    ("Police saw ‹543› homicides in 2012, when the rate was at its lowest since 1966.", "2012"),
    ("En 2022, le taux était de ‹3,9 %›, le plus bas depuis 2006.", "2022"),
    ("In the first 10 months of 2016, ‹622› people died of overdoses.", "2016-01/2016-10"),
    ("Over the 12-month period ending in October 2021, ‹105,000› people died.", "2020-11/2021-10"),
    ("So far in FY2021, agents have seized ‹8,507› pounds.", "2021"),
    ("In fiscal 2021, agents seized ‹8,507› pounds.", "2021"),
    ("From October 2020 through September 2021, ‹11,201› pounds were seized.", "2020-10/2021-09"),
    ("The index stood at ‹88› in 2020 (base year of 2006).", "2020"),
    ("In June, officers seized ‹1,060› pounds.", "~2019-06"),
    ("En mai, le taux de chômage était de ‹6,6 %›.", "~2019-05"),
    ("In November, officers seized ‹1,060› pounds.", "~2018-11"),
    ("It may be that ‹1,060› pounds were seized.", ""),
    ("In 2021, the order was issued and has since reached ‹300› people.", "2021/"),
    ("Since launching in fall 2022, the campaign reached ‹300› people.", "2022/"),
    ("Depuis la légalisation en octobre 2018, ‹300› personnes ont été aidées.", "2018-10/"),
    ("Prior to implementation in 2013, ‹55%› of cases ended in prison.", "/2013"),
    ("The program, launched in 2016, has reached ‹300› people.", "2016"),
]  # fmt: skip

COMPARED = [
    ("Deaths rose ‹21%› in 2018 compared to 2017.", "2018"),
    ("In 2018, deaths were up ‹21%› from 2017.", "2018"),
    ("Compared with 2017, deaths rose ‹21%› in 2018.", "2018"),
    ("In 2018, there were ‹12%› more deaths than in 2017.", "2018"),
    ("En 2018, les décès ont augmenté de ‹21 %› par rapport à 2017.", "2018"),
    ("Par rapport à 2017, les décès ont augmenté de ‹21 %› en 2018.", "2018"),
    ("En 2018, on a recensé ‹12 %› plus de décès qu’en 2017.", "2018"),
    ("In 2020, deaths were ‹2.5 times› higher than in the same period in 2019.", "2020"),
    ("Deaths rose ‹21%› compared to 2017.", ""),
    ("Une hausse de ‹21 %› comparativement à 2017 a été observée.", ""),
    ("In the first quarter of 2020, seizures fell ‹8%› relative to the first quarter of 2019.",
     "2020-01/2020-03"),
    ("La valeur a progressé de ‹3,1 %› en mars 2021 par rapport à mars 2020.", "2021-03"),
    ("Year over year, prices rose ‹3.4%› in May 2021, following a 2.1% gain over 2020.", "2021-05"),
    ("In 2019, the number rose ‹8%› over 2018.", "2019"),
]  # fmt: skip

SEVERAL = [
    ("Cases rose from ‹40› in 2015 to ‹120› in 2018.", ["2015", "2018"]),
    ("Les cas sont passés de ‹40› en 2015 à ‹120› en 2018.", ["2015", "2018"]),
    ("Seizures went from ‹103› (2013) to ‹955› (2019).", ["2013", "2019"]),
    ("Les saisies sont passées de ‹103› (2013) à ‹955› (2019).", ["2013", "2019"]),
    ("Between January 2013 and September 2019, seizures rose from ‹103› (2013) to ‹955› (2019).",
     ["2013", "2019/2019-09"]),
    ("From 2015 to 2018, cases rose from ‹40› to ‹120›.", ["2015", "2018"]),
    ("Entre 2015 et 2018, les cas sont passés de ‹40› à ‹120›.", ["2015", "2018"]),
    ("There were ‹1,806› arrests in 2016, ‹2,320› arrests in 2018 and ‹2,283› arrests in 2019.",
     ["2016", "2018", "2019"]),
    ("On compte ‹1 806› arrestations en 2016, ‹2 320› en 2018 et ‹2 283› en 2019.",
     ["2016", "2018", "2019"]),
    ("Fentanyl was found in ‹8 %› of cases in 2018 and ‹58 %› in 2019.", ["2018", "2019"]),
    ("In 2016, ‹12› labs were found, and in 2018, ‹15›.", ["2016", "2018"]),
    ("En 2016, ‹12› laboratoires ont été découverts et, en 2018, ‹15›.", ["2016", "2018"]),
    ("In 2019, ‹479› inspections led to ‹3,236 kg›, ‹101› accounts and ‹906› items.",
     ["2019"] * 4),
    ("There was an ‹8%› rise in thefts, a ‹29%› rise in crimes and other offences in 2018.",
     ["2018", "2018"]),
    ("Police reported ‹651› homicides in 2018, compared with ‹667› in 2017.", ["2018", "2017"]),
    ("La police a déclaré ‹651› homicides en 2018, contre ‹667› en 2017.", ["2018", "2017"]),
    ("There were ‹651› homicides in 2018, ‹15› fewer than in 2017.", ["2018", "2018"]),
    ("There were ‹12› and ‹15› deaths in 2017 and 2018, respectively.", ["2017", "2018"]),
    ("Il y a eu respectivement ‹12› et ‹15› décès en 2017 et 2018.", ["2017", "2018"]),
    ("Cases rose from ‹40› in 2015 to ‹120› in 2018, an increase of ‹200%›.",
     ["2015", "2018", "2015/2018"]),
    ("In 2018, ‹94%› of ‹4,460› deaths were accidental, while in 2019 ‹93%› were.",
     ["2018", "2018", "2019"]),
    ("Les homicides (‹651› en 2018) et les vols (‹22 000› en 2017) ont augmenté.",
     ["2018", "2017"]),
    ("Of the ‹4,000› deaths in 2018, ‹94%› were accidental.", ["2018", "2018"]),
    ("The share fell to ‹37%› in 2021, down from ‹45%› in 2016.", ["2021", "2016"]),
    ("Since 2016, ‹13,900› have died, including ‹3,000› in 2019.", ["2016/", "2019"]),
    ("En 2017, ‹4 100› décès et ‹5 000› hospitalisations ont été signalés; en 2018, ‹4 460› décès.",
     ["2017", "2017", "2018"]),
    ("There were ‹667› homicides in 2017 and ‹651› the following year.", ["2017", "2017"]),
    ("Seizures: ‹12 kg› (2017–18), ‹15 kg› (2018–19).", ["2017/2018", "2018/2019"]),
    ("The number of users doubled from ‹1.2 million› to ‹2.4 million› between 2015 and 2019.",
     ["2015", "2019"]),
    ("From January to September 2017, ‹2,923› people died; ‹92%› of deaths were accidental; ‹72%›"
     " involved fentanyl, compared to ‹55%› in 2016.", ["2017-01/2017-09"] * 3 + ["2016"]),
    ("Plus de ‹8 000› décès ont eu lieu entre janvier 2016 et mars 2018 (‹3 005› en 2016 et ‹3 996›"
     " en 2017).", ["2016-01/2018-03", "2016", "2017"]),
    ("Seizures rose from ‹20› pounds in fiscal 2016 to nearly ‹140› pounds in fiscal 2017.",
     ["2016", "2017"]),
    ("On compte ‹645› décès en 2024, contre ‹536› en 2023.", ["2024", "2023"]),
    ("The plan invests ‹$5 billion›, including ‹$1 billion› in Fiscal Year 2022.", ["", "2022"]),
    ("Between 2002 and 2008 crime fell.| The rate went from ‹26› to ‹37›.", ["~2002", "~2008"]),
    ("L’an dernier, ‹3 996› personnes sont mortes, tandis que le nombre était de ‹3 005› en 2016.",
     ["~2018", "2016"]),
    ("Police found ‹651› homicides in 2018, up from ‹640› the previous year.", ["2018", "~2017"]),
]  # fmt: skip

FURTHER = [
    ("In 2018, deaths rose.| Of these, ‹94%› were accidental.", "~2018"),
    ("En 2018, les décès ont augmenté.| De ce nombre, ‹94 %› étaient accidentels.", "~2018"),
    ("Deaths rose from 40 in 2015 to 120 in 2018.| Fentanyl was found in ‹80%›.", "~2018"),
    ("Between 2013 and 2018, cases rose.| During this period, ‹300› people were charged.",
     "~2013/2018"),
    ("Entre 2013 et 2018, les cas ont augmenté.| Au cours de cette période, ‹300› personnes ont été"
     " accusées.", "~2013/2018"),
    ("Arrests have risen since 2016: 10 in 2016, 20 in 2018.| Over the same period, seizures"
     " ‹tripled›.", "~2016/2018"),
    ("The law was adopted in 2014.| The agency has ‹40› offices.", ""),
    ("In 2019, seizures rose.| Over ‹3,000› analogues can be made.", ""),
    ("En 2019, les saisies ont augmenté.| Plus de ‹3 000› analogues peuvent être produits.", ""),
    ("In 2016, 500 died.| That year, ‹12› were children.", "~2016"),
    ("Seizures rose ‹600%› over the past five years.", "~2014/2019"),
    ("Les saisies ont augmenté de ‹600 %› au cours des cinq dernières années.", "~2014/2019"),
    ("Over the last decade, ‹40› labs were found.", "~2009/2019"),
    ("In the past 18 months, ‹40› people were killed.", "~2018-04/2019-10"),
    ("Au cours des 18 derniers mois, ‹40› personnes ont été tuées.", "~2018-04/2019-10"),
    ("Last year, ‹40› people were killed.", "~2018"),
    ("L’an dernier, ‹40› personnes ont été tuées.", "~2018"),
    ("This year, ‹40› people were killed.", "~2019"),
    ("Currently, ‹300› groups import drugs.", "~/2019-10"),
    ("À l’heure actuelle, ‹300› groupes importent des drogues.", "~/2019-10"),
    ("To date, ‹300› groups were found.", "~/2019-10"),
    ("À ce jour, ‹300› groupes ont été recensés.", "~/2019-10"),
    ("Ten years ago, ‹300› groups were active.", "~2009"),
    ("Il y a dix ans, ‹300› groupes étaient actifs.", "~2009"),
    ("The rate fell in 2016.| In March, ‹40› people died.", "~2016-03"),
    ("A team was formed in July 2015.| It has helped ‹40› people so far.", "~2015-07/2019-10"),
    ("In July 2015, a team was formed.| It has already helped ‹40› people.", "~2015-07/"),
    ("The page opened in March 2019.| By September, it had ‹38› links.", "~/2019-09"),
    ("In recent years, ‹300› groups were found.", ""),
    ("Ces dernières années, ‹300› groupes ont été recensés.", ""),
    ("‹Over 200› participants attended the roundtable.", "~2019-10-08/2019-10-09"),
    ("‹Vingt-cinq› conférenciers ont présenté leurs expériences à la table ronde.",
     "~2019-10-08/2019-10-09"),
    ("‹1,200› participants attended the treatment program.", ""),
    ("The lab tests ‹120,000› samples each year.", ""),
    ("Le laboratoire analyse ‹120 000› échantillons chaque année.", ""),
    ("There are ‹34› agreements.", ""),
]  # fmt: skip

APART = [
    ("In 2019, seizures rose.| The possession limit is ‹30 grams›.", ""),
    ("En 2019, les saisies ont augmenté.| La limite de possession est de ‹30 grammes›.", ""),
    ("In 2019, 40 people were charged.| The offence is punishable by ‹10 years› in prison.", ""),
    ("En 2019, 40 personnes ont été accusées.| L’infraction est passible de ‹10 ans› de prison.",
     ""),
    ("In 2019, 40 inspections were made.| The service standard is ‹20 days›.", ""),
    ("In 2019, officers took 30 days, compared with a service standard of ‹20 days›.", "2019"),
    ("In 2019, ‹73%› of requests were answered.| The target was ‹80%›.", [""]),
    ("In 2019, 500 kits were shipped.| Each kit holds ‹3› ampoules.", ""),
    ("En 2019, 500 trousses ont été remises.| Une trousse renferme ‹trois› ampoules.", ""),
    ("In 2019, sales fell.| A gram sells for ‹$10›.", ""),
    ("En 2019, les ventes ont baissé.| Le gramme coûte ‹10 $›.", ""),
    ("In 2019, 40 samples were kept.| The room stayed at ‹4 °C›.", ""),
    ("The meeting was held in May 2019.| One chief said that his service had lost ‹12› officers.",
     ""),
    ("La rencontre a eu lieu en mai 2019.| Un chef a affirmé que son service avait perdu ‹12›"
     " agents.", ""),
    ("In 2019, 40 people died.| The province will invest ‹$5 million›.", ""),
    ("En 2019, 40 personnes sont mortes.| La province investira ‹5 M$›.", ""),
    ("FY 2023 funding was announced.| This funding will support ‹33› projects.", "~2023"),
    ("In 2019, use fell.| In the past 48 hours, ‹two› people died.", ""),
    ("By 2025, the goal is to cut deaths by half.| ‹40› people were trained.", ""),
    ("Since 2017, kits were shipped.| Most users are men: ‹60› of them wait.", ""),
    ("Since 2017, kits were shipped.| ‹40› people were saved.", "~2017/"),
    ("Use was 9%, compared with 7% in 2013.| ‹12%› used daily.", ""),
    ("The evaluation covered the period from 2015 to 2019.| It drew on ‹47› interviews.", ""),
    ("L’évaluation porte sur la période de 2015 à 2019.| On a mené ‹47› entrevues.", ""),
    ("On 5 May 2019, police searched homes.| The city has ‹40› shelters.", ""),
    ("En 2019, il a été arrêté.| Il avait été admis ‹trois› fois à l’urgence.", ""),
    ("In 2019, banks filed 50 reports.| Indicators include transfers of ‹$900›.", ""),
    ("Police seized it on 5 March 2019.| Officers found ‹83› bricks.", "~2019-03-05"),
    ("In R. v. Jordan, 2016 SCC 27, a ceiling of ‹18 months› was set.", ""),
    ("Le conseil a adopté le règlement 2024-36 par ‹9› voix.", ""),
    ("A 2017 sedan held ‹three› packages.", ""),
]  # fmt: skip
BOUND = [
    ("2018: ‹1,105›; 2019: ‹1,312›; 2020: ‹894›.", ["2018", "2019", "2020"]),
    ("Deaths were: 2018 : ‹1 105›; 2019 : ‹1 312›.", ["2018", "2019"]),
    ("A pack cost ‹$25›; in 2018, a gram cost ‹$10›.", ["", "2018"]),
    ("There were ‹13› arrests in Spain and, in 2021, ‹14› in France.", ["", "2021"]),
    ("The court, opened in 1998, is one of ‹12› in the country.", [""]),
    ("The plan gives ‹$50 million› over five years, starting in 2021, with ‹$5 million› ongoing.",
     ["2021/", ""]),
    ("From January to March 2021, ‹40› died, ‹20%› fewer than in the same period of 2020.",
     ["2021-01/2021-03", "2021-01/2021-03"]),
    ("Between April and June 2021 the rate was ‹5›, compared with ‹6› in the same quarter of 2020.",
     ["2021-04/2021-06", "2020-04/2020-06"]),
    ("In 2021, courts closed ‹900› cases, a drop of ‹61%› since 2012.", ["2021", "2021"]),
    ("In 2024 so far (January to June), ‹300› people died.", ["2024-01/2024-06"]),
    ("At 31 March 2023, the program had ‹14› posts.", ["/2023-03-31"]),
    ("À compter du 1er avril 2020, ‹40› agents ont été embauchés.", ["2020-04-01/"]),
    ("The FY 2024 request is a ‹$2 billion› increase from the FY 2023 level.", ["2024"]),
    ("The highest rates in 2020 were ‹66› in the north.", ["2020"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), APART)
def test_rules_facts_plans_and_hearsay_take_no_date_from_before(
    marked: str, expected: str | list[str]
) -> None:
    assert _read(marked)[-1] == (expected if isinstance(expected, str) else expected[0])


@pytest.mark.parametrize(("marked", "expected"), BOUND)
def test_a_time_goes_with_its_own_number(marked: str, expected: list[str]) -> None:
    assert _read(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), [*SINGLE, *COMPARED, *FURTHER])
def test_a_figure_is_of_the_time_its_words_say(marked: str, expected: str) -> None:
    assert _read(marked) == [expected]


@pytest.mark.parametrize(("marked", "expected"), SEVERAL)
def test_each_of_several_figures_is_of_its_own_time(marked: str, expected: list[str]) -> None:
    assert _read(marked) == expected


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Drug deaths", "Deaths, 2016 to 2018"), "~2016/2018"),
        (("Décès en 2018",), "~2018"),
        (("2018 Law Enforcement Roundtable on the Opioid Crisis: Meeting Summary",), ""),
        (("March 2021 Meeting Summary",), ""),
        (("Résultats de 2017", "Méthode"), "~2017"),
    ],
)
def test_a_heading_dates_what_its_passages_leave_open(
    headings: tuple[str, ...], expected: str
) -> None:
    assert _read("There were ‹40› cases.", headings) == [expected]


def test_nothing_is_inferred_from_a_date_that_is_not_known() -> None:
    assert _read("Currently, ‹300› groups import drugs.", details=Details()) == [""]
    assert _read("‹40› people attended the meeting.", details=Details()) == [""]
