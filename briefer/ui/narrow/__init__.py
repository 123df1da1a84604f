"""The left pane and the search field: words, themes, documents, languages and years to choose."""
