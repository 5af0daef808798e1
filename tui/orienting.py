"""Finding one's way: help for what the keys work on, and jumping to anything in sight."""

from __future__ import annotations

from textual.app import App

from tui.commands import Command

ORIENTING_COMMANDS = (
    Command("help", "question_mark", "Help", "Says what this is, how to read it and what can be done.", "help"),
    Command("help_anywhere", "f1", "Help from anywhere", "The same from dialogs.", palette=False, anywhere=True),
    Command("library", "l", "Go to your library", "Lists everything in your library."),
    Command("methods", "f6", "Methods", "Says how every figure is made and what it cannot see.", anywhere=True),
    Command("jump", "ctrl+o", "Jump to something", "Puts a letter on everything to go to.", anywhere=True),
)


class Orienting(App[None], inherit_bindings=False):
    """An app with help and with jump mode, on every screen and in every dialog."""

    def action_help(self) -> None:
        """The help for what the keys work on; closes it where it is open."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 - not needed for the first paint

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            self.push_screen(HelpScreen.of(self.screen))

    def action_help_anywhere(self) -> None:
        """The same, from a dialog too."""
        self.action_help()

    def action_methods(self) -> None:
        """To the methods, at the measure that the page in sight is about; back to them where they are beneath."""
        from tui.screens.methods import MethodsScreen  # noqa: PLC0415 - not needed for the first paint
        from tui.views import About  # noqa: PLC0415

        beneath = [screen for screen in self.screen_stack if isinstance(screen, MethodsScreen)]
        if not beneath:
            self.push_screen(MethodsScreen(self.screen.method_id() if isinstance(self.screen, About) else ""))
        while beneath and self.screen is not beneath[-1]:
            self.pop_screen()

    def action_jump(self) -> None:
        """Letters over everything in sight; the one that is typed is gone to."""
        from tui.screens.jump import JumpScreen, Target, targets_of  # noqa: PLC0415 - not needed for the first paint

        if isinstance(self.screen, JumpScreen):
            self.screen.dismiss(None)
            return

        def chosen(target: Target | None) -> None:
            if target is not None:
                target.go()

        if found := targets_of(self.screen):
            self.push_screen(JumpScreen(found), chosen)
