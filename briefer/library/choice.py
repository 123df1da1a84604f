"""Which rows of passages a question is about."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefer.library.rows import Value

# At most 18 digits: SQLite holds no larger whole numbers.
_ID = re.compile(r"(.+):(\d{1,18})-(\d{1,18})", re.DOTALL | re.ASCII)


@dataclass(frozen=True, slots=True)
class Choice:
    """A condition on the table of passages, and the values for its places in their order."""

    condition: str = "1"
    values: tuple[Value, ...] = ()

    def and_(self, condition: str, value: Value) -> "Choice":
        """Return this choice narrowed by one more condition, which has one place."""
        return Choice(f"{self.condition} AND {condition}", (*self.values, value))

    def within(self, other: "Choice") -> "Choice":
        """Return this choice narrowed to what is also in ``other``."""
        condition = f"{self.condition} AND ({other.condition})"
        return Choice(condition, (*self.values, *other.values))

    def of_documents(self, ids: Iterable[str]) -> "Choice":
        """Return this choice narrowed to the passages of some documents."""
        condition = "document IN (SELECT value FROM json_each(?))"
        return self.and_(condition, json.dumps(list(ids)))

    def touched_by(self, themes: Sequence[str]) -> "Choice":
        """Return this choice narrowed to passages that a rule or the user connected with one of
        ``themes``, be it to refuse it."""
        condition = (
            "row IN (SELECT passage FROM json_each(?) JOIN"
            " (SELECT passage, theme FROM rule_tag UNION ALL SELECT passage, theme FROM user_tag)"
            " ON theme = value)"
        )
        return self.and_(condition, json.dumps(themes))


def with_ids(ids: Iterable[str]) -> Choice:
    """Return the choice of passages by their ids; what is no id of a passage chooses nothing."""
    matches = (_ID.fullmatch(id) for id in ids)
    parts = [[match[1], int(match[2]), int(match[3])] for match in matches if match]
    condition = (
        "row IN (SELECT row FROM json_each(?) AS wanted JOIN passage"
        " ON document = json_extract(wanted.value, '$[0]')"
        " AND span_start = json_extract(wanted.value, '$[1]')"
        " AND span_end = json_extract(wanted.value, '$[2]'))"
    )
    return Choice().and_(condition, json.dumps(parts))
