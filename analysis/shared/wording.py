"""The words of a quotation made alike, so that two versions of it can be laid over one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.document import Range
from analysis.shared.vocabulary import vocabulary
from analysis.text import Token, words

MOST_WORDS = 600
"""Of one quotation that are compared; a longer one is a speech, and its first words will do to find it."""

_STOP = re.compile(r"[.!?…]|\n")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Words `i` of a quotation: `forms[i]`, made alike, at `spans[i]` of the text.

    `weights[i]` is what sharing the word shows, `heavy[i]` whether leaving it out is a cut, `sentences[i]` the number
    of its sentence and `parts[i]` the index of its range. A short form that is written out gives several words with
    one span.
    """

    forms: tuple[str, ...]
    spans: tuple[Range, ...]
    weights: tuple[float, ...]
    heavy: tuple[bool, ...]
    sentences: tuple[int, ...]
    parts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def part(self, first: int, last: int) -> Wording:
        """Words `first` to `last` (exclusive)."""
        cut = slice(first, last)
        return Wording(
            self.forms[cut],
            self.spans[cut],
            self.weights[cut],
            self.heavy[cut],
            self.sentences[cut],
            self.parts[cut],
        )

    def ranges(self, places: Iterable[int]) -> tuple[Range, ...]:
        """The stretches of text that these words make: words that follow one another in one part are one stretch."""
        out: list[Range] = []
        previous = -2
        for place in sorted(places):
            start, end = self.spans[place]
            if out and previous == place - 1 and self.parts[previous] == self.parts[place]:
                out[-1] = (out[-1][0], max(end, out[-1][1]))
            elif not (out and out[-1][1] >= end):
                out.append((start, end))
            previous = place
        return tuple(out)


def wording(text: str, ranges: Iterable[Range], language: str | None) -> Wording:
    """The words of the ranges of `text`, at most `MOST_WORDS`; ranges outside of the text are as if cut to it."""
    known = vocabulary(language)
    forms: list[str] = []
    spans: list[Range] = []
    sentences: list[int] = []
    parts: list[int] = []
    sentence, reached = 0, -1
    for part, (start, end) in enumerate(ranges):
        for form, first, last in _closed_up(text, words(text, max(start, 0), max(end, 0))):
            if 0 <= reached < first - 1 and _STOP.search(text, reached, first):
                sentence += 1
            reached = last
            for alike in known.forms(form):
                forms.append(alike)
                spans.append((first, last))
                sentences.append(sentence)
                parts.append(part)
        if len(forms) >= MOST_WORDS:
            break
    kept = slice(0, MOST_WORDS)
    return Wording(
        tuple(forms[kept]),
        tuple(spans[kept]),
        tuple(known.weights(forms[kept])),
        tuple(map(known.bears_meaning, forms[kept])),
        tuple(sentences[kept]),
        tuple(parts[kept]),
    )


def _closed_up(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens, with `[W]e` as the one word that it is."""
    if not tokens or "[" not in text[tokens[0].start - 1 : tokens[-1].end]:
        return tokens
    out: list[Token] = []
    for token in tokens:
        letter = out[-1] if out else None
        if (
            letter
            and token.start == letter.end + 1
            and text[letter.start - 1 : token.start] == f"[{text[letter.start]}]"
        ):
            out[-1] = Token(letter.form + token.form, letter.start, token.end)
        else:
            out.append(token)
    return out
