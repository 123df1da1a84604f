"""What a figure counts: a short noun phrase in the words of its sentence."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from briefer.analysis.figures.noun_phrases import MOST_WORDS, Phrase, Reader, span_of
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.tokens import Kind, tokens_of
from briefer.analysis.terms import fold
from briefer.domain.document import Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_REACH = 400
"""How many characters on either side of a figure may belong to its subject."""
_CROWD, _REACH_IN_A_CROWD = 50, 60
"""So many figures are no sentence but a table, where only what is near can belong to one."""
_PARTS_OF_A_WHOLE = {Unit.PERCENT, Unit.RATIO}
_VOWELS = frozenset("aeiouyh")
_OF_WHICH = frozenset({"which", "whom"})
_GOES_ON = frozenset({"in", "for", "to", "pour", "dans", "chez"})
_LEVEL = frozenset({"at", "to", "by", "à", "is", "was", "were", "are", "est", "était"})
_WEIGHING = frozenset(
    "weighing worth totalling totaling costing valued measuring pesant valant totalisant".split()
)
_NEAR = 10
_FEWEST_WORDS = 3
_MOST_TURNS = 3


def subject_of(setting: Setting, expression: Expression) -> str:
    """Return what ``expression`` counts, in the words of its sentence: verbatim and in one piece
    where it stands so; empty only where the sentence has no noun."""
    subject = _Sentence.around(setting, expression).subject()
    return subject or _any_noun(setting, expression)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as tokens, with the figure at ``here``; ``asked`` counts how often one figure
    was referred to another."""

    text: str = field(repr=False)
    reader: Reader
    here: int
    unit: Unit
    asked: int = 0

    @classmethod
    def around(cls, setting: Setting, expression: Expression) -> "_Sentence":
        """Return the sentence of ``setting`` with ``expression`` as its figure."""
        own = expression.span
        reach = _REACH if len(setting.expressions) <= _CROWD else _REACH_IN_A_CROWD
        scope = Span(
            max(setting.sentence.start, own.start - reach),
            min(setting.sentence.end, own.end + reach),
        )
        near = slice(
            bisect_left(setting.expressions, scope.start, key=_start),
            bisect_left(setting.expressions, scope.end, key=_start),
        )
        others = [
            one.span for one in setting.expressions[near] if not one.span.overlap(expression.span)
        ]
        tokens = tokens_of(setting.text, scope, tuple(sorted([own, *others])), setting.language)
        here = next(at for at, token in enumerate(tokens) if token.span == own)
        return cls(setting.text, Reader(tokens, setting.language), here, expression.unit)

    def of_figure(self, here: int, unit: Unit = Unit.COUNT) -> str:
        """Return the subject of the figure at ``here`` instead; empty after a few such turns."""
        if self.asked >= _MOST_TURNS:
            return ""
        return replace(self, here=here, unit=unit, asked=self.asked + 1).subject()

    def subject(self) -> str:
        """Return the subject; empty where none of the ways to say it is found."""
        for way in (
            self._of_which,
            self._of_whole_before,
            self._after_noun_of,
            self._part_of_whole,
            self._weighed,
            self._counted,
            self._bracketed,
            self._listed,
            self._of_verb,
            self._just_before,
        ):
            found = way()
            if found:
                return found
        return ""

    def said(self, *phrases: Phrase) -> str:
        """Return the words of ``phrases`` as the text has them."""
        pieces = [
            self.text[span.start : span.end] for phrase in phrases for span in span_of(phrase)
        ]
        joined = ""
        for piece in pieces:
            joined += piece if not joined or joined.endswith(("’", "'")) else f" {piece}"
        return " ".join(joined.split())

    def _of_which(self) -> str:
        """ "…, 93 percent of which were accidental", « …, dont 93 % étaient accidentels »."""
        reader, after = self.reader, self.here + 1
        if reader.low(after) in reader.grammar.of and reader.low(after + 1) in _OF_WHICH:
            return self._with_antecedent(self.here, after + 1, after + 2)
        before, following = reader.low(self.here - 1), reader.at(after)
        verb = following is not None and following.verb
        if (
            verb
            and self.unit not in _PARTS_OF_A_WHOLE
            and reader.low(after) in reader.grammar.being
        ):
            return self.said(self._noun_after_verb(after))
        if before in _OF_WHICH | {"dont"} and self.unit in _PARTS_OF_A_WHOLE:
            return self._with_antecedent(self.here - 1, after, after)
        return ""

    def _of_whole_before(self) -> str:
        """ "Of the people who died, 75% were men", « Parmi les …, 75 % étaient … »."""
        reader, after = self.reader, self.here + 1
        following = reader.at(after)
        if self.unit not in _PARTS_OF_A_WHOLE or following is None or not following.verb:
            return ""
        for at in range(self.here):
            opens = at == 0 or reader.tokens[at - 1].kind is Kind.MARK
            if opens and reader.low(at) in reader.grammar.wholes:
                whole, _ = reader.phrase(at + 1)
                return self.said(whole, reader.predicate(after)) if whole else ""
        return ""

    def _noun_after_verb(self, verb: int) -> Phrase:
        reader = self.reader
        while (token := reader.at(verb)) and (token.verb or token.low in reader.grammar.adverbs):
            verb += 1
        return reader.phrase(reader.skip(verb, reader.grammar.of))[0]

    def _with_antecedent(self, end: int, first: int, verb: int) -> str:
        reader = self.reader
        tokens = reader.tokens
        earlier = self._earlier_figure(end)
        noun = ""
        if earlier is not None:
            noun = self.of_figure(earlier)
        if not noun:
            while end > 0 and tokens[end - 1].low in {"of", ",", "dont"}:
                end -= 1
            noun = self.said(reader.before(end))
        told = reader.predicate(verb) if tokens[verb].verb else self._linked(verb)
        if not noun or not told:
            return noun
        return f"{noun} {self.said((*tokens[first:verb], *told))}"

    def _noun_of(self, here: int) -> tuple[Phrase, Span | None]:
        """Return the noun that the figure at ``here`` hangs on by "of" or "by", and that word."""
        reader = self.reader
        link = reader.at(here - 1)
        if not link or link.low not in reader.grammar.of | {"by"}:
            return (), None
        last = reader.at(here - 2)
        if last is not None and last.low in {",", "and", "et", "ou", "or"}:
            return self._noun_of_earlier(here - 2), link.span
        return reader.before(here - 1), link.span

    def _noun_of_earlier(self, end: int) -> Phrase:
        """Return the noun that the figure before ``end`` hangs on, in a list of such."""
        tokens = self.reader.tokens
        for at in range(end - 1, -1, -1):
            if tokens[at].verb or tokens[at].low in self.reader.grammar.breaks:
                return ()
            if tokens[at].kind is Kind.FIGURE:
                return self._noun_of(at)[0]
        return ()

    def _after_noun_of(self) -> str:
        """ "an increase of 8% in thefts", "the seizure of 51 firearms", "funding of $100,000"."""
        reader, after = self.reader, self.here + 1
        noun, link = self._noun_of(self.here)
        if not noun or link is None or noun[0].low in reader.grammar.parts | reader.grammar.causes:
            return ""
        if reader.low(after) in reader.grammar.of | _GOES_ON:
            told = self._linked(after)
            simple = reader.low(after) in reader.grammar.of and self.unit is not Unit.PERCENT
            return self.said(self._last_noun(noun) if simple else noun, told)
        counted, _ = reader.phrase(after)
        if not counted:
            return self._change_of_earlier(noun) or self.said(noun)
        head = self.said(self._last_noun(noun))
        return f"{head} {self._linking(link, counted)}{self.said(counted)}"

    def _last_noun(self, noun: Phrase) -> Phrase:
        """Return the last of the nouns that "of" joins, with its adjectives."""
        for at in range(len(noun) - 1, -1, -1):
            if noun[at].low in self.reader.grammar.of:
                return self.reader.trimmed(noun[at + 1 :])
        return noun

    def _change_of_earlier(self, noun: Phrase) -> str:
        """ "193 people died, which is an increase of 21% over 2017"."""
        earlier = self._earlier_figure(self.here)
        if len(noun) > 1 or earlier is None or self.unit is not Unit.PERCENT:
            return ""
        told = self.of_figure(earlier)
        return f"{self.said(noun)} ({told})" if told else ""

    def _earlier_figure(self, end: int) -> int | None:
        tokens = self.reader.tokens
        return next((at for at in range(end - 1, -1, -1) if tokens[at].kind is Kind.FIGURE), None)

    def _linked(self, place: int) -> Phrase:
        """Return the phrase at ``place`` with the preposition it begins with."""
        reader = self.reader
        if reader.low(place) in reader.grammar.times and reader.is_time(place):
            return ()
        phrase, _ = reader.phrase(
            reader.skip(place, reader.grammar.of | frozenset({reader.low(place)}))
        )
        if not phrase:
            return ()
        first = reader.tokens.index(phrase[0])
        return (*reader.tokens[place:first], *phrase)

    def _linking(self, link: Span, counted: Phrase) -> str:
        """Return "of " or « de », which the noun after it may shorten."""
        written = self.text[link.start : link.end]
        if self.reader.language is Language.EN:
            return "of "
        if written.lower() in {"de", "d’", "d'"}:
            return "d’" if counted[0].low[:1] in _VOWELS else "de "
        return f"{written} "

    def _part_of_whole(self) -> str:
        """ "75% of groups are involved in …", "one in five adults drinks"."""
        reader, after = self.reader, self.here + 1
        if self.unit not in _PARTS_OF_A_WHOLE:
            return ""
        of = reader.low(after) in reader.grammar.of
        start = reader.skip(after, reader.grammar.of | reader.grammar.determiners)
        if reader.kind(start) is Kind.FIGURE:
            start += 1
        whole, end = reader.phrase(start)
        if not whole:
            return ""
        if not of and len(whole) == 1 and (one := self._quality()):
            return f"{one} ({self.said(whole)})"
        verb = reader.at(end)
        if verb is not None and verb.verb:
            told = reader.predicate(end)[: MOST_WORDS - len(whole)]
            return self.said(reader.trimmed((*whole, *told)))
        cause = self._cause() if of and not any(token.verb for token in whole) else ()
        words = self.said(whole)
        return f"{words} ({self.said(cause)})" if cause else words

    def _cause(self) -> Phrase:
        """Return what the figure is said of in "X represents 51% of Y"."""
        reader = self.reader
        for verb in reader.verbs_before(self.here):
            phrase = reader.clause_subject(verb)
            if phrase:
                return () if phrase[0].low in reader.grammar.speakers else phrase
        return ()

    def _counted(self) -> str:
        """ "21,174 apparent opioid toxicity deaths", "3,236 kg of illegal substances"."""
        reader = self.reader
        start = reader.skip(self.here + 1, reader.grammar.of)
        if self.unit is Unit.TIMES:
            return ""
        counted, end = reader.phrase(start)
        if not counted:
            return ""
        head, verb = counted[0].low, reader.at(end)
        fuller = self._fuller(head) if len(counted) == 1 else ()
        if fuller:
            return self.said(fuller)
        goes_on = verb is not None and verb.verb and not any(token.verb for token in counted)
        if goes_on and (len(counted) == 1 or head in reader.grammar.persons):
            told = reader.trimmed((*counted, *reader.predicate(end))[:MOST_WORDS])
            return self.said(told if len(told) >= _FEWEST_WORDS else counted)
        return self.said(counted)

    def _quality(self) -> str:
        """Return what is so by a part in "the information is typically 90% accurate"."""
        reader, place = self.reader, self.here - 1
        while reader.low(place) in reader.grammar.adverbs or reader.low(place).endswith("ly"):
            place -= 1
        if reader.low(place) not in reader.grammar.being:
            return ""
        return self.said(reader.clause_subject(place))

    def _weighed(self) -> str:
        """ "mail weighing 30 grams or less", "drugs worth $2 million"."""
        if self.reader.low(self.here - 1) not in _WEIGHING:
            return ""
        return self.said(self.reader.before(self.here - 1))

    def _fuller(self, noun: str) -> Phrase:
        """Return the phrase in which the sentence said ``noun`` before, with what it then left out:
        "drug-related arrests by the service rose: 1,806 arrests in 2016"."""
        reader = self.reader
        for at in range(self.here):
            if reader.low(at) == noun:
                forward, _ = reader.phrase(at)
                backward = reader.before(at + 1)
                both = (*backward[:-1], *forward) if forward else backward
                if len(both) > 1:
                    return both
        return ()

    def _bracketed(self) -> str:
        """ "cannabis (37.3%)"."""
        if self.reader.low(self.here - 1) not in {"(", "["}:
            return ""
        return self.said(self.reader.before(self.here - 1))

    def _listed(self) -> str:
        """ "increases of 58%, 44% and 60%", "from 40 to 120"."""
        reader, before = self.reader, self.here - 1
        earlier = self._earlier_figure(before)
        if earlier is None:
            return ""
        if reader.low(before) in {"up", "down"}:
            return self.of_figure(earlier)
        first, between = self.here, reader.grammar.joining | {",", "to", "à"}
        while reader.low(first - 1) in between and reader.kind(first - 2) is Kind.FIGURE:
            first -= 2
        return self.of_figure(first, self.unit) if first < self.here else ""

    def _of_verb(self) -> str:
        """ "seizures of methamphetamine rose from 103 to 955", "the ratio is 5:1"."""
        reader = self.reader
        if self.unit is Unit.TIMES and (told := self._just_before()):
            return told
        teller: Phrase = ()
        for verb in reader.verbs_before(self.here):
            phrase = reader.clause_subject(verb)
            if phrase and phrase[0].low not in reader.grammar.speakers:
                return self.said(phrase, self._spent(verb))
            teller = teller or phrase
        return self.said(teller)

    def _spent(self, verb: int) -> Phrase:
        """Return how money is spent, and on what: "invested … to combat gun violence"."""
        reader = self.reader
        if self.unit is not Unit.CURRENCY or reader.tokens[self.here - 1].low in _LEVEL:
            return ()
        words = (token for token in reader.tokens[verb : self.here] if token.kind is Kind.WORD)
        told = tuple(token for token in words if token.low not in reader.grammar.being)[-1:]
        for at in range(self.here + 1, min(self.here + _NEAR, len(reader.tokens))):
            if reader.tokens[at].kind is Kind.MARK:
                break
            if reader.low(at) in _GOES_ON and (linked := self._linked(at)):
                return (*told, *linked)
        return told

    def _just_before(self) -> str:
        """ "an overall rate 2.5 times higher", « …, qui ont doublé »."""
        reader, end = self.reader, self.here
        while end and reader.low(end - 1) in reader.grammar.relatives | {",", ":", "–", "—", "-"}:
            end -= 1
        return self.said(reader.before(end))


def _start(expression: Expression) -> int:
    return expression.span.start


def _any_noun(setting: Setting, expression: Expression) -> str:
    """Return the first words of the sentence that can stand alone, the nearest after the figure."""
    sentence = _Sentence.around(setting, expression)
    reader = sentence.reader
    order = [*range(sentence.here + 1, len(reader.tokens)), *range(sentence.here)]
    for at in order:
        phrase, _ = reader.phrase(at)
        if phrase and any(len(fold(token.low)) > 2 for token in phrase):
            return sentence.said(phrase)
    return ""
