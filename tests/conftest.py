"""What several tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


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
