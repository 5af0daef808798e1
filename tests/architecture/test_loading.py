"""What is loaded before it is needed: nothing, so that help and the first paint wait for little."""

from __future__ import annotations

import pytest

from tests.architecture.test_house import run_python

NOT_FOR_HELP = ("corpus", "analysis", "textual", "tui.jobs", "tui.app", "tui.commandline.keeping", "dataclasses")
NOT_FOR_THE_FIRST_PAINT = (
    "analysis",
    "corpus.library",
    "corpus.article",
    "tui.screens.start",
    "tui.widgets.start_views",
)


def loaded_by(code: str) -> list[str]:
    """The modules that a fresh interpreter has loaded after `code`."""
    listed = run_python(f"import sys\n{code}\nsys.stdout.write('\\n' + '\\n'.join(sys.modules))")
    return listed.splitlines()


def within(modules: list[str], barred: tuple[str, ...]) -> list[str]:
    return [name for name in modules for start in barred if name == start or name.startswith(start + ".")]


def test_the_help_page_loads_no_command_and_nothing_that_commands_work_with() -> None:
    code = (
        "from tui.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit as leave:\n    assert not leave.code"
    )
    assert within(loaded_by(code), NOT_FOR_HELP) == []


def test_the_app_is_loaded_without_its_pages_and_what_they_show() -> None:
    assert within(loaded_by("import tui.app"), NOT_FOR_THE_FIRST_PAINT) == []


@pytest.mark.parametrize("module", ["tui.screens.start", "tui.jobs.contents", "tui.jobs.undoing"])
def test_the_start_page_is_loaded_without_the_analysis(module: str) -> None:
    assert within(loaded_by(f"import {module}"), ("analysis", "corpus.library", "tui.screens.compare")) == []


def test_every_page_that_is_loaded_ahead_is_there() -> None:
    code = (
        "from tui.screens.start_threads import StartThreads\n"
        "from pathlib import Path\n"
        "StartThreads.load_pages.__wrapped__(StartThreads(Path('none.db')))"
    )
    assert "tui.screens.compare" in loaded_by(code)
