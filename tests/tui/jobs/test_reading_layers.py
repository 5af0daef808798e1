"""What can be marked in an article: as many rows as the figures count, in the order of the text."""

from __future__ import annotations

from functools import cache

import pytest

from analysis.catalogue import measures_of
from analysis.document import Voice
from analysis.lexicon import bundled_lexicons
from analysis.measure import Family
from analysis.pooling import outlet_figures
from analysis.reading import read_document
from analysis.scoring import ScoredDocument, analysers, score_document
from analysis.voices import voiced_ranges
from tests.tui.made import COURIER, GAZETTE, LEDGER, article
from tui.jobs.reading import (
    LOADED,
    OWN_IN_MARKS,
    PERSON,
    QUOTED,
    REPORTED,
    LayerKind,
    Layers,
    layers_now,
    layers_of,
    voice_of,
)

MEASURES = measures_of(bundled_lexicons())
TOLD = {
    "ledger": article(1, LEDGER),
    "courier": article(2, COURIER),
    "russian": article(3, GAZETTE, language="ru"),
    "war": article(
        4,
        (
            "Rebels seize town as government troops flee",
            (
                "The militants captured the town in an invasion, and the army of the regime fled. “This war is a crime "
                "against refugees,” the minister said.",
                "The protest became a riot. Migrants, refugees and asylum seekers paid the cost of the war.",
            ),
        ),
    ),
    "empty": article(5, ("", ())),
}
VOICED = (QUOTED, REPORTED, OWN_IN_MARKS)
LAYER_IDS = sorted(layer.id for layer in layers_now(TOLD["empty"]).layers)


@cache
def scored(name: str) -> ScoredDocument:
    return score_document(read_document(TOLD[name]), analysers(bundled_lexicons()))


@cache
def layers(name: str) -> Layers:
    return layers_of(scored(name), MEASURES)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("layer", [layer for layer in LAYER_IDS if layer not in (*VOICED, LOADED)])
def test_a_layer_has_as_many_rows_as_its_figures_count(name: str, layer: str) -> None:
    figures = outlet_figures(MEASURES, [scored(name)])
    found = layers(name).layer(layer)
    assert found is not None
    of = [measure for measure in MEASURES if measure.id in found.measures]
    assert found.count == len(found.rows) == sum(figures[measure.id, voice_of(measure)].count for measure in of)


HARM = article(
    6,
    (
        "Five killed",
        (
            "Five people were killed in the port. The killing of Anna Berg, the mayor, was reportedly a disgrace. Berg "
            "was kind. She managed to escape the first time.",
            "“It was a shameful act,” said Otto Lind.",
        ),
    ),
)


@cache
def harm() -> Layers:
    return layers_now(HARM)


def marked(layer: str) -> list[str]:
    found = harm().layer(layer)
    assert found is not None
    return [HARM.text[start:end] for row in found.rows for start, end, _ in row.highlights]


def test_stance_is_marked_in_the_outlets_own_words() -> None:
    assert marked("stance.hedge") == ["reportedly"]
    assert marked("stance.implicative") == ["managed"]


def test_harm_without_saying_by_whom_is_marked_at_its_verb() -> None:
    assert "killed" in marked("agency.agentless")
    assert "killing" in marked("agency.nominal")


def test_loaded_words_are_marked_in_all_words() -> None:
    assert {"disgrace", "shameful"} <= set(marked(LOADED))


def test_each_loaded_word_has_a_note_of_why_and_how_often_people_agreed() -> None:
    found = harm().layer(LOADED)
    assert found is not None
    assert len(found.notes) == found.count
    assert all("may be loaded (" in note and "People marked" in note for note in found.notes)


def test_whoever_is_spoken_of_is_marked_by_name_last_name_and_pronoun() -> None:
    assert marked(f"{PERSON}anna berg") == ["Anna Berg", "Berg", "She"]


def test_each_mention_has_a_note_of_how_it_is_told_whom_it_means() -> None:
    found = harm().layer(f"{PERSON}anna berg")
    assert found is not None
    assert found.notes == ("Anna Berg, by name", "Anna Berg, by the last name", "Anna Berg, by a pronoun")


def test_those_who_are_mentioned_most_come_first() -> None:
    counts = [layer.count for layer in harm().layers if layer.kind is LayerKind.PEOPLE]
    assert counts == sorted(counts, reverse=True)


def test_in_another_language_loaded_words_are_not_looked_for() -> None:
    found = layers("russian").layer(LOADED)
    assert found is not None
    assert (found.count, found.measured) == (0, False)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize(("layer", "voice"), [(QUOTED, Voice.QUOTED), (REPORTED, Voice.REPORTED)])
def test_there_are_as_many_rows_in_a_voice_as_quotations_with_words_in_it(name: str, layer: str, voice: Voice) -> None:
    found = layers(name).layer(layer)
    assert found is not None
    wanted = {place for _, _, said_in, place in voiced_ranges(scored(name).document.quotations) if said_in is voice}
    assert found.count == len(found.rows) == len(found.attributed) == len(wanted)


def test_every_frame_and_every_named_thing_has_a_layer() -> None:
    named = {measure for layer in layers("war").layers for measure in layer.measures}
    wanted = {measure.id for measure in MEASURES if measure.family in (Family.FRAME, Family.NAMING)}
    assert wanted <= named


@pytest.mark.parametrize("layer", LAYER_IDS)
def test_rows_come_in_the_order_of_the_text(layer: str) -> None:
    found = layers("war").layer(layer)
    assert found is not None
    places = [(row.start, row.highlights[0][0] if row.highlights else row.start) for row in found.rows]
    assert places == sorted(places)


@pytest.mark.parametrize("name", TOLD)
def test_marked_words_stand_inside_the_text(name: str) -> None:
    text = TOLD[name].text
    for layer in layers(name).layers:
        for row in layer.rows:
            assert 0 <= row.start <= row.end <= len(text)
            assert all(0 <= start < end <= len(text) for start, end, _ in row.highlights)


def test_what_is_not_measured_in_a_language_says_so() -> None:
    tone, quoted = layers("russian").layer("tone"), layers("russian").layer(QUOTED)
    assert tone is not None
    assert quoted is not None
    assert (tone.measured, quoted.measured) == (False, True)


def test_the_words_of_the_war_are_where_they_should_be() -> None:
    found = layers("war").layer("naming.migrants")
    assert found is not None
    assert [TOLD["war"].text[start:end] for row in found.rows for start, end, _ in row.highlights] == [
        "refugees",
        "Migrants",
        "refugees",
        "asylum seekers",
    ]


def test_the_layers_of_this_run_are_those_of_the_bundled_lexicons() -> None:
    assert layers_now(TOLD["war"]).layer("tone") == layers("war").layer("tone")
