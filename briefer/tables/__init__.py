"""The data files: messages, themes, glossary, templates, profile, manifest; read and checked,
the user's copy over ours."""
