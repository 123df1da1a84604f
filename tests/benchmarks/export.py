"""Compares the export of a 10-page note with python-docx writing the same paragraphs unstyled.

``python -m tests.benchmarks.export`` prints the ratio; ``--times`` is how often each is done, in
turns, in one run. The export starts from the note, as the window's does: it is laid out, written,
and zipped. python-docx starts from paragraphs that lie ready, and saves them.
"""

import argparse
import io
import json
import time
from collections.abc import Callable, Sequence

from docx import Document

from briefer.domain.note import Note, Quotation, Section
from briefer.notes.blocks import Block, Layout, TextBlock
from briefer.notes.length import pages
from briefer.notes.word import write
from tests.benchmarks.figures import percentile
from tests.notes.material import EN, layout, listed, picks

PAGES = 10


def ten_page_note() -> Note:
    """Return an information note of ten pages of real passages, each with its footnote."""
    every = [pick for name in listed() for pick in picks(name)]
    count = 1
    while pages(layout(_note_of(every[:count]))) < PAGES:
        count += 1
    return _note_of(every[:count])


def _note_of(some: Sequence) -> Note:
    quoted = tuple(Quotation(f"q{at}", pick, pick.text) for at, pick in enumerate(some))
    return Note(
        "ten", "information", EN, "Ten pages", (Section("background", quoted),),
        marking="unclassified",
    )  # fmt: skip


def paragraphs(laid: Layout) -> list[str]:
    """Return the words of all paragraphs of ``laid``: title, title block, body and footnotes."""

    def words(block: Block) -> str:
        return block.text if isinstance(block, TextBlock) else getattr(block, "text", "")

    rows = [f"{row.label}\t{' '.join(row.lines)}" for row in laid.header]
    notes = [one.text for one in laid.footnotes]
    return [laid.kind_line, laid.title, *rows, *map(words, laid.blocks), *notes]


def plain(texts: Sequence[str]) -> bytes:
    """Return a .docx file that python-docx makes of ``texts``."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the milliseconds of both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    note = ten_page_note()
    texts = paragraphs(layout(note))
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(asked.times + 1):
        theirs.append(_timed(lambda: plain(texts)))
        ours.append(_timed(lambda: write(layout(note))))
    # The first of each also loads what the others find loaded.
    told = {
        "pages": PAGES,
        "paragraphs": len(texts),
        "bytes": len(write(layout(note))),
        "milliseconds": {
            name: {"p50": percentile(some[1:], 0.5), "p95": percentile(some[1:], 0.95)}
            for name, some in (("briefer", ours), ("python-docx", theirs))
        },
        "ratio": {
            f"p{round(part * 100)}": round(
                percentile(ours[1:], part) / percentile(theirs[1:], part), 3
            )
            for part in (0.5, 0.95)
        },
    }
    print(json.dumps(told) if asked.json else _in_words(told))


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return round((time.perf_counter() - begun) * 1000, 2)


def _in_words(told: dict) -> str:
    ratio, spent = told["ratio"], told["milliseconds"]
    return (
        f"export of {told['pages']} pages ({told['paragraphs']} paragraphs, {told['bytes']:,} "
        f"bytes): {ratio['p50']} × python-docx (p95 {ratio['p95']} ×); "
        f"{spent['briefer']['p50']} ms against {spent['python-docx']['p50']} ms"
    )


if __name__ == "__main__":
    main()
