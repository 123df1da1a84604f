"""Postings as sorted arrays: looked up, scored, counted."""
