"""The right pane: the note, its head, its outline, how it prints, what to mend."""
