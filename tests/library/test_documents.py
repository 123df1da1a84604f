"""Documents come in once, are found again whole, and go without a trace."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.dates import PartialDate
from briefer.domain.document import ID_DIGITS, Details
from briefer.domain.language import Language
from briefer.domain.passage import Analysis
from briefer.domain.query import Filters
from briefer.domain.theme import TaggedBy
from briefer.errors import Problem
from briefer.library import Arrival, Library, faults_of
from briefer.reading import read
from tests.library.samples import HALIFAX, WINNIPEG, arrival, passages


def dated(text: str) -> Details:
    return Details(date=PartialDate.from_iso(text))


def test_a_document_comes_back_as_it_was_put_in(library: Library) -> None:
    coming = arrival(themes={0: ("drug-trends", "harms")})
    holding = library.add(coming)
    assert (holding.id, holding.name) == (coming.document.id, "halifax-2019")
    assert (holding.passages, holding.rules) == (4, "rules-1")
    assert holding.details == coming.analysis.details
    assert library.text(holding.id) == coming.document.text
    assert library.passages() == coming.analysis.passages


def test_details_of_every_kind_come_back(library: Library) -> None:
    details = Details(
        title="Roundtable",
        event="Second roundtable",
        date=PartialDate(2019, 3),
        date_end=PartialDate(2019, 3, 29),
        place="Halifax",
        language=Language.FR,
        publisher="Public Safety Canada",
        published=PartialDate(2019),
        marking="protected-b",
        source="https://example.org/a",
        terms="Non-commercial",
    )
    assert library.add(arrival(details=details)).details == details


def test_the_same_file_again_changes_nothing(library: Library) -> None:
    first = library.add(arrival())
    before = library.generation
    again = library.add(arrival(name="another-name", rules="rules-2"))
    assert again == first
    assert library.holdings() == (first,)
    assert library.generation == before


def test_names_that_are_taken_get_a_number(library: Library) -> None:
    names = [
        library.add(arrival([line], name)).name
        for line, name in zip(HALIFAX, ["talks", "Talks", "talks", "talks-2"], strict=True)
    ]
    assert names == ["talks", "Talks-2", "talks-3", "talks-2-2"]


def test_a_document_is_found_by_id_and_by_name(library: Library) -> None:
    held = library.add(arrival())
    assert library.find(held.id) == library.find("halifax-2019") == held
    assert library.find("Halifax-2019") == held


@pytest.mark.parametrize("asked", ["fredericton", "", "\udce9"])
def test_an_unknown_document_is_said_with_those_there_are(library: Library, asked: str) -> None:
    library.add(arrival())
    library.add(arrival(WINNIPEG, "winnipeg-2019"))
    for ask in (library.find, library.text, library.remove):
        with pytest.raises(Problem) as raised:
            ask(asked)
        assert raised.value.key == "document_unknown"
        assert raised.value.fields["documents"] == "halifax-2019, winnipeg-2019"


def test_of_very_many_documents_those_named_alike_are_offered(library: Library) -> None:
    for number in range(25):
        library.add(arrival([f"Passage {number}."], f"minutes-{number:02}"))
    library.add(arrival(name="halifax-2019"))
    with pytest.raises(Problem) as raised:
        library.find("halifax-2018")
    offered = str(raised.value.fields["documents"]).split(", ")
    assert offered[0] == "halifax-2019"
    assert (len(offered), offered[-1]) == (21, "…")


def test_documents_are_listed_by_date_of_the_event_then_name(library: Library) -> None:
    for line, name, date in zip(
        HALIFAX, "dbca", ["2019", "2019-03-29", "2018-03", "2019"], strict=True
    ):
        library.add(arrival([line], name, details=dated(date)))
    library.add(arrival(["No date at all."], "a0", details=Details()))
    assert [one.name for one in library.holdings()] == ["c", "a", "d", "b", "a0"]


def test_a_removed_document_leaves_nothing(library: Library, database: Path, folder: Path) -> None:
    held = library.add(arrival(WINNIPEG, "winnipeg-2019", language=Language.FR))
    kept = library.add(arrival())
    library.tag(library.passages(Filters(documents=("winnipeg-2019",)))[0].id, "harms", True)
    library.correct(held.id, Details(title="Corrected"))
    before = library.generation
    library.remove("winnipeg-2019")
    assert library.holdings() == (kept,)
    assert {one.document for one in library.passages()} == {kept.id}
    assert library.orphans() == ()
    assert [path.stem for path in folder.iterdir()] == [kept.id]
    assert b"stigmatisation" not in database.read_bytes()
    assert library.generation > before
    assert faults_of(database) == ()


def test_the_original_is_kept_byte_for_byte(library: Library, folder: Path) -> None:
    coming = replace(arrival(file_name="Résumé final.DOCX"), original=b"PK\x00\xff original")
    held = library.add(coming)
    assert [path.name for path in folder.iterdir()] == [f"{held.id}.docx"]
    assert (folder / f"{held.id}.docx").read_bytes() == b"PK\x00\xff original"


def test_a_file_name_that_is_no_text_does_not_stop_the_import(
    library: Library, folder: Path
) -> None:
    held = library.add(arrival(file_name="r\udce9sum\udce9.t/../x", name="r\udce9sum"))
    assert held.file_name == "r?sum?.t/../x"
    assert [path.name for path in folder.iterdir()] == [held.id]


def test_what_a_crash_left_over_is_swept_away_and_nothing_else(
    library: Library, folder: Path
) -> None:
    held = library.add(arrival())
    gone = library.add(arrival(WINNIPEG, "winnipeg-2019"))
    (folder / ("0" * ID_DIGITS + ".txt")).write_text("of no document")
    (folder / ("." + "1" * ID_DIGITS + ".tx.aa11bb22.tmp")).write_text("half written")
    (folder / "notes of mine.txt").write_text("mine")
    library.remove(gone.id)
    assert {path.name for path in folder.iterdir()} == {f"{held.id}.txt", "notes of mine.txt"}


def test_a_copy_that_cannot_be_deleted_is_told(library: Library, folder: Path) -> None:
    held = library.add(arrival())
    copy = folder / f"{held.id}.txt"
    copy.unlink()
    copy.mkdir()
    with pytest.raises(Problem) as raised:
        library.remove(held.id)
    assert (raised.value.key, raised.value.fields["path"]) == ("copy_not_removed", str(copy))
    assert library.holdings() == ()


def test_corrections_win_over_the_manifest_and_that_over_what_was_read(library: Library) -> None:
    read = Details(title="Read", event="Read", place="Read", date=PartialDate(2018))
    listed = Details(title="Listed", publisher="Listed")
    held = library.add(arrival(details=read, listed=listed))
    assert held.details == listed.over(read)
    corrected = library.correct(held.id, Details(title="Corrected", date=PartialDate(2021, 3)))
    assert corrected.details == Details(
        title="Corrected",
        event="Read",
        place="Read",
        publisher="Listed",
        date=PartialDate(2021, 3),
    )
    assert library.correct("halifax-2019", Details()).details == held.details


def test_the_event_a_manifest_names_takes_no_date_or_place_from_the_text(
    library: Library,
) -> None:
    read = Details(title="Read", event="Read", place="Read", date=PartialDate(2018))
    held = library.add(arrival(details=read, listed=Details(event="Listed")))
    assert held.details == Details(title="Read", event="Listed")


def test_what_the_manifest_says_now_reaches_a_document_already_held(library: Library) -> None:
    held = library.add(arrival(listed=Details(title="Old words")))
    before = library.generation
    assert library.add(arrival(listed=Details(title="Old words"))) == held
    assert library.generation == before
    assert library.add(arrival(listed=Details(title="New words"))).details.title == "New words"
    assert library.add(arrival()).details.title == "New words"


@pytest.fixture
def shelf(library: Library) -> Library:
    """Return a library with an English document of 2019 and a French one of 2021."""
    library.add(arrival(themes={0: ("drug-trends", "harms"), 2: ("harms",)}))
    library.add(
        arrival(
            WINNIPEG,
            "winnipeg-2021",
            details=dated("2021-10"),
            language=Language.FR,
            themes={0: ("drug-trends",), 2: ("stigma",)},
        )
    )
    return library


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), HALIFAX + WINNIPEG),
        (Filters(themes=("harms",)), (HALIFAX[0], HALIFAX[2])),
        (Filters(themes=("stigma", "harms")), (HALIFAX[0], HALIFAX[2], WINNIPEG[2])),
        (Filters(themes=("no-such-theme",)), ()),
        (Filters(documents=("winnipeg-2021",)), WINNIPEG),
        (Filters(documents=("winnipeg-2021", "halifax-2019")), HALIFAX + WINNIPEG),
        (Filters(language=Language.FR), WINNIPEG),
        (Filters(years=(2019,)), HALIFAX),
        (Filters(years=(2018,)), ()),
        (Filters(themes=("drug-trends",), years=(2021, 2018)), (WINNIPEG[0],)),
        (Filters(themes=("harms",), language=Language.FR), ()),
    ],
)
def test_filters_let_through_what_was_asked_for(
    shelf: Library, filters: Filters, expected: tuple[str, ...]
) -> None:
    assert tuple(one.text for one in shelf.passages(filters)) == expected


def test_years_follow_a_corrected_date(shelf: Library) -> None:
    shelf.correct("winnipeg-2021", dated("2018"))
    assert [one.text for one in shelf.passages(Filters(years=(2018,)))] == list(WINNIPEG)
    assert shelf.passages()[0].text == WINNIPEG[0]


def test_a_filter_on_an_unknown_document_is_a_problem(shelf: Library) -> None:
    with pytest.raises(Problem, match="document_unknown"):
        shelf.passages(Filters(documents=("halifax-2019", "nowhere")))


def test_passages_are_fetched_by_id_in_the_order_asked(shelf: Library) -> None:
    last, *_, first = shelf.passages()
    document = first.document
    strange = ["", "no id", f"{document}:0-1", f"{document}:0-{'9' * 40}", "\udce9:0-1", "a:b:0-1"]
    found = shelf.fetch([first.id, *strange, last.id, first.id])
    assert list(found.items()) == [(first.id, first), (last.id, last)]
    assert shelf.fetch([]) == {}


def test_at_most_three_themes_by_rule_come_back_strongest_first(library: Library) -> None:
    library.add(arrival(HALIFAX[:1], themes={0: ("a", "b", "c", "d")}))
    (passage,) = library.passages()
    assert [(tag.id, tag.by, tag.terms) for tag in passage.themes] == [
        (theme, TaggedBy.RULE, (theme,)) for theme in "abc"
    ]


def test_every_library_has_an_id_of_its_own_that_stays(tmp_path: Path) -> None:
    ids: list[str] = []
    for name in ("one", "one", "two"):
        with Library.open(tmp_path / name / "library.db", tmp_path / name / "docs") as library:
            ids.append(library.id)
    assert ids[0] == ids[1] != ids[2]


def test_copies_of_a_library_that_go_different_ways_are_told_apart(
    library: Library, database: Path, folder: Path
) -> None:
    library.add(arrival())
    twin = database.with_name("twin.db")
    twin.write_bytes(database.read_bytes())
    library.add(arrival(WINNIPEG))
    with Library.open(twin, folder) as other:
        other.add(arrival(["Something else."]))
        assert (other.id, other.generation) != (library.id, library.generation)


TEXTS = st.text(st.characters(codec="utf-8"), max_size=80)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3), again=st.integers(1, 2))
def test_any_text_comes_back_and_comes_in_once(
    library: Library, texts: list[str], again: int
) -> None:
    for held in library.holdings():
        library.remove(held.id)
    coming = [arrival([text], name=text[:10] or "x") for text in texts]
    names = [library.add(one).name for one in coming]
    for _ in range(again):
        assert [library.add(one).name for one in coming] == names
    assert len(library.holdings()) == len({one.document.id for one in coming})
    for one, name in zip(coming, names, strict=True):
        assert library.find(one.document.id).name == name
        assert library.text(one.document.id) == one.document.text
        held = library.passages(Filters(documents=(one.document.id,)))
        assert held == one.analysis.passages == passages(one.document, {})
        assert all(p.text == one.document.text[p.span.start : p.span.end] for p in held)


def test_quotes_in_a_name_are_just_characters(library: Library) -> None:
    name = "a'b\"; DROP TABLE passage --"
    held = library.add(arrival(name=name))
    assert library.find(name) == held
    assert len(library.passages(Filters(documents=(name,)))) == 4


@pytest.mark.parametrize("id", ["../" + "a" * 29, "A" * 32, "a" * 31, "a" * 33, "*" * 32, 7])
def test_a_document_whose_id_is_no_id_is_damage(
    library: Library, database: Path, id: str | int
) -> None:
    held = library.add(arrival())
    kept = library.passages()[0].id
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE document SET id = ? WHERE id = ?", (id, held.id))
        connection.execute("UPDATE details SET document = ?", (id,))
        connection.execute("UPDATE passage SET document = ?", (id,))
    asking: list[Callable[[], object]] = [
        library.holdings,
        library.passages,
        lambda: library.remove("halifax-2019"),
        lambda: library.fetch([kept.replace(held.id, str(id))]),
    ]
    for ask in asking:
        with pytest.raises(Problem, match="library_damaged"):
            ask()


def test_a_file_as_it_is_read_leaves_nothing_when_its_document_is_removed(
    library: Library, tmp_path: Path, folder: Path
) -> None:
    path = tmp_path / "ferries.txt"
    path.write_text("The Zanzibar crossing was discussed.", "utf-8")
    document, original = read(path)
    found = Analysis(Details(), passages(document, {}), (), ())
    library.add(Arrival(document, found, original, "rules-1"))
    assert [one.read_bytes() for one in folder.iterdir()] == [original]
    library.remove(document.id)
    assert list(folder.iterdir()) == []
