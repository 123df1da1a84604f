"""What became of a pick since it was made: its document revised, its figure corrected or none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from briefer.domain.caution import Change, ChangeKind
from briefer.domain.document import Holding
from briefer.domain.figure import Figure
from briefer.domain.figure_word import CORRECTABLE
from briefer.domain.language import Bilingual, Language
from briefer.domain.note import Pick, Statistic
from briefer.domain.passage import Passage
from briefer.domain.query import Filters
from briefer.library import Successors
from briefer.notes import row_of
from briefer.workspace.session import Session

Elsewhere = Callable[[Figure], str]
"""Tells what the other language calls the place of a figure."""


@dataclass(frozen=True, slots=True)
class Present:
    """What stands in the library now where a pick was made: its ``passage``, which may be worded
    otherwise, and the ``figure`` that tells what the one picked told; ``refused`` where the user
    said that it is none. ``revised`` says that the document itself is another one than then."""

    passage: Passage | None = None
    figure: Figure | None = None
    refused: bool = False
    revised: bool = False


class SincePicked:
    """Finds picks again in the library; within one reading."""

    def __init__(self, session: Session) -> None:
        self._library = session.library
        self._held: dict[str, Holding] = {}
        for one in session.library.holdings():
            self._held |= {earlier: one for earlier in one.earlier if earlier not in self._held}
            self._held[one.id] = one
        self._versions: dict[str, _Version] = {}

    def present(self, picks: Iterable[Pick]) -> dict[Pick, Present]:
        """Return what stands now where ``picks`` were made; those out of documents that the
        library does not know are not among them."""
        known = [one for one in dict.fromkeys(picks) if one.citation.document in self._held]
        passages = self._library.fetch([one.passage for one in known])
        standing = self._library.standing([one.rests_on for one in known if one.figure])
        found: dict[Pick, Present] = {}
        for pick in known:
            passage, stands = passages.get(pick.passage), standing.get(pick.rests_on)
            if passage is None:
                found[pick] = self._moved(pick)
            elif stands:
                found[pick] = Present(passage, stands.figure, stands.is_refused)
            else:
                found[pick] = self._in_place(pick, passage)
        return found

    def _in_place(self, pick: Pick, passage: Passage) -> Present:
        """Return what stands for ``pick`` in its ``passage``, where nothing has its bounds now:
        rules may have changed, and what the user added they may have taken back."""
        if pick.figure is None:
            return Present(passage)
        span = pick.figure.span
        figures = self._version(passage.document).figures
        near = (one for one in figures if one.span.overlap(span))
        figure = max(near, key=lambda one: one.span.overlap(span), default=None)
        return Present(passage, figure)

    def _moved(self, pick: Pick) -> Present:
        """Return what stands for ``pick`` in another version of its document."""
        version = self._version(self._held[pick.citation.document].id)
        passage = version.successors.of(pick.text, pick.citation.span.start)
        figure = _retold(pick, passage, version.figures) if pick.figure else None
        return Present(passage, figure, revised=True)

    def _version(self, document: str) -> "_Version":
        if document not in self._versions:
            within = Filters(documents=(document,))
            passages = self._library.passages(within)
            figures = self._library.figures(within)
            self._versions[document] = _Version(Successors((), passages), figures)
        return self._versions[document]


@dataclass(frozen=True, slots=True)
class _Version:
    successors: Successors
    figures: Sequence[Figure]


def change_of(pick: Pick, now: Present, elsewhere: Elsewhere) -> Change | None:
    """Return what became of ``pick`` since it was made, ``None`` where it is what it was."""
    if pick.figure is None:
        reworded = now.passage is None or _plain(now.passage.text) != _plain(pick.text)
        return Change(ChangeKind.REWORDED) if now.revised and reworded else None
    if now.refused:
        return Change(ChangeKind.REFUSED)
    if now.figure is None:
        return Change(ChangeKind.DROPPED) if now.revised else None
    names = _set_since(pick.figure, now.figure)
    if names:
        return Change(ChangeKind.CORRECTED, _otherwise(pick, now.figure, elsewhere))
    if now.revised and _is_revised(pick.figure, now.figure):
        return Change(ChangeKind.REVISED, _otherwise(pick, now.figure, elsewhere))
    return None


def _set_since(picked: Figure, now: Figure) -> list[str]:
    """Return the fields that the user set, or took back, since the figure was picked."""
    said = {*picked.corrected, *now.corrected} - {"measures"}
    return [one for one in CORRECTABLE if one in said and getattr(picked, one) != getattr(now, one)]


def _is_revised(picked: Figure, now: Figure) -> bool:
    """Return whether a new version of the document tells something else of what was picked."""
    return (*_amount(picked), picked.period) != (*_amount(now), now.period)


def _amount(of: Figure) -> tuple[object, ...]:
    return of.value, of.upper, of.unit, of.unit_name, of.qualifier


def _otherwise(pick: Pick, now: Figure, elsewhere: Elsewhere) -> Bilingual:
    """Return what a note would say of ``now`` that it does not say of the figure picked."""
    fresh = replace(pick, figure=now, place_elsewhere=elsewhere(now))
    english, french = (
        "; ".join(
            new
            for old, new in zip(
                _cells(row_of(pick, language)), _cells(row_of(fresh, language)), strict=True
            )
            if new and new != old
        )
        for language in (Language.EN, Language.FR)
    )
    return Bilingual(english, french)


def _cells(row: Statistic) -> tuple[str, ...]:
    return row.value, row.measure, row.period, row.place


def _retold(pick: Pick, passage: Passage | None, figures: Sequence[Figure]) -> Figure | None:
    """Return the one of ``figures`` of a new version that tells what that of ``pick`` told, first
    of those in the ``passage`` that took the place of its own."""
    old = pick.figure
    if old is None:
        return None
    at = old.span.start - pick.citation.span.start
    here = [one for one in figures if passage and one.passage == passage.span]
    tests: tuple[tuple[Sequence[Figure], Callable[[Figure], bool]], ...] = (
        (here, lambda one: _plain(one.written) == _plain(old.written)),
        (here, lambda one: _counted(one) == _counted(old) and one.period == old.period),
        (here, lambda one: _measures_the_same(one, old)),
        (here, lambda one: bool(old.subject) and _counted(one) == _counted(old)),
        (figures, lambda one: _measures_the_same(one, old)),
    )
    for among, fits in tests:
        found = [one for one in among if fits(one)]
        if found:
            return min(found, key=lambda one: abs(one.span.start - one.passage.start - at))
    return None


def _counted(of: Figure) -> tuple[object, ...]:
    return of.unit, of.unit_name, of.subject.casefold()


def _measures_the_same(one: Figure, other: Figure) -> bool:
    return bool(one.measures) and (one.measures, one.period) == (other.measures, other.period)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
