"""Notes made of real paragraphs of the shipped corpus, and one of what no writer writes."""

from dataclasses import replace
from decimal import Decimal

from briefer.domain.note import (
    Chart,
    ChartForm,
    ChartPoint,
    FigureTable,
    Note,
    Paragraph,
    Paraphrase,
    Printing,
    Quotation,
    Section,
    Statistic,
    Translation,
)

from .corpus import EN, FR, RESOURCES, TOP, layout, listed, pick, picks, template, templates, words
from .figured import figured_notes
from .rich import rich_note, rich_note_in_french

__all__ = [
    "EN",
    "FR",
    "RESOURCES",
    "TOP",
    "any_text_note",
    "empty_note",
    "english_note",
    "forty_page_note",
    "french_note",
    "layout",
    "long_note",
    "notes",
    "pick",
    "picks",
    "rich_note",
    "rich_note_in_french",
    "template",
    "templates",
    "words",
]


def english_note() -> Note:
    """Return an English note with quotations of every kind, in both languages."""
    binder = pick("binder-2019", "Canada continues")
    deaths = pick("fourth-2021", "The opioid overdose crisis")
    groups = pick("fourth-2021", "The ability of organized")
    china = pick("opioid-2018", "When it comes to production")
    winnipeg = pick("winnipeg-2019", "La crise des opioïdes")
    calls = pick("fourth-2021", "Calls to change")
    return Note(
        id="english",
        kind="information",
        language=EN,
        title="Opioids and the illegal drug supply: what law enforcement reported, 2018 to 2021",
        marking="unclassified",
        header=(
            ("to", "Assistant Deputy Minister, Community Safety and Countering Crime Branch"),
            ("from", "Law Enforcement and Border Strategies Directorate"),
            ("date", "2026-11-23"),
            ("action", "For information"),
            ("file", "PS-004512"),
        ),
        sections=(
            Section(
                "issue",
                (
                    Paragraph(
                        "p1",
                        "Law enforcement partners met four times between 2018 and 2021 on the "
                        "opioid crisis. This note sets out what they reported on supply, organized "
                        "crime and deaths, ahead of the next roundtable.",
                    ),
                ),
            ),
            Section(
                "background",
                (
                    Quotation(
                        "q1",
                        binder,
                        "Between January 2016 and March 2019, there were more than 12,800 apparent "
                        "opioid-related deaths and thousands more Canadians that experienced "
                        "non-fatal overdoses and other opioid related harms.",
                    ),
                    Quotation("q2", winnipeg, winnipeg.text),
                ),
            ),
            Section(
                "current-status",
                (
                    Quotation("q3", deaths, deaths.text),
                    Quotation("q4", groups, groups.text),
                    Paraphrase(
                        "a1",
                        china,
                        "Police have found laboratories that make fentanyl in British Columbia, "
                        "Alberta and Quebec; some were run by international traffickers.",
                    ),
                    Quotation(
                        "q5",
                        winnipeg,
                        "Cette crise a des répercussions considérables sur les personnes, les "
                        "familles et les collectivités d’un océan à l’autre.",
                    ),
                ),
            ),
            Section("considerations", (Quotation("q6", calls, calls.text),)),
            Section("next-steps"),
        ),
    )


def french_note() -> Note:
    """Return a French note without a marking, with an English quotation and empty parts."""
    crisis = pick("winnipeg-2019", "La crise des opioïdes")
    agreed = pick("winnipeg-2019", "Le gouvernement du Canada")
    met = pick("winnipeg-2019", "Pour donner suite")
    halifax = pick("halifax-2019", "The opioid crisis continues")
    calls = pick("fourth-2021", "Calls to change")
    return Note(
        id="french",
        kind="information",
        language=FR,
        title="Crise des opioïdes : ce que la table ronde de Winnipeg a mis en lumière",
        title_in_other_language="Opioid crisis: what the Winnipeg roundtable brought to light",
        header=(
            ("to", "Sous-ministre adjoint, Secteur de la sécurité communautaire"),
            ("action", "Pour information"),
        ),
        sections=(
            Section("issue"),
            Section(
                "background",
                (
                    Quotation("q1", met, met.text),
                    Quotation(
                        "q2",
                        crisis,
                        "Des données récentes indiquent que le Canada a enregistré plus de "
                        "14 700 décès qui semblent liés à la consommation d’opioïdes entre "
                        "janvier 2016 et septembre 2019.",
                    ),
                ),
            ),
            Section(
                "current-status",
                (
                    Paraphrase(
                        "a1",
                        agreed,
                        "Le gouvernement compte sur la collaboration des services de police, des "
                        "partenaires et des experts.",
                    ),
                    Quotation(
                        "q3",
                        halifax,
                        "The implications of this crisis are far-reaching and have affected all "
                        "demographics.",
                    ),
                    Paragraph("p1", "Les chiffres sont cumulatifs et ne s’additionnent pas."),
                ),
            ),
            Section("considerations", (Quotation("q4", calls, calls.text),)),
            Section("next-steps"),
        ),
    )


def empty_note() -> Note:
    """Return a note in which nothing was written yet."""
    sections = tuple(Section(part.id) for part in template().sections)
    return Note("empty", "information", EN, "", sections)


def long_note() -> Note:
    """Return a note of forty picks out of all five documents."""
    per_document = [picks(name)[:12] for name in listed()]
    rounds = [one[turn] for turn in range(12) for one in per_document if turn < len(one)]
    quotations = [Quotation(f"q{n}", one, one.text) for n, one in enumerate(rounds[:40])]
    parts = [part.id for part in template().sections]
    sections = tuple(
        Section(id, tuple(quotations[number * 8 : number * 8 + 8]))
        for number, id in enumerate(parts)
    )
    return Note("long", "information", EN, "Forty passages", sections, marking="protected-b")


def forty_page_note() -> Note:
    """Return a note of forty pages: most passages of all five documents."""
    every = [one for name in listed() for one in picks(name)][:150]
    parts = [part.id for part in template().sections][:5]
    size = -(-len(every) // len(parts))
    sections = tuple(
        Section(
            id,
            tuple(
                Quotation(f"q{at + n}", one, one.text)
                for n, one in enumerate(every[at : at + size])
            ),
        )
        for id, at in zip(parts, range(0, len(every), size), strict=False)
    )
    return replace(
        long_note(), id="pages", title="All that was said", sections=sections,
        printing=Printing(draft="1"),
    )  # fmt: skip


def any_text_note() -> Note:
    """Return a note of what no careful writer writes and some file surely holds."""
    odd = "\x00\x07a\ud800b\ufffe <b>&amp;</b> \u202eשלום عربي\u202c 😀👩‍👩‍👧 \x0bc\x85d\t\te   f"
    given = pick("halifax-2019", "The opioid crisis continues")
    weird = replace(
        given,
        text=odd,
        citation=replace(
            given.citation,
            title=odd,
            event="\x01",
            place="<i>",
            heading_path=("\x02", odd, ""),
            page=3,
            source="javascript:alert(1)",
        ),
    )
    bent = replace(given.citation, source="http://example.ca:99/a b?é=[1]#x#y%", title="Q1")
    long = replace(given, text="Une phrase. " * 5000, language=FR, citation=bent)
    rows = (Statistic(odd, odd, odd, odd, weird), Statistic("", "", "x"), Statistic("", "1"))
    points = tuple(ChartPoint(odd, Decimal(n) / 7, weird) for n in range(-20, 20))
    items = (
        Quotation("1", weird, odd),
        Quotation("2", long, long.text),
        Quotation("3", given, "words that the source does not hold"),
        Paraphrase("4", weird, f"{odd}\n\n \x00 \n{odd}"),
        Paragraph("5", "\n \t\n"),
        Paragraph("6", odd),
        FigureTable("7", odd, rows),
        FigureTable("8", "", ()),
        Chart("9", odd, odd, points),
        Chart("10", "", "", points, ChartForm.LINE),
        Chart("11", odd, odd, ()),
        Chart("12", "", "", (ChartPoint("", Decimal("-0.0")),)),
        Translation("13", weird, f"{odd}\n{odd}"),
        Translation("14", weird, ""),
        Paragraph("15", f"1. {odd}\n2. {odd}\n• {odd}\n• \n1. x\n2. y"),
    )
    sections = (Section("unheard-of", items), Section("\x00"), Section("issue", heading=odd))
    header = (("to", odd), ("unheard_of", "one\ntwo"), ("date", "2026-13-45"), ("\x03", "x"))
    printing = Printing(draft=odd, caveats=("none", odd), annex=True)
    return Note("any", "information", EN, odd, sections, odd, header=header, printing=printing)


def notes() -> dict[str, Note]:
    """Return the notes that every gate looks at, by what they show."""
    figures, figures_in_french = figured_notes()
    return {
        "english": english_note(),
        "french": french_note(),
        "empty": empty_note(),
        "forty-picks": long_note(),
        "any-text": any_text_note(),
        "rich": rich_note(),
        "rich-french": rich_note_in_french(),
        "figures": figures,
        "figures-french": figures_in_french,
    }
