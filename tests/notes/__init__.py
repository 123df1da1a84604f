"""Tests of the notes package."""
