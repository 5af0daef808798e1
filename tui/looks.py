"""How the app looks and which keys it listens to: what the reader chose, put in force, changed and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual import work
from textual.app import App
from textual.binding import Binding
from textual.command import Hit, Hits, Provider
from textual.filter import LineFilter
from textual.message import Message

from tui.commands import Command
from tui.jobs.problems import UserError
from tui.keys.names import shown_key, spelled_key
from tui.settings import THEME_NAMES, Settings
from tui.text import content
from tui.themes import THEMES, variable_defaults

LOOKS_COMMANDS = (
    Command("change_theme", "f2", "Change the colours", "Shows the themes; moving previews them.", anywhere=True),
    Command("compact", "f3", "Compact or roomy", "Leaves out empty lines and margins, or puts them back."),
)


class ThemeCommands(Provider):
    """The palette's other source: every theme, when it is looked for."""

    async def search(self, query: str) -> Hits:
        """The themes whose name fits `query`."""
        matcher = self.matcher(query)
        for name in THEME_NAMES:
            said = f"Colours: {name}"
            if (score := matcher.match(said)) > 0 and isinstance(self.app, Looks):
                yield Hit(score, matcher.highlight(said), partial(self.app.choose, theme=name), text=said)


class Looks(App[None], inherit_bindings=False):
    """An app in the reader's theme, keys and density. `settings_file` is where choices are kept; None keeps none."""

    class NotRemembered(Message):
        """Why a choice was not kept."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self) -> None:
        super().__init__()
        self.settings = Settings()
        self.settings_file: Path | None = None
        self.settings_problems: tuple[str, ...] = ()
        for theme in THEMES:
            self.register_theme(theme)

    def on_mount(self) -> None:
        """Says, once, what is wrong in the settings file."""
        if self.settings_problems:
            self.screen_change_signal.subscribe(self, lambda _: self.tell_problems())
            self.call_after_refresh(self.tell_problems)

    def tell_problems(self) -> None:
        """Says what is wrong in the settings file, once, and not on a page that gives way to another at once."""
        from tui.screens.confirm import NoticeScreen  # noqa: PLC0415 - hardly ever needed

        if self.settings_problems and not getattr(self.screen, "is_passing", False):
            said = ("What is wrong is left as it comes; the file is not changed.", "", *self.settings_problems)
            self.settings_problems = ()
            self.push_screen(NoticeScreen("Something in your settings cannot be used", said))

    def put_in_force(self, settings: Settings) -> None:
        """Takes over settings: theme, density, ASCII, animations and keys."""
        self.settings = settings
        self.theme = settings.theme
        self.set_class(settings.compact, "-compact")
        self.set_class(settings.ascii, "-ascii")
        if not settings.animations:
            self.animation_level = "none"
        if settings.keys or settings.preset != "default":
            from tui.keys.resolving import keymap  # noqa: PLC0415 - most readers keep the keys as they come
            from tui.keys.table import table  # noqa: PLC0415

            self.set_keymap(keymap(table(), settings.preset, settings.keys))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and ASCII where it was asked for."""
        filters = super().get_line_filters()
        if not self.settings.ascii:
            return filters
        from tui.ascii import AsciiFilter  # noqa: PLC0415 - few ask for it

        return [*filters, AsciiFilter()]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours, for themes that do not know them."""
        return variable_defaults(dark=self.current_theme.dark, ansi=self.current_theme.ansi)

    def get_key_display(self, binding: Binding) -> str:
        """A key as it is written for the reader, in words where there is nothing but ASCII."""
        return self.shown(binding.key)

    def shown(self, key: str) -> str:
        """A key by its name, as it is written for the reader."""
        return spelled_key(key) if self.settings.ascii else shown_key(key)

    # Choosing

    def action_compact(self) -> None:
        """Compact or roomy, and remembered."""
        self.choose(compact=not self.settings.compact)

    def action_change_theme(self) -> None:
        """The themes, to look at and choose from."""
        from tui.screens.choose_theme import ChooseTheme  # noqa: PLC0415 - not needed for the first paint

        if not any(isinstance(screen, ChooseTheme) for screen in self.screen_stack):
            self.push_screen(ChooseTheme(self.theme), self._choose_theme)

    def _choose_theme(self, theme: str | None) -> None:
        if theme is not None and theme != self.settings.theme:
            self.choose(theme=theme)

    def choose(self, **choices: str | bool) -> None:
        """Puts choices (fields of `Settings`) in force and keeps them in the settings file."""
        self.settings = replace(self.settings, **choices)  # type: ignore[arg-type]
        self.theme = self.settings.theme
        self.set_class(self.settings.compact, "-compact")
        if self.settings_file is not None:
            self._remember(self.settings_file, choices)

    @work(thread=True, group="settings", exit_on_error=False)
    def _remember(self, path: Path, choices: dict[str, str | bool]) -> None:
        """Writes in a thread: a settings folder may be on a slow disk."""
        from tui.settings.writing import remember  # noqa: PLC0415

        try:
            remember(path, choices)
        except UserError as problem:
            self.post_message(self.NotRemembered(str(problem)))

    def on_looks_not_remembered(self, message: NotRemembered) -> None:
        """Says why a choice was not kept."""
        self.notify(content(message.sentence).plain, title="Not remembered", severity="warning", markup=False)
