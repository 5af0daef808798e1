"""A library of its own for every test, and a story to put into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.articles import BRIDGE, FERRY
from tests.commands import ran
from tests.tui.commandline.story import SIDECAR


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the library of these commands will be; there is none yet, and no lexicon of the user's own."""
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "lexicons").mkdir()
    monkeypatch.setenv("BROADSHEET_LEXICONS", str(tmp_path / "lexicons"))
    return tmp_path / "library.db"


@pytest.fixture
def story(tmp_path: Path, library: Path) -> Path:
    """A folder of two articles and their sidecar."""
    del library
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Bridge falls\n\n{BRIDGE}\n", encoding="utf-8")
    (folder / "two.txt").write_text(f"Ferry is back\n\n{FERRY}\n", encoding="utf-8")
    (folder / "sources.toml").write_text(SIDECAR, encoding="utf-8")
    return folder


@pytest.fixture
def kept(story: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A library that holds the story: 1 is Harbor Ledger's article, 2 is The Courier's."""
    assert ran(capsys, "add", story).code == 0
    return library
