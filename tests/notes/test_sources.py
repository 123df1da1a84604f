"""What the footnotes say: enough to find the paragraph on the publisher's page."""

from dataclasses import replace

from briefer.domain.figure import Period
from briefer.domain.language import Language
from briefer.domain.note import Citation, Pick
from briefer.notes.blocks import Footnote, Look, NoteNumber, Run, words_of
from briefer.notes.sources import again, cited, footnote, located, place_and_date

from .figured import deaths
from .material import EN, FR, pick, words

HALIFAX = pick("halifax-2019", "The opioid crisis continues")
WINNIPEG = pick("winnipeg-2019", "La crise des opioïdes")
ONLINE = pick("fourth-2021", "Calls to change")
NO_PLACE = replace(ONLINE, citation=replace(ONLINE.citation, place=None))
UNDATED = pick("opioid-2018", "When it comes to production")


def note_of(pick: Pick, language: Language = EN) -> Footnote:
    """Return the footnote for ``pick`` in a note in ``language``."""
    return footnote(1, pick, language, words())


def text_of(pick: Pick, language: Language = EN) -> str:
    """Return the words of the footnote for ``pick``."""
    return note_of(pick, language).text


def runs_of(pick: Pick, language: Language = EN) -> list[Run]:
    """Return the runs of the footnote for ``pick``."""
    return [run for run in note_of(pick, language).runs if isinstance(run, Run)]


def with_(**fields: object) -> Pick:
    """Return the Halifax pick with other fields in its citation."""
    citation: Citation = replace(HALIFAX.citation, **fields)
    return replace(HALIFAX, citation=citation)


def test_publisher_title_event_place_date_section_and_paragraph_are_named() -> None:
    assert text_of(HALIFAX) == (
        "Public Safety Canada. 2019 Law Enforcement Roundtable on Drugs: Meeting Summary. "
        "Second Law Enforcement Roundtable on Drugs, Halifax, Nova Scotia, March 29, 2019. "
        "Section “Introduction”, paragraph 1 (paragraph 1 of the document)."
    )


def test_a_french_note_says_it_in_french() -> None:
    number = WINNIPEG.citation.number
    title = WINNIPEG.citation.title
    event = WINNIPEG.citation.event
    assert text_of(WINNIPEG, FR) == (
        f"Sécurité publique Canada. {title}. {event}, Winnipeg (Manitoba), "
        "8 et 9\u00a0octobre 2019. "
        f"Section «\u00a0Introduction\u00a0», paragraphe 1 (paragraphe {number} du document)."
    )


def test_an_event_that_the_title_names_is_not_said_twice() -> None:
    assert "Summary. Online, March 4–18, 2021." in text_of(ONLINE)
    assert "En ligne, du 4 au 18\u00a0mars 2021." in text_of(ONLINE, FR)
    assert "Summary. March 2018." in text_of(UNDATED)
    assert "Summary. Du" in text_of(NO_PLACE, FR)


def test_what_was_held_online_is_said_so_in_the_language_of_the_note() -> None:
    told = "".join(run.text for run in place_and_date(ONLINE, FR))
    assert told == "En ligne, du 4 au 18\u00a0mars 2021"
    assert [run.language for run in place_and_date(HALIFAX, FR)] == [EN, FR]


def test_the_page_is_named_where_it_is_known() -> None:
    assert text_of(with_(page=7)).endswith("of the document), page 7.")
    assert text_of(with_(page=7, heading_path=())).endswith("Paragraph 1 of the document, page 7.")


def test_all_headings_above_the_paragraph_are_named() -> None:
    text = text_of(with_(heading_path=("Plenary Sessions", "\x00", "Session 1: Borders")))
    assert "Section “Plenary Sessions”, “Session 1: Borders”, paragraph 1" in text


def test_the_title_is_a_live_link_and_not_a_bare_address() -> None:
    linked = [run for run in runs_of(HALIFAX) if run.link]
    assert linked == [
        Run(HALIFAX.citation.title, EN, Look.TITLE, HALIFAX.citation.source),
    ]


def test_a_title_that_tells_nothing_leads_nowhere_itself() -> None:
    for title in ("Q1", "https://www.canada.ca/x"):
        linked = [run for run in runs_of(with_(title=title)) if run.link]
        assert [run.text for run in linked] == ["source on the Web"]


def test_an_address_that_cannot_be_a_link_is_printed() -> None:
    runs = runs_of(with_(source="intranet page 4"))
    assert not any(run.link for run in runs)
    assert "Meeting Summary (address: intranet page 4)." in text_of(with_(source="intranet page 4"))


def test_words_of_the_source_carry_its_language_and_ours_the_notes() -> None:
    runs = runs_of(WINNIPEG, EN)
    french = "".join(run.text for run in runs if run.language is FR)
    english = "".join(run.text for run in runs if run.language is EN)
    assert "Sécurité publique Canada" in french
    assert "Introduction" in french
    assert "October 8–9, 2019" in english
    assert "paragraph 1" in english


def test_a_document_of_which_little_is_known_still_has_a_footnote() -> None:
    bare = with_(
        title="", name="", publisher=None, event=None, date=None, date_end=None, place=None,
        heading_path=(), source=None,
    )  # fmt: skip
    assert text_of(bare) == "halifax-2019-hash. Paragraph 1 of the document."


def test_a_document_cited_again_is_named_in_short_with_the_note_that_names_it_in_full() -> None:
    short = again(4, 2, HALIFAX, EN, words())
    assert short.text == (
        "2019 Law Enforcement Roundtable on Drugs: Meeting Summary (March 29, 2019), cited in "
        "note 2. Section “Introduction”, paragraph 1 (paragraph 1 of the document)."
    )
    assert short.number == 4
    assert NoteNumber(2) in short.runs
    links = [run.link for run in short.runs if isinstance(run, Run) and run.link]
    assert links == [HALIFAX.citation.source]


def test_a_french_note_cites_again_in_french() -> None:
    text = again(4, 2, WINNIPEG, FR, words()).text
    assert text.startswith(f"{WINNIPEG.citation.title} (8 et 9\u00a0octobre 2019), document cité à")
    assert "à la note 2. Section «\u00a0Introduction\u00a0», paragraphe 1" in text


def test_a_meeting_is_named_in_few_words_by_place_and_date() -> None:
    assert words_of(place_and_date(HALIFAX, EN)) == "Halifax, Nova Scotia, March 29, 2019"
    assert words_of(place_and_date(HALIFAX, FR)) == "Halifax, Nova Scotia, 29\u00a0mars 2019"
    assert words_of(place_and_date(with_(place=None, date=None), EN)) == HALIFAX.citation.title
    bare = with_(place=" ", date=None, title="\x00", name="")
    assert words_of(place_and_date(bare, EN)) == "halifax-2019-hash"


def test_a_place_is_named_in_the_language_of_its_document() -> None:
    place, when = place_and_date(HALIFAX, FR)
    assert (place, when) == (Run("Halifax, Nova Scotia", EN), Run(", 29\u00a0mars 2019", FR))


def test_a_passage_is_located_in_one_line() -> None:
    assert words_of(located(with_(page=7), EN, words())) == (
        "Section “Introduction”, paragraph 1 (paragraph 1 of the document), page 7"
    )


def test_a_passage_is_copied_in_quotation_marks_with_its_source_and_address_after_it() -> None:
    address = (
        "https://www.publicsafety.gc.ca/cnt/rsrcs/pblctns/2019-lw-nfrcmnt-rndtbl-drgs/index-en.aspx"
    )
    assert cited(HALIFAX, "The opioid crisis […]", EN, words()) == (
        "“The opioid crisis […]” – Public Safety Canada. 2019 Law Enforcement Roundtable on Drugs: "
        "Meeting Summary. Second Law Enforcement Roundtable on Drugs, Halifax, Nova Scotia, "
        "March 29, 2019. Section “Introduction”, paragraph 1 (paragraph 1 of the document). "
        f"{address}"
    )


def test_a_passage_is_copied_in_french_with_guillemets() -> None:
    copied = cited(WINNIPEG, "La crise\ndes opioïdes", FR, words())
    assert copied == (
        f"«\u00a0La crise des opioïdes\u00a0» – {text_of(WINNIPEG, FR)} {WINNIPEG.citation.source}"
    )


def test_a_copied_passage_is_one_line_whatever_its_source_says() -> None:
    address = " https://www.canada.ca/a b\u2028c\nd "
    for text in ("one\ntwo", "one\r\n\r\n two", "\u2028one\x00 two\f"):
        copied = cited(with_(source=address, title="Some\nSummary", event=None), text, EN, words())
        assert copied.startswith("“one two” – Public Safety Canada. Some Summary. ")
        assert copied.endswith(" https://www.canada.ca/a%20b%E2%80%A8c%0Ad")
        assert len(copied.splitlines()) == 1


def test_a_copied_passage_names_an_address_that_is_no_web_page_once() -> None:
    for source in ("intranet page 4", "file:///C:/notes.txt", "javascript:alert(1)"):
        copied = cited(with_(source=source), "Words", EN, words())
        assert copied.count(source) == 1
        assert copied.endswith("(paragraph 1 of the document).")
    assert cited(with_(source=None), "Words", EN, words()) == f"“Words” – {text_of(HALIFAX)}"


def test_what_was_not_read_in_the_sentence_is_said_to_be_inferred() -> None:
    newest = deaths()[-1]
    assert newest.figure
    for inferred, said in (((), ""), (("period",), "(date "), (("place",), "(place "),
                           (("period", "place"), "(date and place ")):  # fmt: skip
        note = text_of(replace(newest, figure=replace(newest.figure, inferred=inferred)))
        assert said in note
        assert ("inferred from the context" in note) == bool(inferred)
    nowhere = replace(newest.figure, place=None, period=Period(), inferred=("place",))
    assert "inferred" not in text_of(replace(newest, figure=nowhere))
    undated = replace(newest.figure, period=Period(), inferred=("place",))
    assert "undated (place inferred" in text_of(replace(newest, figure=undated))
    assert "(lieu déduit du contexte)" in text_of(replace(newest, figure=undated), FR)
