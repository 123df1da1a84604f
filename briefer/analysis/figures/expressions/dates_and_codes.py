"""Dates and codes: where dates, times of day, addresses and the like stand in a text."""

import re
from bisect import bisect_right

from briefer.analysis.dates import MONTH_WORDS
from briefer.analysis.figures.expressions.patterns import (
    CAPITAL,
    DASH,
    HYPHEN,
    compiled,
    either,
    words,
)
from briefer.analysis.figures.expressions.uncertainty import uncertain

_MONTH = rf"(?:{MONTH_WORDS})\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th|er)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_SHORT_OR_YEAR = rf"(?:{_YEAR}|[0-9]{{2}})"
_DAYS = rf"{_DAY}(?:(?:, ?| ?(?:and|et|to|au|à|{DASH}) ?){_DAY}){{0,6}}"
_HOUR, _MINUTES = r"[0-2]?[0-9]", r"[0-5][0-9]"

_DATES = compiled(
    # Dates begin with a digit or with a month; looking for that first is quicker.
    r"(?<!\w)(?=[0-9]|ja|f[eé]|ma|a[vpoû]|ju|au|se|oc|no|d[eé])"
    + either(
        # March 4, 11 and 18, 2021
        rf"{_MONTH} {_DAYS}(?![0-9%])(?:,? {_YEAR}(?![0-9,]))?"
        r"(?! (?:percent|per cent|million|billion))",
        # le 8 et 9 octobre 2019, the 3rd of May
        rf"{_DAYS} (?:de |of )?{_MONTH}(?!\w)(?:,? ?{_YEAR})?",
        # June 2019
        rf"{_MONTH},? ?{_YEAR}",
        # 2019-07-04, 04/07/19
        rf"{_YEAR}{HYPHEN}[01][0-9](?:{HYPHEN}[0-3][0-9])?(?![0-9])",
        rf"[0-3]?[0-9][-/.][0-3]?[0-9][-/.]{_SHORT_OR_YEAR}(?![0-9])",
        # 2018-19, 2018–2019
        rf"{_YEAR} ?[-/\u2010-\u2015] ?{_SHORT_OR_YEAR}(?![0-9%])",
        # the 1990s, les années 1990, l’exercice 2018
        rf"(?:{_YEAR}|[0-9]0)s(?!\w)",
        rf"(?:(?<=années[ ])|(?<=exercice[ ])){_YEAR}",
        # 10:30 a.m., 9 am
        rf"{_HOUR} ?: ?{_MINUTES}(?::{_MINUTES})?(?: ?[ap]\.?m)?(?![0-9])",
        rf"{_HOUR} ?[ap]\.?m\.?(?!\w)",
        # 10 h 30, à 9 heures
        rf"{_HOUR} ?h(?: ?{_MINUTES})?(?!\w)(?=.{{0,12}}(?:$|[,.;)]| à | et ))",
        rf"(?<=à[ ]){_HOUR} (?:h|heures)(?: {_MINUTES}(?!\w))?(?! de )",
        # le 31.
        r"(?<=le[ ])(?:[12][0-9]|3[01]|[1-9])(?=[.;,)]|$)",
        # constant 2020 dollars, dollars de 2020
        rf"(?:(?<=constant[ ])|(?<=current[ ])){_YEAR} dollars",
        rf"(?<=constants[ ]de[ ]){_YEAR}",
    )
)
_WEB = re.compile(
    either(
        r"https?://[^\s]{1,2000}",
        r"www\.[^\s]{1,2000}",
        r"[\w.+-]{1,64}@[\w.-]{1,200}",
        r"\b10\.[0-9]{4,9}/[^\s]{1,200}",
    )
)
_SIGNS_OF_WEB = ("www", "http", "@", "10.")

_STREET = words(
    r"""
    Street St\. Avenue Ave\.? Road Rd\.? Drive Boulevard Blvd\.? Way Lane Crescent Parkway Highway
    """
)
_RUE = words(r"rue avenue boul\. boulevard chemin promenade route place")
_SCORE = rf"[0-9]{{1,2}}(?:{DASH}| to | à )[0-9]{{1,2}}"
_DEGREES = r"[0-9]+(?:[.,][0-9]+)?"
_STANDARD = either(
    words("TSX NYSE RFC IEC NIST SP FIPS ANSI CSA IEEE EN BS ITU-T X"),
    r"ISO(?:/IEC)?(?: TS| TR)?",
    r"CAN/\w+",
)
"""The names of standards, in capitals: without them "en" and "x" would be some."""
_CODES = compiled(
    # That a digit or one of these signs must come first is what makes the search quick.
    r"(?=[0-9(+=$])"
    + either(
        # (613) 555-1234, 1-800-555-1234, 1-800-O-CANADA
        r"(?:\+?1[-. ])?\(?[0-9]{3}\)?[-. ]{1,2}[0-9]{3}[-. ][0-9]{4}(?![0-9])",
        r"1-[0-9]{3}-[A-Z0-9]{3,4}-?[A-Z0-9]{2,4}",
        # 9-1-1
        r"(?<!\w)[0-9]-[0-9]-[0-9](?!\w)",
        # sa 7 e réunion
        r"[0-9]+ (?:e|er|re|ère|i?ème)(?![\w’'.])",
        # 1.2.3
        r"[0-9]+(?:\.[0-9]+){2,}",
        # 24/7, 7 days a week, 50-50
        r"(?<!\w)24[/ ]?7(?!\w)",
        r"24 (?:hours a day|h(?:eures)? sur (?:24|vingt-quatre))",
        r"7 days (?:a|per) week",
        r"7 jours (?:sur (?:sept|7)|par semaine)",
        r"50[-/]50",
        # 12/2019, 4 x 4
        r"(?<!\w)[0-9]{1,4}/[0-9]{4}(?!\w)",
        r"[0-9]+ ?[x×] ?[0-9]+(?!\w)",
        # 269 Laurier Avenue, 269, avenue Laurier
        rf"[0-9]+,? (?:{CAPITAL}[\w.]+ ){{1,3}}{_STREET}(?!\w)",
        rf"[0-9]+,? {_RUE} (?={CAPITAL})",
        # [2016] 1 S.C.R. 631
        rf"[0-9]+ (?:{CAPITAL}\.){{2,}}(?: \([0-9]d\))? [0-9]+",
        # a 5-4 decision, won 3-2, « à 5 contre 4 »
        rf"{_SCORE} {words('decision majority ruling vote split win victory loss defeat')}(?!\w)",
        r"(?<=à[ ])[0-9]{1,2} contre [0-9]{1,2}(?!\w)",
        # 1200 block of, 1425, 1re Avenue
        r"[0-9]+ block of",
        r"[0-9]+,? [0-9]+(?:st|nd|rd|th|e|re) (?:Avenue|Street|rue)",
        # 50.4452° N, 46° 48′ N
        rf"{_DEGREES} ?° ?(?:{_DEGREES} ?[′'] ?)?(?:[0-9]+ ?[″\"] ?)?[NSEWO](?!\w)",
        # 24-117, 38-230914-012
        r"(?<!\w)[0-9]+(?:-[0-9]+){2,}(?!\w)",
        # 21 U.S.C. § 841, § 12
        r"[0-9]+ (?:U\.?S\.?C|C\.?F\.?R)\.?(?: §+ ?[0-9]+)?",
        # $20 bills, 9 mm pistol
        r"\$[0-9]+ (?:bills?|banknotes?)(?!\w)",
        r"[0-9]+ ?mm (?=pistol|handgun|ammunition|rifle|pistolet|arme)",
        # colspan="2"
        r'(?<=\w)="[^"\n]{0,200}"',
        # NIST 800-63-3
        r"(?<!\w)[0-9]{3,4}-[0-9]{2,3}[A-Z]?(?:-[0-9])?(?![\w%]| ?\$)",
    )
)
_WORDED_CODES = compiled(
    r"(?<!\w)(?=[^\W\d_])"
    + either(
        # K1A 0P8
        r"[ABCEGHJ-NPRSTVXY][0-9][A-Z] ?[0-9][A-Z][0-9]",
        # ISBN 978-0-660-33299-7
        r"(?:ISBN|ISSN|DOI|SOR|DORS|GST|TPS|Cat\.?|N° de cat\.?)[-: ]{1,3}[0-9A-Z/.-]+",
        # seven days a week, vingt-quatre heures sur vingt-quatre
        r"vingt-quatre heures sur vingt-quatre",
        r"seven days (?:a|per) week",
        r"sept jours (?:sur (?:sept|7)|par semaine)",
        rf"{words('won lost beat score pointage gagné perdu')} (?:of |de )?{_SCORE}(?![\w%])",
        r"(?:coupures?|billets?) de [0-9]+ ?(?:\$|€|dollars|euros)",
        # ISO 9001, RFC 2119
        rf"(?-i:{_STANDARD})[-./ ]{{0,2}}[0-9][0-9A-Z.:/-]*",
    )
)
_WRITTEN = re.compile(r"[0-9]|seven days|sept jours|vingt-quatre|nineteen times|dix-neuf fois")


class DatesAndCodes:
    """Where dates, times of day, addresses and codes stand in one text."""

    def __init__(self, text: str) -> None:
        if not _WRITTEN.search(text):
            # Neither dates nor codes are written without a digit.
            self._starts, self._ends = [], []
            return
        spans = [match.span() for match in _DATES.finditer(text)]
        if any(sign in text for sign in _SIGNS_OF_WEB):
            spans += [match.span() for match in _WEB.finditer(text)]
        for codes in (_CODES, _WORDED_CODES):
            spans += [match.span() for match in codes.finditer(text)]
        spans += uncertain(text)
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        furthest = 0
        for _, end in spans:
            furthest = max(furthest, end)
            self._ends.append(furthest)

    def cover(self, start: int) -> bool:
        """Return whether one stands at ``start``."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and start < self._ends[place]
