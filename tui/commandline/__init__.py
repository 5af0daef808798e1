"""The commands, one file each kind. They print data on standard output and everything else on standard error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

import click


class Offered(NamedTuple):
    """Where a command is defined, and the first sentence of its help, so that it can be listed without being loaded."""

    module: str
    name: str
    sentence: str
    hidden: bool = False

    def load(self) -> click.Command:
        """The command itself."""
        command = getattr(import_module(f"tui.commandline.{self.module}"), self.name)
        assert isinstance(command, click.Command)
        return command


OFFERED = {
    "open": Offered("opening", "open_app", "Open the app on the library, or on files without keeping them.", True),
    "demo": Offered("opening", "demo", "Open the app on the bundled sample stories; your own library is not touched."),
    "add": Offered("keeping", "add", "Add article files or folders of them to the library."),
    "list": Offered("keeping", "list_articles", "List the articles in the library with their numbers."),
    "set": Offered("keeping", "set_facts", "Say what is known of articles; NUMBER is what `broadsheet list` shows."),
    "remove": Offered("keeping", "remove", "Remove articles from the library; NUMBER is what `broadsheet list` shows."),
    "compare": Offered("comparing", "compare", "Print the comparison of outlets, every figure with its interval."),
    "evidence": Offered(
        "comparing",
        "evidence",
        "Print the sentences behind the figures of a MEASURE (such as tone.mean), outlet by outlet.",
    ),
    "speakers": Offered(
        "speaking",
        "speakers",
        "Print who speaks at which outlet: their share of its quoted words, and the verbs that introduce them.",
    ),
    "actors": Offered(
        "actors",
        "actors",
        "Print of whom each outlet speaks: how often, in which tone, and whether they act or are acted on.",
    ),
    "naming": Offered(
        "naming",
        "naming",
        "Print what each outlet calls the same things: shares of rival names, first mentions, names at a distance.",
    ),
    "loaded": Offered(
        "loaded",
        "loaded",
        "Print words that may be loaded, by outlet, each with its reason: candidates, not a verdict.",
    ),
    "inspect": Offered(
        "comparing",
        "inspect",
        "Print what is seen in each file: parts, attribution, sentences, voices, speakers, figures.",
    ),
    "methods": Offered(
        "methods",
        "methods",
        "Print what every measure means, its formula and source, what it cannot see, how well it agreed with people.",
    ),
    "settings": Offered(
        "settings",
        "settings",
        "Print where your files are, which settings are in force, and what is wrong with them.",
    ),
    "keys": Offered(
        "settings",
        "keys",
        "Print every command of the app with its id and keys; by its id it gets another key in the settings file.",
    ),
    "plain": Offered(
        "plain",
        "plain_mode",
        "Talk with Broadsheet line by line, for screen readers and scripts: no screen, no drawing.",
    ),
    "outlets": Offered("outlets", "outlets", "List the known outlets, or check entries of your own."),
}
"""Every command by its name."""


class Commands(Mapping[str, click.Command]):
    """The commands by their names, each loaded when it is asked for."""

    def __getitem__(self, name: str) -> click.Command:
        return OFFERED[name].load()

    def __iter__(self) -> Iterator[str]:
        return iter(OFFERED)

    def __len__(self) -> int:
        return len(OFFERED)

    def __contains__(self, name: object) -> bool:
        return name in OFFERED


COMMANDS = Commands()
