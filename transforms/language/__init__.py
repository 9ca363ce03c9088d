"""The language layer: sentences, the parser, and which sentences are worth a parse."""
