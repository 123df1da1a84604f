"""Says what was measured: each task with its goal, and whether the goal is reached."""

from collections.abc import Iterator
from typing import Any

from tests.benchmarks.search.asking import PREFIXES, Task

ENGINES = ("briefer", "fts5", "tantivy")
GOALS: dict[Task, dict[str, float]] = {
    **{task: {"fts5": 0.1} for task in PREFIXES},
    Task.ANY: {"fts5": 0.1, "tantivy": 1.0},
    Task.PHRASE: {"fts5": 1.5},
    Task.SNIPPETS: {"fts5": 0.2},
}
"""At most how many times what the peer takes, at the 95th percentile over 100,000 passages; over
fewer the ratios are told and not judged."""
JUDGED = 100_000
CHANGE_GOALS = {"build": 1.3, "add": 1.3}
MEMORY_GOAL = 400.0


def lines(told: dict[str, Any]) -> Iterator[str]:
    """Yield what was measured over so many passages as lines of a table."""
    shown = "with their snippets" if told["shown"] else "without their texts"
    yield f"{told['passages']:,} passages; ms of processor time, p50 / p95; hits {shown}"
    names = "".join(f"{name:>18}" for name in ENGINES)
    yield f"{'':30}{'found':>7}{names}   p95 to fts5 and tantivy"
    for row in told["tasks"]:
        yield (
            f"{row['task']:30}"
            + "".join(map(_spent, _of(row)))
            + "   "
            + _ratios(row, told["passages"] >= JUDGED)
        )
    for name, how in told["how"].items():
        yield f"  {name}: {how}"
    differing = told["differing"]
    yield f"{told['asked']} questions, answered differently: {len(differing)}"
    yield from (f"  {one}" for one in differing[:20])
    yield from _changes(told.get("changes") or {})
    yield from _alone(told["alone"])


def _of(row: dict[str, Any]) -> Iterator[dict[str, float] | None]:
    for name in ENGINES:
        yield row["milliseconds"].get(name)


def _spent(one: dict[str, float] | None) -> str:
    return f"{one['p50']:9.2f} /{one['p95']:7.2f}" if one else f"{'–':>18}"


def _ratios(row: dict[str, Any], judged: bool) -> str:
    said: list[str] = []
    for name, ratio in row["ratios"].items():
        goal = row["goals"].get(name) if judged else None
        reached = "reached" if goal and ratio["p95"] <= goal else "MISSED"
        said.append(f"{ratio['p95']:6.2f}x {name}" + (f" (≤ {goal}: {reached})" if goal else ""))
    return ", ".join(said)


def _changes(changes: dict[str, Any]) -> Iterator[str]:
    for name, one in changes.items():
        goal = CHANGE_GOALS.get(name)
        ratio = one["ratio"]["cpu"]
        reached = "reached" if goal and ratio <= goal else "MISSED"
        spent = "; ".join(
            f"{engine} {of['cpu']:,.0f} ms of processor time, {of['wall']:,.0f} ms by the clock"
            for engine, of in one["milliseconds"].items()
        )
        told = f" (≤ {goal}: {reached})" if goal else ""
        yield f"{name}: {spent}; {ratio}x whoosh{told}"


def _alone(alone: dict[str, Any]) -> Iterator[str]:
    opening = alone["opening"]
    yield (
        f"a fresh process, opening and first search: {opening['cpu']} ms of processor time, "
        f"{opening['wall']} ms by the clock"
    )
    asked = alone["asked"]
    if asked:
        reached = "reached" if asked["private"] <= MEMORY_GOAL else "MISSED"
        yield (
            f"its private memory after all searches: {asked['private']} MB (≤ {MEMORY_GOAL:.0f}: "
            f"{reached}), of that written to {asked['private_written']} MB; before opening "
            f"{alone['empty']['private']} MB; at most {asked['peak']} MB of any kind"
        )
