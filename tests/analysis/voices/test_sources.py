"""Who reports: the noun phrase that is the subject of a cue, before it, after it, or lent by another clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.voices.sources.lenders import speaking_clause
from analysis.voices.sources.sources import (
    borrows_subject,
    source_after,
    source_before,
    source_beside,
    source_of_noun,
    source_of_passive,
    source_of_phrase,
    source_range,
)
from analysis.voices.words.words import Words, words_of


def read(sentence: str) -> tuple[Words, int, int]:
    """The words of a sentence whose cue stands in `[ ]`, and the words at which the cue begins and ends."""
    start, end = sentence.index("["), sentence.index("]")
    text = sentence.replace("[", "").replace("]", "")
    words = words_of(text, 0, len(text), "en")
    return words, words.at(start), words.at(end - 1)


def clear_of(words: Words) -> list[tuple[int, int]]:
    """The ranges of words outside double marks."""
    edges = [place for place, gap in enumerate(words.gaps) for _ in range(gap.count('"'))]
    inside = zip(edges[::2], edges[1::2], strict=True)
    ranges, reached = [], 0
    for first, last in inside:
        ranges.append((reached, first))
        reached = last
    return [*ranges, (reached, len(words))]


def beside(sentence: str) -> str | None:
    """The text of the source of the cue in `[ ]`, wherever it stands."""
    words, start, end = read(sentence)
    source = source_beside(words, start, end, clear_of(words))
    if source is None:
        return None
    first, last = source_range(words, source)
    return words.text[first:last]


def head(sentence: str) -> str:
    """The text of the head of the subject before the cue in `[ ]`."""
    words, start, _ = read(sentence)
    source = source_before(words, start, 0)
    assert source is not None
    return words.text[words.starts[source.head[0]] : words.ends[source.head[1] - 1]]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("She [said] it was late.", "She"),
        ("He's [saying] it is late.", "He"),
        ("Osei [said] it was late.", "Osei"),
        ("Marta de la Cruz [said] it was late.", "Marta de la Cruz"),
        ("Prime Minister Theresa May [said] it was late.", "Prime Minister Theresa May"),
        ("The campaign manager Robby Osei [said] it was late.", "The campaign manager Robby Osei"),
        ("Two senior officials [said] it was late.", "Two senior officials"),
        ("A spokesman for the ministry [said] it was late.", "A spokesman for the ministry"),
        ("People familiar with the matter [said] it was late.", "People familiar with the matter"),
        ("Osei and Brandt [said] it was late.", "Osei and Brandt"),
        ("The mayor, two aides and a guard [said] it was late.", "The mayor, two aides and a guard"),
        ("About half of voters [said] it was late.", "About half of voters"),
        ("The people interviewed for this article [said] it was late.", "The people interviewed for this article"),
        ("A poll released last week [showed] that it was late.", "A poll released"),
        ("Rep. Gwen Osei (D-Wis.) [said] it was late.", "Rep. Gwen Osei (D-Wis.)"),
        ("A panel on the US Second Circuit [said] it was late.", "A panel on the US Second Circuit"),
        ("The former first lady [said] it was late.", "The former first lady"),
        ("The nonpartisan Budget Office [said] it was late.", "The nonpartisan Budget Office"),
        ("Strategists for Osei and Brandt [said] it was late.", "Strategists for Osei and Brandt"),
        ("A judge handling the case [said] it was late.", "A judge handling the case"),
    ],
)
def test_a_subject_directly_before_the_cue(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Osei on Monday also [said] it was late.", "Osei"),
        ("Osei, however, [said] it was late.", "Osei"),
        ("In Ohio voters [said] it was late.", "voters"),
        ("In an interview Osei [said] it was late.", "Osei"),
        ("Osei left after she [said] it was late.", "she"),
        ("It was the story Kennedy [told] them.", "Kennedy"),
        ("Osei won Texas and Brandt [said] it was late.", "Brandt"),
        ("The story the previous day [had reported] that it was late.", "The story"),
        ("Whether this claim [suggests] that it was late.", "this claim"),
        ("He said (using maps, Osei and Brandt [agreed] so).", "Osei and Brandt"),
        ("She hopes in 2017 voters [say] it was late.", "voters"),
        ("BRUSSELS - European leaders [said] it was late.", "European leaders"),
    ],
)
def test_words_round_the_subject_are_no_part_of_it(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Lena Ortiz, an engineer at the dam, [said] it was safe.", "Lena Ortiz, an engineer at the dam"),
        ("Lena Ortiz, who built it, [said] it was safe.", "Lena Ortiz"),
        ("Lena Ortiz, speaking in Ghent, [said] it was safe.", "Lena Ortiz"),
        ("On Monday, Lena Ortiz, in a letter to staff, [said] it was safe.", "Lena Ortiz"),
        ("Ana won, but Lena Ortiz, the mayor, [said] it was safe.", "Lena Ortiz, the mayor"),
    ],
)
def test_what_commas_set_off_between_subject_and_cue(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ('"No," [said] Lena Ortiz.', "Lena Ortiz"),
        ('"No," [said] Lena Ortiz, an engineer at the dam.', "Lena Ortiz, an engineer at the dam"),
        ('"No," [said] Lena Ortiz, head of the clinic.', "Lena Ortiz, head of the clinic"),
        ('"No," [said] the ministry in a statement.', "the ministry"),
        ('"No," [said] Lena Ortiz on Monday.', "Lena Ortiz"),
        ('"No," [said] a woman who lives there.', "a woman who lives there"),
        ('"Is it?" [asked] she.', "she"),
    ],
)
def test_an_inverted_subject_after_the_cue(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("She left, [saying] it was late.", "She"),
        ("She left and [said] it was late.", "She"),
        ("She began by [saying] it was late.", "She"),
        ('"No," Osei said, [adding] that it was late.', "Osei"),
        ('"No," said Osei, [adding] that it was late.', "Osei"),
        ('Osei called it "a shame," [adding] that it was late.', "Osei"),
        ("At the fair his aides cheered, [saying] it was late.", "his aides"),
        ("Osei won after she lost twice and [said] it was late.", "she"),
        ("Osei paid, but he refused to leave, [saying] it was late.", "he"),
        ("[Citing] the weather, Osei left.", "Osei"),
        ("After [saying] it was late, she left.", "she"),
    ],
)
def test_a_subject_that_another_verb_lends(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("She was trying to [say] it was late.", "She"),
        ("She missed a chance to [say] it was late.", "She"),
        ("Osei went on to [say] it was late.", "Osei"),
        ("The storm led aides to [say] it was late.", "aides"),
        ("Osei began [telling] them it was late.", "Osei"),
        ("Osei issued a statement [saying] it was late.", "Osei"),
        ("Osei issued a statement Thursday night [condemning] it.", "Osei"),
        ('"No," Osei said, going on to [say] it was late.', "Osei"),
        ("Osei's refusal to [say] it was late helped.", "Osei's"),
        ("Osei to [call] for an inquiry", "Osei"),
    ],
)
def test_the_subject_of_a_verb_that_another_verb_leads_to(sentence: str, source: str) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("His [promise] to rebuild it was kept.", "His"),
        ("Osei's repeated [claim] that it was late failed.", "Osei's"),
        ("The [claim] by Lena Ortiz that it was late failed.", "Lena Ortiz"),
        ("Osei made the [claim] that it was late.", "Osei"),
    ],
)
def test_whose_words_a_noun_reports(sentence: str, source: str) -> None:
    words, noun, _ = read(sentence)
    found = source_of_noun(words, noun, 0, len(words))
    assert found is not None
    first, last = source_range(words, found)
    assert words.text[first:last] == source


@pytest.mark.parametrize(
    ("sentence", "source", "verb"),
    [
        ("He played down the [row].", "He", "played"),
        ("Osei has since apologized for what [happened].", "Osei", "apologized"),
        ("It was a night in which he took credit for the [calm].", "he", "took"),
        ("The Times [reports].", "The Times", "reports"),
    ],
)
def test_the_clause_that_leads_to_words(sentence: str, source: str, verb: str) -> None:
    words, _, end = read(sentence)
    found = speaking_clause(words, end, 0)
    assert found is not None
    first, last = source_range(words, found[0])
    assert (words.text[first:last], words.forms[found[1]]) == (source, verb)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("He [was told] by the mayor that it was late.", "the mayor"),
        ("As [reported] by Osei, it was late.", "Osei"),
        ("He [was told] that it was late.", None),
    ],
)
def test_who_says_what_a_passive_reports(sentence: str, source: str | None) -> None:
    assert beside(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[According to] Osei, the bridge is safe.", "Osei"),
        ("It is late, [according to] show insiders.", "show insiders"),
        ("[According to] a study by two economists, it is late.", "a study by two economists"),
        (
            "[According to] early results of the poll conducted by Osei, it is late.",
            "early results of the poll conducted by Osei",
        ),
        ("It is late, [according to] Lena Ortiz, a guard.", "Lena Ortiz, a guard"),
    ],
)
def test_the_phrase_after_according_to(sentence: str, source: str) -> None:
    words, _, end = read(sentence)
    found = source_of_phrase(words, end, len(words))
    assert found is not None
    first, last = source_range(words, found)
    assert words.text[first:last] == source


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The campaign manager Robby Osei [said] so.", "Robby Osei"),
        ("A spokesman for the ministry [said] so.", "spokesman"),
        ("People familiar with the matter [said] so.", "People"),
        ("Secretary of State John Osei [said] so.", "John Osei"),
        ("The spokesman, Ana Lee, [said] so.", "Ana Lee"),
        ("Osei and two guards [said] so.", "Osei"),
        ("We met Osei, who [said] so.", "Osei"),
        ("The man who [said] so left.", "man"),
        ("We heard Osei's [claim].", "Osei's"),
    ],
)
def test_the_head_is_the_name_or_noun(sentence: str, named: str) -> None:
    assert head(sentence) == named


def test_a_relative_pronoun_is_the_source_itself() -> None:
    assert beside("We met Osei, who [said] so.") == "who"


def test_nothing_before_the_floor_is_taken() -> None:
    words, start, _ = read("Osei [said] so.")
    assert source_before(words, start, start) is None


def test_nothing_is_taken_over_a_sentence_end() -> None:
    words, start, _ = read("It was Osei. [Said] so.")
    assert source_before(words, start, 0) is None


def test_a_stop_after_a_title_ends_no_sentence() -> None:
    assert beside("Sen. Edward G. Osei [said] so.") == "Sen. Edward G. Osei"


@given(st.text(alphabet="Aa .,;\"'()—-\n", max_size=80) | st.text(max_size=40), st.data())
def test_any_place_of_any_text_gives_a_source_in_bounds(text: str, data: st.DataObject) -> None:
    words = words_of(text, 0, len(text), "en")
    places = st.integers(-2, len(words) + 2)
    first, second = data.draw(places), data.draw(places)
    borrows_subject(words, first)
    for source in (
        source_before(words, first, second),
        source_after(words, first, second),
        source_of_phrase(words, first, second),
        source_of_passive(words, first, second),
        source_of_noun(words, first, second, len(words)),
        source_beside(words, first, second, [(0, first), (second, len(words))]),
        (speaking_clause(words, first, second) or (None,))[0],
    ):
        if source is not None:
            assert 0 <= source.start < source.end <= len(words)
            assert 0 <= source.head[0] < source.head[1] <= source.end
            assert 0 <= source_range(words, source)[0] < source_range(words, source)[1] <= len(text)


_WORDS = """
he said , Osei and the who that . by in Monday ( ) saying was told to of 's " — however about half R-Ky. may
"""
_ANY_WORDS = st.lists(st.sampled_from(_WORDS.split()), max_size=30).map(" ".join)


@given(_ANY_WORDS, st.data())
def test_a_subject_before_lies_between_floor_and_cue(text: str, data: st.DataObject) -> None:
    words = words_of(text, 0, len(text), "en")
    cue = data.draw(st.integers(-1, len(words) + 1))
    floor = data.draw(st.integers(-1, len(words) + 1))
    source = source_before(words, cue, floor)
    if source is not None:
        assert max(floor, 0) <= source.start < source.end <= cue


@given(_ANY_WORDS, st.data())
def test_a_subject_after_lies_between_cue_and_ceiling(text: str, data: st.DataObject) -> None:
    words = words_of(text, 0, len(text), "en")
    end = data.draw(st.integers(-1, len(words) + 1))
    ceiling = data.draw(st.integers(-1, len(words) + 1))
    source = source_after(words, end, ceiling)
    if source is not None:
        assert end <= source.start < source.end <= ceiling
