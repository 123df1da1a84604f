"""Settings out of marked text: ``‹›`` stand around the numbers of the sentence that is read, which
follows the last ``|`` of the passage."""

import re
from decimal import Decimal

from briefer.analysis.figures.setting import Expression, Setting
from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Span
from briefer.domain.figure import Unit
from briefer.domain.language import Language

_MARKED = re.compile(r"‹([^›]*)›")
_FRENCH = re.compile(
    r"\b(?:le|la|les|des|du|en|au|aux|une|est|sont|ont|depuis|entre|pour cent|de)\b|[éèàç]", re.I
)
EVENT = Details(
    date=PartialDate(2019, 10, 8), date_end=PartialDate(2019, 10, 9), place="Winnipeg (Manitoba)"
)


def setting(marked: str, details: Details = EVENT, headings: tuple[str, ...] = ()) -> Setting:
    """Return the setting that ``marked`` writes."""
    plain = ""
    at = start = 0
    found: list[Expression] = []
    for part in re.finditer(r"‹[^›]*›|\|\s?|[^‹|]+", marked):
        text = part.group()
        if text[0] == "|":
            start = len(plain)
        elif text[0] == "‹":
            span = Span(len(plain), len(plain) + len(text) - 2)
            found.append(Expression(span, span, Decimal(1), _unit(text)))
            plain += text[1:-1]
        else:
            plain += text
        at = len(plain)
    french = len(_FRENCH.findall(plain)) > 1 and not re.search(r"\b(?:the|in|of|and)\b", plain)
    language = Language.FR if french else Language.EN
    return Setting(plain, Span(start, at), tuple(found), language, details, headings)


def _unit(text: str) -> Unit:
    if re.search(r"%|cent", text):
        return Unit.PERCENT
    return Unit.TIMES if re.search(r"doubl|tripl|times|fois", text) else Unit.COUNT
