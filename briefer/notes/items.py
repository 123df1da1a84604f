"""Sets the items of a note: quotations, paraphrases, translations, own words, tables, charts.

A quotation's words are printed as they stand in its source. Whatever is no quotation of its
source is printed as a paraphrase, without marks, whatever the note calls it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    FigureSentence,
    FigureTable,
    Item,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Traced,
    Translation,
)
from briefer.domain.quoting import is_quotation
from briefer.errors import Notice, notice
from briefer.notes import exhibits
from briefer.notes.blocks import (
    Block,
    Caption,
    Footnote,
    Inline,
    Look,
    NoteMark,
    Role,
    Run,
    TextBlock,
    Trace,
    words_of,
)
from briefer.notes.bullets import Listed, listed
from briefer.notes.sources import again, footnote, place_and_date
from briefer.notes.typography import at_final_stop, lines, printable, quotation_marks, set_own
from briefer.notes.wording import Wording

LONG_QUOTATION = 50
"""Words above which a quotation is set off (The Canadian Style, chapter 8). It keeps its marks:
an indent alone is not heard, and is lost where words are copied."""

_KINDS: Mapping[type[Traced], str] = {
    Quotation: "quotation",
    Paraphrase: "paraphrase",
    Translation: "translation",
    FigureSentence: "figure",
}


class ItemSetter:
    """Sets the items of one note in their order; numbers and keeps footnotes, lists and traces."""

    def __init__(self, language: Language, words: Wording) -> None:
        self.language = language
        self.words = words
        self.footnotes: list[Footnote] = []
        self.notices: list[Notice] = []
        self.traces: list[Trace] = []
        self._first: dict[str, int] = {}
        self._lists = 0
        self._captions = {"table": 0, "chart": 0}

    def set_item(self, item: Item, as_list: bool = False) -> list[Block]:
        """Return the blocks that ``item`` prints: none where it holds no words. ``as_list`` makes
        bullets of the user's own words."""
        if isinstance(item, FigureTable):
            return exhibits.table(item, self)
        if isinstance(item, Chart):
            return exhibits.plot(item, self)
        shown = lines(item.text)
        if not shown:
            if not isinstance(item, Paragraph):
                cited = item.pick.citation
                self.notices.append(notice("words_missing", title=cited.title, number=cited.number))
            return []
        if isinstance(item, Paragraph):
            return self._own(item, as_list)
        return self._traced_item(item, shown, as_list)

    def call(self, pick: Pick) -> NoteMark:
        """Return the mark of a new footnote for ``pick``: in full the first time its document is
        cited, short after that."""
        number = len(self.footnotes) + 1
        first = self._first.setdefault(pick.citation.document, number)
        if first == number:
            self.footnotes.append(footnote(number, pick, self.language, self.words))
        else:
            self.footnotes.append(again(number, first, pick, self.language, self.words))
        return NoteMark(number)

    def caption(self, key: str, inlines: Sequence[Inline]) -> Caption:
        """Return the next caption of a ``table`` or a ``chart``."""
        self._captions[key] += 1
        label = self.words.say(key, self.language)
        between = self.words.say("caption_colon", self.language) + " "
        return Caption(label, self._captions[key], between, tuple(inlines))

    def left_out(self, title: str) -> None:
        """Tell of a table or chart that is not printed though it has a ``title``."""
        if said := printable(title):
            self.notices.append(notice("exhibit_empty", title=said))

    def traced(self, run: Run, kind: str, item: str, pick: Pick) -> Run:
        """Return ``run`` with the tag of a new trace to ``pick``."""
        tag = f"p{len(self.traces) + 1}"
        title = self.words.say(
            f"trace_{kind}",
            self.language,
            source=words_of(place_and_date(pick, self.language)),
            number=pick.citation.number,
        )
        self.traces.append(Trace(tag, title, kind, item, run.text, pick))
        return replace(run, trace=tag)

    def _traced_item(self, item: Traced, shown: tuple[str, ...], as_list: bool) -> list[Block]:
        if isinstance(item, Translation):
            return [self._translation(item, shown)]
        if isinstance(item, FigureSentence):
            return self._figure(item, shown, as_list)
        if isinstance(item, Quotation):
            if is_quotation(item.text, item.pick.text):
                return [self._quotation(item)]
            cited = item.pick.citation
            self.notices.append(notice("not_a_quotation", title=cited.title, number=cited.number))
        return self._paraphrase(item, shown, as_list)

    def _own(self, item: Paragraph, as_list: bool) -> list[Block]:
        """Return the user's own lines: paragraphs, and lists where the lines begin as such."""
        blocks: list[Block] = []
        before = Role.PARAGRAPH
        for line in listed(item.text):
            words = printable(line.text)
            if not words:
                continue
            role = Role.BULLET if as_list and line.kind is Listed.NOT else _ROLES[line.kind]
            if role is Role.NUMBERED and (line.begins or before is not Role.NUMBERED):
                self._lists += 1
            run = Run(set_own(words, self.language), self.language)
            number = self._lists if role is Role.NUMBERED else 0
            blocks.append(TextBlock(role, (run,), item.id, number))
            before = role
        return blocks

    def _quotation(self, item: Quotation) -> TextBlock:
        words = Run(printable(item.text), item.pick.language)
        label = self._label("in_other_language", item.pick.language is not self.language)
        long = len(words.text.split()) > LONG_QUOTATION
        inlines = (*self._between_marks(words, item), *label)
        return TextBlock(Role.LONG_QUOTATION if long else Role.QUOTATION, inlines, item.id)

    def _translation(self, item: Translation, shown: tuple[str, ...]) -> TextBlock:
        words = Run(set_own(" ".join(shown), self.language), self.language)
        label = self._label("translation", True)
        return TextBlock(Role.LONG_QUOTATION, (*self._between_marks(words, item), *label), item.id)

    def _between_marks(self, words: Run, item: Quotation | Translation) -> tuple[Inline, ...]:
        opening, closing = (Run(mark, self.language) for mark in quotation_marks(self.language))
        return (opening, *self._noted(words, (closing,), item))

    def _label(self, key: str, wanted: bool) -> tuple[Run, ...]:
        """Return the words in brackets that say what language a quotation is or was in."""
        if not wanted:
            return ()
        label = self.words.say(key, self.language)
        return Run(" ", self.language), Run(label, self.language, Look.LABEL)

    def _paraphrase(
        self, item: Quotation | Paraphrase, shown: tuple[str, ...], as_list: bool
    ) -> list[Block]:
        role = Role.BULLET if as_list else Role.PARAPHRASE
        *first, last = [Run(set_own(line, self.language), self.language) for line in shown]
        paragraphs = [
            *((self.traced(run, "paraphrase", item.id, item.pick),) for run in first),
            self._noted(last, (), item),
        ]
        return [TextBlock(role, inlines, item.id) for inlines in paragraphs]

    def _figure(self, item: FigureSentence, shown: tuple[str, ...], as_list: bool) -> list[Block]:
        """Return the sentence of a figure; what its source calls by words of another language is
        in that language, and a label says so."""
        role = Role.BULLET if as_list else Role.PARAPHRASE
        *first, last = (set_own(line, self.language) for line in shown)
        blocks: list[Block] = [
            TextBlock(role, tuple(self._pieces(line, item)), item.id) for line in first
        ]
        mark = self.call(item.pick)
        if self.language is Language.EN:
            return [*blocks, TextBlock(role, (*self._pieces(last, item), mark), item.id)]
        said, stop = at_final_stop(last)
        rest = (Run(stop, self.language),) if stop else ()
        return [*blocks, TextBlock(role, (*self._pieces(said, item), mark, *rest), item.id)]

    def _pieces(self, line: str, item: FigureSentence) -> Iterator[Run]:
        """Yield the runs of a line of the sentence ``item``, each traced to its pick."""
        own, theirs = self.language, self._in_other_language(line, item.pick)
        if not theirs:
            yield self.traced(Run(line, own), "figure", item.id, item.pick)
            return
        before, found, after = line.partition(theirs)
        closing = quotation_marks(own)[1] if after.startswith(quotation_marks(own)[1]) else ""
        if before:
            yield self.traced(Run(before, own), "figure", item.id, item.pick)
        yield self.traced(Run(found, own.other), "figure", item.id, item.pick)
        if closing:
            yield Run(closing, own)
        yield from self._label("in_other_language", True)
        if rest := after.removeprefix(closing):
            yield self.traced(Run(rest, own), "figure", item.id, item.pick)

    def _in_other_language(self, line: str, pick: Pick) -> str:
        """Return the words of the source of ``pick`` in ``line`` where they are in the other
        language: its sentence, or what it counts; empty where there are none."""
        figure = pick.figure
        if figure is None or figure.language is self.language:
            return ""
        subject = printable(figure.subject)
        said = (printable(figure.sentence), subject, subject[:1].upper() + subject[1:])
        return next((one for one in said if one and one in line), "")

    def _noted(self, words: Run, after: tuple[Run, ...], item: Traced) -> tuple[Inline, ...]:
        """Return ``words``, ``after`` and the mark of a footnote for the item's pick where the
        note's language puts it: last in English, in French before the stop that ends the words."""
        mark = self.call(item.pick)
        quotes = isinstance(item, Translation) or is_quotation(item.text, item.pick.text)
        kind = _KINDS[type(item)] if quotes else "paraphrase"
        if self.language is Language.EN:
            return (self.traced(words, kind, item.id, item.pick), *after, mark)
        said, stop = at_final_stop(words.text)
        traced = self.traced(replace(words, text=said), kind, item.id, item.pick)
        rest = (replace(words, text=stop),) if stop else ()
        return (traced, mark, *rest, *after)


_ROLES = {
    Listed.NOT: Role.PARAGRAPH,
    Listed.BULLET: Role.BULLET,
    Listed.NUMBERED: Role.NUMBERED,
}
