from __future__ import annotations

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.host import SIZES, Host
from tests.tui.reading import LEDGER, evidence, in_sight, known, layers_by, legend, reading, written
from tests.tui.waiting import wait_for
from tui.jobs.problems import UserError
from tui.screens.read import ReadScreen
from tui.widgets.article_lines import Marks, article_lines, line_of

OUTLET, ARTICLE = LEDGER
ROWS = evidence()


def marks(at: int = 0) -> dict[int, Marks]:
    return {ARTICLE.key: Marks("mean of sentences", ROWS, at)}


def test_the_lines_hold_every_word_that_is_not_set_aside() -> None:
    lines = article_lines(ARTICLE, 60, set_aside=False)
    said = " ".join(ARTICLE.text[line.start : line.end] for line in lines).split()
    kept = " ".join(ARTICLE.text[block.start : block.end] for block in ARTICLE.blocks if not block.set_aside).split()
    assert said == kept


def test_with_what_is_set_aside_the_lines_hold_the_whole_text() -> None:
    lines = article_lines(ARTICLE, 60, set_aside=True)
    assert " ".join(ARTICLE.text[line.start : line.end] for line in lines).split() == ARTICLE.text.split()


def test_the_beginning_of_an_article_is_set_like_the_whole_of_it() -> None:
    whole = article_lines(ARTICLE, 60, set_aside=True)
    beginning = article_lines(ARTICLE, 60, set_aside=True, up_to=300)
    assert beginning[:-1] == whole[: len(beginning) - 1]
    assert beginning[-1].end <= 300


@pytest.mark.parametrize("place", range(0, len(ARTICLE.text), 97))
def test_a_place_in_the_text_is_found_in_its_line(place: int) -> None:
    lines = article_lines(ARTICLE, 60, set_aside=True)
    line = lines[line_of(lines, place)]
    assert place < line.end
    assert not line.note


@pytest.mark.parametrize(
    "said",
    [
        "Harbor Ledger  from the sidecar file: sources.toml",
        "3 May 2024  from the text: HALLOW FERRY, May 3",
        "from the page: og:title",
        "The encoding was guessed.",
    ],
)
async def test_each_fact_stands_with_who_said_so(said: str) -> None:
    async with reading((120, 40)) as (screen, _):
        assert said in written(screen, ".article-head")


async def test_who_said_so_is_hidden_when_asked() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("i")
        assert "sources.toml" not in written(screen, ".article-head")
        assert "Harbor Ledger · 3 May 2024 · Council was warned" in written(screen, ".article-head")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("at", [0, len(ROWS) - 1])
async def test_it_opens_at_the_sentence(size: tuple[int, int], at: int) -> None:
    async with reading(size, marks=marks(at)) as (screen, _):
        pointed = [line for line in in_sight(screen.pane.text) if line.startswith("▸")]
        assert ARTICLE.text[ROWS[at].start :][:20] in " ".join(line[2:].strip() for line in pointed)


async def test_the_next_mark_comes_after_and_the_first_after_the_last() -> None:
    async with reading(marks=marks(len(ROWS) - 2)) as (screen, pilot):
        await pilot.press("n")
        assert screen.pane.text.at == len(ROWS) - 1
        await pilot.press("n")
        assert screen.pane.text.at == 0


@pytest.mark.parametrize(("at", "key", "said"), [(len(ROWS) - 1, "n", "from the top"), (0, "N", "from the end")])
async def test_going_round_is_said(at: int, key: str, said: str) -> None:
    async with reading(marks=marks(at)) as (screen, pilot):
        assert said not in written(screen, "#read-status")
        await pilot.press(key)
        await pilot.pause()
        assert said in written(screen, "#read-status")


async def test_the_mark_before_comes_back() -> None:
    async with reading(marks=marks()) as (screen, pilot):
        await pilot.press("n", "n", "N")
        await pilot.pause()
        assert screen.pane.text.at == 1
        assert f"2/{len(ROWS)} mean of sentences" in written(screen, "#read-status")


async def test_parts_set_aside_are_counted_until_they_are_asked_for() -> None:
    async with reading((120, 40)) as (screen, _):
        assert "1 part set aside, hidden" in written(screen, "#read-status")
        assert not any("Photo: A. Example" in line for line in in_sight(screen.pane.text))


async def test_parts_set_aside_are_shown_with_their_reason() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("s")
        await pilot.pause()
        lines = in_sight(screen.pane.text)
        reason = lines.index(next(line for line in lines if "▒ credit: photo credit line" in line))
        assert "Photo: A. Example" in lines[reason + 1]


async def test_in_a_narrow_place_the_lines_under_the_text_are_whole() -> None:
    async with reading((80, 24), marks=marks()) as (screen, _):
        assert "…" not in written(screen, "#read-status")
        assert "t tone" in legend(screen)


async def test_another_size_keeps_what_is_said_under_the_text() -> None:
    async with reading((120, 40), marks=marks()) as (screen, pilot):
        await pilot.press("s", "n", "end")
        await pilot.resize_terminal(110, 20)
        await pilot.pause()
        assert "1 part set aside, shown" in written(screen, "#read-status")
        assert f"2/{len(ROWS)}" in written(screen, "#read-status")


async def test_words_in_quotation_marks_are_slanted() -> None:
    async with reading((120, 40)) as (screen, _):
        strip = next(s for s in map(screen.pane.text.render_line, range(30)) if "every recommendation" in s.text)
        quoted = next(part for part in strip if "every recommendation" in part.text)
        assert quoted.style is not None
        assert quoted.style.italic


async def test_words_with_a_tone_differ_by_more_than_colour() -> None:
    async with reading((120, 40), marks=marks()) as (screen, _):
        parts = [part for y in range(20) for part in screen.pane.text.render_line(y)]
        rescued, ignored = (next(part for part in parts if part.text == word) for word in ("rescued", "ignored"))
        assert rescued.style is not None
        assert ignored.style is not None
        assert (bool(rescued.style.underline), bool(ignored.style.underline)) == (True, False)
        assert (bool(rescued.style.italic), bool(ignored.style.italic)) == (False, True)


async def test_text_can_be_selected_without_the_gutter() -> None:
    async with reading((120, 40)) as (screen, _):
        selected = screen.pane.text.get_selection(Selection(Offset(0, 0), Offset(42, 0)))
        assert selected is not None
        assert selected[0] == "Council was warned of bridge, papers s"


async def test_the_text_is_there_before_anything_is_known_of_it() -> None:
    def never(_: object) -> None:
        raise AssertionError("this is only asked for in a thread")

    screen = ReadScreen([LEDGER], read=never)  # type: ignore[arg-type]
    async with Host(screen).run_test() as pilot:
        await pilot.pause()
        assert "Council was warned" in in_sight(screen.pane.text)[0]


async def test_what_cannot_be_found_out_is_said_and_the_text_stays() -> None:
    def failing(_: object) -> None:
        raise UserError("broken lexicon")

    screen = ReadScreen([LEDGER], read=failing)  # type: ignore[arg-type]
    async with Host(screen).run_test() as pilot:
        await wait_for(pilot, lambda: "broken lexicon" in written(screen, "#read-status"), "the reason")
        assert "Council was warned" in in_sight(screen.pane.text)[0]


@pytest.mark.parametrize("size", [(60, 24), (80, 20), (120, 40), (200, 50)])
async def test_another_size_keeps_the_sentence_in_sight(size: tuple[int, int]) -> None:
    async with reading((80, 24), marks=marks(len(ROWS) - 1)) as (screen, pilot):
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert any(line.startswith("▸") for line in in_sight(screen.pane.text))


async def test_another_size_and_back_keeps_the_line_at_the_top() -> None:
    async with reading((80, 16)) as (screen, pilot):
        await pilot.press(*["down"] * 9)
        await pilot.pause()
        top = screen.pane.text.place
        for size in ((50, 16), (64, 16), (80, 16)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert top > 0
        assert screen.pane.text.place == top


async def test_a_corrected_article_is_shown_and_read_anew() -> None:
    async with reading() as (screen, pilot):
        from dataclasses import replace

        changed = replace(ARTICLE, text=ARTICLE.text.replace("Council", "Parents"))
        screen.replace(OUTLET, changed)
        await wait_for(pilot, lambda: all(known(screen)), "what is known of the corrected article")
        assert "Parents was warned" in in_sight(screen.pane.text)[0]


async def test_escape_goes_back() -> None:
    async with reading() as (screen, pilot):
        await pilot.press("escape")
        assert pilot.app.screen is not screen


async def test_the_article_itself_is_known_by_its_layers() -> None:
    async with reading() as (screen, _):
        assert screen.pane.known == layers_by(ARTICLE)
