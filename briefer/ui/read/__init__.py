"""The centre: the passages found, and the document that the chosen one stands in."""
