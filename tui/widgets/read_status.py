"""The line under the articles: which mark is pointed at, what the inks mean, how the articles scroll. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.document import QuotationKind
from tui.amounts import counted
from tui.jobs.attributing import Attributed
from tui.jobs.reading import HEADLINE_TONE, TONE, spoken_at
from tui.text import Run, cells, fit_runs, plain
from tui.widgets.article_lines import parts_set_aside
from tui.widgets.article_marks import EVIDENCE, LayersOn
from tui.widgets.article_pane import ArticlePane


def status_runs(  # noqa: PLR0913 - all that the line says
    panes: Sequence[ArticlePane], here: ArticlePane, on: LayersOn, *, linked: bool, set_aside: bool, width: int
) -> list[Run]:
    """What is pointed at, then what the inks mean, then what is set aside; the last words of it where it is narrow."""
    runs: list[Run] = [(" ", ""), *_pointed(here, width)]
    if passage := here.text.passage_sentences:
        count = passage[1] - passage[0] + 1
        runs = [(" ", ""), (f"passage: {counted(count, 'sentence')}", "mark"), ("  ", "")]
    if linked:
        runs += [("scrolling together", "strong"), ("  ", "")]
    tail = _set_aside(panes, shown=set_aside)
    keys = _inks(panes, on)
    used = sum(cells(plain(text)) for text, _ in runs)
    for inks in (keys, []):
        for words in tail:
            if used + sum(cells(text) for text, _ in inks) + cells(words) <= width:
                return fit_runs([*runs, *inks, (words, "note")], width)
    return fit_runs([*runs, (tail[-1], "note")], max(width, 1))


def _pointed(pane: ArticlePane, width: int) -> list[Run]:
    made = pane.text.marked
    if not made.stops:
        return []
    at = pane.text.at
    runs: list[Run] = [
        (f"{'–' if at is None else at + 1}/{len(made.stops)} ", "mark"),
        (f"{made.stepped.name}  ", "strong"),
    ]
    one = None if at is None else _attributed(pane, at)
    if one is not None:
        room = width - sum(cells(plain(text)) for text, _ in runs) - 1
        runs += [*fitting_told(one, room), ("  ", "")]
    return [*runs, (f"{pane.text.wrapped}  ", "note")] if pane.text.wrapped else runs


def _attributed(pane: ArticlePane, at: int) -> Attributed | None:
    """Whose words the mark at a place is, or stands in."""
    stepped = pane.text.marked.stepped
    if stepped.attributed:
        return stepped.attributed[at]
    return spoken_at(pane.known, stepped.stops[at].word)


def fitting_told(one: Attributed, width: int) -> list[Run]:
    """Who speaks, by which verb, and how the words are given; in fewer words where `width` cells do not hold all."""
    who = f"{one.who} ({one.sort})" if one.who else "speaker not found"
    # A colon or a dash may introduce words without any verb.
    verb = f"“{one.cue_words}”" if any(map(str.isalnum, one.cue_words)) else ""
    stance = f" {one.verb.stance.value}" if one.verb and verb else ""
    ways: tuple[tuple[str, str, str], ...]
    if one.kind is QuotationKind.SCARE:
        ways = ((one.how, "", ""),)
    else:
        ways = (
            (who, f"{verb}{stance}", one.how),
            (one.who or who, f"{verb}{stance}", one.how),
            (one.who or who, stance.strip() or verb, one.how),
        )
    told = [[part for part in way if part] for way in ways]
    fitting = (way for way in told if cells(plain(" · ".join(way))) <= width)
    first, *rest = next(fitting, told[-1])
    return [(first, "strong"), *((f" · {part}", "") for part in rest)]


def _inks(panes: Sequence[ArticlePane], on: LayersOn) -> list[Run]:
    signed = bool({TONE, HEADLINE_TONE} & set(on.names))
    counted = False
    if EVIDENCE in on:
        weights = {weight for pane in panes for row in pane.marks.rows for *_, weight in row.highlights}
        signed = signed or any(weights)
        counted = 0 in weights
    runs: list[Run] = [("positive", "positive-word"), ("  ", ""), ("negative", "negative-word"), ("  ", "")]
    return [*(runs if signed else []), *([("counted", "hit"), ("  ", "")] if counted else [])]


def _set_aside(panes: Sequence[ArticlePane], *, shown: bool) -> list[str]:
    amounts = [parts_set_aside(pane.article.blocks) for pane in panes]
    if not any(amounts):
        return [""]
    told = "·".join(map(str, amounts))
    state = "shown" if shown else "hidden"
    return [f"▒ {told} {'part' if amounts == [1] else 'parts'} set aside, {state}", f"▒ {told} {state}"]
