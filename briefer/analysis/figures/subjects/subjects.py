"""What a figure counts: a short noun phrase in the words of its sentence."""

import re
from dataclasses import replace

from briefer.analysis.figures.series.wording import wording
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.subjects import changes
from briefer.analysis.figures.subjects.deeds import done_to, is_taking, money_told, sums, sums_after
from briefer.analysis.figures.subjects.noun_phrases import MOST_WORDS, Phrase
from briefer.analysis.figures.subjects.sentences import Sentence
from briefer.analysis.figures.subjects.tokens import Kind
from briefer.domain.figure import Unit
from briefer.domain.language import Language

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
    """weighing worth totalling totaling costing valued measuring pesant valant totalisant
    valeur""".split()
)
_AMOUNTING = frozenset(
    """worth cost costs costed total totals totalled totaled reached exceeded exceed hit averaged
    stood amounted equalled coûté coûte coûtent atteint dépassé totalisé valu""".split()
)
"""Verbs of money that say how much something comes to."""
_ONE_IN = re.compile(r"\S+[\s\u00a0]([^\W\d]{4,})[\s\u00a0](?:sur|in|out of)[\s\u00a0]")
_SIZED = re.compile(r"(?:smaller|larger|lighter|heavier|bigger) than\b")
_DEED_ENDS = ("tion", "sion", "ment", "age", "ure", "sie", "mort", "death", "ing")
_LEVELS = frozenset("rate rates ratio level share taux niveau part proportion".split())
_HAPPENING = frozenset("occurred happened survenus survenues".split())
"""What says nothing of a part without the place or the time that is left out of a subject."""
_CONCERNED = {Language.EN: ("terms", "of"), Language.FR: ("matière", "de")}
_NEAR = 10
_FEWEST_WORDS = 3
_MOST_TURNS = 3


def subject_of(setting: Setting, expression: Expression) -> str:
    """Return what ``expression`` counts, in the words of its sentence: verbatim and in one piece
    where it stands so, a change as a change; empty where the sentence does not tell plainly."""
    sentence = _Sentence.around(setting, expression)
    change = changes.change_of(sentence)
    if change is None:
        return sentence.level()
    earlier = sentence.of_figure(change.earlier) if change.earlier is not None else ""
    return changes.said(sentence, change, earlier)


class _Sentence(Sentence):
    """A sentence with the ways in which it may say what its figure counts."""

    __slots__ = ()

    def of_figure(self, here: int, unit: Unit = Unit.COUNT) -> str:
        """Return the subject of the figure at ``here`` instead; empty after a few such turns."""
        if self.asked >= _MOST_TURNS:
            return ""
        return replace(self, here=here, unit=unit, asked=self.asked + 1).subject()

    def level(self) -> str:
        """Return the subject, where it is a bare "increase" with what increases; empty where
        that is not known, and where only a quality has the figure ("90% accurate")."""
        told = "" if self._says_no_things() else self.subject()
        if not changes.is_bare(told):
            if self.unit is Unit.COUNT:
                told = changes.uncapitalized(self.reader, told)
            return "" if self._says_too_little(told) else told
        things = changes.bearer(self)
        return changes.composed(self, told.split()[-1], things) if things else ""

    def _says_no_things(self) -> bool:
        """Return whether the noun is part of the figure, or what follows it is a quality."""
        if self.unit not in _PARTS_OF_A_WHOLE:
            return False
        span = self.reader.tokens[self.here].span
        if _ONE_IN.match(f"{self.text[span.start : span.end]} "):
            return True
        whole, _ = self.reader.phrase(self.here + 1)
        return len(whole) == 1 and self.is_quality()

    def _says_too_little(self, told: str) -> bool:
        """Return whether ``told`` is "rate" of nothing, or a part of what merely "occurred"."""
        last = told.lower().rpartition(" ")[2]
        part = self.unit in _PARTS_OF_A_WHOLE and last in _HAPPENING
        return part or told.lower() in _LEVELS

    def subject(self) -> str:
        """Return the subject; empty where none of the ways to say it is found."""
        for way in (
            self._sums,
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

    def _sums(self) -> str:
        """ "$2 million was seized", « 1,2 milliard ont été investis dans … »."""
        if self.unit is not Unit.CURRENCY or not self.says_more(self.here + 1):
            return ""
        spent = sums_after(self.reader, self.here + 1)
        return " ".join(filter(None, (spent[0], self.said(self.linked(spent[1]))))) if spent else ""

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
                return self.who(whole, reader.predicate(after)) if whole else ""
        return self._of_earlier_whole(after)

    def _of_earlier_whole(self, after: int) -> str:
        """ "72% of respondents agreed, while 18% were opposed"."""
        reader, earlier = self.reader, self.earlier_figure(self.here)
        if earlier is None or reader.low(earlier + 1) not in reader.grammar.of:
            return ""
        start = reader.skip(earlier + 1, reader.grammar.of | reader.grammar.determiners)
        whole, _ = reader.phrase(start)
        verb = next((at for at, _ in enumerate(whole) if at and self.says_more(start + at)), None)
        return self.who(whole[:verb], reader.predicate(after)) if whole else ""

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
        noun = self._without_worth(noun)
        if self.unit in {Unit.COUNT, Unit.MASS}:
            counted, _ = reader.phrase(reader.skip(after, reader.grammar.of))
            if counted and (told := self._done(self.last_noun(noun), counted)):
                return told
        if reader.low(after) in reader.grammar.of | _GOES_ON:
            told = self.linked(after)
            simple = reader.low(after) in reader.grammar.of and self.unit is not Unit.PERCENT
            return self.said(self.last_noun(noun) if simple else noun, told)
        counted, _ = reader.phrase(after)
        if not counted and self.unit is Unit.CURRENCY and is_taking(self.last_noun(noun)):
            return sums(reader.language, "seized" if reader.language is Language.EN else "saisi")
        if not counted:
            return self._change_of_earlier(noun) or self.said(noun)
        head = self.said(self.last_noun(noun))
        return f"{head} {self.linking(link, counted)}{self.said(counted)}"

    def _done(self, noun: Phrase, counted: Phrase) -> str:
        """Return what is counted where ``noun`` tells a deed; empty where it tells a change or a
        level, which is counted itself."""
        if not noun or changes.is_bare(noun[0].low) or noun[0].low in _LEVELS:
            return ""
        done = done_to(self.reader, noun, counted)
        if done is None:
            things = self.said(counted)
            deed = any(one.low.rstrip("s").endswith(_DEED_ENDS) for one in noun[:1])
            return f"{things} ({self.said(noun[:1])})" if deed else things
        things, participle, more = done
        return " ".join(filter(None, (self.said(things), participle, self.said(more))))

    def _without_worth(self, phrase: Phrase) -> Phrase:
        """Return ``phrase`` without "worth …" or « d’une valeur … » at its end."""
        end = next((at for at, one in enumerate(phrase) if at and one.low in _WEIGHING), None)
        return phrase if end is None else self.reader.trimmed(phrase[:end])

    def _change_of_earlier(self, noun: Phrase) -> str:
        """ "193 people died, which is an increase of 21% over 2017"."""
        earlier = self.earlier_figure(self.here)
        if len(noun) > 1 or earlier is None or self.unit is not Unit.PERCENT:
            return ""
        if changes.bearer(self):
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
        end = self.after_time(end)
        verb = reader.at(end)
        if verb is not None and verb.verb:
            if changes.is_bare(whole[0].low):
                return self.said(whole)
            told = reader.predicate(end)[: MOST_WORDS - len(whole)]
            return self.who(whole, reader.ending(told))
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
        counted = self._without_worth(counted)
        if not counted or counted[0].low in reader.grammar.time_words:
            return ""
        head, verb = counted[0].low, reader.at(end)
        fuller = self.fuller(head) if len(counted) == 1 else ()
        if fuller:
            return self.said(fuller)
        goes_on = verb is not None and verb.verb and not any(token.verb for token in counted)
        if goes_on and (len(counted) == 1 or head in reader.grammar.persons):
            if self.unit is not Unit.COUNT:
                return self.who(counted, reader.ending(reader.predicate(end)[:MOST_WORDS]))
            told = reader.trimmed((*counted, *reader.predicate(end))[:MOST_WORDS])
            return self.said(told if len(told) >= _FEWEST_WORDS else counted)
        return self.said(counted)

    def _weighed(self) -> str:
        """ "mail weighing 30 grams or less", "drugs worth $2 million", "packages smaller than
        30 grams"."""
        span = self.reader.tokens[self.here].span
        if _SIZED.match(self.text, span.start, span.end):
            return self.said(self.reader.before(self.here))
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
        if earlier is None or (self._is_of_money() and self._in_kind()):
            return ""
        from_a_change = reader.low(before) == "from" and reader.low(before - 1) in _CHANGES
        if (
            from_a_change
            or reader.low(before) in {"up", "down", "contre"}
            or reader.low(before - 1) in _COMPARED
        ):
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
            if phrase and self._is_of_money():
                return self._of_money(verb, phrase)
            if phrase and phrase[0].low not in reader.grammar.speakers:
                return self.said(phrase)
            teller = teller or phrase
        return self.said(teller)

    def _is_of_money(self) -> bool:
        return self.unit is Unit.CURRENCY and self.reader.low(self.here - 1) not in _LEVEL

    def _of_money(self, verb: int, phrase: Phrase) -> str:
        """Return who spends money on what, that it was seized, or what comes to it."""
        reader = self.reader
        told = money_told(reader, self.here, verb)
        if told is None:
            words = {token.low for token in reader.tokens[verb : self.here]}
            comes_to = bool(words & _AMOUNTING) or words <= reader.grammar.being
            return self.said(phrase) if comes_to else ""
        if not told[1]:
            cash = self.linked(self.here + 1) if self._in_kind() else ()
            return " ".join(filter(None, (told[0], self.said(cash))))
        if phrase[0].low in reader.grammar.speakers:
            return ""
        purpose = self.said(self._purpose())
        if reader.language is Language.FR:
            return " ".join(filter(None, (sums(Language.FR, told[0]), purpose)))
        return " ".join(filter(None, (self.said(phrase), told[0], purpose)))

    def _in_kind(self) -> bool:
        """Return whether "in cash", « en argent comptant » follows, and no place or time."""
        following = self.reader.at(self.here + 2)
        named = following is None or following.capital
        return self.reader.low(self.here + 1) in {"in", "en"} and not named

    def _purpose(self) -> Phrase:
        """Return on what money is spent: "… to combat gun violence"."""
        reader = self.reader
        near = range(self.here + 1, min(self.here + _NEAR, len(reader.tokens)))
        for links in (_PURPOSE, _GOES_ON):
            for at in near:
                if reader.tokens[at].kind is Kind.MARK:
                    break
                if reader.low(at) in links and (linked := self.linked(at)):
                    return linked
        return ()

    def _just_before(self) -> str:
        """ "an overall rate 2.5 times higher", « …, qui ont doublé »."""
        reader, end = self.reader, self.here
        while end and reader.low(end - 1) in reader.grammar.relatives | {",", ":", "–", "—", "-"}:
            end -= 1
        if self.unit is Unit.CURRENCY and next(reader.verbs_before(end), None) is not None:
            return ""
        told = self.said(reader.before(end))
        return self._of_what(told) if told and told.split()[-1].lower() in _LEVELS else told

    def _of_what(self, level: str) -> str:
        """ "in terms of drug toxicity deaths, with an overall rate 2.5 times higher"."""
        first, second = _CONCERNED[self.reader.language]
        for at in range(self.here - 2, -1, -1):
            if self.reader.low(at) == first and self.reader.low(at + 1) == second:
                of, _ = self.reader.phrase(at + 2)
                return f"{level} ({self.said(of)})" if of else level
        return level
