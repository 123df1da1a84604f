"""Everyday words reach the other language in the real library, and nothing else changes by them."""

from collections.abc import Iterator

import pytest

from briefer.domain.language import Language
from briefer.domain.query import Query
from briefer.workspace import Finding, Session, Workspace


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session at a library with the corpus."""
    with Session(Workspace(tmp_path_factory.mktemp("data"))) as session:
        yield session


@pytest.mark.parametrize(
    ("typed", "there"),
    [("training", Language.FR), ("parcels", Language.FR), ("frontières", Language.EN)],
)
def test_an_everyday_word_finds_passages_in_the_other_language(
    session: Session, typed: str, there: Language
) -> None:
    hits = Finding(session).search(Query(typed, limit=1000))
    assert any(hit.via and hit.passage.language is there for hit in hits.hits)
    without = Finding(session).search(Query(typed, limit=1000, glossary=False))
    assert not any(hit.via for hit in without.hits)


def test_themes_know_no_everyday_words(session: Session) -> None:
    assert not any(one.everyday for one in session.workspace.glossary.values())
