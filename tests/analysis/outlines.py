"""Outlines: what was found in a document as readable lines, and how well two of them agree."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from briefer.analysis.details import read_details
from briefer.analysis.segmenting import Structure, segment
from briefer.domain.document import Document
from briefer.domain.passage import PassageKind
from briefer.reading import read

HERE = Path(__file__).parent
TUNED = sorted((HERE / "summaries").glob("*.txt"))
UNTUNED = sorted((HERE / "summaries" / "untuned").glob("*.txt"))
DETAILS = ("title", "date", "date_end", "place", "language", "published")
_KINDS = {PassageKind.PARAGRAPH: "P ", PassageKind.BULLET: "B ", PassageKind.TABLE_ROW: "R "}
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Score:
    """How many things were found rightly, found at all, and there to be found."""

    right: int = 0
    found: int = 0
    there: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Return both counted together."""
        return Score(self.right + other.right, self.found + other.found, self.there + other.there)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / self.there if self.there else 1


def document_of(text: str) -> Document:
    """Return a document of ``text``."""
    return Document("0" * 16, "test", "test.txt", text)


def outline_of(path: Path) -> list[str]:
    """Return the outline of the file ``path``."""
    return outline(read(path)[0])


def expected(path: Path) -> list[str]:
    """Return the outline that stands beside the file ``path``."""
    return path.with_suffix(".outline").read_text("utf-8").rstrip().split("\n")


def outline(document: Document) -> list[str]:
    """Return the outline of ``document``: details, parts, notices."""
    structure = segment(document)
    details = read_details(structure, frozenset())
    lines = [f"{name}: {_one_line(getattr(details, name))}" for name in DETAILS]
    notices = [f"! {notice.key}" for notice in structure.notices]
    whole = [*lines, "", *parts(structure), "", *notices]
    return whole if notices else whole[:-1]


def parts(structure: Structure) -> list[str]:
    """Return headings, passages and what is dropped, a line for each, in the text's order."""
    marked = [(one.span, f"H{one.level} {shown(one.text)}") for one in structure.headings]
    marked += [(one.span, f"{_KINDS[one.kind]} {shown(one.text)}") for one in structure.passages]
    marked += [
        (one.span, f"-- {one.why}: {shown(one.text.strip('#*_ '))}") for one in structure.dropped
    ]
    return [line for _, line in sorted(marked)]


def shown(text: str) -> str:
    """Return ``text`` on one line, a long one by its first six and last three words."""
    words = text.split()
    if len(words) <= _SHOWN:
        return " ".join(words)
    return " ".join(words[:6]) + " … " + " ".join(words[-3:])


def compare(got: list[str], wanted: list[str]) -> dict[str, Score]:
    """Return a score for headings, their levels, passages by their bounds, their kinds, what is
    dropped and details."""
    ours, theirs = _by_aspect(got), _by_aspect(wanted)
    return {
        aspect: Score((ours[aspect] & total).total(), ours[aspect].total(), total.total())
        for aspect, total in theirs.items()
    }


def compare_all(paths: list[Path]) -> dict[str, Score]:
    """Return the scores of all ``paths`` together."""
    sums: dict[str, Score] = {}
    for path in paths:
        for aspect, score in compare(outline_of(path), expected(path)).items():
            sums[aspect] = sums.get(aspect, Score()) + score
    return sums


def _by_aspect(lines: list[str]) -> dict[str, Counter[str]]:
    headings = [line for line in lines if line[:1] == "H" and line[1:2].isdigit()]
    passages = [line for line in lines if line[:2] in _KINDS.values()]
    return {
        "headings": Counter(line[3:] for line in headings),
        "levels": Counter(headings),
        "passages": Counter(line[3:] for line in passages),
        "kinds": Counter(passages),
        "dropped": Counter(line for line in lines if line.startswith("-- ")),
        "details": Counter(line for line in lines if line.split(":")[0] in DETAILS),
    }


def _one_line(value: object) -> str:
    return "-" if value is None else " ".join(str(value).split())
