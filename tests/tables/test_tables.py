"""The shipped data files are whole, and a damaged copy of the user's is named in a sentence."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.errors import Problem
from briefer.tables.gazetteer import read_gazetteer
from briefer.tables.glossary import read_glossary
from briefer.tables.manifest import read_manifest
from briefer.tables.profile import read_profile
from briefer.tables.templates import read_templates, template_for
from briefer.tables.vocabulary import read_vocabulary

TOP = Path(__file__).resolve().parents[2]
OURS = TOP / "resources"


def test_the_manifest_names_every_file_of_the_corpus() -> None:
    listed = read_manifest(TOP / "corpus")
    assert [one.name for one in listed] == [
        "opioid-2018", "halifax-2019", "winnipeg-2019", "binder-2019", "fourth-2021",
    ]  # fmt: skip
    assert {one.path.name for one in listed} == {p.name for p in (TOP / "corpus").glob("*.txt")}
    for one in listed:
        details = one.details
        assert details.title and details.event and details.date and details.language
        assert details.publisher and details.source and details.terms


def test_the_corpus_is_byte_for_byte_what_was_published() -> None:
    shared = TOP.parent / "shared" / "corpus"
    if not shared.is_dir():
        pytest.skip("the originals are not here")
    for one in read_manifest(TOP / "corpus"):
        assert one.path.read_bytes() == (shared / one.path.name).read_bytes()


def test_the_glossary_has_both_languages_for_every_concept() -> None:
    glossary = read_glossary(OURS)
    assert len(glossary) > 250
    assert "GCO" in " ".join(
        form for concept in glossary.values() for form in concept.forms(Language.FR)
    )


def test_the_vocabulary_holds_everyday_words_in_both_languages() -> None:
    vocabulary = read_vocabulary(OURS)
    assert len(vocabulary) > 400 and all(one.everyday for one in vocabulary.values())
    assert not any(one.everyday for one in read_glossary(OURS).values())
    assert vocabulary["death"].forms(Language.FR)[0] == "décès"
    for one in vocabulary.values():
        for language in Language:
            written = [form.casefold() for form in one.forms(language)]
            assert len(set(written)) == len(written)


def test_the_users_vocabulary_wins_over_ours(tmp_path: Path) -> None:
    head = "id\ten\ten_variants\tfr\tfr_variants\tnote"
    (tmp_path / "vocabulary.tsv").write_text(f"{head}\nfish\tfish\tcod\tpoisson\t\t\n", "utf-8")
    (one,) = read_vocabulary(OURS, tmp_path).values()
    assert one.en == ("fish", "cod") and one.fr == ("poisson",) and one.everyday


def test_markings_stop_at_the_highest_the_department_allows() -> None:
    profile = read_profile(OURS)
    assert [marking.id for marking in profile.markings] == [
        "unclassified", "protected-a", "protected-b",
    ]  # fmt: skip
    with pytest.raises(Problem, match="marking_unknown"):
        profile.marking("secret")


def test_an_unknown_kind_of_note_is_named_with_those_there_are() -> None:
    with pytest.raises(Problem) as caught:
        template_for("sonnet", read_templates(OURS))
    assert str(caught.value.fields["kinds"]).startswith("information, decision, ")


def test_the_users_copy_wins_over_ours(tmp_path: Path) -> None:
    text = (OURS / "profile.toml").read_text("utf-8")
    changed = text.replace('highest = "protected-b"', 'highest = "unclassified"')
    (tmp_path / "profile.toml").write_text(changed, "utf-8")
    assert len(read_profile(OURS, tmp_path).markings) == 1


def test_the_department_says_how_far_apart_lines_stand(tmp_path: Path) -> None:
    assert read_profile(OURS).line_spacing == 115
    text = (OURS / "profile.toml").read_text("utf-8")
    for said, wanted in (("line_spacing = 150", 150), ("", 115)):
        (tmp_path / "profile.toml").write_text(text.replace("line_spacing = 115", said), "utf-8")
        assert read_profile(OURS, tmp_path).line_spacing == wanted
    for wrong in ("1.5", "99", "900", '"115"'):
        said = f"line_spacing = {wrong}"
        (tmp_path / "profile.toml").write_text(text.replace("line_spacing = 115", said), "utf-8")
        with pytest.raises(Problem, match="table_invalid"):
            read_profile(OURS, tmp_path)


CONCEPTS = "concept_id\ten\ten_variants\tfr\tfr_variants\tkind\tnote"


def test_a_users_glossary_may_say_two_concepts_in_the_same_words(tmp_path: Path) -> None:
    rows = "\none\tfish\tcod|eel\tpoisson\t\tconcept\t\n\ntwo\tcode\tcod\tcode\t\tconcept\tn\n"
    (tmp_path / "glossary.tsv").write_text(CONCEPTS + rows, "utf-8")
    one, two = read_glossary(OURS, tmp_path).values()
    assert one.en == ("fish", "cod", "eel") and two.en == ("code", "cod")


@pytest.mark.parametrize("row", ["two\tfish\t\t\t\t\t", "two\tfish", "one\ta\t\tb\t\t\t"])
def test_a_wrong_row_of_a_users_glossary_is_named_by_its_line(tmp_path: Path, row: str) -> None:
    text = f"{CONCEPTS}\n\none\tfish\t\tpoisson\t\t\t\n{row}\n"
    (tmp_path / "glossary.tsv").write_text(text, "utf-8")
    with pytest.raises(Problem) as caught:
        read_glossary(OURS, tmp_path)
    assert caught.value.key == "table_invalid"
    assert caught.value.fields["where"] == "glossary.tsv:4"


PLACES = "id\twithin\ten\tfr\ten_variants\tfr_variants\tpeople\tbodies\tcodes\twary"
DAMAGE: list[tuple[str, str, Callable[[Path], object]]] = [
    ("profile.toml", "kind = [", lambda users: read_profile(OURS, users)),
    ("profile.toml", 'kind = "information"', lambda users: read_profile(OURS, users)),
    ("glossary.tsv", "a\tb\n1\t2\n", lambda users: read_glossary(OURS, users)),
    ("vocabulary.tsv", "a\tb\n1\t2\n", lambda users: read_vocabulary(OURS, users)),
    ("places.tsv", "a\tb\n1\t2\n", lambda users: read_gazetteer(OURS, users)),
    ("places.tsv", f"{PLACES}\nCA-XX\tXX\tA\tA\t\t\t\t\t\t\n", lambda us: read_gazetteer(OURS, us)),
    ("places.tsv", f"{PLACES}\nCA\t\tCanada\t\t\t\t\t\t\t\n", lambda us: read_gazetteer(OURS, us)),
    ("templates/information.toml", "label = 3", lambda users: read_templates(OURS, users)),
]


@pytest.mark.parametrize(("name", "text", "read"), DAMAGE)
def test_a_damaged_copy_is_named(
    tmp_path: Path, name: str, text: str, read: Callable[[Path], object]
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(Problem) as caught:
        read(tmp_path)
    assert caught.value.key == "table_invalid"
    assert caught.value.fields["path"] == str(tmp_path / name)


def test_the_places_that_ship_are_sound_and_a_user_may_name_others(tmp_path: Path) -> None:
    places = {one.id: one for one in read_gazetteer(OURS)}
    assert len(places) > 600 and places["winnipeg"].within == "CA-MB"
    assert places["CA-BC"].name(Language.FR) == "Colombie-Britannique"
    (tmp_path / "places.tsv").write_text(f"{PLACES}\nx\t\tHere\tIci\tH|Hh\t\t\t\t\t1\n", "utf-8")
    (one,) = read_gazetteer(OURS, tmp_path)
    assert one.names == ("Here", "Ici", "H", "Hh") and one.wary


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    shutil.copy(OURS / "glossary.tsv", tmp_path)
    (tmp_path / "glossary.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem, match="table_invalid"):
        read_glossary(OURS, tmp_path)
    (tmp_path / "places.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Problem, match="table_invalid"):
        read_gazetteer(OURS, tmp_path)


def test_a_profile_in_no_language_of_the_house_is_named(tmp_path: Path) -> None:
    text = (OURS / "profile.toml").read_text("utf-8").replace('language = "en"', 'language = "de"')
    (tmp_path / "profile.toml").write_text(text, "utf-8")
    with pytest.raises(Problem, match="table_invalid"):
        read_profile(OURS, tmp_path)
