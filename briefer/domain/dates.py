"""Dates as documents state them: to the day, the month or the year."""

import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day (0 where not known)."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a date that no calendar has."""
        date(self.year, self.month or 1, self.day or 1)
        if self.day and not self.month:
            raise ValueError("a day needs its month")

    def __str__(self) -> str:
        """Return the ISO 8601 form: ``2018``, ``2018-03`` or ``2018-03-29``."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def from_iso(cls, text: str) -> "PartialDate":
        """Return the date that ``text`` writes in ISO 8601; raises ``ValueError``."""
        match = _ISO.fullmatch(text.strip())
        if not match:
            raise ValueError(f"not a date: {text!r}")
        return cls(*(int(part or 0) for part in match.groups()))

    def months_until(self, later: "PartialDate") -> int:
        """Return how many months lie between this date and ``later`` (negative if earlier)."""
        return (later.year - self.year) * 12 + (later.month or 1) - (self.month or 1)
