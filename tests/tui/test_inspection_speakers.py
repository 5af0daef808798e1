"""What `inspect` says of quotations and speakers, with speakers that are given by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from analysis.catalogue import bundled_measures
from analysis.lexicon import bundled_lexicons
from analysis.scoring import ScoredDocument, analysers, score_document
from corpus.article import Article
from tests.analysis.spoken import spoken
from tests.articles import article
from tests.tui.speakers import IN_COURIER, IN_LEDGER
from tui.export.inspection import inspection, inspection_text

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "inspect.schema.json").read_text(encoding="utf-8"))


def seen(bracketed: str) -> tuple[Article, ScoredDocument]:
    document = spoken(bracketed)
    return article(document.text), score_document(document, analysers(bundled_lexicons()))


def values(bracketed: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(inspection(*seen(bracketed), bundled_measures())))
    return made


def text_of(bracketed: str) -> str:
    return inspection_text(*seen(bracketed), bundled_measures())


@pytest.mark.parametrize("bracketed", [IN_LEDGER, IN_COURIER, "Nobody is quoted here."])
def test_it_keeps_its_schema(bracketed: str) -> None:
    Draft202012Validator(SCHEMA).validate(values(bracketed))


def test_a_quotation_has_its_speaker_by_id_and_name() -> None:
    said = [(one["speaker"], one["speaker_name"]) for one in values(IN_LEDGER)["quotations"]]
    assert said == [("ada reed", "Ada Reed"), ("ben hall", "Ben Hall"), ("officials", "Officials")]


def test_a_quotation_whose_speaker_was_not_found_has_none() -> None:
    last = values(IN_COURIER)["quotations"][-1]
    assert (last["speaker"], last["speaker_name"], last["verb"]) == (None, None, None)


def test_a_quotation_has_its_verb_with_the_stance() -> None:
    verbs = [one["verb"] for one in values(IN_LEDGER)["quotations"]]
    assert verbs[:2] == [{"verb": "say", "stance": "neutral"}, {"verb": "claim", "stance": "doubting"}]


def test_what_is_marked_and_what_is_voiced_are_offsets_into_the_text() -> None:
    made = values(IN_LEDGER)
    first, second = made["quotations"][:2]
    assert [made["text"][a:b] for a, b in first["marked"]] == ["We acted at once, and we will act again,"]
    assert (second["marked"], second["kind"]) == ([], "indirect")
    assert [made["text"][a:b] for a, b in second["voiced"]] == ["that nobody was told of it"]


def test_the_rule_that_found_a_quotation_is_named() -> None:
    assert {one["pattern"] for one in values(IN_LEDGER)["quotations"]} == {"given"}


def test_every_speaker_is_listed_with_how_often_they_speak() -> None:
    made = values(IN_LEDGER + " ⟦ada reed|“Again,”⟧ Reed ‹said›.")
    assert [(one["id"], one["quotations"]) for one in made["speakers"]] == [
        ("ada reed", 2),
        ("ben hall", 1),
        ("officials", 1),
    ]


def test_a_sentence_that_is_all_somebodys_says_whose() -> None:
    made = values("The bridge is shut. ⟦ada reed|“We acted at once. Nobody was slow.”⟧")
    said = [sentence["speaker"] for sentence in made["sentences"]]
    assert said[0] is None
    assert set(said[1:]) == {"ada reed"}


def test_text_tells_quotations_with_speaker_verb_and_stance() -> None:
    said = " ".join(text_of(IN_LEDGER).split())
    assert "direct Ada Reed (say, neutral): “We acted at once, and we will act again,”" in said
    assert "indirect Ben Hall (claim, doubting): that nobody was told of it" in said


def test_text_says_where_a_speaker_was_not_found() -> None:
    assert "speaker not found: “Who knows?”" in text_of(IN_COURIER)


def test_text_of_nobody_quoted_has_no_such_headings() -> None:
    said = text_of("Nobody is quoted here.")
    assert "\nSpeakers\n" not in said
    assert "\nQuotations\n" not in said
