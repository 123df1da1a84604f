"""How well the theme rules agree with careful readers: ``python -m tests.quality.themes``.

Tags are scored against labels passage by passage: precision, recall and F1 over all tags
together, with 95 % intervals by resampling passages, and how often the main theme is among the
tags. The labelled documents are the measure; the tuning documents are what the rules were made on.
"""

import argparse
import csv
import json
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from briefer.analysis.segmenting import segment
from briefer.analysis.themes import Tagger
from briefer.domain.passage import Passage
from briefer.reading import read
from briefer.tables.glossary import read_glossary
from briefer.tables.manifest import read_manifest
from briefer.tables.themes import read_themes

TOP = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
LABELLED = ("theme_labels_first.tsv", "theme_labels_second.tsv")
TUNING = "theme_labels_tuning.tsv"
_RESAMPLES = 2000
_SEED = 2019

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Case:
    """A passage read twice: the themes it should have, the main one first, and those it got."""

    language: str
    wanted: tuple[str, ...]
    got: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of 1 and the bounds of its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """How a set of passages fared; ``main`` is how often the main theme was among the tags."""

    passages: int
    precision: Rate
    recall: Rate
    f1: Rate
    main: Rate


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the second reader agrees with the first; ``kappa`` is Cohen's, by theme."""

    scores: dict[str, Scores]
    different: int
    kappa: dict[str, float]


def scores_of_rules(labels: str) -> dict[str, Scores]:
    """Return how the rules fare on the passages of the file ``labels``: by language and "all"."""
    return _by_language(
        Case(passage.language.value, wanted, _tags(passage)) for passage, wanted in _read(labels)
    )


def agreement_of_readers() -> Agreement:
    """Return how far the second reading of the labelled passages agrees with the first."""
    first, second = (_labels(name) for name in LABELLED)
    languages = {_key(passage): passage.language.value for passage in _passages()}
    cases = [Case(languages[key], first[key], second[key]) for key in first]
    return Agreement(
        scores=_by_language(cases),
        different=sum(set(case.wanted) != set(case.got) for case in cases),
        kappa={
            theme: _kappa(cases, theme) for theme in sorted({t for c in cases for t in c.wanted})
        },
    )


def scores_of(cases: Sequence[Case]) -> Scores:
    """Return the scores of ``cases`` with intervals that are the same at every run."""
    chance = random.Random(_SEED)
    samples = [chance.choices(cases, k=len(cases)) for _ in range(_RESAMPLES)]
    return Scores(len(cases), *(_rate(share, cases, samples) for share in _SHARES))


def _precision(cases: Sequence[Case]) -> float:
    return _hits(cases) / max(1, sum(len(case.got) for case in cases))


def _recall(cases: Sequence[Case]) -> float:
    return _hits(cases) / max(1, sum(len(case.wanted) for case in cases))


def _f1(cases: Sequence[Case]) -> float:
    given = sum(len(case.got) + len(case.wanted) for case in cases)
    return 2 * _hits(cases) / max(1, given)


def _main(cases: Sequence[Case]) -> float:
    return sum(case.wanted[0] in case.got for case in cases) / max(1, len(cases))


_SHARES: tuple[Callable[[Sequence[Case]], float], ...] = (_precision, _recall, _f1, _main)


def _hits(cases: Iterable[Case]) -> int:
    return sum(len(set(case.wanted) & set(case.got)) for case in cases)


def _rate(
    share: Callable[[Sequence[Case]], float], cases: Sequence[Case], samples: list[list[Case]]
) -> Rate:
    values = sorted(share(sample) for sample in samples)
    edge = len(values) // 40
    return Rate(share(cases), values[edge], values[-edge - 1])


def _by_language(cases: Iterable[Case]) -> dict[str, Scores]:
    every = list(cases)
    groups = {name: [c for c in every if c.language == name] for name in ("en", "fr")}
    return {name: scores_of(group) for name, group in (groups | {"all": every}).items() if group}


def _kappa(cases: Sequence[Case], theme: str) -> float:
    """Return Cohen's kappa of the two readers on whether a passage has ``theme``."""
    pairs = [(theme in case.wanted, theme in case.got) for case in cases]
    same = sum(one == other for one, other in pairs) / len(pairs)
    one, other = (sum(pair[reader] for pair in pairs) / len(pairs) for reader in (0, 1))
    by_chance = one * other + (1 - one) * (1 - other)
    return 1.0 if by_chance == 1 else (same - by_chance) / (1 - by_chance)


def _read(labels: str) -> list[tuple[Passage, tuple[str, ...]]]:
    """Return the labelled passages with their themes; ``KeyError`` where one is not found."""
    passages = {_key(passage): passage for passage in _passages()}
    return [(passages[key], themes) for key, themes in _labels(labels).items()]


@cache
def _passages() -> tuple[Passage, ...]:
    """Return every passage of the corpus, its document by short name."""
    found: list[Passage] = []
    for listed in read_manifest(TOP / "corpus"):
        document, _ = read(listed.path)
        _NAMES[document.id] = listed.name
        found += segment(document).passages
    return tuple(found)


_NAMES: dict[str, str] = {}


def _key(passage: Passage) -> Key:
    return _NAMES[passage.document], passage.span.start


def _labels(name: str) -> dict[Key, tuple[str, ...]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {(row["document"], int(row["start"])): _themes(row["themes"]) for row in rows}


def _themes(written: str) -> tuple[str, ...]:
    return tuple(theme.strip() for theme in written.split(","))


@cache
def _tagger() -> Tagger:
    resources = TOP / "resources"
    return Tagger(read_themes(read_glossary(resources), resources))


def _tags(passage: Passage) -> tuple[str, ...]:
    return tuple(tag.id for tag in _tagger().themes_of(passage))


def _line(name: str, scores: Scores) -> str:
    rates = (scores.precision, scores.recall, scores.f1, scores.main)
    shown = "  ".join(f"{r.value:.3f} [{r.low:.3f}-{r.high:.3f}]" for r in rates)
    return f"{name:22} {scores.passages:4}  {shown}"


def _report(measured: dict[str, dict[str, Scores]], readers: Agreement | None) -> str:
    lines = [f"{'':27}  {'precision':21}  {'recall':21}  {'F1':21}  main theme among tags"]
    for group, by_language in measured.items():
        lines += [_line(f"{group} {name}", scores) for name, scores in by_language.items()]
    if readers:
        lines += [_line(f"readers {name}", scores) for name, scores in readers.scores.items()]
        lines.append(f"passages where the two readers' themes differ: {readers.different}")
        lines += [f"  kappa {theme:22} {value:.2f}" for theme, value in readers.kappa.items()]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the measure; ``--json`` for programs, ``--only tuning`` while tuning."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.themes", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=["labelled", "tuning"])
    asked = parser.parse_args(arguments)
    groups = {"labelled": LABELLED[0], "tuning": TUNING}
    measured = {
        name: scores_of_rules(labels)
        for name, labels in groups.items()
        if asked.only in (None, name)
    }
    readers = None if asked.only == "tuning" else agreement_of_readers()
    if asked.json:
        plain = {n: {k: asdict(s) for k, s in by.items()} for n, by in measured.items()}
        plain |= {"readers": asdict(readers)} if readers else {}
        sys.stdout.write(json.dumps(plain, indent=1) + "\n")
    else:
        sys.stdout.write(_report(measured, readers) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
