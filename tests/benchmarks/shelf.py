"""The library that the window is measured on: ten thousand passages, built once and kept.

The paragraphs are those of ``../shared/bench`` where it lies beside the checkout; elsewhere the
summaries that come with Briefer, again and again with words exchanged.
"""

import gzip
import json
import random
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from briefer.workspace import Importing, Session, Workspace

TOP = Path(__file__).resolve().parents[2]
BENCH = TOP.parent / "shared" / "bench"
PASSAGES = 10_000
_BUILT = "built"
_MARCH = {"en": "March", "fr": "mars"}


def shelf(folder: Path, passages: int = PASSAGES) -> Workspace:
    """Return a workspace whose library, kept in ``folder``, has about so many passages."""
    workspace = Workspace(folder / "data")
    mark = folder / _BUILT
    if mark.is_file() and mark.read_text() == str(passages):
        return workspace
    texts = folder / "texts"
    write_texts(texts, passages)
    with Session(workspace) as session:
        Importing(session).add([texts])
        session.index()
    mark.write_text(str(passages))
    return workspace


def write_texts(folder: Path, passages: int) -> None:
    """Write text files with ``passages`` paragraphs in all into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, text) in enumerate(texts_of(passages)):
        (folder / f"{number:04}_{name}.txt").write_text(text, "utf-8")


def texts_of(passages: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of documents with ``passages`` paragraphs in all."""
    return _shared(passages) if _paragraphs(passages).is_file() else altered(passages)


def altered(passages: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield name and text of summaries like those of the corpus, words of each exchanged for
    others of it, until there are ``passages`` paragraphs."""
    chance, written = random.Random(seed), 0
    originals = [path.read_text("utf-8") for path in sorted((TOP / "corpus").glob("*.txt"))]
    while True:
        for text in originals:
            words = text.split()
            blocks = [
                " ".join(chance.choice(words) if chance.random() < 0.2 else word for word in one)
                for one in (block.split() for block in text.split("\n\n"))
                if one
            ]
            if written + len(blocks) > passages:
                blocks = blocks[: passages - written]
            written += len(blocks)
            yield f"altered-{seed}-{written}", "\n\n".join(blocks) + "\n"
            if written >= passages:
                return


def _paragraphs(passages: int) -> Path:
    return BENCH / f"passages_{'10k' if passages <= PASSAGES else '100k'}.jsonl.gz"


def _shared(passages: int) -> Iterator[tuple[str, str]]:
    with gzip.open(_paragraphs(passages), "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(passages), strict=False)]
    for _, group in groupby(rows, key=lambda row: row["doc"]):
        paragraphs = list(group)
        first = paragraphs[0]
        lines_out, heading = (
            [first["title"], f"{_MARCH[first['lang']]} {first['year']}"],
            first["title"],
        )
        for row in paragraphs:
            if row["heading"] not in {heading, row["text"]}:
                heading = row["heading"]
                lines_out.append(heading)
            lines_out.append(row["text"])
        yield f"{first['year']}_{first['lang']}", "\n\n".join(lines_out) + "\n"
