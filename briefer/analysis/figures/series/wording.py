"""The telling words of a subject: without endings, stop words and what period and place say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefer.analysis.terms import Words, fold, words_of
from briefer.domain.language import Language

APPARENT = "apparent"
"""What every way of saying that a cause is presumed becomes."""
_SHORT = 3
"""Words up to this length keep their endings."""
_KNOWN = 4096
_FEMININE = ("iere", "ante", "ente")
"""Endings of words for women, which are counted apart from men: « policières »."""
_YEAR = re.compile(r"(?:19|20)\d\d")

_STOP = {
    Language.EN: frozenset(
        """a an the of in on at for with to and or as that which who whom whose there were was is
        are am be been being has have had do does did it its their his her our this these those
        also some other any each every about around roughly nearly almost approximately over more
        than least up number numbers total overall occurred occurring recorded registered among
        amongst across throughout within during since between per s year years month months
        annually yearly monthly today currently so far date""".split()
    ),
    Language.FR: frozenset(
        """a au aux le la les l un une des de du d en dans sur et ou ou qui que qu dont se s sont
        est ont ete etait etaient sera seront fut furent y il ils elle elles on avec pour leur
        leurs ses sa son ce cette ces cet c nombre nombres total ensemble tous toutes tout toute
        environ pres plus moins enregistre enregistres enregistree enregistrees survenu survenus
        survenue survenues ayant etant ainsi aussi egalement chez parmi depuis entre pendant durant
        au cours lors an ans annee annees mois chaque ci jour a travers""".split()
    ),
}
_BEYOND = frozenset(
    """of in for to by from with among amongst at on who that which whose between involving during
    per against without is are was were has have had""".split()
)
"""English words after which the head of a phrase has passed: "seizures of pills"."""
_TIME = frozenset(
    """january february march april may june july august september october november december
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre""".split()
)
_BINDING = {
    Language.EN: {"by": "by", "from": "from", "against": "against", "to": "to"},
    Language.FR: {"par": "by", "contre": "against", "vers": "to"},
}
"""Words that say which part a noun plays: "from" and "to" turn a route round."""
_WEAK_BINDING = frozenset({"to"})
"""Such as tell nothing by themselves, only beside the other end of a route."""

_ALIKE = """
    up: increase increases growth rise uptick surge | augmentation hausse croissance accroissement
    down: decrease decline drop reduction fall | diminution baisse recul chute réduction
    apparent: apparent apparently suspected | apparent apparente apparemment semble semblent
    death: death fatality | décès mort
    person: person people individual individuals | personne individu gens
    man: man men male males | homme hommes
    woman: woman women female females | femme femmes
    youth: youth youths | jeune jeunes
    child: child children | enfant enfants
    fatal: fatal | mortel mortelle mortels mortelles
    not: not no never cannot nt | ne n pas non aucun aucune
    without: without | sans
    before: before | avant
    after: after | après
    illegal: illegal illicit | illégal illégale illégaux illicite
    hospitalization: hospitalization hospitalisation | hospitalisation
    related: related linked associated | lié liée
    case: case | cas
    call: call | appel
    visit: visit | visite
    rate: rate | taux
    average: average | moyen moyenne
    median: median | médian médiane
    cost: cost | coût
    price: price | prix
    share: share proportion | part proportion
    victim: victim | victime
    respondent: respondent | répondant
    sample: sample | échantillon
    pill: pill | pilule
    tablet: tablet | comprimé
    vehicle: vehicle | véhicule
    border: border | frontière
    parcel: parcel package | colis
    dismantled: dismantled | démantelé démantelée
    tested: tested | testé testée
    distributed: distributed | distribué distribuée
    kit: kit | trousse
    accidental: accidental unintentional | accidentel accidentelle
"""
"""Words that count things, as both languages say them; whole terms stand in the glossary."""


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word: its stem, whether it is written in capitals, what part it plays
    (``binding``), and whether the noun phrase before it ends there (``beyond``)."""

    stem: str
    capitals: bool = False
    binding: str = ""
    beyond: bool = False


def stem(folded: str, language: Language) -> str:
    """Return a folded word without the endings of number and gender."""
    if len(folded) <= _SHORT or folded.isdigit():
        return folded
    return _english(folded) if language is Language.EN else _french(folded)


def _english(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _french(word: str) -> str:
    if word.endswith("aux"):
        return word[:-3] + "al"
    singular = word.rstrip("sx")
    if singular.endswith(_FEMININE):
        return singular
    return singular.rstrip("e") or word


def _alike() -> dict[Language, dict[str, str]]:
    known: dict[Language, dict[str, str]] = {language: {} for language in Language}
    for line in _ALIKE.strip().splitlines():
        name, said = line.split(":")
        for language, words in zip((Language.EN, Language.FR), said.split("|"), strict=True):
            known[language].update(
                (stem(fold(word), language), name.strip()) for word in words.split()
            )
    return known


_SAID = _alike()


@lru_cache(maxsize=_KNOWN)
def telling(text: str, language: Language) -> tuple[Word, ...]:
    """Return the telling words of ``text`` in order."""
    return tuple(_telling(text, language))


def _telling(text: str, language: Language) -> Iterator[Word]:
    words = words_of(text)
    shouted = text.isupper() and len(words) > 1
    binding, beyond = "", False
    for at, folded in enumerate(words.folded):
        beyond = beyond or _is_beyond(words, at, language)
        capitals = not shouted and len(folded) > 1 and words.written(at, at + 1).isupper()
        bound = _BINDING[language].get(folded, "")
        if bound and not capitals:
            binding = bound
            continue
        if not capitals and (folded in _STOP[language] or folded in _TIME):
            continue
        if _YEAR.fullmatch(folded) or _is_means(words.folded, at):
            continue
        one = stem(folded, language)
        yield Word(_SAID[language].get(one, one), capitals, binding, beyond)
        binding = ""


def _is_beyond(words: Words, at: int, language: Language) -> bool:
    """Return whether the first noun phrase ends before the word at ``at``."""
    if not at:
        return False
    if "(" in words.text[words.bounds[at - 1][1] : words.bounds[at][0]]:
        return True
    if language is Language.FR:
        return True
    folded = words.folded
    following = folded[at + 1] if at + 1 < len(folded) else ""
    done = folded[at].endswith("ed") and (not following or following in _BEYOND)
    return folded[at] in _BEYOND or done


def head_of(words: tuple[Word, ...]) -> int:
    """Return which of ``words`` is the head: the first of a French phrase, of an English one the
    last before what hangs on it ("methamphetamine seizures", "seizures of methamphetamine")."""
    for at, word in enumerate(words):
        if at and word.beyond:
            return at - 1
    return len(words) - 1


def _is_means(folded: tuple[str, ...], at: int) -> bool:
    """Return whether « moyen » stands in « au moyen de », where it is no average."""
    return folded[at] == "moyen" and at > 0 and folded[at - 1] == "au"


def bound(words: tuple[Word, ...]) -> frozenset[str]:
    """Return what the bindings of ``words`` add to their meaning, order aside."""
    parts = {word.binding for word in words}
    weak = _WEAK_BINDING if "from" not in parts else frozenset[str]()
    return frozenset(
        f"{word.binding}>{word.stem}" for word in words if word.binding and word.binding not in weak
    )


def wording(text: str, language: Language) -> frozenset[str]:
    """Return what ``text`` says word by word, whatever the order and the endings."""
    return frozenset(word.stem for word in telling(text, language))
