"""A file becomes a document: one reader per format, one table of them."""

from briefer.reading.readers import READERS, read

__all__ = ["READERS", "read"]
