"""What a document says about itself: event, its dates and place, publisher, publication date,
marking.

Everything here is a reading that the manifest and the user can overrule.
"""

import re
from collections.abc import Iterator

from briefer.analysis.dates import WrittenDate, find_dates
from briefer.analysis.front_matter import Head
from briefer.analysis.head_lines import dated_line, read_label
from briefer.analysis.places import is_place, place_after_label, place_in
from briefer.analysis.segmenting import Structure
from briefer.domain.document import Details
from briefer.domain.language import Language

_OPENING = 8
_OPENING_LENGTH = 4000
_HELD = re.compile(
    r"\b(?:held|hosted|took place|taking place|convened|met|meeting|gathered|organi[sz]ed"
    r"|brought together|came together"
    r"|s['’]est tenue?|se sont tenue?s|tenue?s?|(?:a|ont) eu lieu|s['’]est déroulée?"
    r"|s['’]est réunie?|se sont réunie?s|organisée?s?|a réuni|ont participé)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:follow[- ]?up|follow(?:s|ed|ing) (?:the|up)|previous|last year|building on|earlier"
    r"|in the wake|since the|dans la foulée|précédente?s?|l['’]an dernier|l['’]année dernière"
    r"|fai(?:sant|t|sait) suite|depuis l[ae])\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:will|next|planned|to be held|aura lieu|prochaine?|se tiendra|prévue?)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-ZÀ-Þ]\.)(?<!\b(?:St|Dr|Mr|Ms|No|Mt|Ft|Pt|vs)\.)(?<!\b(?:Mrs|Hon|Ste)\.)"
    r"\*{0,2} (?=[A-ZÀ-Þ])"
)
_DATE_LABELS = ("date", "dates", "date and time", "when", "date et heure")
_PLACE_LABELS = ("location", "place", "venue", "where", "lieu", "endroit")
_PUBLISHED = re.compile(
    r"\b(?:published|released|issued|publiée?|diffusée?)\b[^\d]{0,6}", re.IGNORECASE
)


def read_details(structure: Structure, publishers: frozenset[str]) -> Details:
    """Return what the document says of itself; ``publishers`` are names of organisations, folded
    to lower case, that may stand as publisher in its head."""
    event, written = _event(structure) or ("", None)
    published = _published(structure.head)
    if written is None and published and published.first.day:
        written, published = published, None
    return Details(
        title=_title(structure),
        event=structure.head.title,
        date=written.first if written else None,
        date_end=written.last if written and written.last != written.first else None,
        place=_place(structure, event, written),
        language=structure.language,
        publisher=_publisher(structure.head.lines, publishers),
        published=published.first if published else None,
        marking=structure.marking,
    )


def _title(structure: Structure) -> str | None:
    """Return title and subtitle in one line, with the colon of their language."""
    head = structure.head
    if not head.title or not head.subtitle:
        return head.title
    subtitle = head.subtitle.capitalize() if head.subtitle.isupper() else head.subtitle
    colon = "\u00a0: " if structure.language is Language.FR else ": "
    return f"{head.title}{colon}{subtitle}"


def _event(structure: Structure) -> tuple[str, WrittenDate] | None:
    """Return the sentence and the date of the event: the best of those near the beginning."""
    candidates = list(_candidates(structure))
    if not candidates:
        return None
    best = max(range(len(candidates)), key=lambda at: (candidates[at][0], -at))
    _, sentence, written = candidates[best]
    return sentence, written


def _candidates(structure: Structure) -> Iterator[tuple[float, str, WrittenDate]]:
    """Yield (weight, sentence, date) for dates that may be the event's."""
    title = _title(structure) or ""
    in_title = list(find_dates(title))
    yield from ((2.0, title, written) for written in in_title)
    for label, value in _labelled(structure):
        if label in _DATE_LABELS:
            yield from ((4.0, "", written) for written in find_dates(value))
    for line in structure.head.dates:
        dated = dated_line(line)
        if dated and (dated[1] or dated[0].first != dated[0].last):
            yield 3.0, "", dated[0]
    for sentence in _opening(structure):
        for written in find_dates(sentence):
            weight = _weight(sentence, written, in_title)
            if weight > 0:
                yield weight, sentence, written


def _labelled(structure: Structure) -> Iterator[tuple[str, str]]:
    """Yield label and value of lines such as "Location: …" in the head or right below it."""
    yield from structure.head.labelled
    for passage in structure.passages[:_OPENING]:
        found = read_label(passage.text)
        if found:
            yield found


def _opening(structure: Structure) -> Iterator[str]:
    """Yield the sentences of the first passages."""
    for passage in structure.passages[:_OPENING]:
        yield from _sentences(passage.text[:_OPENING_LENGTH])


def _weight(sentence: str, written: WrittenDate, in_title: list[WrittenDate]) -> float:
    """Return how much a date in a sentence looks like the event's, 0 where nothing says so."""
    held, titled = bool(_HELD.search(sentence)), _same_month(written, in_title)
    if not (held or titled):
        return 0
    off = 1.5 * bool(_EARLIER.search(sentence)) + 1.5 * bool(_LATER.search(sentence))
    return held + bool(written.first.day) + 2.0 * titled - off + 0.01


def _sentences(text: str) -> list[str]:
    """Return the sentences of ``text`` as one line each, words whole that a line end cut."""
    whole = re.sub(r"(?<=[a-zà-ÿ])[-‐]\n\s*(?=[a-zà-ÿ])", "", text)
    line = " ".join(re.sub(r"-\n\s*", "-", whole).split())
    return _SENTENCE_END.split(line)


def _same_month(written: WrittenDate, others: list[WrittenDate]) -> bool:
    first = written.first
    return any((o.first.year, o.first.month) == (first.year, first.month) for o in others)


def _place(structure: Structure, event: str, written: WrittenDate | None) -> str | None:
    """Return where the event was: after a label, in the head, beside the date, else in the first
    sentence that says where something was held."""
    language = structure.language
    for label, value in _labelled(structure):
        if label in _PLACE_LABELS:
            return place_after_label(value, language)
    for line in structure.head.lines:
        dated = dated_line(line)
        if (dated and dated[1]) or is_place(line):
            return place_after_label(dated[1] if dated else line, language)
    if written and (found := place_in(event, written.span.end, language)):
        return found
    held = (sentence for sentence in _opening(structure) if _says_held(sentence))
    return next((place for one in held if (place := place_in(one, 0, language))), None)


def _says_held(sentence: str) -> bool:
    """Return whether ``sentence`` tells that this event took place, not an earlier or later one."""
    other = _EARLIER.search(sentence) or _LATER.search(sentence)
    return bool(_HELD.search(sentence)) and not other


def _publisher(lines: tuple[str, ...], publishers: frozenset[str]) -> str | None:
    return next((line for line in lines if line.lower() in publishers), None)


def _published(head: Head) -> WrittenDate | None:
    """Return the date of publication: of a line that says so, else one that stands by itself."""
    alone: WrittenDate | None = None
    for line in head.dates:
        dated, label = dated_line(line), read_label(line)
        if dated is None or (label and label[0] in _DATE_LABELS):
            continue
        if _PUBLISHED.search(line):
            return dated[0]
        if not dated[1] and dated[0].first == dated[0].last:
            alone = alone or dated[0]
    return alone
