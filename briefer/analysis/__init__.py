"""A document becomes passages, headings, theme tags and details; its text is never altered."""
