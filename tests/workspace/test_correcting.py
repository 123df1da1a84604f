"""A document's own marking: read from what is printed, corrected by the user, kept."""

from pathlib import Path

import pytest

from briefer.domain.document import Details
from briefer.domain.query import Query
from briefer.errors import Problem
from briefer.workspace import Correcting, Finding, Importing, Session, Workspace, extract

LINES = [f"Officials discussed fishing matter number {n} at some length." for n in range(9)]
BODY = "\n\n".join(LINES)
TEXT = f"PROTECTED A / PROTÉGÉ A\n\nRoundtable On Herring\n\n{BODY}\n"


@pytest.fixture
def workspace(data_dir: Path, tmp_path: Path) -> Workspace:
    """A workspace whose library holds one summary that bears a marking."""
    workspace = Workspace(data_dir)
    (tmp_path / "herring.txt").write_text(TEXT, "utf-8")
    with Session(workspace, empty=True) as session:
        Importing(session).add([tmp_path / "herring.txt"])
        session.index()
    return workspace


def _marking(session: Session) -> str | None:
    return session.library.find("herring").details.marking


def _own_profile(workspace: Workspace, old: str, new: str) -> None:
    """Let the user's copy of the profile say ``new`` where ours says ``old``."""
    ours = workspace.places.resources / "profile.toml"
    text = ours.read_text("utf-8")
    assert old in text
    (workspace.places.data / "profile.toml").write_text(text.replace(old, new), "utf-8")


def test_the_printed_marking_is_known_and_is_no_passage(workspace: Workspace) -> None:
    with Session(workspace) as session:
        assert _marking(session) == "protected-a"
        page = Finding(session).page("herring")
    assert [one.why for one in page.dropped if one.text.startswith("PROTECTED")] == ["marking"]
    assert [one.text for one in page.passages] == LINES
    assert page.text == TEXT


def test_a_marking_that_notes_may_not_bear_is_read_and_may_be_chosen(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text(TEXT.replace("PROTECTED A", "SECRET"), "utf-8")
    assert extract(workspace, tmp_path / "secret.txt")[1].details.marking == "secret"
    with Session(workspace) as session:
        assert Correcting(session).mark("herring", "top-secret").details.marking == "top-secret"


def test_the_users_choice_wins_until_it_is_taken_back(workspace: Workspace) -> None:
    with Session(workspace) as session:
        assert Correcting(session).mark("herring", "unclassified").details.marking == "unclassified"
        assert Correcting(session).mark("herring", None).details.marking == "protected-a"


def test_an_unknown_marking_is_refused_with_those_there_are(workspace: Workspace) -> None:
    with Session(workspace) as session, pytest.raises(Problem) as caught:
        Correcting(session).mark("herring", "purple")
    assert caught.value.key == "document_marking_unknown"
    assert str(caught.value.fields["markings"]).endswith("secret, top-secret")


def test_a_document_that_is_not_held_is_named(workspace: Workspace) -> None:
    with Session(workspace) as session, pytest.raises(Problem, match="document_unknown"):
        Correcting(session).mark("cod", "secret")


def test_other_corrections_stay(workspace: Workspace) -> None:
    with Session(workspace) as session:
        held = session.library.find("herring")
        session.library.correct(held.id, Details(title="Herring, corrected", place="Gaspé"))
        Correcting(session).mark("herring", "protected-b")
        details = Correcting(session).mark("herring", None).details
    assert (details.title, details.place) == ("Herring, corrected", "Gaspé")


def test_search_needs_no_new_index(workspace: Workspace) -> None:
    with Session(workspace) as session:
        Correcting(session).mark("herring", "secret")
        assert session.is_indexed
        assert Finding(session).search(Query("fishing")).count == 9


def test_the_choice_outlives_an_import_of_the_same_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    with Session(workspace) as session:
        Correcting(session).mark("herring", "secret")
        assert Importing(session).add([tmp_path / "herring.txt"]).unchanged
        assert _marking(session) == "secret"


def test_the_choice_outlives_other_rules_for_reading(workspace: Workspace) -> None:
    with Session(workspace) as session:
        Correcting(session).mark("herring", "secret")
        before = session.library.find("herring").rules
    _own_profile(workspace, "PROTÉGÉ A", "PROTÉGÉ AA")
    with Session(Workspace(workspace.places.data)) as session:
        session.apply_rules()
        assert session.library.find("herring").rules != before
        assert _marking(session) == "secret"


def test_other_words_for_markings_are_read_anew(workspace: Workspace) -> None:
    _own_profile(workspace, '"PROTECTED A"', '"RESTRICTED"')
    with Session(Workspace(workspace.places.data)) as session:
        assert _marking(session) == "protected-a"
        session.apply_rules()
        assert _marking(session) is None
    (workspace.places.data / "profile.toml").unlink()
    with Session(Workspace(workspace.places.data)) as session:
        session.apply_rules()
        assert _marking(session) == "protected-a"


def test_a_choice_in_the_profile_that_changes_no_words_leaves_documents_alone(
    workspace: Workspace,
) -> None:
    before = workspace.rules_fingerprint
    _own_profile(workspace, 'highest = "protected-b"', 'highest = "secret"')
    assert Workspace(workspace.places.data).rules_fingerprint == before


@pytest.mark.parametrize(("printed", "warned"), [("SECRET", True), ("UNCLASSIFIED", False)])
def test_a_new_version_that_prints_more_than_was_chosen_says_so(
    workspace: Workspace, tmp_path: Path, printed: str, warned: bool
) -> None:
    newer = f"{printed}\n\nRoundtable On Herring\n\n{BODY}\n\nMore was said of quotas.\n"
    with Session(workspace) as session:
        Correcting(session).mark("herring", "protected-b")
        (tmp_path / "herring.txt").write_text(newer, "utf-8")
        (imported,) = Importing(session).add([tmp_path / "herring.txt"], replace=True).imported
    assert imported.holding.details.marking == "protected-b"
    assert ("marking_below_printed" in {one.key for one in imported.notices}) is warned
