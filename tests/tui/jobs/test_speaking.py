"""The speaker whom a reader means by a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Speaker, SpeakerKind
from analysis.speakers import bundled_aliases, read_aliases
from tui.jobs.problems import UserError
from tui.jobs.speaking import speaker_called

PESKOV = Speaker("dmitry peskov", "Dmitry Peskov", SpeakerKind.PERSON, ("Peskov", "the Kremlin spokesman"))
ADA = Speaker("ada reed", "Ada Reed", SpeakerKind.PERSON, ("the mayor",))
OTTO = Speaker("otto reed", "Otto Reed", SpeakerKind.PERSON, ("the mayor",))
LEYEN = Speaker("ursula von der leyen", "Ursula von der Leyen", SpeakerKind.PERSON)
GUL = Speaker("ebru gul", "Ebru Gül", SpeakerKind.PERSON)
MINISTRY = Speaker("ministry of works", "Ministry of Works", SpeakerKind.ORGANISATION, ("the ministry",))
UNKNOWN = Speaker("", "speaker not found", SpeakerKind.UNNAMED)
UNNAMED = Speaker("officials", "officials", SpeakerKind.UNNAMED, ("a source",))
EVERYBODY = (PESKOV, ADA, OTTO, LEYEN, GUL, MINISTRY, UNNAMED, UNKNOWN)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Dmitry Peskov", PESKOV),
        ("dmitry  PESKOV", PESKOV),
        ("Peskov", PESKOV),
        ("The Kremlin Spokesman", PESKOV),
        ("Dmitri Peskov", PESKOV),
        ("Dmitriy Peskov", PESKOV),
        ("Ada Reed", ADA),
        ("ada", ADA),
        ("von der Leyen", LEYEN),
        ("Leyen", LEYEN),
        ("Gul", GUL),
        ("GÜL", GUL),
        ("the ministry", MINISTRY),
        ("Kremlin spokesman", PESKOV),
        ("Works", MINISTRY),
        ("speaker not found", UNKNOWN),
        ("Sources  without a name", UNNAMED),
        ("officials", UNNAMED),
    ],
)
def test_a_speaker_is_found_by_any_spelling_of_the_name(name: str, meant: Speaker) -> None:
    assert speaker_called(name, EVERYBODY, bundled_aliases()) == meant


def test_a_spelling_of_the_users_own_finds_the_speaker() -> None:
    text = '[lexicon]\nkind = "aliases"\n[people]\nentries = [{ name = "Ada Reed", also = ["Iron Ada"] }]'
    own = read_aliases([("speakers.toml", text)])
    assert speaker_called("iron ada", EVERYBODY, own) == ADA


@pytest.mark.parametrize("name", ["Reed", "the mayor"])
def test_a_name_that_several_bear_is_refused_with_their_whole_names(name: str) -> None:
    with pytest.raises(UserError, match=f"“{name}” may be: Ada Reed; Otto Reed"):
        speaker_called(name, EVERYBODY, bundled_aliases())


def test_the_whole_name_of_one_is_no_part_of_anothers() -> None:
    senior = Speaker("ada reed smith", "Ada Reed Smith", SpeakerKind.PERSON)
    assert speaker_called("Ada Reed", (senior, ADA), bundled_aliases()) == ADA


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UserError, match=r"Near it: Ursula von der Leyen\."):
        speaker_called("Ursula van der Layen", EVERYBODY, bundled_aliases())


def test_a_name_that_is_like_nobodys_is_answered_with_who_is_quoted() -> None:
    with pytest.raises(UserError, match=r"Quoted are: Dmitry Peskov, Ada Reed"):
        speaker_called("Xu", EVERYBODY, bundled_aliases())


def test_the_unnamed_are_not_listed_by_what_one_article_calls_them() -> None:
    with pytest.raises(UserError, match=r"Quoted are: sources without a name\."):
        speaker_called("Xu", (UNNAMED,), bundled_aliases())


def test_where_nobody_is_quoted_that_is_said() -> None:
    with pytest.raises(UserError, match="Nobody is quoted there by name"):
        speaker_called("Ada Reed", (), bundled_aliases())


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_name_is_found_or_refused_in_a_sentence(asked: str, borne: str) -> None:
    bearer = Speaker(borne.casefold(), borne, SpeakerKind.PERSON, (asked[::-1],))
    try:
        found = speaker_called(asked, (bearer,), bundled_aliases())
    except UserError as problem:
        found = None
        said = str(problem)
    assert found == bearer or (found is None and said)


@given(st.sampled_from(EVERYBODY))
def test_whoever_is_listed_is_found_by_the_name_that_is_shown(speaker: Speaker) -> None:
    assert speaker_called(speaker.name, EVERYBODY, bundled_aliases()) == speaker
