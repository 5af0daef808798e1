"""What the app remembers from one run to the next, in one small file. No Textual; a broken file is as good as none."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from threading import Lock
from typing import Any

VARIABLE = "BROADSHEET_STATE"
MOST_BYTES = 1_000_000
MOST_CHARACTERS = 20_000
MOST_PATHS = 2_000
MOST_SORTS = 100


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An adding that was stopped or broken off: what was asked for, and how many files of how many had been read.

    `library` and `paths` are absolute; `outlet`, `date` and `collection` are what the reader said, "" for nothing.
    """

    library: str
    paths: tuple[str, ...]
    outlet: str = ""
    date: str = ""
    collection: str = ""
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """Everything remembered. `sorts` pairs the name of a list with the name of its order; all of it may be out of date.

    `group` is the name of the story last under the cursor, `voice` an `analysis.document.Voice` value, `folder`
    where articles were last added from, `toured` whether the tour was taken or declined.
    """

    group: str = ""
    voice: str = ""
    sorts: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    toured: bool = False
    unfinished: Unfinished | None = None

    def sort_of(self, name: str) -> str:
        """The order of the list `name`, "" where none is remembered."""
        return dict(self.sorts).get(name, "")

    def sorted_by(self, name: str, order: str) -> tuple[tuple[str, str], ...]:
        """`sorts` with another order for the list `name`."""
        return tuple((dict(self.sorts) | {name: order}).items())[-MOST_SORTS:]


def state_path() -> Path:
    """The file: what `BROADSHEET_STATE` names, or `state.json` in the user's state folder."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_state_path  # noqa: PLC0415  (only now is it needed)

    return user_state_path("broadsheet") / "state.json"


def read_state(path: Path) -> State:
    """What the file at `path` says; whatever it does not say well, or at all, is as in a new `State`."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            return State()
        said = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return State()
    if not isinstance(said, dict):
        return State()
    known = _well_said(State(), said)
    unfinished = said.get("unfinished")
    if isinstance(unfinished, dict) and _is_text(unfinished.get("library")):
        known["unfinished"] = _unfinished(unfinished)
    return replace(State(), **known)


def write_state(path: Path, state: State) -> bool:
    """Puts `state` in the place of the file at `path`, whole or not at all; False where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".state-", suffix=".json")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                json.dump(_as_json(state), file, indent=1)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except (OSError, ValueError):
        return False
    return True


class Memory:
    """The state of a running app and its file; without a file nothing outlives the run.

    A change is written at once, over what another app may have written since: of two apps, each keeps what it changed.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._state = read_state(path) if path is not None else State()
        self._lock = Lock()

    @property
    def state(self) -> State:
        """What is remembered now."""
        return self._state

    @property
    def folder(self) -> Path | None:
        """The folder of the file, where reports are put too."""
        return self._path.parent if self._path is not None else None

    def change(self, **changes: Any) -> None:
        """Remembers other values for some fields of `State`. Safe to call in a thread."""
        with self._lock:
            changed = replace(self._state, **changes)
            if changed == self._state:
                return
            self._state = changed
            if self._path is not None:
                write_state(self._path, replace(read_state(self._path), **changes))


def memory_of(app: object) -> Memory:
    """The memory of an app; one that forgets where an app has none."""
    found = getattr(app, "memory", None)
    return found if isinstance(found, Memory) else Memory()


def _as_json(state: State) -> dict[str, object]:
    said: dict[str, object] = {field.name: getattr(state, field.name) for field in fields(State)}
    unfinished = state.unfinished
    said["unfinished"] = unfinished and {f.name: getattr(unfinished, f.name) for f in fields(Unfinished)}
    return said


def _well_said(example: object, said: Mapping[str, object]) -> dict[str, Any]:
    """The fields of `said` whose values are of the kind that `example`'s are."""
    known: dict[str, Any] = {}
    for name, value in said.items():
        like = getattr(example, name, None) if isinstance(name, str) else None
        if isinstance(like, bool):
            if isinstance(value, bool):
                known[name] = value
        elif isinstance(like, str):
            if _is_text(value):
                known[name] = value
        elif isinstance(like, int) and isinstance(value, int) and not isinstance(value, bool):
            known[name] = min(max(value, 0), 10**9)
    sorts = said.get("sorts")
    if hasattr(example, "sorts") and isinstance(sorts, list):
        pairs = [pair for pair in sorts if isinstance(pair, list) and len(pair) == 2 and all(map(_is_text, pair))]
        known["sorts"] = tuple((name, order) for name, order in pairs)[:MOST_SORTS]
    return known


def _unfinished(said: Mapping[str, object]) -> Unfinished | None:
    paths = said.get("paths")
    if not isinstance(paths, list) or not paths or not all(map(_is_text, paths)) or len(paths) > MOST_PATHS:
        return None
    example = Unfinished("", ())
    return replace(example, **_well_said(example, said), paths=tuple(paths))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_CHARACTERS and "\0" not in value
