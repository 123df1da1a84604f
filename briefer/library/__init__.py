"""The library: keeps documents, passages, tags and the user's corrections in one SQLite file.

The only package that knows of SQLite. What it hands out are domain values.
"""

from briefer.library.corrections import Successors
from briefer.library.library import Library
from briefer.library.opening import faults_of
from briefer.library.values import Arrival, Near, Orphan, Replaced

__all__ = ["Arrival", "Library", "Near", "Orphan", "Replaced", "Successors", "faults_of"]
