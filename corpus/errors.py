"""What can go wrong with what a person hands in, each with a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path

from corpus.plain import plain_line


class UnreadableFile(Exception):
    """A file that no article can be read from. `str()` is the whole sentence, safe to show."""

    def __init__(self, path: Path | str, reason: str, advice: str = "") -> None:
        self.path = path
        self.reason = plain_line(reason)
        self.advice = plain_line(advice)
        name = plain_line(str(path), 200)
        super().__init__(" ".join(part for part in (f"{name}: {self.reason}.", self.advice) if part))


class BadSources(UnreadableFile):
    """A `sources.toml` that cannot be understood; `line` counts from 1, 0 where it is not known."""

    def __init__(self, path: Path | str, line: int, reason: str, advice: str = "") -> None:
        self.line = line
        super().__init__(path, f"line {line}: {reason}" if line else reason, advice)


class RegistryError(Exception):
    """An outlet's entry that cannot be used. `str()` is the whole sentence; it names the file and the key."""
