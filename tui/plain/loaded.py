"""Words that may be loaded, told in lines: each reason with how often people agreed, under it the sentences."""

from __future__ import annotations

from dataclasses import replace

from tui.export.loaded import group_told, told_of
from tui.jobs.loaded_words import CANDIDATES, agreement_told, group_fits, loaded_of
from tui.plain.conversation import Conversation
from tui.plain.lines import VOICE_NAMES, in_words


def loaded(conversation: Conversation, words: list[str]) -> list[str]:
    """The candidates in the chosen voice by reason and outlet; with words, those that fit.

    Raises:
        UserError: nothing was compared yet, or the user's own list cannot be read.
    """
    table = loaded_of(conversation.compared(), conversation.voice)
    wanted = " ".join(words)
    lines = [f"Loaded words in {table.name}, {VOICE_NAMES[table.voice]}. {CANDIDATES} {table.statement}"]
    for group in table.groups:
        if any(group_fits(group, line, wanted) for line in group.lines):
            kept = [line for line in group.lines if group_fits(group, line, wanted)]
            said = f"{group.reason.sentence} {in_words(agreement_told(group.agreement))}"
            lines += ["", f"{group.reason.title}: {said}"]
            lines += group_told(table, replace(group, lines=tuple(kept)))
    if len(lines) == 1:
        lines += [f"No candidate has “{wanted}”."] if wanted and table.groups else []
    lines[1:1] = told_of(table)
    return conversation.in_parts(lines, "line")
