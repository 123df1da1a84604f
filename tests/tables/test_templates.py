"""The kinds of notes: whole in both languages, in the order they are offered, themes at home."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.domain.language import Bilingual
from briefer.tables.glossary import read_glossary
from briefer.tables.templates import NoteTemplate, read_templates
from briefer.tables.themes import read_themes

OURS = Path(__file__).resolve().parents[2] / "resources"
KINDS = read_templates(OURS)
IN_ORDER = ["information", "decision", "question-period", "meeting", "media-lines", "fact-sheet"]
BY_HAND = {
    "decision": ["options", "recommendation", "communications", "financial-legal", "decision"],
    "question-period": ["question", "suggested-response"],
    "meeting": ["objective", "scenario", "key-messages", "issues-raised"],
    "media-lines": ["key-messages", "if-pressed", "questions-answers", "approvals"],
}
OWN = """label = { en = "Own", fr = "Propre" }
description = { en = "Own kind", fr = "Genre propre" }
limits = {}
"""


def wordings(kind: NoteTemplate) -> Iterator[Bilingual]:
    """Yield all words of ``kind``."""
    yield from (kind.label, kind.description)
    for field in kind.header:
        yield from (one for one in (field.label, field.guidance, field.start) if one)
    for part in kind.sections:
        yield from (one for one in (part.heading, part.guidance, part.form) if one)


def put(folder: Path, name: str, text: str) -> None:
    """Write a kind of the user's own."""
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / name).write_text(text, "utf-8")


def test_the_kinds_are_offered_from_the_most_used_on() -> None:
    assert list(KINDS) == IN_ORDER


def test_a_kind_of_the_users_own_comes_last_and_a_changed_one_keeps_its_place(
    tmp_path: Path,
) -> None:
    put(tmp_path, "a-kind.toml", OWN)
    put(tmp_path, "decision.toml", OWN)
    read = read_templates(OURS, tmp_path)
    assert list(read) == [*IN_ORDER, "a-kind"]
    assert read["decision"].label.en == "Own"


def test_a_kind_of_the_users_own_can_ask_for_a_place(tmp_path: Path) -> None:
    put(tmp_path, "a-kind.toml", f"order = 0\n{OWN}")
    assert next(iter(read_templates(OURS, tmp_path))) == "a-kind"


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_theme_has_one_home_in_every_kind(kind: NoteTemplate) -> None:
    homes = [theme for part in kind.sections for theme in part.themes]
    assert sorted(homes) == sorted(rule.theme.id for rule in read_themes(read_glossary(OURS), OURS))


@pytest.mark.parametrize("kind", BY_HAND)
def test_what_a_person_says_or_decides_is_a_part_that_asks_for_no_passages(kind: str) -> None:
    for id in BY_HAND[kind]:
        part = KINDS[kind].section(id)
        assert part
        assert (part.themes, part.headings, part.history, part.news) == ((), (), False, False)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_french_words_are_set_as_in_canada(kind: NoteTemplate) -> None:
    for wording in wordings(kind):
        assert wording.en.strip() and wording.fr.strip()
        assert not re.search(r"[^\u00a0]:|«[^\u00a0]|[^\u00a0]»|\s[;!?]|'|N° ", wording.fr), wording
        assert not re.search(r"\s[:;!?]|'", wording.en), wording


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_kind_has_its_limits_and_ids_of_its_own(kind: NoteTemplate) -> None:
    assert 2 <= kind.limits.pages <= 3
    assert (kind.limits.sentence_words_en, kind.limits.sentence_words_fr) == (30, 35)
    for ids in ([one.id for one in kind.header], [one.id for one in kind.sections]):
        assert len(ids) == len(set(ids))


def test_only_the_question_period_note_is_published_with_both_titles() -> None:
    assert [one.id for one in KINDS.values() if one.both_titles] == ["question-period"]


def test_the_decision_is_a_form_that_is_marked_signed_and_dated() -> None:
    part = KINDS["decision"].section("decision")
    assert part and part.form
    for form, answers in ((part.form.en, "approve"), (part.form.fr, "approuve")):
        *choices, signature, day = form.splitlines()
        assert len(choices) == 3 and all(one.startswith("☐ ") for one in choices)
        assert answers in choices[0]
        assert signature.startswith("Signature") and day.startswith("Date")
