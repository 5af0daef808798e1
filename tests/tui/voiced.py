"""Articles whose speakers are known beforehand, opened for reading, for the tests of whose words are marked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from textual.pilot import Pilot

from analysis.document import Document, SpeakerKind
from analysis.scoring import analysers, score_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from tests.analysis.spoken import spoken
from tests.tui.made import comparison, lexicons, outlet
from tests.tui.reading import Listed, reading
from tui.jobs.reading import Layers, layers_of
from tui.screens.read import ReadScreen

TOLD = """Papers show that the council was warned of the bridge

⟦delia quenby|“We acted on every recommendation, and we are proud of our engineers,”⟧ ‹insisted› the mayor. The papers \
show that this is false, and the ⟦ana corvel|“sad accident”⟧ was foretold long before anybody looked at the papers.

He ‹admitted› ⟪rafe linden|that the inquiry would look at the pier, at the deck and at the records of the road⟫. \
⟦rafe linden|“And at the tolls,”⟧ he ‹said›. The room was silent.

⟦|“Shame,”⟧ somebody shouted from the bank of the river in the dark. \
⟪officials|Two cars were in the water⟫, officials ‹said›.
"""
KINDS = {"officials": SpeakerKind.UNNAMED}


@cache
def document(key: int = 1) -> Document:
    """The document of the invented article."""
    return spoken(TOLD, KINDS, key)


@cache
def listed(key: int = 1) -> Listed:
    """The article with its outlet."""
    text = document(key).text
    end = text.index("\n\n")
    blocks = (Block(Role.HEADLINE, 0, end, "first line"), Block(Role.BODY, end + 2, len(text), "running text"))
    facts = Facts(language=Fact("en", FactSource.TEXT), title=Fact(text[:end], FactSource.TEXT))
    return outlet(key, f"Outlet {key}"), Article(key, text, blocks, facts)


@cache
def layers(key: int = 1) -> Layers:
    """What can be marked in it."""
    return layers_of(score_document(document(key), analysers(lexicons())), comparison().measures)


@asynccontextmanager
async def reading_voices(
    size: tuple[int, int] = (120, 40), articles: int = 1
) -> AsyncIterator[tuple[ReadScreen, Pilot[None]]]:
    """The screen with that many articles of known speakers."""
    opened = [listed(key) for key in range(1, articles + 1)]
    async with reading(size, opened, read=lambda article: layers(article.key)) as found:
        yield found
