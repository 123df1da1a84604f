"""What is shown of a hit."""
