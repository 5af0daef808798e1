"""Each quotation with who speaks, by which verb, and how its words are given."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Document, Quotation, QuotationKind, Voice
from analysis.voices.reporting import Stance
from tests.analysis.spoken import spoken
from tests.tui.voiced import document, layers
from tui.jobs.attributing import Attributed, attributed
from tui.jobs.reading import OWN_IN_MARKS, QUOTED, REPORTED, SPEAKER

FOUND = attributed(document())


def words(one: Attributed, voice: Voice = Voice.ALL) -> list[str]:
    return [document().text[start:end] for start, end in one.stretches(voice)]


def test_there_is_one_for_each_quotation() -> None:
    assert len(FOUND) == len(document().quotations) == 6


@pytest.mark.parametrize(
    ("place", "who", "sort"),
    [(0, "Delia Quenby", "person"), (2, "Rafe Linden", "person"), (5, "Officials", "unnamed source"), (4, "", "")],
)
def test_a_speaker_is_told_by_name_and_sort(place: int, who: str, sort: str) -> None:
    assert (FOUND[place].who, FOUND[place].sort) == (who, sort)


def test_the_cue_gives_the_verb_with_its_stance() -> None:
    verb = FOUND[0].verb
    assert FOUND[0].cue_words == "insisted"
    assert verb is not None
    assert verb.stance is Stance.DOUBTING


def test_without_a_cue_there_is_no_verb() -> None:
    assert (FOUND[1].cue_words, FOUND[1].verb) == ("", None)


def test_reported_words_are_no_quoted_words() -> None:
    assert words(FOUND[5], Voice.REPORTED) == ["Two cars were in the water"]
    assert words(FOUND[5], Voice.QUOTED) == []
    assert FOUND[5].how == "reported"


def test_a_few_words_in_marks_within_a_report_are_quoted_and_the_rest_is_reported() -> None:
    text = "He said he was “deeply concerned” about it."
    quotation = Quotation(
        QuotationKind.PARTIAL, ((8, 42),), ((16, 32),), voiced=((8, 15), (15, 33), (33, 42)), cue=(3, 7)
    )
    (one,) = attributed(Document(1, text, "en", (), (), (), (quotation,)))
    assert [text[start:end] for start, end in one.quoted] == ["“deeply concerned”"]
    assert "".join(text[start:end] for start, end in one.reported) == "he was  about it"
    assert one.how == "partial"


def test_scare_quotes_are_the_outlets_own_words() -> None:
    quotation = Quotation(QuotationKind.SCARE, ((4, 11),), ((5, 10),))
    (one,) = attributed(Document(1, "The “elite” left.", "en", (), (), (), (quotation,)))
    assert one.stretches(Voice.ALL) == ()
    assert one.how == "the outlet's own words"


def test_every_speaker_has_a_layer_of_all_their_words() -> None:
    names = {layer.id: layer.count for layer in layers().layers if layer.id.startswith(SPEAKER)}
    assert names == {
        "speaker.delia quenby": 1,
        "speaker.ana corvel": 1,
        "speaker.rafe linden": 2,
        "speaker.officials": 1,
    }


@pytest.mark.parametrize("name", [QUOTED, REPORTED, OWN_IN_MARKS, "speaker.rafe linden"])
def test_each_row_stands_beside_what_is_told_of_it(name: str) -> None:
    layer = layers().layer(name)
    assert layer is not None
    assert len(layer.attributed) == layer.count
    for row, one in zip(layer.rows, layer.attributed, strict=True):
        marked = {(start, end) for start, end, _ in row.highlights}
        assert marked <= {*one.quoted, *one.reported, *one.marked}


PIECES = st.sampled_from(
    ["⟦ada|“Yes,”⟧ ", "⟪ben|it was so⟫ ", "‹said› ", "the mayor. ", "⟦|“No”⟧ ", "\n\n", "It rained. "]
)


@given(st.lists(PIECES, max_size=14))
def test_words_of_one_voice_are_in_one_quotation_only(pieces: list[str]) -> None:
    made = spoken("".join(pieces))
    stretches = sorted(part for one in attributed(made) for part in one.stretches(Voice.ALL))
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))
