"""A note whose kind of note is not on this machine opens and prints all the same."""

from dataclasses import replace

from briefer.domain.language import Bilingual
from briefer.domain.note import Note, Paragraph, Section
from briefer.errors import notice
from briefer.notes.blocks import HeaderRow, Heading, Role, TextBlock
from briefer.notes.html import write as page
from briefer.notes.kinds import template_of
from briefer.notes.layout import lay_out
from briefer.notes.word import write as word
from briefer.tables.templates import SectionTemplate
from tests.word.rules import broken_rules

from .material import FR, french_note, template, words

HERE = {"information": template()}
OWN = Note(
    "n",
    "sommaire_exécutif",
    FR,
    "Titre",
    (
        Section("background", (Paragraph("p", "Mots."),)),
        Section("suivi", heading="Suivi des dossiers"),
        Section("autres-points"),
    ),
    header=(("to", "SMA"), ("from", ""), ("due_date", "vendredi")),
)


def test_a_kind_that_is_here_is_laid_out_by_its_template() -> None:
    assert template_of(french_note(), HERE) is HERE["information"]


def test_a_colleagues_own_kind_keeps_its_parts_and_the_user_is_told() -> None:
    laid = lay_out(OWN, template_of(OWN, HERE), words())
    assert laid.kind == "Sommaire exécutif"
    headings = [one.text for one in laid.blocks if isinstance(one, Heading)]
    assert headings == ["Contexte", "Suivi des dossiers", "Autres points"]
    assert laid.header == (
        HeaderRow("Destinataire", ("SMA",)),
        HeaderRow("Due date", ("vendredi",)),
    )
    assert notice("kind_not_here", kind="sommaire_exécutif") in laid.notices


def test_where_kinds_here_name_a_part_differently_the_first_ones_name_is_taken() -> None:
    other = SectionTemplate("background", Bilingual("Facts", "Faits"), Bilingual("", ""))
    kinds = {**HERE, "other": replace(template(), id="other", sections=(other,))}
    assert template_of(OWN, kinds).sections == template_of(OWN, HERE).sections


def test_nothing_is_asked_for_that_such_a_kind_may_not_want() -> None:
    laid = lay_out(OWN, template_of(OWN, HERE), words())
    roles = [one.role for one in laid.blocks if isinstance(one, TextBlock)]
    assert roles == [Role.PARAGRAPH]
    assert not [one for one in laid.notices if one.key == "parts_empty"]


def test_a_note_without_any_header_prints_without_a_title_block() -> None:
    bare = replace(OWN, header=())
    laid = lay_out(bare, template_of(bare, {}), words())
    assert laid.header == ()
    assert b"<table" not in page(laid)
    assert broken_rules(word(laid)) == []


def test_no_kind_at_all_is_a_kind_that_is_not_here() -> None:
    bare = replace(OWN, kind="")
    assert lay_out(bare, template_of(bare, HERE), words()).kind == "–"
