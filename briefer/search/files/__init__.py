"""The index on the disk: built, changed, sealed, healed."""
