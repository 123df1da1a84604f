"""The head of a document: its title among logos, slogans, dates and links.

Whatever stands above the title belongs to the head. Below the title only lines that can be
told do (subtitle, dates, logos, "Location: …"): the first other line opens the body. Titles are
found also when they are doubled, glued together, broken over lines or wrapped in asterisks.
"""

from dataclasses import dataclass

from briefer.analysis.head_lines import (
    dated_line,
    is_cover_line,
    is_organisation,
    is_subtitle,
    is_told,
    may_be_content,
    read_label,
    reason,
    rest_of_repeated,
    tells_subject,
)
from briefer.analysis.headings import plain, read_heading
from briefer.analysis.manner import Manner
from briefer.analysis.noise import without_download_link
from briefer.analysis.units import Unit, UnitKind
from briefer.analysis.wrapping import ends_sentence

_LONGEST_LINE = 200
_MOST_UNITS = 60
_JOINING = frozenset(
    "a an and at by for from in of on or the to with de des du d la le les l et en sur pour au aux "
    "à dans par un une".split()
)
_READ = frozenset(("front_matter", "date_line"))


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says: how many units it has, title and subtitle, why each unit (by number)
    is no passage, the lines without marks, "Date", "Location" and the like by their label."""

    units: int
    title: str | None
    subtitle: str | None
    why: dict[int, str]
    dates: tuple[str, ...]
    lines: tuple[str, ...]
    labelled: tuple[tuple[str, str], ...]


def read_head(units: list[Unit], manner: Manner) -> Head:
    """Return what the head of a document made of ``units`` says."""
    lines = _lines(units[:_MOST_UNITS])
    opening = _opening(units, lines, manner)
    best = _best(units, lines, opening)
    if best is None:
        return _untitled(units, lines)
    first, last = _whole_title(units, lines, best)
    title = _once(" ".join(lines[first : last + 1]))
    below = _subtitle(units, lines, last, manner)
    after = _end_of_cover(units, lines, (below or last) + 1, opening.stop)
    while after < len(opening) and (units[after].why or is_told(lines[after], title)):
        after += 1
    why = {at: units[at].why or reason(lines[at], title) for at in range(after)}
    why |= dict.fromkeys((*range(first, last + 1), *((below,) if below else ())), "title")
    subtitle = lines[below] if below else rest_of_repeated(lines[:after], title)
    return _head(after, (title, subtitle), why, lines)


def _end_of_cover(units: list[Unit], lines: list[str], start: int, stop: int) -> int:
    """Return where the lines of a cover page end: names and offices between the title and the
    last line that can be told. Where a line among them may be content, only those above it."""
    end = start
    for at in range(start, stop):
        line = lines[at]
        if units[at].why or is_told(line, "") or is_cover_line(line):
            end = at + 1
        elif may_be_content(line):
            break
    return end


def _head(
    count: int, titles: tuple[str | None, str | None], why: dict[int, str], lines: list[str]
) -> Head:
    own = [line for at, line in enumerate(lines[:count]) if why[at] in _READ]
    labelled = [found for line in own if (found := read_label(line))]
    dates = tuple(line for line in own if dated_line(line))
    return Head(count, *titles, why, dates, tuple(own), tuple(labelled))


def _untitled(units: list[Unit], lines: list[str]) -> Head:
    count = 0
    while count < len(lines) and (units[count].why or is_told(lines[count], "")):
        count += 1
    why = {at: units[at].why or reason(lines[at], "") for at in range(count)}
    return _head(count, (None, None), why, lines)


def _lines(units: list[Unit]) -> list[str]:
    return [plain(without_download_link(unit.text)) for unit in units]


def _opening(units: list[Unit], lines: list[str], manner: Manner) -> range:
    """Return the units before the first sentence, list or heading of a section."""
    web = sum(1 for unit in units[:_MOST_UNITS] if unit.why == "navigation") >= 3
    titled = False
    for at, line in enumerate(lines):
        unit = units[at]
        if unit.why or is_told(line, ""):
            continue
        link = web and unit.kind is UnitKind.BULLET and len(line) <= 60 and not titled
        if not link and not _is_title_line(unit, line, manner):
            return range(at)
        if titled and _opens_section(unit, line):
            return range(at)
        titled = titled or len(line.split()) > 1
    return range(len(lines))


def _is_title_line(unit: Unit, line: str, manner: Manner) -> bool:
    """Return whether a line is short and open enough for the head of a document."""
    if unit.kind is not UnitKind.TEXT or len(unit.text) > _LONGEST_LINE:
        return False
    return not line or read_heading(line, longest=manner.longest_heading) is not None


def _opens_section(unit: Unit, line: str) -> bool:
    """Return whether a line below the title is a heading of the body by its words alone."""
    reading = read_heading(line, unit.underline)
    if reading is None or (is_subtitle(line) and not _stands_alone(unit, line)):
        return False
    return bool(reading.known or reading.session or reading.appendix or reading.number)


def _best(units: list[Unit], lines: list[str], opening: range) -> int | None:
    """Return the line that looks most like the title."""
    at_end = opening.stop == len(lines)
    own = [at for at in opening if not units[at].why][: 3 if at_end else None]
    scores = {at: _score(units, lines, at) for at in own}
    if own and len(own) > 1 and _heads_body(units, lines, own[-1]):
        scores[own[-1]] -= 3
    best = max(own, key=lambda at: (scores[at], -at), default=None)
    return best if best is not None and scores[best] > 0 else None


def _heads_body(units: list[Unit], lines: list[str], last: int) -> bool:
    """Return whether the last line of the opening is a heading rather than a title line."""
    link = without_download_link(units[last].text) != units[last].text
    others = [line for line in lines[:last] if len(line.split()) > 1]
    repeated = any(lines[last].startswith(other) for other in others)
    titled = is_subtitle(lines[last]) or is_told(lines[last], "")
    return bool(others) and units[last].gap_before and not (link or repeated or titled)


def _score(units: list[Unit], lines: list[str], at: int) -> float:
    """Return how much line ``at`` looks like the title."""
    line = lines[at]
    words = len(line.split())
    if not words or is_told(line, "") or units[at].kind is not UnitKind.TEXT:
        return -1
    opening = lines[: at + 10]
    repeated = any(other != line and other.startswith(line) for other in opening)
    marked = units[at].text.startswith(("**", "#")) or units[at].underline == "="
    return (
        min(words, 8) / 4
        + 2 * tells_subject(line)
        + 2 * (repeated and words > 1)
        + marked
        - 3 * is_subtitle(line)
        - 2 * is_organisation(line)
        - at / 50
        + (1 if at == 0 and words > 1 else 0)
    )


def _whole_title(units: list[Unit], lines: list[str], best: int) -> tuple[int, int]:
    """Return the first and last line of a title that is broken over lines."""
    first = last = best
    while last + 1 < len(lines) and _runs_on(units, lines, last):
        last += 1
    while first > 0 and _runs_on(units, lines, first - 1):
        first -= 1
    return first, last


def _runs_on(units: list[Unit], lines: list[str], at: int) -> bool:
    """Return whether line ``at`` breaks off within a title that the next one ends."""
    upper, lower, after = lines[at], lines[at + 1], units[at + 1]
    if after.gap_before or after.why or units[at].why or not upper or not lower:
        return False
    joined = upper.split()[-1].lower() in _JOINING or lower.split()[0] in _JOINING
    small = lower[0].islower() and after.kind is UnitKind.TEXT
    return (joined or small) and len(lower) <= 100 and not ends_sentence(lower)


def _subtitle(units: list[Unit], lines: list[str], title: int, manner: Manner) -> int | None:
    """Return the number of the line below the title that is its subtitle."""
    below = title + 1
    if below >= len(lines) or units[below].why or not lines[below]:
        return None
    unit, line = units[below], lines[below]
    if is_told(line, lines[title]) or not _is_title_line(unit, line, manner):
        return None
    if is_subtitle(line):
        return None if _stands_alone(unit, line) else below
    heads_text = not manner.gaps and not unit.gap_after
    return None if unit.gap_before or heads_text or _opens_section(unit, line) else below


def _stands_alone(unit: Unit, line: str) -> bool:
    """Return whether "Summary" and the like is a heading, set off by itself."""
    return unit.gap_before and unit.gap_after and len(line.split()) == 1


def _once(line: str) -> str:
    """Return a title glued to itself as one title."""
    half, odd = divmod(len(line), 2)
    return line[:half] if not odd and half > 8 and line[:half] == line[half:] else line
