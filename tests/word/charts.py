"""Charts to look at, and the Word file that holds one of them and nothing else."""

import io
from collections.abc import Sequence
from decimal import Decimal

from docx import Document
from docx.oxml.ns import qn
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from briefer.domain.language import Language
from briefer.domain.note import ChartForm
from briefer.notes.amounts import formatted
from briefer.notes.blocks import Caption, Plot, Run
from briefer.notes.word.base import base
from briefer.notes.word.chart import drawing
from briefer.notes.word.charts_in import attach
from briefer.notes.word.markup import NAMESPACES, paragraph
from briefer.notes.word.zipped import unzipped, zipped

DEATHS = (
    ("To September 2018", "10300"),
    ("To March 2019", "12800"),
    ("To September 2019", "14700"),
    ("To December 2020", "21174"),
)
MOIS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre")  # fmt: skip


def plot_of(
    pairs: Sequence[tuple[str, str]],
    *,
    language: Language = Language.EN,
    form: ChartForm = ChartForm.COLUMNS,
    measure: str = "Apparent opioid toxicity deaths since January 2016",
) -> Plot:
    """Return a chart of ``pairs`` of a label and a value."""
    values = tuple(Decimal(value) for _, value in pairs)
    return Plot(
        caption=Caption("Chart", 1, ": ", (Run("Deaths since January 2016", Language.EN),)),
        description="Column chart: deaths since January 2016, from 10,300 to 21,174.",
        form=form,
        measure=measure,
        categories=tuple(label for label, _ in pairs),
        values=values,
        shown=tuple(formatted(value, language) for value in values),
        item="chart-1",
    )


def charts() -> dict[str, tuple[Plot, Language]]:
    """Return charts of all shapes by what they show, each with its language."""
    en, fr, line = Language.EN, Language.FR, ChartForm.LINE
    months = [f"{MOIS[at % 12]} {2019 + at // 12}" for at in range(60)]
    rising = [str(310 + (at * 7919) % 211 + 9 * at) for at in range(60)]
    provinces = [
        "Terre-Neuve-et-Labrador", "Île-du-Prince-Édouard", "Nouvelle-Écosse",
        "Nouveau-Brunswick", "Québec", "Ontario", "Manitoba", "Saskatchewan", "Alberta",
        "Colombie-Britannique", "Yukon", "Territoires du Nord-Ouest", "Nunavut",
    ]  # fmt: skip
    deaths_fr = "Décès apparemment liés à une intoxication aux opioïdes"
    many = list(zip(months, rising, strict=True))
    changes = [("2017", "34"), ("2018", "12"), ("2019", "-13"), ("2020", "1067"), ("2021", "-2480")]
    services = [(f"Service de police de la région de {one}", str(9 + 31 * at % 87))
                for at, one in enumerate(provinces)]  # fmt: skip
    plain = [
        ("columns", plot_of(DEATHS), en),
        ("line", plot_of(DEATHS, form=line), en),
        ("one", plot_of(DEATHS[-1:]), en),
        ("one-on-a-line", plot_of(DEATHS[-1:], form=line), en),
        ("two", plot_of(DEATHS[:2]), en),
        ("no-measure", plot_of(DEATHS, measure=""), en),
        ("noughts", plot_of([("2018", "0"), ("2019", "0"), ("2020", "0")]), en),
        ("equal", plot_of([("2018", "7"), ("2019", "7")]), en),
        ("small", plot_of([("2018", "1"), ("2019", "3"), ("2020", "2")]), en),
        ("millions", plot_of([("2018", "850"), ("2019", "1234567"), ("2020", "7000000")]), en),
        ("decimals", plot_of([("2018", "8.4"), ("2019", "10"), ("2020", "17.25")]), en),
        ("fractions", plot_of([("2018", "0.0004"), ("2019", "0.0011")]), en),
        ("less-than-nought", plot_of(changes, measure="Change in deaths"), en),
        ("less-than-nought-line", plot_of(changes, form=line, measure="Change in deaths"), en),
        ("all-less", plot_of([("2018", "-12"), ("2019", "-45")], measure="Change"), en),
        ("billions", plot_of([("2018", "1200000000"), ("2019", "54000000000")]), en),
        ("no-words", plot_of([("=1+1", "5"), ("<r>&</r>", "6"), ("http://a.b", "7")]), en),
    ]
    french = [
        ("french", plot_of([("septembre 2018", "10300"), ("décembre 2020", "21174")],
                           language=fr, measure=deaths_fr)),
        ("provinces", plot_of(list(zip(provinces, rising, strict=False)), language=fr,
                              measure=deaths_fr)),
        ("services", plot_of(services, language=fr, measure=deaths_fr)),
        ("months-24", plot_of(many[:24], language=fr, measure=deaths_fr)),
        ("months-24-line", plot_of(many[:24], language=fr, form=line, measure=deaths_fr)),
        ("months-60", plot_of(many, language=fr, measure=deaths_fr)),
        ("months-60-line", plot_of(many, language=fr, form=line, measure=deaths_fr)),
    ]  # fmt: skip
    made = {name: (plot, language) for name, plot, language in plain}
    return made | {name: (plot, fr) for name, plot in french}


def file_with(plots: Sequence[Plot], language: Language) -> bytes:
    """Return a Word file that holds ``plots``, one a paragraph."""
    document = Document(io.BytesIO(base(language)))
    settings = document.settings.element
    settings.remove(settings.find(qn("w:footnotePr")))  # the base names notes that come later
    page = document.element.body.sectPr
    for number, (plot, id) in enumerate(
        zip(plots, attach(document.part, plots, language), strict=True), 1
    ):
        text = paragraph("BodyText", drawing(plot, number, id))
        page.addprevious(etree.fromstring(f"<w:body {NAMESPACES}>{text}</w:body>")[0])
    buffer = io.BytesIO()
    document.save(buffer)
    return zipped(unzipped(buffer.getvalue()))
