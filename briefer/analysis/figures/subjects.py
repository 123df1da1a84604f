"""What a figure counts: a short noun phrase in the words of its sentence."""

from dataclasses import replace

from briefer.analysis.figures.noun_phrases import MOST_WORDS, Phrase
from briefer.analysis.figures.sentences import Sentence
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.tokens import Kind
from briefer.analysis.figures.wording import wording
from briefer.analysis.terms import fold
from briefer.domain.figure import Unit

_PARTS_OF_A_WHOLE = {Unit.PERCENT, Unit.RATIO}
_OF_WHICH = frozenset({"which", "whom"})
_GOES_ON = frozenset({"in", "for", "to", "pour", "dans", "chez"})
_PURPOSE = frozenset({"to", "for", "pour"})
_COMPARED = frozenset({"compared", "comparativement"})
_CHANGES = frozenset({"up", "down"})
_LEVEL = frozenset(
    {"at", "from", "de", "d", "to", "by", "à", "is", "was", "were", "are", "est", "était"}
)
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


class _Sentence(Sentence):
    """A sentence with the ways in which it may say what its figure counts."""

    __slots__ = ()

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
            return self.said(self.noun_after_verb(after))
        if before in _OF_WHICH | {"dont"} and self.unit in _PARTS_OF_A_WHOLE:
            return self._with_antecedent(self.here - 1, after, after)
        return ""

    def _of_whole_before(self) -> str:
        """ "Of the people who died, 75% were men", « Parmi les …, 75 % étaient … »."""
        reader, after = self.reader, self.here + 1
        if self.unit not in _PARTS_OF_A_WHOLE or not self.says_more(after):
            return ""
        for at in range(self.here):
            opens = at == 0 or reader.tokens[at - 1].kind is Kind.MARK
            if opens and reader.low(at) in reader.grammar.wholes:
                whole, _ = reader.phrase(at + 1)
                return self.said(whole, reader.predicate(after)) if whole else ""
        return self._of_earlier_whole(after)

    def _of_earlier_whole(self, after: int) -> str:
        """ "72% of respondents agreed, while 18% were opposed"."""
        reader, earlier = self.reader, self.earlier_figure(self.here)
        if earlier is None or reader.low(earlier + 1) not in reader.grammar.of:
            return ""
        start = reader.skip(earlier + 1, reader.grammar.of | reader.grammar.determiners)
        whole, _ = reader.phrase(start)
        verb = next((at for at, _ in enumerate(whole) if at and self.says_more(start + at)), None)
        return self.said(whole[:verb], reader.predicate(after)) if whole else ""

    def _with_antecedent(self, end: int, first: int, verb: int) -> str:
        reader = self.reader
        tokens = reader.tokens
        earlier = self.earlier_figure(end)
        noun = ""
        if earlier is not None:
            noun = self.of_figure(earlier)
        if not noun:
            while end > 0 and tokens[end - 1].low in {"of", ",", "dont"}:
                end -= 1
            noun = self.said(reader.before(end))
        told = reader.predicate(verb) if tokens[verb].verb else self.linked(verb)
        if not noun or not told:
            return noun
        return f"{noun} {self.said((*tokens[first:verb], *told))}"

    def _after_noun_of(self) -> str:
        """ "an increase of 8% in thefts", "the seizure of 51 firearms", "funding of $100,000"."""
        reader, after = self.reader, self.here + 1
        noun, link = self.noun_of(self.here)
        if not noun or link is None or noun[0].low in reader.grammar.parts | reader.grammar.causes:
            return ""
        if reader.low(after) in reader.grammar.of | _GOES_ON:
            told = self.linked(after)
            simple = reader.low(after) in reader.grammar.of and self.unit is not Unit.PERCENT
            return self.said(self.last_noun(noun) if simple else noun, told)
        counted, _ = reader.phrase(after)
        if not counted:
            return self._change_of_earlier(noun) or self.said(noun)
        head = self.said(self.last_noun(noun))
        return f"{head} {self.linking(link, counted)}{self.said(counted)}"

    def _change_of_earlier(self, noun: Phrase) -> str:
        """ "193 people died, which is an increase of 21% over 2017"."""
        earlier = self.earlier_figure(self.here)
        if len(noun) > 1 or earlier is None or self.unit is not Unit.PERCENT:
            return ""
        told = self.of_figure(earlier)
        return f"{self.said(noun)} ({told})" if told else ""

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
        if not whole or whole[0].low in reader.grammar.time_words:
            return ""
        if not of and len(whole) == 1 and (one := self.quality()):
            return f"{one} ({self.said(whole)})"
        verb = reader.at(end)
        if verb is not None and verb.verb:
            told = reader.predicate(end)[: MOST_WORDS - len(whole)]
            return self.said(reader.trimmed((*whole, *told)))
        words = self.said(whole)
        if len(whole) == 1 and not of and wording(words, reader.language) <= _CHANGES:
            return self._change_of_earlier(whole) or words
        cause = self.cause() if of and not any(token.verb for token in whole) else ()
        return f"{words} ({self.said(cause)})" if cause else words

    def _counted(self) -> str:
        """ "21,174 apparent opioid toxicity deaths", "3,236 kg of illegal substances"."""
        reader = self.reader
        start = reader.skip(self.here + 1, reader.grammar.of)
        if self.unit is Unit.TIMES:
            return ""
        counted, end = reader.phrase(start)
        if not counted or counted[0].low in reader.grammar.time_words:
            return ""
        head, verb = counted[0].low, reader.at(end)
        fuller = self.fuller(head) if len(counted) == 1 else ()
        if fuller:
            return self.said(fuller)
        goes_on = verb is not None and verb.verb and not any(token.verb for token in counted)
        if goes_on and (len(counted) == 1 or head in reader.grammar.persons):
            told = reader.trimmed((*counted, *reader.predicate(end))[:MOST_WORDS])
            return self.said(told if len(told) >= _FEWEST_WORDS else counted)
        return self.said(counted)

    def _weighed(self) -> str:
        """ "mail weighing 30 grams or less", "drugs worth $2 million"."""
        if self.reader.low(self.here - 1) not in _WEIGHING:
            return ""
        return self.said(self.reader.before(self.here - 1))

    def _bracketed(self) -> str:
        """ "cannabis (37.3%)"."""
        if self.reader.low(self.here - 1) not in {"(", "["}:
            return ""
        return self.said(self.reader.before(self.here - 1))

    def _listed(self) -> str:
        """ "increases of 58%, 44% and 60%", "from 40 to 120"."""
        reader, before = self.reader, self.here - 1
        earlier = self.earlier_figure(before)
        if earlier is None:
            return ""
        if reader.low(before) in {"up", "down", "contre"} or reader.low(before - 1) in _COMPARED:
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
        near = range(self.here + 1, min(self.here + _NEAR, len(reader.tokens)))
        for links in (_PURPOSE, _GOES_ON):
            for at in near:
                if reader.tokens[at].kind is Kind.MARK:
                    break
                if reader.low(at) in links and (linked := self.linked(at)):
                    return (*told, *linked)
        return told

    def _just_before(self) -> str:
        """ "an overall rate 2.5 times higher", « …, qui ont doublé »."""
        reader, end = self.reader, self.here
        while end and reader.low(end - 1) in reader.grammar.relatives | {",", ":", "–", "—", "-"}:
            end -= 1
        return self.said(reader.before(end))


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
