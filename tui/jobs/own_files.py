"""A file of the user's own beside the settings: where it is, what it says, and what is said when it cannot be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tui.jobs.problems import UserError
from tui.settings.reading import settings_path

MAX_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A kind of file: the variable that may name one, else its name beside the settings; what is in it, and why small.

    `holds` completes "Put a file of …", `sparing` is the advice where it is too large.
    """

    variable: str
    name: str
    holds: str
    sparing: str

    @property
    def named(self) -> Path | None:
        """The file that the variable names, None where it names none; every command asks for a file so named."""
        named = os.environ.get(self.variable)
        return Path(named) if named else None

    @property
    def path(self) -> Path:
        """Where the user's file is, or would be."""
        return self.named or settings_path().parent / self.name

    def text(self, place: Path) -> str | None:
        """What the file at `place` says, None where there is none.

        Raises:
            UserError: it cannot be read; the message names it.
        """
        from corpus.plain import plain, plain_line

        name = plain_line(str(place), 300)
        try:
            if not os.path.lexists(place):
                if self.named == place:
                    raise UserError(f"{name}, named by {self.variable}, is not there. Name a file, or unset it.")
                return None
            if not place.is_file():
                raise UserError(f"{name} is not an ordinary file. Put a file of {self.holds} there, or take it away.")
            if place.stat().st_size > MAX_BYTES:
                raise UserError(f"{name} is larger than 4 MB. {self.sparing}")
            return plain(place.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
        except UnicodeDecodeError as problem:
            raise UserError(f"{name} is not UTF-8 text. Save it as UTF-8.") from problem
        except OSError as problem:
            raise UserError(f"{name} cannot be read: {problem.strerror}. Check its permissions.") from problem
        except ValueError as problem:
            raise UserError(f"{name} cannot be the name of a file. Name another one.") from problem

    def unusable(self, place: Path, problem: Exception) -> UserError:
        """What is wrong with what it says; the problem's own message begins with the file's name without its folder."""
        from corpus.plain import plain_line

        folder = "" if place.parent == Path() else plain_line(os.path.join(place.parent, ""), 300)  # noqa: PTH118
        return UserError(f"{folder}{problem}")
