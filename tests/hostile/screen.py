"""What stands on a terminal: a model of the few sequences that the app may write, kept as lines of text."""

from __future__ import annotations

import codecs
import re

from rich.cells import cell_len

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"  # the cursor goes somewhere
    r"|\x1b\[[0-9;:?>=<$ !]*[@-~]"  # any other control sequence: colours, modes, questions
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # a command of the operating system: copying, the pointer
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-9;:?>=<$ !]*|\][^\x07\x1b]*)?\Z")


class Screen:
    """The cells of a terminal, filled by what is written to it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._left = ""
        self._row = self._column = 0
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Another size; the app draws anew."""
        width, height = size
        self._cells = [[" "] * width for _ in range(height)]

    def feed(self, written: bytes) -> None:
        """Takes what was written; a sequence that is not whole yet waits for its rest."""
        text = self._left + self._decoder.decode(written)
        cut = _UNFINISHED.search(text)
        text, self._left = (text[: cut.start()], cut.group()) if cut else (text, "")
        for token in _TOKEN.finditer(text):
            if token["row"]:
                self._row, self._column = int(token["row"]) - 1, int(token["column"]) - 1
            elif token["text"]:
                self._write(token["text"])
            elif token["control"] == "\n":
                self._row += 1
            elif token["control"] == "\r":
                self._column = 0

    def _write(self, text: str) -> None:
        if not 0 <= self._row < len(self._cells):
            return
        line = self._cells[self._row]
        for char in text:
            width = cell_len(char)
            if width == 0:
                if 0 < self._column <= len(line):
                    line[self._column - 1] += char
            elif 0 <= self._column <= len(line) - width:
                line[self._column : self._column + width] = [char, *[""] * (width - 1)]
            self._column += width

    @property
    def lines(self) -> list[str]:
        """The lines as they stand, blanks at their ends left out."""
        return ["".join(line).rstrip() for line in self._cells]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)
