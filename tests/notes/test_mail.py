"""The draft e-mail: it says what is attached, names nobody, and is the same every time."""

import io
import random
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from functools import cache

import pytest
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.domain.language import Language
from briefer.domain.note import Note, Paragraph, Quotation, Section
from briefer.errors import Notice, Problem
from briefer.notes import mail, word
from briefer.notes.blocks import Layout, Marking, Role, Run, TextBlock
from briefer.notes.typography import printable

from .material import EN, FR, layout, pick

TITLES = {
    EN: "Opioids and the illegal drug supply",
    FR: "Crise des opioïdes : ce que la table ronde a mis en lumière",
}


@cache
def laid(language: Language) -> Layout:
    """Return a marked note with one quotation."""
    quoted = pick("halifax-2019", "The opioid crisis continues")
    items = (Quotation("q", quoted, quoted.text), Paragraph("p", "One line."))
    return layout(
        Note(
            id="mailed",
            kind="information",
            language=language,
            title=TITLES[language],
            sections=(Section("background", items),),
            marking="protected-b",
            header=(("date", "2026-11-23"),),
        )
    )


def parsed(data: bytes) -> EmailMessage:
    """Return the message as a mail program reads it."""
    message = BytesParser(policy=default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def body_of(message: EmailMessage) -> str:
    """Return the words of the message."""
    body = message.get_body(("plain",))
    assert body is not None
    return body.get_content().replace("\r\n", "\n")


def attached_to(message: EmailMessage) -> EmailMessage:
    """Return the one file attached to the message."""
    (part,) = message.iter_attachments()
    assert isinstance(part, EmailMessage)
    return part


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        (EN, "[PROTECTED B] Opioids and the illegal drug supply"),
        (FR, "[PROTÉGÉ B] Crise des opioïdes\u00a0: ce que la table ronde a mis en lumière"),
    ],
)
def test_the_subject_begins_with_the_marking_in_the_notes_language(
    language: Language, subject: str
) -> None:
    message = parsed(mail.write(laid(language)))
    assert message["Subject"] == subject
    assert message["Content-Language"] == language.tag


def test_a_note_without_a_marking_says_so_in_the_subject() -> None:
    unmarked = replace(laid(EN), marking=Marking("[MARKING NOT CHOSEN]", chosen=False))
    assert parsed(mail.write(unmarked))["Subject"].startswith("[MARKING NOT CHOSEN] Opioids")


def test_outlook_opens_a_draft_that_names_nobody_no_machine_and_no_time() -> None:
    message = parsed(mail.write(laid(EN)))
    assert message["X-Unsent"] == "1"
    assert set(message.keys()) == {
        "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Language",
    }  # fmt: skip


def test_the_message_says_what_is_attached_and_how_it_is_marked() -> None:
    draft = replace(
        laid(EN),
        marking=Marking("PROTECTED B", True, "DRAFT v0.3 – November 23, 2026", ("Advice",)),
        draft="0.3",
    )
    assert body_of(parsed(mail.write(draft))) == (
        "PROTECTED B\n"
        "DRAFT v0.3 – November 23, 2026\n"
        "Advice\n"
        "\n"
        "Attached: 2026-11-23_BN-info_Opioids-and-the-illegal-drug-supply_v0.3_EN.docx\n"
        "Information note – Public Safety Canada\n"
        "Title: Opioids and the illegal drug supply\n"
        "Date: November 23, 2026\n"
        "Quotations in the note: 1; notes that lead to sources: 1.\n"
    )


def test_a_french_note_is_announced_in_french() -> None:
    assert body_of(parsed(mail.write(laid(FR)))) == (
        "PROTÉGÉ B\n"
        "\n"
        "Pièce jointe\u00a0: 2026-11-23_Note-info_"
        "Crise-des-opioïdes-ce-que-la-table-ronde-a-mis-en-lumière_FR.docx\n"
        "Note d’information – Sécurité publique Canada\n"
        "Titre\u00a0: Crise des opioïdes\u00a0: ce que la table ronde a mis en lumière\n"
        "Date\u00a0: 23\u00a0novembre 2026\n"
        "Citations dans la note\u00a0: 1; renvois aux sources\u00a0: 1.\n"
    )


def test_what_a_note_lacks_is_not_announced() -> None:
    bare = replace(laid(EN), dated=None, footnotes=(), blocks=())
    untitled = replace(bare, title="[Title to be given]", notices=(Notice("title_missing"),))
    message = parsed(mail.write(untitled))
    assert "Date:" not in body_of(message)
    assert "Quotations" not in body_of(message)
    assert attached_to(message).get_filename() == "BN-info_EN.docx"


@pytest.mark.parametrize("language", Language)
def test_the_word_file_is_attached_as_it_would_be_exported(language: Language) -> None:
    part = attached_to(parsed(mail.write(laid(language))))
    content = part.get_content()
    assert content == word.write(laid(language))
    assert Document(io.BytesIO(content)).core_properties.language == language.tag
    assert part.get_content_type().endswith("wordprocessingml.document")
    assert f"{part.get_filename()}\n" in body_of(parsed(mail.write(laid(language))))


def test_a_reader_that_knows_no_accents_finds_a_plain_file_name() -> None:
    data = mail.write(laid(FR))
    plain = attached_to(parsed(data)).get_param("name")
    assert plain == "2026-11-23_Note-info_Crise-des-opioides-ce-que-la-table.docx"
    assert b"filename*0*=utf-8''2026-11-23_Note-info_Crise-des-opio%C3%AFdes" in data


def test_the_same_note_gives_the_same_message_and_another_one_another_boundary() -> None:
    assert mail.write(laid(EN)) == mail.write(laid(EN))
    boundaries = {parsed(mail.write(laid(one))).get_boundary() for one in Language}
    assert len(boundaries) == 2


@pytest.mark.parametrize("title", ["mot " * 300, "é" * 900, "x" * 2000, "très long " * 200])
def test_a_long_title_is_folded(title: str) -> None:
    data = mail.write(replace(laid(EN), title=printable(title)))
    subject = data.partition(b"\r\nX-Unsent:")[0]
    assert max(map(len, subject.split(b"\r\n"))) <= 78
    assert parsed(data)["Subject"] == f"[PROTECTED B] {printable(title)}"


def test_lines_end_as_the_standard_asks_and_hold_nothing_but_ascii() -> None:
    data = mail.write(laid(FR))
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(map(len, data.split(b"\r\n"))) <= 998


@pytest.mark.parametrize(
    "title", ["Innocent\r\nBcc: someone@example.com\r\n\r\nHello", "Innocent\nBcc: a@example.com"]
)
def test_a_title_cannot_add_headers_or_words_of_its_own(title: str) -> None:
    message = parsed(mail.write(replace(laid(EN), title=title)))
    assert message["Bcc"] is None
    assert message["Subject"] == f"[PROTECTED B] {' '.join(title.split())}"
    assert f"Title: {' '.join(title.split())}\n" in body_of(message)


@settings(max_examples=60, deadline=None)
@example("=?utf-8?q?Bcc=3A?= =?utf-8?b?w6k=?=")
@example("20 semaines d’abonnement à 24 heures, Tribune de Genève et tous les titres " * 3)
@given(st.text(max_size=200).map(printable))
def test_any_title_arrives_as_it_was_given(title: str) -> None:
    message = parsed(mail.write(replace(laid(EN), title=title)))
    assert message["Subject"] == printable(f"[PROTECTED B] {title}")
    assert f"Title: {title}".strip() in body_of(message)


def test_a_message_too_large_for_departments_is_refused() -> None:
    noise = random.Random(1)
    words = "".join(chr(noise.randrange(0x4E00, 0x9E00)) for _ in range(6_000_000))
    large = TextBlock(Role.PARAGRAPH, (Run(words, EN),))
    with pytest.raises(Problem) as refused:
        mail.write(replace(laid(EN), blocks=(large,)))
    assert refused.value.key == "mail_too_large"
    assert int(refused.value.fields["megabytes"]) > 13
