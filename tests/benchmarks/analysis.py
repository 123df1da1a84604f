"""Compares the analysis of passages (themes and figures) with plain Whoosh indexing.

``python -m tests.benchmarks.analysis`` prints the ratio of processor time, in turns, in one run;
``--passages 1000 10000 100000`` shows whether it grows in proportion. ``--pathological`` gives
the seconds that texts of a megabyte take which no person writes.
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema
from whoosh.index import create_in

from briefer.analysis.analysing import Analyst
from briefer.analysis.figures.reading import FigureReader
from briefer.analysis.segmenting import segment
from briefer.analysis.themes import Tagger
from briefer.domain.document import Details, Document
from briefer.domain.passage import Passage
from briefer.workspace import Workspace
from tests.benchmarks.shelf import texts_of

Row = tuple[Passage, str, int]
MEGABYTE = 1_000_000
PATHOLOGICAL = (
    "1", ",", " ", "\u00a0", ".", "(", "1,", "1 ", "123 ", "1-", "1/", "$", "1 %, ", "one ",
    "deux ", "half ", "1 in ", "1 to ", "more than ", "between 1 and ", "March 1, ", "2019 ",
    "from 2015 to ", "chaque jour ", "12 deaths, ", "a@", "www.", "1.", "a-", "à ", "Canada ",
    "of the ",
)  # fmt: skip


def documents(passages: int) -> list[Document]:
    """Return documents with so many paragraphs in all."""
    return [
        Document(f"{number:064x}", name, name, text, Details())
        for number, (name, text) in enumerate(texts_of(passages))
    ]


def index(folder: Path, rows: Sequence[Row]) -> None:
    """Index ``rows`` as Whoosh does by itself, all fields that a search of passages needs."""
    words = TEXT(analyzer=StemmingAnalyzer(), stored=True)
    schema = Schema(
        id=ID(stored=True, unique=True), document=ID(stored=True), language=ID(stored=True),
        year=NUMERIC(stored=True), themes=KEYWORD(stored=True), title=words, heading=words,
        text=words,
    )  # fmt: skip
    writer = create_in(str(folder), schema).writer()
    for passage, title, year in rows:
        writer.add_document(
            id=passage.id, document=passage.document, language=passage.language.value, year=year,
            themes=" ".join(tag.id for tag in passage.themes), title=title,
            heading=" ".join(passage.heading_path[-1:]), text=passage.text,
        )  # fmt: skip
    writer.commit()


def analyse(analyst: Analyst, some: Sequence[Document]) -> None:
    """Analyse ``some`` documents one after the other, as importing does."""
    for one in some:
        analyst.analyse(one)


def rows_of(analyst: Analyst, document: Document) -> list[Row]:
    """Return the passages of ``document``, each with the document's title and year."""
    found = analyst.analyse(document)
    year = found.details.date.year if found.details.date else 2000
    return [(one, found.details.title or document.name, year) for one in found.passages]


def compare(count: int, times: int) -> dict[str, float]:
    """Return the processor seconds that finding themes and figures in so many passages takes, the
    whole analysis of their documents, and indexing them; the middle of ``times`` turns."""
    with TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "data")
        analyst = workspace.analyst
        tagger = Tagger(workspace.rules)
        reader = FigureReader(workspace.glossary.values(), workspace.gazetteer)
        some = documents(count)
        structures = [(one, segment(one).passages) for one in some]
        rows = [row for each in some for row in rows_of(analyst, each)]
        spans: dict[str, list[float]] = {"figures": [], "analysis": [], "whoosh": []}
        for turn in range(times):
            place = Path(folder) / str(turn)
            place.mkdir()
            spans["whoosh"].append(spent(lambda place=place: index(place, rows)))
            spans["figures"].append(spent(lambda: find_in(tagger, reader, structures)))
            spans["analysis"].append(spent(lambda: analyse(analyst, some)))
    whoosh = spans["whoosh"]
    ratios = {
        name: round(median(a / b for a, b in zip(spans[name], whoosh, strict=True)), 3)
        for name in ("figures", "analysis")
    }
    return {
        "passages": len(rows),
        **{name: round(median(seconds), 2) for name, seconds in spans.items()},
        "ratio": ratios["figures"],
        "ratio_with_structure": ratios["analysis"],
        "milliseconds_a_passage": round(1000 * median(spans["analysis"]) / max(1, len(rows)), 3),
    }


def find_in(
    tagger: Tagger, reader: FigureReader, structures: Sequence[tuple[Document, Sequence[Passage]]]
) -> None:
    """Find the themes and figures of passages that lie ready."""
    for document, passages in structures:
        reader.figures(document, [tagger.tag(one) for one in passages], Details())


def pathological(size: int = MEGABYTE) -> dict[str, float]:
    """Return the processor seconds that a document of ``size`` letters takes, by what repeats."""
    told: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        analyst = Workspace(Path(folder)).analyst
        for piece in PATHOLOGICAL:
            document = Document("0" * 64, "odd", "odd", (piece * size)[:size], Details())
            told[piece] = round(spent(lambda document=document: analyst.analyse(document)), 2)
    return told


def spent(work: Callable[[], object]) -> float:
    """Return the processor seconds that ``work`` takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the ratios, or how long odd texts take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000])
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--pathological", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.pathological:
        told = pathological()
        print(json.dumps(told) if asked.json else _listed(told))
        return
    every = [compare(passages, asked.times) for passages in asked.passages]
    print(json.dumps(every) if asked.json else "\n".join(map(_in_words, every)))


def _listed(told: dict[str, float]) -> str:
    return "\n".join(f"{piece!r}: {seconds} s" for piece, seconds in told.items())


def _in_words(told: dict[str, float]) -> str:
    return (
        f"themes and figures of {told['passages']:,} passages: {told['ratio']} × plain Whoosh "
        f"indexing them ({told['figures']} s against {told['whoosh']} s of processor time); with "
        f"the structure of their documents {told['ratio_with_structure']} ×, "
        f"{told['milliseconds_a_passage']} ms a passage"
    )


if __name__ == "__main__":
    main()
