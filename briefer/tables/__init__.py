"""The data files: messages, themes, glossary, vocabulary, templates, profile, manifest; read and
checked, the user's copy over ours."""
