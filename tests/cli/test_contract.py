"""The command line keeps its contract: commands, options, JSON, exit statuses."""

from pathlib import Path

import pytest

from briefer.cli import main
from tests.cli.running import Briefer

DOCUMENT = {
    "id", "name", "title", "event", "date", "date_end", "place", "language", "publisher",
    "published", "marking", "source", "passages", "figures",
}  # fmt: skip
PASSAGE = {
    "id", "document", "language", "kind", "heading_path", "number", "number_in_section", "page",
    "text", "start", "end", "themes", "figures",
}  # fmt: skip


def test_a_new_data_folder_starts_with_the_five_summaries(briefer: Briefer) -> None:
    documents = briefer.json("documents")["documents"]
    assert {one["name"]: one["passages"] for one in documents} == {
        "opioid-2018": 28,
        "halifax-2019": 64,
        "winnipeg-2019": 67,
        "binder-2019": 10,
        "fourth-2021": 39,
    }
    assert all(set(one) == DOCUMENT for one in documents)
    winnipeg = next(one for one in documents if one["name"] == "winnipeg-2019")
    assert (winnipeg["date"], winnipeg["date_end"]) == ("2019-10-08", "2019-10-09")
    assert winnipeg["language"] == "fr"


def test_import_can_start_without_them(briefer: Briefer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One sentence stands here.\n", "utf-8")
    briefer.json("import", tmp_path / "a.txt", "--empty")
    assert [one["name"] for one in briefer.json("documents")["documents"]] == ["a"]


def test_options_stand_before_or_after_the_command(
    data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--json", "--data-dir", str(data_dir), "themes"]) == 0
    before = capsys.readouterr().out
    assert main(["themes", "--json", "--data-dir", str(data_dir)]) == 0
    assert capsys.readouterr().out == before


def test_passages_are_exactly_the_text_they_point_at(briefer: Briefer) -> None:
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    extracted = briefer.json("extract", corpus / "2019-10_table-ronde-drogues-winnipeg_fr.txt")
    text = (corpus / "2019-10_table-ronde-drogues-winnipeg_fr.txt").read_text("utf-8")
    assert len(extracted["passages"]) == 67
    for passage in extracted["passages"]:
        assert set(passage) == PASSAGE
        assert text[passage["start"] : passage["end"]] == passage["text"]
    for figure in extracted["figures"]:
        assert text[figure["start"] : figure["end"]] == figure["written"]
    assert {one["why"] for one in extracted["dropped"]} >= {"title", "page_footer"}
    assert any("thèmes suivants" in warning for warning in extracted["warnings"])


@pytest.mark.parametrize(
    ("line", "marking"),
    [("PROTECTED B / PROTÉGÉ B", "protected-b"), ("Cote de sécurité : SECRET", "secret")],
)
def test_the_marking_printed_in_a_file_is_told(
    briefer: Briefer, tmp_path: Path, line: str, marking: str
) -> None:
    path = tmp_path / "herring.txt"
    path.write_text(f"{line}\n\nRoundtable On Herring\n\nHerring was discussed.\n", "utf-8")
    extracted = briefer.json("extract", path)
    assert extracted["document"]["marking"] == marking
    assert {"text": line, "why": "marking"} in extracted["dropped"]
    assert [one["text"] for one in extracted["passages"]] == ["Herring was discussed."]
    assert f"– marking: {line}" in briefer("extract", path).out
    assert "– cote de sécurité" in briefer("extract", path, "--ui", "fr").out
    assert briefer.json("import", path)["imported"][0]["marking"] == marking
    markings = {one["name"]: one["marking"] for one in briefer.json("documents")["documents"]}
    assert markings.pop("herring") == marking
    assert set(markings.values()) == {None}


def test_themes_have_labels_in_both_languages_and_counts(briefer: Briefer) -> None:
    themes = briefer.json("themes")["themes"]
    assert len(themes) == 15
    assert sum(one["passages"] for one in themes) >= 208
    assert all(one["label"]["en"] and one["label"]["fr"] for one in themes)
    assert all(one["description"]["en"] and one["description"]["fr"] for one in themes)


def test_filters_of_passages_work_together(briefer: Briefer) -> None:
    found = briefer.json(
        "passages", "--theme", "stigma", "--theme", "indigenous", "--language", "en"
    )["passages"]
    assert found
    for passage in found:
        assert passage["language"] == "en"
        assert {tag["id"] for tag in passage["themes"]} & {"stigma", "indigenous"}
    one = briefer.json("passages", "--document", "halifax-2019")["passages"]
    assert len(one) == 64


def test_search_answers_with_marks_facets_and_matched_words(briefer: Briefer) -> None:
    found = briefer.json("search", '"dark web"', "--limit", "3")
    assert found["count"] >= 3 and len(found["hits"]) == 3
    for hit in found["hits"]:
        text = hit["snippet"]["text"]
        assert {text[a:b].lower() for a, b in hit["snippet"]["marks"]} == {"dark", "web"}
        assert hit["via"] == "query" and hit["figure"] is None
    assert sum(found["facets"]["document"].values()) == found["count"]
    assert sum(found["facets"]["language"].values()) == found["count"]


def test_search_takes_accents_or_leaves_them(briefer: Briefer) -> None:
    with_accents = briefer.json("search", "méthamphétamine", "--language", "fr")
    without = briefer.json("search", "methamphetamine", "--language", "fr")
    assert with_accents["count"] == without["count"] > 5


def test_search_suggests_what_was_meant(briefer: Briefer) -> None:
    found = briefer.json("search", "stigmma")
    assert found["count"] == 0
    assert found["did_you_mean"] == "stigma"


def test_search_says_when_no_passage_has_all_the_words(briefer: Briefer) -> None:
    said = briefer("search", "fentanyl xyzzyq")
    assert said.out.startswith("No passage has all these words")
    assert not briefer("search", "fentanyl precursors").out.startswith("No passage")
    assert briefer.json("search", "fentanyl AND xyzzyq")["count"] == 0


def test_search_filters_by_year(briefer: Briefer) -> None:
    found = briefer.json("search", "fentanyl", "--year", "2021")
    assert found["count"] and set(found["facets"]["document"]) == {
        one["id"] for one in briefer.json("documents")["documents"] if one["name"] == "fourth-2021"
    }


def test_an_import_says_what_became_of_each_file(briefer: Briefer, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("Title Of It All\n\nA paragraph stands here.\n", "utf-8")
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    said = briefer("import", folder, folder / "missing.txt", "--json")
    assert said.status == 1
    assert [one["name"] for one in said.json["imported"]] == ["good"]
    failed = {Path(one["path"]).name: one["reason"] for one in said.json["failed"]}
    assert set(failed) == {"empty.txt", "picture.txt", "missing.txt"}
    for name, reason in failed.items():
        assert f"{name}: {reason}" in said.err
    again = briefer.json("import", folder / "good.txt")
    assert [one["name"] for one in again["unchanged"]] == ["good"] and not again["imported"]


def test_a_removed_document_is_found_no_more(briefer: Briefer) -> None:
    assert briefer.json("search", "Halifax")["count"]
    briefer.json("remove", "halifax-2019")
    names = [one["name"] for one in briefer.json("documents")["documents"]]
    assert "halifax-2019" not in names
    hits = briefer.json("search", "Halifax")["hits"]
    assert all("halifax" not in hit["passage"]["document"] for hit in hits)
    assert briefer("remove", "halifax-2019").status == 1


def test_a_changed_file_offers_itself_as_a_new_version(briefer: Briefer, tmp_path: Path) -> None:
    corpus = Path(__file__).resolve().parents[2] / "corpus"
    text = (corpus / "2019-11_law-enforcement-related-to-opioids_en.txt").read_text("utf-8")
    changed = tmp_path / "binder.txt"
    changed.write_text(text.replace("12,800", "12,900"), "utf-8")
    said = briefer("import", changed)
    assert said.status == 0 and "binder-2019" in said.err
    briefer.json("remove", "binder")
    replaced = briefer.json("import", changed, "--replace")["imported"]
    assert [one["name"] for one in replaced] == ["binder-2019"]
    assert len(briefer.json("documents")["documents"]) == 5
    assert briefer.json("search", '"12,900"')["count"] == 1
    assert briefer.json("search", '"12,800"')["count"] == 0


def test_themes_to_compose_stand_together_or_apart(briefer: Briefer, tmp_path: Path) -> None:
    usual = ("compose", "--template", "information", "--language", "en", "-o")
    together = briefer.json(*usual, tmp_path / "a.briefnote", "--theme", "stigma", "harms")
    apart = briefer.json(*usual, tmp_path / "b.briefnote", "--theme", "stigma", "--theme", "harms")
    assert set(together) == {"path", "picks", "warnings"}
    assert together["picks"] == apart["picks"] == 8  # six passages and two figures


def test_rebuild_and_doctor_report_checks(briefer: Briefer) -> None:
    for command in ("rebuild", "doctor"):
        answer = briefer.json(command)
        assert answer["ok"] is True
        assert all(set(one) == {"name", "ok", "detail"} for one in answer["checks"])


@pytest.mark.parametrize(
    "words",
    [("--json",), ("--note", "a.briefnote", "documents"),
     ("fly",), ("search",), ("search", "x", "--limit", "0"), ("compose", "--template", "x"),
     ("documents", "--ui", "de"), ("search", "x", "--kind", "note"), ("figures", "x")],
)  # fmt: skip
def test_wrong_usage_is_status_2(briefer: Briefer, words: tuple[str, ...]) -> None:
    assert briefer(*words).status == 2


@pytest.mark.parametrize(
    "words",
    [("passages", "--theme", "nonsense"), ("passages", "--document", "nonsense"),
     ("remove", "nonsense"), ("extract", "nonsense.txt"),
     ("export", "no.briefnote", "-o", "a.docx")],
)  # fmt: skip
def test_what_is_not_there_is_a_sentence_and_status_1(
    briefer: Briefer, words: tuple[str, ...]
) -> None:
    said = briefer(*words)
    assert said.status == 1
    assert "Traceback" not in said.err and said.err.count("\n") == 1


def test_messages_and_help_speak_french(briefer: Briefer) -> None:
    assert "introuvable" in briefer("extract", "rien.txt", "--ui", "fr").err
    said = briefer("search", "--help", "--ui", "fr")
    assert said.status == 0 and "utilisation" in said.out and "afficher cette aide" in said.out
    assert "obligatoires" in briefer("--ui=fr", "search").err


def test_the_systems_language_is_the_messages_language(
    briefer: Briefer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    assert "introuvable" in briefer("extract", "rien.txt").err
    assert "was not found" in briefer("extract", "rien.txt", "--ui", "en").err


def test_the_version_is_told(briefer: Briefer) -> None:
    assert briefer("--version").out.startswith("Briefer 0.")
