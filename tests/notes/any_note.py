"""Notes that hold any text at all, drawn by hypothesis."""

from hypothesis import strategies as st

from briefer.domain.caution import Caution, Counterpart
from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.figure import Figure, Period, Qualifier, Unit
from briefer.domain.language import Language
from briefer.domain.note import (
    Chart,
    ChartForm,
    ChartPoint,
    Citation,
    FigureSentence,
    FigureTable,
    Item,
    MarkingLanguage,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Printing,
    Quotation,
    Section,
    Statistic,
    Translation,
)
from briefer.domain.theme import TaggedBy

TEXT = st.text(st.characters(codec=None), max_size=60)
WORDS = TEXT.filter(str.strip)
NUMBER = st.integers(-(2**70), 2**70)
LANGUAGE = st.sampled_from(Language)
MARKINGS = (None, "unclassified", "protected-a", "protected-b")


@st.composite
def _date(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    exact = draw(st.integers(0, 2))
    return PartialDate(day.year, day.month if exact else 0, day.day if exact > 1 else 0)


CITATION = st.builds(
    Citation,
    document=TEXT,
    name=TEXT,
    title=TEXT,
    event=st.none() | TEXT,
    date=st.none() | _date(),
    date_end=st.none() | _date(),
    place=st.none() | TEXT,
    publisher=st.none() | TEXT,
    heading_path=st.lists(TEXT, max_size=3).map(tuple),
    number=NUMBER,
    number_in_section=NUMBER,
    page=st.none() | NUMBER,
    source=st.none() | TEXT | TEXT.map("https://www.canada.ca/{}".format),
    span=st.builds(Span, NUMBER, NUMBER),
)


VALUE = st.decimals(-(10**12), 10**12, places=3)
SPAN = st.builds(Span, NUMBER, NUMBER)
OTHER = st.builds(Counterpart, TEXT, TEXT, LANGUAGE, TEXT, st.none() | _date())
CAUTION = st.builds(Caution, SPAN, TEXT, st.none() | OTHER, st.none() | OTHER)


@st.composite
def _figure_pick(draw: st.DrawFn) -> Pick:
    """Draw a pick of a figure, and at times of what to know of it."""
    citation, language = draw(CITATION), draw(LANGUAGE)
    figure = Figure(
        document=citation.document,
        passage=citation.span,
        span=draw(SPAN),
        written=draw(TEXT),
        sentence=draw(TEXT),
        language=language,
        value=draw(VALUE),
        unit=draw(st.sampled_from(Unit)),
        upper=draw(st.none() | VALUE),
        unit_name=draw(st.none() | st.sampled_from(("CAD", "kg", "per day")) | TEXT),
        qualifier=draw(st.sampled_from(Qualifier)),
        subject=draw(TEXT),
        period=Period(draw(st.none() | _date()), draw(st.none() | _date())),
        place=draw(st.none() | TEXT),
        inferred=draw(st.sampled_from([(), ("period",), ("place",), ("period", "place")])),
        measures=draw(TEXT),
        by=draw(st.sampled_from(TaggedBy)),
        corrected=draw(st.lists(TEXT, max_size=2).map(tuple)),
        series=draw(st.none() | TEXT),
        superseded_by=draw(st.none() | TEXT),
    )
    cautions = draw(st.lists(CAUTION, max_size=2))
    if draw(st.booleans()):
        cautions.append(Caution(figure.span, figure.written, draw(OTHER), draw(st.none() | OTHER)))
    return Pick(draw(WORDS), language, citation, figure, tuple(cautions), draw(TEXT))


FIGURE_PICK = _figure_pick()
CAUTIONS = st.lists(CAUTION, max_size=2).map(tuple)
PICK = st.builds(Pick, WORDS, LANGUAGE, CITATION, st.none(), CAUTIONS) | FIGURE_PICK
ROWS = st.lists(st.builds(Statistic, TEXT, TEXT, TEXT, TEXT, st.none() | PICK), max_size=3)
POINTS = st.lists(st.builds(ChartPoint, TEXT, VALUE, st.none() | PICK), max_size=4)
PRINTING = st.builds(
    Printing,
    draft=st.none() | TEXT,
    caveats=st.lists(st.just("advice-to-minister") | TEXT, max_size=2).map(tuple),
    annex=st.booleans(),
    marking_in=st.none() | st.sampled_from(MarkingLanguage),
)


@st.composite
def _quotation(draw: st.DrawFn) -> Quotation:
    pick = draw(PICK)
    return Quotation(draw(TEXT), pick, pick.text)


ITEM: st.SearchStrategy[Item] = st.one_of(
    st.builds(Paragraph, TEXT, TEXT | st.lists(WORDS).map("\n• ".join)),
    _quotation(),
    st.builds(Paraphrase, TEXT, PICK, TEXT),
    st.builds(Translation, TEXT, PICK, TEXT),
    st.builds(FigureSentence, TEXT, FIGURE_PICK, TEXT),
    st.builds(FigureTable, TEXT, TEXT, ROWS.map(tuple)),
    st.builds(Chart, TEXT, TEXT, TEXT, POINTS.map(tuple), st.sampled_from(ChartForm), TEXT),
)
SECTION = st.builds(
    Section,
    id=st.sampled_from(("issue", "background")) | TEXT,
    items=st.lists(ITEM, max_size=3).map(tuple),
    heading=st.none() | TEXT,
)


def any_note() -> st.SearchStrategy[Note]:
    """Return a strategy for notes whose quotations quote, and that hold any text otherwise."""
    return st.builds(
        Note,
        id=TEXT,
        kind=TEXT,
        language=LANGUAGE,
        title=TEXT,
        sections=st.lists(SECTION, max_size=3).map(tuple),
        title_in_other_language=TEXT,
        marking=st.sampled_from(MARKINGS),
        header=st.lists(st.tuples(st.sampled_from(("to", "date")) | TEXT, TEXT), max_size=3).map(
            tuple
        ),
        printing=PRINTING,
        below=st.sampled_from(MARKINGS) | TEXT,
    )
