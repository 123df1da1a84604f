"""What a footnote says: where a pick comes from, so that a reader finds the paragraph."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from briefer.domain.language import Language
from briefer.domain.note import Citation, Pick
from briefer.notes.blocks import Footnote, Look, Run
from briefer.notes.dates import period
from briefer.notes.links import live
from briefer.notes.typography import printable, quotation_marks
from briefer.notes.wording import Wording

Sentence = list[Run]

_ENDS = (".", "!", "?", "…")
_SHORTEST_LINK = 4


def footnote(number: int, pick: Pick, language: Language, words: Wording) -> Footnote:
    """Return footnote ``number`` of a note in ``language``: publisher, title, event, place and
    date, section and paragraph, each in the language it is written in."""
    writer = _Source(pick, language, words)
    sentences = (writer.publisher(), writer.title(), writer.event(), writer.locator())
    runs = _joined([one for one in sentences if one], language)
    return Footnote(number, tuple(_merged(runs)))


def cited(pick: Pick, text: str, language: Language, words: Wording) -> str:
    """Return ``text``, words of ``pick``, in quotation marks with its source after it, as one
    line to be pasted anywhere."""
    opening, closing = quotation_marks(language)
    source = "".join(run.text for run in footnote(1, pick, language, words).runs)
    address = live(pick.citation.source)
    web = f" {address}" if address else ""
    return f"{opening}{printable(text)}{closing} – {source}{web}"


def _joined(sentences: Iterable[Sentence], language: Language) -> Iterable[Run]:
    """Yield the runs of all sentences, each with its full stop, a space between them."""
    space = ""
    for sentence in sentences:
        stop = "" if sentence[-1].text.endswith(_ENDS) else "."
        if space:
            yield Run(space, language)
        yield from sentence
        if stop:
            yield Run(stop, language)
        space = " "


def _merged(runs: Iterable[Run]) -> Iterable[Run]:
    """Yield ``runs`` with those that differ in nothing but their words made one."""
    for _, alike in groupby(runs, key=lambda run: (run.language, run.look, run.link)):
        first, *others = alike
        yield replace(first, text=first.text + "".join(run.text for run in others))


class _Source:
    """Writes the sentences of one footnote; each is empty where nothing is known."""

    def __init__(self, pick: Pick, language: Language, words: Wording) -> None:
        self._pick = pick
        self._citation: Citation = pick.citation
        self._language = language
        self._words = words

    def publisher(self) -> Sentence:
        """Return who published the document."""
        return self._theirs(self._citation.publisher)

    def title(self) -> Sentence:
        """Return the document's title, leading to its web page where the address is sound."""
        citation = self._citation
        title = printable(citation.title) or printable(citation.name) or citation.document
        link = live(citation.source)
        if link and (len(title) < _SHORTEST_LINK or live(title)):
            page = Run(self._say("source_page_on_web"), self._language, link=link)
            return [Run(title, self._pick.language, Look.TITLE), self._ours(", "), page]
        runs = [Run(title, self._pick.language, Look.TITLE, link)]
        if not link and citation.source and (address := printable(citation.source)):
            before, after = self._words.around("source_address", self._language, ("address",))
            runs.append(self._ours(f" ({before}{address}{after})"))
        return runs

    def event(self) -> Sentence:
        """Return event, place and date; the event only where the title does not name it."""
        citation = self._citation
        named = (citation.event or "").casefold() in citation.title.casefold()
        parts = [self._theirs(None if named else citation.event), self._theirs(citation.place)]
        if citation.date:
            when = period(citation.date, citation.date_end, self._language)
            parts.append([self._ours(_capital(when) if not any(parts) else when)])
        return self._listed([run for part in parts for run in part])

    def locator(self) -> Sentence:
        """Return section, paragraph in the section and in the document, and page."""
        citation = self._citation
        page = ""
        if citation.page is not None:
            page = ", " + self._say("source_page", page=citation.page)
        path = [heading for part in citation.heading_path if (heading := printable(part))]
        numbers = {"number": citation.number, "number_in_section": citation.number_in_section}
        if not path:
            return [self._ours(self._say("source_paragraph", **numbers) + page)]
        before, after = self._words.around(
            "source_section", self._language, ("headings",), **numbers
        )
        return [self._ours(before), *self._headings(path), self._ours(after + page)]

    def _headings(self, path: list[str]) -> Sentence:
        opening, closing = quotation_marks(self._language)
        runs: Sentence = []
        for number, heading in enumerate(path):
            runs += [self._ours(f", {opening}" if number else opening), *self._theirs(heading)]
            runs.append(self._ours(closing))
        return runs

    def _listed(self, runs: Sentence) -> Sentence:
        commas = [self._ours(", ")] * len(runs)
        return [part for pair in zip(commas, runs, strict=True) for part in pair][1:]

    def _theirs(self, text: str | None) -> Sentence:
        shown = printable(text or "")
        return [Run(shown, self._pick.language)] if shown else []

    def _ours(self, text: str) -> Run:
        return Run(text, self._language)

    def _say(self, key: str, **fields: str | int) -> str:
        return self._words.say(key, self._language, **fields)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
