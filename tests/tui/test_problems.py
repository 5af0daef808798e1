"""What goes wrong is told in a dialog that can be copied; a mistake in the program comes with a report."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from tests.tui.library import filled
from tests.tui.shell import page_text, running, shows, start_of, write_story
from tests.tui.waiting import wait_for
from tui.app import BroadsheetApp
from tui.faults import name_of, report_of, save_report, shown_path
from tui.jobs.problems import UserError
from tui.screens.problem import ProblemScreen
from tui.work import Failure, outcome_of

SECRET = "The minister said nothing of it on Tuesday."


def fail(error: Exception) -> Failure:
    def job() -> None:
        text = SECRET
        raise error from KeyError(text)

    outcome = outcome_of(job)
    assert isinstance(outcome, Failure)
    return outcome


def test_a_foreseen_problem_is_its_sentence_and_nothing_more() -> None:
    assert fail(UserError("There is no such file.")) == Failure("There is no such file.")


def test_a_mistake_in_the_program_says_where_it_is_and_that_nothing_is_lost() -> None:
    failure = fail(ValueError(SECRET))
    assert "ValueError at test_problems.py:" in failure.sentence
    assert "still there" in failure.sentence


@pytest.mark.parametrize("error", [ValueError(SECRET), KeyError(SECRET), sqlite3.OperationalError(SECRET)], ids=repr)
def test_neither_sentence_nor_report_has_a_word_of_an_article(error: Exception) -> None:
    failure = fail(error)
    assert "minister" not in failure.sentence
    assert "minister" not in failure.report


def test_a_report_says_on_what_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-kitty")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
    report = fail(ValueError()).report
    for words in ("Broadsheet: ", "Textual: ", "Python: ", "Platform: ", "TERM=xterm-kitty", "SSH_CONNECTION is set"):
        assert words in report
    assert "192.0.2.1" not in report


def test_a_report_has_every_cause_with_its_place() -> None:
    report = fail(ValueError()).report
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "tests/tui/test_problems.py" in report or "tui/test_problems.py" in report
    assert "in job" in report


def test_messages_about_the_code_itself_are_told() -> None:
    assert "no attribute" in fail(AttributeError("'str' object has no attribute 'x'")).report


def test_a_problem_of_the_system_is_told_without_the_name_of_the_file() -> None:
    report = fail(OSError(28, "No space left on device", "/home/me/secret.txt")).report
    assert "No space left on device" in report
    assert "secret" not in report


def test_causes_that_go_in_a_circle_come_to_an_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert report_of(one).count("builtins.ValueError") == 1


def test_terminal_names_cannot_write_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "\x1b]0;PWNED\x07")
    assert "\x1b" not in report_of(ValueError())


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/me/lib/python3.11/site-packages/textual/app.py", "textual/app.py"),
        ("/home/me/broadsheet/tui/screens/start.py", "tui/screens/start.py"),
        ("/home/me/tui/other.py", "tui/other.py"),
        ("<string>", "<string>"),
    ],
)
def test_no_folder_of_the_user_is_told(path: str, shown: str) -> None:
    assert shown_path(path) == shown


def test_a_report_is_saved_in_a_new_file_each_time(tmp_path: Path) -> None:
    one, other = save_report("a", tmp_path / "deep"), save_report("b", tmp_path / "deep")
    assert one is not None
    assert other is not None
    assert (one.read_text(), other.read_text()) == ("a", "b")


def test_where_the_folder_cannot_be_written_it_is_saved_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    saved = save_report("a", tmp_path / "file" / "deep")
    assert saved is not None
    assert saved.read_text() == "a"
    saved.unlink()


def test_an_error_that_was_never_raised_has_a_name() -> None:
    assert name_of(ValueError()) == "ValueError"


# The dialog


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


async def test_the_dialog_says_what_was_not_done_and_why(library: Path) -> None:
    async with running(library) as (app, pilot):
        app.push_screen(ProblemScreen("This was not done", Failure("[b]The library is locked.[/b] Try again.")))
        await shows(pilot, app, ProblemScreen)
        assert "[b]The library is locked.[/b] Try again." in page_text(app.screen, "#problem-text")
        await pilot.press("s")
        assert isinstance(app.screen, ProblemScreen)
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.screen is start_of(app), "the dialog to close")


def copied(app: BroadsheetApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    taken: list[str] = []
    monkeypatch.setattr(app, "copy", lambda text, _: taken.append(text))
    return taken


async def test_c_copies_everything_that_the_dialog_says(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failure = fail(ValueError(SECRET))
    async with running(library) as (app, pilot):
        taken = copied(app, monkeypatch)
        app.push_screen(ProblemScreen("This was not done", failure))
        await shows(pilot, app, ProblemScreen)
        await pilot.press("c")
        await wait_for(pilot, lambda: bool(taken), "the copy")
        assert taken == [f"This was not done\n\n{failure.sentence}\n\n{failure.report}"]


async def test_s_saves_the_report_beside_the_state(library: Path, state_file: Path) -> None:
    failure = fail(ValueError(SECRET))
    async with running(library) as (app, pilot):
        app.push_screen(ProblemScreen("This was not done", failure))
        await shows(pilot, app, ProblemScreen)
        await pilot.press("s")
        await wait_for(pilot, lambda: bool(list(state_file.parent.glob("*.txt"))), "the report")
    (report,) = state_file.parent.glob("*.txt")
    assert report.read_text(encoding="utf-8") == failure.report


# The library, while the app is open


async def changed_and_read(library: Path, tmp_path: Path, change: object) -> str:
    filled(library, write_story(tmp_path / "story"))
    async with running(library) as (app, pilot):
        assert start_of(app).views.current == "stories"
        assert callable(change)
        change(library)
        await pilot.press("r")
        await wait_for(
            pilot, lambda: not isinstance(app.screen, ProblemScreen) and bool(start_of(app).views.current), "the page"
        )
        await wait_for(pilot, lambda: start_of(app).views.current != "stories", "another page")
        return page_text(start_of(app), "#problem") if start_of(app).views.current == "problem" else "welcome"


def deleted(library: Path) -> None:
    for path in library.parent.glob("library.db*"):
        path.unlink()


def garbage(library: Path) -> None:
    deleted(library)
    library.write_bytes(b"not a library at all\x00\x1b[2J" * 100)


def newer(library: Path) -> None:
    database = sqlite3.connect(library)
    database.execute("pragma user_version = 9999")
    database.commit()
    database.close()


async def test_a_library_that_is_deleted_while_the_app_is_open_is_empty(library: Path, tmp_path: Path) -> None:
    assert await changed_and_read(library, tmp_path, deleted) == "welcome"


async def test_a_library_that_is_replaced_by_garbage_is_told(library: Path, tmp_path: Path) -> None:
    said = await changed_and_read(library, tmp_path, garbage)
    assert "not a Broadsheet library" in said


async def test_a_library_that_a_newer_broadsheet_has_taken_over_is_told(library: Path, tmp_path: Path) -> None:
    assert "newer" in await changed_and_read(library, tmp_path, newer)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that cannot be written")
async def test_a_library_in_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        async with running(folder / "library.db") as (app, _):
            assert start_of(app).views.current == "problem"
    finally:
        folder.chmod(0o700)


async def test_a_library_changed_by_another_process_is_read_again_by_itself(library: Path, tmp_path: Path) -> None:
    filled(library, write_story(tmp_path / "story"))
    async with running(library) as (app, pilot):
        assert len(start_of(app).contents.groups) == 1  # type: ignore[union-attr]
        filled(library, write_story(tmp_path / "other", '[collection]\nname = "Another"\n'))
        await wait_for(
            pilot,
            lambda: (contents := start_of(app).contents) is not None and len(contents.groups) > 1,
            "the other collection",
        )


async def test_an_unforeseen_failure_of_reading_is_a_dialog_with_a_report(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr("tui.jobs.opening.read_contents", broken)
    async with running(library) as (app, pilot):
        await shows(pilot, app, ProblemScreen)
        assert "in broken" in page_text(app.screen, "#problem-text")
