"""What the glossary adds to a search, and what it leaves alone; what is alike; ways out."""

from pathlib import Path

import pytest

from briefer.domain.language import Language
from briefer.domain.query import Filters, Hits, Query, Turn
from briefer.progress import Progress
from briefer.search import Crossing, Index, Named, Names
from briefer.tables.glossary import Concept
from tests.search.shelf import Desk, Shelf, passage, stamp

GLOSSARY = (
    Concept("dark_web", ("dark web",), ("Web clandestin", "Web profond"), "concept", ""),
    Concept("ocg", ("organized crime group", "OCG"), ("groupe criminel organisé", "GCO"),
            "organization", ""),
    Concept("seizure", ("seizure",), ("saisie",), "concept", ""),
)  # fmt: skip
CROSSING = Crossing(GLOSSARY)
TEXTS = (
    ("en", "The dark web is where they buy."),
    ("en", "On the dark web and the surface web alike."),
    ("en", "A web of lies in the dark."),
    ("en", "Nothing but a spider web."),
    ("fr", "Ils achètent sur le Web profond."),
    ("fr", "Le Web clandestin ne dort jamais."),
    ("fr", "Les laboratoires clandestins."),
    ("en", "Every OCG in the province."),
    ("en", "An organized crime group was seen."),
    ("fr", "Les GCO de la province."),
    ("en", "Seizure of fentanyl at the border."),
    ("en", "Fentanyl and more fentanyl."),
    ("fr", "La saisie de fentanyl à la frontière."),
)


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    """Return a desk with passages in both languages, asked with a glossary."""
    shelf = Shelf()
    for at, (language, text) in enumerate(TEXTS):
        shelf.put(passage(text, language, document=f"{language} {at}"))
    index = Index.open(tmp_path / "x", crossing=lambda: CROSSING)
    index.rebuild(shelf.entries, stamp(), Progress())
    return Desk(shelf, index)


def ask(asked: Desk, words: str, **more: object) -> Hits:
    """Return the answer to ``words``."""
    query = Query(words, **more)  # pyright: ignore[reportArgumentType]
    return asked.index.search(query, asked.shelf.fetch)


def told(hits: Hits) -> list[tuple[str, tuple[str, ...]]]:
    """Return the texts found, each with the terms by which the glossary found it."""
    return [(hit.passage.text, hit.via) for hit in hits.hits]


def test_the_other_language_comes_after_and_says_by_which_term(asked: Desk) -> None:
    hits = ask(asked, "dark web")
    alone = ask(asked, "dark web", glossary=False)
    english = [hit for hit in alone.hits if hit.passage.language is Language.EN]
    assert len(english) == 4
    assert hits.hits[: len(english)] == tuple(english)
    assert told(hits)[len(english) :][:2] == [
        (TEXTS[4][1], ("Web profond",)),
        (TEXTS[5][1], ("Web clandestin",)),
    ]
    assert hits.via_count == 3
    assert alone.via_count == 0


def test_what_has_only_a_word_of_a_term_says_so(asked: Desk) -> None:
    hits = dict(told(ask(asked, "dark web")))
    assert hits[TEXTS[6][1]] == ("clandestin",)


def test_within_the_other_language_what_has_all_comes_before_what_shares_a_word(
    asked: Desk,
) -> None:
    hits = ask(asked, "saisies de fentanyl", filters=Filters(language=Language.EN))
    assert [text for text, _ in told(hits)] == [TEXTS[10][1], TEXTS[11][1]]
    assert hits.hits[0].via == ("seizure",)
    assert hits.hits[1].via == ()
    assert hits.partly == 1


def test_an_acronym_finds_what_it_stands_for_in_either_language(asked: Desk) -> None:
    found = told(ask(asked, "OCG"))
    assert found == [
        (TEXTS[7][1], ()),
        (TEXTS[8][1], ("organized crime group",)),
        (TEXTS[9][1], ("GCO",)),
    ]


def test_what_is_unwanted_is_so_in_the_other_language(asked: Desk) -> None:
    found = [text for text, _ in told(ask(asked, "fentanyl -seizure"))]
    assert found == [TEXTS[11][1]]


def test_the_newest_come_first_whatever_found_them(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.put(passage("The dark web.", "en", document="old"), date="2018")
    shelf.put(passage("Le Web profond.", "fr", document="new"), date="2021")
    index = Index.open(tmp_path / "x", crossing=lambda: CROSSING)
    index.rebuild(shelf.entries, stamp(), Progress())
    from briefer.domain.query import Ranking  # noqa: PLC0415

    hits = index.search(Query("dark web", ranking=Ranking.NEWEST), shelf.fetch)
    assert [hit.passage.document for hit in hits.hits] == ["new", "old"]


def test_passages_like_one_are_found_in_both_languages_and_never_itself(asked: Desk) -> None:
    shelf = asked.shelf
    one = shelf.entries[10].passage
    hits = ask(asked, "", like=one.id)
    texts = [text for text, _ in told(hits)]
    assert TEXTS[10][1] not in texts
    assert (TEXTS[12][1], ("saisie",)) in told(hits)
    assert not any(hit.via for hit in ask(asked, "", like=one.id, glossary=False).hits)
    gone = ask(asked, "", like="gone:0-1")
    assert gone.count == 0
    assert [way.count for way in gone.ways_out] == [len(TEXTS)]


def test_words_narrow_what_is_like_a_passage(asked: Desk) -> None:
    one = asked.shelf.entries[10].passage
    hits = ask(asked, "frontière", like=one.id)
    assert [text for text, _ in told(hits)] == [TEXTS[12][1]]


NAMES = Names(themes=[Named("stigma", ("stigma", "Stigma and lived experience"))])


def test_where_nothing_is_found_near_searches_that_find_something_are_offered(
    asked: Desk,
) -> None:
    query = Query("siezure", filters=Filters(language=Language.EN, documents=("en 10",)))
    hits = asked.index.search(query, asked.shelf.fetch, names=lambda: NAMES)
    assert hits.count == 0
    assert hits.ways_out[0].turn is Turn.SPELLING
    assert all(way.count == ask_again(asked, way.query).count > 0 for way in hits.ways_out)
    free = asked.index.search(Query("siezure"), asked.shelf.fetch, names=lambda: NAMES)
    assert free.ways_out[0].turn is Turn.SPELLING
    assert free.ways_out[0].query.words == free.did_you_mean == "seizure"


def ask_again(asked: Desk, query: Query) -> Hits:
    """Return the answer to a search that was offered."""
    return asked.index.search(query, asked.shelf.fetch, names=lambda: NAMES)


def test_a_filter_that_hides_all_is_offered_to_be_dropped(asked: Desk) -> None:
    hits = ask(asked, '"spider web"', filters=Filters(language=Language.FR), glossary=False)
    turns = [way.turn for way in hits.ways_out]
    assert Turn.FILTER in turns and Turn.LANGUAGE in turns


def test_only_what_is_named_is_looked_at(asked: Desk) -> None:
    ids = frozenset(one.passage.id for one in asked.shelf.entries[:2])
    hits = ask(asked, "web", filters=Filters(passages=ids))
    assert {hit.passage.id for hit in hits.hits} == ids
    assert ask(asked, "web", filters=Filters(passages=frozenset())).count == 0
    assert ask(asked, "web", filters=Filters(passages=frozenset(("x", "y:1-z", ":-")))).count == 0


def test_words_of_both_languages_find_first_what_the_reader_reads(tmp_path: Path) -> None:
    shelf = Shelf()
    shelf.put(passage("On parlait d’héroïne.", "fr", document="fr"))
    shelf.put(passage("There was heroin, among much else that they found.", document="en"))
    for at in range(4):
        shelf.put(passage(f"Tout autre chose, {at}.", "fr", document=f"autre {at}"))
        shelf.put(passage(f"Something else entirely, {at}.", document=f"other {at}"))
    index = shelf.index(tmp_path / "x")

    def first(reader: Language | None) -> str:
        return index.search(Query("heroin", reader=reader), shelf.fetch).hits[0].passage.document

    assert (first(None), first(Language.FR), first(Language.EN)) == ("fr", "fr", "en")
