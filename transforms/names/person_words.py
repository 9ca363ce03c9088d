"""Words in and around the names of persons: streets and days that are none, titles that are roles, verbs of saying.

In: the seeds. Out: sets of words, and the marks that hold a nickname.
"""

import seeds
from transforms.names.wordlists import word_list

SURNAME_ROLES = word_list("surname_role")
"""Words for a role that are surnames as well."""

STREETS = word_list("street")
"""Words for roads that are no surnames."""

CORNERS = frozenset({"block", "blocks", "intersection", "corner"})
"""Nouns whose `of` a street follows."""

TITLE_ROLES = frozenset(row["title"].rstrip(".") for row in seeds.rows("titles") if row["role"]) - {"Dr", "Prof"}
"""Titles that are offices or ranks: Sen., Gov."""

WIDEST_GAP = 2
"""Spaces within a name; more of them part a credit from what follows."""

CLOSING = {'"': '"', "“": '”"', "‘": "’'", "'": "'", "(": ")"}
"""What ends a nickname, by what begins it."""

MARKS = frozenset(CLOSING) | {"”", "’", ")"}

PARTISANS = word_list("partisan")
"""Members of parties, whom the word for their home may precede."""

DAYS = frozenset(row["word"].capitalize() for row in seeds.rows("weekdays"))

SURNAMES = word_list("function_surname")
"""Function words that are surnames behind a given name: Ana Few."""
