"""Compares the analysis of documents (structure, themes and figures) with plain Whoosh indexing.

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


def rows_of(analyst: Analyst, document: Document) -> list[Row]:
    """Return the passages of ``document``, each with the document's title and year."""
    found = analyst.analyse(document)
    year = found.details.date.year if found.details.date else 2000
    return [(one, found.details.title or document.name, year) for one in found.passages]


def compare(count: int, times: int) -> dict[str, float]:
    """Return the processor seconds of both and their ratio, the middle of ``times`` turns."""
    with TemporaryDirectory() as folder:
        analyst = Workspace(Path(folder) / "data").analyst
        some = documents(count)
        rows = [row for each in some for row in rows_of(analyst, each)]
        ours: list[float] = []
        theirs: list[float] = []
        for turn in range(times):
            place = Path(folder) / str(turn)
            place.mkdir()
            theirs.append(spent(lambda place=place: index(place, rows)))
            ours.append(spent(lambda: [analyst.analyse(one) for one in some]))
    return {
        "passages": len(rows),
        "analysis": round(median(ours), 2),
        "whoosh": round(median(theirs), 2),
        "ratio": round(median(a / b for a, b in zip(ours, theirs, strict=True)), 3),
        "milliseconds_a_passage": round(1000 * median(ours) / max(1, len(rows)), 3),
    }


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
        f"analysis of {told['passages']:,} passages: {told['ratio']} × plain Whoosh indexing them "
        f"({told['analysis']} s against {told['whoosh']} s of processor time, "
        f"{told['milliseconds_a_passage']} ms a passage)"
    )


if __name__ == "__main__":
    main()
