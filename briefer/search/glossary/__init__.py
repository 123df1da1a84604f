"""A search said otherwise: in the other language, by other names."""
