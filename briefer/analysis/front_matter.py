"""The head of a document: its title among logos, slogans, dates and links.

The head ends at the first paragraph, or at a heading directly above it. Titles are found also
when they are doubled, glued together or wrapped in asterisks.
"""

import re
from dataclasses import dataclass

from briefer.analysis.dates import lone_date
from briefer.analysis.headings import plain, read_heading
from briefer.analysis.lines import Unit, UnitKind
from briefer.analysis.noise import without_download_link
from briefer.domain.dates import PartialDate

_LONGEST_LINE = 200
_MOST_UNITS = 40
_ABOUT = re.compile(
    r"\b(?:roundtables?|meetings?|summary|report|workshop|forum|conference|symposium|summit"
    r"|consultations?|dialogue|minutes|proceedings|table ronde|tables rondes|réunions?|rencontres?"
    r"|résumé|sommaire|rapport|atelier|conférence|colloque|sommet|compte rendu|procès-verbal)\b",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(
    r"(?:(?:[a-zà-ÿ]+ \d{4} )?(?:meeting |final |executive )?(?:summary|report|minutes|proceedings)"
    r"|what we heard(?: report)?|summary (?:of|report).{0,60}"
    r"|(?:résumé|compte rendu|rapport|procès-verbal|sommaire)(?: (?:de|du|des) .{0,60})?"
    r"|rapport (?:final|sommaire).{0,40})",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"(?:government of canada|gouvernement du canada|canada|public safety|sécurité publique)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says: how many units it has, its title, which units are title lines (the
    rest is dropped, by unit number), a date printed on a line of its own, its lines."""

    units: int
    title: str | None
    why: dict[int, str]
    published: PartialDate | None
    lines: tuple[str, ...]


def read_head(units: list[Unit]) -> Head:
    """Return what the head of a document made of ``units`` says."""
    count = _length(units)
    head = units[:count]
    lines = tuple(plain(without_download_link(unit.text)) for unit in head)
    best = max(range(count), key=lambda at: _score(head, lines, at), default=None)
    named = best is not None and bool(lines[best]) and lone_date(lines[best]) is None
    title = _once(lines[best]) if best is not None and named else None
    subtitle = _subtitle(head, lines, best) if best is not None and title else None
    dates = [found for line in lines if (found := lone_date(line))]
    return Head(
        units=count,
        title=_joined(title, lines[subtitle] if subtitle is not None else None),
        why=_reasons(lines, title, best, subtitle),
        published=dates[0] if dates else None,
        lines=lines,
    )


def _length(units: list[Unit]) -> int:
    """Return how many units come before the first paragraph and the heading above it."""
    count = 0
    for unit in units[:_MOST_UNITS]:
        if unit.kind is not UnitKind.TEXT or len(unit.text) > _LONGEST_LINE or _is_sentence(unit):
            break
        count += 1
    else:
        return min(count, 3)
    heading = count > 1 and units[count - 1].gap_before and _opens_body(units[:count])
    return count - 1 if heading else count


def _is_sentence(unit: Unit) -> bool:
    stripped = without_download_link(unit.text)
    return bool(stripped) and read_heading(stripped) is None and lone_date(stripped) is None


def _opens_body(head: list[Unit]) -> bool:
    """Return whether the last unit of ``head`` is the first heading rather than a title line."""
    last = plain(without_download_link(head[-1].text))
    others = [plain(without_download_link(unit.text)) for unit in head[:-1]]
    link = last != plain(head[-1].text)
    repeated = any(other and last.startswith(other) for other in others)
    titled = _SUBTITLE.fullmatch(last) or lone_date(last) or _LOGO.fullmatch(last)
    return not (link or repeated or titled) and any(len(other.split()) > 1 for other in others)


def _score(head: list[Unit], lines: tuple[str, ...], at: int) -> float:
    """Return how much line ``at`` looks like the title."""
    line = lines[at]
    words = len(line.split())
    if not words or lone_date(line) or _LOGO.fullmatch(line):
        return -1
    repeated = any(other != line and other.startswith(line) for other in lines)
    return (
        min(words, 8) / 4
        + 2 * bool(_ABOUT.search(line))
        + 2 * repeated
        + head[at].text.startswith(("**", "#"))
        - 3 * bool(_SUBTITLE.fullmatch(line))
        - at / 50
    )


def _once(line: str) -> str:
    """Return a title glued to itself as one title."""
    half, odd = divmod(len(line), 2)
    return line[:half] if not odd and half > 8 and line[:half] == line[half:] else line


def _subtitle(head: list[Unit], lines: tuple[str, ...], best: int) -> int | None:
    """Return the number of the line below the title that is its subtitle."""
    below = best + 1
    if below >= len(head) or head[below].gap_before and not _SUBTITLE.fullmatch(lines[below]):
        return None
    known = lone_date(lines[below]) or _LOGO.fullmatch(lines[below])
    return None if known or not lines[below] else below


def _joined(title: str | None, subtitle: str | None) -> str | None:
    if not title or not subtitle:
        return title
    shown = subtitle.capitalize() if subtitle.isupper() else subtitle
    return f"{title}: {shown}"


def _reasons(
    lines: tuple[str, ...], title: str | None, best: int | None, subtitle: int | None
) -> dict[int, str]:
    why: dict[int, str] = {}
    for at, line in enumerate(lines):
        if title and at in (best, subtitle):
            why[at] = "title"
        elif title and line and not line.replace(title, "").strip():
            why[at] = "title_repeated"
        elif not line:
            why[at] = "download_link"
        elif lone_date(line):
            why[at] = "date_line"
        else:
            why[at] = "front_matter"
    return why
