"""Who speaks at which outlet, in every printed form."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from analysis.comparison import Comparison
from analysis.document import Speaker, SpeakerKind
from analysis.speaker_table import SpeakerTable, speaker_table
from corpus.article import Outlet
from tests.articles import COURIER, LEDGER
from tests.tui.speakers import ADA, bridge, told
from tui.export.shared_quotations import shared_lines
from tui.export.speaker_rows import amounts_said, cell_said, described, spoken_by, verbs_said
from tui.export.speakers import SpeakersAsked, printed_speakers
from tui.jobs.carrying import SharedTable, shared_table

FORMS = ("text", "json", "csv", "md", "html")
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "speakers.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return bridge()


@pytest.fixture(scope="module")
def table(comparison: Comparison) -> SpeakerTable:
    return speaker_table(comparison)


def printed(comparison: Comparison, form: str, key: str | None = None) -> str:
    table = speaker_table(comparison)
    return printed_speakers(SpeakersAsked(comparison, table, None if key is None else table.line(key)), form, {})


def as_json(comparison: Comparison, key: str | None = None) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(printed(comparison, "json", key))
    return made


def rows(comparison: Comparison, key: str | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(printed(comparison, "csv", key), newline="")))


class TestJson:
    @pytest.mark.parametrize("key", [None, "ada reed", "ben hall", "officials", ""])
    def test_it_keeps_its_schema(self, comparison: Comparison, key: str | None) -> None:
        Draft202012Validator.check_schema(SCHEMA)
        Draft202012Validator(SCHEMA).validate(as_json(comparison, key))

    def test_of_nobody_quoted_it_keeps_its_schema(self) -> None:
        made = as_json(told([(LEDGER, "The bridge is shut and nobody knows why.")]))
        Draft202012Validator(SCHEMA).validate(made)
        assert made["speakers"] == []

    def test_those_whom_most_outlets_quote_come_first_and_the_unnamed_last(self, comparison: Comparison) -> None:
        made = as_json(comparison)
        assert [speaker["id"] for speaker in made["speakers"]] == ["ada reed", "ben hall", "officials", ""]

    def test_a_speaker_has_kind_and_spellings(self, comparison: Comparison) -> None:
        ada = as_json(comparison)["speakers"][0]
        assert (ada["name"], ada["kind"], ada["spellings"]) == ("Ada Reed", "person", ["Mayor Reed", "Reed"])

    def test_of_a_speaker_who_was_not_found_no_kind_is_said(self, comparison: Comparison) -> None:
        assert as_json(comparison)["speakers"][-1]["kind"] is None

    def test_a_share_is_of_the_outlets_quoted_words(self, comparison: Comparison) -> None:
        share = as_json(comparison)["speakers"][0]["values"]["harbor-ledger"]["share"]
        assert (share["numerator"], share["denominator"], share["count"], share["n"]) == (9, 11, 1, 2)

    def test_an_outlet_that_does_not_quote_a_speaker_gives_them_nothing(self, comparison: Comparison) -> None:
        cell = as_json(comparison)["speakers"][1]["values"]["the-courier"]
        assert (cell["quotations"], cell["share"]["value"], cell["verbs"], cell["stances"]) == (0, 0, [], {})

    def test_a_verb_has_its_stance_and_how_often_it_is_used(self, comparison: Comparison) -> None:
        ada = as_json(comparison)["speakers"][0]["values"]
        assert ada["the-courier"]["verbs"] == [{"verb": "claim", "stance": "doubting", "count": 1}]
        assert ada["harbor-ledger"]["verbs"] == [{"verb": "say", "stance": "neutral", "count": 1}]

    def test_the_stances_of_a_cell_share_its_verbs(self, comparison: Comparison) -> None:
        for speaker in as_json(comparison)["speakers"]:
            for cell in speaker["values"].values():
                counts = [figure["count"] for figure in cell["stances"].values()]
                assert sum(counts) == sum(verb["count"] for verb in cell["verbs"])

    def test_a_doubting_share_has_its_interval(self, comparison: Comparison) -> None:
        doubting = as_json(comparison)["speakers"][0]["values"]["the-courier"]["stances"]["doubting"]
        assert doubting["value"] == 1
        assert 0 < doubting["low"] < 1

    def test_an_outlets_three_voices_share_its_words(self, comparison: Comparison) -> None:
        for outlet in as_json(comparison)["outlets"]:
            shares = [outlet["figures"][f"voice.{voice}"]["value"] for voice in ("own", "quoted", "reported")]
            assert sum(shares) == pytest.approx(1)

    def test_the_table_alone_holds_no_quotations(self, comparison: Comparison) -> None:
        assert "quotations" not in as_json(comparison)

    def test_with_a_speaker_there_are_as_many_quotations_as_the_cells_count(self, comparison: Comparison) -> None:
        for key in ("ada reed", "ben hall", "officials", ""):
            made = as_json(comparison, key)
            (speaker,) = made["speakers"]
            assert len(made["quotations"]) == sum(cell["quotations"] for cell in speaker["values"].values())

    def test_a_quotation_has_text_place_cue_and_stance(self, comparison: Comparison) -> None:
        first, second = as_json(comparison, "ada reed")["quotations"]
        assert (first["outlet"], first["sentence"], first["cue"]) == ("harbor-ledger", 2, "said")
        assert first["text"] == "“We acted at once, and we will act again,”"
        assert second["verb"] == {"verb": "claim", "stance": "doubting"}

    def test_the_offsets_of_a_quotation_are_those_of_its_text(self, comparison: Comparison) -> None:
        for key in ("ada reed", "ben hall", "officials", ""):
            for quotation in as_json(comparison, key)["quotations"]:
                text = comparison.text(quotation["article"])
                pieces = [" ".join(text[start:end].split()) for start, end in quotation["content"]]
                assert quotation["text"] == " … ".join(pieces)


class TestCsv:
    def test_it_has_a_row_for_each_speaker_and_outlet(self, comparison: Comparison) -> None:
        made = rows(comparison)
        assert len(made) == 4 * 2
        assert {(row["speaker_id"], row["outlet_id"]) for row in made} >= {
            ("ben hall", "the-courier"),
            ("", "harbor-ledger"),
        }

    def test_its_counts_are_those_of_the_json(self, comparison: Comparison) -> None:
        amounts = ("quotations", "quoted_words", "reported_words")
        cells = {
            (speaker["id"], outlet): [cell[name] for name in amounts]
            for speaker in as_json(comparison)["speakers"]
            for outlet, cell in speaker["values"].items()
        }
        made = rows(comparison)
        assert {(row["speaker_id"], row["outlet_id"]): [int(row[name]) for name in amounts] for row in made} == cells

    def test_with_a_speaker_it_has_a_row_for_each_quotation(self, comparison: Comparison) -> None:
        made = rows(comparison, "ada reed")
        assert [row["outlet"] for row in made] == ["Harbor Ledger", "The Courier"]
        assert [(row["cue"], row["verb"], row["stance"]) for row in made] == [
            ("said", "say", "neutral"),
            ("claimed", "claim", "doubting"),
        ]


class TestForReaders:
    def test_text_says_who_is_not_quoted_where(self, comparison: Comparison) -> None:
        assert "Ben Hall, person\n    Harbor Ledger: " in printed(comparison, "text")
        assert "not at The Courier" in printed(comparison, "text")

    def test_no_line_of_the_text_is_longer_than_a_hundred_characters(self, comparison: Comparison) -> None:
        for key in (None, "ada reed"):
            assert max(map(len, printed(comparison, "text", key).splitlines())) <= 100

    def test_text_with_a_speaker_tells_what_they_say_under_outlet_and_headline(self, comparison: Comparison) -> None:
        said = " ".join(printed(comparison, "text", "ada reed").split())
        assert "Harbor Ledger: The bridge is shut" in said
        assert "sentence 2, direct (say, neutral): “We acted at once, and we will act again,”" in said

    def test_text_of_nobody_quoted_says_so(self) -> None:
        assert "Nobody is quoted." in printed(told([(LEDGER, "The bridge is shut.")]), "text")

    @pytest.mark.parametrize("form", ["text", "md", "html"])
    def test_where_nobody_is_quoted_and_nothing_shared_that_is_said(self, form: str) -> None:
        quiet = told([(LEDGER, "The bridge is shut."), (COURIER, "It rained on Monday.")])
        asked = SpeakersAsked(quiet, speaker_table(quiet), None, shared_table(quiet, (0, 1)))
        made = printed_speakers(asked, form, {})
        assert "Nobody is quoted." in made
        assert "No quotation is carried by several outlets." in made

    def test_a_measure_without_a_value_is_told_with_the_reason(self) -> None:
        made = " ".join(printed(told([(LEDGER, "The bridge is shut.")]), "text").split())
        assert "effective speakers: nobody quoted by name;" in made

    def test_a_share_is_never_broken_from_its_sign_and_interval(self, comparison: Comparison) -> None:
        for line in printed(comparison, "text").splitlines():
            assert not line.lstrip().startswith(("%", "["))

    def test_the_unnamed_are_one_row_with_what_they_are_called(self, comparison: Comparison) -> None:
        assert "sources without a name; called: officials" in printed(comparison, "text")

    @pytest.mark.parametrize("words", [0, 1, 2])
    def test_one_word_is_not_told_as_several(self, table: SpeakerTable, words: int) -> None:
        cell = table.lines[0].cells[0]
        told_as = amounts_said(replace(cell, said=(replace(cell.said[0], reported=words),)))
        assert told_as.endswith(f"and {words} reported word{'' if words == 1 else 's'}")

    @pytest.mark.parametrize("form", ["md", "html"])
    def test_documents_have_outlets_as_columns(self, comparison: Comparison, form: str) -> None:
        made = printed(comparison, form)
        heads = [line for line in made.splitlines() if line.startswith("| speaker |") or ">speaker</th>" in line]
        assert [("Harbor Ledger" in head, "The Courier" in head) for head in heads] == [(True, True)]

    @pytest.mark.parametrize("form", ["md", "html", "text"])
    def test_what_a_speaker_says_is_there_only_when_asked_for(self, comparison: Comparison, form: str) -> None:
        assert "we will act again" in printed(comparison, form, "ada reed")
        assert "What Ada Reed says" not in printed(comparison, form)

    def test_a_speaker_is_described_with_kind_and_spellings(self) -> None:
        assert described(ADA) == "Ada Reed, person; also: Mayor Reed, Reed"

    @pytest.mark.parametrize(
        ("key", "heading"),
        [
            ("ada reed", "What Ada Reed says"),
            ("officials", "What sources without a name say"),
            ("", "What is said where no speaker was found"),
        ],
    )
    @pytest.mark.parametrize("form", ["text", "md", "html"])
    def test_over_a_speaker_s_words_stands_whose_they_are(
        self, comparison: Comparison, form: str, key: str, heading: str
    ) -> None:
        assert heading in printed(comparison, form, key)

    def test_a_cell_without_quotations_is_a_dash(self, table: SpeakerTable) -> None:
        assert [cell_said(cell) for cell in table.lines[1].cells][1] == "–"

    def test_a_neutral_verb_is_told_without_its_stance(self, table: SpeakerTable) -> None:
        assert [verbs_said(cell) for cell in table.lines[0].cells] == ["say 1", "claim 1 (doubting)"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", [None, "ada reed"])
def test_the_same_articles_give_the_same_bytes(form: str, key: str | None) -> None:
    assert printed(bridge(), form, key) == printed(bridge(), form, key)


@pytest.mark.parametrize("form", FORMS)
def test_the_columns_can_be_in_another_order(comparison: Comparison, form: str) -> None:
    turned = comparison.of_columns((1, 0))
    made = printed(turned, form)
    assert made.index("The Courier") < made.index("Harbor Ledger")


def test_what_is_spoken_comes_outlet_by_outlet_as_the_cells_have_it(
    comparison: Comparison, table: SpeakerTable
) -> None:
    line = table.line("ada reed")
    assert line is not None
    spoken = list(spoken_by(line, table, comparison))
    assert [one.column.outlet for one in spoken] == [LEDGER, COURIER]
    assert [one.said for one in spoken] == [said for cell in line.cells for said in cell.said]


def test_two_speakers_of_one_name_stay_apart() -> None:
    speakers = (Speaker("lee a", "Lee", SpeakerKind.PERSON), Speaker("lee b", "Lee", SpeakerKind.PERSON))
    made = told([(LEDGER, "⟦lee a|“One two three,”⟧ ‹said› Lee. ⟦lee b|“Four five six,”⟧ ‹said› Lee.")], speakers)
    assert [speaker["id"] for speaker in as_json(made)["speakers"]] == ["lee a", "lee b"]


class TestContrasts:
    """The same speakers, introduced by other verbs."""

    def test_where_speakers_are_in_common_there_are_odds_with_an_interval(self) -> None:
        made = as_json(told([(LEDGER, SAID), (COURIER, DOUBTED)]))
        odds = {outlet["id"]: outlet["contrasts"]["doubting"] for outlet in made["outlets"]}
        assert odds["the-courier"]["low"] < odds["the-courier"]["odds_ratio"] < odds["the-courier"]["high"]
        assert odds["the-courier"]["odds_ratio"] * odds["harbor-ledger"]["odds_ratio"] == pytest.approx(1, abs=1e-4)
        assert (odds["the-courier"]["speakers"], odds["the-courier"]["verbs"], odds["the-courier"]["note"]) == (
            1,
            8,
            "",
        )

    def test_where_they_cannot_tell_that_is_said(self) -> None:
        alone = as_json(told([(LEDGER, SAID)]))["outlets"][0]["contrasts"]["doubting"]
        assert (alone["odds_ratio"], alone["note"]) == (None, "no speaker in common")

    @pytest.mark.parametrize("form", ["text", "md", "html"])
    def test_readers_are_told_the_odds(self, form: str) -> None:
        made = printed(told([(LEDGER, SAID), (COURIER, DOUBTED)]), form)
        assert "odds 9.0 times the others', between" in " ".join(made.replace("&#x27;", "'").replace("\\", "").split())

    def test_the_order_of_the_columns_is_that_of_the_outlets(self) -> None:
        comparison = told([(LEDGER, SAID), (COURIER, DOUBTED)]).of_columns((1, 0))
        courier, ledger = as_json(comparison)["outlets"]
        assert courier["contrasts"]["doubting"]["odds_ratio"] > 1 > ledger["contrasts"]["doubting"]["odds_ratio"]


def lines_of(*verbs: str) -> str:
    return "\n".join(
        f"It was late by then on the bank. ⟦ada reed|“We acted on {place},”⟧ Reed ‹{verb}›."
        for place, verb in enumerate(verbs)
    )


SAID = lines_of("said", "said", "said", "claimed")
DOUBTED = lines_of("claimed", "claimed", "claimed", "said")


class TestShared:
    """Quotations that several outlets carry."""

    WHOLE = "⟦ada reed|“We acted at once on every warning that the engineers gave us in the spring.”⟧ ‹said› Ada Reed."
    CUT = "Ada Reed ‹claimed›: ⟦ada reed|“We acted at once on every warning.”⟧"
    OTHER = "⟦ada reed|“It was a quiet morning by the river,”⟧ ‹said› Ada Reed."

    @pytest.fixture(scope="class")
    def shared(self) -> SharedTable:
        return shared_table(self.carried(), range(3))

    def carried(self) -> Comparison:
        post = Outlet(3, "meridian-post", "Meridian Post")
        return told([(LEDGER, self.WHOLE), (COURIER, self.CUT), (post, self.OTHER)])

    def printed(self, form: str, key: str | None = None) -> str:
        comparison = self.carried()
        table = speaker_table(comparison)
        shared = shared_table(comparison, range(3))
        of = None if key is None else table.line(key)
        return printed_speakers(
            SpeakersAsked(comparison, table, of, shared if of is None else shared.by(key)), form, {}
        )

    def test_json_keeps_its_schema(self) -> None:
        for key in (None, "ada reed"):
            Draft202012Validator(SCHEMA).validate(json.loads(self.printed("json", key)))

    def test_who_has_it_whole_who_cut_it_and_who_left_it_out_is_told(self) -> None:
        (one,) = json.loads(self.printed("json"))["shared"]
        extents = {outlet: [version["extent"] for version in versions] for outlet, versions in one["versions"].items()}
        assert extents == {"harbor-ledger": ["whole"], "the-courier": ["cut"]}
        assert one["left_out"] == {"meridian-post": 1}
        assert [speaker["name"] for speaker in one["speakers"]] == ["Ada Reed"]

    def test_a_cut_has_its_words_and_where_they_are_missing(self) -> None:
        (one,) = json.loads(self.printed("json"))["shared"]
        (version,) = one["versions"]["the-courier"]
        (cut,) = version["cuts"]
        assert (cut["place"], cut["text"], cut["words"]) == ("end", "that the engineers gave us in the spring", 8)
        assert version["verb"] == {"verb": "claim", "stance": "doubting"}

    def test_csv_has_a_row_for_each_outlet(self) -> None:
        made = list(csv.DictReader(io.StringIO(self.printed("csv"), newline="")))
        assert [(row["outlet"], row["extent"]) for row in made] == [
            ("Harbor Ledger", "whole"),
            ("The Courier", "cut"),
            ("Meridian Post", "left out"),
        ]

    def test_text_tells_what_each_outlet_makes_of_it(self) -> None:
        said = " ".join(self.printed("text").split())
        assert "Harbor Ledger: whole; introduced by “said” (say, neutral)" in said
        assert "cut at the end, without a sign: “that the engineers gave us in the spring”" in said
        assert "left out by Meridian Post (has 1 other quotation of the speaker)" in said

    def test_no_line_of_the_text_is_longer_than_a_hundred_characters(self, shared: SharedTable) -> None:
        assert max(map(len, shared_lines(shared))) <= 100

    @pytest.mark.parametrize("form", ["md", "html"])
    def test_documents_have_a_table_of_them(self, form: str) -> None:
        assert "The same quotation at several outlets" in self.printed(form)

    def test_where_nothing_is_shared_that_is_said(self) -> None:
        table = shared_table(told([(LEDGER, self.WHOLE)]), (0,))
        assert list(shared_lines(table)) == ["No quotation is carried by several outlets."]

    def test_without_being_asked_for_they_are_not_printed(self, comparison: Comparison) -> None:
        assert "shared" not in as_json(comparison)
