"""A note laid out: what is printed, in which order, in whose words."""

from dataclasses import replace
from typing import Any

import pytest

from briefer.domain.language import Bilingual, Language
from briefer.domain.note import (
    Item,
    Note,
    Paragraph,
    Paraphrase,
    Pick,
    Quotation,
    Section,
    Translation,
)
from briefer.errors import Problem, notice
from briefer.notes.blocks import (
    HeaderRow,
    Heading,
    Inline,
    Look,
    NoteMark,
    NoteNumber,
    Role,
    Run,
    TextBlock,
)
from briefer.notes.layout import lay_out
from briefer.tables.templates import SectionTemplate

from .material import EN, FR, english_note, french_note, layout, pick, rich_note, template, words

CALLS = pick("fourth-2021", "Calls to change")
LONG = pick("halifax-2019", "The opioid crisis continues")
FRENCH = pick("winnipeg-2019", "La crise des opioïdes")
EXCERPT = "Cette crise a des répercussions considérables sur les personnes"


def note_with(*items: Item, language: Language = EN, **fields: Any) -> Note:
    """Return a note whose one section holds ``items``."""
    sections = (Section("issue", items),)
    return Note("n", "information", language, "Title", sections, **fields)


def texts(*items: Item, language: Language = EN) -> list[TextBlock]:
    """Return the paragraphs that ``items`` print."""
    blocks = layout(note_with(*items, language=language)).blocks
    return [block for block in blocks if isinstance(block, TextBlock)]


def drawn(block: TextBlock) -> str:
    """Return ``block`` as readable text: a mark as ^1, other than plain runs named."""
    return "".join(_drawn(part) for part in block.inlines)


def _drawn(part: Inline) -> str:
    if not isinstance(part, Run):
        return f"^{part.number}"
    return part.text if part.look is Look.PLAIN else f"{part.look}:{part.text}"


def test_a_short_quotation_stands_between_the_languages_marks() -> None:
    (english,) = texts(Quotation("q", CALLS, CALLS.text))
    assert english.role is Role.QUOTATION
    assert drawn(english) == f"“{CALLS.text}”^1"


def test_a_quotation_of_more_than_fifty_words_is_set_off_and_keeps_its_marks() -> None:
    (block,) = texts(Quotation("q", LONG, LONG.text))
    assert block.role is Role.LONG_QUOTATION
    assert drawn(block) == f"“{LONG.text}”^1"
    many = replace(FRENCH, text="mot " * 51 + "fin.")
    (block,) = texts(Quotation("q", many, many.text), language=FR)
    assert block.role is Role.LONG_QUOTATION
    assert drawn(block) == f"«\u00a0{'mot ' * 51}fin^1.\u00a0»"


def test_fifty_words_are_not_yet_long() -> None:
    many = replace(CALLS, text="word " * 51)
    fifty, more = texts(Quotation("a", many, "word " * 50), Quotation("b", many, "word " * 51))
    assert (fifty.role, more.role) == (Role.QUOTATION, Role.LONG_QUOTATION)


def test_a_quotation_in_the_other_language_says_so_and_keeps_its_language() -> None:
    (block,) = texts(Quotation("q", FRENCH, EXCERPT))
    assert drawn(block) == f"“{EXCERPT}”^1 label:[in French]"
    assert Run(EXCERPT, FR, trace="p1") in block.inlines
    (block,) = texts(Quotation("q", CALLS, CALLS.text), language=FR)
    assert block.text.endswith("\u00a0» [en anglais]")


def test_in_french_the_note_mark_stands_before_the_stop_inside_the_guillemets() -> None:
    (block,) = texts(Quotation("q", FRENCH, f"{EXCERPT}"), language=FR)
    assert drawn(block) == f"«\u00a0{EXCERPT}^1\u00a0»"
    ended = replace(FRENCH, text="Une phrase.")
    short, other = texts(Quotation("q", ended, "Une phrase."), Paraphrase("p", ended, "Autre."),
                         language=FR)  # fmt: skip
    assert drawn(short) == "«\u00a0Une phrase^1.\u00a0»"
    assert drawn(other) == "Autre^2."


def test_the_quoted_words_are_the_sources_but_for_line_breaks() -> None:
    source = replace(CALLS, text='one\n  two\u00a0%\n«\u00a0three\u00a0» "four"')
    (block,) = texts(Quotation("q", source, source.text))
    assert block.text == '“one two\u00a0% «\u00a0three\u00a0» "four"”'


def test_a_paraphrase_has_no_marks_and_keeps_its_footnote() -> None:
    (block,) = texts(Paraphrase("p", CALLS, "Many want possession decriminalized."))
    assert block.role is Role.PARAPHRASE
    assert drawn(block) == "Many want possession decriminalized.^1"


def test_words_that_the_source_does_not_hold_are_never_set_as_a_quotation() -> None:
    laid = layout(note_with(Quotation("q", CALLS, "Nobody calls for change.")))
    (block,) = [one for one in laid.blocks if isinstance(one, TextBlock)]
    assert block.role is Role.PARAPHRASE
    number, title = CALLS.citation.number, CALLS.citation.title
    assert notice("not_a_quotation", title=title, number=number) in laid.notices


def test_the_users_own_words_have_no_footnote_and_each_line_is_a_paragraph() -> None:
    laid = layout(note_with(Paragraph("p", "First.\n\nSecond.\n")))
    assert [drawn(one) for one in laid.blocks if isinstance(one, TextBlock)] == [
        "First.",
        "Second.",
    ]
    assert laid.footnotes == ()


def test_lines_that_begin_as_a_list_are_one() -> None:
    laid = layout(rich_note())
    roles = [one.role for one in laid.blocks if isinstance(one, TextBlock) and one.item == "i1"]
    assert roles == [Role.PARAGRAPH, Role.BULLET, Role.BULLET, Role.BULLET]
    lists = [one.list for one in laid.blocks if isinstance(one, TextBlock) and one.list]
    assert lists == [1, 1, 1, 2, 2]


def test_a_part_of_bullets_makes_bullets_of_what_the_user_writes() -> None:
    part = SectionTemplate("issue", Bilingual("A", "B"), Bilingual("", ""), bullets=True)
    kind = replace(template(), sections=(part,))
    items = (Paragraph("p", "One.\nTwo."), Paraphrase("a", CALLS, "Three."), quoted(CALLS))
    laid = lay_out(note_with(*items), kind, words())
    roles = [one.role for one in laid.blocks if isinstance(one, TextBlock)]
    assert roles == [Role.BULLET, Role.BULLET, Role.BULLET, Role.QUOTATION]


def quoted(pick: Pick) -> Quotation:
    """Return ``pick`` quoted whole."""
    return Quotation("q", pick, pick.text)


def test_own_words_are_set_as_their_language_is_and_quoted_words_never() -> None:
    written = "L'essentiel : 5 % de 10 300 décès"
    source = replace(FRENCH, text=written)
    own, shown, translated, quotation = texts(
        Paragraph("p", written),
        Paraphrase("a", source, "Aujourd'hui : 5 %"),
        Translation("t", CALLS, "L'appel : 5 %"),
        Quotation("q", source, written),
        language=FR,
    )
    assert own.text == "L’essentiel\u00a0: 5\u00a0% de 10\u00a0300 décès"
    assert shown.text == "Aujourd’hui\u00a0: 5\u00a0%"
    assert "«\u00a0L’appel\u00a0: 5\u00a0%\u00a0»" in translated.text
    assert quotation.text == f"«\u00a0{written}\u00a0»"


def test_titles_and_title_block_are_set_as_own_words() -> None:
    note = replace(
        note_with(language=FR, header=(("to", "Chef d'équipe : A"),)), title="L'eau : 5 %"
    )
    laid = layout(note)
    assert laid.title == "L’eau\u00a0: 5\u00a0%"
    assert laid.header[0].lines == ("Chef d’équipe\u00a0: A",)


def test_a_translation_is_quoted_footnoted_and_says_what_it_is() -> None:
    (english,) = texts(Translation("t", FRENCH, "This crisis spares nobody."))
    assert drawn(english) == "“This crisis spares nobody.”^1 label:[translation]"
    (french,) = texts(Translation("t", CALLS, "Le changement."), language=FR)
    assert drawn(french) == "«\u00a0Le changement^1.\u00a0» label:[traduction]"
    assert {run.language for run in french.inlines if isinstance(run, Run)} == {FR}


def test_what_leads_back_to_a_pick_has_a_trace_of_its_own() -> None:
    laid = layout(rich_note())
    tags = [one.tag for one in laid.traces]
    assert len(set(tags)) == len(tags)
    kinds = [one.kind for one in laid.traces]
    assert kinds == ["quotation", *["value"] * 3, "translation", "quotation", "quotation"]


def test_a_document_cited_before_is_named_in_short() -> None:
    notes = layout(rich_note()).footnotes
    assert notes[0].text.startswith("Public Safety Canada. Fourth")
    assert NoteNumber(1) in notes[1].runs
    assert ", cited in note 1. Section" in notes[1].text
    assert not any(isinstance(run, NoteNumber) for run in notes[0].runs)


def test_footnotes_are_numbered_in_the_order_of_the_text_one_for_each_pick() -> None:
    laid = layout(english_note())
    marks = [
        part.number
        for block in laid.blocks
        if isinstance(block, TextBlock)
        for part in block.inlines
        if isinstance(part, NoteMark)
    ]
    assert marks == [note.number for note in laid.footnotes]
    assert marks == list(range(1, len(list(english_note().picks())) + 1))


def test_items_without_words_print_nothing_and_take_no_footnote() -> None:
    laid = layout(
        note_with(
            Paragraph("p", " \n "),
            Paraphrase("a", CALLS, "\x00"),
            Quotation("q", CALLS, CALLS.text),
        )
    )
    assert [one.number for one in laid.footnotes] == [1]
    assert len(laid.blocks) == 2


def test_an_empty_part_prints_its_guidance_in_brackets() -> None:
    (block,) = texts(language=FR)
    assert block.role is Role.PLACEHOLDER
    assert block.text.startswith("[L’essentiel d’abord\u00a0: ")
    assert block.text.endswith("]")


def test_a_form_is_printed_as_it_stands_until_something_else_stands_there() -> None:
    form = Bilingual("☐ I approve\nDate:", "☐ J'approuve\nDate :")
    part = SectionTemplate(
        "issue", Bilingual("Decision", "Décision"), Bilingual("A", "B"), form=form
    )
    kind = replace(template(), sections=(part,), header=())
    laid = lay_out(note_with(language=FR, marking="unclassified"), kind, words())
    printed = [one for one in laid.blocks if isinstance(one, TextBlock)]
    assert [(one.role, one.text) for one in printed] == [
        (Role.CHOICE, "J’approuve"),
        (Role.SIGNATURE, "Date\u00a0:"),
    ]
    assert not [one for one in laid.notices if one.key == "parts_empty"]
    filled = lay_out(note_with(Paragraph("p", "Approuvé.")), kind, words())
    assert [one.text for one in filled.blocks if isinstance(one, TextBlock)] == ["Approuvé."]


def test_parts_print_under_their_headings_in_the_notes_order() -> None:
    headings = [one.text for one in layout(french_note()).blocks if isinstance(one, Heading)]
    assert headings == [
        "Enjeu", "Contexte", "État de la situation", "Considérations", "Prochaines étapes",
    ]  # fmt: skip


def test_the_users_heading_replaces_the_templates() -> None:
    note = replace(note_with(), sections=(Section("issue", heading="Bottom line"),))
    assert layout(note).blocks[0] == Heading(2, (Run("Bottom line", EN),))


def test_a_part_the_template_does_not_know_is_not_lost() -> None:
    own = Section("my-own_part", (Paragraph("p", "Words."),))
    note = replace(note_with(header=(("due_date", "Friday"),)), sections=(own,))
    laid = layout(note)
    assert laid.blocks[0] == Heading(2, (Run("My own part", EN),))
    assert laid.header[-1] == HeaderRow("Due date", ("Friday",))


def test_the_title_block_shows_what_is_filled_and_what_must_be() -> None:
    laid = layout(note_with(header=(("date", "2026-11-23"), ("file", ""), ("to", "A\nB"))))
    assert laid.header == (
        HeaderRow("To", ("A", "B")),
        HeaderRow("From", ("[Branch and title of the person who sends the note]",), False),
        HeaderRow("Date", ("November 23, 2026",)),
        HeaderRow("Action required", ("[What is asked of the reader]",), False),
    )


def test_a_new_note_starts_with_what_its_kind_asks() -> None:
    assert ("action", "Pour information") in template().starting_header(FR)
    assert ("to", "") in template().starting_header(EN)


def test_the_marking_is_in_the_notes_language() -> None:
    assert layout(note_with(marking="protected-b")).marking.line == "PROTECTED B"
    assert layout(note_with(marking="protected-b", language=FR)).marking.line == "PROTÉGÉ B"


def test_without_a_marking_the_note_says_so() -> None:
    english, french = layout(note_with()), layout(note_with(language=FR))
    assert english.marking.line == "[MARKING NOT CHOSEN]"
    assert french.marking.line == "[COTE DE SÉCURITÉ NON CHOISIE]"
    assert notice("marking_not_chosen") in english.notices


def test_a_marking_above_the_departments_highest_is_refused() -> None:
    with pytest.raises(Problem) as refused:
        layout(note_with(marking="secret"))
    assert refused.value.key == "marking_unknown"


def test_what_is_left_to_write_is_counted() -> None:
    assert notice("parts_empty", count=5) in layout(note_with()).notices
    assert notice("title_missing") in layout(replace(note_with(), title=" ")).notices


def test_a_kind_that_asks_for_both_titles_asks_for_the_other() -> None:
    both = replace(template(), both_titles=True)
    assert lay_out(note_with(), both, words()).title_in_other_language == "[Titre à inscrire]"
    assert layout(note_with()).title_in_other_language == ""
    assert layout(french_note()).title_in_other_language.startswith("Opioid crisis")


def test_a_layout_says_by_id_what_kind_of_note_it_is_which_draft_and_how_it_is_marked() -> None:
    laid = layout(rich_note())
    assert (laid.kind_id, laid.draft, laid.marking.id) == ("decision", "0.3", "protected-a")
    final = layout(french_note())
    assert (final.kind_id, final.draft, final.marking.id) == ("information", None, None)


def test_words_of_a_template_are_set_in_the_type_of_their_language() -> None:
    label = Bilingual("Info note", "Note : d'info")
    laid = lay_out(note_with(language=FR), replace(template(), label=label), words())
    assert laid.kind == "Note\u00a0: d’info"
