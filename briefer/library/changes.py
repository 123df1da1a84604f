"""The changes to the library, each a few steps within the caller's transaction."""

import secrets
import sqlite3
from dataclasses import replace
from itertools import chain
from pathlib import Path

from briefer.domain.document import Details, Holding
from briefer.domain.figure_word import FigureWords
from briefer.domain.passage import Analysis
from briefer.errors import Problem
from briefer.library import copies, documents, figure_words, figures, passages
from briefer.library.corrections import Correction, attached_again, carried_over
from briefer.library.documents import Layer
from briefer.library.figure_anchors import anchored_again, anchored_over
from briefer.library.values import Arrival

_WIDEST_STEP = 1 << 20


def bring_in(connection: sqlite3.Connection, folder: Path, arrival: Arrival) -> None:
    """Put in a document that is not held, its copy in ``folder`` first."""
    document, analysis = arrival.document, arrival.analysis
    copies.keep(folder, document, arrival.original)
    documents.insert(connection, document, arrival.rules)
    documents.set_layer(connection, document.id, Layer.READ, analysis.details)
    if arrival.listed:
        documents.set_layer(connection, document.id, Layer.LISTED, arrival.listed)
    passages.replace_all(connection, document.id, analysis.passages)
    figures.replace_all(connection, document.id, analysis.figures)
    _grow(connection)


def analyse_anew(connection: sqlite3.Connection, id: str, analysis: Analysis, rules: str) -> None:
    """Put what other rules found in the same text in the place of what was found before."""
    mine = passages.corrections(connection, id)
    words = figure_words.of_document(connection, id)
    before = passages.texts(connection, id)
    documents.set_layer(connection, id, Layer.READ, analysis.details)
    documents.set_rules(connection, id, rules)
    passages.replace_all(connection, id, analysis.passages)
    figures.replace_all(connection, id, analysis.figures)
    attached = attached_again(mine, before, analysis.passages)
    passages.replace_corrections(connection, id, attached)
    figure_words.replace_all(connection, id, anchored_again(words, before, analysis))
    _grow(connection)


def put_in_place(
    connection: sqlite3.Connection, folder: Path, old: Holding, arrival: Arrival
) -> None:
    """Put ``arrival`` in the place of ``old``, and of itself where it is held beside it."""
    id, analysis = arrival.document.id, arrival.analysis
    before = passages.texts(connection, old.id)
    mine = passages.corrections(connection, old.id) + passages.corrections(connection, id)
    of_old = figure_words.of_document(connection, old.id)
    words = of_old + figure_words.of_document(connection, id)
    known = {
        layer: documents.layer(connection, id, layer).over(
            documents.layer(connection, old.id, layer)
        )
        for layer in Layer
    }
    listed = arrival.listed or documents.layer(connection, id, Layer.LISTED)
    beside = next(iter(documents.listed(connection, (id,))), None)
    documents.delete(connection, old.id)
    documents.delete(connection, id)
    document = replace(arrival.document, name=old.name)
    bring_in(connection, folder, replace(arrival, document=document, listed=listed))
    documents.set_layer(connection, id, Layer.USER, known[Layer.USER])
    replaced = (*old.earlier, old.id, *(beside.earlier if beside else ()))
    documents.set_earlier(connection, id, replaced)
    inherited = known[Layer.LISTED].over(known[Layer.INHERITED])
    documents.set_layer(connection, id, Layer.INHERITED, inherited)
    attached = carried_over(mine, before, analysis.passages)
    passages.replace_corrections(connection, id, attached)
    figure_words.replace_all(connection, id, anchored_over(words, before, analysis))


def take_out(connection: sqlite3.Connection, id: str) -> None:
    """Take out the document ``id`` and all that belongs to it but its copy."""
    documents.delete(connection, id)
    _grow(connection)


def set_details(connection: sqlite3.Connection, id: str, layer: Layer, details: Details) -> None:
    """Put ``details`` in the place of what ``layer`` knew about the document ``id``."""
    documents.set_layer(connection, id, layer, details)
    _grow(connection)


def tag(connection: sqlite3.Connection, passage_id: str, theme: str, wanted: bool) -> None:
    """Give ``theme`` to a passage or refuse it, in the place of what was said of it before."""
    found = passages.found(connection, passage_id)
    if found is None:
        raise Problem("passage_unknown", passage=passage_id)
    row, passage = found
    passages.forget(connection, row, theme)
    correction = Correction(theme, wanted, passage.text, passage.span)
    passages.insert_correction(connection, passage.document, correction, row)
    _grow(connection)


def say(connection: sqlite3.Connection, words: FigureWords) -> FigureWords:
    """Put ``words`` in the place of what the user said about figures; return that, in the order
    to put it back."""
    before = [figures.say(connection, id, word) for id, word in words]
    _grow(connection)
    return tuple(chain.from_iterable(reversed(before)))


def _grow(connection: sqlite3.Connection) -> None:
    """Let the library's generation grow.

    By a random step: two copies of one library that go different ways (a copied data folder, a
    copy put back) would else come to the same generation with different contents, and search
    would take the index of one for that of the other.
    """
    step = 1 + secrets.randbelow(_WIDEST_STEP)
    connection.execute("UPDATE library SET generation = generation + ?", (step,))
