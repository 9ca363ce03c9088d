"""Names in text: which words are one, of which kind, and which of them are one person, body or place.

From the words of a sentence to the entities of all articles:

- What is known beforehand: `gazetteer`, `wordlists`, `corrections`
- Words and candidates: `name_tokens`, `candidates`, `names`, `unknown_names`
- Names of persons: `person_names`, `person_words`, `person_limits`, `person_context`, `person_called`,
  `person_doubts`, `word_surnames`, `cited`
- Names of all else: `name_heads`, `name_numbers`, `firms`, `regions`, `vessels`, `work_titles`, `dateline_towns`,
  `name_places`
- The network that hears names: `trained_names`, `clued`, `name_clues`, `name_network`, `word_network`,
  `window_layers`, `kept_rows`, `name_labels`
- What is made of what it heard: `heard_candidates`, `heard_limits`, `lone_names`
- Kinds and limits within an article: `name_evidence`, `name_guesses`, `name_kinds`, `one_kind`, `name_limits`
- Who is who within an article: `mentions`, `people`, `persons`, `name_parts`, `short_names`, `offices`
- Roles: `roles`, `role_phrases`, `role_statements`
- Entities of all articles: `namings`, `name_keys`, `entity_keys`, `namesakes`, `entities`
"""
