"""The rows of passages and of the themes that rules and the user gave them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefer.domain.document import Span
from briefer.domain.passage import Passage
from briefer.domain.theme import ThemeTag
from briefer.library.choice import Choice, with_ids
from briefer.library.corrections import (
    MOST_RULE_TAGS,
    Attached,
    Correction,
    effective_themes,
)
from briefer.library.likeness import Share, fingerprint
from briefer.library.rows import (
    PASSAGE,
    NotOurs,
    ask,
    passage_of,
    passage_row,
    texts_of_column,
    texts_to_column,
)
from briefer.library.values import Orphan

_COLUMNS = ", ".join(PASSAGE)


def chosen(connection: sqlite3.Connection, choice: Choice) -> list[Passage]:
    """Return the passages of ``choice`` in the order of their spans, with effective themes."""
    return [passage for _, passage in _chosen(connection, choice)]


def in_order(
    connection: sqlite3.Connection, choice: Choice, documents: Sequence[str]
) -> list[Passage]:
    """Return the passages of ``choice`` in the order of ``documents`` and of their spans; raises
    ``NotOurs`` where one belongs to none of them."""
    by_document: dict[str, list[Passage]] = {id: [] for id in documents}
    for passage in chosen(connection, choice):
        if passage.document not in by_document:
            raise NotOurs
        by_document[passage.document].append(passage)
    return [passage for id in documents for passage in by_document[id]]


def found(connection: sqlite3.Connection, id: str) -> tuple[int, Passage] | None:
    """Return the passage ``id`` and the number of its row; ``None`` where it is not held."""
    return next(iter(_chosen(connection, with_ids([id]))), None)


def _chosen(connection: sqlite3.Connection, choice: Choice) -> list[tuple[int, Passage]]:
    tags = themes(connection, choice)
    rows = ask(
        connection,
        f"SELECT row, {_COLUMNS} FROM passage WHERE {choice.condition}"
        " ORDER BY document, span_start, span_end",
        choice.values,
    )
    return [(row, passage_of(values, tags.get(row, ()))) for row, *values in rows]


def themes(connection: sqlite3.Connection, choice: Choice) -> dict[int, tuple[ThemeTag, ...]]:
    """Return the effective themes of the passages of ``choice`` that have any, by their rows."""
    rules = _rule_tags(connection, choice)
    users = _user_themes(connection, choice)
    rows = rules.keys() | users.keys()
    return {row: effective_themes(rules.get(row, ()), users.get(row, {})) for row in rows}


def rows_by_span(connection: sqlite3.Connection, document: str) -> dict[Span, int]:
    """Return the rows of the document's passages by their spans."""
    held = ask(
        connection, "SELECT span_start, span_end, row FROM passage WHERE document = ?", (document,)
    )
    return {Span(start, end): int(row) for start, end, row in held}


def _rule_tags(connection: sqlite3.Connection, choice: Choice) -> Mapping[int, list[ThemeTag]]:
    tags: dict[int, list[ThemeTag]] = defaultdict(list)
    for passage, theme, terms, strength in ask(
        connection,
        "SELECT passage, theme, terms, strength FROM rule_tag"
        f" WHERE passage IN (SELECT row FROM passage WHERE {choice.condition})"
        " ORDER BY passage, place",
        choice.values,
    ):
        tags[passage].append(ThemeTag(theme, terms=texts_of_column(terms), strength=strength))
    return tags


def _user_themes(connection: sqlite3.Connection, choice: Choice) -> Mapping[int, dict[str, bool]]:
    themes: dict[int, dict[str, bool]] = defaultdict(dict)
    for passage, theme, wanted in ask(
        connection,
        "SELECT passage, theme, wanted FROM user_tag"
        f" WHERE passage IN (SELECT row FROM passage WHERE {choice.condition}) ORDER BY row",
        choice.values,
    ):
        # Passages that became one may bring opposite wishes along: the later one holds.
        themes[passage][theme] = bool(wanted)
    return themes


def theme_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many passages bear each theme, by the same rules as ``effective_themes``."""
    rows = ask(
        connection,
        # Of opposite wishes for one passage the later one holds.
        "WITH said AS (SELECT passage, theme, wanted, max(row) FROM user_tag"
        " WHERE passage IS NOT NULL GROUP BY passage, theme),"
        " ruled AS (SELECT theme, row_number() OVER (PARTITION BY passage ORDER BY place) AS place"
        " FROM rule_tag WHERE (passage, theme) NOT IN (SELECT passage, theme FROM said))"
        " SELECT theme, count(*) FROM (SELECT theme FROM said WHERE wanted"
        " UNION ALL SELECT theme FROM ruled WHERE place <= ?) GROUP BY theme",
        (MOST_RULE_TAGS,),
    )
    return {str(theme): int(count) for theme, count in rows}


def texts(connection: sqlite3.Connection, document: str) -> list[str]:
    """Return the texts of the document's passages."""
    rows = ask(connection, "SELECT text FROM passage WHERE document = ?", (document,))
    return [str(row[0]) for row in rows]


def replace_all(connection: sqlite3.Connection, document: str, passages: Iterable[Passage]) -> None:
    """Put ``passages`` with their rule tags in the place of those of the document."""
    connection.execute("DELETE FROM passage WHERE document = ?", (document,))
    places = ", ".join("?" * (len(PASSAGE) + 1))
    for passage in passages:
        row = connection.execute(
            f"INSERT INTO passage ({_COLUMNS}, fingerprint) VALUES ({places})",
            (*passage_row(passage), fingerprint(passage.text)),
        ).lastrowid
        connection.executemany(
            "INSERT INTO rule_tag (passage, place, theme, terms, strength) VALUES (?, ?, ?, ?, ?)",
            [
                (row, place, tag.id, texts_to_column(tag.terms), tag.strength)
                for place, tag in enumerate(passage.themes)
            ],
        )


def corrections(connection: sqlite3.Connection, document: str) -> list[Correction]:
    """Return what the user said about the themes of the document's passages, oldest first."""
    rows = ask(
        connection,
        "SELECT theme, wanted, text, span_start, span_end FROM user_tag WHERE document = ?"
        " ORDER BY row",
        (document,),
    )
    return [
        Correction(theme, bool(wanted), text, None if start is None else Span(start, end))
        for theme, wanted, text, start, end in rows
    ]


def replace_corrections(
    connection: sqlite3.Connection, document: str, attached: Iterable[Attached]
) -> None:
    """Put ``attached`` in the place of what the user said about the document's passages."""
    connection.execute("DELETE FROM user_tag WHERE document = ?", (document,))
    rows = rows_by_span(connection, document)
    for correction, passage in attached:
        row = rows[passage.span] if passage else None
        insert_correction(connection, document, correction, row)


def insert_correction(
    connection: sqlite3.Connection, document: str, correction: Correction, row: int | None
) -> None:
    """Put in what the user said about the passage in ``row``, or about one no longer found."""
    span = correction.span
    connection.execute(
        "INSERT INTO user_tag (document, passage, theme, wanted, span_start, span_end, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            row,
            correction.theme,
            int(correction.wanted),
            span.start if span else None,
            span.end if span else None,
            correction.text,
        ),
    )


def forget(connection: sqlite3.Connection, row: int, theme: str) -> None:
    """Take out what the user said until now about ``theme`` for the passage in ``row``."""
    connection.execute("DELETE FROM user_tag WHERE passage = ? AND theme = ?", (row, theme))


def orphans(connection: sqlite3.Connection) -> tuple[Orphan, ...]:
    """Return what the user said about passages no longer found, oldest first."""
    rows = ask(
        connection,
        "SELECT document, theme, wanted, text FROM user_tag WHERE passage IS NULL ORDER BY row",
    )
    return tuple(
        Orphan(document, theme, bool(wanted), text) for document, theme, wanted, text in rows
    )


def forget_orphan(connection: sqlite3.Connection, orphan: Orphan) -> None:
    """Take out what the user said about a passage no longer found."""
    connection.execute(
        "DELETE FROM user_tag WHERE passage IS NULL"
        " AND document = ? AND theme = ? AND wanted = ? AND text = ?",
        (orphan.document, orphan.theme, int(orphan.wanted), orphan.text),
    )


def shares(connection: sqlite3.Connection, prints: set[int]) -> dict[str, Share]:
    """Return by id which documents share passages of these fingerprints, and how many."""
    rows = ask(
        connection,
        "WITH shared AS (SELECT document, count(DISTINCT fingerprint) AS common FROM passage"
        " WHERE fingerprint IN (SELECT value FROM json_each(?)) GROUP BY document)"
        " SELECT document, common, (SELECT count(DISTINCT fingerprint) FROM passage"
        " WHERE passage.document = shared.document) FROM shared",
        (json.dumps(sorted(prints)),),
    )
    return {document: Share(common, len(prints), size) for document, common, size in rows}
