"""Finds passages and figures: a disposable Whoosh index over the library, in the cache folder.

The workspace sees the names below and nothing else of this package.
"""

import warnings

# WORKAROUND: where Whoosh 2.7.4 is not compiled yet, Python complains of its spelling (invalid
# escapes, "is" beside a number), from 3.12 on so that the user sees it. Drop with Whoosh 2.7.4.
with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from briefer.search.answers import Ranked
    from briefer.search.files.errors import Damaged
    from briefer.search.files.store import Stamp
    from briefer.search.glossary.crossing import Crossing
    from briefer.search.index import Index
    from briefer.search.terms import SCHEMA, Indexed, IndexedFigure
    from briefer.search.typed.names import NO_NAMES, Named, Names, key_of

__all__ = [
    "NO_NAMES",
    "SCHEMA",
    "Crossing",
    "Damaged",
    "Index",
    "Indexed",
    "IndexedFigure",
    "Named",
    "Names",
    "Ranked",
    "Stamp",
    "key_of",
]
