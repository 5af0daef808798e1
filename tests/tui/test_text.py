from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import cells, content, cut, cut_at_word, fit, fit_runs, inked, one_line, plain, wrap

HOSTILE = "[/x] [@click=app.bell]press[/] \x1b]0;owned\x07 \x9b31m \u202eback \r\x00 [sic]"
some_text = st.text(max_size=300)


def test_markup_in_text_is_shown_as_it_stands() -> None:
    assert content("[b]bold[/b] [sic] [/x]").plain == "[b]bold[/b] [sic] [/x]"


def test_markup_in_text_makes_no_style() -> None:
    assert not content("[@click=app.bell]press[/]").spans


def test_an_ink_styles_its_own_run_only() -> None:
    made = content("a", ("b", "strong"), "c")
    assert [(span.start, span.end) for span in made.spans] == [(1, 2)]


def test_an_unknown_ink_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError):
        content(("a", "no such ink"))


@given(some_text)
def test_plain_text_steers_no_terminal(text: str) -> None:
    assert all(char.isprintable() or char in " \u00a0" or ord(char) > 0x9F for char in plain(text))
    assert not set(plain(text)) & set("\x1b\x9b\x07\n\r\t\u202e\u2066")


@given(some_text)
def test_plain_text_has_the_length_of_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_line_ends_stay_in_content_and_go_on_one_line() -> None:
    assert (content("a\nb").plain, one_line("a\nb").plain) == ("a\nb", "a b")


@given(some_text, st.integers(0, 60))
def test_fitted_text_takes_exactly_its_width(text: str, width: int) -> None:
    assert cells(fit(text, width)) == width


@given(st.lists(st.tuples(some_text, st.just("dim")), max_size=5), st.integers(1, 60))
def test_fitted_runs_take_exactly_their_width(runs: list[tuple[str, str]], width: int) -> None:
    assert sum(cells(text) for text, _ in fit_runs(runs, width)) == width


def test_cut_text_says_that_it_goes_on() -> None:
    assert cut("collapse of the bridge", 9) == "collapse…"


def test_cut_text_that_fits_is_whole() -> None:
    assert cut("collapse", 8) == "collapse"


@given(some_text, st.integers(2, 40))
def test_no_wrapped_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(plain(text[start:end])) <= width for start, end in wrap(plain(text), 0, len(text), width))


@given(some_text, st.integers(2, 40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    shown = plain(text)
    assert "".join("".join(shown[a:b].split()) for a, b in wrap(shown, 0, len(shown), width)) == "".join(shown.split())


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert len(wrap("x" * 10_000, 0, 10_000, 100)) == 100


def test_inked_text_is_the_text_with_its_spans() -> None:
    assert inked("all is well", 4, 11, [(7, 11, "hit")]) == [("is ", ""), ("well", "hit")]


def test_a_later_span_covers_an_earlier_one() -> None:
    assert inked("abc", 0, 3, [(0, 3, "quoted"), (1, 2, "hit")]) == [("a", "quoted"), ("b", "hit"), ("c", "quoted")]


def test_hostile_text_is_only_text() -> None:
    assert content(HOSTILE).plain.startswith("[/x] [@click=app.bell]press[/]")


@pytest.mark.parametrize(
    ("width", "shown"),
    [(30, "no headline in quotation marks"), (29, "no headline in quotation…"), (12, "no headline…"), (3, "no…")],
)
def test_a_reason_is_cut_at_a_word(width: int, shown: str) -> None:
    assert cut_at_word("no headline in quotation marks", width) == shown


@given(st.text(), st.integers(1, 40))
def test_what_is_cut_at_a_word_fits(text: str, width: int) -> None:
    assert cells(cut_at_word(text, width)) <= width
