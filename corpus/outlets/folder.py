"""The user's own entries: TOML files in a folder of theirs, which add outlets or replace bundled ones."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from corpus.errors import RegistryError
from corpus.outlets.entries import KnownOutlet, parse_outlet
from corpus.plain import plain, plain_line

FOLDER_VARIABLE: Final = "BROADSHEET_OUTLETS"
"""The environment variable that names another folder than the one in the user's settings."""

MOST_BYTES: Final = 200_000
MOST_FILES: Final = 1_000


def outlets_folder() -> Path:
    """Where the user's own entries are: `$BROADSHEET_OUTLETS`, else `outlets` in the user's settings folder."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    from platformdirs import user_config_path  # noqa: PLC0415 - only needed when nothing else names the folder

    return user_config_path("broadsheet") / "outlets"


def own_outlets() -> tuple[KnownOutlet, ...]:
    """The user's own entries, by file name; none where there is no folder.

    Raises:
        RegistryError: an entry cannot be used, or the folder that the variable names is none.
    """
    folder = outlets_folder()
    shown = plain_line(str(folder), 300)
    try:
        if not folder.is_dir():
            if os.environ.get(FOLDER_VARIABLE):
                raise RegistryError(
                    f"{shown}, named by {FOLDER_VARIABLE}, is not a folder. Name one, or unset the variable."
                )
            return ()
        files = sorted(path for path in folder.iterdir() if path.suffix == ".toml" and not path.name.startswith("."))
    except (OSError, ValueError) as problem:
        raise RegistryError(f"The folder of outlets {shown} cannot be read: {_why(problem)}.") from problem
    if len(files) > MOST_FILES:
        raise RegistryError(f"{shown} holds more than {MOST_FILES:,} entries. Take out those that you do not need.")
    return tuple(read_outlet_file(path) for path in files)


def read_outlet_file(path: Path) -> KnownOutlet:
    """The entry in the file `path`.

    Raises:
        RegistryError: it cannot be read or used; the text names the file and the key, and says what to do.
    """
    shown = plain_line(str(path), 300)
    try:
        if not os.path.lexists(path):
            raise RegistryError(f"{shown}: there is no such file. Check the spelling of its name.")
        if path.exists() and not path.is_file():
            raise RegistryError(f"{shown}: not an ordinary file. An outlet's entry is a TOML file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise RegistryError(f"{shown}: cannot be read: {_why(problem)}.") from problem
    if len(data) > MOST_BYTES:
        raise RegistryError(f"{shown}: larger than {MOST_BYTES // 1000} kB. An entry is one outlet and its patterns.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise RegistryError(f"{shown}: not UTF-8 text. Save it as UTF-8.") from problem
    return parse_outlet(plain(text.replace("\r\n", "\n")), shown)


def _why(problem: Exception) -> str:
    return problem.strerror or "the system refuses it" if isinstance(problem, OSError) else "no file has that name"
