"""Reading the settings file: what is wrong in it is said, with the nearest known name, and left at its default."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from corpus.plain import plain_line
from tui.keys.nearest import nearest
from tui.keys.presets import PRESETS
from tui.settings import CHOICES, THEME_NAMES, Settings, SettingsRead

FILE_VARIABLE: Final = "BROADSHEET_CONFIG"
MAX_BYTES: Final = 1_000_000
_SHOWN: Final = 60


def settings_path() -> Path:
    """Where the settings are: the file named by `BROADSHEET_CONFIG`, or `config.toml` in the user's settings folder."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path  # noqa: PLC0415  (only now is it needed)

    return user_config_path("broadsheet") / "config.toml"


def read_settings(path: Path | None = None) -> SettingsRead:
    """The settings in the file at `path`, or in the user's own; a file that is not there says nothing."""
    place = path or settings_path()
    name = plain_line(str(place), 300)
    try:
        if not place.is_file():
            wrong = place.exists() or place.is_symlink()
            said = (f"{name} is not an ordinary file. Put a file of settings there, or take it away.",)
            return SettingsRead(place, Settings(), said if wrong else ())
        if place.stat().st_size > MAX_BYTES:
            return SettingsRead(place, Settings(), (f"{name} is larger than 1 MB: it is no file of settings.",))
        import tomllib  # noqa: PLC0415 - most readers have no such file, and the first paint waits for this

        table = tomllib.loads(place.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as problem:
        return SettingsRead(place, Settings(), (f"{name} {_broken(problem)}",))
    problems: list[str] = []
    settings = _of_table(table, name, problems)
    return SettingsRead(place, settings, tuple(problems))


def _broken(problem: Exception) -> str:
    if isinstance(problem, UnicodeDecodeError):
        return "is not UTF-8 text. Save it as UTF-8."
    if isinstance(problem, OSError):
        return f"cannot be read: {problem.strerror}. Check its permissions."
    import tomllib  # noqa: PLC0415

    if isinstance(problem, tomllib.TOMLDecodeError):
        return (
            f"is not valid TOML: {plain_line(str(problem), 200)}. Correct that line; until then nothing of it is used."
        )
    return "cannot be understood. Write it anew."


def _of_table(table: Mapping[str, object], name: str, problems: list[str]) -> Settings:
    settings = Settings()
    for key, value in table.items():
        if key == "keys":
            settings = _with_keys(settings, value, name, problems)
        elif key not in CHOICES:
            problems.append(f"{name}: {_shown(key)} is no setting.{nearest(key, (*CHOICES, 'keys'))}")
        elif key == "theme":
            if isinstance(value, str) and value in THEME_NAMES:
                settings = replace(settings, theme=value)
            else:
                near = nearest(value, THEME_NAMES) if isinstance(value, str) else ""
                problems.append(f"{name}: theme is {_shown(value)}, which is no theme.{near}")
        elif isinstance(value, bool):
            settings = replace(settings, **{key: value})  # type: ignore[arg-type]
        else:
            problems.append(f"{name}: {key} is {_shown(value)}; it can be true or false.")
    return settings


def _with_keys(settings: Settings, value: object, name: str, problems: list[str]) -> Settings:
    if not isinstance(value, dict):
        problems.append(f"{name}: keys is {_shown(value)}; it is a table: [keys].")
        return settings
    given = dict(_flat(value))
    preset = given.pop("preset", "default")
    if not isinstance(preset, str) or preset not in PRESETS:
        near = nearest(preset, PRESETS) if isinstance(preset, str) else ""
        known = " and ".join(PRESETS)
        problems.append(f"{name}: keys.preset is {_shown(preset)}; the presets are {known}.{near}")
        preset = "default"
    words = {}
    for command, keys in given.items():
        if isinstance(keys, str):
            words[command] = keys
        else:
            problems.append(f"{name}: keys.{_shown(command, bare=True)} is {_shown(keys)}; write a key in quotes.")
    from tui.keys.checking import check_keys  # noqa: PLC0415

    kept, said = check_keys(preset, words)
    problems += [f"{name}: {sentence}" for sentence in said]
    return replace(settings, preset=preset, keys=kept)


def _flat(table: Mapping[str, object], before: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """`compare.voice = "w"` without quotes is a table in a table: it means the same."""
    for key, value in table.items():
        if isinstance(value, dict) and depth < 3:
            yield from _flat(value, f"{before}{key}.", depth + 1)
        else:
            yield f"{before}{key}", value


def _shown(value: object, *, bare: bool = False) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        line = plain_line(value[: 4 * _SHOWN], _SHOWN)
        return line if bare else f"“{line}”"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return plain_line(str(value)[: 4 * _SHOWN], _SHOWN)
