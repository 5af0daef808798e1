"""The help page, which lists commands without loading them."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from tui.cli import broadsheet
from tui.commandline import COMMANDS, OFFERED


@pytest.mark.parametrize("name", list(OFFERED))
def test_the_sentence_of_a_command_is_the_first_one_of_its_own_help(name: str) -> None:
    first = (COMMANDS[name].help or "").split("\n\n")[0].replace("\n", " ")
    assert OFFERED[name].sentence == first


@pytest.mark.parametrize("name", list(OFFERED))
def test_what_is_hidden_is_hidden_by_the_command_itself(name: str) -> None:
    assert OFFERED[name].hidden == COMMANDS[name].hidden


def test_the_help_page_is_what_it_would_be_with_every_command_loaded() -> None:
    loaded = click.Group("broadsheet", commands=dict(COMMANDS))
    plain = CliRunner().invoke(loaded, ["--help"], prog_name="broadsheet").output
    ours = CliRunner().invoke(broadsheet, ["--help"], prog_name="broadsheet").output
    assert ours.partition("Commands:")[2].split() == plain.partition("Commands:")[2].split()


def test_a_command_that_is_not_there_is_answered_with_the_nearest_one() -> None:
    answer = CliRunner().invoke(broadsheet, ["comare"])
    assert answer.exit_code != 0
    assert "compare" in answer.output
