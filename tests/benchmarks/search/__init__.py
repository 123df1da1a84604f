"""Compares search with SQLite FTS5, tantivy and plain Whoosh over the same passages and words."""
