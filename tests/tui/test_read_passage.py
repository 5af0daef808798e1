"""A passage chosen by keys, copied with where it is from; what is read, exported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading import read_document
from corpus.article import Article
from tests.tui.reading import COURIER, LEDGER, WIRE, evidence, in_sight, layers_by, reading, written
from tui.export.reading import ReadArticle, passage_of, position_of, reading_view
from tui.jobs.reading import QUOTED, TONE, Layer
from tui.screens.read import ReadScreen
from tui.views import Copied, Exported, Passage, Repeatable
from tui.widgets.article_lines import Marks

OUTLET, ARTICLE = LEDGER
DOCUMENT = read_document(ARTICLE)
FIRST = "The council ignored three warnings, and by Tuesday the damage was done."
SECOND = "Nobody has been charged over the collapse."


def passage(screen: ReadScreen) -> Passage:
    taken = screen.passage()
    assert taken is not None
    return taken


def place(words: str) -> tuple[int, int]:
    start = ARTICLE.text.index(words)
    return start, start + len(words)


def test_the_screen_can_be_copied_from_exported_and_asked_for_again() -> None:
    screen = ReadScreen([LEDGER])
    assert isinstance(screen, Copied)
    assert isinstance(screen, Exported)
    assert isinstance(screen, Repeatable)


async def test_without_a_passage_the_first_sentence_in_sight_is_copied() -> None:
    async with reading() as (screen, _):
        assert passage(screen).text == "Council was warned of bridge, papers show"


async def test_the_sentence_pointed_at_is_copied() -> None:
    marks = {ARTICLE.key: Marks("mean of sentences", evidence(), 1)}
    async with reading(marks=marks) as (screen, _):
        assert (passage(screen).what, passage(screen).text) == ("sentence", SECOND)


async def test_a_passage_begins_at_the_sentence_and_grows_and_shrinks_by_sentences() -> None:
    marks = {ARTICLE.key: Marks("mean of sentences", evidence(), 0)}
    async with reading(marks=marks) as (screen, pilot):
        await pilot.press("v")
        assert (passage(screen).what, passage(screen).text) == ("passage", FIRST)
        await pilot.press("down")
        assert passage(screen).text == f"{FIRST} {SECOND}"
        await pilot.press("up")
        assert passage(screen).text == FIRST
        await pilot.press("up")
        assert passage(screen).text == f"Council was warned of bridge, papers show\n\n{FIRST}"


async def test_a_passage_has_a_bar_before_its_lines_and_is_counted() -> None:
    async with reading((120, 40)) as (screen, pilot):
        await pilot.press("v", "down", "down")
        await pilot.pause()
        barred = [line for line in in_sight(screen.pane.text) if line.startswith("┃")]
        assert "The council ignored" in " ".join(barred)
        assert "passage: 3 sentences" in written(screen, "#read-status")


async def test_escape_leaves_the_passage_first() -> None:
    async with reading() as (screen, pilot):
        await pilot.press("v", "down", "escape")
        assert screen.pane.text.passage_sentences is None
        assert pilot.app.screen is screen


async def test_a_passage_does_not_go_beyond_the_article() -> None:
    async with reading() as (screen, pilot):
        await pilot.press("v", *["down"] * 40)
        await pilot.pause()
        assert passage(screen).text.endswith("The council has refused to comment.")
        assert any(line.startswith("┃") for line in in_sight(screen.pane.text))


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("Council was warned of bridge, papers show", "headline"),
        (FIRST, "paragraph 1, sentence 1"),
        (SECOND, "paragraph 1, sentence 2"),
        ("Its collapse is a disaster for the town.", "paragraph 3, sentence 3"),
    ],
)
def test_where_words_stand_is_told(words: str, where: str) -> None:
    start, end = place(words)
    assert position_of(ARTICLE, DOCUMENT, start, end) == f"{where}; characters {start}–{end}"


def test_where_a_passage_of_several_paragraphs_stands_is_told() -> None:
    start, end = place(SECOND)[0], place("The inquiry opens on Monday.")[1]
    assert position_of(ARTICLE, DOCUMENT, start, end).startswith("paragraph 1, sentence 2 to paragraph 4, sentence 1;")


@given(st.integers(0, len(ARTICLE.text)), st.integers(0, 200))
def test_every_place_of_an_article_can_be_told_and_copied(start: int, size: int) -> None:
    end = min(start + size, len(ARTICLE.text))
    taken = passage_of("passage", OUTLET, ARTICLE, DOCUMENT, start, end)
    assert taken.text.split() == ARTICLE.text[start:end].split()
    assert f"characters {start}–{end}" in taken.with_source


def test_a_passage_is_copied_as_a_quotation_with_its_source() -> None:
    taken = passage_of("sentence", OUTLET, ARTICLE, DOCUMENT, *place(FIRST))
    assert taken.with_source == (
        f"> {FIRST}\n>\n> — Harbor Ledger, “Council was warned of bridge, papers show”, 2024-05-03, "
        f"paragraph 1, sentence 1; characters {place(FIRST)[0]}–{place(FIRST)[1]}. File: 1.txt\n"
    )


def test_what_would_be_markup_is_inert_in_the_quotation() -> None:
    hostile = replace(ARTICLE, text=ARTICLE.text.replace("council", "c<b>*!x"), origin="[x](y)")
    taken = passage_of("sentence", OUTLET, hostile, DOCUMENT, *place(FIRST))
    assert "\\<b\\>\\*" in taken.with_source
    assert "\\[x\\]\\(y\\)" in taken.with_source


# Whole articles


def shown_layers(article: Article) -> tuple[Layer, ...]:
    return tuple(layer for layer in layers_by(article).layers if layer.id in (QUOTED, TONE))


READ = tuple(
    ReadArticle(outlet, article, layers_by(article).layers, shown_layers(article))
    for outlet, article in (LEDGER, COURIER)
)
VIEW = reading_view(READ)


def visible(page: str) -> str:
    class Words(HTMLParser):
        said = ""

        def handle_data(self, data: str) -> None:
            self.said += data

    words = Words()
    words.feed(page)
    return words.said


PLAIN: dict[str, Callable[[str], str]] = {
    "md": lambda made: made.replace("**", "").replace("\\", ""),
    "html": visible,
    "text": str,
}


@pytest.mark.parametrize("form", PLAIN)
def test_every_word_of_the_articles_is_in_every_form_to_be_read(form: str) -> None:
    told = " ".join(PLAIN[form](VIEW.makers[form]()).split())  # type: ignore[index]
    for read in READ:
        for block in read.article.blocks:
            words = " ".join(read.article.text[block.start : block.end].split())
            assert (words in told) == (not block.set_aside)


def test_marked_words_are_marked_in_the_page_with_the_layer_that_marks_them() -> None:
    assert '<mark title="tone">rescued</mark>' in VIEW.makers["html"]()


def test_json_has_every_layer_with_its_rows_and_offsets() -> None:
    told = json.loads(VIEW.makers["json"]())["articles"][0]
    for layer, kept in zip(told["layers"], READ[0].layers, strict=True):
        assert layer["count"] == (len(layer["rows"]) if kept.measured else None)
        assert [row["start"] for row in layer["rows"]] == [row.start for row in kept.rows]
    marked = next(layer for layer in told["layers"] if layer["id"] == TONE)["rows"][0]["marked"][0]
    assert told["text"][marked[0] : marked[1]] == "ignored"


def test_csv_has_a_row_for_each_row_of_each_layer() -> None:
    rows = list(csv.DictReader(io.StringIO(VIEW.makers["csv"](), newline="")))
    assert len(rows) == sum(layer.count for read in READ for layer in read.layers)
    assert {row["outlet"] for row in rows} == {"Harbor Ledger", "The Courier"}


async def test_what_is_set_aside_is_exported_where_it_is_shown() -> None:
    async with reading() as (screen, pilot):
        before = screen.view().makers["text"]()
        await pilot.press("s")
        after = screen.view().makers["text"]()
        assert "Photo: A. Example" not in before
        assert "[set aside, credit: photo credit line] Photo: A. Example" in after


async def test_a_file_that_is_there_can_be_inspected_by_a_command(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(ARTICLE.text, encoding="utf-8")
    kept = (OUTLET, replace(ARTICLE, origin=str(file)))
    async with reading(articles=(kept,)) as (screen, _):
        assert screen.command_words() == ("broadsheet", "inspect", str(file))


@pytest.mark.parametrize("articles", [(LEDGER,), (LEDGER, WIRE)])
async def test_there_is_no_command_for_a_file_that_is_not_there_or_for_several(articles: tuple[object, ...]) -> None:
    async with reading(articles=articles) as (screen, _):  # type: ignore[arg-type]
        assert screen.command_words() is None
