"""How words of the form ``field:value`` are read, in both languages, finished or being typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.query import Field, Kind
from briefer.search.typed.names import Named, Names
from briefer.search.typed.syntax import Parsed, loosened, parse, parsed
from tests.search.test_syntax import PIECES, drawn

NAMES = Names(
    themes=[
        Named("stigma", ("stigma", "Stigma", "Stigmatisation")),
        Named("organized-crime", ("organized-crime", "Organized crime", "Crime organisé")),
        Named("covid-19", ("covid-19", "COVID-19", "COVID-19")),
        Named("community", ("community", "Community", "Collectivités")),
        Named("supply-borders", ("supply-borders", "Supply and borders", "Approvisionnement")),
    ],
    documents=[
        Named("d1", ("halifax-2019", "Roundtable on Drugs: Summary", "Second Roundtable")),
        Named("d2", ("winnipeg-2019", "Table ronde d’octobre", "Troisième Table ronde")),
        Named("d3", ("halifax", "Opioids at a glance", "Briefing")),
        Named("9f3a", ("binder", "Law Enforcement and Opioids", "Transition binder")),
    ],
    places=[
        Named("d1", ("Halifax, Nova Scotia", "Halifax", "Nova Scotia", "Nouvelle-Écosse", "N.-É.")),
        Named("d2", ("Winnipeg (Manitoba)", "Winnipeg", "Manitoba")),
    ],
    years=[2018, 2019, 2021],
    alike=[("Nova Scotia", "Nouvelle-Écosse", "N.S.", "N.-É."), ("Quebec", "Québec")],
)


def read(typed: str, begun: bool = False, kind: Kind = Kind.PASSAGE) -> str:
    """Return in one line how ``typed`` is read."""
    return drawn(parse(typed, begun, NAMES, kind))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("theme:stigma", "theme:stigma"),
        ("THEME:Stigma", "theme:stigma"),
        ("thème:stigmatisation", "theme:stigma"),
        ("Thème\u00a0:stigma", "theme:stigma"),
        ("thème\u202f:stigma", "theme:stigma"),
        ("thème :stigma", "theme:stigma"),
        ("the\u0300me:stigma", "theme:stigma"),
        ('theme:"Organized crime"', "theme:organized-crime"),
        ("thème:«\u00a0crime organise\u00a0»", "theme:organized-crime"),
        ("theme:“organized crime”", "theme:organized-crime"),
        ("theme:organized-crime", "theme:organized-crime"),
        ("theme:supply", "theme:supply-borders"),
        ("theme:stig*", "theme:stigma"),
        ("theme:stigma,covid-19", "theme:stigma,covid-19"),
        ('theme:stigma,"organized crime"', "theme:stigma,organized-crime"),
        ("document:halifax-2019", "document:d1"),
        ("document:halifax", "document:d3"),
        ("document:roundtable", "document:d1"),
        ("document:ronde", "document:d2"),
        ("document:octobre", "document:d2"),
        ('document:"opioids law"', "document:9f3a"),
        ("document:opioids", "document:d3,9f3a"),
        ("document:9F3A", "document:9f3a"),
        ("year:2018", "year:2018"),
        ("année:2018-2019", "year:2018,2019"),
        ("annee:2018–19", "year:2018,2019"),
        ("year:2021..2022", "year:2021,2022"),
        ("year:2020-2019", "year:2019,2020"),
        ("year:2018,2021", "year:2018,2021"),
        ("year:2019-", "year:2019,2020,2021"),
        ("year:1999", "year:1999"),
        ("language:fr", "language:fr"),
        ("langue:Français", "language:fr"),
        ("langue:anglais", "language:en"),
        ("language:English,fr", "language:en,fr"),
        ("place:Halifax", "document:d1"),
        ("lieu:nouvelle-ecosse", "document:d1"),
        ('place:"Halifax, Nova Scotia"', "document:d1"),
        ("lieu:N.-É.", "document:d1"),
        ("place:scotia", "document:d1"),
    ],
)
def test_a_field_word_is_understood_in_either_language(typed: str, asked: str) -> None:
    assert read(typed) == asked
    finished, growing = parsed(typed, names=NAMES).fields, parsed(typed, True, NAMES).fields
    assert set(finished[0].values) <= set(growing[0].values)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("drug theme:stigma crime", "[drug theme:stigma crime]"),
        ("drug -theme:stigma", "[drug !theme:stigma]"),
        ("drug NOT theme:stigma", "[drug !theme:stigma]"),
        ("drug SAUF thème:stigma", "[drug !theme:stigma]"),
        ("drug AND NOT theme:stigma", "[drug & !theme:stigma]"),
        ("theme:stigma OR theme:covid-19", "[theme:stigma | theme:covid-19]"),
        ("theme:stigma OU drug", "[theme:stigma | drug]"),
        ("drug ET (theme:stigma OU année:2018)", "[drug & [theme:stigma | year:2018]]"),
        ("-(theme:stigma OR theme:covid-19) drug", "[![theme:stigma | theme:covid-19] drug]"),
        ('"a b" theme:stigma "c d"', "[“a b” theme:stigma “c d”]"),
        ('theme:"organized crime" "c d', "[theme:organized-crime c d]"),
        ('theme:"organized crime', "theme:organized-crime"),
        ("document:halifax 300", "[document:d3 300]"),
        ("lieu:Winnipeg 12 300", "[document:d2 12-300=12300]"),
        ("year:2018 300", "[year:2018 300]"),
        ("theme:stigma theme:stigma", "theme:stigma"),
        ("theme:stigma.", "theme:stigma"),
        ("theme:stigma, drug", "[theme:stigma drug]"),
    ],
)
def test_field_words_go_with_all_other_words(typed: str, asked: str) -> None:
    assert read(typed) == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("theme:nonsense", "[theme nonsense]"),
        ("theme:sti", "[theme sti]"),
        ("theme:stigma,nonsense", "[theme stigma nonsense]"),
        ("theme:borders", "[theme borders]"),
        ("year:abc", "[year abc]"),
        ("year:201", "[year 201]"),
        ("year:2018-3", "[year 2018-3=20183]"),
        ("year:2018-07", "[year 2018-07=201807]"),
        ("language:german", "[language german]"),
        ("place:Paris", "[place paris]"),
        ("theme:", "theme"),
        ("theme: nonsense", "[theme nonsense]"),
        ("thème\u00a0: rien", "[thème rien]"),
        ("theme:***", "theme"),
        ('theme:""', "theme"),
        ("theme:(stigma)", "[theme stigma]"),
        ("heme:stigma", "[heme stigma]"),
        ("x-theme:stigma", "[x-theme=xtheme stigma]"),
        ("/theme:stigma", "[theme stigma]"),
        ("--theme:stigma", "[theme stigma]"),
        ('"theme:stigma"', "“theme stigma”"),
        ("« thème :stigma »", "“thème stigma”"),
        ("-theme:nonsense drug", "[![theme & nonsense] drug]"),
        ("drug SAUF thème:rien", "[drug ![thème & rien]]"),
    ],
)
def test_what_names_nothing_known_is_searched_as_words(typed: str, asked: str) -> None:
    assert read(typed) == asked
    assert parsed(typed, names=NAMES).fields == ()


@pytest.mark.parametrize("typed", ["theme: stigma", "thème\u00a0: stigma", "thème : stigma"])
def test_spaces_stand_round_the_colon_as_french_writers_put_them(typed: str) -> None:
    assert read(typed) == "theme:stigma"
    assert typed[slice(*span_of(typed))] == typed


def span_of(typed: str) -> tuple[int, int]:
    """Return where the field word of ``typed`` stands."""
    (word,) = parsed(typed, names=NAMES).fields
    return word.span.start, word.span.end


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("theme:s", "theme:stigma,supply-borders"),
        ("theme:sti", "theme:stigma"),
        ('theme:"organized cr', "theme:organized-crime"),
        ("thème:cri", "theme:organized-crime"),
        ("theme:co", "theme:covid-19,community"),
        ("theme:stigma,co", "theme:stigma,covid-19,community"),
        ("document:hal", "document:d1,d3"),
        ('document:"law opi', "document:9f3a"),
        ("document:halifax", "document:d1,d3"),
        ("year:20", "year:2018,2019,2021"),
        ("year:201", "year:2018,2019"),
        ("year:2018-", "year:2018,2019,2020,2021"),
        ("year:2018-20", "year:2018,2019,2020,2021"),
        ("year:2018-201", "year:2018,2019"),
        ("langue:f", "language:fr"),
        ("langue:a", "language:en"),
        ("lieu:nouv", "document:d1"),
    ],
)
def test_a_value_being_typed_matches_by_its_beginning(typed: str, asked: str) -> None:
    assert read(typed, begun=True) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "drug theme:",
        "drug thème\u00a0:",
        "drug AND theme:",
        "drug OU -theme:",
        "drug NOT theme:",
        'drug theme:"',
        "drug year:1",
        "drug -theme:sti",
        "drug SAUF thème:sti",
        "drug -year:20",
        "drug -theme:stigma,co",
    ],
)
def test_a_field_word_that_says_too_little_yet_changes_no_hits(typed: str) -> None:
    assert read(typed, begun=True) == "drug"
    assert parsed(typed, True, NAMES).fields == ()


@pytest.mark.parametrize(
    "typed",
    [
        "theme:stigma",
        'theme:"organized crime"',
        "document:halifax-2019",
        "year:2018",
        "langue:français",
        "lieu:Nouvelle-Écosse",
    ],
)
def test_each_letter_typed_narrows_what_is_let_through(typed: str) -> None:
    (whole,) = parsed(typed, names=NAMES).fields
    for end in range(typed.index(":") + 1, len(typed)):
        found = parsed(typed[:end], True, NAMES)
        if found.fields:
            assert set(whole.values) <= set(found.fields[0].values), typed[:end]
        else:
            assert found.node is None, typed[:end]


def test_each_field_word_tells_where_it_stands_and_what_it_lets_through() -> None:
    typed = "drug -thème\u00a0:stigma year:2018-2019 SAUF (lieu:Halifax OU NOT langue:fr)"
    fields = parsed(typed, names=NAMES).fields
    assert [(one.field, one.values, one.unwanted) for one in fields] == [
        (Field.THEME, ("stigma",), True),
        (Field.YEAR, ("2018", "2019"), False),
        (Field.PLACE, ("d1",), True),
        (Field.LANGUAGE, ("fr",), False),
    ]
    assert [typed[one.span.start : one.span.end] for one in fields] == [
        "-thème\u00a0:stigma",
        "year:2018-2019",
        "lieu:Halifax",
        "NOT langue:fr",
    ]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("place:Halifax", "[document:d1 | halifax]"),
        ("place:Paris", "paris"),
        ("lieu:Quebec", "[quebec | québec]"),
        ('place:"Nova Scotia"', "[document:d1 | “nova scotia” | nouvelle-écosse=nouvelleécosse"
         " | n-s=ns | n-é=né]"),
        ("place:Hal*", "[document:d1 | hal*]"),
        ("-place:Paris drug", "[!paris drug]"),
    ],
)  # fmt: skip
def test_figures_are_also_of_a_place_that_their_own_text_names(typed: str, asked: str) -> None:
    assert read(typed, kind=Kind.FIGURE) == asked
    assert parsed(typed, names=NAMES, kind=Kind.FIGURE).fields[0].field is Field.PLACE


def test_a_place_being_typed_finds_figures_by_its_beginning() -> None:
    assert read("place:Hal", True, Kind.FIGURE) == "[document:d1 | hal* | hal]"
    assert read('place:"New Bruns', True, Kind.FIGURE) == "[[new & bruns*] | “new bruns”]"
    assert read("theme:stigma", kind=Kind.FIGURE) == "theme:stigma"


@pytest.mark.parametrize(
    ("typed", "looser"),
    [
        ("theme:stigma a b", "[[a | b] & theme:stigma]"),
        ("a -year:2018 b theme:stigma -c", "[[a | b] & !year:2018 & theme:stigma & !c]"),
        ("(theme:stigma a) b", "[[a | b] & theme:stigma]"),
        ("(theme:stigma OR c) a b", "[[a | b] & [theme:stigma | c]]"),
        ("(theme:stigma AND c) a b", "[[a | b] & [theme:stigma & c]]"),
        ("theme:stigma harm-reduction", "[[harm | reduction] & theme:stigma]"),
        ("theme:stigma a", ""),
        ("theme:stigma year:2018", ""),
        ("theme:stigma", ""),
    ],
)
def test_field_words_hold_however_loosely_the_rest_is_asked(typed: str, looser: str) -> None:
    node = parse(typed, names=NAMES)
    assert node
    assert drawn(loosened(node)) == looser


FIELDS = {
    Field.THEME: ("theme", "thème"),
    Field.DOCUMENT: ("document",),
    Field.YEAR: ("year", "année"),
    Field.LANGUAGE: ("language", "langue"),
    Field.PLACE: ("place", "lieu"),
}


def check(typed: str, found: Parsed) -> None:
    """Check that every field word stands where it says, apart from the others and in order."""
    at = 0
    for one in found.fields:
        assert one.span.start >= at
        at = one.span.end
        said = typed[one.span.start : one.span.end]
        assert said.strip("-").startswith(("NOT", "SAUF", *FIELDS[one.field]))
        assert any(f"{name}:" in said.replace(" ", "").replace("\xa0", "") for name in
                   FIELDS[one.field])  # fmt: skip


@given(
    st.lists(PIECES, max_size=40).map("".join) | st.text(),
    st.booleans(),
    st.sampled_from(Kind),
)
def test_whatever_is_typed_is_read_and_its_field_words_are_where_they_say(
    typed: str, begun: bool, kind: Kind
) -> None:
    found = parsed(typed, begun, NAMES, kind)
    check(typed, found)
    if found.node:
        assert drawn(found.node)
        loosened(found.node)
    assert bool(found.fields) <= (found.node is not None)


@given(st.lists(PIECES, max_size=20).map("".join) | st.text())
def test_a_space_after_it_finishes_a_field_word_too(typed: str) -> None:
    assert parsed(f"{typed} ", True, NAMES) == parsed(f"{typed} ", False, NAMES)


@given(st.lists(PIECES, max_size=20).map("".join) | st.text())
def test_words_without_field_words_are_read_as_without_names(typed: str) -> None:
    found = parsed(typed, names=NAMES)
    if not found.fields:
        assert found.node == parse(typed)
