"""Checks: the rules that find what cannot be so, within one article and across articles."""
