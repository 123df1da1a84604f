"""Three summaries with figures of one series, in both languages, and others beside them."""

from decimal import Decimal

from briefer.domain.dates import PartialDate
from briefer.domain.document import Details
from briefer.domain.figure import Figure, Period
from briefer.domain.language import Language
from briefer.library import Arrival
from tests.library.figures import figure, having
from tests.library.samples import arrival

DEATHS = "aotd | CA | count | since 2016"
FIRST = (
    "There were more than 10,300 apparent opioid-related deaths in Canada.",
    "Police seized 40 presses.",
)
SECOND = ("On a dénombré 12 800 décès apparemment liés aux opioïdes.", "Environ 51 % ont appelé.")
THIRD = (
    "Canada saw 21,174 apparent opioid toxicity deaths.",
    "Seven million dollars went by post.",
)
ENDS = {"more than 10,300": "2018-09", "12 800": "2019-03", "21,174": "2020-12"}


def _found(coming: Arrival, written: str, **fields: object) -> Figure:
    if written not in ENDS:
        return figure(coming.analysis, written, **fields)
    period = Period(PartialDate(2016, 1), PartialDate.from_iso(ENDS[written]))
    subject = "décès" if " " in written and "more" not in written else "deaths"
    return figure(coming.analysis, written, subject=subject, measures=DEATHS, period=period)


def summaries(rules: str) -> tuple[Arrival, ...]:
    """Return the three summaries, analysed by ``rules``."""
    return (
        document(FIRST, "first", 2018, rules, ("40", 40)),
        document(SECOND, "second", 2019, rules, ("51 %", 51)),
        document(THIRD, "third", 2021, rules, ("Seven million dollars", 7_000_000)),
    )


def document(
    lines: tuple[str, ...], name: str, year: int, rules: str, *others: tuple[str, int]
) -> Arrival:
    """Return a summary of ``year`` whose first line has a figure of the series; ``others`` are
    expressions of its further figures with their values."""
    language = Language.FR if name == "second" else Language.EN
    details = Details(title=f"Roundtable {year}", date=PartialDate(year), language=language)
    themes = {0: ("harms",)}
    coming = arrival(
        lines, name, file_name=f"{name}.txt", details=details, themes=themes, language=language,
        rules=rules,
    )  # fmt: skip
    deaths = next(one for one in ENDS if one in lines[0])
    figures = [_found(coming, deaths)]
    figures += [_found(coming, written, value=Decimal(value)) for written, value in others]
    return having(coming, *figures)
