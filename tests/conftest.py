"""What several tests share."""

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# an example may meet the first use of a word list; how fast a call is, benchmarks tell
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
LONG_ENOUGH = 0.003
"""Seconds of work that the clock and the scheduler do not blur."""

MOST_PIECES = 1 << 14
"""Where the search for a size ends, for calls that look at a part of their argument only."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles beside the repository; a test that needs it is skipped where it is absent."""
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip(f"no real articles at {folder}")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own sample articles."""
    return ROOT / "seeds" / "articles"


@pytest.fixture(scope="session")
def takes_linear_time() -> Callable[..., None]:
    """Asserts that a call on eight times as much takes no more than three times eight the time.

    A quadratic step would take sixty-four times as long. Processor time is counted, without the garbage collector, and
    the least of several measurements: another process can only make one longer. How fast a call is, benchmarks tell.
    """

    def seconds(call: Callable[[Any], object], argument: object) -> float:
        collecting = gc.isenabled()
        gc.disable()
        began = time.process_time()
        try:
            call(argument)
            return time.process_time() - began
        finally:
            if collecting:
                gc.enable()

    def check(call: Callable[[Any], object], make: Callable[[int], object], pieces: int | None = None) -> None:
        """`make(n)` is an argument of n equal pieces; `pieces` fixes n where the size of the whole has a bound."""
        n = pieces or 32
        small = seconds(call, make(n))
        while pieces is None and small < LONG_ENOUGH and n < MOST_PIECES:
            n *= 2
            small = seconds(call, make(n))
        small = min(small, *(seconds(call, make(n)) for _ in range(2)))
        bound = 3 * 8 * max(small, LONG_ENOUGH / 10)
        many = make(8 * n)
        large = seconds(call, many)
        for _ in range(3):
            large = large if large <= bound else min(large, seconds(call, many))
        assert large <= bound, f"{n} pieces take {small:.4f} s, {8 * n} pieces {large:.4f} s"

    return check
