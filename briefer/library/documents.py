"""The rows of documents and of the layers of what is known about them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from enum import StrEnum

from briefer.domain.dates import PartialDate
from briefer.domain.document import Details, Document, Holding
from briefer.errors import Problem
from briefer.library import figures
from briefer.library.rows import DETAILS, NotOurs, ask, details_of, details_row, id_of, storable

_MOST_NAMES = 20
_LATEST = PartialDate(9999, 12, 31)


class Layer(StrEnum):
    """Where details come from; the first that knows something is believed."""

    USER = "user"
    LISTED = "listed"
    READ = "read"
    INHERITED = "inherited"
    """What a manifest said of the version that this document replaced."""


def listed(connection: sqlite3.Connection, ids: Iterable[str] | None = None) -> list[Holding]:
    """Return the documents ``ids``, or all, by date of the event, then name; undated ones last."""
    wanted = None if ids is None else json.dumps(list(ids))
    details = _effective_details(connection, wanted)
    rows = ask(
        connection,
        "SELECT id, name, file_name, rules, (SELECT count(*) FROM passage WHERE document = id)"
        " FROM document WHERE ? IS NULL OR id IN (SELECT value FROM json_each(?))",
        (wanted, wanted),
    )
    figures_of = figures.counts(connection, wanted)
    replaced = _earlier(connection, wanted)
    said = _corrections(connection, wanted)
    found = [
        Holding(
            id=id_of(id),
            name=str(name),
            file_name=str(file_name),
            details=details.get(id, Details()),
            passages=count,
            rules=str(rules),
            figures=figures_of.get(id, 0),
            earlier=tuple(replaced.get(id, ())),
            corrections=said.get(id, 0),
        )
        for id, name, file_name, rules, count in rows
    ]
    return sorted(found, key=lambda one: (one.details.date or _LATEST, one.name, one.id))


def _earlier(connection: sqlite3.Connection, wanted: str | None) -> dict[str, list[str]]:
    """Return by document the ids of the versions of it that were replaced."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, document in ask(
        connection,
        "SELECT id, document FROM earlier WHERE ? IS NULL OR document IN"
        " (SELECT value FROM json_each(?)) ORDER BY id",
        (wanted, wanted),
    ):
        found[id_of(document)].append(id_of(id))
    return found


def _corrections(connection: sqlite3.Connection, wanted: str | None) -> dict[str, int]:
    """Return by document how much the user said of its passages and figures."""
    rows = ask(
        connection,
        "SELECT document, count(*) FROM (SELECT document FROM user_tag UNION ALL"
        " SELECT document FROM user_figure) WHERE ? IS NULL OR document IN"
        " (SELECT value FROM json_each(?)) GROUP BY document",
        (wanted, wanted),
    )
    return {id_of(document): count for document, count in rows}


def set_earlier(connection: sqlite3.Connection, id: str, earlier: Iterable[str]) -> None:
    """Note that the document ``id`` took the place of the versions ``earlier``."""
    connection.executemany(
        "INSERT OR REPLACE INTO earlier (id, document) VALUES (?, ?)",
        [(one, id) for one in earlier if one != id],
    )


def _effective_details(connection: sqlite3.Connection, wanted: str | None) -> dict[str, Details]:
    by_document: dict[str, dict[Layer, Details]] = defaultdict(dict)
    for id, layer, details in _layers(connection, wanted):
        by_document[id][layer] = details
    return {id: _effective(layers) for id, layers in by_document.items()}


def _effective(layers: dict[Layer, Details]) -> Details:
    """Return what all layers together say, each filling the gaps of those above it.

    Where a manifest names the event, its date and place are not filled from the text: what was
    read there may be another event's.
    """
    named = layers.get(Layer.LISTED, Details())
    details = layers.get(Layer.USER, Details()).over(named)
    for layer in (Layer.READ, Layer.INHERITED):
        under = layers.get(layer, Details())
        if named.event or named.date:
            under = replace(under, event=None, date=None, date_end=None, place=None)
        details = details.over(under)
    return details


def _layers(
    connection: sqlite3.Connection, wanted: str | None
) -> Iterator[tuple[str, Layer, Details]]:
    rows = ask(
        connection,
        f"SELECT document, layer, {', '.join(DETAILS)} FROM details"
        " WHERE ? IS NULL OR document IN (SELECT value FROM json_each(?))",
        (wanted, wanted),
    )
    for document, layer, *values in rows:
        if layer not in list(Layer):
            raise NotOurs
        yield document, Layer(layer), details_of(values)


def layer(connection: sqlite3.Connection, id: str, wanted: Layer) -> Details:
    """Return what one layer knows about the document ``id``."""
    layers = {layer: details for _, layer, details in _layers(connection, json.dumps([id]))}
    return layers.get(wanted, Details())


def set_layer(connection: sqlite3.Connection, id: str, into: Layer, details: Details) -> None:
    """Put ``details`` in the place of what the layer knew about the document ``id``."""
    places = ", ".join("?" * len(DETAILS))
    connection.execute(
        f"INSERT OR REPLACE INTO details (document, layer, {', '.join(DETAILS)})"
        f" VALUES (?, ?, {places})",
        (id, into.value, *details_row(details)),
    )


def is_held(connection: sqlite3.Connection, id: str) -> bool:
    """Return whether the library holds the document ``id``."""
    return bool(ask(connection, "SELECT 1 FROM document WHERE id = ?", (storable(id),)))


def found(connection: sqlite3.Connection, id_or_name: str) -> Holding:
    """Return the document with this id or short name; raises ``Problem``."""
    wanted = storable(id_or_name)
    rows = ask(
        connection,
        "SELECT id FROM document WHERE id = ? OR name = ? ORDER BY id = ? DESC",
        (wanted, wanted, wanted),
    )
    holdings = listed(connection, [rows[0][0]]) if rows else []
    if not holdings:
        names = [str(row[0]) for row in ask(connection, "SELECT name FROM document ORDER BY name")]
        raise Problem("document_unknown", document=id_or_name, documents=_some(names, id_or_name))
    return holdings[0]


def _some(names: list[str], like: str) -> str:
    """Return ``names`` as one text; of very many those most like the one asked for."""
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return ", ".join([*get_close_matches(like, names, n=_MOST_NAMES, cutoff=0), "…"])


def text(connection: sqlite3.Connection, id: str) -> str:
    """Return the text of the held document ``id``."""
    rows = ask(connection, "SELECT text FROM document WHERE id = ?", (id,))
    if not rows:
        raise NotOurs
    return str(rows[0][0])


def insert(connection: sqlite3.Connection, document: Document, rules: str) -> None:
    """Put in the document under a short name that no other has, without details."""
    name = _free_name(connection, storable(document.name))
    connection.execute(
        "INSERT INTO document (id, name, file_name, rules, text) VALUES (?, ?, ?, ?, ?)",
        (document.id, name, storable(document.file_name), rules, document.text),
    )


def _free_name(connection: sqlite3.Connection, name: str) -> str:
    taken = {str(row[0]).casefold() for row in ask(connection, "SELECT name FROM document")}
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def set_rules(connection: sqlite3.Connection, id: str, rules: str) -> None:
    """Note the fingerprint of the rules that the document's passages were found with."""
    connection.execute("UPDATE document SET rules = ? WHERE id = ?", (rules, id))


def delete(connection: sqlite3.Connection, id: str) -> None:
    """Take the document ``id`` out, and with it all that belongs to it."""
    connection.execute("DELETE FROM document WHERE id = ?", (id,))


def ids(connection: sqlite3.Connection) -> set[str]:
    """Return the ids of all documents."""
    return {id_of(row[0]) for row in ask(connection, "SELECT id FROM document")}
