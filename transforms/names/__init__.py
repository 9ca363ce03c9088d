"""Names in text: which words are one, of which kind, and which of them are one person, body or place."""
