"""How everything looks: colours, sizes, icons, lines of words, the bar for messages."""
