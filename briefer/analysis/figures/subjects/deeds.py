"""What was done to the things counted, said behind them: "the seizure of 51 firearms" are 51
"firearms seized", « armes à feu saisies »; money is told as the sums that were spent."""

from briefer.analysis.figures.subjects.noun_phrases import Phrase, Reader
from briefer.analysis.figures.subjects.tokens import Token
from briefer.domain.language import Language

_DONE_EN = {
    "seizure": "seized", "arrest": "arrested", "closure": "closed", "confiscation": "confiscated",
    "inspection": "inspected", "interception": "intercepted", "destruction": "destroyed",
    "dismantling": "dismantled", "distribution": "distributed", "recovery": "recovered",
    "removal": "removed", "search": "searched", "sale": "sold", "import": "imported",
    "export": "exported", "importation": "imported", "detention": "detained",
    "training": "trained", "release": "released", "examination": "examined",
}  # fmt: skip
_DONE_FR = {
    "saisie": "saisi", "arrestation": "arrêté", "fermeture": "fermé",
    "confiscation": "confisqué", "inspection": "inspecté", "interception": "intercepté",
    "destruction": "détruit", "démantèlement": "démantelé", "distribution": "distribué",
    "récupération": "récupéré", "perquisition": "perquisitionné", "importation": "importé",
    "exportation": "exporté", "détention": "détenu", "formation": "formé",
    "examen": "examiné", "retrait": "retiré",
}  # fmt: skip
_SAYING_NOTHING = frozenset(
    """élaboration préparation rédaction production présence development drafting preparation
    presence production""".split()
)
"""Nouns without which the things counted say as much."""
_FEMININE = frozenset(
    """arme armes drogue drogues personne personnes pilule pilules plante plantes cartouche
    cartouches munition munitions femme femmes victime victimes trousse trousses maison maisons
    voiture voitures moto motos tablette tablettes dose doses lettre lettres presse presses boîte
    boîtes grenade grenades carabine carabines usine usines serre serres ferme fermes once onces
    poudre marijuana cryptomonnaie
    cryptomonnaies marchandise marchandises cible cibles mine mines""".split()
)
_MASCULINE = frozenset(
    """fentanyl cannabis crack argent véhicule véhicules compte comptes article articles
    criminel criminels colis comprimé
    comprimés laboratoire laboratoires produit produits suspect suspects individu individus homme
    hommes site sites objet objets opioïde opioïdes stupéfiant stupéfiants fusil fusils pistolet
    pistolets contrevenant contrevenants trafiquant trafiquants paquet paquets appareil appareils
    kilogramme kilogrammes plant plants membre membres passeur passeurs bien biens décès
    ordinateur ordinateurs téléphone téléphones envoi envois échantillon échantillons agent agents
    policier policiers couteau couteaux chargeur chargeurs explosif explosifs réseau réseaux
    passeport passeports complice complices migrant migrants""".split()
)
_FEMININE_ENDS = ("tion", "sion", "té", "ance", "ence", "ure", "ette", "ée", "ine", "ise", "trice")
_MASCULINE_ENDS = ("ment", "age", "isme", "eau", "eur", "oir", "ien", "ier")
_BEFORE = {
    Language.EN: frozenset({"in", "at", "during", "across", "within", "by", "throughout"}),
    Language.FR: frozenset({"dans", "lors", "pendant", "par", "chez"}),
}
"""What hangs on the deed rather than on the things."""

_SPENT_EN = frozenset(
    """invested spent committed allocated provided announced pledged granted awarded contributed
    received paid dedicated earmarked budgeted approved donated""".split()
)
_SPENT_FR = frozenset(
    """investi dépensé engagé consacré accordé versé alloué octroyé annoncé reçu affecté
    débloqué""".split()
)
_TAKEN = {
    Language.EN: ("seized confiscated recovered forfeited stolen lost laundered".split(), "money"),
    Language.FR: ("saisi confisqué récupéré volé perdu blanchi".split(), "sommes"),
}
_TAKING = frozenset({"seizure", "seizures", "confiscation", "recovery", "saisie", "saisies"})


def done_to(reader: Reader, noun: Phrase, counted: Phrase) -> tuple[Phrase, str, Phrase] | None:
    """Return the things ``counted``, what the ``noun`` says was done to them and what hangs on
    that; ``None`` where ``noun`` is no deed whose participle is known."""
    counted = _without_second_of(reader, counted)
    participle = _participle(reader, noun[0].low, counted)
    if participle is None:
        return None
    ends = _BEFORE[reader.language]
    cut = next((at for at, one in enumerate(counted) if at and one.low in ends), len(counted))
    return counted[:cut], participle, counted[cut:]


def _without_second_of(reader: Reader, counted: Phrase) -> Phrase:
    """Return « drogues et opioïdes » for « drogues et d’opioïdes »."""
    joining, of = reader.grammar.joining, reader.grammar.of
    return tuple(
        one
        for at, one in enumerate(counted)
        if not (at and one.low in of and counted[at - 1].low in joining)
    )


def _participle(reader: Reader, deed: str, counted: Phrase) -> str | None:
    if deed in _SAYING_NOTHING:
        return ""
    if reader.language is Language.EN:
        return _DONE_EN.get(deed) or _DONE_EN.get(deed.removesuffix("s"))
    done = _DONE_FR.get(deed) or _DONE_FR.get(deed.removesuffix("s"))
    feminine = _all_feminine(reader, counted)
    if done is None or feminine is None:
        return None
    several = counted[0].low.endswith(("s", "x"))
    return _agreeing(done, feminine, several)


def _agreeing(done: str, feminine: bool, several: bool) -> str:
    return done + ("e" if feminine else "") + ("s" if several else "")


def _all_feminine(reader: Reader, counted: Phrase) -> bool | None:
    """Return whether the one or two things ``counted`` are feminine; a masculine one decides."""
    found = [_is_feminine(counted)]
    for at, one in enumerate(counted[1:-1], 1):
        if one.low in reader.grammar.joining:
            found.append(_is_feminine(counted[at + 1 :]))
    if False in found:
        return False
    return None if None in found else True


def _is_feminine(counted: Phrase) -> bool | None:
    """Return whether the head of French ``counted`` is feminine; ``None`` where nothing tells."""
    head = next((one for one in counted if one.low not in {"nouvelles", "nouveaux"}), counted[0])
    if head.low in _FEMININE | _MASCULINE:
        return head.low in _FEMININE
    single = head.low.rstrip("sx")
    if single.endswith(_FEMININE_ENDS):
        return True
    if single.endswith(_MASCULINE_ENDS):
        return False
    return _by_adjective(counted[1] if len(counted) > 1 else None)


def _by_adjective(after: Token | None) -> bool | None:
    if after is None:
        return None
    if after.low.endswith(("ées", "ales", "elles", "ives", "euses", "ites", "antes", "ines")):
        return True
    return False if after.low.endswith(("és", "aux", "eux", "ifs")) else None


def money_told(reader: Reader, here: int, verb: int) -> tuple[str, bool] | None:
    """Return what the verb from ``verb`` on says is done with the sum at ``here``, and whether
    its subject belongs to that ("the government invested"); ``None`` where it is no such verb."""
    words = [token.low for token in reader.tokens[verb:here]]
    for low in reversed(words):
        if low in _SPENT_EN | _SPENT_FR:
            return low, True
        taken, money = _TAKEN[reader.language]
        if low in taken:
            return sums(reader.language, low, money), False
    return None


def sums(language: Language, participle: str, money: str = "") -> str:
    """Return "money seized", « sommes saisies »."""
    money = money or _TAKEN[language][1]
    return f"{money} {participle}" + ("es" if language is Language.FR else "")


def sums_after(reader: Reader, place: int) -> tuple[str, int] | None:
    """Return "money invested" for "were invested" at ``place``, and where it goes on."""
    while (token := reader.at(place)) and token.low in reader.grammar.being:
        place += 1
    low = reader.low(place)
    english = reader.language is Language.EN
    known = _SPENT_EN if english else _SPENT_FR
    single = low if english else low.removesuffix("s").removesuffix("e")
    taken, _ = _TAKEN[reader.language]
    if single in known or single in taken:
        return sums(reader.language, single), place + 1
    return None


def is_taking(noun: Phrase) -> bool:
    """Return whether ``noun`` says that what is counted was seized: of money, sums."""
    return bool(noun) and noun[0].low in _TAKING
