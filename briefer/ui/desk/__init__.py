"""What the panes show, and the jobs that change it: library, search, page, note and its file."""
