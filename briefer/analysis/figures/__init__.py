"""Figures: the statistics of a passage, found, read and placed in time and space."""
