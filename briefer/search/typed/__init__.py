"""What the user typed, read as a search."""
