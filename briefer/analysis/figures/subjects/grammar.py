"""The little grammar that reading a noun phrase needs: closed classes of words and verb forms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefer.domain.language import Language


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """The closed classes of a language, in lower case: French tells « à » from « a ».

    ``of`` join two nouns, ``linking`` are the other prepositions that go on with a noun phrase,
    ``places`` those that a place may follow, ``times`` those that a date may follow. ``parts``
    are nouns that count others ("the number of"), ``speakers`` those who tell a figure rather
    than belong to it, ``persons`` those whom only what is said of them tells apart, ``causes``
    nouns for what has a part in a whole, ``wholes`` open the whole itself ("of those tested, …").
    """

    determiners: frozenset[str]
    of: frozenset[str]
    linking: frozenset[str]
    places: frozenset[str]
    times: frozenset[str]
    joining: frozenset[str]
    relatives: frozenset[str]
    breaks: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    verbs: frozenset[str]
    being: frozenset[str]
    every: frozenset[str]
    time_words: frozenset[str]
    parts: frozenset[str]
    speakers: frozenset[str]
    persons: frozenset[str]
    causes: frozenset[str]
    wholes: frozenset[str]
    loose: frozenset[str] = field(init=False)
    """What no phrase ends or begins with."""

    def __post_init__(self) -> None:
        """Put together the words that dangle at the ends of a phrase."""
        loose: Iterable[frozenset[str]] = (
            self.determiners, self.of, self.linking, self.places, self.times, self.joining,
            self.relatives, self.breaks, self.pronouns,
        )  # fmt: skip
        object.__setattr__(self, "loose", frozenset[str]().union(*loose))


_MONTHS = """january february march april may june july august september october november december
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre"""

ENGLISH = Grammar(
    determiners=_set(
        """the a an this that these those its his her our my your their all each every both such
        any some another certain"""
    ),
    of=_set("of"),
    linking=_set(
        """in for with to by from on at among amongst between involving under without against per
        into through as than within about regarding concerning during after before"""
    ),
    places=_set("in across throughout within at from to"),
    times=_set(
        """in on between since from during by until till to over for as through throughout before
        after within at up"""
    ),
    joining=_set("and or"),
    relatives=_set("who whom which that whose where"),
    breaks=_set(
        """but while because although though whereas if when so making representing compared
        including followed bringing resulting according more most thousands hundreds dozens
        millions"""
    ),
    pronouns=_set("it they he she we you i them us him there what others"),
    adverbs=_set(
        """also only not however approximately annually yearly respectively further already still
        often currently recently then now alone together overall later earlier ago"""
    ),
    verbs=_set(
        """is are was were be been being am has have had having do does did can could may might
        must shall should will would shows show indicates indicate indicated represents represent
        accounts account includes include remains remain reports suggests suggest exceeds exceed
        totals estimates lost rose risen fell fallen grew grown made took taken came went gone said
        says say found saw seen began led got gave given met told became become stood reached
        increased decreased doubled tripled quadrupled declined dropped jumped climbed soared
        surged died occurred resulted remained happened totalled totaled participated responded
        agreed lived attended believe believes think feel feels agree live die want know need
        needs receive received made makes make took take takes rises falls grows contains contain
        accounted range ranges ranged vary varies provide provides operate operates involve
        involves look looks holds runs ran cost ranks hit averaged stands lies equals average"""
    )
    - _set("average account"),
    being=_set("is are was were be been being am has have had"),
    every=_set("each every per a annually"),
    time_words=_set(
        f"""{_MONTHS} past last previous fiscal year years month months week weeks day days quarter
        spring summer fall autumn winter date today time end beginning period same early late
        mid"""
    ),
    parts=_set("total number average sum minimum maximum range estimate count group majority"),
    speakers=_set(
        """participants presenters speakers experts panelists data report reports study survey
        officials figures information representatives respondents he she it they we this"""
    ),
    persons=_set(
        """people persons individuals canadians men women participants presenters respondents
        youth children adults officers residents patients victims users households businesses
        members speakers offenders inmates travellers"""
    ),
    causes=_set("cause causes source origin driver reason"),
    wholes=_set("of among amongst"),
)

FRENCH = Grammar(
    determiners=_set(
        """le la les l un une des ce cet cette ces son sa ses leur leurs notre nos tout tous toute
        toutes chaque certains certaines plusieurs autres quelque quelques"""
    ),
    of=_set("de d du des"),
    linking=_set(
        """à au aux en pour par avec sur dans chez parmi sans contre sous vers entre auprès visant
        avant après selon hors envers"""
    ),
    places=_set("à au aux en dans"),
    times=_set(
        """en entre depuis de du des d pendant durant à au aux dès jusqu avant après lors le la les
        dans sur par cours"""
    ),
    joining=_set("et ou"),
    relatives=_set("qui que qu dont où lequel laquelle lesquels lesquelles"),
    breaks=_set(
        """mais car puisque puisqu alors tandis lorsque lorsqu si comme comparativement rapport
        notamment comprenant ainsi soit dont parce plus moins afin milliers centaines dizaines
        millions passant puis duquel desquels desquelles auquel auxquels cadre"""
    ),
    pronouns=_set(
        "il ils elle elles on nous vous je se s y cela ceci ça celui celle ceux celles c"
    ),
    adverbs=_set(
        """également aussi ne n pas seulement environ respectivement plus moins encore déjà souvent
        actuellement récemment ainsi annuellement"""
    ),
    verbs=_set(
        """est sont a ont était étaient fut furent sera seront serait seraient avait avaient aura
        auront peut peuvent pouvait pourrait pourraient doit doivent devrait devraient va vont fait
        font représente représentait montre indique indiquait affirme estime révèle rapporte
        signale constate atteint atteignait dépasse augmente diminue passe reste demeure touche
        concerne teste reçoit obtient permet consiste comprend fournit vise utilise consomme
        déclare possède mène compte soumet consomment forment estiment affirment confirment
        nomment expriment dit disent voit meurt meurent vit vivent sait savent veut veulent croit
        suit suivent enregistre recense dénombre été passé passés passée passées augmenté diminué
        doublé triplé quadruplé grimpé chuté bondi reculé"""
    ),
    being=_set(
        "est sont a ont était étaient fut furent sera seront serait seraient avait avaient été"
    ),
    every=_set("chaque par"),
    time_words=_set(
        f"""{_MONTHS} dernier dernière derniers dernières an ans année années mois semaine semaines
        jour jours trimestre exercice printemps été automne hiver période fin début ce cette
        même aujourd heure"""
    ),
    parts=_set("total nombre moyenne somme minimum maximum ensemble groupe majorité"),
    speakers=_set(
        """participants conférenciers experts données rapport rapports étude sondage responsables
        représentants chiffres répondants renseignements"""
    ),
    persons=_set(
        """personnes gens individus canadiens hommes femmes participants conférenciers répondants
        jeunes enfants adultes agents résidents patients victimes utilisateurs ménages entreprises
        membres détenus voyageurs"""
    ),
    causes=_set("cause causes source origine responsable responsables raison"),
    wholes=_set("parmi chez"),
)
GRAMMARS = {Language.EN: ENGLISH, Language.FR: FRENCH}

FIGURE = "#"
"""What stands for a figure among words."""
MODALS = _set("can could may might must shall should will would")
"""English verbs that another verb follows."""
INFINITIVES = _set(
    """open inspect seize search intercept detain buy purchase sell send ship import export possess
    carry use examine screen test analyse analyze find produce make distribute prescribe consume
    transport destroy dismantle train hire fund provide offer reach treat"""
)
"""English verbs that "to" leads to before a thing: "to inspect packages"."""
_PARTICIPLE_GOES_ON = _set(
    "by with to in from on under at for as through against among across into between during since"
)
_NOT_VERBS = _set(
    """agent client patient incident accident argent présent récent différent parent talent vent
    continent excellent urgent adolescent résident président violent fréquent compétent permanent
    cent pourcent évident précédent référent souvent dent lent équivalent antécédent ingrédient
    inhérent apparent transparent intelligent"""
)
_FRENCH_ENDINGS = ("aient", "èrent", "eront", "iront", "irent", "urent", "ait")


def is_verb(word: str, following: str, language: Language) -> bool:
    """Return whether ``word`` is a finite verb, seeing the word that follows it."""
    grammar = GRAMMARS[language]
    if word in grammar.verbs:
        return True
    if language is Language.EN:
        ending = word.endswith("ed") and len(word) > 4 and following not in _PARTICIPLE_GOES_ON
        return ending and following in grammar.determiners | grammar.pronouns | {
            "that",
            "how",
            FIGURE,
        }
    if len(word) < 5 or word in _NOT_VERBS:
        return False
    return word.endswith(_FRENCH_ENDINGS) or (word.endswith("ent") and not word.endswith("ment"))
