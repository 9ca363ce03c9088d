"""Changes of one article of a story: distortions, which make it wrong, and rewordings, which do not.

Importing the package gives every operator its name in `plants.DISTORTIONS` and `plants.REWORDINGS`.
"""

from mutation import figures, moments, rewordings, within, words

__all__ = ["figures", "moments", "rewordings", "within", "words"]
