"""How often period and place are right on hand-labelled figures: ``python -m
tests.quality.figure_fields``.

The labels' own spans are taken for the expressions, so that what is measured is the reading of
periods and places alone. Passages from elsewhere that are set aside are scored with ``--untuned``
only, as totals. ``--misses`` lists what is wrong.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefer.analysis.figures.places.placing import Placer
from briefer.analysis.figures.setting import Expression, Setting
from briefer.analysis.figures.splitting import sentences
from briefer.analysis.figures.times.periods import period_of
from briefer.analysis.segmenting import segment
from briefer.domain.document import Details, Span
from briefer.domain.figure import Qualifier, Unit
from briefer.domain.language import Language
from briefer.reading import read
from briefer.tables.gazetteer import read_gazetteer
from briefer.tables.manifest import read_manifest

from .figure_labels import CORPUS, FOLDER, SETS, Label, labels, texts

ELSEWHERE = ("outside", "field", "composed")
"""The sets of passages from elsewhere, of which nothing but the text is known."""
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled figure and what was read for it."""

    label: Label
    period: tuple[str, str]
    place: str

    @property
    def right(self) -> tuple[bool, bool]:
        """Whether period and place are those of the label."""
        wanted = tuple(self.label.fields[key].removeprefix("~") for key in ("start", "end"))
        place = place_id(self.label.fields["place"].removeprefix("~"))
        return self.period == wanted, self.place == place


@cache
def placer() -> Placer:
    """Return the placer by the gazetteer that ships."""
    return Placer(read_gazetteer(RESOURCES))


def place_id(name: str) -> str:
    """Return the id of the place that ``name`` names, or the name where it is not known."""
    return (placer().named(name) or name) if name else ""


@cache
def _halves(name: str) -> dict[str, tuple[str, Language]]:
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return {one["id"]: (one["half"], Language(one["language"])) for one in map(json.loads, lines)}


@cache
def _known(name: str) -> tuple[Details, dict[str, tuple[str, ...]], Language]:
    """Return details, heading paths by passage and language of a corpus document."""
    (entry,) = (one for one in read_manifest(CORPUS) if one.name == name)
    structure = segment(read(entry.path)[0])
    paths = {str(one.number): one.heading_path for one in structure.passages}
    return entry.details, paths, structure.language


def judged(name: str, untuned: bool = False) -> Iterator[Judged]:
    """Yield what is read for the labelled figures of a set."""
    figures = [one for one in labels(name) if one.figure]
    if name in ELSEWHERE:
        half = "untuned" if untuned else "tuned"
        figures = [one for one in figures if _halves(name)[one.passage][0] == half]
    for one in figures:
        setting = _setting(name, one, [other for other in figures if other.passage == one.passage])
        (expression,) = (at for at in setting.expressions if at.span.start == one.start)
        period, _ = period_of(setting, expression)
        found = placer().place_of(setting, expression)
        stated = (str(period.start or ""), str(period.end or ""))
        yield Judged(one, stated, found.id if found else "")


def _setting(name: str, one: Label, beside: list[Label]) -> Setting:
    text = texts(name)[one.passage]
    if name in ELSEWHERE:
        details, headings, language = Details(), (), _halves(name)[one.passage][1]
    else:
        details, paths, language = _known(name)
        headings = paths[one.passage]
    sentence = next(each for each in sentences(text) if one.start < each.end)
    inside = tuple(
        _expression(other) for other in beside if sentence.start <= other.start < sentence.end
    )
    return Setting(text, sentence, inside, language, details, headings)


def _expression(label: Label) -> Expression:
    span = Span(label.start, label.start + len(label.written))
    fields = label.fields
    return Expression(
        span,
        span,
        Decimal(fields["value"].removeprefix("~")),
        Unit(fields["unit"]),
        qualifier=Qualifier(fields["qualifier"]),
    )


def main() -> None:
    """Print how many periods and places are right, set by set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--untuned", action="store_true")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for name in ELSEWHERE if asked.untuned else SETS:
        every = list(judged(name, asked.untuned))
        if not every:
            continue  # all of it is there to tune on
        for at, field in enumerate(("period", "place")):
            right = sum(one.right[at] for one in every)
            print(f"{name} {field}: {right} of {len(every)} ({right / len(every):.3f})")
        if asked.misses and not asked.untuned:
            for one in every:
                if not all(one.right):
                    said = dict(one.label.fields)
                    print(f"  {one.label.passage} [{one.label.written}] {one.period} {one.place}")
                    print(f"      wanted {said['start']} {said['end']} {said['place']}")


if __name__ == "__main__":
    main()
