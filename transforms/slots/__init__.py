"""Slots and verdicts: which claims state one quantity, and whether they can all be true."""
