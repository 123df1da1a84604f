"""Whether a figure is a change, and of what: "rose by 35%", « a baissé de 15 % ».

A change must never read as a level, so that where its noun is not found this says so, and what is
counted stays unsaid rather than wrong.
"""

from dataclasses import dataclass

from briefer.analysis.figures.subjects.grammar import GRAMMARS, MODALS
from briefer.analysis.figures.subjects.noun_phrases import Phrase, Reader
from briefer.analysis.figures.subjects.sentences import Sentence
from briefer.analysis.figures.subjects.tokens import Kind
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_UP, _DOWN = "up", "down"
_NOUNS = {
    Language.EN: {_UP: "increase", _DOWN: "decrease"},
    Language.FR: {_UP: "augmentation", _DOWN: "diminution"},
}
_EN_ALONE = {
    **dict.fromkeys(
        """rose rise risen rises rising grew grow grown grows growing climbed climb climbing jumped
        surged soared spiked up""".split(),
        _UP,
    ),
    **dict.fromkeys(
        """fell fall fallen falls falling decline declined declines declining dropped drop drops
        dropping plunged plummeted shrank shrunk down""".split(),
        _DOWN,
    ),
}
_EN_DONE = {
    **dict.fromkeys(
        """increase increased increases increasing raise raised raising boost boosted boosting
        expanded""".split(),
        _UP,
    ),
    **dict.fromkeys(
        """decrease decreased decreases decreasing reduce reduced reduces reducing cut cuts cutting
        lower lowered lowering slashed""".split(),
        _DOWN,
    ),
}
"""Verbs that may have an object: "cut 40 jobs" is no change of something else."""
_BY_ITSELF = frozenset({"increased", "increases", "decreased", "decreases"})
_FR_STEMS = {
    _UP: ("augment", "progress", "grimp", "bondi", "accr", "croît", "explos", "gonfl"),
    _DOWN: ("diminu", "baiss", "recul", "chut", "rédui", "décr", "dégringol", "fléchi"),
}
_FR_NOUNS = frozenset(
    """augmentation augmentations hausse hausses progression accroissement croissance diminution
    diminutions baisse baisses recul reculs chute chutes réduction réductions explosion
    fléchissement""".split()
)
_NOUN_WORDS = _FR_NOUNS | frozenset(
    """increase increases rise rises growth uptick surge jump spike decrease decreases decline
    declines drop drops reduction reductions fall change changes variation variations""".split()
)
_PARTS = frozenset({Unit.PERCENT, Unit.RATIO})
_SHOWING = frozenset("saw seen sees experienced recorded underwent had has have".split())
_SHOWN_FR = frozenset(
    "connu connaît connaissent subi affiché affichent enregistré sont est était étaient".split()
)
_COMPARING = {
    Language.EN: frozenset(
        "lower higher fewer greater larger smaller less more above below faster slower".split()
    ),
    Language.FR: frozenset(
        "plus moins supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs "
        "inférieures".split()
    ),
}
_FR_BESIDE = frozenset("s se y ne n pas façon manière".split())
_FORECAST = frozenset("to projected expected estimated forecast likely set".split())
_GOING = frozenset({"gone", "go", "goes", "going", "moved", "edged", "trended"})
_FORETELLING = frozenset(
    "expect expects predict predicts forecast forecasts project projects see sees".split()
)
_NAMES = frozenset(
    """ontario quebec québec alberta manitoba saskatchewan yukon nunavut canada toronto vancouver
    montreal montréal ottawa calgary edmonton winnipeg halifax indigenous inuit métis metis europe
    mexico china india america""".split()
)
_OF_NAMES = ("ian", "ians", "ese", "ish")
_MINUS = frozenset("-−–")
_FAR = 12
_VOWELS = frozenset("aeiouyhéèêâîôœ")


@dataclass(frozen=True, slots=True)
class Change:
    """A change ``way`` ("up" or "down", empty where it compares) of the things ``of``, or of those
    that the figure at ``earlier`` counts; of neither where nothing tells of what."""

    way: str
    of: Phrase = ()
    earlier: int | None = None


def change_of(sentence: Sentence) -> Change | None:
    """Return the change that the figure of ``sentence`` is; ``None`` where it is a level."""
    if sentence.unit is Unit.TIMES:
        return None
    if sentence.unit in _PARTS and _compares(sentence):
        return Change("")
    here = _first_of_list(sentence)
    here -= sentence.reader.low(here - 1) in _MINUS
    if sentence.reader.language is Language.EN:
        return _english(sentence, here)
    return _french(sentence, here)


def said(sentence: Sentence, change: Change, earlier: str) -> str:
    """Return what ``change`` counts in words, ``earlier`` being what the figure counts that it
    is a change of; empty where nothing tells."""
    language = sentence.reader.language
    noun = _NOUNS[language].get(change.way, "")
    if not noun or not (change.of or earlier):
        return ""
    return composed(sentence, noun, change.of) if change.of else f"{noun} ({earlier})"


def composed(sentence: Sentence, noun: str, things: Phrase) -> str:
    """Return "increase in seizures", « augmentation des saisies »."""
    reader = sentence.reader
    first = reader.tokens.index(things[0])
    if reader.low(first - 1) in reader.grammar.of and reader.low(first - 2) == "nombre":
        first -= 2
    words = sentence.said((*reader.tokens[first : reader.tokens.index(things[0])], *things))
    if reader.language is Language.FR:
        return f"{noun} {_french_of(reader.low(first - 1), words)}"
    article = "the " if reader.low(first - 1) == "the" and not things[0].low.endswith("s") else ""
    return f"{noun} in {article}{uncapitalized(reader, words)}"


def is_bare(subject: str) -> bool:
    """Return whether ``subject`` says that something changes but not what."""
    *others, noun = subject.lower().split() or [""]
    verbs = GRAMMARS[Language.EN].verbs
    return noun in _NOUN_WORDS and all(one in verbs for one in others)


def bearer(sentence: Sentence) -> Phrase:
    """Return what "saw an increase of 30%" and « sont en hausse de 25 % » are said of."""
    reader = sentence.reader
    english = reader.language is Language.EN
    for at in range(sentence.here - 1, max(-1, sentence.here - _FAR), -1):
        token = reader.tokens[at]
        if token.kind is not Kind.WORD:
            return ()
        if token.low in (_SHOWING if english else _SHOWN_FR):
            return _of_verb(reader, at)
    return ()


def _compares(sentence: Sentence) -> bool:
    """Return whether "20% lower" or « 20 % de plus » follows: a distance from something else."""
    reader, after = sentence.reader, sentence.here + 1
    words = _COMPARING[reader.language]
    if reader.low(after) in words:
        return True
    french = reader.language is Language.FR and reader.low(after) in {"de", "d"}
    return french and reader.low(after + 1) in {"plus", "moins"}


def _first_of_list(sentence: Sentence) -> int:
    """Return where the figure stands that this one goes on from: "by 12% in 2018 and 15% in
    2019"."""
    reader, here = sentence.reader, sentence.here
    grammar = reader.grammar
    between = grammar.times | grammar.places | grammar.determiners | grammar.time_words | {","}
    joining = grammar.joining | {","}
    while reader.low(here - 1) in joining or (
        reader.low(here - 1) in grammar.of and reader.low(here - 2) in joining
    ):
        at = here - 1
        while (token := reader.at(at)) and token.kind is not Kind.FIGURE and here - at < _FAR:
            known = token.low in between | grammar.joining or token.kind is Kind.NUMBER
            if not known and not token.capital:
                return here
            at -= 1
        if reader.kind(at) is not Kind.FIGURE:
            return here
        here = at
    return here


def _english(sentence: Sentence, here: int) -> Change | None:
    reader, at = sentence.reader, here - 1
    by = reader.low(at) == "by"
    at -= by
    while reader.low(at).endswith("ly") or reader.low(at) in reader.grammar.adverbs:
        at -= 1
    low = reader.low(at)
    way = _EN_ALONE.get(low) or _EN_DONE.get(low)
    if way is None:
        return _done_by(sentence, at) if by else None
    others = low in _EN_DONE and low not in _BY_ITSELF
    if not by and others and sentence.unit not in _PARTS:
        return None
    if low in {_UP, _DOWN}:
        return _up_or_down(sentence, at)
    return None if _is_noun(reader, at) else Change(way, _of_verb(reader, at))


def _up_or_down(sentence: Sentence, at: int) -> Change:
    """Return the change in "went up 12%", "calls, up 12%", "with calls up 12%"."""
    reader, way = sentence.reader, sentence.reader.low(at)
    if reader.low(at - 1) in {",", "("}:
        earlier = sentence.earlier_figure(at)
        told = () if earlier is not None else reader.before(at - 1)
        return Change(way, told, earlier)
    before = reader.at(at - 1)
    if before and before.low in _GOING:
        return Change(way, _of_verb(reader, at - 1))
    if before and before.word:
        return Change(way, reader.before(at))
    return Change(way, _of_verb(reader, at))


def _done_by(sentence: Sentence, end: int) -> Change | None:
    """Return the change in "increased patrols by 30%", "fell in Ontario by 30%"."""
    reader = sentence.reader
    if sentence.unit is Unit.COUNT and reader.phrase(sentence.here + 1)[0]:
        return None
    for at in range(end, max(-1, end - _FAR), -1):
        token = reader.tokens[at]
        if token.kind in {Kind.FIGURE, Kind.MARK}:
            return None
        way = _EN_ALONE.get(token.low) or _EN_DONE.get(token.low)
        if way and token.low not in {_UP, _DOWN}:
            if _is_noun(reader, at):
                return Change(way, reader.phrase(at + 2)[0])
            return Change(way, _object(reader, at) or _of_verb(reader, at))
        if token.verb:
            return None
    return None


def _french(sentence: Sentence, here: int) -> Change | None:
    reader = sentence.reader
    if reader.low(here - 1) not in {"de", "d"} or reader.low(here - 2) == "passant":
        return None
    if reader.low(here + 1) == "à" and reader.kind(here + 2) is Kind.FIGURE:
        return None
    at = here - 2
    if reader.low(at - 1) in {"façon", "manière"}:
        at -= 3
    while reader.low(at).endswith("ment") or reader.low(at) in reader.grammar.adverbs:
        at -= 1
    if way := _french_way(reader, at):
        start = _chain(reader, at)
        return Change(way, reader.clause_subject(start) or reader.before(start))
    return _french_object(reader, at) if sentence.unit in _PARTS else None


def _french_object(reader: Reader, at: int) -> Change | None:
    """Return the change in « réduire les décès de 20 % », where the object ends at ``at``."""
    for verb in range(at, max(-1, at - _FAR), -1):
        token = reader.tokens[verb]
        if token.kind in {Kind.FIGURE, Kind.MARK} or token.low in _FR_NOUNS:
            return None
        if way := _french_way(reader, verb):
            return Change(way, _object(reader, verb))
        if token.verb:
            return None
    return None


def _french_way(reader: Reader, at: int) -> str:
    low = reader.low(at)
    if low in _FR_NOUNS or low.endswith("ation") or _is_noun(reader, at):
        return ""
    return next((way for way, stems in _FR_STEMS.items() if low.startswith(stems)), "")


def _is_noun(reader: Reader, at: int) -> bool:
    """Return whether the word at ``at`` is "an increase" or « la baisse » and no verb."""
    before = reader.low(at - 1)
    articles = reader.grammar.determiners - {"this", "that", "those", "all", "both"}
    return before in (articles - {"l", "les"}) | reader.grammar.of


def _chain(reader: Reader, verb: int) -> int:
    """Return where the verbs begin of which the one at ``verb`` is the last: "have also risen"."""
    grammar = reader.grammar
    near = grammar.adverbs | grammar.being | _FORECAST | MODALS
    french = reader.language is Language.FR
    near |= _FR_BESIDE if french else frozenset()
    adverb = "ment" if french else "ly"
    while (token := reader.at(verb - 1)) and token.kind is Kind.WORD:
        if not token.verb and token.low not in near and not token.low.endswith(adverb):
            break
        verb -= 1
    return verb


def _of_verb(reader: Reader, verb: int) -> Phrase:
    """Return the subject of the verb at ``verb``, also in "experts expect deaths to rise"."""
    phrase = reader.clause_subject(_chain(reader, verb))
    told = [at for at, one in enumerate(phrase) if one.low in _FORETELLING]
    return reader.trimmed(phrase[told[-1] + 1 :]) if told else phrase


def _object(reader: Reader, verb: int) -> Phrase:
    """Return what the verb at ``verb`` changes; empty where a time or a place follows it."""
    phrase, _ = reader.phrase(verb + 1)
    timely = phrase and (phrase[0].low in reader.grammar.time_words or phrase[0].verb)
    return () if timely or (phrase and phrase[0].low.endswith("ly")) else phrase


def _french_of(article: str, words: str) -> str:
    """Return ``words`` after « de », which joins the article that stood before them."""
    vowel = words[:1].lower() in _VOWELS
    joined = {"les": "des ", "des": "des ", "le": "du ", "du": "du ", "la": "de la "}
    if article == "l":
        return f"de l’{words}"
    if article in {"ces", "ses", "leurs", "leur", "cette", "ce", "notre", "nos"}:
        return f"de {article} {words}"
    return joined.get(article, "d’" if vowel else "de ") + words


def uncapitalized(reader: Reader, words: str) -> str:
    """Return ``words`` with a small letter where the capital is only that of the sentence."""
    opening = next((one for one in reader.tokens if one.kind is Kind.WORD), None)
    first, *others = words.split() or [""]
    opens = opening is not None and opening.low == first.lower()
    named = first.lower() in _NAMES or first.lower().endswith(_OF_NAMES)
    follows = bool(others) and others[0][:1].isupper()
    if not opens or named or follows or not words[1:2].islower():
        return words
    return words[:1].lower() + words[1:]
