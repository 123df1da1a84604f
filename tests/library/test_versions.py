"""A changed file offers itself as a new version of the right document, and of no other."""

from pathlib import Path

import pytest

from briefer.library import Library
from tests.library.samples import HALIFAX, WINNIPEG, arrival

LONG = tuple(f"Paragraph {number} of a long summary." for number in range(40))


def found(library: Library, lines: tuple[str, ...], file_name: str = "new.txt") -> str | None:
    """Return the name of the document that a file of ``lines`` looks like a version of."""
    coming = arrival(lines, "new", file_name=file_name)
    holding = library.predecessor(coming.document, coming.analysis)
    return holding.name if holding else None


@pytest.fixture
def shelf(library: Library) -> Library:
    """Return a library with three documents that share nothing but thanks."""
    library.add(arrival(HALIFAX, file_name="halifax.txt"))
    library.add(arrival((*WINNIPEG, HALIFAX[1]), "winnipeg-2019", file_name="winnipeg.txt"))
    library.add(arrival(LONG, "long", file_name="long.txt"))
    return library


def test_a_text_with_most_passages_in_common_is_a_new_version(shelf: Library) -> None:
    assert found(shelf, (*HALIFAX[:2], "New.", "Newer.")) == "halifax-2019"
    assert found(shelf, (WINNIPEG[0], WINNIPEG[2], "Nouveau.")) == "winnipeg-2019"


def test_other_white_space_alone_is_a_new_version(shelf: Library) -> None:
    lines = tuple(f" {line.replace(' ', chr(0xA0) + '  ')} " for line in HALIFAX)
    assert found(shelf, lines) == "halifax-2019"


def test_a_text_with_little_in_common_is_a_document_of_its_own(shelf: Library) -> None:
    assert found(shelf, (HALIFAX[1], "New.", "Newer.", "Newest.")) is None
    assert found(shelf, ("Nothing", "in common")) is None
    assert found(shelf, ()) is None


def test_the_same_file_name_needs_less_in_common(shelf: Library) -> None:
    lines = (HALIFAX[0], "New.", "Newer.", "Newest.")
    assert found(shelf, lines, "halifax.txt") == "halifax-2019"
    assert found(shelf, ("Nothing", "in common"), "halifax.txt") is None


def test_an_excerpt_of_a_long_document_is_no_new_version(shelf: Library) -> None:
    assert found(shelf, LONG[:5]) is None
    assert found(shelf, LONG[:20]) == "long"


def test_the_closest_of_several_is_offered(shelf: Library) -> None:
    shelf.add(arrival((*HALIFAX[:2], "Other.", "Another."), "close"))
    assert found(shelf, (*HALIFAX[:2], "Other.", "Third.")) == "close"


def test_a_document_already_held_is_no_version_of_another(shelf: Library) -> None:
    assert found(shelf, HALIFAX) is None


def test_two_events_with_the_same_title_are_two_documents(library: Library) -> None:
    title = "Law Enforcement Roundtable on Drugs"
    library.add(arrival((title, *HALIFAX)))
    assert found(library, (title, *WINNIPEG)) is None


def test_an_empty_library_has_no_versions(library: Library, tmp_path: Path) -> None:
    assert found(library, HALIFAX) is None


def test_a_document_remembers_the_versions_it_replaced_and_forgets_them_when_it_goes(
    library: Library,
) -> None:
    first = library.add(arrival())
    second = library.replace(first.id, arrival((*HALIFAX, "Second."))).holding
    third = library.replace(second.id, arrival((*HALIFAX, "Third."))).holding
    assert set(third.earlier) == {first.id, second.id}
    back = library.replace(third.id, arrival()).holding
    assert back.id == first.id and set(back.earlier) == {second.id, third.id}
    library.remove(back.id)
    assert library.add(arrival((*HALIFAX, "Second."))).earlier == ()
