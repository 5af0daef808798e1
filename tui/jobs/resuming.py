"""An adding that was stopped or broken off, as it is remembered and as it is asked for again."""

from __future__ import annotations

from pathlib import Path

from tui.jobs.adding import AddRequest
from tui.jobs.facts import facts_from_user
from tui.jobs.problems import UserError
from tui.state import Unfinished


def unfinished_of(library: Path, request: AddRequest, done: int = 0, of: int = 0) -> Unfinished:
    """What to remember of a request while `done` of its `of` files are read."""
    return Unfinished(
        str(library.absolute()),
        tuple(str(path.absolute()) for path in request.paths),
        request.facts.outlet.value or "",
        request.facts.date.value or "",
        request.collection or "",
        done,
        of,
    )


def request_of(unfinished: Unfinished) -> AddRequest:
    """The request, to be carried out again: what was added already is found to be there and costs little."""
    try:
        facts = facts_from_user(unfinished.outlet, unfinished.date)
    except UserError:
        # The file may have been written to by hand; what is no date is no longer said.
        facts = facts_from_user(unfinished.outlet)
    return AddRequest(tuple(map(Path, unfinished.paths)), facts, unfinished.collection or None)
