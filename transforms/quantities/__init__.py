"""Figures in text: numerals, units, hedges, ranges, and the intervals that they mean.

`quantities` reads the figures of a sentence, by the modules that hold each part:

- Tokens and numerals: `tokens`, `numbers`, `number_words`, `cardinals`, `word_fractions`, `vague_numbers`
- Units: `units`, `quantity_units`, `unit_parts`, `measured_units`, `money_units`, `article_money`, `counted_units`,
  `nouns`, `lent_units`, `wholes`, `bare_numbers`
- Figures of other kinds: `ages`, `ages_told`, `article_ones`, `clock_times`, `clock_words`, `stopwatch`,
  `magnitudes`, `temperatures`, `multiples`, `ordinals`, `scores`, `addresses`
- What is no figure: `number_names`, `quantity_filters`
- Hedges, bounds and intervals: `hedges`, `bounds`, `intervals`, `changes`, `movements`
- Figures that belong together: `drafts`, `quantity_joins`, `conversion`
"""
