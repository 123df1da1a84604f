"""Subjects: what a figure counts, in the words of its sentence."""
