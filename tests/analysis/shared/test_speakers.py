"""Whether two quotations may be by one speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import SpeakerKind
from analysis.shared.speakers import Relation, Said, one_name, relation

PERSON, BODY, ROLE, UNNAMED = SpeakerKind.PERSON, SpeakerKind.ORGANISATION, SpeakerKind.ROLE, SpeakerKind.UNNAMED


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, None, Relation.UNKNOWN),
        (Said("ana penn", PERSON), None, Relation.UNKNOWN),
        (Said("officials", UNNAMED), Said("officials", UNNAMED), Relation.UNKNOWN),
        (Said("ana penn", PERSON), Said("ana penn", PERSON), Relation.SAME),
        (Said("ana penn", PERSON), Said("penn", PERSON), Relation.SAME),
        (Said("ana penn", PERSON), Said("bo penn", PERSON), Relation.OTHER),
        (Said("ana penn", PERSON), Said("bo tull", PERSON), Relation.OTHER),
        (Said("ana penn", PERSON), Said("ministry", BODY), Relation.UNCLEAR),
        (Said("the spokesman", ROLE), Said("the diplomat", ROLE), Relation.UNCLEAR),
        (Said("ministry", BODY), Said("police", BODY), Relation.OTHER),
        (Said("police", BODY), Said("river police", BODY), Relation.OTHER),
    ],
)
def test_what_is_known_of_two_speakers(first: Said | None, second: Said | None, expected: Relation) -> None:
    assert relation(first, second) is expected
    assert relation(second, first) is expected


@given(st.text(), st.text())
def test_being_one_name_goes_both_ways(first: str, second: str) -> None:
    assert one_name(first, second) == one_name(second, first)
