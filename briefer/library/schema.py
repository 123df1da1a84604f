"""The tables of the library file, as numbered steps from an empty file to the present.

A step that has been released is never changed: what comes later is a further step. The number
of steps taken stands in the file's ``user_version``.
"""

Migration = tuple[str, ...]
"""The statements of one step, run in order within one transaction."""

APPLICATION_ID = 0x42726671
"""Marks an SQLite file as a library of Briefer (``PRAGMA application_id``)."""

_FIRST: Migration = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """CREATE TABLE library (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL,
        generation INTEGER NOT NULL)""",
    "INSERT INTO library VALUES (1, lower(hex(randomblob(16))), 0)",
    """CREATE TABLE document (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        file_name TEXT NOT NULL,
        rules TEXT NOT NULL,
        text TEXT NOT NULL)""",
    # Details in layers, so that taking back a correction shows again what lies under it.
    """CREATE TABLE details (
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        layer TEXT NOT NULL CHECK (layer IN ('user', 'listed', 'read', 'inherited')),
        title TEXT, event TEXT, date TEXT, date_end TEXT, place TEXT, language TEXT,
        publisher TEXT, published TEXT, marking TEXT, source TEXT, terms TEXT,
        PRIMARY KEY (document, layer)) WITHOUT ROWID""",
    """CREATE TABLE passage (
        row INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        language TEXT NOT NULL,
        kind TEXT NOT NULL,
        heading_path TEXT NOT NULL,
        number INTEGER NOT NULL,
        number_in_section INTEGER NOT NULL,
        page INTEGER,
        fingerprint INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (document, span_start, span_end))""",
    "CREATE INDEX passage_by_fingerprint ON passage (fingerprint)",
    """CREATE TABLE rule_tag (
        passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
        place INTEGER NOT NULL,
        theme TEXT NOT NULL,
        terms TEXT NOT NULL,
        strength REAL NOT NULL,
        PRIMARY KEY (passage, place)) WITHOUT ROWID""",
    "CREATE INDEX rule_tag_by_theme ON rule_tag (theme)",
    # What the user said stays when its passage goes: without a passage it is an orphan.
    """CREATE TABLE user_tag (
        row INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        passage INTEGER REFERENCES passage ON DELETE SET NULL,
        theme TEXT NOT NULL,
        wanted INTEGER NOT NULL,
        span_start INTEGER,
        span_end INTEGER,
        text TEXT NOT NULL)""",
    "CREATE INDEX user_tag_by_document ON user_tag (document)",
    "CREATE INDEX user_tag_by_passage ON user_tag (passage)",
)

_FIGURES: Migration = (
    """CREATE TABLE figure (
        row INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        written TEXT NOT NULL,
        sentence TEXT NOT NULL,
        language TEXT NOT NULL,
        value TEXT NOT NULL,
        upper TEXT,
        unit TEXT NOT NULL,
        unit_name TEXT,
        qualifier TEXT NOT NULL,
        subject TEXT NOT NULL,
        period_start TEXT,
        period_end TEXT,
        place TEXT,
        inferred TEXT NOT NULL,
        measures TEXT NOT NULL,
        UNIQUE (document, span_start, span_end))""",
    "CREATE INDEX figure_by_passage ON figure (passage)",
    # What the user said stays when its figure goes. It belongs to a figure found by rule, or
    # (added) to a passage; where it belongs to neither it is an orphan. The span is that of the
    # expression in the present text, null where an earlier version of the document had it;
    # "text" is the passage it stood in and "place" where in it.
    """CREATE TABLE user_figure (
        row INTEGER PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
        figure INTEGER REFERENCES figure ON DELETE SET NULL,
        passage INTEGER REFERENCES passage ON DELETE SET NULL,
        span_start INTEGER,
        span_end INTEGER,
        written TEXT NOT NULL,
        text TEXT NOT NULL,
        place INTEGER NOT NULL,
        correction TEXT NOT NULL,
        refused INTEGER NOT NULL,
        added TEXT)""",
    "CREATE INDEX user_figure_by_document ON user_figure (document)",
    "CREATE INDEX user_figure_by_figure ON user_figure (figure)",
    "CREATE INDEX user_figure_by_passage ON user_figure (passage)",
)

# What picks of an earlier version name, so that a note finds the present one. Only its id: the
# words of a version that was replaced are gone.
_EARLIER: Migration = (
    """CREATE TABLE earlier (
        id TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL REFERENCES document ON DELETE CASCADE) WITHOUT ROWID""",
    "CREATE INDEX earlier_by_document ON earlier (document)",
)

MIGRATIONS: tuple[Migration, ...] = (_FIRST, _FIGURES, _EARLIER)
