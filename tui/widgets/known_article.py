"""What is known of one article: each fact with who said so, what was set aside, what is odd and what to do. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.article import Article, Fact, Facts, FactSource
from tui.amounts import counted
from tui.jobs.browsing import Row
from tui.text import Run, cells, cut, fit, fit_runs
from tui.widgets.dates import shown_date
from tui.widgets.library_lines import SAID_BY
from tui.widgets.page import paragraph

TO_DO = {
    "no-outlet": ("Press {outlet} to name it.", "outlet"),
    "no-date": ("Press {date} to give it one.", "date"),
    "no-title": ("Press {title} to give it one.", "title"),
    "no-language": ("Press {language} to say it.", "language"),
    "not-english": ("If that is wrong, press {language}.", "language"),
    "truncated": ("Add the whole text, if you have it, and remove this one.", ""),
    "nothing-analysed": ("Read it to see what was set aside, and why.", ""),
    "very-short": ("Look whether the text is whole.", ""),
    "same-text": ("Press {twin} to go there.", "twin"),
    "same-title": ("Press {twin} to go there.", "twin"),
}
"""What to do about an oddity, and the action whose key it names."""

_LABEL = 13
_TWO_COLUMNS = 120
_MOST_TWINS = 4

Lines = list[list[Run]]


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the list with what more is at hand: its text, as soon as it is read, and its twins."""

    row: Row
    article: Article | None
    twins: Sequence[Row]


def known_lines(known: Known, keys: Mapping[str, str], width: int, height: int) -> Lines:
    """The page; `keys` are the keys of actions as they are shown. It is never shorter than `height`."""
    title = fit_runs([(" Known ", "badge"), ("  ", ""), (cut(known.row.title, width - 10), "strong")], width)
    if width >= _TWO_COLUMNS:
        half = width // 2 - 1
        left, right = _facts(known, half), [*_odd(known, keys, half), *_text(known, half)]
        lines = [title, *_beside(left, right, half)]
    else:
        lines = [title, *_odd(known, keys, width), *_facts(known, width), *_text(known, width)]
    # As high as its page at least: what is in sight changes, and not how much there is to scroll.
    return lines + [[] for _ in range(height - len(lines))]


def _facts(known: Known, width: int) -> Lines:
    row, listed = known.row, known.row.listed
    facts = known.article.facts if known.article else Facts()
    said = listed.said
    return [
        *_fact("outlet", row.outlet.name, said.outlet, facts.outlet, width),
        *_fact("date", shown_date(listed.date), said.date, facts.date, width),
        *_fact("title", row.title, said.title, facts.title, width),
        *_fact("language", listed.language or "not known", said.language, facts.language, width),
        *_row("collections", "; ".join(listed.collections) or "none", width),
    ]


def _beside(left: Lines, right: Lines, half: int) -> Lines:
    return [
        [*fit_runs(left[y] if y < len(left) else (), half), ("  ", ""), *(right[y] if y < len(right) else ())]
        for y in range(max(len(left), len(right)))
    ]


def _odd(known: Known, keys: Mapping[str, str], width: int) -> Lines:
    lines: Lines = []
    for oddity in known.row.listed.oddities:
        text, action = TO_DO.get(str(oddity), ("", ""))
        told = text.format_map({action: keys.get(action, "")}) if text else ""
        lines += _row("odd" if not lines else "", f"! {oddity.sentence} {told}".rstrip(), width)
    for twin in known.twins[:_MOST_TWINS]:
        lines += _row("twin", f"{twin.outlet.name}, {shown_date(twin.listed.date)}: {cut(twin.title, 120)}", width)
    return lines


def _text(known: Known, width: int) -> Lines:
    listed = known.row.listed
    lines = [
        *_row("text", f"{listed.words:,} words are analysed", width),
        *_row("set aside", _set_aside(known), width),
        *_row("file", listed.origin or "not known", width),
    ]
    for note in listed.notes:
        lines += _row("note", note, width, "note")
    return lines


def _fact(name: str, value: str, by: FactSource, fact: Fact, width: int) -> Lines:
    lines = _row(name, value, width)
    if by is FactSource.NONE:
        # A title that nobody gave is the article's first words.
        said = "its first words; nobody said it" if name == "title" else "nobody says it"
    else:
        words = "" if by is FactSource.USER else fact.evidence
        said = f"said by {SAID_BY[by]}" + (f": “{words}”" if words else "")
    last = sum(cells(text) for text, _ in lines[-1])
    if last + cells(said) + 2 <= width:
        return [*lines[:-1], [*lines[-1], (f"  {said}", "note")]]
    return [*lines, *paragraph(said, width, "note", indent=_LABEL, most=2)]


def _row(name: str, value: str, width: int, ink: str = "") -> Lines:
    lines = paragraph(value, width, ink, indent=_LABEL, most=3) or [[]]
    return [[(fit(name, _LABEL), "dim"), *lines[0][1:]], *lines[1:]]


def _set_aside(known: Known) -> str:
    if known.article is None:
        number = known.row.listed.set_aside
        return counted(number, "part") if number else "nothing"
    blocks = [block for block in known.article.blocks if block.set_aside]
    if not blocks:
        return "nothing"
    words = sum(len(known.article.text[block.start : block.end].split()) for block in blocks)
    reasons = Counter(block.reason for block in blocks)
    told = "; ".join(f"{reason} ({number})" if number > 1 else reason for reason, number in reasons.most_common())
    return f"{counted(len(blocks), 'part')}, {counted(words, 'word')}: {told}"
