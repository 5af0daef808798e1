"""Articles of the invented story opened for reading, for the tests of the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widgets import Static

from analysis.document import Voice
from analysis.measure import Evidence
from corpus.article import Article, Outlet
from tests.tui.host import Host
from tests.tui.made import comparison, lexicons, story
from tests.tui.waiting import wait_for
from tui.jobs.comparing import ScoreCache
from tui.jobs.reading import Layers, layers_of
from tui.screens.read import ReadScreen
from tui.widgets.article_lines import Marks
from tui.widgets.article_text import ArticleText

Listed = tuple[Outlet, Article]

LEDGER, SECOND, WIRE, COURIER, POST, GAZETA = story().articles
SEVERAL = (LEDGER, WIRE, COURIER, POST)


def layers_by(article: Article) -> Layers:
    """The layers by the lexicons of the tests, of any article."""
    return layers_of(ScoreCache().scored(article, lexicons()), comparison().measures)


def evidence(measure: str = "tone.mean", of: Listed = LEDGER) -> tuple[Evidence, ...]:
    """The rows behind a figure in one article, in the order of the text."""
    entry = next(known for known in comparison().measures if known.id == measure)
    column = next(i for i, column in enumerate(comparison().columns) if column.outlet == of[0])
    rows = (row for row in comparison().evidence(entry, Voice.ALL, column) if row.article == of[1].key)
    return tuple(sorted(rows, key=lambda row: (row.start, row.highlights)))


@asynccontextmanager
async def reading(  # noqa: PLR0917
    size: tuple[int, int] = (80, 24),
    articles: Sequence[Listed] = (LEDGER,),
    marks: Mapping[int, Marks] | None = None,
    others: Sequence[Listed] = (),
    read: Callable[[Article], Layers] = layers_by,
    at: int = 0,
) -> AsyncIterator[tuple[ReadScreen, Pilot[None]]]:
    """The screen, when everything is known of its articles."""
    screen = ReadScreen(articles, at, marks, others, read)
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: all(known(screen)), "what is known of the articles")
        yield screen, pilot


def known(screen: ReadScreen) -> list[bool]:
    return [pane.known is not None and pane.findable is not None for pane in screen.panes]


def in_sight(text: ArticleText) -> list[str]:
    """The lines of an article that are drawn."""
    return [text.render_line(y).text.rstrip() for y in range(text.scrollable_content_region.height)]


def written(screen: ReadScreen, selector: str) -> str:
    """What a line of the screen says."""
    return str(screen.query_one(selector, Static).content)


def legend(screen: ReadScreen) -> str:
    """What the legend says."""
    return str(screen.legend.render())
