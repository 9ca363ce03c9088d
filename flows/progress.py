"""Progress of long work: one line a batch, at most one every two seconds, and one at the end."""

import logging
import time

log = logging.getLogger("corroborate")

SECONDS_BETWEEN_LINES = 2.0


class Progress:
    """Counts what is done and says so in the log: how many of how many, and how many a second."""

    def __init__(self, label: str, total: int) -> None:
        self.label = label
        self.total = total
        self.done = 0
        self._started = self._said = time.monotonic()

    def add(self, count: int) -> None:
        """Count some more as done."""
        self.done += count
        now = time.monotonic()
        if self.done < self.total and now - self._said < SECONDS_BETWEEN_LINES:
            return
        self._said = now
        rate = self.done / max(now - self._started, 1e-3)
        log.info("%s of %s %s, %s a second", f"{self.done:,}", f"{self.total:,}", self.label, f"{rate:,.0f}")
