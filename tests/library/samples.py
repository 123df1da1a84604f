"""Small documents as they arrive in the library: one passage for each line of text."""

from collections.abc import Iterable, Mapping

from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Document, Span, document_id
from briefer.domain.language import Language
from briefer.domain.passage import Analysis, Passage, PassageKind
from briefer.domain.theme import ThemeTag
from briefer.library import Arrival

HALIFAX = (
    "Participants noted that fentanyl is now found in most opioid seizures.",
    "The Chair thanked everyone for coming to Halifax.",
    "Police services asked for quicker sharing of laboratory results with health partners.",
    "Canada Post seized 3,236 kg of parcels that held precursors.",
)
WINNIPEG = (
    "Les participants ont souligné que la méthamphétamine gagne l’Ouest canadien.",
    "Le président a remercié les participants d’être venus à Winnipeg.",
    "La stigmatisation empêche des personnes de demander de l’aide.",
)


def arrival(
    lines: Iterable[str] = HALIFAX,
    name: str = "halifax-2019",
    *,
    file_name: str = "halifax.txt",
    details: Details | None = None,
    listed: Details | None = None,
    themes: Mapping[int, tuple[str, ...]] | None = None,
    language: Language = Language.EN,
    rules: str = "rules-1",
) -> Arrival:
    """Return a document of ``lines``; ``themes`` are rule tags by number of the line from 0."""
    text = "\n".join(lines)
    original = text.encode("utf-8", "surrogatepass")
    id = document_id(original)
    document = Document(id, name, file_name, text)
    found = passages(document, themes or {}, language)
    read = details or Details(date=PartialDate(2019, 3, 29), language=language)
    return Arrival(document, Analysis(read, found, (), ()), original, rules, listed)


def passages(
    document: Document,
    themes: Mapping[int, tuple[str, ...]],
    language: Language = Language.EN,
) -> tuple[Passage, ...]:
    """Return the lines of the document's text that are not blank as its passages."""
    found: list[Passage] = []
    start = 0
    for place, line in enumerate(document.text.split("\n")):
        if line.strip():
            found.append(
                Passage(
                    document=document.id,
                    span=Span(start, start + len(line)),
                    text=line,
                    language=language,
                    kind=PassageKind.PARAGRAPH,
                    heading_path=("Summary", "Discussion"),
                    number=len(found) + 1,
                    number_in_section=len(found) + 1,
                    page=None,
                    themes=tuple(ThemeTag(id, terms=(id,)) for id in themes.get(place, ())),
                )
            )
        start += len(line) + 1
    return tuple(found)


def analysis(document: Document, *spans: tuple[int, int]) -> Analysis:
    """Return an analysis that finds passages at ``spans`` of the document's text."""
    found = tuple(
        Passage(
            document=document.id,
            span=Span(start, end),
            text=document.text[start:end],
            language=Language.EN,
            kind=PassageKind.BULLET,
            heading_path=(),
            number=number,
            number_in_section=number,
        )
        for number, (start, end) in enumerate(spans, 1)
    )
    return Analysis(Details(), found, (), ())
