"""Text from data reaches a widget only through `tui.text`: no variable and no f-string goes in as a bare string."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.test_house import ROOT, SOURCES, names

SINKS = {
    "Static", "Label", "Button", "Option", "Tab", "Collapsible", "Checkbox", "RadioButton", "ListItem", "Markdown",
    "update", "notify", "add_row", "add_column", "add_option", "prompt",
}  # fmt: skip
MARKED_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}


def unsafe(node: ast.expr) -> bool:
    """Whether an argument may be a string that was not written in the code itself."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return unsafe(node.left) or unsafe(node.right)
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return name in {"str", "format", "join", "repr", "strip", "replace"}
    return isinstance(node, ast.IfExp) and (unsafe(node.body) or unsafe(node.orelse))


def strings_into_widgets(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in SINKS and any(unsafe(argument) for argument in node.args[:1]):
                yield node.lineno
            if any(k.arg == "markup" and getattr(k.value, "value", False) is True for k in node.keywords):
                yield node.lineno
            if name == "from_markup":
                yield node.lineno
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in MARKED_ATTRIBUTES and unsafe(node.value):
                    yield node.lineno


@pytest.mark.parametrize("path", [p for p in SOURCES if p.is_relative_to(ROOT / "tui")], ids=names)
def test_no_bare_string_of_data_reaches_a_widget(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(strings_into_widgets(tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        "Static(f'{title}')",
        "w.update('a' + str(x))",
        "app.notify(f'{x}')",
        "w.border_title = f'{x}'",
        "Static(x, markup=True)",
    ],
)
def test_the_check_sees_what_it_should(code: str) -> None:
    assert list(strings_into_widgets(ast.parse(code)))
