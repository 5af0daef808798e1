"""What the command line prints: JSON after its schema, CSV that never computes, Markdown that is never interpreted."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison
from analysis.document import Voice
from analysis.scoring import VOICES
from analysis.tone import plain_compound
from corpus.article import Article, Outlet
from corpus.plain import plain_line
from tests.articles import BRIDGE, COURIER, FERRY, LEDGER, article, compared, scored
from tests.hostile.texts import HOSTILE
from tui.export.comparing import printed
from tui.export.inspection import inspection, inspection_json, inspection_line, inspection_text
from tui.export.tables import escaped, inert
from tui.jobs.naming import names_of_other_languages

DOCS = Path(__file__).parents[2] / "docs"
RUSSIAN = "Совет проигнорировал три предупреждения. Во вторник мост рухнул."


def schema(name: str) -> Draft202012Validator:
    made = json.loads((DOCS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(
        [
            (LEDGER, article(BRIDGE, headline="Bridge collapse is a disaster", key=1)),
            (COURIER, article(RUSSIAN, key=2, language="ru")),
        ],
        "The bridge",
    )


@pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
def test_the_same_comparison_is_the_same_bytes(comparison: Comparison, form: str) -> None:
    again = compared(
        [
            (LEDGER, article(BRIDGE, headline="Bridge collapse is a disaster", key=1)),
            (COURIER, article(RUSSIAN, key=2, language="ru")),
        ],
        "The bridge",
    )
    assert printed(comparison, VOICES, form, {}) == printed(again, VOICES, form, {})


def test_the_json_of_a_comparison_keeps_its_schema(comparison: Comparison) -> None:
    made = json.loads(printed(comparison, VOICES, "json", {"collection": None, "outlets": None, "voice": None}))
    schema("compare.schema.json").validate(made)
    assert [outlet["id"] for outlet in made["outlets"]] == ["harbor-ledger", "the-courier"]
    assert {entry["voice"] for entry in made["measures"]} == {"own", "quoted", "reported", "all"}


def test_a_figure_that_is_not_measured_has_no_value_and_says_why(comparison: Comparison) -> None:
    made = json.loads(printed(comparison, VOICES, "json", {}))
    (mean,) = (entry for entry in made["measures"] if (entry["id"], entry["voice"]) == ("tone.mean", "all"))
    figure = mean["values"]["the-courier"]
    assert (figure["value"], figure["count"], figure["note"]) == (None, 0, "not measured: Russian")


def test_the_json_of_an_article_keeps_its_schema_and_its_offsets() -> None:
    made = article(BRIDGE, headline="Bridge collapse is a disaster")
    values = inspection(made, scored(BRIDGE, headline="Bridge collapse is a disaster"), bundled_measures())
    schema("inspect.schema.json").validate(values)
    assert values == json.loads(inspection_json(values)) == json.loads(inspection_line(values))
    sentences = values["sentences"]
    assert isinstance(sentences, list)
    assert made.text[sentences[0]["start"] : sentences[0]["end"]] == "Bridge collapse is a disaster"
    plain = [plain_compound(made.text[sentence["start"] : sentence["end"]]) for sentence in sentences]
    assert [sentence["tone_vader"] for sentence in sentences] == plain
    assert [sentence["tone"] for sentence in sentences] != plain


def test_one_line_holds_one_article() -> None:
    values = inspection(article(BRIDGE), scored(BRIDGE), bundled_measures())
    assert inspection_line(values).count("\n") == 1


def test_the_csv_has_a_row_for_each_figure(comparison: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(comparison, (Voice.OWN,), "csv", {}))))
    foreign = names_of_other_languages(comparison)
    shown = [measure for measure in comparison.measures if measure.shown and measure.id not in foreign]
    assert len(rows) == len(shown) * len(comparison.columns)
    assert {row["outlet_id"] for row in rows} == {"harbor-ledger", "the-courier"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r=1", "|x", "%x"])
def test_a_spreadsheet_never_computes_an_outlets_name(text: str) -> None:
    assert inert(text).startswith("'")


def test_plain_words_are_left_as_they_are() -> None:
    assert inert("Harbor Ledger") == "Harbor Ledger"


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_is_never_made_of_an_articles_words(hostile: str) -> None:
    line = escaped(plain_line(hostile, 200))
    assert "\n" not in line
    for sign in "<>[]|`*_":
        assert sign not in line.replace(f"\\{sign}", "")


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("form", ["text", "json", "csv", "md"])
def test_every_form_takes_any_name(hostile: str, form: str) -> None:
    name = plain_line(hostile, 200)
    pairs: list[tuple[Outlet, Article]] = [
        (Outlet(1, "x", name), article(FERRY, headline=name.replace("\n", " "), key=1))
    ]
    text = printed(compared(pairs, name), (Voice.ALL,), form, {})
    text.encode("utf-8")
    if form == "json":
        assert json.loads(text)["outlets"][0]["name"] == name


def test_the_text_form_says_value_interval_and_n(comparison: Comparison) -> None:
    text = printed(comparison, (Voice.ALL,), "text", {})
    assert "A statement about these 2 articles" in text
    assert "not measured: Russian" in text
    assert "1 hit of 1 term" in text


def test_an_inspection_says_who_said_what() -> None:
    text = inspection_text(article(BRIDGE), scored(BRIDGE), bundled_measures())
    assert "(by user: test)" in text
    assert "outlet    not known" in text
