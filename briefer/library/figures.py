"""The rows of figures, and figures as the user says they are."""

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefer.domain.document import Span
from briefer.domain.figure import Figure
from briefer.domain.figure_word import FigureWord, FigureWords
from briefer.domain.passage import Passage
from briefer.errors import Problem
from briefer.library import figure_words, passages
from briefer.library.choice import Choice, with_ids
from briefer.library.figure_anchors import same_number
from briefer.library.figure_rows import FIGURE, figure_of, figure_row
from briefer.library.rows import ask
from briefer.library.values import Near

_COLUMNS = ", ".join(FIGURE)
_OF_FIGURE = ", ".join(f"figure.{column}" for column in FIGURE)
_ID = re.compile(r"(.+)#(\d{1,18})-(\d{1,18})", re.DOTALL | re.ASCII)


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure as the user says it is, what they said, and the span of the figure ``rule`` that a
    rule found for it."""

    figure: Figure
    word: FigureWord | None
    rule: Span | None

    @property
    def is_refused(self) -> bool:
        """Whether the user said that this is no figure."""
        return self.word is not None and self.word.refused


def replace_all(connection: sqlite3.Connection, document: str, figures: Iterable[Figure]) -> None:
    """Put ``figures`` in the place of those found in the document; its passages are there."""
    connection.execute("DELETE FROM figure WHERE document = ?", (document,))
    rows = passages.rows_by_span(connection, document)
    places = ", ".join("?" * (len(FIGURE) + 1))
    connection.executemany(
        f"INSERT INTO figure ({_COLUMNS}, passage) VALUES ({places})",
        [(*figure_row(one), rows[one.passage]) for one in figures],
    )


def in_order(
    connection: sqlite3.Connection, choice: Choice, documents: Sequence[str]
) -> list[Figure]:
    """Return the figures in the passages of ``choice`` that the user did not refuse, in the order
    of ``documents`` and of the text."""
    place = {id: number for number, id in enumerate(documents)}
    found = [one.figure for one in chosen(connection, choice) if not one.is_refused]
    return sorted(found, key=lambda one: (place.get(one.document, len(place)), one.span))


def chosen(connection: sqlite3.Connection, choice: Choice) -> list[Standing]:
    """Return the figures in the passages of ``choice``, refused ones too, in no order."""
    themes = passages.themes(connection, choice)
    of_figures: dict[int, FigureWord] = {}
    found: list[Standing] = []
    for figure, passage, word in _words(connection, choice):
        if figure is not None:
            of_figures[figure] = word
        elif word.added:
            added = replace(word.added, themes=themes.get(passage, ()))
            found.append(Standing(word.put_over(added), word, None))
    for row, passage, start, end, *values in ask(
        connection,
        f"SELECT figure.row, held.row, held.span_start, held.span_end, {_OF_FIGURE}"
        " FROM figure JOIN passage AS held ON figure.passage = held.row"
        f" WHERE held.row IN (SELECT row FROM passage WHERE {choice.condition})",
        choice.values,
    ):
        by_rule = figure_of(values, Span(start, end), themes.get(passage, ()))
        word = of_figures.get(row)
        found.append(Standing(_said(by_rule, word), word, by_rule.span))
    return found


def _said(by_rule: Figure, word: FigureWord | None) -> Figure:
    """Return the figure as the user says it is; one they added goes before the rule's."""
    if word is None:
        return by_rule
    added = replace(word.added, themes=by_rule.themes) if word.added else by_rule
    return word.put_over(added)


def _words(
    connection: sqlite3.Connection, choice: Choice
) -> Iterator[tuple[int | None, int, FigureWord]]:
    """Yield what was said of figures in the passages of ``choice``, oldest first, after the rows
    of the figure found by rule and of the passage that it belongs to."""
    for figure, passage, start, end, *word in ask(
        connection,
        "SELECT said.figure, held.row, held.span_start, held.span_end, correction, refused, added"
        " FROM user_figure AS said JOIN passage AS held ON said.passage = held.row"
        f" WHERE held.row IN (SELECT row FROM passage WHERE {choice.condition})"
        " ORDER BY said.row",
        choice.values,
    ):
        yield figure, passage, figure_words.word_of(word, Span(start, end))


def with_figures(ids: Iterable[str]) -> Choice:
    """Return the choice of the passages with figures of these ids; what is no id chooses none."""
    matches = (_ID.fullmatch(id) for id in ids)
    parts = [[match[1], int(match[2]), int(match[3])] for match in matches if match]
    condition = (
        "row IN (SELECT one.passage FROM json_each(?) AS wanted JOIN"
        " (SELECT passage, document, span_start, span_end FROM figure UNION ALL"
        " SELECT passage, document, span_start, span_end FROM user_figure) AS one"
        " ON one.document = json_extract(wanted.value, '$[0]')"
        " AND one.span_start = json_extract(wanted.value, '$[1]')"
        " AND one.span_end = json_extract(wanted.value, '$[2]'))"
    )
    return Choice().and_(condition, json.dumps(parts))


def near(wanted: Near) -> Choice:
    """Return the choice of the passages with the figures that are ``wanted``."""
    passages_named = with_ids(wanted.passages)
    if not wanted.measures:
        return passages_named
    measuring = "SELECT passage FROM figure WHERE measures IN (SELECT value FROM json_each(?))"
    said = with_words()
    return Choice(
        f"({passages_named.condition} OR row IN ({measuring}) OR {said.condition})",
        (*passages_named.values, json.dumps(wanted.measures)),
    )


def with_words() -> Choice:
    """Return the choice of the passages with figures that the user said something about."""
    return Choice("row IN (SELECT passage FROM user_figure)")


def say(connection: sqlite3.Connection, id: str, word: FigureWord | None) -> FigureWords:
    """Put ``word`` in the place of what the user said about the figure ``id``; return that.

    A figure added over one that a rule found in other bounds goes in its place, and what was said
    about that is returned as well. Raises ``Problem`` where there is no such figure and ``word``
    adds none.
    """
    near = {one.figure.id: one for one in chosen(connection, with_figures([id]))}
    standing = near.get(id)
    added = word.added if word and word.added and word.added.id == id else None
    over = _found_by_rule(connection, added) if added and not (standing and standing.rule) else None
    figure = added or (standing.figure if standing else None)
    rule = (standing.rule if standing else None) or (over.rule if over else None)
    if figure is None or (word and rule is None and word.added is None):
        raise Problem("figure_unknown", figure=id)
    before: FigureWords = ((id, standing.word if standing else None),)
    if over and over.word:
        figure_words.forget(connection, over.figure)
        before = (*before, (over.figure.id, over.word))
    passage = _passage(connection, figure)
    figure_words.forget(connection, figure)
    if word:
        kept = figure_words.kept_of(figure, passage, word, rule)
        figure_words.insert(connection, figure.document, kept)
    return before


def _passage(connection: sqlite3.Connection, figure: Figure) -> Passage:
    found = passages.chosen(connection, with_ids([figure.passage_id]))
    if not found or figure.span.start < figure.passage.start:
        raise Problem("figure_unknown", figure=figure.id)
    return found[0]


def _found_by_rule(connection: sqlite3.Connection, added: Figure) -> Standing | None:
    """Return what stands for the figure found by rule that ``added`` writes in other bounds."""
    for one in chosen(connection, with_ids([added.passage_id])):
        overlap = one.rule.overlap(added.span) if one.rule else 0
        if overlap and same_number(one.figure.written, added.written):
            return one
    return None


def counts(connection: sqlite3.Connection, wanted: str | None) -> dict[str, int]:
    """Return how many figures documents have, as ``in_order`` gives them; ``wanted`` are ids of
    documents as JSON, ``None`` all."""
    numbers: dict[str, int] = defaultdict(int)
    for document, count in ask(
        connection,
        "SELECT document, count(*) FROM figure WHERE (? IS NULL OR document IN"
        " (SELECT value FROM json_each(?))) AND row NOT IN"
        " (SELECT figure FROM user_figure WHERE refused AND figure IS NOT NULL) GROUP BY document"
        " UNION ALL SELECT document, count(*) FROM user_figure WHERE (? IS NULL OR document IN"
        " (SELECT value FROM json_each(?))) AND added IS NOT NULL AND figure IS NULL"
        " AND passage IS NOT NULL AND NOT refused GROUP BY document",
        (wanted,) * 4,
    ):
        numbers[document] += count
    return numbers
