"""The rows of what the user said about figures."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureOrphan, FigureWord
from briefer.domain.passage import Passage
from briefer.library.figure_anchors import Anchor, Kept
from briefer.library.figure_rows import (
    correction_of_column,
    correction_to_column,
    figure_of_column,
    figure_to_column,
)
from briefer.library.rows import NotOurs, Row, Value, ask

_WORD = "correction, refused, added"
_NO_SPAN = Span(0, 0)


def of_document(connection: sqlite3.Connection, document: str) -> tuple[Kept, ...]:
    """Return all that was said about figures of the document, oldest first."""
    rows = ask(
        connection,
        f"SELECT written, text, place, span_start, span_end, {_WORD} FROM user_figure"
        " WHERE document = ? ORDER BY row",
        (document,),
    )
    kept: list[Kept] = []
    for written, text, place, start, end, *word in rows:
        span = None if start is None else Span(_whole(start), _whole(end))
        anchor = Anchor(str(written), str(text), _whole(place), span)
        kept.append(Kept(word_of(word, _NO_SPAN), anchor))
    return tuple(kept)


def word_of(row: Iterable[Value], passage: Span) -> FigureWord:
    """Return the word whose columns hold ``row``, an added figure in the passage at ``passage``;
    raises ``NotOurs``."""
    correction, refused, added = row
    figure = figure_of_column(added, passage)
    return FigureWord(correction_of_column(correction), bool(refused), figure)


def replace_all(connection: sqlite3.Connection, document: str, words: Iterable[Kept]) -> None:
    """Put ``words`` in the place of what was said about figures of the document."""
    connection.execute("DELETE FROM user_figure WHERE document = ?", (document,))
    for kept in words:
        insert(connection, document, kept)


def insert(connection: sqlite3.Connection, document: str, kept: Kept) -> None:
    """Put in what the user said about a figure, or about one no longer found."""
    anchor, word = kept.anchor, kept.word
    connection.execute(
        "INSERT INTO user_figure (document, figure, passage, span_start, span_end, written, text,"
        f" place, {_WORD}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            _row_at(connection, "figure", document, kept.figure),
            _row_at(connection, "passage", document, kept.passage),
            anchor.span.start if anchor.span else None,
            anchor.span.end if anchor.span else None,
            anchor.written,
            anchor.text,
            anchor.place,
            correction_to_column(word.correction),
            int(word.refused),
            figure_to_column(word.added),
        ),
    )


def forget(connection: sqlite3.Connection, figure: Figure) -> None:
    """Take out what the user said until now about ``figure``."""
    connection.execute(
        "DELETE FROM user_figure WHERE document = ? AND passage IS NOT NULL AND (figure ="
        " (SELECT row FROM figure WHERE document = ? AND span_start = ? AND span_end = ?)"
        " OR span_start = ? AND span_end = ?)",
        (figure.document, figure.document, *_ends(figure), *_ends(figure)),
    )


def kept_of(figure: Figure, passage: Passage, word: FigureWord, rule: Span | None) -> Kept:
    """Return ``word`` as it is kept of ``figure`` in ``passage``; ``rule`` is the span of the
    figure found by rule that it belongs to, where there is one."""
    place = figure.span.start - passage.span.start
    anchor = Anchor(figure.written, passage.text, place, figure.span)
    return Kept(_with_own_passage(word), anchor, rule, passage.span)


def _with_own_passage(word: FigureWord) -> FigureWord:
    """Return ``word`` with its added figure as read, free of what was worked out since."""
    if word.added is None:
        return word
    return replace(word, added=replace(word.added, series=None, superseded_by=None))


def orphans(connection: sqlite3.Connection) -> tuple[FigureOrphan, ...]:
    """Return what the user said about figures no longer found, oldest first."""
    rows = ask(
        connection,
        f"SELECT document, written, text, {_WORD} FROM user_figure"
        " WHERE figure IS NULL AND (added IS NULL OR passage IS NULL) ORDER BY row",
    )
    return tuple(
        FigureOrphan(str(document), str(written), str(text), word_of(word, _NO_SPAN))
        for document, written, text, *word in rows
    )


def forget_orphan(connection: sqlite3.Connection, orphan: FigureOrphan) -> None:
    """Take out what the user said about a figure no longer found."""
    connection.execute(
        "DELETE FROM user_figure WHERE figure IS NULL AND (added IS NULL OR passage IS NULL)"
        " AND document = ? AND written = ? AND text = ? AND correction = ?",
        (
            orphan.document,
            orphan.written,
            orphan.text,
            correction_to_column(orphan.word.correction),
        ),
    )


def _row_at(
    connection: sqlite3.Connection, table: str, document: str, span: Span | None
) -> int | None:
    if span is None:
        return None
    rows: list[Row] = ask(
        connection,
        f"SELECT row FROM {table} WHERE document = ? AND span_start = ? AND span_end = ?",
        (document, span.start, span.end),
    )
    return _whole(rows[0][0]) if rows else None


def _ends(figure: Figure) -> tuple[int, int]:
    return figure.span.start, figure.span.end


def _whole(value: Value) -> int:
    if not isinstance(value, int):
        raise NotOurs
    return value
