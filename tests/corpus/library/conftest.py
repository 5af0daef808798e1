"""Libraries to test with, and a look at everything that one holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library, open_library, open_memory


@pytest.fixture
def library() -> Iterator[Library]:
    with open_memory() as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def kept(path: Path) -> Iterator[Library]:
    with open_library(path) as opened:
        yield opened
