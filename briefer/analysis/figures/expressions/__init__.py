"""Expressions: which numbers and phrases of a text state a figure, and their values."""
