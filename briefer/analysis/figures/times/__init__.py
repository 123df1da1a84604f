"""Times: how they are written, and which one a figure is about."""
