"""Notes with all a note can hold: lists, a table, charts, a translation, a form, an annex."""

from decimal import Decimal

from briefer.domain.note import (
    Chart,
    ChartForm,
    ChartPoint,
    FigureTable,
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Printing,
    Quotation,
    Section,
    Statistic,
    Translation,
)

from .corpus import EN, FR, pick


def rich_note() -> Note:
    """Return an English draft with lists, a table, charts, a translation, a form and an annex."""
    deaths = pick("fourth-2021", "The opioid overdose crisis")
    binder = pick("binder-2019", "Canada continues")
    halifax = pick("halifax-2019", "The opioid crisis continues")
    crisis = pick("winnipeg-2019", "La crise des opioïdes")
    rows = (
        Statistic("Apparent opioid toxicity deaths", "21,174", "January 2016 to December 2020",
                  "Canada", deaths),
        Statistic("Lives lost to an opioid overdose", "6,214", "2020", "Canada", deaths),
        Statistic("Apparent opioid-related deaths", "more than 12,800",
                  "January 2016 to March 2019", "", binder),
        Statistic("Roundtables held since 2018", "4"),
    )  # fmt: skip
    return Note(
        id="rich",
        kind="decision",
        language=EN,
        title="Support for the next law enforcement roundtable on drugs",
        title_in_other_language="Appui à la prochaine table ronde sur les drogues",
        marking="protected-a",
        header=(
            ("to", "Minister of Public Safety"),
            ("through", "Deputy Minister"),
            ("from", "Community Safety and Countering Crime Branch"),
            ("date", "2026-11-23"),
            ("action", "For decision"),
        ),
        sections=(
            Section("issue", (Paragraph("i1", "Three matters call for a decision:\n"
                    "• whether the roundtable meets in person;\n"
                    "• which partners are invited;\n"
                    "• how what was said is followed up."),)),
            Section("background", (Quotation("q1", deaths, "In 2020, 6,214 people lost their "
                    "lives to an opioid overdose, making it the deadliest year of the crisis to "
                    "date."),)),
            Section("current-status", (FigureTable("t1", "Deaths reported to the roundtables",
                    rows), *_charts(("Cannabis", "Cocaine", "Methamphetamine", "Fentanyl"),
                    "Use of substances in Canada", "per cent",
                    "Arrests by the US Postal Inspection Service", "arrests a year"))),
            Section("considerations", (
                Translation("r1", crisis, "This crisis has considerable repercussions on people, "
                    "families and communities from coast to coast."),
                Quotation("q2", halifax, "The magnitude of this crisis requires that urgent "
                    "action be taken."),
                Quotation("q3", halifax, "The implications of this crisis are far-reaching and "
                    "have affected all demographics."))),
            Section("options", (Paragraph("o1", "1. Meet in person in the spring.\n"
                    "2. Meet online, as in 2021.\n3. Keep the status quo."),)),
            Section("next-steps", (Paragraph("n1", "1. Invitations go out.\n2. Partners name "
                    "their speakers."),)),
            Section("decision"),
        ),
        printing=Printing("0.3", ("advice-to-minister",), annex=True),
    )  # fmt: skip


def rich_note_in_french() -> Note:
    """Return a French draft with lists, a table, charts, a translation, a form and an annex."""
    crisis = pick("winnipeg-2019", "La crise des opioïdes")
    halifax = pick("halifax-2019", "The opioid crisis continues")
    rows = (
        Statistic("Décès qui semblent liés à la consommation d’opioïdes", "plus de 14 700",
                  "de janvier 2016 à septembre 2019", "Canada", crisis),
        Statistic("Décès accidentels", "93 %", "", "Canada", halifax),
        Statistic("Tables rondes depuis 2018", "4"),
    )  # fmt: skip
    return Note(
        id="rich-french",
        kind="decision",
        language=FR,
        title="Appui à la prochaine table ronde sur les drogues",
        marking="protected-b",
        header=(
            ("to", "Ministre de la Sécurité publique"),
            ("from", "Secteur de la sécurité communautaire"),
            ("date", "2026-11-23"),
            ("action", "Pour décision"),
        ),
        sections=(
            Section("issue", (Paragraph("i1", "Trois points restent à décider :\n"
                    "- la rencontre se tient-elle en personne;\n"
                    "- qui y est invité;\n- quel suivi lui donner."),)),
            Section("background", (Quotation("q1", crisis, "Cette crise a des répercussions "
                    "considérables sur les personnes, les familles et les collectivités d’un "
                    "océan à l’autre."),)),
            Section("current-status", (FigureTable("t1", "", rows),
                    *_charts(("Cannabis", "Cocaïne", "Méthamphétamine", "Fentanyl"),
                    "Consommation au Canada", "pourcentage",
                    "Arrestations par le service postal américain", "arrestations par année"))),
            Section("considerations", (
                Translation("r1", halifax, "L'ampleur de la crise exige d'agir sans attendre."),
                Paraphrase("a1", halifax, "Personne n'est épargné."))),
            Section("options", (Paragraph("o1", "1. Une rencontre au printemps.\n"
                    "2. Une rencontre en ligne, comme en 2021."),)),
            Section("decision"),
        ),
        printing=Printing("0.3", ("advice-to-minister",), annex=True),
    )  # fmt: skip


def _charts(
    names: tuple[str, ...], use: str, share: str, arrests: str, a_year: str
) -> tuple[Item, ...]:
    """Return a chart of columns and one of a line, of figures told at the Winnipeg roundtable."""
    used = pick("winnipeg-2019", "Les données du CCDUS")
    arrested = pick("winnipeg-2019", "À l’échelle nationale, les arrestations")
    shares = dict(zip(names, ("37.3", "23", "21", "5.8"), strict=True))
    years = {"2016": "1806", "2018": "2320", "2019": "2283"}
    columns, line = (
        tuple(ChartPoint(label, Decimal(value), one) for label, value in points.items())
        for points, one in ((shares, used), (years, arrested))
    )
    return (
        Chart("c1", use, share, columns),
        Chart("c2", arrests, a_year, line, ChartForm.LINE),
    )
