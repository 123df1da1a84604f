"""Places: how they are named, and which one a figure is about."""
