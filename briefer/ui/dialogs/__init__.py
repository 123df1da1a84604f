"""What is asked and told outside the panes: files, drafts, reports, troubles."""
