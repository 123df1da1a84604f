"""The annex of evidence: every pick verbatim with its place, in the order of its source."""

from dataclasses import replace

from briefer.domain.language import Language
from briefer.domain.note import Note, Pick
from briefer.notes.blocks import Block, Heading, Look, Role, Run, TextBlock, words_of
from briefer.notes.sources import located, place_and_date, title_of
from briefer.notes.typography import printable
from briefer.notes.wording import Wording


def evidence(note: Note, words: Wording) -> list[Block]:
    """Return the annex: the documents by their dates, and in each its picks once, as they stand in
    it; nothing where the note has none."""
    picks = {pick.passage: pick for pick in note.picks()}
    if not picks:
        return []
    blocks: list[Block] = [_first_heading(note.language, words)]
    document = ""
    for pick in sorted(picks.values(), key=_in_source_order):
        if pick.citation.document != document:
            document = pick.citation.document
            blocks.append(_heading(pick, note))
        blocks += _piece(pick, note, words)
    return blocks


def _in_source_order(pick: Pick) -> tuple[object, ...]:
    cited = pick.citation
    return (str(cited.date or ""), cited.name, cited.document, cited.span)


def _first_heading(language: Language, words: Wording) -> Heading:
    return Heading(2, (Run(words.say("annex", language), language),))


def _heading(pick: Pick, note: Note) -> Heading:
    """Return the title of the document of ``pick`` in its own language, where and when it was."""
    title, when = Run(title_of(pick), pick.language), place_and_date(pick, note.language)
    if words_of(when) == title.text:
        return Heading(3, (title,))
    return Heading(3, (title, Run(" – ", note.language), *when))


def _piece(pick: Pick, note: Note, words: Wording) -> list[Block]:
    """Return where a pick stands, and its words."""
    located_at = located(pick, note.language, words)
    locator = tuple(replace(run, look=Look.LABEL) for run in located_at)
    lines = printable(pick.text) or "–"
    return [
        TextBlock(Role.LOCATOR, locator),
        TextBlock(Role.EVIDENCE, (Run(lines, pick.language),)),
    ]
