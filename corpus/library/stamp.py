"""Whether a library file may have changed, told from the outside: no connection, no lock, no waiting."""

from __future__ import annotations

from pathlib import Path

Stamp = tuple[tuple[int, ...], ...]
"""What tells one state of the file from another; it says nothing of its own."""


def library_stamp(path: Path) -> Stamp:
    """The stamp of the library file at `path`; two stamps differ when a program has changed the library in between.

    They may also differ when none has, since SQLite folds its log into the file when it pleases. A file that is not
    there, or may not be looked at, has a stamp too.
    """
    return tuple(_seen(Path(f"{path}{ending}")) for ending in ("", "-wal"))


def _seen(path: Path) -> tuple[int, ...]:
    # Only looked at, never opened: to close a file that SQLite holds open in this process would drop its locks.
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    # An empty log is none: it comes with every reader and goes with the last.
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else ()
