"""What stands above an article that is read: who published it, when, under which title, and who said so."""

from __future__ import annotations

from analysis.comparison import headline_of
from corpus.article import Article, Fact, FactSource, Outlet
from tui.text import Run, cells, cut, fit_runs
from tui.themes import outlet_ink
from tui.widgets.dates import shown_date

_SAID_BY = {
    FactSource.USER: "said by you",
    FactSource.SIDECAR: "from the sidecar file",
    FactSource.METADATA: "from the page",
    FactSource.TEXT: "from the text",
}


def heading_line(outlet: Outlet, article: Article, place: int, width: int, *, here: bool) -> list[Run]:
    """Outlet, date and title on one line; the pane that keys work on is pointed at."""
    date = shown_date(article.facts.date.value)
    name = cut(outlet.name, max(width - cells(date) - 6, width // 3))
    return fit_runs(
        [
            ("▸" if here else " ", "mark"),
            ("▌", outlet_ink(place)),
            (name, outlet_ink(place, chosen=here)),
            (f" · {date} · ", "dim"),
            (headline_of(article), "strong" if here else ""),
        ],
        width,
    )


def facts_lines(outlet: Outlet, article: Article, width: int) -> list[list[Run]]:
    """Outlet, date and title, each with who said so and by which words; then what is to be said of how it was read."""
    facts = article.facts
    notes = [fit_runs([(" ! ", "mark"), (note, "note")], width) for note in article.notes]
    return [
        _fact("outlet", outlet.name, facts.outlet, width),
        _fact("date", shown_date(facts.date.value), facts.date, width),
        _fact(
            "title",
            "not known: the first words stand above" if facts.title.value is None else "as above",
            facts.title,
            width,
        ),
        *notes,
    ]


def title_line(article: Article, width: int) -> list[Run]:
    """The title of an article that is read alone."""
    return fit_runs([(" Read ", "badge"), (" ", ""), (headline_of(article), "strong")], width)


def _fact(name: str, value: str, fact: Fact, width: int) -> list[Run]:
    said = _SAID_BY.get(fact.by, "")
    words = f": {fact.evidence}" if fact.evidence and fact.by not in (FactSource.NONE, FactSource.USER) else ""
    shown = cut(value, max(width // 2, 10))
    runs: list[Run] = [
        (f" {name:<7} ", "dim"),
        (shown, ""),
        ("  " if shown and said else "", ""),
        (f"{said}{words}", "note"),
    ]
    return fit_runs(runs, width)
