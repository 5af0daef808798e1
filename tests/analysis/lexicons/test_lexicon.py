"""Reading lexicons: what is right is read, what is wrong is named by file, line and key."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.lexicon import LexiconError, bundled_lexicons, parse_lexicon, read_lexicon_folder

HEADER = '[lexicon]\nid = "mine"\nkind = "frames"\nlanguage = "en"\nversion = 2\n'
GOOD = HEADER + '[water]\ntitle = "water"\nentries = [\n  { term = "dam", sense = "wall", inflect = "noun" },\n]\n'
NAMING = HEADER.replace("frames", "naming") + (
    '[river]\ntitle = "the river"\nanchors = ["bank"]\n'
    '[river.stream]\ntitle = "stream"\nentries = [{ term = "stream", sense = "water" }]\n'
    '[river.torrent]\ntitle = "torrent"\nentries = [{ term = "torrent", sense = "water", anchored = true }]\n'
)


def message(text: str) -> str:
    with pytest.raises(LexiconError) as caught:
        parse_lexicon(text, "mine.toml")
    return str(caught.value)


def test_a_frame_is_read_with_its_forms() -> None:
    lexicon = parse_lexicon(GOOD, "mine.toml")
    assert (lexicon.id, lexicon.kind, lexicon.language, lexicon.version) == ("mine", "frames", "en", 2)
    assert lexicon.categories[0].entries[0].forms == (("dam",), ("dams",))


def test_labels_are_categories_of_their_concept() -> None:
    categories = parse_lexicon(NAMING, "mine.toml").categories
    assert [(c.id, c.title, c.group, c.group_title) for c in categories] == [
        ("river.stream", "stream", "river", "the river"),
        ("river.torrent", "torrent", "river", "the river"),
    ]


def test_the_digest_is_that_of_the_files_bytes() -> None:
    assert parse_lexicon(GOOD, "mine.toml").digest == hashlib.sha256(GOOD.encode()).hexdigest()


def test_the_word_to_inflect_may_be_any_of_a_phrase() -> None:
    text = GOOD.replace('"dam"', '"take control"').replace('"noun"', '"verb", inflect_at = 0, forms = ["took control"]')
    forms = parse_lexicon(text, "mine.toml").categories[0].entries[0].forms
    assert [" ".join(form) for form in forms] == [
        "take control",
        "takes control",
        "taked control",
        "taking control",
        "took control",
    ]


def test_entries_may_be_written_as_tables_of_their_own() -> None:
    text = HEADER + '[water]\ntitle = "water"\n[[water.entries]]\nterm = "dam"\nsense = "wall"\n'
    assert parse_lexicon(text, "mine.toml").categories[0].entries[0].term == "dam"


def test_a_word_after_the_term_of_an_exclusion_stands_for_its_plural_too() -> None:
    (category,) = parse_lexicon(GOOD.replace('"noun"', '"noun", not = ["dam builder"]'), "mine.toml").categories
    assert set(category.entries[0].exclusions) == {
        *[("dam", "builder"), ("dam", "builders"), ("dams", "builder"), ("dams", "builders")],
    }


@pytest.mark.parametrize(
    ("text", "line", "path"),
    [
        (GOOD.replace('term = "dam"', "term = 3"), 9, "water.entries[0].term"),
        (GOOD.replace('"dam"', '"\\u001b[31mdam"'), 9, "water.entries[0].term"),
        (GOOD.replace('"dam"', '"--"'), 9, "water.entries[0].term"),
        (GOOD.replace('"dam"', '"a b c d e f g h i"'), 9, "water.entries[0].term"),
        (GOOD.replace(', sense = "wall"', ""), 9, "water.entries[0].sense"),
        (GOOD.replace('"wall"', f'"{"x" * 201}"'), 9, "water.entries[0].sense"),
        (GOOD.replace('"noun"', '"pronoun"'), 9, "water.entries[0].inflect"),
        (GOOD.replace('"noun"', '"noun", inflect_at = 1'), 9, "water.entries[0].inflect_at"),
        (GOOD.replace('"noun"', '"noun", anchored = true'), 9, "water.entries[0].anchored"),
        (GOOD.replace('"noun"', '"noun", case = "upper"'), 9, "water.entries[0].case"),
        (GOOD.replace('"noun"', '"noun", not = ["a river"]'), 9, "water.entries[0].not"),
        (GOOD.replace('"noun"', '"noun", forms = "dams"'), 9, "water.entries[0].forms"),
        (GOOD.replace('"noun"', '"noun", regex = "d.m"'), 9, "water.entries[0].regex"),
        (GOOD.replace('title = "water"\n', ""), 6, "water.title"),
        (GOOD.replace("[water]", "[Water]"), 6, "Water"),
        (GOOD.replace('"mine"', '"../mine"'), 2, "lexicon.id"),
        (GOOD.replace('"frames"', '"sentiment"'), 3, "lexicon.kind"),
        (GOOD.replace('"en"', '"English"'), 4, "lexicon.language"),
        (GOOD.replace("version = 2", "version = 0"), 5, "lexicon.version"),
        (GOOD.replace("version = 2", "version = true"), 5, "lexicon.version"),
        (HEADER, 1, "lexicon"),
        (HEADER + '[water]\ntitle = "water"\nentries = []\n', 8, "water.entries"),
        (NAMING.replace('"torrent"\nentries', '"torrent"\ncolour = 1\nentries'), 14, "river.torrent.colour"),
        (NAMING.replace('term = "torrent"', 'term = "stream"'), 14, "river.torrent.entries[0].term"),
        (NAMING[: NAMING.index("[river.torrent]")], 6, "river"),
    ],
)
def test_a_fault_is_named_by_file_line_and_key(text: str, line: int, path: str) -> None:
    assert message(text).startswith(f"mine.toml, line {line}, {path}: ")


def test_a_form_in_two_entries_of_a_category_names_both() -> None:
    text = GOOD.replace("},\n]", '},\n  { term = "dams", sense = "walls" },\n]')
    assert message(text) == (
        "mine.toml, line 10, water.entries[1].term: 'dams' is already a form of 'dam' in water: keep it in one of them"
    )


def test_keys_inside_texts_and_comments_do_not_mislead_the_line() -> None:
    text = GOOD.replace("[water]", "# [water] term = 1\n[water]").replace('"wall"', '"term = [water] { }", term_ = 1')
    assert message(text).startswith("mine.toml, line 10, water.entries[0].term_: ")


def test_a_syntax_error_names_the_line() -> None:
    assert "line 6" in message(HEADER + "[water\n")


def test_a_file_without_a_header_says_what_to_begin_with() -> None:
    assert "begin it with [lexicon]" in message('[water]\ntitle = "water"\n')


def test_arrays_without_end_are_refused() -> None:
    assert message(HEADER + "a = " + "[" * 100_000).startswith("mine.toml: ")


def test_too_many_entries_are_refused() -> None:
    entries = ",".join(
        f'{{ term = "w{"".join(chr(97 + int(d)) for d in str(n))}", sense = "x" }}' for n in range(20_001)
    )
    assert "over 20,000 entries" in message(HEADER + f'[water]\ntitle = "water"\nentries = [{entries}]\n')


def test_a_hostile_file_name_is_made_printable() -> None:
    with pytest.raises(LexiconError) as caught:
        parse_lexicon("", "\x1b]0;x\x07.toml")
    assert str(caught.value).isprintable()


@given(st.text())
def test_any_text_is_read_or_refused_in_one_printable_line(text: str) -> None:
    with pytest.raises(LexiconError) as caught:
        parse_lexicon(text, "mine.toml")
    assert str(caught.value).isprintable()


def test_a_folder_is_read_in_order_of_name() -> None:
    other = GOOD.replace('"mine"', '"other"').replace("[water]", "[fire]")
    assert [lexicon.id for lexicon in read_lexicon_folder({"b.toml": GOOD, "a.toml": other})] == ["other", "mine"]


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        ({"a.toml": GOOD, "b.toml": GOOD.replace('"mine"', '"other"')}, ("a.toml", "b.toml", "water")),
        ({"a.toml": GOOD, "b.toml": GOOD.replace("[water]", "[fire]")}, ("a.toml", "b.toml", "mine")),
        ({"a.toml": GOOD.replace("[water]", "[economic]")}, ("a.toml", "bundled frame", "economic")),
        ({"a.toml": NAMING.replace("river", "armed_action")}, ("a.toml", "bundled naming", "armed_action")),
    ],
)
def test_two_that_use_one_id_are_both_named(texts: dict[str, str], names: tuple[str, ...]) -> None:
    with pytest.raises(LexiconError) as caught:
        read_lexicon_folder(texts)
    assert all(name in str(caught.value) for name in names)


def test_every_bundled_entry_is_unique_in_its_category_and_has_a_sense() -> None:
    for lexicon in bundled_lexicons():
        for category in lexicon.categories:
            assert len({entry.id for entry in category.entries}) == len(category.entries)
            assert all(entry.sense for entry in category.entries)


def test_the_examples_of_the_documentation_are_read() -> None:
    page = (Path(__file__).parents[3] / "docs" / "lexicons.md").read_text("utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    texts = {f"example {number}": example for number, example in enumerate(examples)}
    assert [lexicon.id for lexicon in read_lexicon_folder(texts)] == ["water", "river_names"]


def test_the_dictionaries_of_the_documentation_are_read() -> None:
    page = (Path(__file__).parents[3] / "docs" / "lexicons.md").read_text("utf-8")
    examples = [text for text in re.findall(r"```text\n(.*?)```", page, re.DOTALL) if text.startswith(("%", "word,"))]
    texts = {f"{number}.dic": example for number, example in enumerate(examples)}
    assert [lexicon.weighted for lexicon in read_lexicon_folder(texts)] == [False, True]


def test_the_error_shown_in_the_documentation_is_the_one_that_is_given() -> None:
    page = (Path(__file__).parents[3] / "docs" / "lexicons.md").read_text("utf-8")
    example = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)[0]
    with pytest.raises(LexiconError) as caught:
        parse_lexicon(example.replace('"as well"', '"dry land"'), "water.toml")
    assert str(caught.value) in page
