"""What a search says in words and as JSON of hits by the glossary, and where nothing was found."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefer.cli import as_json, as_text
from briefer.cli.console import Console
from briefer.domain.document import Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.domain.query import (
    Facets,
    Field,
    FieldWord,
    Filters,
    Hit,
    Hits,
    Kind,
    Query,
    Snippet,
    Turn,
    WayOut,
)
from briefer.tables.messages import read_messages
from tests.cli.running import Briefer

MESSAGES = read_messages(Path(__file__).resolve().parents[2] / "resources")
NAMES = {"d1": "halifax-2019"}
TEXT = "Le Web profond facilite le trafic."
PASSAGE = Passage("d1", Span(0, len(TEXT)), TEXT, Language.FR, PassageKind.PARAGRAPH, (), 1, 1)
FOUND = Hit(PASSAGE, 1.5, Snippet(TEXT, (Span(3, 14),)), ("Web profond",), via=("Web profond",))


def told(found: Hits, language: Language = Language.EN) -> list[str]:
    """Return what is said of ``found``."""
    return as_text.hits(found, NAMES, Console(MESSAGES, language, as_json=False))


def nothing(query: Query, *ways: WayOut, **more: Any) -> Hits:
    """Return the answer to ``query`` that found nothing."""
    return Hits(query, 0, (), Facets(), ways_out=ways, **more)


def test_a_hit_by_the_glossary_says_so_in_either_language() -> None:
    found = Hits(Query("dark web"), 1, (FOUND,), Facets(), via_count=1)
    assert "  Le «Web profond» facilite le trafic." in told(found)
    assert "  via glossary: Web profond" in told(found)
    assert "  par le glossaire\u00a0: Web profond" in told(found, Language.FR)
    own = replace(found, hits=(replace(FOUND, via=()),))
    assert not any("glossary" in line for line in told(own))


def test_json_says_by_which_terms_of_the_glossary_a_hit_was_found() -> None:
    own = replace(FOUND, via=())
    found: Any = as_json.hits(Hits(Query("dark web"), 2, (FOUND, own), Facets()), {})
    assert [(hit["via"], tuple(hit["via_terms"])) for hit in found["hits"]] == [
        ("glossary", ("Web profond",)),
        ("query", ()),
    ]


def test_where_nothing_was_found_other_searches_are_proposed_with_their_counts() -> None:
    words = "fentanil year:2018"
    filters = Filters(themes=("stigma",), documents=("d1",), language=Language.EN, years=(2019,))
    query = Query(words, filters)
    ways = (
        WayOut(Turn.SPELLING, Query("fentanyl year:2018"), 12),
        WayOut(Turn.FILTER, replace(query, filters=replace(filters, themes=())), 3),
        WayOut(Turn.FILTER, Query(words), 4),
        WayOut(Turn.FILTER, replace(query, words="fentanil"), 5),
        WayOut(Turn.THEME, Query("", Filters(themes=("drug-trends",))), 40),
        WayOut(Turn.LANGUAGE, Query("fentanil", Filters(language=Language.FR)), 2),
    )
    year = FieldWord(Field.YEAR, Span(9, 18), ("2018",))
    found = nothing(query, *ways, fields=(year,), did_you_mean="fentanyl year:2018")
    assert told(found) == [
        "Passages found: 0, shown: 0",
        "Did you mean: fentanyl year:2018 (passages: 12)",
        "Without theme:stigma (passages: 3)",
        "Without theme:stigma document:halifax-2019 language:en year:2019 (passages: 4)",
        "Without year:2018 (passages: 5)",
        "By theme: theme:drug-trends (passages: 40)",
        "In the other language: fentanil language:fr (passages: 2)",
    ]
    assert told(found, Language.FR)[1:] == [
        "Vouliez-vous dire\u00a0: fentanyl year:2018 (passages\u00a0: 12)",
        "Sans thème:stigma (passages\u00a0: 3)",
        "Sans thème:stigma document:halifax-2019 langue:en année:2019 (passages\u00a0: 4)",
        "Sans year:2018 (passages\u00a0: 5)",
        "Par thème\u00a0: thème:drug-trends (passages\u00a0: 40)",
        "Dans l’autre langue\u00a0: fentanil langue:fr (passages\u00a0: 2)",
    ]


def test_figures_are_counted_as_figures() -> None:
    query = Query("4000 kg", kind=Kind.FIGURE)
    way = WayOut(Turn.SPELLING, replace(query, words="4,000 kg"), 2)
    assert told(nothing(query, way))[-1] == "Did you mean: 4,000 kg (figures: 2)"


def test_a_word_that_was_meant_is_told_once() -> None:
    query = Query("stigmma")
    way = WayOut(Turn.SPELLING, Query("stigma"), 7)
    assert told(nothing(query, did_you_mean="stigma"))[-1] == "Did you mean: stigma"
    lines = told(nothing(query, way, did_you_mean="stigma"))
    assert [line for line in lines if "mean" in line] == ["Did you mean: stigma (passages: 7)"]


@pytest.mark.parametrize("option", [(), ("--no-glossary",)])
def test_hits_by_the_words_themselves_are_marked_as_such(
    briefer: Briefer, option: tuple[str, ...]
) -> None:
    hits = briefer.json("search", '"dark web"', "--language", "en", *option)["hits"]
    assert hits
    assert {(hit["via"], *hit["via_terms"]) for hit in hits} == {("query",)}


def test_a_misspelt_word_is_answered_with_the_one_that_was_meant(briefer: Briefer) -> None:
    said = briefer("search", "stigmma")
    assert said.status == 0
    assert "Did you mean: stigma" in said.out


def test_the_help_says_which_field_words_there_are(briefer: Briefer) -> None:
    assert "theme:, document:, year:, language:, place:" in " ".join(
        briefer("search", "--help", "--ui", "en").out.split()
    )
    assert "thème:, document:, année:, langue:, lieu:" in " ".join(
        briefer("search", "--help", "--ui", "fr").out.split()
    )
