"""Gates for the Word file: validators, our own rules, reading back."""
