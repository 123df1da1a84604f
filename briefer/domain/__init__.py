"""What a document, passage, theme, pick, note and citation *is*: frozen values, no behaviour
beyond what follows from their own fields."""
