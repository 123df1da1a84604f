"""How well figures are found and understood, against labels made by hand.

``python -m tests.quality.figures`` prints precision and recall, and for those found how often
value, unit, period and place are right, each with its 95 % interval: on the two labelled
summaries, on passages composed for tuning, on those from elsewhere that rules may be tuned on, and
on those never tuned on (totals only). ``--misses`` lists what is wrong on all but the last,
``--json`` is for programs.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from math import sqrt

from briefer.analysis.figures.reading import FigureReader
from briefer.analysis.segmenting import segment
from briefer.domain.document import Details, Document, Span
from briefer.domain.figure import Figure
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.paths import places
from briefer.reading import read
from briefer.tables.gazetteer import read_gazetteer
from briefer.tables.glossary import read_glossary
from briefer.tables.manifest import read_manifest
from tests.quality.figure_fields import place_id
from tests.quality.figure_labels import CORPUS, FOLDER, Label, labels, texts

CORPUS_SETS = ("winnipeg-2019", "fourth-2021")
ELSEWHERE = ("outside", "field")
MEASURES = ("precision", "recall", "value", "unit", "span", "period", "place")
_CLOSE = Decimal("0.005")
"""How far a value may be from the label's, in parts of it: 0.3333 for a third."""


@dataclass
class Score:
    """How many figures were found rightly, wrongly and not at all, and what of them is right."""

    found: int = 0
    wrong: int = 0
    missed: int = 0
    right: dict[str, int] = field(default_factory=lambda: defaultdict[str, int](int))
    misses: list[str] = field(default_factory=list[str])

    def told(self) -> dict[str, tuple[int, int]]:
        """Return each measure as right ones of all."""
        every = {
            "precision": (self.found, self.found + self.wrong),
            "recall": (self.found, self.found + self.missed),
        }
        return every | {name: (self.right[name], self.found) for name in MEASURES[2:]}

    def add(self, other: "Score") -> None:
        """Count what ``other`` counts."""
        self.found += other.found
        self.wrong += other.wrong
        self.missed += other.missed
        for name, number in other.right.items():
            self.right[name] += number
        self.misses += other.misses


def interval(right: int, every: int) -> tuple[float, float]:
    """Return the 95 % interval of a proportion (Wilson's score)."""
    if not every:
        return 0.0, 1.0
    part, z = right / every, 1.96
    middle = (part + z * z / (2 * every)) / (1 + z * z / every)
    spread = z * sqrt(part * (1 - part) / every + z * z / (4 * every * every))
    spread /= 1 + z * z / every
    return max(0.0, middle - spread), min(1.0, middle + spread)


@cache
def reader() -> FigureReader:
    """Return the reader by the tables that ship."""
    resources = places(None).resources
    return FigureReader(read_glossary(resources).values(), read_gazetteer(resources))


def of_summary(name: str) -> dict[str, tuple[Passage, list[Figure]]]:
    """Return the passages of a summary by number, each with the figures found in it."""
    (entry,) = (one for one in read_manifest(CORPUS) if one.name == name)
    document, _ = read(entry.path)
    passages = segment(document).passages
    found = reader().figures(document, passages, entry.details)
    return {
        str(one.number): (one, [each for each in found if each.passage_id == one.id])
        for one in passages
    }


def of_sources(name: str, half: str) -> dict[str, tuple[Passage, list[Figure]]]:
    """Return the passages of one half of a set by id, each with the figures found in it; those of
    one source are read as one document of which nothing else is known."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    by_source: dict[str, list[dict[str, str]]] = defaultdict(list)
    for one in map(json.loads, lines):
        if one["half"] == half:
            by_source[one["source"]].append(one)
    found: dict[str, tuple[Passage, list[Figure]]] = {}
    for source, rows in by_source.items():
        found |= _of_source(source, rows)
    return found


def _of_source(
    source: str, rows: Sequence[dict[str, str]]
) -> dict[str, tuple[Passage, list[Figure]]]:
    text = "\n\n".join(row["text"] for row in rows)
    passages: dict[str, Passage] = {}
    at = 0
    for number, row in enumerate(rows, 1):
        span = Span(at, at + len(row["text"]))
        passages[row["id"]] = Passage(
            source, span, row["text"], Language(row["language"]), PassageKind.PARAGRAPH, (),
            number, number,
        )  # fmt: skip
        at = span.end + 2
    document = Document(source, source, source, text, Details())
    found = reader().figures(document, passages.values(), Details())
    return {
        id: (one, [each for each in found if each.passage_id == one.id])
        for id, one in passages.items()
    }


def scored(name: str, half: str = "") -> Score:
    """Return how the figures of a set, or of one half of it, compare with its labels."""
    read_ = of_sources(name, half) if half else of_summary(name)
    score = Score()
    for id in texts(name):
        if id in read_:
            passage, figures = read_[id]
            wanted = [one for one in labels(name) if one.passage == id and one.figure]
            score.add(_compared(passage, figures, wanted))
    return score


def _compared(passage: Passage, figures: Sequence[Figure], wanted: list[Label]) -> Score:
    score = Score()
    for figure in figures:
        start = figure.span.start - passage.span.start
        end = figure.span.end - passage.span.start
        label = next((one for one in wanted if _overlap(one, start, end)), None)
        where = f"{passage.number} [{figure.written}]"
        if label is None:
            score.wrong += 1
            score.misses.append(f"no figure: {where} in {figure.sentence[:90]}")
            continue
        wanted.remove(label)
        score.found += 1
        for name, right, said in _judged(figure, label, (start, end)):
            score.right[name] += right
            if not right:
                score.misses.append(f"{name}: {where} {said}")
    score.missed += len(wanted)
    score.misses += [f"missed: {passage.number} [{one.written}]" for one in wanted]
    return score


def _overlap(label: Label, start: int, end: int) -> bool:
    return label.start < end and start < label.start + len(label.written)


def _judged(
    figure: Figure, label: Label, place: tuple[int, int]
) -> Iterator[tuple[str, bool, str]]:
    """Yield each field, whether it is right, and what it is against what it should be."""
    said = {name: value.removeprefix("~") for name, value in label.fields.items()}
    upper = _close(figure.upper, said["upper"])
    yield "value", _close(figure.value, said["value"]) and upper, f"{figure.value} {said['value']}"
    unit = (figure.unit.value, figure.unit_name or "")
    yield "unit", unit == (said["unit"], said["unit_name"]), f"{unit} {said['unit_name']}"
    right = place == (label.start, label.start + len(label.written))
    yield "span", right, label.written
    period = (str(figure.period.start or ""), str(figure.period.end or ""))
    dates = (said["start"], said["end"])
    yield "period", period == dates, f"{period} {dates}"
    where = place_id(figure.place or "")
    yield "place", where == place_id(said["place"]), f"{figure.place} {said['place']}"


def _close(value: Decimal | None, wanted: str) -> bool:
    if value is None or not wanted:
        return value is None and not wanted
    return abs(value - Decimal(wanted)) <= abs(Decimal(wanted)) * _CLOSE


def everything() -> dict[str, Score]:
    """Return the score of each set, tuned on and untuned apart."""
    scores = {name: scored(name) for name in CORPUS_SETS}
    scores["composed"] = scored("composed", "tuned")
    for half in ("tuned", "untuned"):
        for name in ELSEWHERE:
            scores[f"{name}, {half}"] = scored(name, half)
        both = Score()
        for name in ELSEWHERE:
            both.add(scores[f"{name}, {half}"])
        scores[f"elsewhere, {half}"] = both
    for name, score in scores.items():
        if "untuned" in name:
            score.misses.clear()
    return scores


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    scores = everything()
    if asked.json:
        print(json.dumps({name: score.told() for name, score in scores.items()}))
        return
    print("| | figures | " + " | ".join(MEASURES) + " |\n|---|" + "---|" * (len(MEASURES) + 1))
    for name, score in scores.items():
        cells = [
            f"{right / max(1, every):.3f} [{low:.3f}–{high:.3f}]"
            for right, every in score.told().values()
            for low, high in (interval(right, every),)
        ]
        print(f"| {name} | {score.found + score.missed} | " + " | ".join(cells) + " |")
    if asked.misses:
        for name, score in scores.items():
            print(f"\n{name}", *score.misses, sep="\n  ")


if __name__ == "__main__":
    main()
