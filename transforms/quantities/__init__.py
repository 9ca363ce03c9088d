"""Figures in text: numerals, units, hedges, ranges, and the intervals that they mean."""
