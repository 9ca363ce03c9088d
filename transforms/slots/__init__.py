"""Slots and verdicts: which claims state one quantity, and whether they can all be true.

The way of the claims of a story through this package, and the modules that hold each part of it:

- What is compared of a claim: `statements`, `stating`, `gathering`, `comparable`, `labels`, `article_facts`,
  `sentence_words`, `sentence_terms`, `details`, `neighbours`, `bags`
- What it is of: `subjects`, `same_names`, `house_names`, `venues`, `street_places`, `addresses`, `scopes`, `counted`,
  `befell`, `capacities`, `shares`, `spans`, `forecasts`, `polls`, `played`, `over_games`
- Whose age it is: `aged`, `aged_people`, `identified`, `parts_played`, `parts_elsewhere`, `whose_age`,
  `age_likeness`
- When it was: `days`, `sentence_days`, `courses`, `one_day`, `dated_acts`, `differing_dates`, `incident_days`,
  `incident_hours`
- Which two are compared at all: `slots`, `grouping`, `pairing`, `one_event`
- What makes two of them one quantity: `likeness`, `measure_likeness`, `comparison`, `grounds`, `likely`, `odds`,
  `places`, `sole`, `one_number`
- What makes them two: `groups`, `periods`, `apart_in_place`, `apart_in_meaning`, `limited_otherwise`, `one_sided`,
  `of_another`, `counts_beside`, `given_besides`, `votes`
- Whether their values can both hold: `values`, `unsaid`, `unopposed`, `differences`, `changed_since`, `timing`,
  `causes`
- What is made of them all: `held`, `verdicts`, `consensus`, `figures`
- Why, in words: `slot_reasons`
"""
