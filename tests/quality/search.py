"""How well searches are answered: ``python -m tests.quality.search``.

The queries of ``search_queries.tsv`` are asked of the corpus, indexed by the program itself, and
the answers are scored by what two readers thought of the passages, next to those of SQLite FTS5.
nDCG@10 says how good the first passages are, recall@20 how many of those wanted are found; square
brackets hold 95 % intervals by resampling queries, whose number follows. In "own language" and
"across languages" only passages of one language are asked for; "unfiltered" asks for all, and
counts those in the other language as nothing, to show what they push down.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from briefer.domain.language import Language
from tests.quality.search_engines import Corpus, Engine, corpus_opened, sqlite_opened
from tests.quality.search_labels import (
    HALVES,
    READINGS,
    Agreement,
    Judged,
    agreement,
    judged_queries,
    reading,
)
from tests.quality.search_measures import (
    Rate,
    ceiling,
    differences,
    ndcg,
    rate,
    recall,
    relevant,
)

BRIEFER, WITHOUT = "Briefer", "Briefer, no glossary"
FTS, FTS_TEXT = "FTS5", "FTS5, texts only"


@dataclass(frozen=True, slots=True)
class Answer:
    """How one query was answered. ``missed`` are the wanted passages that were not found;
    ``unjudged`` of the ``returned`` passages have no grade."""

    query: Judged
    ndcg: float | None
    recall: float | None
    ceiling: float | None
    returned: int
    unjudged: int
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """How the queries of a half in a language (or in both, ``all``) were answered. ``ceiling`` is
    the highest recall that twenty places allow, ``unjudged`` a share of what was returned."""

    task: str
    engine: str
    half: str
    language: str
    ndcg: Rate
    recall: Rate
    ceiling: float | None
    unjudged: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured: ``lines``, and by how much Briefer is above each peer, ``above``."""

    lines: tuple[Line, ...]
    above: tuple[Line, ...]
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked: passages in the query's ``own`` language or in the other one, all of them
    where not ``filtered``; those of that language alone count."""

    name: str
    own: bool
    filtered: bool
    engines: tuple[str, ...]


TASKS = (
    Task("own language", own=True, filtered=True, engines=(BRIEFER, WITHOUT, FTS, FTS_TEXT)),
    Task("across languages", own=False, filtered=True, engines=(BRIEFER, WITHOUT, FTS)),
    Task("unfiltered", own=True, filtered=False, engines=(BRIEFER, WITHOUT, FTS)),
)


def answered(corpus: Corpus, query: Judged, task: Task, engine: Engine) -> Answer:
    """Return how ``engine`` answers ``query`` where ``task`` says what counts."""
    wanted = query.language if task.own else _other(query.language)
    grades = {
        key: grade for key, grade in query.grades.items() if corpus.passages[key].language is wanted
    }
    ranked = engine(query.words, wanted if task.filtered else None)
    return Answer(
        query,
        ndcg(ranked, grades),
        recall(ranked, grades),
        ceiling(grades),
        len(ranked),
        sum(key not in query.grades for key in ranked),
        tuple(sorted(relevant(grades) - set(ranked))),
    )


def all_answers(corpus: Corpus, queries: Sequence[Judged]) -> dict[tuple[str, str], list[Answer]]:
    """Return the answers to ``queries``, in order, by task and engine."""
    with ExitStack() as stack:
        engines = {
            BRIEFER: corpus.briefer(glossary=True),
            WITHOUT: corpus.briefer(glossary=False),
            FTS: stack.enter_context(sqlite_opened(corpus, headings=True)),
            FTS_TEXT: stack.enter_context(sqlite_opened(corpus, headings=False)),
        }
        return {
            (task.name, name): [answered(corpus, one, task, engines[name]) for one in queries]
            for task in TASKS
            for name in task.engines
        }


def measured(answers: dict[tuple[str, str], list[Answer]]) -> Measured:
    """Return what ``answers`` come to."""
    lines = [line for place, given in answers.items() for line in _lines(place, given)]
    above = [
        line
        for (task, engine), given in answers.items()
        if engine != BRIEFER
        for line in _above((task, engine), answers[task, BRIEFER], given)
    ]
    return Measured(tuple(lines), tuple(above), agreement(*map(reading, READINGS)))


def _lines(place: tuple[str, str], answers: Sequence[Answer]) -> Iterator[Line]:
    for half, language, chosen in _groups(answers):
        given = [answers[one] for one in chosen]
        returned = sum(one.returned for one in given)
        yield Line(
            *place,
            half,
            language,
            rate([one.ndcg for one in given]),
            rate([one.recall for one in given]),
            rate([one.ceiling for one in given]).value,
            sum(one.unjudged for one in given) / max(1, returned),
        )


def _above(
    place: tuple[str, str], ours: Sequence[Answer], theirs: Sequence[Answer]
) -> Iterator[Line]:
    for half, language, chosen in _groups(ours):
        one, other = ([given[number] for number in chosen] for given in (ours, theirs))
        yield Line(
            *place,
            half,
            language,
            rate(differences([a.ndcg for a in one], [a.ndcg for a in other])),
            rate(differences([a.recall for a in one], [a.recall for a in other])),
            None,
            0.0,
        )


def _groups(answers: Sequence[Answer]) -> Iterator[tuple[str, str, list[int]]]:
    """Yield each half and language, or "all", with the numbers of the answers to its queries."""
    for half in HALVES:
        for language in ("en", "fr", "all"):
            chosen = [
                number
                for number, one in enumerate(answers)
                if one.query.half == half and language in (one.query.language.value, "all")
            ]
            if chosen:
                yield half, language, chosen


def _other(language: Language) -> Language:
    return Language.EN if language is Language.FR else Language.FR


def _in_words(told: Measured) -> str:
    agreed = told.agreement
    shown = [
        f"two readings: {agreed.pairs} pairs, same grade {agreed.same:.2f}, "
        f"weighted kappa {agreed.kappa:.2f}"
    ]
    for task in TASKS:
        shown += ["", f"{task.name:36}{'nDCG@10':31}{'recall@20':31}best  unjudged"]
        shown += [_row(line) for line in told.lines if line.task == task.name]
        shown.append("  Briefer above")
        shown += [_row(line, sign="+") for line in told.above if line.task == task.name]
    return "\n".join(shown)


def _row(line: Line, sign: str = "") -> str:
    place = f"{line.engine:21}{line.half:8}{line.language:>4}"
    rates = f"{_shown(line.ndcg, sign):31}{_shown(line.recall, sign):31}"
    rest = "" if sign else f"{_number(line.ceiling):5} {line.unjudged:.3f}"
    return f"{place:36}{rates}{rest}".rstrip()


def _shown(one: Rate, sign: str) -> str:
    if one.value is None:
        return "–"
    bounds = f"{_number(one.low, sign)} to {_number(one.high, sign)}"
    return f"{_number(one.value, sign)} [{bounds}] {one.queries:2}"


def _number(value: float | None, sign: str = "") -> str:
    return "–" if value is None else f"{value:{sign}.3f}"


def _each(answers: dict[tuple[str, str], list[Answer]]) -> str:
    """Return a line for every query that may be tuned on: its scores, and what was missed."""
    shown: list[str] = []
    for (task, engine), given in answers.items():
        if engine != BRIEFER:
            continue
        shown.append(f"\n{task}")
        for one in given:
            if one.query.half == "tuned":
                scores = f"{_number(one.ndcg):>6} {_number(one.recall):>6}"
                shown.append(f"{one.query.id} {scores}  {one.query.words}: {' '.join(one.missed)}")
    return "\n".join(shown)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measure; ``--json`` for programs, ``--half tuned`` while tuning, so that the other
    half stays unseen, ``--each`` for every query of the tuned half."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.search", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--half", choices=HALVES)
    asked = parser.parse_args(arguments)
    queries = [one for one in judged_queries() if asked.half in (None, one.half)]
    with corpus_opened() as corpus:
        answers = all_answers(corpus, queries)
    told = measured(answers)
    sys.stdout.write((json.dumps(asdict(told), indent=1) if asked.json else _in_words(told)) + "\n")
    if asked.each and not asked.json:
        sys.stdout.write(_each(answers) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
