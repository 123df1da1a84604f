"""Proportions: ratios, fractions and multiples, which are figures as a whole phrase."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from briefer.analysis.figures.numerals import Numeral, numerals
from briefer.analysis.figures.patterns import HYPHEN, compiled
from briefer.analysis.figures.quantity_words import WORDS
from briefer.analysis.figures.setting import Expression
from briefer.domain.document import Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language

_EN_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_FR_SMALL = "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
_DIGITS = r"[0-9]{1,3}(?:(?: |,)?[0-9]{3})*(?:[.,][0-9]+)?"
_SMALL = {
    **{word: n for n, word in enumerate(_EN_SMALL.split("|"), 1)},
    **{word: n for n, word in enumerate(_FR_SMALL.replace("une?", "un").split("|"), 1)},
    "une": 1, "a": 1, "hundred": 100, "a hundred": 100, "cent": 100, "mille": 1000,
    "a thousand": 1000, "twenty": 20, "vingt": 20,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Ratio:
    """A pattern of a ratio with the groups ``one`` and ``of``; divided, or as it stands."""

    pattern: re.Pattern[str] = field(repr=False)
    unit: Unit = Unit.RATIO


@dataclass(frozen=True, slots=True)
class _Words:
    ratios: Sequence[_Ratio]
    intervals: re.Pattern[str] = field(repr=False)
    fractions: re.Pattern[str] = field(repr=False)
    parts: dict[str, Decimal] = field(repr=False)
    multiples: re.Pattern[str] = field(repr=False)
    times: dict[str, int] = field(repr=False)
    compared: re.Pattern[str] = field(repr=False)
    in_figures: re.Pattern[str] = field(repr=False)


_EN_N = rf"(?:{_DIGITS}|{_EN_SMALL})"
_EN_OF = rf"(?:{_DIGITS}|{_EN_SMALL}|twenty|a hundred|a thousand)"
_FR_N = rf"(?:{_DIGITS}|{_FR_SMALL})"
_FR_OF = rf"(?:{_DIGITS}|{_FR_SMALL}|vingt|cent|mille)"
_HALVES = {"half": "0.5", "third": "0.333333", "quarter": "0.25", "fourth": "0.25", "fifth": "0.2",
           "sixth": "0.166667", "seventh": "0.142857", "eighth": "0.125", "tenth": "0.1",
           "moitié": "0.5", "tiers": "0.333333", "quart": "0.25", "cinquième": "0.2",
           "sixième": "0.166667", "huitième": "0.125", "dixième": "0.1"}  # fmt: skip
_PARTS = {part: Decimal(value) for part, value in _HALVES.items()}
_EN_ADVERB = r"(?:almost |nearly |more than |roughly |about |approximately |virtually |at least )"
_FR_ADVERB = r"(?:presque |pratiquement |plus que |quasi(?:ment)? |environ |au moins )"
_WORDS = {
    Language.EN: _Words(
        ratios=(
            _Ratio(
                compiled(
                    rf"(?<![\w.,$-])(?P<one>{_EN_N})(?P<noun>(?: \w+){{0,2}}?)(?: in (?:every )?| out of (?:every )?| of every "
                    rf"|{HYPHEN}in{HYPHEN})(?P<of>{_EN_OF})(?![\w%]|[.,][0-9]| (?:cities|countries|provinces))"
                )
            ),
            _Ratio(compiled(rf"(?<![\w.,:-])(?P<one>{_EN_N}) to (?P<of>one|1)(?! of)(?!\w)")),
            _Ratio(compiled(r"(?<=ratio[ ]of[ ])(?P<one>[0-9.,]+)(?: to |:| ?: ?)(?P<of>[0-9.,]*[0-9])")),
        ),
        intervals=compiled(
            rf"(?:one|an?|1) (?:(?:\w+ )?(?:\w+) )?every (?P<of>{_EN_N}|other) ?(?P<time>seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
        ),
        fractions=compiled(
            rf"(?<![\w$-])(?=\w)(?:(?P<count>{_EN_SMALL}|[0-9])(?: |{HYPHEN})(?:and (?:a|one) )?(?P<many>halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|tenths)(?! (?:of (?:the )?\d{{4}}))"
            rf"|(?:(?:an?|one)(?: |{HYPHEN}))(?P<one>third|quarter|fifth|fourth|sixth|eighth|tenth)(?= of|[,.;)]| (?:were|are|was|is|said|reported|had|have))"
            rf"|(?:(?:one|a)(?: |{HYPHEN}))?(?P<half>half)(?! a (?:dozen|million|billion|hundred|thousand))(?= (?:of (?!a (?:day|hour|year|century))|the (?!battle|time)|all |that |as |those|said|reported|were|are|were|have|had|a )|[,.;)]| \())(?! (?:of|{HYPHEN}) ?(?:\d{{4}}|the (?:year|decade|century|day))(?!\w))(?!{HYPHEN})"
        ),
        parts=_PARTS,
        multiples=compiled(
            rf"(?<!\w)(?=[\w])(?:(?:(?:has|have|had) )?(?:{_EN_ADVERB})?(?P<verb>doubled|tripled|trebled|quadrupled|quintupled)(?!\w)"
            rf"|(?:{_EN_ADVERB})?(?P<double>double|triple|treble|quadruple|twice)(?= (?:the (?!helix|whammy)|that |those |what |as |its |their |in (?:number|size|volume)))"
            rf"|(?:{_EN_ADVERB})?(?P<fold>(?:{_EN_SMALL}|[0-9]+(?:\.[0-9]+)?)(?: |{HYPHEN})?fold)(?!\w)"
            rf"|(?P<will>(?<=to[ ])(?:double|triple|quadruple)|(?:will|would|could|may|might) (?:double|triple|quadruple))(?= (?!check))"
            r")"
        ),
        times={"doubled": 2, "double": 2, "twice": 2, "tripled": 3, "triple": 3, "trebled": 3, "treble": 3,
               "quadrupled": 4, "quadruple": 4, "quintupled": 5},
        compared=compiled(
            r"(?: |-)times(?! (?:a|per|an|each|every) )(?P<more> (?:as (?!part|of)\w+|more|less|greater|higher|lower|larger|smaller|fewer|faster"
            r"|likelier|stronger|longer)(?: likely)?)?| ?x(?= (?:more|higher|greater|as))"
        ),
        in_figures=compiled(r" ?\((?:[^()0-9]{0,20} )?(?P<n>[0-9]+(?:[.,][0-9]+)?) ?(?:%|per cent|percent)\)"),
    ),
    Language.FR: _Words(
        ratios=(
            _Ratio(
                compiled(
                    rf"(?<![\w.,$-])(?P<one>{_FR_N})(?P<noun>(?: [^\W\d_]+){{0,3}}?) sur (?P<of>{_FR_OF})(?![\w%]|[.,][0-9]| ?%|{HYPHEN}| (?:ans|jours|mois|pages|points))"
                )
            ),
            _Ratio(compiled(rf"(?<![\w.,:-])(?P<one>{_FR_N}) (?:pour|contre) (?P<of>une?|1)(?! \d| ?%)(?!\w)")),
            _Ratio(compiled(r"(?<=ratio[ ]de[ ])(?P<one>[0-9.,]+)(?: pour |:| ?: ?)(?P<of>[0-9.,]*[0-9])")),
        ),
        intervals=compiled(
            rf"(?:une?|1) (?:\w+ ){{1,3}}toutes les (?P<of>{_FR_N}) ?(?P<time>secondes?|minutes?|heures?|semaines?|années)"
            rf"|(?:une?|1) (?:\w+ ){{1,3}}tous les (?P<of2>{_FR_N}) ?(?P<time2>jours?|mois|ans)"
        ),
        fractions=compiled(
            rf"(?<![\w-])(?=\w)(?:(?:les )?(?P<count>deux|trois|quatre|cinq|sept|neuf)(?: |{HYPHEN})(?P<many>tiers|quarts|cinquièmes|sixièmes|huitièmes|dixièmes)(?!\w)"
            rf"|(?:un|le)(?: )(?P<one>tiers|quart|cinquième|sixième|huitième|dixième)(?= d(?:es?|u|e la) |[’'] | des | du )"
            rf"|(?:la )?(?P<half>moitié)(?= (?:d[eu’']|des)|[,.;)]| \())"
        ),
        parts=_PARTS,
        multiples=compiled(
            rf"(?<!\w)(?=[\w])(?:(?:(?:a été|ont été|sera|seront|est|sont|a|ont|avait|avaient|aurait|auraient|ait|aient) )?(?:{_FR_ADVERB})?(?P<verb>doublé|triplé|quadruplé|quintuplé|décuplé)e?s?(?!\w)"
            rf"|(?:{_FR_ADVERB})?(?P<double>(?:le )?(?:double|triple|quadruple))(?= (?:du |de |des |de la |d[’'](?!im)))"
            rf"|(?P<fold>multipliée?s? par (?:{_FR_SMALL}|[0-9]+(?:,[0-9]+)?))(?!\w)"
            rf"|(?P<will>(?:(?<=pour[ ])|(?<=[^\W\d_][ ]à[ ])|(?<=[ ]de[ ]))(?:doubler|tripler|quadrupler)|(?:va|vont|pourrait|pourraient|devrait|devraient) (?:doubler|tripler|quadrupler))(?!\w)"
            r")"
        ),
        times={"doublé": 2, "double": 2, "le double": 2, "triplé": 3, "triple": 3, "le triple": 3, "quadruplé": 4,
               "quadruple": 4, "le quadruple": 4, "quintuplé": 5, "décuplé": 10, "doubler": 2, "tripler": 3, "quadrupler": 4},
        compared=compiled(
            r" fois(?! (?:par|sur|pour|que|qu|chaque) )(?! (?:l[ae]s?|l[’'])(?! (?:coût|nombre|taux|moyenne|prix|salaire|taille|volume|valeur|montant|niveau|population|limite|dose|norme|total|superficie)))(?P<more> (?:plus|moins|supérieure?s?|inférieure?s?)(?: élevée?s?| grande?s?| nombreu(?:x|ses?)| susceptibles?| importante?s?| forte?s?| fréquente?s?)?)?"
        ),
        in_figures=compiled(r" ?\((?:[^()0-9]{0,20} )?(?P<n>[0-9]+(?:[.,][0-9]+)?) ?(?:%|pour cent)\)"),
    ),
}  # fmt: skip
_COLON = re.compile(r"[ \u00a0]?\((?P<one>[0-9]+(?:[.,][0-9]+)?) ?: ?(?P<of>[0-9]+)\)")
_BARE_COLON = re.compile(
    r"(?<![\w:.])(?P<one>[0-9]{1,3}(?:[.,][0-9]+)?) ?: ?(?P<of>1)(?![\w:.]|,[0-9])"
)


def proportions(text: str, language: Language) -> list[Expression]:
    """Return the ratios, fractions and multiples of ``text``, in order, none over another."""
    spoken = _WORDS[language]
    found: list[Expression] = []
    for find in (_ratios, _intervals, _fractions, _multiples):
        found += find(text, spoken)
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    apart: list[Expression] = []
    for one in found:
        if not apart or one.span.start >= apart[-1].span.end:
            apart.append(_qualified(text, one, language))
    return apart


def compared(text: str, numeral: Numeral, language: Language) -> Expression | None:
    """Return ``numeral`` with the words that make it a multiple ("2.5 times higher")."""
    match = _WORDS[language].compared.match(text, numeral.span.end)
    if not match:
        return None
    span = Span(numeral.span.start, match.end())
    return _qualified(text, Expression(span, numeral.span, numeral.value, Unit.TIMES), language)


def _qualified(text: str, found: Expression, language: Language) -> Expression:
    before = WORDS[language].before.before(text, found.span.start)
    if not before or found.qualifier is not Qualifier.EXACT:
        return found
    qualifier = before[1] if found.unit is not Unit.PERCENT else Qualifier.EXACT
    return replace(found, span=Span(before[0], found.span.end), qualifier=qualifier)


def _number(words: str) -> Decimal | None:
    """Return the value of a small number in digits or words."""
    low = " ".join(words.lower().split())
    if low in _SMALL:
        return Decimal(_SMALL[low])
    if not low[:1].isdigit():
        return None
    found = numerals(words, Language.EN) or numerals(words, Language.FR)
    return found[0].value if found else None


def _ratios(text: str, spoken: _Words) -> Iterator[Expression]:
    for ratio in spoken.ratios:
        for match in ratio.pattern.finditer(text):
            one, of = _number(match["one"]), _number(match["of"])
            divides = of is not None and (of > 1 or match["of"][:1] in "1ou")
            if one is None or of is None or not divides or _is_year(match["of"]) or one == 0:
                continue
            if match.groupdict().get("noun") and not (one == 1 or (one < of and of in _ROUND)):
                continue
            if "noun" in match.groupdict() and one >= of:
                continue
            end = match.end()
            again = _COLON.match(text, end)
            yield _whole(match.start(), again.end() if again else end, one / of, Unit.RATIO)
    for match in _BARE_COLON.finditer(text):
        one, of = _number(match["one"]), _number(match["of"])
        if one and of:
            yield _whole(match.start(), match.end(), one / of, Unit.RATIO)


_ROUND = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10000), Decimal(100000))


def _is_year(words: str) -> bool:
    return words.isdigit() and len(words) == 4 and words[:2] in ("19", "20")


def _whole(start: int, end: int, value: Decimal, unit: Unit, name: str | None = None) -> Expression:
    span = Span(start, end)
    return Expression(span, span, _rounded(value), unit, unit_name=name)


def _rounded(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if whole == value else round(value, 6).normalize()


def _intervals(text: str, spoken: _Words) -> Iterator[Expression]:
    if "every" not in text and "tou" not in text:
        return
    for match in spoken.intervals.finditer(text):
        groups = match.groupdict()
        number = _number(groups["of"] or groups.get("of2") or "") or Decimal(2)
        time = (groups["time"] or groups.get("time2") or "").lower()
        names = {**WORDS[Language.EN].rate_words, **WORDS[Language.FR].rate_words, "années": "year"}
        name = names.get(time, names.get(time.removesuffix("s")))
        yield _whole(match.start(), match.end(), number, Unit.DURATION, name)


def _fractions(text: str, spoken: _Words) -> Iterator[Expression]:
    for match in spoken.fractions.finditer(text):
        groups = match.groupdict()
        part = (groups["many"] or groups["one"] or groups["half"] or "").lower()
        if groups["many"]:
            part = {"halves": "half"}.get(part, part if part == "tiers" else part.removesuffix("s"))
        value = spoken.parts[part] * (_number(groups["count"] or "1") or 1)
        percent = spoken.in_figures.match(text, match.end())
        if percent:
            stated = Decimal(percent["n"].replace(",", "."))
            yield _whole(match.start(), percent.end(), stated, Unit.PERCENT)
        else:
            yield _whole(match.start(), match.end(), round(value, 4), Unit.RATIO)


def _multiples(text: str, spoken: _Words) -> Iterator[Expression]:
    for match in spoken.multiples.finditer(text):
        groups = match.groupdict()
        word = (groups["verb"] or groups["double"] or groups["will"] or "").lower().split()[-1:]
        if groups["fold"]:
            value = _folds(groups["fold"])
        else:
            value = Decimal(spoken.times[word[0]])
        qualifier = next(
            (q for words, q in _ADVERBS.items() if words in match.group().lower()), None
        )
        whole = _whole(match.start(), match.end(), value, Unit.TIMES)
        yield whole if not qualifier else Expression(
            whole.span, whole.number, whole.value, whole.unit, qualifier=qualifier
        )  # fmt: skip


_ADVERBS = {
    "more than": Qualifier.MORE_THAN, "plus que": Qualifier.MORE_THAN, "at least": Qualifier.AT_LEAST,
    "au moins": Qualifier.AT_LEAST, "almost": Qualifier.ABOUT, "nearly": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT, "about": Qualifier.ABOUT, "approximately": Qualifier.ABOUT,
    "virtually": Qualifier.ABOUT, "presque": Qualifier.ABOUT, "pratiquement": Qualifier.ABOUT,
    "quasi": Qualifier.ABOUT, "environ": Qualifier.ABOUT,
}  # fmt: skip


def _folds(words: str) -> Decimal:
    """Return how many times "threefold" or « multiplié par trois » is."""
    bare = re.sub(r"(?i)[ \u00a0-]?fold$|multipliée?s?\s+par\s+", "", words)
    return _number(bare) or Decimal(1)


Finder = Callable[[str, _Words], Iterator[Expression]]
