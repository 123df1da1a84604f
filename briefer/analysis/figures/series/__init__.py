"""Series: what a figure measures, and the others that measure the same."""
