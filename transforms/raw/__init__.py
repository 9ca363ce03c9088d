"""From raw records to articles: what a file, page, entry or message says, and what of it is the article."""
