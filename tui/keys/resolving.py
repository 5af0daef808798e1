"""From a preset and the reader's own keys to the keys in force, and to the keymap that Textual is given."""

from __future__ import annotations

from collections.abc import Mapping

from tui.keys.presets import PRESETS
from tui.keys.table import Entry


def keys_in_force(commands: Mapping[str, Entry], preset: str, own: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The keys of every command by id: the reader's own over the preset's over the command's."""
    chosen = {**PRESETS[preset], **own}
    return {name: tuple(chosen[name].split(",")) if name in chosen else entry.keys for name, entry in commands.items()}


def keymap(commands: Mapping[str, Entry], preset: str, own: Mapping[str, str]) -> dict[str, str]:
    """What `App.set_keymap` is given; empty where every key is as it comes.

    Textual takes a key away from every command of a place when one of them gets another key, so each command of a
    place that changes is named, the others with the keys that they have.
    """
    chosen = {**PRESETS[preset], **own}
    changed = {commands[name].scope for name in chosen if name in commands}
    keys = keys_in_force(commands, preset, own)
    return {name: ",".join(keys[name]) for name, entry in commands.items() if entry.scope in changed}
