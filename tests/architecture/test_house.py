"""The house rules of docs/architecture.md, held by the code itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("corpus", "analysis", "tui")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_CLASS = 250


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCES:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=names)
def test_a_file_has_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_FILE


def test_a_class_has_one_idea() -> None:
    too_long = [
        f"{names(path)}: {node.name}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_CLASS
    ]
    assert too_long == []


def test_nothing_prints() -> None:
    printing = [
        f"{names(path)}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


def test_every_module_says_what_it_is_for() -> None:
    assert [names(path) for path, tree in trees() if not ast.get_docstring(tree)] == []


HEAVY = ("textual", "rich", "trafilatura", "sqlite_utils", "vaderSentiment", "textstat", "nltk", "eld", "numpy")
IMPORTS = {
    "corpus.article": (*HEAVY, "analysis", "tui"),
    "corpus.intake": ("textual", "analysis", "tui", "sqlite_utils", "textstat", "nltk"),
    "corpus.library": ("textual", "analysis", "tui", "trafilatura", "textstat", "nltk"),
    "analysis.comparison": (*HEAVY, "tui", "corpus.library", "corpus.intake", "corpus.attribution"),
    "analysis.catalogue": (*HEAVY, "tui", "corpus.library", "corpus.intake"),
    "tui.cli": (*HEAVY, "analysis", "corpus.library", "corpus.intake"),
    "tui.jobs.adding": HEAVY,
    "tui.jobs.comparing": HEAVY,
    "tui.jobs.selecting": HEAVY,
}


@pytest.mark.parametrize("module", IMPORTS)
def test_importing_a_module_loads_no_more_than_it_may(module: str) -> None:
    """A static graph cannot see a deferred import, so a fresh interpreter is asked."""
    code = f"import sys, {module}; sys.stdout.write('\\n'.join(sys.modules))"
    loaded = run_python(code).splitlines()
    wrong = [name for name in loaded for barred in IMPORTS[module] if name == barred or name.startswith(barred + ".")]
    assert wrong == []


HEADLESS = (
    ["--help"],
    ["--version"],
    ["list"],
    ["compare", "--help"],
    ["speakers", "--shared", "corpus/sample/bridge"],
    ["actors", "corpus/sample/bridge"],
    ["methods", "--terms"],
    ["demo"],
    ["plain"],
    ["--plain"],
    ["settings"],
    ["keys", "--preset", "vim"],
)


@pytest.mark.parametrize("words", HEADLESS, ids=" ".join)
def test_a_command_without_a_screen_never_loads_textual(words: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from tui.cli import main\n"
        f"try:\n    main(['--library', {str(tmp_path / 'a.db')!r}, *{words!r}])\n"
        "except SystemExit as leave:\n    assert leave.code in (None, 0, 2), leave.code\n"
        "assert 'textual' not in sys.modules and 'rich' not in sys.modules\n"
        "assert 'textstat' not in sys.modules and 'nltk' not in sys.modules\n"
    )
    run_python(code)


def test_nothing_reaches_for_the_network(tmp_path: Path) -> None:
    """The whole path, from files to a printed comparison, in an interpreter in which no socket can be made."""
    code = (
        "import socket, sys\n"
        "class NoSocket(socket.socket):\n"
        "    def __init__(self, *a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket = NoSocket\n"
        "def no_lookup(*a, **k): raise AssertionError('a name was looked up')\n"
        "socket.getaddrinfo = socket.create_connection = no_lookup\n"
        "from corpus.sample import sample_folder\n"
        "from tui.cli import main\n"
        f"library = {str(tmp_path / 'a.db')!r}\n"
        "folder = str(sample_folder())\n"
        "for words in (['add', folder], ['compare'], ['speakers', '--shared'], ['inspect', folder]):\n"
        "    try:\n        main(['--library', library, *words])\n"
        "    except SystemExit as leave:\n        assert not leave.code, (words, leave.code)\n"
    )
    run_python(code)


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_no_dependency_ships_a_package_of_our_names() -> None:
    taken = [
        f"{distribution.name}: {file}"
        for distribution in metadata.distributions()
        if distribution.name != "broadsheet"
        for file in distribution.files or ()
        if file.parts[0] in PACKAGES and file.name.endswith(".py")
    ]
    assert taken == []


def test_every_command_is_described_in_the_readme_and_has_help() -> None:
    from tui.commandline import COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in COMMANDS.items():
        assert command.help, name
        if not command.hidden:
            assert f"broadsheet {name}" in readme, name
