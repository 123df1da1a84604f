"""Reads arrays from files in memory."""

from collections.abc import Mapping
from io import BytesIO

import numpy as np

from briefer.search.postings.arrays import Arrays, file_names


def arrays_in(files: Mapping[str, bytes], segment: str) -> Arrays:
    """Return the arrays of ``segment`` that lie in ``files``."""
    return Arrays(
        **{
            part: np.load(BytesIO(files[name]), allow_pickle=False)
            for part, name in file_names(segment).items()
        }
    )
