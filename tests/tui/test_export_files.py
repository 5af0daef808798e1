"""Files that are exported: their names, what is never overwritten, and pages that fetch nothing."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from tests.hostile.texts import HOSTILE
from tests.tui.made import comparison
from tui.export.evidence import COLUMNS, evidence_sheet
from tui.export.files import FileThere, file_stem, write_export
from tui.export.page import comparison_html
from tui.export.picture import self_contained
from tui.export.sheet import Sheet, sheet_as, sheet_html
from tui.jobs.problems import UserError
from tui.views import FORMATS


@given(st.text())
def test_any_title_makes_a_file_name_for_any_system(title: str) -> None:
    stem = file_stem(title)
    assert 0 < len(stem) <= 61
    assert not set(stem) & set('/\\:*?"<>|\0. \n\t')
    assert stem.lower() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


def test_a_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_export(path, "one")
    with pytest.raises(FileThere):
        write_export(path, "two")
    assert path.read_text(encoding="utf-8") == "one"
    write_export(path, "two", replace=True)
    assert path.read_text(encoding="utf-8") == "two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["nowhere/a.md", "", "x" * 400, "a\0b"])
def test_a_place_that_cannot_be_is_said_in_a_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_export(tmp_path / name, "text")
    assert list(tmp_path.iterdir()) == []


class Tags(HTMLParser):
    """The tags and the addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href", "style"} or name[:2] == "on"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_page_of_hostile_text_has_only_our_tags_and_fetches_nothing() -> None:
    page = Tags(sheet_html(Sheet("".join(HOSTILE), HOSTILE, ("a", "b"), tuple((text, 1) for text in HOSTILE))))
    ours = {"html", "head", "meta", "title", "style", "body", "h1", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert set(page.tags) <= ours
    assert page.addresses == []
    assert "script" not in page.tags


def test_a_comparison_as_a_page_has_a_table_with_a_heading_for_each_group() -> None:
    page = Tags(comparison_html(comparison(), (Voice.OWN,)))
    assert page.tags.count("table") == page.tags.count("h2") - 1 > 2
    assert page.addresses == []
    for column in comparison().columns:
        assert column.outlet.name in page.words


@pytest.mark.parametrize("voice", list(Voice)[:2])
def test_as_many_rows_are_exported_as_the_figures_count(voice: Voice) -> None:
    made = comparison()
    for measure in made.measures:
        for column in range(len(made.columns)):
            sheet = evidence_sheet(made, [measure], voice, [column])
            figure = made.figure(measure.id, voice, column)
            assert len(sheet.rows) == figure.count, measure.id


def test_every_form_of_a_sheet_holds_every_value() -> None:
    sheet = Sheet("A title", ("A note.",), ("outlet", "words"), (("Harbor Ledger", 12), ("Post", None)))
    for form in FORMATS:
        made = sheet_as(sheet, form)
        assert "Harbor Ledger" in made
        assert "12" in made


def test_evidence_says_where_each_sentence_stands() -> None:
    assert {"outlet", "title", "sentence", "start", "end", "voice", "text"} <= set(COLUMNS)


def test_a_picture_names_no_place_to_fetch_fonts_from() -> None:
    font = '@font-face { font-family: "A"; src: url("https://fonts.example/a.woff") }'
    svg = f"<svg><style>{font} .x {{fill: red}}</style></svg>"
    assert self_contained(svg) == "<svg><style>.x {fill: red}</style></svg>"
