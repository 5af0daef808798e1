"""Changes to collections that leave the articles in the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.amounts import counted
from tui.jobs.facts import collection_from_user
from tui.jobs.problems import UserError
from tui.jobs.undoing import Change

if TYPE_CHECKING:
    from corpus.library import Library


def create_collection(path: Path, name: str) -> Change:
    """Makes an empty collection, unless there is one of that name.

    Raises:
        UserError: the name is blank.
        LibraryProblem: the library cannot be opened or written.
    """
    clean = _name(name)
    return _changed(path, f"Made the collection “{clean}”", (), lambda library: library.create_collection(clean))


def rename_collection(path: Path, old: str, new: str) -> Change:
    """Gives a collection another name.

    Raises:
        UserError: the new name is blank.
        LibraryProblem: there is no such collection, the name is taken, or the library cannot be written.
    """
    clean = _name(new)
    sentence = f"Renamed the collection “{old}” to “{clean}”"
    return _changed(path, sentence, (), lambda library: library.rename_collection(old, clean))


def drop_collection(path: Path, collection: str) -> Change:
    """Forgets a collection; its articles stay in the library.

    Raises:
        LibraryProblem: the library cannot be opened or written.
    """
    return _changed(path, f"Forgot the collection “{collection}”", (), lambda lib: lib.drop_collection(collection))


def take_out(path: Path, keys: Sequence[int], collection: str) -> Change:
    """Takes articles out of a collection; they stay in the library.

    Raises:
        LibraryProblem: the library cannot be opened or written.
    """
    sentence = f"Took {counted(len(keys), 'article')} out of “{collection}”"
    return _changed(path, sentence, keys, lambda library: library.take_out(keys, collection))


def _changed(path: Path, sentence: str, keys: Sequence[int], change: Callable[[Library], object]) -> Change:
    from corpus.library import open_library

    with open_library(path) as library, library.recorded() as recording:
        change(library)
    return Change(sentence, tuple(keys), recording.changes)


def _name(name: str) -> str:
    clean = collection_from_user(name)
    if clean is None:
        raise UserError("A collection needs a name with at least one character that can be seen.")
    return clean
