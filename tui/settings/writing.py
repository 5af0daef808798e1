"""Writing a choice into the settings file: its comments and order stay, and a file that is broken is left alone."""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from corpus.plain import plain_line
from tui.jobs.problems import UserError


def remember(path: Path, choices: Mapping[str, str | bool]) -> None:
    """Writes `choices` (settings at the top of the file, by name) into the file at `path`, which may not be there yet.

    Raises:
        UserError: it cannot be read or written, or is no TOML; it is as it was then.
    """
    import tomlkit  # noqa: PLC0415  (only for writing)
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    name = plain_line(str(path), 300)
    try:
        # A settings file is often a link into a folder that is kept elsewhere: the link stays.
        place = path.resolve()
        before = place.read_bytes().decode("utf-8-sig") if place.exists() else ""
        document = tomlkit.parse(before)
        new = {key: value for key, value in choices.items() if key not in document}
        document.update({key: value for key, value in choices.items() if key in document})
        after = tomlkit.dumps(document)
        if new:
            after = _with_new(
                after, "".join(f"{key} = {tomlkit.item(value).as_string()}\n" for key, value in new.items())
            )
            tomllib.loads(after)
        if after != before:
            _replace(place, after.encode("utf-8"))
    except OSError as problem:
        raise UserError(f"{name} cannot be written: {problem.strerror}. The choice holds until you leave.") from problem
    except (TOMLKitError, ValueError, RecursionError) as problem:
        raise UserError(
            f"{name} is not a file of settings as it stands, so nothing was written. Correct it, then choose again."
        ) from problem


def _with_new(text: str, lines: str) -> str:
    """`text` with new lines before its first table, and before the comment that stands right above that."""
    first = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    if first is None:
        return f"{text}{'' if text.endswith(chr(10)) or not text else chr(10)}{lines}"
    head = text[: first.start()].splitlines(keepends=True)
    at = len(head)
    while at and head[at - 1].lstrip().startswith("#"):
        at -= 1
    while at and not head[at - 1].strip():
        at -= 1
    gap = "" if at < len(head) and not head[at].strip() else "\n"
    return f"{''.join(head[:at])}{lines}{gap}{''.join(head[at:])}{text[first.start() :]}"


def _replace(place: Path, data: bytes) -> None:
    """The file is the old one or the new one, whatever happens in between."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            Path(temporary).chmod(place.stat().st_mode & 0o777)
        Path(temporary).replace(place)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
