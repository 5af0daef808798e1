"""What comes of a job that ran in a thread: its answer, or a failure as a sentence. Nothing is raised there."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tui.jobs.problems import Cancelled, UserError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence for the reader that says what is wrong and what to do."""

    sentence: str
    stopped: bool = False


def outcome_of(job: Callable[[], T]) -> T | Failure:
    """The answer of `job`, or why there is none."""
    from corpus.errors import UnreadableFile  # noqa: PLC0415 - nothing of the corpus is needed for the first paint
    from corpus.library.problems import LibraryProblem  # noqa: PLC0415

    try:
        return job()
    except Cancelled:
        return Failure("Stopped.", stopped=True)
    except (UserError, UnreadableFile, LibraryProblem) as problem:
        return Failure(str(problem))
    except Exception as problem:
        # A worker has nobody to raise to: a mistake in the program is told like everything else, with its place.
        frame = traceback.extract_tb(problem.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        return Failure(
            f"Something is wrong in Broadsheet itself ({type(problem).__name__} at {place}: {problem}). "
            "What was kept before is still there. Please report this sentence."
        )
