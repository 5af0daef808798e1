"""Names of keys: as a person writes them, as Textual knows them, as they are shown. No Textual."""

from __future__ import annotations

import unicodedata
from typing import Final

_FRIENDLY: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SHOWN: Final = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "⏎", "escape": "Esc", "space": "Space", "tab": "Tab",
    "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End", "delete": "Del", "insert": "Ins",
    "backspace": "⌫", "minus": "-",
}  # fmt: skip
_OTHER_SPELLINGS: Final = {
    "esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown",
    "page_up": "pageup", "page_down": "pagedown", "del": "delete", "ins": "insert", "spacebar": "space",
}  # fmt: skip
_NAMED: Final = {*_SHOWN, *(f"f{number}" for number in range(1, 25))} - {"minus"}
_MODIFIERS: Final = ("ctrl", "shift", "alt")
_SAME_AS: Final = {"h": "backspace", "i": "tab", "j": "enter", "m": "enter", "left_square_bracket": "escape"}
"""Letters that a terminal sends with Ctrl as another key."""


def key_named(written: str) -> str | None:
    """What a person means by `?`, `Esc`, `ctrl+p` or `G`, by the name that Textual has for that key, or None."""
    word = written.strip() or written[:1]
    if len(word) == 1:
        key = _of_character(word)
        return key if key and (key in _NAMED or _character(key)) else None
    *modifiers, base = _parts(word)
    modifiers = sorted({part.strip().lower().replace("control", "ctrl") for part in modifiers})
    if any(part not in _MODIFIERS for part in modifiers):
        return None
    if len(base) == 1:
        one = _of_character(base if not modifiers else base.lower())
        if one is None or modifiers == ["shift"]:
            return _of_character(base.upper()) if base.isalpha() else None
        return "+".join((*modifiers, one))
    name = _OTHER_SPELLINGS.get(base.strip().lower(), base.strip().lower())
    if name not in _NAMED and _character(name) is None:
        return None
    return "+".join((*modifiers, name))


def _parts(word: str) -> list[str]:
    """`ctrl+x` in parts; the plus of `ctrl++` is a key."""
    if word.endswith("++"):
        return [*word[:-2].split("+"), "+"]
    return word.split("+")


def _of_character(char: str) -> str | None:
    if char.isalnum():
        return char
    if char == " ":
        return "space"
    name = unicodedata.name(char, "").lower().replace("-", "_").replace(" ", "_")
    return (_FRIENDLY.get(name, name) or None) if char.isprintable() else None


def _character(name: str) -> str | None:
    """The character that a key writes, None where it writes none."""
    if len(name) == 1:
        return name
    if name in _PUNCTUATION:
        return _PUNCTUATION[name]
    try:
        char = unicodedata.lookup(name.replace("_", " ").upper())
    except KeyError:
        return None
    return char if char.isprintable() else None


_PUNCTUATION: Final = {
    _of_character(char): char for char in map(chr, range(0x21, 0x250)) if not char.isalnum() and char.isprintable()
}


def writes(key: str) -> bool:
    """Whether a key writes a character where there is a field to type in."""
    return "+" not in key and (key == "space" or (key not in _NAMED and _character(key) is not None))


def cannot_be_sent(key: str) -> str:
    """Why terminals do not send a key, as the end of a sentence; "" where they do."""
    *modifiers, base = key.split("+")
    if modifiers == ["ctrl"] and base in _SAME_AS:
        return f"terminals send it as {shown_key(_SAME_AS[base])}"
    if modifiers == ["ctrl"] and base.isdigit():
        return "most terminals send it as the digit alone"
    if "ctrl" in modifiers and "shift" in modifiers and len(base) == 1:
        return "most terminals send it without Shift"
    return ""


def shown_key(key: str) -> str:
    """A key as it is written for the reader: `^p`, `Esc`, `?`, `⇧↑`."""
    *modifiers, base = key.split("+")
    name = _SHOWN.get(base) or (base.upper() if base in _NAMED else _character(base)) or base.replace("_", " ")
    marks = {"ctrl": "^", "shift": "Shift+", "alt": "Alt+"}
    return "".join(marks.get(modifier, f"{modifier}+") for modifier in modifiers) + name


def spelled_key(key: str) -> str:
    """A key as it is written where there is nothing but ASCII: `^p`, `Enter`, `Up`."""
    *modifiers, base = key.split("+")
    name = shown_key(base)
    if not name.isascii():
        name = base.replace("_", " ").capitalize() if len(base) > 1 else name
    marks = {"ctrl": "^", "shift": "Shift+", "alt": "Alt+"}
    return "".join(marks[modifier] for modifier in modifiers if modifier in marks) + name
