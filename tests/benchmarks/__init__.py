"""Benchmarks: each is run by hand, prints text or JSON, and says how it compares with a peer."""
