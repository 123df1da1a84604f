"""Dollars: whose dollar a bare sign means in a document."""

import re
from collections import Counter

from briefer.analysis.figures.expressions.patterns import words
from briefer.analysis.figures.places.place_names import PlaceNames
from briefer.domain.figure import Figure, Unit

CANADIAN, AMERICAN = "CAD", "USD"
_COUNTRIES = {"CA": CANADIAN, "US": AMERICAN, "AU": "AUD", "NZ": "NZD"}
_AMERICAN_BODIES = re.compile(
    r"\b"
    + words(
        r"""
        Congress White.House Senator Biden Biden-Harris Trump Obama DEA FBI ATF HHS CDC SAMHSA
        ONDCP DOJ NIH FDA HRSA GAO County Medicaid Medicare Sheriff U\.S\. U\.S\.C
        FY.?20\d\d FY.?\d\d Fiscal.Year.20\d\d
        """
    )
    + r"(?!\w)"
)
_CANADIAN_BODIES = re.compile(
    r"\b"
    + words(
        r"""
        RCMP GRC CBSA ASFC CIHI ICIS CCSA CCDUS PHAC ASPC Canada Canadian Canadians canadiens?
        canadiennes? Parliament.Hill House.of.Commons Chambre.des.communes
        """
    )
    + r"(?!\w)"
)
_ENOUGH = 100_000
"""How much of a document is read to tell."""
_MARKED = re.compile(
    r"\b(?:US|CA|C|CDN|USD|CAD|AUD|A|NZ|U\.S\.)\s?\$|canad|améric|americ|CAD|USD|\$\s?(?:US|CA|É)",
    re.IGNORECASE,
)


def dollars_of(text: str, names: PlaceNames) -> str:
    """Return whose dollar ``text`` means by a bare sign, by the country whose places and bodies it
    speaks of most; the Canadian one where nothing tells."""
    text = text[:_ENOUGH]
    spoken = Counter(
        _COUNTRIES[country]
        for mention in names.mentions(text)
        if mention.place
        for country in (names.line(mention.place)[-1],)
        if country in _COUNTRIES
    )
    spoken[AMERICAN] += sum(1 for _ in _AMERICAN_BODIES.finditer(text))
    spoken[CANADIAN] += sum(1 for _ in _CANADIAN_BODIES.finditer(text))
    most = max(spoken.values())
    return CANADIAN if spoken[CANADIAN] == most else spoken.most_common(1)[0][0]


def is_bare_dollar(figure: Figure) -> bool:
    """Return whether ``figure`` is an amount of dollars that does not say of which country."""
    dollars = figure.unit is Unit.CURRENCY and figure.unit_name == CANADIAN
    return dollars and not _MARKED.search(figure.written)
