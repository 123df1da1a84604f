"""How words are set: white space, no-break spaces, quotation marks, the place of note marks.

Words of ours and of the templates are set as their language asks (``set_words``), and so are the
user's own (``set_own``). The words of a source are only made printable: never a letter or a mark
is changed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from briefer.domain.language import Language

NBSP = "\u00a0"

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_BREAKS = frozenset("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_LINE_ENDS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")
_FINAL_STOP = re.compile(r"(?<!etc)\s?[.,;:!?…]+$")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A place in a text and what is put there.

    ``[~]`` in a ``place`` is a space that may be of another kind. ``gaps`` puts it in place of
    such spaces in what is found, not of all of it. ``own`` rules are for the user's words alone,
    ``quoted`` ones hold between quotation marks too.
    """

    place: str
    put: str = NBSP
    gaps: bool = False
    french: bool = True
    own: bool = False
    quoted: bool = False


_LETTER = r"[^\W\d_]"
_ENDS = r"[\w)\]»”’%$°.…]"
_COLON = r":(?:\s|$)"
_SIGNS = r"%(?!\w)|\$(?!\d)|°[CF](?!\w)"
_BEFORE_NUMBERS = "p pp art par vol chap fig".split()
_NAMED = "M. MM. Mme Mmes Mlle Me Dr Dre".split()
_UNITS = (
    r"[kmµμ]?g|[kcm]?m[²³]?|[mM]?t|ha|[mM]?[lL]|h|min|[kKMG]\$|[kMGT]?Wh?|[kMG]?Hz|[kKMGT]o|°[CF]"
)


def _after_any(words: Iterable[str], stop: str = "") -> str:
    return "(?:" + "|".join(rf"(?<=\b{re.escape(word + stop)})" for word in words) + ")"


_RULES = (
    _Rule(rf"(?<={_LETTER})'(?={_LETTER}|[«“\"])", "’", french=False),
    _Rule(r"(?<![./\\])\.{3}(?![./\\])", "…", french=False, own=True),
    # A number in groups of three, no part of a longer row of digits: a telephone number, a year
    # and then a number, a column of a table.
    _Rule(
        r"(?<!\w)(?<!\d[.,:/])(?:(?<!\d[~\u00a0])|(?<=(?<!\d)\d{4}[~\u00a0]))"
        r"[1-9]\d{0,2}(?:[~\u00a0]\d{3}){1,3}(?!\d|[~\u00a0]\d|-\d{4}(?!\d))",
        gaps=True,
        french=False,
    ),
    _Rule(r"(?<=\d)[~]h[~](?=[0-5]\d(?!\d))", gaps=True),
    _Rule(rf"[~]+(?={_COLON})"),
    _Rule(rf"(?<={_ENDS})(?={_COLON})", own=True),
    _Rule(r"(?<=«)[~]+|[~]+(?=»)", quoted=True),
    _Rule(r"(?<=«)(?=[^\s»])|(?<=[^\s«])(?=»)", own=True, quoted=True),
    _Rule(rf"(?<=\d)(?<!{_LETTER}\d)[~]+(?={_SIGNS})"),
    _Rule(rf"(?<=\d)(?<!{_LETTER}\d)(?={_SIGNS})", own=True),
    _Rule(rf"(?<=\d)[~](?=(?:{_UNITS})(?![\w’']|\.\w))"),
    _Rule(r"(?<=\b[Nn][°º])[~]+(?=\w)"),
    _Rule(rf"{_after_any(['no', 'No'])}[~](?=\d)"),
    _Rule(rf"{_after_any(_BEFORE_NUMBERS, '.')}[~](?=\d)"),
    _Rule(rf"{_after_any(_NAMED)}[~](?=[A-ZÀ-ÖØ-Þ])"),
    _Rule(rf"(?<={_ENDS})[~\u00a0]+(?=[;!?]+[)\]]*:?(?:\s|$))", "", own=True),
)
_GAPS = " \u2009\u202f"
_GAP = re.compile(f"[{_GAPS}]")
_ADDRESS = re.compile(
    r"(?:[a-z]{3,6}://|www\.|mailto:)[^\s<>\"«»“”]*[^\s<>\"«»“”.,;:!?)\]]"
    r"|\b[\w.+'-]{1,64}@\w[\w.-]{0,200}\w"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/[^\s<>\"«»“”]*[^\s<>\"«»“”.,;:!?)\]]"
    r"|\b[A-Za-z]:\\\S+",
    re.IGNORECASE,
)
_MARK = re.compile("[«»“”]")
_CLOSING = {"«": "»", "“": "”"}
_NESTED = {Language.EN: ("‘", "’"), Language.FR: ("“", "”")}
_DEEPEST = 9
_STRAIGHT = re.compile('"')
_PROGRAM = re.compile(r"[\\{}]|\$[a-z_]|==")
_OPENS = re.compile(r"(?:(?<=[\s(\[{’'/–—-])|(?<!.))\"(?=\S)", re.DOTALL)
_CLOSES = re.compile(r"(?<=\S)\"(?=[\s.,;:!?)\]}…’'/–—-]|\Z)")


def printable(text: str) -> str:
    """Return ``text`` in one line: runs of white space closed up, and nothing XML cannot hold.

    A no-break space, or any other single space of its own kind, stays what it is.
    """
    # Twice: control characters count as space, and what is taken out may part two spaces.
    held = held_by_xml(_SPACE.sub(_one_space, text))
    return _SPACE.sub(_one_space, held).strip()


def held_by_xml(text: str) -> str:
    """Return ``text`` without the characters that no XML file can hold."""
    return _NOT_IN_XML.sub("", text)


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of ``text`` that hold anything, each printable."""
    found = (printable(line) for line in _LINE_ENDS.split(text))
    return tuple(line for line in found if line)


def set_words(text: str, language: Language) -> str:
    """Return words of ours or of a template as ``language`` sets them."""
    return _set(text, language, False)


def set_own(text: str, language: Language) -> str:
    """Return a paragraph of the user's own as ``language`` sets it; set again, it stays the same.

    Only spaces, straight quotation marks and apostrophes, and three dots change: never a letter
    or a digit, nor how a number is written, for a comma may part thousands or decimals, and "3ème"
    stays what it is. Single quotation marks stay straight, for they may be feet or minutes, and so
    does an apostrophe that begins or ends a word. Addresses stay as they are, and so do words
    between quotation marks, which may be somebody else's. Where a line looks like code or a path,
    it is set as words of ours are: no quotation mark changes, and no space is put in or out.
    """
    if _PROGRAM.search(text):
        return set_words(text, language)
    return _set(_with_marks(text, language), language, True)


def label_from(id: str) -> str:
    """Return a label for what is known by its ``id`` alone: "due_date" is "Due date"."""
    words = printable(id.replace("-", " ").replace("_", " "))
    return words[:1].upper() + words[1:] or "–"


def quotation_marks(language: Language) -> tuple[str, str]:
    """Return what opens and what closes a quotation in a text in ``language``."""
    if language is Language.FR:
        return f"«{NBSP}", f"{NBSP}»"
    return "“", "”"


def at_final_stop(text: str) -> tuple[str, str]:
    """Return ``text`` cut before the punctuation that ends it.

    A French note mark stands there, inside the closing guillemet (OQLF, « Ponctuation et
    appels de note »); the full stop of "etc." belongs to the word.
    Nothing is cut where nothing would be left.
    """
    stop = _FINAL_STOP.search(text)
    return (text[: stop.start()], stop[0]) if stop and stop.start() else (text, "")


def _one_space(match: re.Match[str]) -> str:
    run = match[0]
    if len(run) == 1:
        return " " if run in _BREAKS else run
    return " " if " " in run or not _BREAKS.isdisjoint(run) else run[0]


def _set(text: str, language: Language, own: bool) -> str:
    rules, places = _places(language, own)
    addresses, quotations = _kept(text)
    parts: list[str] = []
    end = 0
    for match in places.finditer(text):
        rule = rules[(match.lastindex or 1) - 1]
        at = match.start()
        if not (addresses[at] or (quotations[at] and not rule.quoted)):
            put = _GAP.sub(rule.put, match[0]) if rule.gaps else rule.put
            parts += (text[end:at], put)
            end = match.end()
    return "".join((*parts, text[end:]))


@cache
def _places(language: Language, own: bool) -> tuple[tuple[_Rule, ...], re.Pattern[str]]:
    """Return the rules that hold, and where the first, the second … has something to put."""
    french = language is Language.FR
    rules = tuple(one for one in _RULES if own >= one.own and french >= one.french)
    places = (one.place.replace("~", _GAPS) for one in rules)
    return rules, re.compile("|".join(f"({place})" for place in places))


def _kept(text: str) -> tuple[bytearray, bytearray]:
    """Return for each place in ``text`` whether it is in an address, and in a quotation."""
    addresses, quotations = bytearray(len(text) + 1), bytearray(len(text) + 1)
    for match in _ADDRESS.finditer(text):
        addresses[match.start() : match.end()] = b"\1" * len(match[0])
    for start, end in _quotations(text):
        quotations[start:end] = b"\1" * (end - start)
    return addresses, quotations


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand between « » or “ ”, with all that these hold.

    A mark whose other one stands in another paragraph quotes up to the end, or from the start.
    """
    opened: list[tuple[int, str]] = []
    before = 0
    for match in _MARK.finditer(text):
        if match[0] in _CLOSING:
            opened.append((match.end(), _CLOSING[match[0]]))
            if len(opened) > _DEEPEST:
                break
            continue
        fitting = [at for at, (_, closing) in enumerate(opened) if closing == match[0]]
        if fitting:
            start = opened[fitting[-1]][0]
            del opened[fitting[-1] :]
            yield start, match.start()
        elif not text[match.start() - 1 : match.start()].isdigit():
            before = match.start()
    yield 0, before
    if opened:
        yield opened[0][0], len(text)


def _with_marks(text: str, language: Language) -> str:
    """Return ``text`` with its straight quotation marks as ``language`` has them: all of them, or
    none where they are not clearly pairs. Marks of inches stay."""
    outer, inner = quotation_marks(language), _NESTED[language]
    put: dict[int, str] = {}
    for start, end, depth in _pairs(text):
        opening, closing = inner if depth else outer
        within = text[start + 1 : end]
        if not within or depth > 1 or (not depth and opening.strip() in within):
            return text
        put |= {start: opening, end: closing}
    return "".join(put.get(at, character) for at, character in enumerate(text))


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Return where straight quotation marks open and close, and in how many others each pair
    stands; nothing where one of them is left alone or could do either."""
    addresses, quotations = _kept(text)
    opened: list[int] = []
    pairs: list[tuple[int, int, int]] = []
    inches = False
    for match in _STRAIGHT.finditer(text):
        at = match.start()
        if addresses[at] or quotations[at]:
            continue
        opens, closes = bool(_OPENS.match(text, at)), bool(_CLOSES.match(text, at))
        if closes and not opens and opened:
            start = opened.pop()
            pairs.append((start, at, len(opened)))
        elif opens and not closes:
            opened.append(at)
        elif text[at - 1 : at].isdigit():
            inches = True
        else:
            return []
    unsure = inches and any(text[end - 1].isdigit() for _, end, _ in pairs)
    return [] if opened or unsure else pairs
