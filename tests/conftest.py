"""What holds for every test: nothing is read from the settings of the person who runs them."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.outlets import read_anew

_NOTHING = tempfile.TemporaryDirectory(prefix="no-outlets-")

# Set at once and not in a fixture: tests ask the registry for their parameters while they are collected.
os.environ["BROADSHEET_OUTLETS"] = _NOTHING.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-screens", action="store_true", help="take the screens as they are drawn now as right")


def pytest_unconfigure() -> None:
    _NOTHING.cleanup()


@pytest.fixture(autouse=True)
def garbage_is_looked_for() -> Iterator[None]:
    """The app takes what it has loaded out of the search for garbage; hundreds of apps in one process would pile up."""
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def own_outlets(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A folder for outlets of the user's own, empty, read anew by this test."""
    folder = tmp_path_factory.mktemp("outlets")
    monkeypatch.setenv("BROADSHEET_OUTLETS", str(folder))
    read_anew()
    yield str(folder)
    monkeypatch.undo()
    read_anew()


@pytest.fixture(autouse=True)
def state_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that `BROADSHEET_STATE` names; there is none yet."""
    place = tmp_path / "remembered" / "state.json"
    monkeypatch.setenv("BROADSHEET_STATE", str(place))
    return place


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that `BROADSHEET_CONFIG` names; there is none yet."""
    place = tmp_path / "chosen" / "config.toml"
    monkeypatch.setenv("BROADSHEET_CONFIG", str(place))
    return place
