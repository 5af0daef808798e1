"""The loaded words: candidates by reason and outlet, their sentences two keys away, and never a score."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from analysis.document import Voice
from tests.tui.host import SIZES, Host, compare_screen
from tests.tui.loaded_made import foreign_story, loaded_comparison, loaded_shown, loaded_story
from tests.tui.waiting import wait_for
from tui.jobs.loaded_words import CANDIDATES, NOT_ENGLISH
from tui.jobs.selecting import Selected
from tui.screens.compare import CompareScreen
from tui.screens.loaded import LoadedScreen
from tui.screens.read import ReadScreen
from tui.widgets.loaded_rows import NONE_FITS, LoadedRowKind
from tui.widgets.loaded_top import SHORT


def lines(screen: LoadedScreen) -> list[str]:
    return [screen.terms.render_line(y).text for y in range(screen.terms.scrollable_content_region.height)]


def written(screen: LoadedScreen, selector: str) -> str:
    return str(screen.query_one(selector, Static).content)


def chosen(screen: LoadedScreen) -> str:
    row = screen.terms.chosen_row
    return row.title if row else ""


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_first_that_these_are_candidates_and_no_verdict(size: tuple[int, int]) -> None:
    async with loaded_shown(size=size) as (screen, _):
        assert written(screen, "#loaded-statement").startswith((CANDIDATES, SHORT))


@pytest.mark.parametrize("size", SIZES)
async def test_each_reason_stands_with_how_often_people_agreed(size: tuple[int, int]) -> None:
    async with loaded_shown(size=size) as (screen, _):
        group = screen.table.group("condemn") if screen.table else None
        assert group is not None
        assert group.agreement is not None
        said = [line for line in lines(screen) if "condemnation" in line]
        assert len(said) == 1
        assert f"n {group.agreement.n}" in said[0]


async def test_reasons_that_people_agreed_with_most_come_first() -> None:
    async with loaded_shown() as (screen, _):
        shares = [
            row.group.agreement.share for row in screen.terms.rows if row.heads and row.group and row.group.agreement
        ]
        assert shares == sorted(shares, key=lambda share: -(share or 0))


async def test_a_cell_says_how_often_and_shows_the_first_place() -> None:
    async with loaded_shown() as (screen, _):
        line = next(line for line in lines(screen) if line.strip(" ▸").startswith("shameful"))
        assert " 2  The shameful plan" in line
        assert "…was shameful." in line
        assert line.count("·") == 1


@pytest.mark.parametrize("voice_keys", range(4))
async def test_a_cell_has_as_many_places_as_it_counts(voice_keys: int) -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press(*["v"] * voice_keys)
        await wait_for(pilot, lambda: screen.table is not None and screen.table.voice is screen.voice, "the voice")
        view = screen.shown_view
        assert view is not None
        for row in screen.terms.rows:
            for column in view.order:
                assert screen.terms.count_of(view, row, column) == len(screen.behind(row, column).rows)


async def test_own_words_are_looked_at_first_and_quoted_ones_on_demand() -> None:
    async with loaded_shown() as (screen, pilot):
        assert not any("cowardly" in line for line in lines(screen))
        await pilot.press("v")
        await wait_for(pilot, lambda: any("cowardly" in line for line in lines(screen)), "the quoted word")
        assert screen.voice is Voice.QUOTED


async def test_the_reason_stands_over_the_places() -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press("down")
        assert screen.table is not None
        group = screen.terms.chosen_row.group if screen.terms.chosen_row else None
        assert group is not None
        head = " ".join(written(screen, "#loaded-head").split())
        assert f"May be loaded ({group.reason.title}): {group.reason.sentence}" in head
        assert group.agreement is not None
        assert group.agreement.sentence in head


@pytest.mark.parametrize("size", SIZES)
async def test_two_keys_from_a_word_the_article_is_open_at_it(size: tuple[int, int]) -> None:
    async with loaded_shown(size=size) as (screen, pilot):
        word = chosen(screen)
        await pilot.press("enter", "enter")
        read = pilot.app.screen
        assert isinstance(read, ReadScreen)
        await wait_for(pilot, lambda: bool(written(read, "#read-why").strip()), "why it is marked")  # type: ignore[arg-type]
        stop = read.pane.text.stop
        assert stop is not None
        assert read.pane.article.text[stop.start : stop.end].lower() == word
        assert f"“{word}” may be loaded" in written(read, "#read-why")  # type: ignore[arg-type]


async def test_a_filter_leaves_words_and_reasons_that_fit() -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press("slash", *"slam")
        await wait_for(pilot, lambda: screen.rows_left == 1, "one word")
        await pilot.press("escape", "slash", *"condemnation")
        await wait_for(pilot, lambda: screen.rows_left > 1, "the words of a reason")
        titles = {row.group.reason.id for row in screen.terms.rows if row.group is not None}
        assert titles == {"condemn"}


async def test_a_filter_that_fits_nothing_says_so() -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press("slash", *"zebra")
        await wait_for(pilot, lambda: any(NONE_FITS in line for line in lines(screen)), "the note")


async def test_articles_in_another_language_are_said_to_have_none() -> None:
    async with loaded_shown(foreign_story()) as (screen, pilot):
        await wait_for(pilot, lambda: any(NOT_ENGLISH in line for line in lines(screen)), "the note")


async def test_a_reason_can_be_folded() -> None:
    async with loaded_shown() as (screen, pilot):
        before = screen.rows_left
        await pilot.press("space")
        assert screen.rows_left < before
        assert screen.terms.chosen_row is not None
        assert screen.terms.chosen_row.kind is LoadedRowKind.REASON


async def test_compare_opens_it_and_it_goes_back_there() -> None:
    screen = compare_screen(loaded_story(), loaded_comparison())
    async with Host(screen).run_test(size=(120, 40)) as pilot:
        await wait_for(pilot, lambda: screen.comparison is not None and screen.pane.shown is not None, "the comparison")
        await pilot.press("d")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LoadedScreen), "the loaded words")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_the_sentence_is_copied_with_its_reason_and_that_it_is_a_candidate() -> None:
    async with loaded_shown() as (screen, pilot):
        await pilot.press("enter")
        passage = screen.sheet.passage()
        assert passage is not None
        assert CANDIDATES in passage.with_source
        assert "sentence" in passage.with_source


async def test_every_form_of_the_table_can_be_made_and_says_what_it_is() -> None:
    async with loaded_shown() as (screen, _):
        view = screen.view()
        assert view is not None
        for form in ("text", "md", "html", "json"):
            assert CANDIDATES in view.makers[form]()
        assert "shameful" in view.makers["csv"]()


async def test_an_outlet_in_another_language_is_not_said_to_use_no_such_word() -> None:
    mixed = Selected("The ferry", None, (*loaded_story().articles, *foreign_story().articles))
    async with loaded_shown(mixed, (200, 50)) as (screen, _pilot):
        assert any("not measured: Russian" in line for line in lines(screen))
