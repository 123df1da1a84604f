"""Windows for the tests of the window: see ``tests.windows``."""

from tests.windows import (
    _look,
    begun,
    briefer_app,
    first_draft,
    library_dir,
    spoken,
    template,
    window,
)

__all__ = [
    "_look",
    "begun",
    "briefer_app",
    "first_draft",
    "library_dir",
    "spoken",
    "template",
    "window",
]
