"""Claims: what a figure is about, who does it, and whether the text asserts it."""
