"""The corpus, indexed once for all tests that only ask."""

import pytest

from tests.search.shelf import Desk, corpus


@pytest.fixture(scope="session")
def desk_of_corpus(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a desk with the whole corpus."""
    shelf = corpus()
    return Desk(shelf, shelf.index(tmp_path_factory.mktemp("cache") / "library"))
