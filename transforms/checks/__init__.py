"""Checks: the rules that find what cannot be so, within one article and across articles.

`findings` runs all of them. A rule is a module of its own:

- Within one article: `weekday_dates`, `future_events`, `headline_figures`, `headline_ages`, `restated_figures`,
  `restated_days`, `repeated_sentences`, `tolls_told`, `part_totals`, `listed_ages`, `change_endpoints`,
  `share_bounds`, `converted_figures`
- Figures across articles: `figure_conflicts`, `odd_figures`, `other_units`, `mistyped_figures`, `stale_tolls`,
  `event_tolls`, `swapped_ages`, `quantifiers`
- Days and hours across articles: `event_days`, `event_hours`, `person_days`
- Persons and bodies: `role_conflicts`, `kinship`, `name_variants`, `organisation_names`
- Deeds: `wrong_actors`, `other_actors`, `swapped_actors`, `opposites`
- Quotations and printed sentences: `quote_speakers`, `altered_quotes`, `retold_quotes`, `altered_sentences`
- What rules share: `contradictions`, `waivers`, `article_cues`, `article_sentences`, `story_dates`, `story_persons`,
  `printed_sentences`, `quoted_sentences`, `skeletons`, `retold`, `likest_pairs`, `moments`, `day_slips`, `fates`,
  `acts`, `deeds`, `outcomes`, `exclusive_offices`, `wordings`, `alterations`, `renamings`
"""
