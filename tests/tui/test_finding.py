"""Finding words whatever their case, accents and ligatures: folding changes lengths, offsets stay those of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.article import Article, Block, Facts, Role
from tui.jobs.finding import find, find_in, findable, folded

ODD = st.sampled_from("aAsSeEiIßẞİıﬁﬃéÉe\u0301\u0327łŁœæŒ漢한각ñ'’“”-– \n\u00a0\t👩\u200d²½Ωώ")
TEXTS = st.text(ODD, max_size=40)


@given(TEXTS, st.data())
def test_every_word_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = text[start:end]
    if folded(wanted).strip():
        hits = find(findable(text), wanted)
        assert any(first < end and last > start for first, last in hits)


@given(TEXTS, TEXTS)
@example("Straße", "s")
@example("İstanbul", "istanbul")
@example("ﬃ", "f")
@example("cafe\u0301 au", "cafe")
def test_what_is_found_holds_what_was_wanted(text: str, wanted: str) -> None:
    for start, end in find(findable(text), wanted):
        assert 0 <= start < end <= len(text)
        assert " ".join(folded(wanted).split()) in " ".join(folded(text[start:end]).split())


@given(TEXTS, TEXTS)
def test_hits_come_in_order_and_do_not_overlap(text: str, wanted: str) -> None:
    hits = find(findable(text), wanted)
    assert all(before[1] <= after[0] for before, after in pairwise(hits))


@given(TEXTS)
def test_a_folded_offset_leads_to_the_character_that_it_came_from(text: str) -> None:
    prepared = findable(text)
    place = 0
    for offset, char in enumerate(text):
        for _ in folded(char):
            assert prepared.original(place) == offset
            place += 1
    assert place == len(prepared.text)


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "wanted", "hit"),
    [
        ("The CAFÉ closed", "cafe", "CAFÉ"),
        ("The cafe closed", "Café", "cafe"),
        ("a cafe\u0301 closed", "café", "cafe\u0301"),
        ("die Straße hier", "strasse", "Straße"),
        ("İstanbul", "istanbul", "İstanbul"),
        ("the ﬁnal oﬃce", "office", "oﬃce"),
        ("it’s here", "it's", "it’s"),
        ("the long\n   line", "long line", "long\n   line"),
        ("東京の漢字", "漢字", "漢字"),
    ],
)
def test_case_accents_ligatures_and_line_ends_do_not_matter(text: str, wanted: str, hit: str) -> None:
    ((start, end),) = find(findable(text), wanted)
    assert text[start:end] == hit


@pytest.mark.parametrize("wanted", ["", "  ", "\n", "\u0301"])
def test_nothing_is_found_for_nothing(wanted: str) -> None:
    assert find(findable("some\n text"), wanted) == ()


@pytest.mark.parametrize("wanted", ["[a", "a.c", "(", "\\", "a|b", "^", "$"])
def test_signs_mean_themselves(wanted: str) -> None:
    text = f"abc {wanted} abc"
    assert find(findable(text), wanted) == ((4, 4 + len(wanted)),)


def test_what_is_set_aside_is_counted_apart_until_it_is_shown() -> None:
    text = "a bridge\n\nPhoto: bridge"
    blocks = (Block(Role.BODY, 0, 8, "running text"), Block(Role.CREDIT, 10, 23, "photo credit"))
    article = Article(1, text, blocks, Facts())
    hidden = find_in(article, findable(text), "bridge", set_aside=False)
    shown = find_in(article, findable(text), "bridge", set_aside=True)
    assert (len(hidden.hits), hidden.hidden) == (1, 1)
    assert (len(shown.hits), shown.hidden) == (2, 0)
