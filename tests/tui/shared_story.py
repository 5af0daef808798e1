"""An invented story whose outlets quote the same people, compared for real, for the tests of shared quotations."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache

from textual.pilot import Pilot

from analysis.catalogue import measures_of
from analysis.comparison import Comparison, compare
from analysis.document import Document, SpeakerKind
from analysis.scoring import analysers, score_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Outlet, Role
from tests.analysis.spoken import spoken
from tests.tui.host import Host
from tests.tui.made import lexicons, outlet
from tests.tui.waiting import wait_for
from tui.jobs.carrying import SharedTable, shared_table
from tui.jobs.selecting import Selected
from tui.screens.shared_quotations import SharedQuotationsScreen

WIRE = """The harbour inquiry heard its first witness.

⟦delia quenby|“I will resign if the inquiry finds that a single letter was hidden from the court,”⟧ ‹said› Delia Quenby.

⟦ana corvel|“They knew it was dangerous, they lied, and they let him die,”⟧ ‹said› Ana Corvel outside the court.

⟦bram oster|“I heard a crack, and then the road was gone,”⟧ ‹said› Bram Oster, who has a shop there.
"""
FLASH = """The mayor is on the brink.

⟦delia quenby|“I will resign,”⟧ ‹admitted› Delia Quenby under the pressure of the families.

⟦ana corvel|“They knew it was dangerous, they lied, and they let him die,”⟧ ‹raged› Ana Corvel before the cameras.
"""
COURIER = """The inquiry goes on behind doors.

Delia Quenby ‹insisted› ⟪delia quenby|that she would resign if the inquiry found that a single letter was hidden from \
the court⟫.

⟦delia quenby|“We have nothing to hide,”⟧ she ‹said›.
"""
POST = """A town waits for answers.

⟦ana corvel|“They knew that it was really dangerous … and they let him die,”⟧ ‹told› reporters Ana Corvel.

⟦bram oster|“I heard a crack, and then the road was gone,”⟧ ‹recalled› Bram Oster on the quay.
"""
ALONE = """Nobody quotes the same here.

⟦rafe linden|“We will look at the pier and at the deck,”⟧ ‹said› Rafe Linden.
"""
OUTLETS = {"Northgate Wire": WIRE, "Averil Flash": FLASH, "The Courier": COURIER, "Meridian Post": POST}


def listed(key: int, name: str, told: str) -> tuple[tuple[Outlet, Article], Document]:
    """An article, with its outlet and its document."""
    document = spoken(told, {"officials": SpeakerKind.UNNAMED}, key)
    text = document.text
    facts = Facts(language=Fact("en", FactSource.TEXT), title=Fact(text[: text.index("\n")], FactSource.TEXT))
    return (outlet(key, name), Article(key, text, (Block(Role.BODY, 0, len(text), "running text"),), facts)), document


def compared(outlets: dict[str, str]) -> tuple[Selected, Comparison]:
    """The articles of these outlets, one each, compared."""
    made = [listed(key, name, told) for key, (name, told) in enumerate(outlets.items(), 1)]
    articles = tuple(pair for pair, _ in made)
    scored = {document.article: score_document(document, analysers(lexicons())) for _, document in made}
    name = "The harbour inquiry"
    return Selected(name, None, articles), compare(name, articles, scored, measures_of(lexicons()))


@cache
def story() -> tuple[Selected, Comparison]:
    """Four outlets."""
    return compared(OUTLETS)


@cache
def table() -> SharedTable:
    """What they share."""
    comparison = story()[1]
    return shared_table(comparison, range(len(comparison.columns)))


@asynccontextmanager
async def sharing(
    size: tuple[int, int] = (120, 40), speaker: str | None = None, outlets: dict[str, str] | None = None
) -> AsyncIterator[tuple[SharedQuotationsScreen, Pilot[None]]]:
    """The screen, when everything is found."""
    selected, comparison = story() if outlets is None else compared(outlets)
    screen = SharedQuotationsScreen(comparison, tuple(range(len(comparison.columns))), speaker, selected)
    async with Host(screen).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: screen.table is not None, "the shared quotations")
        yield screen, pilot
