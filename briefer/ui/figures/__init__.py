"""The figures found, as a table, and the series that one of them belongs to."""
