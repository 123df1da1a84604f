"""Puts in order anew what BM25F has scored.

Words that both languages have (heroin, héroïne) find passages of both, and the language with fewer
passages scores higher, for its words are rarer. Who reads one language wants it first, unless the
other answers clearly better.
"""

import numpy as np

from briefer.search.postings.arrays import Bools
from briefer.search.postings.found import Found

FOREIGN = 0.7
"""What a score in the language that is not the reader's counts."""


def readers_first(found: Found, readers: Bools) -> Found:
    """Return ``found``, what is not in the reader's language (``readers`` says what is) scored
    lower."""
    own = readers[found.docs]
    return Found(found.docs, np.where(own, found.scores, FOREIGN * found.scores))
