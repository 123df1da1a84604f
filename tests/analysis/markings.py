"""The words by which the shipped profile's markings are told, for tests."""

from pathlib import Path

from briefer.analysis.marking_words import MarkingWords
from briefer.tables.profile import read_profile

TOP = Path(__file__).resolve().parents[2]
PROFILE = read_profile(TOP / "resources")
WORDS = MarkingWords(PROFILE.known, PROFILE.caveats)
