"""Briefer: briefing notes drafted offline from meeting summaries, every word traceable."""

__version__ = "0.1.0"
