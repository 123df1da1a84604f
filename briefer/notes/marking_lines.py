"""What stands at the head of every page: marking, draft and caveats, and whether it is enough."""

from briefer.domain.dates import PartialDate
from briefer.domain.language import Bilingual, Language
from briefer.domain.note import MarkingLanguage, Note
from briefer.errors import Notice, notice
from briefer.notes.blocks import BETWEEN, Marking
from briefer.notes.dates import written
from briefer.notes.typography import printable
from briefer.notes.wording import Wording


def marking_of(note: Note, dated: PartialDate | None, words: Wording) -> Marking:
    """Return the lines at the head of each page; raises ``Problem`` for a marking the profile
    forbids."""
    language, profile = note.language, words.profile
    wanted = note.printing.marking_in or profile.marking_in
    chosen = note.marking is not None
    if note.marking is None:
        unchosen = (words.say("marking_not_chosen", one) for one in Language)
        line = _in(Bilingual(*unchosen), language, wanted)
    else:
        line = _in(profile.marking(note.marking).label, language, wanted)
    caveats = (one for one in profile.caveats if one.id in note.printing.caveats)
    drafts = (_draft(note, dated, one, words) for one in _languages(language, wanted))
    return Marking(
        line,
        chosen,
        BETWEEN.join(filter(None, drafts)),
        tuple(_in(one.label, language, wanted) for one in caveats),
        note.marking,
        _languages(language, wanted),
    )


def unknown_lines(note: Note, words: Wording) -> list[Notice]:
    """Return a notice for each caveat of ``note`` and each marking of a source that the profile
    does not know: the one is not printed, the other not compared."""
    profile = words.profile
    known = {one.id for one in profile.caveats}
    caveats = (one for one in note.printing.caveats if one not in known)
    found = [notice("caveat_unknown", caveat=printable(one)) for one in caveats]
    markings = dict.fromkeys(pick.citation.marking for pick in note.picks())
    strange = (one for one in markings if one and profile.rank(one) < 0)
    return found + [notice("source_marking_unknown", marking=printable(one)) for one in strange]


def lower_than_sources(note: Note, words: Wording) -> list[Notice]:
    """Return a notice where the note is marked lower than a source and nobody has confirmed it."""
    highest = words.profile.highest(pick.citation.marking for pick in note.picks())
    rank = words.profile.rank
    if note.marking is None or highest is None or rank(note.marking) >= rank(highest):
        return []
    if rank(note.below) >= rank(highest):
        return []
    return [
        notice(
            "marking_below_sources",
            marking=words.profile.label(note.marking).in_(note.language),
            highest=words.profile.label(highest).in_(note.language),
        )
    ]


def _draft(note: Note, dated: PartialDate | None, language: Language, words: Wording) -> str:
    """Return "DRAFT v0.3 – November 25, 2026", as much of it as is known."""
    version = note.printing.draft
    if version is None:
        return ""
    said = words.say("draft", language)
    number = printable(version)
    if number:
        said += f" v{number}" if number[0].isdigit() else f" {number}"
    return f"{said} – {written(dated, language)}" if dated else said


def _in(label: Bilingual, language: Language, wanted: MarkingLanguage) -> str:
    if wanted is MarkingLanguage.BOTH:
        first, second = (printable(label.in_(one)) for one in (language, language.other))
        return first if first == second else f"{first}{BETWEEN}{second}"
    return printable(label.in_(_languages(language, wanted)[0]))


def _languages(language: Language, wanted: MarkingLanguage) -> tuple[Language, ...]:
    """Return the languages that a note in ``language`` is marked in, in their order."""
    if wanted is MarkingLanguage.BOTH:
        return (language, language.other)
    return (language if wanted is MarkingLanguage.NOTE else Language(wanted.value),)
