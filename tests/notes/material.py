"""Real paragraphs of the shipped corpus as picks, and notes made of them."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefer.domain.document import Holding, Span
from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph, Paraphrase, Pick, Quotation, Section, cite
from briefer.domain.passage import Passage, PassageKind
from briefer.notes.blocks import Layout
from briefer.notes.layout import lay_out
from briefer.notes.wording import Wording
from briefer.tables.manifest import Listed, read_manifest
from briefer.tables.messages import read_messages
from briefer.tables.profile import read_profile
from briefer.tables.templates import NoteTemplate, read_templates

TOP = Path(__file__).resolve().parents[2]
RESOURCES = TOP / "resources"
EN, FR = Language.EN, Language.FR

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@cache
def words() -> Wording:
    """Return the shipped profile and sentences."""
    return Wording(read_profile(RESOURCES), read_messages(RESOURCES))


@cache
def template() -> NoteTemplate:
    """Return the shipped template of the information note."""
    return read_templates(RESOURCES)["information"]


@cache
def _listed() -> dict[str, Listed]:
    return {one.name: one for one in read_manifest(TOP / "corpus")}


@cache
def picks(name: str) -> tuple[Pick, ...]:
    """Return the paragraphs of the corpus document ``name`` as picks, headings above them."""
    listed = _listed()[name]
    text = listed.path.read_text("utf-8")
    language = listed.details.language or EN
    holding = Holding(f"{name}-hash", name, listed.path.name, listed.details, 0, "")
    found: list[Pick] = []
    path: tuple[str, ...] = ()
    within = 0
    for match in _PARAGRAPH.finditer(text):
        if len(match[0]) < 120 and not match[0].rstrip().endswith((".", ":", ";")):
            path, within = (match[0].strip(),), 0
            continue
        within += 1
        span = Span(match.start(), match.end())
        kind = PassageKind.PARAGRAPH
        passage = Passage(holding.id, span, match[0], language, kind, path, len(found) + 1, within)
        found.append(Pick(passage.text, language, cite(passage, holding)))
    return tuple(found)


def pick(name: str, start: str) -> Pick:
    """Return the paragraph of document ``name`` that begins with ``start``."""
    return next(one for one in picks(name) if one.text.startswith(start))


def layout(note: Note) -> Layout:
    """Return ``note`` laid out by the shipped template."""
    return lay_out(note, template(), words())


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
    per_document = [picks(name)[:12] for name in _listed()]
    rounds = [one[turn] for turn in range(12) for one in per_document if turn < len(one)]
    quotations = [Quotation(f"q{n}", one, one.text) for n, one in enumerate(rounds[:40])]
    parts = [part.id for part in template().sections]
    sections = tuple(
        Section(id, tuple(quotations[number * 8 : number * 8 + 8]))
        for number, id in enumerate(parts)
    )
    return Note("long", "information", EN, "Forty passages", sections, marking="protected-b")


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
    items = (
        Quotation("1", weird, odd),
        Quotation("2", long, long.text),
        Quotation("3", given, "words that the source does not hold"),
        Paraphrase("4", weird, f"{odd}\n\n \x00 \n{odd}"),
        Paragraph("5", "\n \t\n"),
        Paragraph("6", odd),
    )
    sections = (Section("unheard-of", items), Section("\x00"), Section("issue", heading=odd))
    header = (("to", odd), ("unheard_of", "one\ntwo"), ("date", "2026-13-45"), ("\x03", "x"))
    return Note("any", "information", EN, odd, sections, odd, header=header)


def notes() -> dict[str, Note]:
    """Return the notes that every gate looks at, by what they show."""
    return {
        "english": english_note(),
        "french": french_note(),
        "empty": empty_note(),
        "forty-picks": long_note(),
        "any-text": any_text_note(),
    }
