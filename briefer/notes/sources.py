"""What a footnote says: where a pick comes from, so that a reader finds the paragraph."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.note import Citation, Pick
from briefer.notes.blocks import Footnote, Look, NoteNumber, Run, words_of
from briefer.notes.dates import as_of, period, since
from briefer.notes.links import live
from briefer.notes.typography import printable, quotation_marks
from briefer.notes.wording import Wording

Part = Run | NoteNumber
Sentence = list[Part]

_ENDS = (".", "!", "?", "…")
_SHORTEST_LINK = 4
_ONLINE = {Language.EN: "Online", Language.FR: "En ligne"}
"""What stands for the place of a meeting that had none."""


def footnote(number: int, pick: Pick, language: Language, words: Wording) -> Footnote:
    """Return footnote ``number`` of a note in ``language``: the figure picked, if one is, as it is
    written; publisher, title, event, place and date, section and paragraph, each in the language
    it is written in."""
    writer = _Source(pick, language, words)
    about = (writer.publisher(), writer.title(), writer.event(), writer.locator())
    sentences = (writer.figure(), *about)
    runs = _joined([one for one in sentences if one], language)
    return Footnote(number, tuple(_merged(runs)))


def again(number: int, first: int, pick: Pick, language: Language, words: Wording) -> Footnote:
    """Return footnote ``number`` for another pick of the document that footnote ``first`` names in
    full: title, date, that note's number, section and paragraph."""
    writer = _Source(pick, language, words)
    sentences = (writer.figure(), writer.title_again(first), writer.locator())
    runs = _joined([one for one in sentences if one], language)
    return Footnote(number, tuple(_merged(runs)))


def title_of(pick: Pick) -> str:
    """Return the title of the document of ``pick``, or what it is known by where it has none."""
    cited = pick.citation
    return printable(cited.title) or printable(cited.name) or cited.document


def place_and_date(pick: Pick, language: Language) -> tuple[Run, ...]:
    """Return in few words which meeting ``pick`` was said at: place and date, else the title; the
    place and the title in their own language."""
    cited = pick.citation
    when = period(cited.date, cited.date_end, language) if cited.date else ""
    if not (place := _held(pick, language)):
        return (Run(when, language) if when else Run(title_of(pick), pick.language),)
    if not when:
        return (place,)
    if place.language is language:
        return (Run(f"{place.text}, {when}", language),)
    return place, Run(f", {when}", language)


def _held(pick: Pick, language: Language) -> Run | None:
    """Return where the meeting was held in the language of its document: "online" in that of the
    note; ``None`` where that is not known."""
    place = printable(pick.citation.place or "")
    if place in _ONLINE.values():
        return Run(_ONLINE[language], language)
    return Run(place, pick.language) if place else None


def located(pick: Pick, language: Language, words: Wording) -> tuple[Run, ...]:
    """Return section, paragraph and page of ``pick`` as one line, headings in their own
    language."""
    parts = _merged(_Source(pick, language, words).locator())
    return tuple(part for part in parts if isinstance(part, Run))


def cited(pick: Pick, text: str, language: Language, words: Wording) -> str:
    """Return ``text``, words of ``pick``, in quotation marks with its source after it, as one
    line to be pasted anywhere."""
    opening, closing = quotation_marks(language)
    source = footnote(1, pick, language, words).text
    address = live(pick.citation.source)
    web = f" {address}" if address else ""
    return f"{opening}{printable(text)}{closing} – {source}{web}"


def _joined(sentences: Iterable[Sentence], language: Language) -> Iterable[Part]:
    """Yield the runs of all sentences, each with its full stop, a space between them."""
    space = ""
    for sentence in sentences:
        stop = "" if words_of(tuple(sentence[-1:])).endswith(_ENDS) else "."
        if space:
            yield Run(space, language)
        yield from sentence
        if stop:
            yield Run(stop, language)
        space = " "


def _merged(parts: Iterable[Part]) -> Iterable[Part]:
    """Yield ``parts`` with runs that differ in nothing but their words made one."""
    for _, alike in groupby(parts, key=_likeness):
        first, *others = alike
        if isinstance(first, NoteNumber):
            yield first
        else:
            yield replace(first, text=first.text + words_of(tuple(others)))


def _likeness(part: Part) -> object:
    if isinstance(part, NoteNumber):
        return part
    return (part.language, part.look, part.link)


class _Source:
    """Writes the sentences of one footnote; each is empty where nothing is known."""

    def __init__(self, pick: Pick, language: Language, words: Wording) -> None:
        self._pick = pick
        self._citation: Citation = pick.citation
        self._language = language
        self._words = words

    def figure(self) -> Sentence:
        """Return the figure picked as its source writes it, and for which time it holds."""
        figure = self._pick.figure
        if figure is None or not (written := printable(figure.written)):
            return []
        opening, closing = quotation_marks(self._language)
        before, after = self._words.around("source_figure", self._language, ("written",))
        dated = self._dated(figure)
        return [
            self._ours(before + opening),
            Run(written, figure.language),
            self._ours(f"{closing}{after}{dated}"),
        ]

    def _dated(self, figure: Figure) -> str:
        """Return the time up to which, or since when, the data of ``figure`` hold."""
        language = self._language
        if figure.period.end:
            said = self._say("figure_data", date=as_of(figure.period.end, language))
        elif figure.period.start:
            said = self._say("figure_data", date=since(figure.period.start, language))
        else:
            said = self._say("figure_undated")
        return said + self._inferred(figure)

    def _inferred(self, figure: Figure) -> str:
        """Return which of time and place were not read in the sentence of ``figure`` itself."""
        time = "period" in figure.inferred
        place = "place" in figure.inferred and bool(figure.place)
        if time and place:
            return self._say("figure_inferred_both")
        if place:
            return self._say("figure_inferred_place")
        return self._say("figure_inferred") if time else ""

    def publisher(self) -> Sentence:
        """Return who published the document."""
        return self._theirs(self._citation.publisher)

    def title(self) -> Sentence:
        """Return the document's title, leading to its web page where the address is sound."""
        citation = self._citation
        link = live(citation.source)
        runs = self._title(link)
        if not link and citation.source and (address := printable(citation.source)):
            before, after = self._words.around("source_address", self._language, ("address",))
            runs.append(self._ours(f" ({before}{address}{after})"))
        return runs

    def title_again(self, first: int) -> Sentence:
        """Return title and date of a document that footnote ``first`` names in full."""
        citation = self._citation
        before, after = self._words.around("source_again", self._language, ("number",))
        parts = self._title(live(citation.source))
        if citation.date:
            when = period(citation.date, citation.date_end, self._language)
            parts.append(self._ours(f" ({when})"))
        return [*parts, self._ours(", " + before), NoteNumber(first), self._ours(after)]

    def _title(self, link: str | None) -> Sentence:
        """Return the title leading to ``link``, or with a word that does beside it where the title
        is too short for that or an address itself."""
        title = title_of(self._pick)
        if link and (len(title) < _SHORTEST_LINK or live(title)):
            page = Run(self._say("source_page_on_web"), self._language, link=link)
            return [Run(title, self._pick.language, Look.TITLE), self._ours(", "), page]
        return [Run(title, self._pick.language, Look.TITLE, link)]

    def event(self) -> Sentence:
        """Return event, place and date; the event only where the title does not name it."""
        citation = self._citation
        named = (citation.event or "").casefold() in citation.title.casefold()
        held = _held(self._pick, self._language)
        parts = [self._theirs(None if named else citation.event), [held] if held else []]
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
        commas: Sentence = [self._ours(", ")] * len(runs)
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
