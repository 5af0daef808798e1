"""How every screen looks: each cell and its style, at three sizes in three themes.

`pytest tests/tui/test_screens_drawn.py --accept-screens` takes what is drawn now as right; look at the difference.
"""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest
import textual

from tests.tui.drawn import drawn, hold_still
from tests.tui.views import SCENES, On, fill, opened, play

SIZES = ((80, 24), (120, 40), (200, 50))
THEMES = ("dark", "light", "terminal")
PICTURES = Path(__file__).parent / "screens"

pytestmark = pytest.mark.skipif(
    textual.__version__ != "8.2.8", reason="the pictures were taken with Textual 8.2.8; others draw otherwise"
)


@pytest.fixture(autouse=True)
def a_terminal_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours are drawn whatever the terminal of the person who runs the tests can do; no path of theirs is seen."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir("/")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with three stories, made once."""
    path = tmp_path_factory.mktemp("pictures") / "library.db"
    fill(path)
    return path


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCENES)
async def test_a_screen_looks_as_it_did(
    name: str, size: tuple[int, int], filled: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    library = tmp_path / "library.db"
    if SCENES[name].on is On.LIBRARY:
        shutil.copyfile(filled, library)
    app = opened(SCENES[name], library)
    made: dict[str, str] = {}
    async with app.run_test(size=size) as pilot:
        await play(pilot, SCENES[name].keys)
        hold_still(app)
        for theme in THEMES:
            app.theme = f"broadsheet-{theme}"
            await pilot.pause()
            await pilot.pause()
            made[theme] = drawn(app)
    differing = [_difference(name, size, theme, text, request) for theme, text in made.items()]
    assert "".join(differing) == ""


def _difference(name: str, size: tuple[int, int], theme: str, text: str, request: pytest.FixtureRequest) -> str:
    path = PICTURES / name / f"{size[0]}x{size[1]}-{theme}.txt"
    if request.config.getoption("--accept-screens"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    known = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        known.splitlines(), text.splitlines(), f"{path.name}, as it was", "as it is", "", "", 0
    )
    return "\n".join(lines)
