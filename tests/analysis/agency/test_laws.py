"""What holds of any words: no errors, ranges that lie in the text, a verb read once, voices that add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.agency import find_events, read_agency
from analysis.agency.entries import Shape, harm_verbs
from analysis.document import Voice
from analysis.selection import Selection
from tests.analysis.agency.gold import document_of
from tests.analysis.plain_articles import read_text


def test_every_verb_of_the_list_is_read_in_its_passive() -> None:
    """No entry goes unread: each verb is, with somebody whom it befalls and an agent."""
    shapes = {verb.base: verb for entries in harm_verbs().shapes.values() for verb, _ in entries}
    plain = {base for base, verb in shapes.items() if not (verb.particles or verb.phrase or verb.only == "none")}
    sentences = [f"The men were {_participle(base)} by rebels." for base in plain]
    read = {event.base for sentence in sentences for event in find_events(document_of(sentence))}
    assert plain - read <= {"sink"}


def _participle(base: str) -> str:
    entries = [(form, entry) for form, found in harm_verbs().shapes.items() for entry in found]
    return next(form for form, (verb, shape) in entries if verb.base == base and shape & Shape.PARTICIPLE)


WORDS = st.sampled_from(
    [
        *sorted(harm_verbs().forms)[::7],
        *["was", "by", "the", "of", "and", ",", "to", "who", "not", "men", "Ada", "12", "'s", "“"],
    ]
)


@given(st.lists(WORDS, max_size=14))
def test_any_words_are_read_without_an_error_and_ranges_lie_in_the_text(words: list[str]) -> None:
    text = f"The {' '.join(words)}."
    for event in find_events(document_of(text)):
        for where in (event.verb, event.agent, event.patient):
            assert where is None or 0 <= where[0] < where[1] <= len(text)


@given(st.lists(WORDS, max_size=14))
def test_no_word_is_two_events(words: list[str]) -> None:
    verbs = [event.verb for event in find_events(document_of(f"The {' '.join(words)}"))]
    assert len(verbs) == len({start for start, _ in verbs})


@given(st.lists(WORDS, max_size=20))
def test_the_voices_share_the_events_of_all(words: list[str]) -> None:
    document = read_text(f"The {' '.join(words)}. “The {' '.join(words[::-1])},” she said.")
    rows = {
        voice: read_agency(Selection(document, voice))["agency.passive"].evidence
        for voice in (Voice.OWN, Voice.QUOTED, Voice.REPORTED, Voice.ALL)
    }
    parts = [row for voice in (Voice.OWN, Voice.QUOTED, Voice.REPORTED) for row in rows[voice]]
    assert sorted(row.highlights for row in parts) == sorted(row.highlights for row in rows[Voice.ALL])
