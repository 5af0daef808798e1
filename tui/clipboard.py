"""Copying: to the terminal and to the system's clipboard, and the truth about which of them took it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from threading import Thread

PATIENCE = 2.0
"""Seconds after which a clipboard program that does not answer is no longer waited for."""

MOST_FOR_A_TERMINAL = 74_000
"""Bytes that terminals commonly take in one OSC 52 sequence (100,000 characters of base64)."""


class Taken(Enum):
    """What the system's clipboard did with a text."""

    YES = "yes"
    NONE_FOUND = "none found"
    NO_ANSWER = "no answer"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class CopyOutcome:
    """What can honestly be said after copying. `sure` is whether the text is known to be on the clipboard."""

    sentence: str
    sure: bool


def system_clipboard(text: str, write: Callable[[str], None] | None = None) -> Taken:
    """Puts `text` on the system's clipboard by way of the program that the system has for it; never waits long."""
    if is_remote(os.environ):
        return Taken.ELSEWHERE
    done: list[Taken] = []

    def work() -> None:
        import pyperclip  # noqa: PLC0415 - it looks for programs when it is loaded

        try:
            (write or pyperclip.copy)(text)
        except (pyperclip.PyperclipException, OSError, ValueError):
            done.append(Taken.NONE_FOUND)
        else:
            done.append(Taken.YES)

    thread = Thread(target=work, daemon=True, name="clipboard")
    thread.start()
    thread.join(PATIENCE)
    return done[0] if done else Taken.NO_ANSWER


def is_remote(environment: Mapping[str, str]) -> bool:
    """Whether the app runs over ssh: the clipboard of this machine is then not the reader's."""
    return any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))


def copy_outcome(what: str, text: str, taken: Taken, environment: Mapping[str, str]) -> CopyOutcome:
    """What to tell the reader of a copied text, which the terminal was sent in any case."""
    if taken is Taken.YES:
        return CopyOutcome(f"Copied {what}, {len(text):,} characters.", sure=True)
    why = {
        Taken.ELSEWHERE: "Over ssh only your terminal can take it",
        Taken.NO_ANSWER: "The system's clipboard gave no answer",
        Taken.NONE_FOUND: "No clipboard program was found on this system",
    }[taken]
    said = f"{why}, so {what} was sent to the terminal, which does not say whether it took it."
    if len(text.encode("utf-8", "replace")) > MOST_FOR_A_TERMINAL:
        said += " It is longer than many terminals take."
    if environment.get("TMUX"):
        said += " In tmux this needs: set -g set-clipboard on."
    return CopyOutcome(f"{said} If nothing arrives, x saves it to a file.", sure=False)
