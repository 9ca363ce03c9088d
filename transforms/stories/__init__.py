"""Stories and lineages: which articles are about one event, and which descend from one text."""
