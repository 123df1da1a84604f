"""Notes that hold any text at all, drawn by hypothesis."""

from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.note import (
    Citation,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Section,
)

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


@st.composite
def _item(draw: st.DrawFn) -> Item:
    id, kind = draw(TEXT), draw(st.integers(0, 2))
    if kind == 0:
        return Paragraph(id, draw(TEXT))
    pick = Pick(draw(WORDS), draw(LANGUAGE), draw(CITATION))
    return Quotation(id, pick, pick.text) if kind == 1 else Paraphrase(id, pick, draw(TEXT))


SECTION = st.builds(
    Section,
    id=st.sampled_from(("issue", "background")) | TEXT,
    items=st.lists(_item(), max_size=3).map(tuple),
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
    )
