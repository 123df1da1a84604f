"""Rows of the library's tables as domain values, and the other way round."""

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, cast

from briefer.domain.dates import PartialDate
from briefer.domain.document import ID_DIGITS, Details, Span
from briefer.domain.language import Language
from briefer.domain.passage import Passage, PassageKind
from briefer.domain.theme import ThemeTag

Value = str | int | None
"""What a column holds."""

Row = tuple[Value, ...]

DETAILS = tuple(column.name for column in fields(Details))
PASSAGE = (
    "document", "span_start", "span_end", "language", "kind", "heading_path", "number",
    "number_in_section", "page", "text",
)  # fmt: skip


_ID = re.compile(rf"[0-9a-f]{{{ID_DIGITS}}}")


class NotOurs(Exception):
    """A row holds what Briefer never puts there: the library is damaged."""


def ask(connection: sqlite3.Connection, question: str, values: Sequence[Value] = ()) -> list[Any]:
    """Return all rows that answer ``question``.

    All at once: a question left half answered keeps the file locked, even after closing it.
    """
    return connection.execute(question, values).fetchall()


def id_of(value: Value) -> str:
    """Return the id of a document or of the library that a column holds; raises ``NotOurs``.

    Files and folders are named by ids: what a file from elsewhere holds must not lead away.
    """
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise NotOurs
    return value


def storable(text: str) -> str:
    """Return ``text`` without what no UTF-8 can hold: file names may carry undecoded bytes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def details_row(details: Details) -> Row:
    """Return the values of the columns ``DETAILS``."""
    values: list[object] = [getattr(details, name) for name in DETAILS]
    return tuple(None if value is None else str(value) for value in values)


def details_of(row: Sequence[str | None]) -> Details:
    """Return the details whose columns ``DETAILS`` hold ``row``; raises ``NotOurs``."""
    text = dict(zip(DETAILS, row, strict=True))
    language = text["language"]
    try:
        return Details(
            title=text["title"],
            event=text["event"],
            date=_date(text["date"]),
            date_end=_date(text["date_end"]),
            place=text["place"],
            language=Language(language) if language else None,
            publisher=text["publisher"],
            published=_date(text["published"]),
            marking=text["marking"],
            source=text["source"],
            terms=text["terms"],
        )
    except ValueError as error:
        raise NotOurs from error


def passage_row(passage: Passage) -> Row:
    """Return the values of the columns ``PASSAGE``."""
    return (
        passage.document,
        passage.span.start,
        passage.span.end,
        passage.language.value,
        passage.kind.value,
        texts_to_column(passage.heading_path),
        passage.number,
        passage.number_in_section,
        passage.page,
        passage.text,
    )


def passage_of(row: Sequence[Value], themes: tuple[ThemeTag, ...]) -> Passage:
    """Return the passage whose columns ``PASSAGE`` hold ``row``; raises ``NotOurs``."""
    document, start, end, language, kind, headings, number, in_section, page, text = row
    try:
        return Passage(
            document=id_of(document),
            span=Span(_number(start), _number(end)),
            text=str(text),
            language=Language(str(language)),
            kind=PassageKind(str(kind)),
            heading_path=texts_of_column(headings),
            number=_number(number),
            number_in_section=_number(in_section),
            page=None if page is None else _number(page),
            themes=themes,
        )
    except ValueError as error:
        raise NotOurs from error


def texts_to_column(texts: Sequence[str]) -> str:
    """Return a list of texts as one column holds it."""
    return json.dumps(texts, ensure_ascii=False)


def texts_of_column(value: Value) -> tuple[str, ...]:
    """Return the list of texts that a column holds; raises ``NotOurs``."""
    try:
        texts: object = json.loads(str(value))
    except ValueError as error:
        raise NotOurs from error
    if not isinstance(texts, list):
        raise NotOurs
    return tuple(map(str, cast(list[object], texts)))


def _number(value: Value) -> int:
    if not isinstance(value, int):
        raise NotOurs
    return value


def _date(value: str | None) -> PartialDate | None:
    return None if value is None else PartialDate.from_iso(value)
