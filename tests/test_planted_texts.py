"""What was planted in the words of the sample: reprints, cut quotations, what is left out, what is set aside."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from analysis.document import Voice
from corpus.article import Role
from corpus.sample import story_folders
from tests.planted import (
    OUTLETS,
    analysed_words,
    article_of,
    document_of,
    file_of,
    of_kind,
    quoted_words,
    running_words,
    says,
    words_of,
)

NGRAM = 5
REPRINTS = of_kind("reprint")
CUTS = of_kind("cut_quotation")
OMISSIONS = of_kind("omitted_fact")
LINES = [(planted, line) for planted in of_kind("set_aside") for line in planted["lines"]]
WORDINGS = of_kind("euphemism", "agentless_passive", "unnamed_source", "spelling")
BE = {"is", "are", "was", "were", "be", "been", "being"}
NAMELESS = {"source", "sources", "insider", "insiders", "figure", "one"}
ARTICLES = [(folder.name, outlet) for folder in story_folders() for outlet in OUTLETS]


def named(planted: dict[str, Any]) -> str:
    return f"{planted['story']}-{planted['kind']}-{planted.get('outlet') or planted['cut']}"


def line_named(pair: tuple[dict[str, Any], dict[str, str]]) -> str:
    planted, line = pair
    return f"{planted['story']}-{planted['outlet']}-{line['words'][:30]}"


def sequences(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[place : place + NGRAM]) for place in range(len(words) - NGRAM + 1)}


def shared(story: str, source: str, outlet: str) -> float:
    """The share of the word sequences of one body that stand in the other."""
    of_source = sequences(running_words(story, source))
    return len(of_source & sequences(running_words(story, outlet))) / len(of_source)


def are_left_of(few: list[str], many: list[str]) -> bool:
    """Whether `few` is `many` with words left out."""
    rest = iter(many)
    return all(word in rest for word in few)


def is_quoted(story: str, outlet: str, words: str) -> bool:
    """Whether the words stand inside one pair of marks, one after the other."""
    sought = f" {' '.join(words_of(words))} "
    return any(sought in f" {' '.join(quoted)} " for quoted in quoted_words(story, outlet))


@pytest.mark.parametrize("planted", REPRINTS, ids=named)
def test_a_reprint_holds_nearly_all_of_the_agencys_text(planted: dict[str, Any]) -> None:
    assert shared(planted["story"], planted["source"], planted["outlet"]) >= planted["share"]


@pytest.mark.parametrize("planted", REPRINTS, ids=named)
def test_no_other_outlet_holds_much_of_it(planted: dict[str, Any]) -> None:
    reprint = shared(planted["story"], planted["source"], planted["outlet"])
    others = set(OUTLETS) - {planted["source"], planted["outlet"]}
    assert reprint - max(shared(planted["story"], planted["source"], other) for other in others) >= planted["margin"]


@pytest.mark.parametrize("planted", REPRINTS, ids=named)
def test_a_reprint_is_another_article_under_another_headline(planted: dict[str, Any]) -> None:
    source, reprint = (article_of(planted["story"], planted[which]) for which in ("source", "outlet"))
    assert source.digest != reprint.digest
    assert source.facts.outlet.value != reprint.facts.outlet.value
    assert source.facts.title.value != reprint.facts.title.value


@pytest.mark.parametrize("planted", REPRINTS, ids=named)
def test_the_credit_of_a_reprint_is_set_aside(planted: dict[str, Any]) -> None:
    article = article_of(planted["story"], planted["outlet"])
    (block,) = [block for block in article.blocks if article.text[block.start : block.end] == planted["credit"]]
    assert block.set_aside


@pytest.mark.parametrize("planted", CUTS, ids=named)
def test_a_quotation_is_found_whole_at_one_outlet(planted: dict[str, Any]) -> None:
    assert is_quoted(planted["story"], planted["whole"], planted["whole_words"])


@pytest.mark.parametrize("planted", CUTS, ids=named)
def test_it_is_found_cut_at_the_other(planted: dict[str, Any]) -> None:
    assert words_of(planted["cut_words"]) in quoted_words(planted["story"], planted["cut"])
    assert not is_quoted(planted["story"], planted["cut"], planted["whole_words"])


@pytest.mark.parametrize("planted", CUTS, ids=named)
def test_a_cut_quotation_is_the_whole_one_with_words_left_out(planted: dict[str, Any]) -> None:
    cut, whole = words_of(planted["cut_words"]), words_of(planted["whole_words"])
    assert len(cut) < len(whole)
    assert are_left_of(cut, whole)


@pytest.mark.parametrize("planted", OMISSIONS, ids=named)
def test_an_omitted_fact_is_missing_at_one_outlet_only(planted: dict[str, Any]) -> None:
    keys = set(planted["words"])
    lacking = {outlet for outlet in OUTLETS if not keys & set(analysed_words(planted["story"], outlet))}
    assert lacking == {planted["outlet"]}


@pytest.mark.parametrize(("planted", "line"), LINES, ids=[line_named(pair) for pair in LINES])
def test_a_line_of_the_page_is_not_analysed(planted: dict[str, Any], line: dict[str, str]) -> None:
    assert line["words"] in file_of(planted["story"], planted["outlet"]).read_text("utf-8")
    assert not says(planted["story"], planted["outlet"], line["words"])


@pytest.mark.parametrize(
    ("planted", "line"),
    [pair for pair in LINES if pair[1]["role"] != "page"],
    ids=[line_named(pair) for pair in LINES if pair[1]["role"] != "page"],
)
def test_a_line_that_is_kept_says_what_it_is(planted: dict[str, Any], line: dict[str, str]) -> None:
    article = article_of(planted["story"], planted["outlet"])
    assert (Role(line["role"]), line["words"]) in [
        (block.role, article.text[block.start : block.end]) for block in article.blocks
    ]


@pytest.mark.parametrize("planted", WORDINGS, ids=named)
def test_each_of_two_wordings_stands_at_one_of_the_two_outlets(planted: dict[str, Any]) -> None:
    story, outlet, against = planted["story"], planted["outlet"], planted["against"]
    assert says(story, outlet, planted["words"])
    assert says(story, against, planted["against_words"])
    assert not says(story, against, planted["words"])
    assert not says(story, outlet, planted["against_words"])


@pytest.mark.parametrize("planted", of_kind("agentless_passive"), ids=named)
def test_an_agentless_passive_has_a_passive_and_names_nobody_who_acts(planted: dict[str, Any]) -> None:
    words = words_of(planted["words"])
    assert any(first in BE and second.endswith(("ed", "ought")) for first, second in pairwise(words))
    assert "by" not in words


@pytest.mark.parametrize("planted", of_kind("unnamed_source"), ids=named)
def test_an_unnamed_source_has_no_name(planted: dict[str, Any]) -> None:
    assert set(words_of(planted["words"])) & NAMELESS


@pytest.mark.parametrize("planted", of_kind("spelling"), ids=named)
def test_two_spellings_share_a_family_name_or_a_first_name(planted: dict[str, Any]) -> None:
    assert set(words_of(planted["words"])) & set(words_of(planted["against_words"]))


@pytest.mark.parametrize(("story", "outlet"), ARTICLES)
def test_every_pair_of_double_marks_is_a_quotation_or_scare_quotes(story: str, outlet: str) -> None:
    document = document_of(story, outlet)
    marked = [span for quotation in document.quotations for span in quotation.marked]
    for sentence in document.sentences:
        for match in re.finditer(r"“[^“”]+”|\"[^\"]+\"", document.text[sentence.start : sentence.end]):
            inside = sentence.start + match.start() + 1
            assert any(start <= inside < end for start, end in marked), match[0]


@pytest.mark.parametrize(("story", "outlet"), ARTICLES)
def test_every_article_quotes_somebody_and_says_something_itself(story: str, outlet: str) -> None:
    assert {segment.voice for segment in document_of(story, outlet).segments} >= {Voice.OWN, Voice.QUOTED}


def test_a_duty_editors_line_is_set_aside() -> None:
    assert not says("bridge", "radio-calderin", "Editor on duty: R. Malk")


def test_an_agencys_dateline_under_a_caption_is_set_aside() -> None:
    assert not says("nurses", "harbor-ledger", "PORT AVERIL, Nov 6 (NW)")
