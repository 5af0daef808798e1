"""What holds for every test: nothing is read from the settings of the person who runs them."""

from __future__ import annotations

import gc
import inspect
import os
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from corpus.outlets import read_anew

_NOTHING = tempfile.TemporaryDirectory(prefix="no-outlets-")
_OWN = tempfile.TemporaryDirectory(prefix="own-places-")
_numbers = count()

APPS_KEPT = 20
"""Tests with an app after which one looks for the garbage of them all."""

# Set at once and not in a fixture: tests ask the registry for their parameters while they are collected.
os.environ["BROADSHEET_OUTLETS"] = _NOTHING.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept-screens", action="store_true", help="take the screens as they are drawn now as right")


def pytest_collection_finish() -> None:
    """The tests themselves stay to the end: to look for garbage among thousands of them, again and again, is slow."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """What was set aside is looked through once more, for what ended badly and was not told."""
    gc.unfreeze()


def pytest_unconfigure() -> None:
    _NOTHING.cleanup()
    _OWN.cleanup()


@pytest.fixture(scope="session")
def apps() -> Iterator[int]:
    """Counts the tests with an app."""
    return count(1)


@pytest.fixture(autouse=True)
def garbage_is_looked_for(request: pytest.FixtureRequest, apps: Iterator[int]) -> Iterator[None]:
    """The app takes what it has loaded out of the search for garbage; hundreds of apps in one process would pile up."""
    yield
    gc.enable()
    if inspect.iscoroutinefunction(request.function) and next(apps) % APPS_KEPT == 0:
        gc.unfreeze()
        gc.collect()
        gc.freeze()


@pytest.fixture
def own_place() -> Path:
    """A folder that this test alone knows of; it is not there yet."""
    return Path(_OWN.name) / str(next(_numbers))


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
def state_file(own_place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that `BROADSHEET_STATE` names; there is none yet."""
    place = own_place / "remembered" / "state.json"
    monkeypatch.setenv("BROADSHEET_STATE", str(place))
    return place


@pytest.fixture(autouse=True)
def settings_file(own_place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that `BROADSHEET_CONFIG` names; there is none yet."""
    place = own_place / "chosen" / "config.toml"
    monkeypatch.setenv("BROADSHEET_CONFIG", str(place))
    return place
