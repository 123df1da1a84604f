"""The words for picks of figures: a sentence, a row of a table, a chart of a series."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefer.domain.figure import Figure, Period, SeriesNotice, Unit
from briefer.domain.language import Language
from briefer.domain.note import Chart, ChartForm, ChartPoint, Pick, Statistic
from briefer.notes.amounts import amount, counted, unit_words
from briefer.notes.dates import as_of, period, since
from briefer.notes.typography import printable, quotation_marks, set_own
from briefer.notes.wording import Wording

_SMALL = {
    Language.EN: ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
    Language.FR: ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
}
"""From two on: how a count begins a sentence."""


def period_words(of: Period, language: Language) -> str:
    """Return the time ``of`` a figure in words: "January 2016 – September 2019", "as of March
    2019", "since 2014"; nothing where it has none."""
    if of.start and of.end:
        return period(of.start, of.end, language)
    if of.end:
        return as_of(of.end, language)
    return since(of.start, language) if of.start else ""


def sentence_of(pick: Pick, language: Language) -> str:
    """Return the sentence that tells the figure of ``pick`` in a note in ``language``: "More than
    14,700 apparent opioid-related deaths (Canada, January 2016 – September 2019)."

    What the source calls by words of the other language stands in quotation marks. Where it is
    not known what a figure counts, where the other language has it in words that are not the
    source's own, and for a multiple, which says little without what it is compared with, that is
    the whole sentence of its source. Empty for a pick without a figure.
    """
    figure = pick.figure
    if figure is None:
        return ""
    subject = printable(figure.subject)
    foreign = figure.language is not language and not _is_of_source(figure)
    if not subject or figure.unit is Unit.TIMES or (foreign and "subject" not in figure.corrected):
        return _quoted(printable(figure.sentence) or figure.written, language)
    things = subject if figure.language is language else _quoted(subject, language)
    place = printable(pick.place_in(language))
    named = place if place.casefold() not in subject.casefold() else ""
    around = [part for part in (named, period_words(figure.period, language)) if part]
    told = _told(figure, things, language)
    end = f" ({', '.join(around)})." if around else "."
    return set_own(_capital(told) + end, language)


def row_of(pick: Pick, language: Language) -> Statistic:
    """Return the row that shows the figure of ``pick`` in a table of a note in ``language``."""
    figure = pick.figure
    if figure is None:
        return Statistic(printable(pick.text), "", pick=pick)
    return Statistic(
        measure=_capital(printable(figure.subject)),
        value=amount(figure, language),
        period=period_words(figure.period, language),
        place=printable(pick.place_in(language)),
        pick=pick,
    )


def point_of(pick: Pick, language: Language) -> ChartPoint | None:
    """Return the point that shows the figure of ``pick`` in a chart, called by the end of its
    period; ``None`` for a pick without a figure."""
    figure = pick.figure
    if figure is None:
        return None
    end = figure.period.end or figure.period.start or pick.citation.date
    label = period(end, None, language) if end else printable(pick.citation.name)
    return ChartPoint(label, figure.value, pick)


def chart_of(
    picks: Sequence[Pick],
    language: Language,
    words: Wording,
    notices: Iterable[SeriesNotice] = (),
) -> Chart:
    """Return the chart of the figures of ``picks``, which are those of a series, the newest last,
    with what ``notices`` say of the series below it.

    The chart is called as its newest figure in the note's language is, with the place and the
    beginning of the time that all of them share.
    """
    points = _told_apart([point for one in picks if (point := point_of(one, language))])
    figures = [one.figure for one in picks if one.figure]
    own = [one for one in figures if one.language is language] or figures
    title = _capital(printable(own[-1].subject)) if own else ""
    if title and own[-1].language is not language:
        title = _quoted(title, language) if _is_of_source(own[-1]) else title
        title = f"{title} {words.say('in_other_language', language)}"
    told = [f"series_{one.value}" for one in notices]
    if len(points) > 2 and _is_uneven(figures):
        told.append("series_uneven")
    remarks = (words.say(one, language) for one in told)
    return Chart(
        id="",
        title=", ".join((title, *_shared(picks, title, language, words))) if title else "",
        measure=_measure(figures[-1], language, words) if figures else "",
        points=points,
        form=ChartForm.LINE if len(points) > 2 else ChartForm.COLUMNS,
        remark=" ".join(remarks),
    )


def _is_of_source(figure: Figure) -> bool:
    """Return whether the subject of ``figure`` stands in its sentence as it is: such words may be
    quoted, "increase in seizures" out of "seizures rose" may not."""
    return " ".join(figure.subject.split()) in " ".join(figure.sentence.split())


def _shared(
    picks: Sequence[Pick], title: str, language: Language, words: Wording
) -> tuple[str, ...]:
    """Return the place and the beginning of the time that the figures of ``picks`` share, as far
    as the ``title`` does not name them and the labels of the points do not tell."""
    places = {printable(one.place_in(language)) for one in picks if one.figure}
    periods = [one.figure.period for one in picks if one.figure]
    place = places.pop() if len(places) == 1 else ""
    begun = {one.start for one in periods}
    start = begun.pop() if len(begun) == 1 else None
    cumulative = start and any(one.end and one.end.year > start.year for one in periods)
    begins = since(start, language) if start and cumulative else ""
    return tuple(
        part
        for part in (
            place if place.casefold() not in title.casefold() else "",
            words.say("chart_cumulative", language, since=begins) if begins else "",
        )
        if part
    )


def _is_uneven(figures: Sequence[Figure]) -> bool:
    """Return whether the times between the ends of the periods of ``figures`` differ."""
    ends = [one.period.end or one.period.start for one in figures]
    months = [one.year * 12 + (one.month or 12) for one in ends if one]
    return len({after - before for before, after in pairwise(months)}) > 1


def _told_apart(points: Sequence[ChartPoint]) -> tuple[ChartPoint, ...]:
    """Return ``points`` with the document named where two of them are called the same: a later one
    gives another value for the same time."""
    labels = Counter(one.label for one in points)
    return tuple(
        replace(one, label=f"{one.label} ({printable(one.pick.citation.name)})")
        if one.pick and labels[one.label] > 1
        else one
        for one in points
    )


def newer_words(text: str, old: Pick, new: Pick, language: Language) -> str:
    """Return ``text``, which tells the figure of ``old``, telling that of ``new``.

    What the user made of the sentence is kept where the amount and the time of the old figure
    still stand in it; otherwise it is the sentence of the new figure.
    """
    before, after = old.figure, new.figure
    if before is None or after is None:
        return text
    amounts = (amount(before, language), amount(after, language))
    times = (period_words(before.period, language), period_words(after.period, language))
    edited = text != sentence_of(old, language)
    if not edited or _capital(amounts[0]) not in _capital_at(text, amounts[0]):
        return sentence_of(new, language)
    if times[0] not in text:
        return sentence_of(new, language)
    changed = _exchanged(text, *amounts)
    return changed.replace(times[0], times[1]) if times[0] else changed


def _capital_at(text: str, words: str) -> str:
    """Return ``text`` with ``words`` beginning with a capital wherever they stand in it."""
    return text.replace(words, _capital(words))


def _exchanged(text: str, old: str, new: str) -> str:
    return text.replace(_capital(old), _capital(new)).replace(old, new)


def _told(figure: Figure, things: str, language: Language) -> str:
    if figure.unit is not Unit.COUNT:
        colon = ": " if language is Language.EN else "\u00a0: "
        return f"{_capital(things)}{colon}{amount(figure, language)}"
    said = counted(figure, things, language)
    number = amount(figure, language)
    if number.isdecimal() and 2 <= int(number) <= 9:
        return _SMALL[language][int(number) - 2] + said.removeprefix(number)
    return said


def _measure(figure: Figure, language: Language, words: Wording) -> str:
    """Return in what the values of a chart are counted."""
    unit = unit_words(figure, language)
    return unit or words.say(f"measure_{figure.unit.value}", language)


def _quoted(words: str, language: Language) -> str:
    opening, closing = quotation_marks(language)
    return f"{opening}{words}{closing}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
