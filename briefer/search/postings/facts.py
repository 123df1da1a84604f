"""What stands beside the passages of all segments: where they are, whose, when, about what."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from briefer.domain.query import Facets, Field, Filters, Kind
from briefer.search.postings.arrays import (
    DATE,
    DOCUMENT,
    END,
    LANGUAGE,
    START,
    Bools,
    Ints,
    Objects,
    narrowed,
)
from briefer.search.postings.postings import Segment

_A_YEAR = 10_000
_BITS = 64
_BEFORE_SPAN = {Kind.PASSAGE: ":", Kind.FIGURE: "#"}


class Facts:
    """The facts of all passages, or figures, of ``segments``, whose numbers go on from one to the
    next."""

    def __init__(self, segments: Sequence[Segment], kind: Kind) -> None:
        self._before_span = _BEFORE_SPAN[kind]
        joined = _joined([one.facts for one in segments], 5)
        names = [one.names for one in segments]
        self._start, self._end, self._date = joined[START], joined[END], joined[DATE]
        self._documents, self._document = _codes(
            [one.documents for one in names], [one.facts[DOCUMENT] for one in segments]
        )
        self._languages, self._language = _codes(
            [one.languages for one in names], [one.facts[LANGUAGE] for one in segments]
        )
        self._themes, self._theme = _codes(
            [one.themes for one in names], [one.themes[1] for one in segments]
        )
        offsets = np.cumsum([0, *(one.size for one in segments)])
        tagged = [one.themes[0] + at for one, at in zip(segments, offsets, strict=False)]
        self._tagged = np.concatenate(tagged) if tagged else np.zeros(0, np.int64)
        self._year, self._years = _as_codes(self._date // _A_YEAR)
        self.live = np.ones(int(offsets[-1]), np.bool_)
        for one, at in zip(segments, offsets, strict=False):
            self.live[one.removed + at] = False
        self._ranks: Ints | None = None

    @property
    def size(self) -> int:
        """How many there are, the removed ones too."""
        return len(self.live)

    @property
    def ranks(self) -> Ints:
        """What breaks ties: the newest document first, each in the order of its text."""
        if self._ranks is None:
            order = np.lexsort((self._start, self._document, -self._date))
            self._ranks = np.empty(len(order), np.int32)
            self._ranks[order] = np.arange(len(order))
        return self._ranks

    def id(self, number: int) -> str:
        """Return the id of ``number``."""
        document = self._documents[int(self._document[number])]
        return f"{document}{self._before_span}{self._start[number]}-{self._end[number]}"

    def with_ids(self, ids: Sequence[str]) -> Bools:
        """Return which have one of ``ids``."""
        mask = np.zeros(self.size, np.bool_)
        wanted: dict[str, list[list[int]]] = {}
        for id in ids:
            document, _, span = id.rpartition(self._before_span)
            places = span.split("-")
            if len(places) == 2 and all(one.isdecimal() for one in places):
                wanted.setdefault(document, []).append([int(one) for one in places])
        for document, spans in wanted.items():
            own = np.flatnonzero(self._with(self._document, self._documents, (document,)))
            places = np.array(spans)
            starts, ends = self._start[own, None], self._end[own, None]
            found = ((starts == places[:, 0]) & (ends == places[:, 1])).any(axis=1)
            mask[own[found]] = True
        return mask & self.live

    def having(self, field: Field, values: Sequence[str]) -> Bools:
        """Return which have one of ``values`` in ``field``, removed ones aside."""
        match field:
            case Field.THEME:
                mask = np.zeros(self.size, np.bool_)
                mask[self._tagged[self._with(self._theme, self._themes, values)]] = True
            case Field.LANGUAGE:
                mask = self._with(self._language, self._languages, values)
            case Field.YEAR:
                years = [int(one) for one in values if one.isdecimal()]
                mask = np.isin(self._date // _A_YEAR, years)
            case Field.DOCUMENT | Field.PLACE:
                mask = self._with(self._document, self._documents, values)
        return mask & self.live

    def let_through(self, filters: Filters) -> Bools:
        """Return which ``filters`` let through: any of each kind, all kinds."""
        mask = self.live
        for field, values in (
            (Field.THEME, filters.themes),
            (Field.DOCUMENT, filters.documents),
            (Field.LANGUAGE, (filters.language.value,) if filters.language else ()),
            (Field.YEAR, tuple(map(str, filters.years))),
        ):
            if values:
                mask = mask & self.having(field, values)
        if filters.passages is not None:
            mask = mask & self.with_ids(tuple(filters.passages))
        return mask

    def facets(self, docs: Ints) -> Facets:
        """Return how many of ``docs`` fall under each theme, document, language and year."""
        combination, themes = self._combinations
        combined = np.bincount(combination[docs], minlength=len(themes))
        group, groups = self._groups
        counts = np.bincount(group[docs], minlength=groups.shape[1])
        document, language, year = groups
        years = _summed(year, counts, len(self._years))
        years[self._years == 0] = 0
        return Facets(
            theme=_most_first(self._themes, combined @ themes),
            document=_most_first(self._documents, _summed(document, counts, len(self._documents))),
            language=_most_first(self._languages, _summed(language, counts, len(self._languages))),
            year=_most_first(self._years.astype(str).astype(object), years),
        )

    @cached_property
    def _groups(self) -> tuple[Ints, Ints]:
        """Which group each is in that has document, language and year in common, and (3, groups)
        these: as few as documents, so that to count groups is to count all three."""
        languages, years = max(1, len(self._languages)), max(1, len(self._years))
        keys = (self._document.astype(np.int64) * languages + self._language) * years + self._year
        each, group = np.unique(keys, return_inverse=True)
        rest, year = np.divmod(each, years)
        return narrowed(group.reshape(-1)), np.stack((*np.divmod(rest, languages), year))

    @cached_property
    def _combinations(self) -> tuple[Ints, Ints]:
        """Which combination of themes each has, and (combinations, themes) which are in each:
        there are few, so that to count them is to count themes."""
        words = np.zeros((self.size, len(self._themes) // _BITS + 1), np.uint64)
        bits = np.uint64(1) << (self._theme % _BITS).astype(np.uint64)
        np.bitwise_or.at(words, (self._tagged, self._theme // _BITS), bits)
        # By one number each it takes a tenth of the time, and lets other threads go on.
        flat = words.shape[1] == 1
        each, combination = np.unique(
            words[:, 0] if flat else words, axis=None if flat else 0, return_inverse=True
        )
        each = each.reshape(-1, words.shape[1])
        of_theme = np.arange(len(self._themes))
        shifts = (of_theme % _BITS).astype(np.uint64)
        held = (each[:, of_theme // _BITS] >> shifts) & np.uint64(1)
        return narrowed(combination.reshape(-1)), held.astype(np.int64)

    def _with(self, codes: Ints, names: Objects, values: Sequence[str]) -> Bools:
        wanted = np.array([one in values for one in names], np.bool_)
        return wanted[codes] if len(names) else np.zeros(len(codes), np.bool_)


def _joined(parts: Sequence[Ints], rows: int) -> Ints:
    return np.concatenate(parts, axis=1) if parts else np.zeros((rows, 0), np.int32)


def _codes(names: Sequence[Sequence[str]], codes: Sequence[Ints]) -> tuple[Objects, Ints]:
    """Return all ``names`` of the segments, sorted, and their ``codes`` by these."""
    every = tuple(sorted({one for own in names for one in own}))
    at = {one: code for code, one in enumerate(every)}
    renamed = [
        np.array([at[one] for one in own], np.int32)[old] if len(own) else old
        for own, old in zip(names, codes, strict=True)
    ]
    called = np.array(every, np.object_)
    return called, np.concatenate(renamed) if renamed else np.zeros(0, np.int32)


def _as_codes(numbers: Ints) -> tuple[Ints, Ints]:
    """Return which of the distinct numbers each of ``numbers`` is, and these, in order."""
    distinct, codes = np.unique(numbers, return_inverse=True)
    return codes.reshape(-1), distinct


def _summed(codes: Ints, counts: Ints, size: int) -> Ints:
    """Return the sums of ``counts`` by ``codes``."""
    return np.bincount(codes, weights=counts, minlength=size).astype(np.int64)


def _most_first(names: Objects, counts: Ints) -> dict[str, int]:
    """Return ``names``, which are in order, with their ``counts``, but for nothing at all."""
    there = np.flatnonzero(counts)
    order = there[np.argsort(-counts[there], kind="stable")]
    return dict(zip(names[order].tolist(), counts[order].tolist(), strict=True))
