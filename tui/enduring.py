"""What outlives trouble: the app's memory, a word after a crash, an orderly end when the system asks for one."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click
from textual.app import App

if TYPE_CHECKING:
    from tui.state import Memory

CRASHED = 1
"""Exit code after a mistake in the program."""


class Enduring(App[None], inherit_bindings=False):
    """An app that remembers, that tells of its own crash in a sentence, and that ends well when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.fault: Exception | None = None

    @cached_property
    def memory(self) -> Memory:
        """What is remembered from one run to the next."""
        from tui.state import Memory, state_path  # noqa: PLC0415 - not for the first paint

        return Memory(state_path())

    def on_mount(self) -> None:
        """Listens for what the system has to say: end, the terminal is gone, the terminal is yours again."""
        self.app_resume_signal.subscribe(self, self._drawn_anew)
        # Under a pilot, or in a thread, the signals are somebody else's.
        if self.is_headless or os.name != "posix":
            return
        with suppress(NotImplementedError, RuntimeError, ValueError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self._asked_to_end)
        if sys.stdin is not None and sys.stdin.isatty():
            Thread(target=end_when_hung_up, args=(sys.stdin.fileno(),), daemon=True, name="hang-up").start()

    def _drawn_anew(self, _: object) -> None:
        # The terminal shows nothing of what was there; Textual would draw no more than what has changed since.
        self.screen.refresh()

    def _asked_to_end(self) -> None:
        self.exit(return_code=128 + signal.SIGTERM)

    # Textual has no public place to say another word than a traceback with the values of variables, which are
    # articles here. The crash tests in tests/hostile/test_trouble_on_a_pty.py hold these three to its version 8.

    def _handle_exception(self, error: Exception) -> None:
        self.fault = self.fault or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        if self.fault is not None:
            self._exit_renderables.clear()
        super()._print_error_renderables()


def run_to_its_end(make: Callable[[], Enduring], **how: bool) -> None:
    """Makes and runs an app; after a crash says in a sentence what happened and where the report is, and exits with 1.

    `how` is handed to `App.run`. A wish of the system that the app end is its exit code (143).
    """
    folder: Path | None = None
    try:
        app = make()
        folder = app.memory.folder
        app.run(**how)  # type: ignore[arg-type]
        problem: BaseException | None = app.fault
        code = app.return_code or 0
    except Exception as error:
        problem, code = error, CRASHED
    if problem is not None:
        click.echo(crash_sentence(problem, folder), err=True)
        sys.exit(CRASHED)
    if code:
        sys.exit(code)


def end_when_hung_up(handle: int) -> None:
    """Waits, at no cost, until the terminal behind `handle` is closed, and ends the process.

    Where nobody sends SIGHUP (nohup, some terminals over a broken line) reading and writing would go on for ever. What
    is kept is kept: the library is as it was after its last transaction.
    """
    lines = select.poll()
    lines.register(handle, 0)
    with suppress(OSError):
        if any(flags & select.POLLHUP for _, flags in lines.poll()):
            os._exit(128 + signal.SIGHUP)


def crash_sentence(problem: BaseException, folder: Path | None) -> str:
    """What happened, that nothing is lost, and where the report was saved."""
    from tui.faults import name_of, report_of, save_report  # noqa: PLC0415  (hardly ever needed)

    said = f"Broadsheet had to stop because of a mistake in it ({name_of(problem)}). Your library is as it was."
    report = save_report(report_of(problem), folder)
    if report is None:
        return said
    return (
        f"{said} A report without any article in it is in {os.fspath(report)}. "
        "Please send it to those who make Broadsheet."
    )
