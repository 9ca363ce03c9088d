"""Dates in text: what a date expression says, and the days that it can mean."""
