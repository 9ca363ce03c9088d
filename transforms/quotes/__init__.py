"""Quotations: which words are quoted or reported, and who says them."""
