"""Figures of the shipped corpus, understood by hand, and notes that hold them."""

from dataclasses import replace
from decimal import Decimal

from briefer.domain.caution import Caution, Counterpart
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, SeriesNotice, Unit
from briefer.domain.language import Language
from briefer.domain.note import FigureSentence, FigureTable, Note, Pick, Quotation, Section
from briefer.notes.figure_words import chart_of, row_of, sentence_of

from .corpus import EN, FR, pick, words

SINCE = PartialDate(2016, 1)


def figure(of: Pick, written: str, value: str, unit: Unit = Unit.COUNT, **known: object) -> Figure:
    """Return the figure ``written`` in the passage of ``of``."""
    start = of.citation.span.start + of.text.index(written)
    return Figure(
        document=of.citation.document,
        passage=of.citation.span,
        span=Span(start, start + len(written)),
        written=written,
        sentence=next(one for one in of.text.split(". ") if written in one),
        language=of.language,
        value=Decimal(value),
        unit=unit,
        **known,  # type: ignore[arg-type]
    )


def deaths() -> tuple[Pick, ...]:
    """Return picks of the four figures of the series of opioid deaths, the newest last, each with
    what is known of the newest."""
    more = Qualifier.MORE_THAN
    given = (
        ("halifax-2019", "The opioid crisis continues", "more than 10,300", "10300", more,
         "apparent opioid-related deaths", PartialDate(2018, 9)),
        ("binder-2019", "Canada continues", "more than 12,800", "12800", more,
         "apparent opioid-related deaths", PartialDate(2019, 3)),
        ("winnipeg-2019", "La crise des opioïdes", "plus de 14\u00a0700", "14700", more,
         "décès qui semblent liés à la consommation d’opioïdes", PartialDate(2019, 9)),
        ("fourth-2021", "The opioid overdose crisis", "21,174", "21174", Qualifier.EXACT,
         "apparent opioid toxicity deaths", PartialDate(2020, 12)),
    )  # fmt: skip
    newest = pick("fourth-2021", "The opioid overdose crisis")
    last = figure(newest, "21,174", "21174")
    newer = Counterpart(last.id, "21,174", EN, newest.citation.event or "", PartialDate(2020, 12))
    found: list[Pick] = []
    for name, start, written, value, qualifier, subject, end in given:
        of = pick(name, start)
        own = figure(
            of,
            written if written in of.text else written.replace("\u00a0", " "),
            value,
            qualifier=qualifier,
            subject=subject,
            period=Period(SINCE, end),
            place="Canada",
            series="opioid-deaths",
            superseded_by=None if name == "fourth-2021" else last.id,
        )
        known = (Caution(own.span, own.written, newer),) if own.superseded_by else ()
        found.append(replace(of, figure=own, cautions=known))
    return tuple(found)


def seizure() -> Pick:
    """Return the pick of a figure in French without a date: grams of carfentanil per tablet."""
    of = pick("winnipeg-2019", "À l’échelle nationale, les arrestations")
    written = "2\u00a0320" if "2\u00a0320" in of.text else "2 320"
    known = {"subject": "arrestations", "period": Period()}
    return replace(of, figure=figure(of, written, "2320", **known))


def figured_note(language: Language) -> Note:
    """Return a note with figures as sentences, as rows of a table and as a chart of a series."""
    series = deaths()
    oldest, _, french, newest = series
    sentences = (newest, french if language is EN else oldest)
    rows = tuple(row_of(one, language) for one in (newest, french, seizure()))
    chart = chart_of(series, language, words(), (SeriesNotice.WORDING_DRIFTS,))
    own = oldest if language is EN else french
    return Note(
        id=f"figures-{language.value}",
        kind="information",
        language=language,
        title="Opioid deaths" if language is EN else "Décès liés aux opioïdes",
        marking="unclassified",
        sections=(
            Section("issue"),
            Section("background", (Quotation("q1", replace(own, figure=None), own.text),)),
            Section(
                "current-status",
                (
                    *(
                        FigureSentence(f"s{at}", one, sentence_of(one, language))
                        for at, one in enumerate(sentences)
                    ),
                    FigureTable("t1", "", rows),
                    replace(chart, id="c1"),
                ),
            ),
        ),
    )


def figured_notes() -> tuple[Note, Note]:
    """Return the notes with figures in both languages."""
    return figured_note(EN), figured_note(FR)
