"""What comes of a job that ran in a thread: its answer, or a failure as a sentence. Nothing is raised there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tui.jobs.problems import Cancelled, UserError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence for the reader that says what is wrong and what to do.

    `report` is for the maintainers, where the mistake is in the program itself.
    """

    sentence: str
    stopped: bool = False
    report: str = ""


def outcome_of(job: Callable[[], T]) -> T | Failure:
    """The answer of `job`, or why there is none."""
    from corpus.errors import RegistryError, UnreadableFile  # noqa: PLC0415 - nothing of the corpus is needed for the first paint
    from corpus.library.problems import LibraryProblem  # noqa: PLC0415

    try:
        return job()
    except Cancelled:
        return Failure("Stopped.", stopped=True)
    except (UserError, UnreadableFile, RegistryError, LibraryProblem) as problem:
        return Failure(str(problem))
    except Exception as problem:
        # A worker has nobody to raise to: a mistake in the program is told like everything else, with its place.
        return fault(problem)


def fault(problem: BaseException) -> Failure:
    """A mistake in the program, told."""
    from tui.faults import name_of, report_of  # noqa: PLC0415  (hardly ever needed)

    return Failure(
        f"Something is wrong in Broadsheet itself ({name_of(problem)}). What was kept before is still there. "
        "You can go on; if it happens again, please send the report to those who make Broadsheet.",
        report=report_of(problem),
    )
