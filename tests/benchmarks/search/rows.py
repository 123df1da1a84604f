"""The passages that search is measured on, as Briefer is given them.

They are those of ``../shared/bench`` where it lies beside the checkout, else the summaries that
come with Briefer, again and again with words exchanged, with themes and years drawn by seed.
"""

import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefer.domain.dates import PartialDate
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.domain.theme import ThemeTag
from briefer.search import Indexed
from tests.benchmarks.shelf import BENCH, PASSAGES, altered

_THEMES = ("community", "harms", "indigenous", "precursors", "stigma", "supply")
_YEARS = (2005, 2024)


@dataclass(frozen=True, slots=True)
class Row:
    """A passage of the corpus of a benchmark."""

    doc: str
    lang: Language
    year: int
    title: str
    heading: str
    text: str
    themes: tuple[str, ...]


def rows_of(passages: int) -> list[Row]:
    """Return so many rows, those of a document together, in the order of its text."""
    name = "10k" if passages <= PASSAGES else "100k"
    path = BENCH / f"passages_{name}.jsonl.gz"
    if not path.is_file():
        return list(_altered(passages))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line, _ in zip(lines, range(passages), strict=False)]
    return [
        Row(
            one["doc"], Language(one["lang"]), one["year"], one["title"], one["heading"],
            one["text"], tuple(one["themes"]),
        )
        for one in read
    ]  # fmt: skip


def _altered(passages: int) -> Iterator[Row]:
    chance = random.Random(2)
    for name, text in altered(passages):
        blocks = [" ".join(block.split()) for block in text.split("\n\n") if block.strip()]
        language = Language.FR if text.count(" les ") > text.count(" the ") else Language.EN
        year = chance.randint(*_YEARS)
        for at, block in enumerate(blocks):
            themes = tuple(chance.sample(_THEMES, chance.randint(1, 3)))
            yield Row(name, language, year, blocks[0], blocks[at - at % 9], block, themes)


def entries_of(rows: Sequence[Row], document: str | None = None) -> Iterator[Indexed]:
    """Yield ``rows`` as Briefer indexes them; all as one ``document`` where it is given."""
    start, number, last = 0, 0, ""
    for row in rows:
        if row.doc != last and not document:
            start, number, last = 0, 0, row.doc
        number += 1
        span = Span(start, start + len(row.text))
        start = span.end + 2
        passage = Passage(
            document or row.doc, span, row.text, row.lang, PassageKind.PARAGRAPH, (row.heading,),
            number, number, themes=tuple(map(ThemeTag, row.themes)),
        )  # fmt: skip
        yield Indexed(passage, row.title, PartialDate(row.year))


class Held:
    """The passages of ``rows`` by their ids, held in memory."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._passages = {one.passage.id: one.passage for one in entries_of(rows)}

    def fetch(self, ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return the passages with these ``ids``."""
        return {id: self._passages[id] for id in ids if id in self._passages}
