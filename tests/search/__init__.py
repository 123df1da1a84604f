"""Tests of search: what a user would notice when looking for something."""
