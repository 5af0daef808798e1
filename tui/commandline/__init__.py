"""The commands, one file each kind. They print data on standard output and everything else on standard error."""

from __future__ import annotations

import click

from tui.commandline.comparing import compare, inspect
from tui.commandline.keeping import add, list_articles, remove, set_facts
from tui.commandline.opening import demo, open_app

COMMANDS: dict[str, click.Command] = {
    "open": open_app,
    "demo": demo,
    "add": add,
    "list": list_articles,
    "set": set_facts,
    "remove": remove,
    "compare": compare,
    "inspect": inspect,
}
