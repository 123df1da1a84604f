"""Sets the items of a note as paragraphs: quotations, paraphrases and the user's own words.

A quotation's words are printed as they stand in its source. Whatever is no quotation of its
source is printed as a paraphrase, without marks, whatever the note calls it.
"""

from dataclasses import replace

from briefer.domain.language import Language
from briefer.domain.note import Item, Paragraph, Paraphrase, Pick, Quotation
from briefer.domain.quoting import is_quotation
from briefer.errors import Notice, notice
from briefer.notes.blocks import Footnote, Inline, Look, NoteMark, Role, Run, TextBlock
from briefer.notes.sources import footnote
from briefer.notes.typography import at_final_stop, lines, printable, quotation_marks
from briefer.notes.wording import Wording

LONG_QUOTATION = 50
"""Words above which a quotation is set off (The Canadian Style, chapter 8). It keeps its marks:
an indent alone is not heard, and is lost where words are copied."""


class ItemSetter:
    """Sets the items of one note in their order; numbers and keeps their footnotes."""

    def __init__(self, language: Language, words: Wording) -> None:
        self.language = language
        self._words = words
        self.footnotes: list[Footnote] = []
        self.notices: list[Notice] = []

    def set_item(self, item: Item) -> list[TextBlock]:
        """Return the paragraphs that ``item`` prints: none where it holds no words."""
        shown = lines(item.text)
        if not shown:
            return []
        if isinstance(item, Paragraph):
            own = (Run(line, self.language) for line in shown)
            return [TextBlock(Role.PARAGRAPH, (run,), item.id) for run in own]
        if isinstance(item, Quotation):
            if is_quotation(item.text, item.pick.text):
                return [self._quotation(item)]
            cited = item.pick.citation
            self.notices.append(notice("not_a_quotation", title=cited.title, number=cited.number))
        return self._paraphrase(item, shown)

    def _quotation(self, item: Quotation) -> TextBlock:
        words = Run(printable(item.text), item.pick.language)
        label = self._label(item.pick)
        long = len(words.text.split()) > LONG_QUOTATION
        opening, closing = (Run(mark, self.language) for mark in quotation_marks(self.language))
        inlines = (opening, *self._noted(words, (closing,), item.pick), *label)
        return TextBlock(Role.LONG_QUOTATION if long else Role.QUOTATION, inlines, item.id)

    def _label(self, pick: Pick) -> tuple[Run, ...]:
        """Return the words that say that a quotation is in the other language."""
        if pick.language is self.language:
            return ()
        label = self._words.say("in_other_language", self.language)
        return Run(" ", self.language), Run(label, self.language, Look.LABEL)

    def _paraphrase(self, item: Quotation | Paraphrase, shown: tuple[str, ...]) -> list[TextBlock]:
        *first, last = [Run(line, self.language) for line in shown]
        paragraphs = [*((run,) for run in first), self._noted(last, (), item.pick)]
        return [TextBlock(Role.PARAPHRASE, inlines, item.id) for inlines in paragraphs]

    def _noted(self, words: Run, after: tuple[Run, ...], pick: Pick) -> tuple[Inline, ...]:
        """Return ``words``, ``after`` and the mark of a footnote for ``pick`` where the note's
        language puts it: last in English, in French before the stop that ends the words."""
        number = len(self.footnotes) + 1
        self.footnotes.append(footnote(number, pick, self.language, self._words))
        mark = NoteMark(number)
        if self.language is Language.EN:
            return (words, *after, mark)
        said, stop = at_final_stop(words.text)
        rest = (replace(words, text=stop),) if stop else ()
        return (replace(words, text=said), mark, *rest, *after)
