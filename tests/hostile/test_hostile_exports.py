"""A hostile library in every printed form: valid after its own grammar, and inert for whatever opens it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from analysis.comparison import Comparison
from analysis.scoring import VOICES
from corpus.article import Article
from corpus.library import open_library
from tests.commands import ran
from tests.hostile.library import RAW, Place, hostile_place
from tests.hostile.test_outputs import forbidden_in, strings_of
from tui.export.comparing import printed
from tui.export.evidence import evidence_sheet
from tui.export.listing import listing_csv, listing_html, listing_json, listing_markdown, listing_text
from tui.export.reading import ReadArticle, reading_view
from tui.export.sheet import sheet_as
from tui.jobs.comparing import compare_selected
from tui.jobs.lexicons import all_lexicons
from tui.jobs.reading import Layer, layers_now
from tui.jobs.selecting import select_from_library

FORMS = ("md", "csv", "json", "html", "text")
Exports = dict[tuple[str, str], str]
OUR_TAGS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p",
     "ul", "li", "strong", "small", "table", "thead", "tbody", "tr", "th", "td", "article", "mark"}
)  # fmt: skip
OUR_ATTRIBUTES = frozenset({"lang", "charset", "http-equiv", "content", "name", "scope", "title"})
OUR_MARKDOWN = frozenset(
    {"heading", "paragraph", "list_item", "bullet_list", "table", "thead", "tbody", "tr", "th",
     "td", "strong", "em", "text", "inline", "softbreak", "blockquote"}
)  # fmt: skip
"""What our own Markdown is made of; code, links, pictures, HTML, rules and numbered lists are not in it."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A whole hostile library, and everything else that is hostile, in force."""
    made = hostile_place(tmp_path_factory.mktemp("hostile"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in made.environment.items():
            patch.setenv(name, value)
        yield made


@pytest.fixture(scope="module")
def comparison(place: Place) -> Comparison:
    """Every outlet of every second article, hostile lexicon and all."""
    with open_library(place.library) as library:
        keys = tuple(listed.key for listed in library.listing())[::2]
        selected = select_from_library(library, None, None, keys)
    return compare_selected(selected, all_lexicons())


@pytest.fixture(scope="module")
def exports(place: Place, comparison: Comparison) -> Exports:
    """What is exported, by what it is of and its form."""
    with open_library(place.library) as library:
        rows = library.listing()
        articles = library.articles()
        outlets = library.outlet_of([article.key for article in articles])
    measure = next(measure for measure in comparison.measures if measure.id == "frame.fault")
    evidence = evidence_sheet(comparison, [measure], VOICES[-1], range(len(comparison.columns)))
    made = {("comparison", form): printed(comparison, VOICES[:1], form, {}) for form in FORMS}
    made |= {("evidence", form): sheet_as(evidence, form) for form in FORMS}
    listings = {"json": listing_json, "csv": listing_csv, "text": listing_text}
    made |= {("list", form): write(rows) for form, write in listings.items()}
    made["list", "md"] = listing_markdown(rows, RAW[4])
    made["list", "html"] = listing_html(rows, RAW[4])
    read = [ReadArticle(outlets[article.key], article, *layers(article), set_aside=True) for article in articles]
    made |= {("reading", form): make() for form, make in reading_view(read).makers.items()}
    return made


def layers(article: Article) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """Every layer of an article, and those that are shown: all of them."""
    known = layers_now(article)
    return known.layers, known.layers


OF = ("comparison", "evidence", "list", "reading")
ALL = [(of, form) for of in OF for form in FORMS if (of, form) != ("list", "html")]


@pytest.mark.parametrize(("of", "form"), ALL)
def test_no_export_holds_what_steers_a_terminal(exports: Exports, of: str, form: str) -> None:
    assert forbidden_in(exports[of, form]) == []


@pytest.mark.parametrize(("of", "form"), ALL)
def test_the_hostile_words_are_in_it_as_words(exports: Exports, of: str, form: str) -> None:
    assert "PWNED" in exports[of, form]


@pytest.mark.parametrize("of", OF)
def test_json_parses_and_its_strings_are_plain(exports: Exports, of: str) -> None:
    said = list(strings_of(json.loads(exports[of, "json"])))
    assert [found for string in said if (found := forbidden_in(string))] == []


@pytest.mark.parametrize("of", OF)
def test_every_row_of_a_csv_has_the_columns_of_the_first_and_no_cell_is_a_formula(exports: Exports, of: str) -> None:
    rows = list(csv.reader(io.StringIO(exports[of, "csv"], newline="")))
    cells = [cell for row in rows for cell in row if not is_number(cell)]
    assert len({len(row) for row in rows}) == 1
    assert [cell[:40] for cell in cells if cell.strip().startswith(tuple("=+-@|%＝＋－＠"))] == []


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?(e-\d+)?", cell) is not None


class Parts(HTMLParser):
    """The tags and attributes of a page, and whether each tag is closed in its place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(data)

    def handle_pi(self, data: str) -> None:
        self.wrong.append(data)


@pytest.mark.parametrize("of", ["comparison", "evidence", "reading"])
def test_a_page_has_only_our_tags_and_attributes_each_closed_in_its_place(exports: Exports, of: str) -> None:
    parts = Parts()
    parts.feed(exports[of, "html"])
    parts.close()
    assert (parts.tags - OUR_TAGS, parts.attributes - OUR_ATTRIBUTES) == (set(), set())
    assert (parts.open, parts.wrong) == ([], [])


@pytest.mark.parametrize("of", ["comparison", "evidence", "reading"])
def test_a_page_forbids_whatever_is_not_in_it(exports: Exports, of: str) -> None:
    assert "default-src 'none'; style-src 'unsafe-inline'" in exports[of, "html"]


@pytest.mark.parametrize("of", OF)
def test_markdown_is_made_of_nothing_but_our_own_parts(exports: Exports, of: str) -> None:
    tokens = MarkdownIt("gfm-like").parse(exports[of, "md"])
    inside = [child for token in tokens for child in token.children or ()]
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in (*tokens, *inside)}
    assert kinds - OUR_MARKDOWN == set()


@pytest.mark.parametrize("of", OF)
def test_no_address_in_markdown_becomes_a_link_by_itself(exports: Exports, of: str) -> None:
    unescaped = re.sub(r"\\.", "", exports[of, "md"])
    assert [found.group() for found in re.finditer(r"://|www\.|@", unescaped)] == []


@pytest.mark.parametrize("of", ["comparison", "evidence", "list"])
def test_every_row_of_a_table_in_markdown_has_the_columns_of_its_heading(exports: Exports, of: str) -> None:
    widths: list[set[int]] = []
    before = ""
    for line in exports[of, "md"].splitlines():
        if line.startswith("|"):
            if not widths or not before.startswith("|"):
                widths.append(set())
            widths[-1].add(re.sub(r"\\.", "", line).count("|"))
        before = line
    assert widths
    assert [found for found in widths if len(found) != 1] == []


@pytest.mark.parametrize("of", ["comparison", "list"])
def test_one_endless_name_does_not_widen_every_line_of_a_text(exports: Exports, of: str) -> None:
    lines = exports[of, "text"].splitlines()
    assert sorted(map(len, lines))[len(lines) // 2] < 200


COMMANDS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("list", "--filter", "outlet:[/x]"), 0),
    (("list", "--filter", RAW[4]), 0),
    (("list", "--filter", "'; DROP TABLE article; --", "--format", "json"), 0),
    (("list", "--filter", '"unclosed in:"', "--format", "csv"), 0),
    (("list", "--collection", RAW[4]), 2),
    (("compare", "--collection", RAW[9]), 2),
    (("compare", "--outlets", RAW[4]), 2),
    (("compare", "--articles", "$(reboot)"), 2),
    (("evidence", RAW[4]), 2),
    (("evidence", "frame.fault", "--articles", "1,2,3", "--format", "html"), 0),
    (("compare", "--articles", "1,2,3", "--format", "md"), 0),
    (("compare", "--articles", "1,2,3", "--speaker", RAW[4]), 2),
    (("speakers", "--articles", "1,2,3", "--speaker", RAW[4]), 2),
    *((("speakers", "--articles", "1,2,3,4,5,6", "--format", form), 0) for form in FORMS),
    (("outlets",), 0),
    (("outlets", "--format", "json"), 0),
    (("outlets", "--format", "csv"), 0),
    (("keys",), 0),
    (("set", "1", "--language", RAW[4]), 2),
    (("set", "1", "--date", RAW[4]), 2),
    (("add", f"{RAW[4]}.txt"), 2),
    ((RAW[4] + "/",), 2),
    (("[/x]",), 2),
)


@pytest.mark.parametrize(("words", "code"), COMMANDS, ids=ascii)
def test_a_command_says_hostile_words_plainly(
    place: Place, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int
) -> None:
    said = ran(capsys, *words)
    assert (said.code, forbidden_in(said.out + said.err)) == (code, [])


def test_settings_of_which_nothing_can_be_used_are_said_plainly(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_CONFIG", place.environment["BROADSHEET_CONFIG"])
    said = ran(capsys, "settings")
    assert (said.code, forbidden_in(said.out + said.err)) == (2, [])
    assert "PWNED" in said.err


def test_what_adding_the_hostile_files_says_is_plain_and_nothing_is_dropped(
    place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ran(capsys, "--library", tmp_path / "other.db", "add", place.files)
    assert forbidden_in(said.out + said.err) == []
    with open_library(tmp_path / "other.db") as library:
        texts = [article for article in library.articles() if article.origin.endswith(".txt")]
        assert len(texts) == len(RAW)


def test_a_collection_whose_stored_name_is_hostile_is_found_by_the_name_that_is_shown(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_library(place.library) as library:
        names = [collection.grouping.name for collection in library.collections()]
    assert any("PWNED" in name for name in names)
    rows = [json.loads(ran(capsys, "list", "--format", "json", "--collection", name).out) for name in names]
    assert sum(map(len, rows)) == len(RAW)
