"""Articles that come without a file: pasted text, a pasted page, a pasted piece of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import FactSource, Role
from corpus.errors import UnreadableFile
from corpus.intake import PASTED, read_pasted
from tests.articles import BRIDGE
from tui.jobs.facts import facts_from_user

PIECE = (
    "<h1>Bridge falls at Hallow Ferry</h1><div><p>The bridge fell on Tuesday night, the police said, and the road "
    "beside the river was closed.</p><p>The council will meet on Friday to hear what inspectors have found.</p></div>"
)
PAGE = (
    '<!doctype html><html lang="en"><head><title>Bridge falls | Harbor Ledger</title>'
    f'<script>alert("no")</script></head><body><nav>Home Sport</nav><article>{PIECE}</article></body></html>'
)


def test_a_pasted_text_is_read_like_a_text_file() -> None:
    article = read_pasted(f"Bridge falls\n\n{BRIDGE}", key=1).article
    assert article.origin == PASTED
    assert article.text == f"Bridge falls\n\n{BRIDGE}"
    assert article.blocks[0].role is Role.HEADLINE


@pytest.mark.parametrize("pasted", [PAGE, PIECE], ids=["page", "piece"])
def test_pasted_html_is_read_as_a_page(pasted: str) -> None:
    article = read_pasted(pasted, key=1).article
    assert article.text.startswith("Bridge falls at Hallow Ferry\n\nThe bridge fell on Tuesday night")
    assert not any(part in article.text for part in ("<p>", "alert", "Sport"))


def test_what_the_reader_says_of_it_outranks_the_text() -> None:
    article = read_pasted(BRIDGE, key=1, user_facts=facts_from_user(outlet="Harbor Ledger")).article
    assert (article.facts.outlet.value, article.facts.outlet.by) == ("Harbor Ledger", FactSource.USER)


def test_line_ends_of_another_system_are_line_ends() -> None:
    assert read_pasted("One line.\r\n\r\nAnother line.\rA third.", key=1).article.text == (
        "One line.\n\nAnother line.\nA third."
    )


@pytest.mark.parametrize("nothing", ["", " \n\t", "<p></p><p> </p>"])
def test_nothing_is_refused_with_a_sentence(nothing: str) -> None:
    with pytest.raises(UnreadableFile, match=PASTED):
        read_pasted(nothing, key=1)


@given(st.text(alphabet=st.characters(), max_size=300))
def test_whatever_is_pasted_is_read_or_refused(pasted: str) -> None:
    try:
        article = read_pasted(pasted, key=1).article
    except UnreadableFile:
        return
    assert "\x1b" not in article.text
