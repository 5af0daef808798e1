"""Checks entries of outlets that the user wrote, before they are put to use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus.outlets import KnownOutlet, RegistryError, read_outlet_file, with_own
from tui.jobs.problems import UserError


def check_entries(paths: Sequence[Path]) -> tuple[KnownOutlet, ...]:
    """The outlets in the files `paths`, each a right entry that clashes with no other and with no bundled one.

    Raises:
        UserError: something is wrong; a line for each file with the first thing that is wrong in it.
    """
    read: list[KnownOutlet] = []
    wrong: list[str] = []
    for path in paths:
        try:
            outlet = read_outlet_file(path)
            with_own((*read, outlet))
        except RegistryError as problem:
            wrong.append(str(problem))
        else:
            read.append(outlet)
    if wrong:
        raise UserError("\n".join(wrong))
    return tuple(read)
