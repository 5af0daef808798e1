"""What a reader has chosen for the app: read from one TOML file, written there without losing its comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final

OUR_THEMES: Final = ("broadsheet-dark", "broadsheet-light", "broadsheet-contrast", "broadsheet-terminal")
OTHER_THEMES: Final = (
    "atom-one-dark", "atom-one-light", "catppuccin-frappe", "catppuccin-latte", "catppuccin-macchiato",
    "catppuccin-mocha", "dracula", "flexoki", "gruvbox", "monokai", "nord", "rose-pine", "rose-pine-dawn",
    "rose-pine-moon", "solarized-dark", "solarized-light", "textual-dark", "textual-light", "tokyo-night",
)  # fmt: skip
"""Textual's own themes by name, so that a name can be checked without loading Textual."""

THEME_NAMES: Final = (*OUR_THEMES, *OTHER_THEMES)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force. `keys` are the reader's own: command ids with their keys, over those of the `preset`."""

    theme: str = OUR_THEMES[0]
    compact: bool = False
    ascii: bool = False
    mouse: bool = True
    animations: bool = True
    preset: str = "default"
    keys: Mapping[str, str] = field(default_factory=dict)


CHOICES: Final = tuple(choice.name for choice in fields(Settings) if choice.name not in {"preset", "keys"})
"""The settings that stand at the top of the file; the others are its table `[keys]`."""


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """What a settings file says: `problems` are sentences, each about something that is left at its default."""

    path: Path
    settings: Settings
    problems: tuple[str, ...] = ()
