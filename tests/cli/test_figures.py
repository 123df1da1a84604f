"""Figures on the command line: the list, what replaces what, search, and figures everywhere."""

from pathlib import Path

import pytest

from briefer.domain.figure_word import FigureCorrection
from briefer.workspace import Figuring, Session, Workspace
from tests.cli.running import Briefer
from tests.library.deaths import summaries
from tests.library.figures import figure
from tests.workspace.of_deaths import workspace_of_deaths

FIGURE = {
    "id", "document", "passage", "written", "start", "end", "sentence", "value", "upper", "unit",
    "unit_name", "qualifier", "subject", "period", "place", "inferred", "themes", "series",
    "superseded_by",
}  # fmt: skip


@pytest.fixture
def counted(briefer: Briefer) -> Briefer:
    """The command line with a library of three summaries that have figures."""
    workspace_of_deaths(briefer.data_dir)
    return briefer


def listed(briefer: Briefer, *words: str) -> list[str]:
    """Return how the figures are written that the command lists."""
    return [one["written"] for one in briefer.json("figures", *words)["figures"]]


def test_figures_are_as_the_contract_says(counted: Briefer) -> None:
    documents = {one["name"]: one for one in counted.json("documents")["documents"]}
    figures = counted.json("figures")["figures"]
    assert all(set(one) == FIGURE for one in figures)
    first = figures[0]
    assert first["id"] == f"{documents['first']['id']}#{first['start']}-{first['end']}"
    assert first["passage"].startswith(documents["first"]["id"] + ":")
    assert first["sentence"][first["start"] : first["end"]] == first["written"]
    assert (first["value"], first["upper"], first["unit"]) == (10300, None, "count")
    assert first["period"] == {"start": "2016-01", "end": "2018-09"}
    assert (first["qualifier"], first["subject"], first["place"]) == ("exact", "deaths", None)
    assert first["themes"] == [{"id": "harms", "by": "rule", "terms": ["harms"]}]
    newest = next(one for one in figures if one["written"] == "21,174")
    assert (first["superseded_by"], newest["superseded_by"]) == (newest["id"], None)
    assert first["series"] == newest["series"] is not None
    other = figures[1]
    assert (other["period"], other["series"]) == ({"start": None, "end": None}, None)
    assert {name: one["figures"] for name, one in documents.items()} == {
        "first": 2, "second": 2, "third": 2,
    }  # fmt: skip


def test_filters_of_figures_work_together(counted: Briefer) -> None:
    assert len(listed(counted)) == 6
    assert listed(counted, "--document", "first") == ["more than 10,300", "40"]
    assert listed(counted, "--theme", "harms", "--theme", "stigma", "--language", "en") == [
        "more than 10,300", "21,174",
    ]  # fmt: skip
    assert listed(counted, "--superseded") == ["more than 10,300", "12 800"]
    assert counted("figures", "--theme", "nonsense").status == 1
    assert counted("figures", "--document", "nonsense").status == 1


def test_the_table_says_what_replaces_an_old_figure(counted: Briefer) -> None:
    said = counted("figures").out.splitlines()
    old = next(number for number, line in enumerate(said) if "10,300" in line)
    assert said[old].split("  ")[0] == "more than 10,300"
    assert "January 2016 – September 2018" in said[old] and said[old].endswith("first")
    assert said[old + 1].strip() == "→ replaced by 21,174 (to December 2020), third"
    assert said[-1] == "Figures: 6"
    starts = {line.index("deaths") for line in said if "deaths" in line}
    assert len(starts) == 1
    french = counted("figures", "--superseded", "--ui", "fr").out
    assert "→ remplacé par 21,174 (jusqu’en décembre 2020), third" in french
    assert french.endswith("Données\u00a0: 2\n")


def test_the_table_says_what_the_user_did(counted: Briefer) -> None:
    with Session(Workspace(counted.data_dir)) as session:
        figuring = Figuring(session)
        figures = {one.written: one for one in figuring.figures()}
        figuring.correct(figures["40"], FigureCorrection(subject="pill presses"))
        figuring.refuse(figures["51 %"])
        third = summaries("")[2]
        figuring.add(figure(third.analysis, "dollars", value=figures["40"].value))
    said = counted("figures").out
    assert "pill presses" in said and "51 %" not in said
    assert "first  (corrected by you)" in said and "third  (added by you)" in said
    assert "second" in said
    assert "first  (corrigée par vous)" in counted("figures", "--ui", "fr").out


def test_search_finds_figures_or_passages(counted: Briefer) -> None:
    found = counted.json("search", "10 300", "--kind", "figure")
    (hit,) = found["hits"]
    assert found["count"] == 1
    assert set(hit["figure"]) == FIGURE and hit["figure"]["written"] == "more than 10,300"
    assert hit["figure"]["superseded_by"]
    assert hit["passage"]["id"] == hit["figure"]["passage"]
    assert hit["passage"]["figures"] == [hit["figure"]["id"]]
    text = hit["snippet"]["text"]
    assert [text[start:end] for start, end in hit["snippet"]["marks"]] == ["10,300"]
    passages = counted.json("search", "10 300")
    assert passages["count"] == 1 and passages["hits"][0]["figure"] is None
    assert passages["hits"][0]["passage"]["figures"] == [hit["figure"]["id"]]
    assert counted.json("search", "10 300", "--kind", "passage") == passages


def test_search_for_figures_is_told_in_lines(counted: Briefer) -> None:
    said = counted("search", "10300", "--kind", "figure").out
    assert "more than 10,300 · deaths · January 2016 – September 2018" in said
    assert said.endswith("Figures found: 1, shown: 1\n")
    said = counted("search", "10300 xyzzyq", "--kind", "figure", "--ui", "fr").out
    assert said.startswith("Aucune donnée ne contient tous ces mots")
    assert "Did you mean: toxicity" in counted("search", "toxicty", "--kind", "figure").out


def test_search_says_what_replaces_an_old_figure(counted: Briefer) -> None:
    said = counted("search", "10300", "--kind", "figure").out
    assert "  → replaced by 21,174 (to December 2020), third\n" in said


def test_contradictory_and_undated_figures_are_marked(briefer: Briefer) -> None:
    text = briefer.data_dir.parent.parent / "nunavut.txt"
    told = "there were {} drug toxicity deaths in Nunavut in 2021."
    text.write_text(
        f"Report on deaths\n\nMay 3, 2022\n\nIn the north {told.format(31)}\n\n"
        f"Later on {told.format(33)}\n\nPolice seized 40 pill presses.\n",
        encoding="utf-8",
    )
    briefer("import", "--empty", text)
    said = briefer("figures").out
    assert "≠ cannot be right together with 33 (to 2021), nunavut\n" in said
    assert "≠ cannot be right together with 31 (to 2021), nunavut\n" in said
    (presses,) = (line for line in said.splitlines() if line.startswith("40"))
    assert "  no date" in presses
    french = briefer("search", "31", "--kind", "figure", "--ui", "fr").out
    assert "≠ incompatible avec 33" in french


def test_passages_name_their_figures(counted: Briefer) -> None:
    figures = {one["id"]: one["passage"] for one in counted.json("figures")["figures"]}
    passages = counted.json("passages")["passages"]
    named = {id: one["id"] for one in passages for id in one["figures"]}
    assert named == figures


def test_the_corpus_is_listed_whatever_is_found_in_it(briefer: Briefer) -> None:
    figures = briefer.json("figures")["figures"]
    documents = briefer.json("documents")["documents"]
    assert sum(one["figures"] for one in documents) == len(figures)
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    extracted = briefer.json("extract", corpus / "2021-03_fourth-roundtable-drugs_en.txt")
    assert extracted["document"]["figures"] == len(extracted["figures"])
    assert sum(len(one["figures"]) for one in extracted["passages"]) == len(extracted["figures"])


def test_an_exported_note_warns_of_the_old_figure_it_quotes(counted: Briefer) -> None:
    folder = counted.data_dir.parent
    note, word = folder / "note.briefnote", folder / "note.docx"
    asked = ("--template", "information", "--language", "en", "--theme", "harms", "-o", note)
    composed = counted.json("compose", *asked)
    old = "“more than 10,300” was replaced by 21,174 (to December 2020), Roundtable 2021."
    assert old in composed["warnings"]
    assert old in counted.json("export", note, "-o", word)["warnings"]
    said = counted("export", note, "-o", word, "--force")
    assert old in said.err


def test_a_note_on_another_machine_still_warns(counted: Briefer) -> None:
    folder = counted.data_dir.parent
    note, page = folder / "note.briefnote", folder / "note.html"
    asked = ("--template", "information", "--language", "en", "--theme", "harms", "-o", note)
    counted.json("compose", *asked)
    elsewhere = Briefer(folder / "elsewhere", counted.capture)
    warnings = elsewhere.json("export", note, "-o", page)["warnings"]
    assert any("was replaced by 21,174" in one for one in warnings)


def test_removing_a_document_says_how_much_of_the_users_word_goes(counted: Briefer) -> None:
    with Session(Workspace(counted.data_dir)) as session:
        figuring = Figuring(session)
        figures = {one.written: one for one in figuring.figures()}
        figuring.correct(figures["40"], FigureCorrection(subject="pill presses"))
        figuring.refuse(figures["more than 10,300"])
        session.library.tag(figures["40"].passage_id, "stigma", True)
    said = counted("remove", "first", "second", "--ui", "fr")
    assert said.err == (
        "first: Ce que vous avez indiqué sur ses thèmes et ses données est supprimé avec "
        "first\u00a0: 3.\n"
    )
    assert counted("remove", "third").err == ""


def test_a_new_version_beside_the_old_one_says_so(counted: Briefer) -> None:
    text = counted.data_dir.parent.parent / "again.txt"
    lines = [f"Paragraph {number} of a summary that is told again." for number in range(9)]
    text.write_text("\n\n".join(lines), encoding="utf-8")
    counted("import", text)
    newer = text.with_name("newer.txt")
    newer.write_text("\n\n".join([*lines[1:], "And a last one."]), encoding="utf-8")
    said = counted("import", newer)
    assert "This looks like a new version of again." in said.err
    assert "--replace" in said.err


def test_a_figure_is_found_by_what_else_its_indicator_is_called(briefer: Briefer) -> None:
    """The summaries speak of opioid toxicity deaths; people ask for overdose deaths."""
    found = briefer.json("search", "overdose deaths", "--kind", "figure")["hits"]
    written = [one["figure"]["written"] for one in found]
    assert {"21,174", "more than 12,800"} <= set(written)
    (one,) = briefer.json("search", "21,174 overdose deaths", "--kind", "figure")["hits"]
    assert one["figure"]["written"] == "21,174"
    said = briefer("search", '"opioid overdose deaths" 21,174', "--kind", "figure").out
    assert said.startswith("No figure has all these words"), "a phrase is the source's own"
