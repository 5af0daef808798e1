"""Speakers, outlets and articles with hostile names, in every form in which speakers are printed."""

from __future__ import annotations

import csv
import io
import json
from functools import cache

import pytest
from markdown_it import MarkdownIt

from analysis.comparison import Comparison
from analysis.document import Speaker, SpeakerKind
from analysis.speaker_table import speaker_table
from corpus.article import Outlet
from corpus.plain import plain, plain_line
from tests.hostile.test_hostile_exports import OUR_ATTRIBUTES, OUR_MARKDOWN, OUR_TAGS, Parts, is_number
from tests.hostile.test_outputs import forbidden_in, strings_of
from tests.hostile.texts import HOSTILE, MORE_HOSTILE
from tests.tui.speakers import told
from tui.export.speakers import SpeakersAsked, printed_speakers
from tui.jobs.carrying import shared_table
from tui.plain.lines import wrapped
from tui.plain.speaking import said_lines, table_lines

NAMES = tuple(plain_line(name, 10_000) for name in (*HOSTILE, *MORE_HOSTILE) if plain_line(name, 10_000))
"""Hostile strings as the door lets them in: without control characters, and with everything else."""
FORMS = ("md", "csv", "json", "html", "text")


@cache
def comparison() -> Comparison:
    """An outlet for every hostile name, quoting a speaker of that name and a word of it."""
    speakers = [Speaker(f"key{place}", name, SpeakerKind.PERSON, (name[::-1],)) for place, name in enumerate(NAMES)]
    articles = [
        (
            Outlet(place, f"o{place}", name),
            f"It fell {bare(name)} at noon. ⟦key{place}|“We {bare(name)} go,”⟧ ‹said› he.",
        )
        for place, name in enumerate(NAMES)
    ]
    return told(articles, speakers, "PWNED " + NAMES[0])


def bare(name: str) -> str:
    """`name` without the signs that the tests' own notation uses."""
    return "".join(char for char in name[:300] if char not in "⟦⟧⟪⟫‹›|")


@cache
def made(form: str, key: str | None = None) -> str:
    table = speaker_table(comparison())
    return printed_speakers(SpeakersAsked(comparison(), table, table.line(key) if key else None), form, {})


WHAT = (
    "ferries", "harvests", "lighthouses", "orchards", "pipelines", "quarries", "reservoirs", "shipyards", "tunnels",
    "vineyards", "windmills", "zoos",
)  # fmt: skip


@cache
def carried() -> Comparison:
    """Two outlets for some hostile names, both with a quotation that holds it; the second cuts it."""
    speakers = [Speaker(f"key{place}", name, SpeakerKind.PERSON) for place, name in enumerate(NAMES[:12])]
    articles = []
    for place, name in enumerate(NAMES[:12]):
        said = f"{WHAT[place].capitalize()} {bare(name)[:40]} and {WHAT[place - 1]} warned {WHAT[place - 2]} in spring"
        whole = f"⟦key{place}|“{said} or told the town council about the cracks.”⟧ ‹said› he."
        cut = f"⟦key{place}|“{said}.”⟧ ‹{bare(name)[:20]} claimed› he."
        articles += [
            (Outlet(2 * place, f"a{place}", name), whole),
            (Outlet(2 * place + 1, f"b{place}", name[::-1]), cut),
        ]
    return told(articles, speakers, "PWNED " + NAMES[0])


@cache
def made_shared(form: str) -> str:
    shared = shared_table(carried(), range(len(carried().columns)))
    return printed_speakers(SpeakersAsked(carried(), speaker_table(carried()), None, shared), form, {})


def test_hostile_quotations_are_found_at_every_outlet_that_has_them() -> None:
    found = {slug for entry in json.loads(made_shared("json"))["shared"] for slug in entry["versions"]}
    assert found == {column.outlet.slug for column in carried().columns}


@pytest.mark.parametrize("form", FORMS)
def test_shared_quotations_hold_nothing_that_steers_a_terminal(form: str) -> None:
    assert forbidden_in(made_shared(form)) == []


def test_shared_quotations_as_csv_hold_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(made_shared("csv"), newline="")))
    cells = [cell for row in rows for cell in row if not is_number(cell)]
    assert len({len(row) for row in rows}) == 1
    assert [cell[:40] for cell in cells if cell.strip().startswith(tuple("=+-@|%＝＋－＠"))] == []


def test_shared_quotations_as_documents_are_made_of_our_parts_only() -> None:
    parts = Parts()
    parts.feed(made_shared("html"))
    parts.close()
    assert (parts.tags - OUR_TAGS, parts.attributes - OUR_ATTRIBUTES) == (set(), set())
    assert (parts.open, parts.wrong) == ([], [])
    assert markdown_parts(made_shared("md")) - OUR_MARKDOWN == set()


KEYS = (None, "key0", "key2", "key10", "key13", f"key{len(NAMES) - 1}")
OF = pytest.mark.parametrize("key", KEYS)


@OF
@pytest.mark.parametrize("form", FORMS)
def test_nothing_in_it_steers_a_terminal(form: str, key: str | None) -> None:
    assert forbidden_in(made(form, key)) == []


@pytest.mark.parametrize("form", FORMS)
def test_the_hostile_words_are_in_it_as_words(form: str) -> None:
    assert "PWNED" in made(form)
    assert "漢字カナ한글" in made(form)


@OF
def test_json_parses_and_keeps_the_names_as_they_are(key: str | None) -> None:
    strings = list(strings_of(json.loads(made("json", key))))
    assert [found for string in strings if (found := forbidden_in(string))] == []
    assert key is not None or set(NAMES) <= set(strings)


@OF
def test_every_row_of_the_csv_has_the_columns_of_the_first_and_no_cell_is_a_formula(key: str | None) -> None:
    rows = list(csv.reader(io.StringIO(made("csv", key), newline="")))
    cells = [cell for row in rows for cell in row if not is_number(cell)]
    assert len({len(row) for row in rows}) == 1
    assert [cell[:40] for cell in cells if cell.strip().startswith(tuple("=+-@|%＝＋－＠"))] == []


@OF
def test_a_page_has_only_our_tags_and_attributes_each_closed_in_its_place(key: str | None) -> None:
    parts = Parts()
    parts.feed(made("html", key))
    parts.close()
    assert (parts.tags - OUR_TAGS, parts.attributes - OUR_ATTRIBUTES) == (set(), set())
    assert (parts.open, parts.wrong) == ([], [])


@OF
def test_a_markdown_document_is_made_of_our_parts_only(key: str | None) -> None:
    assert markdown_parts(made("md", key)) - OUR_MARKDOWN == set()


def markdown_parts(text: str) -> set[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    return {part.type.removesuffix("_open").removesuffix("_close") for part in parts}


@OF
def test_each_table_of_the_markdown_has_one_width(key: str | None) -> None:
    html = MarkdownIt("commonmark").enable("table").render(made("md", key))
    tables = [table.split("<tr>")[1:] for table in html.split("<table>")[1:]]
    widths = [{row.count("<td>") + row.count("<th>") for row in table} for table in tables]
    assert [len(width) for width in widths] == [1] * len(tables)
    assert len(tables) == (2 if key is None else 3)


def test_plain_mode_tells_them_in_lines_and_obeys_none() -> None:
    table = speaker_table(comparison())
    lines = [
        *table_lines(table, comparison()),
        *(part for line in table.lines for part in said_lines(line, table, comparison())),
    ]
    said = wrapped(lines)
    assert forbidden_in(said) == []
    assert plain(said) == said
