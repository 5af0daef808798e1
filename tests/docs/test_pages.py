"""README.md and docs/ agree with the code and with each other."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from analysis.catalogue import actor_measures, bundled_measures, speaker_measures
from benchmarks.methods_page import page
from tui.commandline import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_FAMILIES = "tone|frame|naming|stance|agency|readability|diversity|length|voice|speakers|verbs|actors"
_ID = re.compile(rf"`((?:{_FAMILIES})\.(?!toml`|py`)[a-z_]+(?:\.[a-z_]+)?)`")
# The lexicons that docs/lexicons.md shows how to write, and a dictionary of somebody's.
_EXAMPLES = frozenset({"frame.scarcity", "naming.flooding.deluge", "frame.mfd_harmvirtue"})
_COMMAND_IDS = frozenset(row["id"] for row in json.loads((ROOT / "tui/keys/commands.json").read_text("utf-8")))
_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|Users|work|tmp|var|opt|mnt)/|[A-Z]:\\|file://|localhost|127\.0\.0\.1")


def named(path: Path) -> str:
    return path.name


def test_the_methods_page_is_what_the_catalogue_prints() -> None:
    """Make it anew with `python -m benchmarks.methods_page > docs/methods.md`."""
    assert (ROOT / "docs" / "methods.md").read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_relative_link_leads_to_a_file(path: Path) -> None:
    targets = [link for link in _LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in targets if not (path.parent / link.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_link_into_a_page_leads_to_a_heading(path: Path) -> None:
    missing = []
    for link in _LINK.findall(path.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = path.parent / name if name else path
        if anchor and "://" not in link and anchor not in anchors(target):
            missing.append(link)
    assert missing == []


def anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_measure_that_a_page_names_exists(path: Path) -> None:
    known = {measure.id for measure in (*bundled_measures(), *speaker_measures(), *actor_measures())}
    shown = set(_ID.findall(path.read_text(encoding="utf-8")))
    # A command of the screen of names, `naming.back`, looks like a measure.
    assert shown - known - _EXAMPLES - _COMMAND_IDS == set()


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_page_names_a_place_on_somebodys_machine(path: Path) -> None:
    assert _MACHINE.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_every_measurement_that_a_page_names_can_be_run(path: Path) -> None:
    text = " ".join(path.read_text(encoding="utf-8").replace("\\_", "_").split())
    modules = set(re.findall(r"python -m benchmarks\.(\w+)", text))
    assert [name for name in modules if not (ROOT / "benchmarks" / f"{name}.py").exists()] == []


@pytest.mark.parametrize("name", [name for name in COMMANDS if not COMMANDS[name].hidden])
def test_the_readme_shows_every_command(name: str) -> None:
    assert re.search(rf"^broadsheet {name}\b", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in COMMANDS if not COMMANDS[name].hidden])
def test_every_option_that_the_readme_gives_a_command_exists(name: str) -> None:
    lines = re.findall(rf"^broadsheet {name}\b.*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    assert set(re.findall(r"--[\w-]+", " ".join(lines))) <= options
