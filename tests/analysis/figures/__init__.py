"""Tests of the analysis of figures."""
