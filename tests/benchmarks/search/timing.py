"""Asks all engines the same in turns and notes the time of each; compares what they answer."""

import gc
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

from tests.benchmarks.figures import percentile
from tests.benchmarks.search.asking import Asked, Task
from tests.benchmarks.search.engines import Answer, Engine, Run


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of one question: of the process's processor time, and by the clock."""

    cpu: float
    wall: float


@dataclass
class Taken:
    """What each engine took for the questions of one task, by engine and question; ``differing``
    are sentences about answers that are not the same."""

    task: Task
    spent: dict[str, list[list[Spent]]] = field(default_factory=dict[str, list[list[Spent]]])
    differing: list[str] = field(default_factory=list[str])
    found: int = 0

    def milliseconds(self, engine: str) -> dict[str, float]:
        """Return the percentiles of what ``engine`` took: over the questions, the middle of each
        one's rounds; ``first`` are those of each one's first round."""
        rounds = self.spent[engine]
        kinds = {
            "": [median(one.cpu for one in some) for some in rounds],
            "_wall": [median(one.wall for one in some) for some in rounds],
            "_first": [some[0].cpu for some in rounds],
        }
        return {
            f"p{share}{kind}": round(percentile(values, share / 100), 4)
            for kind, values in kinds.items()
            for share in (50, 95)
        }


def take(engines: Sequence[Engine], questions: Sequence[Asked], rounds: int) -> Taken:
    """Return what ``engines`` took for ``questions``, which are of one task, ``rounds`` times."""
    taken = Taken(questions[0].task)
    runs = {one.name: [one.prepared(asked) for asked in questions] for one in engines}
    asking = [one for one in engines if all(runs[one.name])]
    taken.spent = {one.name: [[] for _ in questions] for one in asking}
    with _uncollected():
        for turn in range(rounds):
            for at, asked in enumerate(questions):
                answers: dict[str, Answer] = {}
                # Nobody is always the first to find the processor's caches cold.
                first = (turn + at) % len(asking)
                for engine in (*asking[first:], *asking[:first]):
                    run = runs[engine.name][at]
                    assert run
                    found, spent = _timed(run)
                    taken.spent[engine.name][at].append(spent)
                    if not turn:
                        answers[engine.name] = engine.told(asked, found)
                    del found
                if not turn:
                    taken.found += answers[asking[0].name].count
                    taken.differing += differing(asked, answers)
    return taken


def _timed(run: Run) -> tuple[object, Spent]:
    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    found = run()
    ended = time.perf_counter_ns()
    return found, Spent((time.process_time_ns() - cpu) / 1e6, (ended - wall) / 1e6)


def differing(asked: Asked, answers: dict[str, Answer]) -> Iterator[str]:
    """Yield a sentence for each engine that does not answer as the first does; of snippets only
    Briefer tells how many it would find, the others how many they show."""
    ours = answers["briefer"]
    if asked.task is Task.SNIPPETS:
        ours = Answer(min(asked.limit, ours.count))
    for name, theirs in answers.items():
        if name != "briefer" and theirs != ours:
            kinds = ("count", "themes", "documents")
            kind = next(one for one in kinds if getattr(theirs, one) != getattr(ours, one))
            yield (
                f"{asked.task}, {' '.join(asked.words)!r}: {kind} differ, briefer finds "
                f"{ours.count}, {name} {theirs.count}"
            )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no garbage meanwhile."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
