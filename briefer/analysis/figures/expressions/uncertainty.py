"""Uncertainty: what statistics write of how sure a value is, which is no figure of its own."""

import re
from collections.abc import Iterator

from briefer.analysis.figures.expressions.patterns import DASH, compiled, either, phrases

_LEVEL = r"(?:90|95|99)(?:[.,][0-9]+)? ?%"
_NUMBER = r"[-−]?[0-9]+(?:[.,][0-9]+)?"
_PERCENT = rf"{_NUMBER} ?%"
_INTERVAL = rf"{_NUMBER} ?%?(?: ?{DASH} ?| to | à | and | et |, |; ?){_NUMBER} ?%?"
_NEAR = r"[^.;0-9]{0,25}"
_SIGNIFICANT = "(?:significan\\w+|signification|seuil|niveau de confiance)"
_DEVIATION = "(?:standard errors?|coefficients? (?:of|de) variation)"
_STATISTICS = compiled(
    either(
        # 95% CI 0.43 to 0.87, IC à 95 % : 4,2-6,1
        rf"{_LEVEL} ?(?:CI|confidence intervals?)[ :,(\[]{{0,3}}(?:{_INTERVAL})?",
        rf"(?:IC|intervalles? de confiance)(?: ?à)? ?{_LEVEL}[ :,(\[]{{0,4}}(?:{_INTERVAL})?",
        rf"(?:interquartile range|IQR|écart interquartile)[ :,(\[]{{0,3}}(?:of |de )?{_INTERVAL}",
        # p < 0.05, α = 0,91, aOR: 1.4
        r"(?<!\w)(?:p|α|alpha|kappa|κ|r|R²|χ²|t|F) ?[<>=≤≥] ?[0-9]*[.,]?[0-9]+",
        r"(?<!\w)(?:OR|aOR|RR|RRa|HR|aHR|IRR) ?[:=] ?[0-9]+[.,][0-9]+",
        # 19 times out of 20
        r"(?:19|nineteen|dix-neuf) (?:times out of|fois sur) (?:20|twenty|vingt)",
        # significant at the 5% level, au seuil de 95 %, a 95% confidence level
        rf"{_SIGNIFICANT}{_NEAR}{_PERCENT}",
        rf"{_LEVEL} confidence level",
        rf"{_DEVIATION}{_NEAR}(?:{_INTERVAL}|{_PERCENT})",
    )
)
_SIGNS = re.compile(
    phrases(
        r"""
        \b(?:CI|IC|IQR|OR|RR|RRa|HR|IRR)\b
        confiden|confian|interquart|signif|seuil|variation|standard err
        [pαrtFκ] ?[<>=≤≥]
        (?:19|ineteen|ix-neuf)[ \u00a0](?:times|fois)
        """
    )
)
"""Signs of which one stands in every text that says how sure a value is; most have none."""


def uncertain(text: str) -> Iterator[tuple[int, int]]:
    """Yield where ``text`` says how sure a value is."""
    if _SIGNS.search(text):
        yield from (match.span() for match in _STATISTICS.finditer(text))
