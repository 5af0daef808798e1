"""The table of names: what is right is read, what is wrong is named by file, line and key."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.document import SpeakerKind
from analysis.lexicon_types import LexiconError
from analysis.speakers import bundled_aliases, read_aliases
from analysis.speakers.alias_format import parse_aliases
from analysis.speakers.aliases import form_of
from tests.analysis.speakers.passages import told

BUNDLED = files("analysis.lexicons").joinpath("aliases.toml").read_text(encoding="utf-8")
HEADER = '[lexicon]\nkind = "aliases"\n'
MINE = HEADER + '[people]\nentries = [\n  { name = "Ilse Brandt", also = ["Ilse Vogt", "the Iron Mayor"] },\n]\n'


def message(text: str) -> str:
    with pytest.raises(LexiconError) as caught:
        read_aliases([("mine.toml", text)])
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("President Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        ("MBS", "Mohammed bin Salman"),
        ("Binyamin Netanyahu", "Benjamin Netanyahu"),
        ("Moammar Gadhafi", "Muammar Gaddafi"),
        ("Kiev", "Kyiv"),
        ("the W.H.O.", "World Health Organization"),
        ("The New York Times", "New York Times"),
    ],
)
def test_a_listed_spelling_is_known(name: str, known: str) -> None:
    found = bundled_aliases().canonical(name)
    assert found is not None
    assert found.name == known


def test_a_transliteration_of_a_listed_full_name_is_known() -> None:
    found = bundled_aliases().canonical("Dmitrii Peskov")
    assert found is not None
    assert found.key == "dmitry peskov"


@pytest.mark.parametrize("name", ["Ilse Brandt", "Clinton", "Ivanka Trump", "", "?", "Kim", "Francis", "Charles"])
def test_a_name_that_many_bear_is_not_known(name: str) -> None:
    assert bundled_aliases().canonical(name) is None


def test_no_spelling_is_listed_for_two() -> None:
    listed: dict[str, str] = {}
    for entry in parse_aliases(BUNDLED, "aliases.toml"):
        for spelling in {form_of(name) for name in (entry.name, *entry.also)}:
            assert listed.setdefault(spelling, entry.name) == entry.name


def test_the_table_holds_at_least_250_names() -> None:
    assert len(parse_aliases(BUNDLED, "aliases.toml")) >= 250


def test_a_user_s_names_are_known_beside_the_bundled_ones() -> None:
    aliases = read_aliases([("mine.toml", MINE)])
    assert aliases.canonical("Iron Mayor") == ("ilse brandt", "Ilse Brandt", SpeakerKind.PERSON)
    assert aliases.canonical("Zelensky") is not None


def test_a_user_s_names_win() -> None:
    aliases = read_aliases([("mine.toml", MINE.replace("the Iron Mayor", "Zelensky"))])
    found = aliases.canonical("Zelensky")
    assert found is not None
    assert found.name == "Ilse Brandt"


def test_a_user_s_names_join_speakers() -> None:
    aliases = read_aliases([("mine.toml", MINE)])
    assert told("‹Ilse Vogt› said {it was late}. ‹Ilse Brandt› said {so}.", aliases).keys == ("ilse brandt",) * 2


def test_the_digest_tells_tables_apart() -> None:
    assert read_aliases([("mine.toml", MINE)]).digest != bundled_aliases().digest
    assert read_aliases([]).digest == bundled_aliases().digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entries = [", "mine.toml: not valid TOML"),
        ("[people]\nentries = []\n", "mine.toml, line 1, lexicon: the file has no [lexicon] table"),
        (MINE.replace('"aliases"', '"frames"'), "mine.toml, line 2, lexicon.kind: must be"),
        (MINE.replace("[people]", "[pople]"), "mine.toml, line 3, pople: is not a table of aliases"),
        (MINE.replace("also", "alias"), "mine.toml, line 5, people.entries[0].alias: is not a key of an entry"),
        (MINE.replace('name = "Ilse Brandt", ', ""), "mine.toml, line 5, people.entries[0]: has no name"),
        (MINE.replace('"Ilse Brandt"', "7"), "mine.toml, line 5, people.entries[0].name: must be a text"),
        (MINE.replace('["Ilse Vogt", "the Iron Mayor"]', '"Ilse"'), "people.entries[0].also: must be a list"),
        (MINE.replace("Ilse Vogt", ""), "people.entries[0].also: must be 1 to"),
        (MINE.replace("Ilse Vogt", "\\u202e"), "people.entries[0].also: must be 1 to"),
        (MINE.replace("Ilse Vogt", "12"), "people.entries[0].also: must hold a letter"),
        (HEADER, "mine.toml, line 1, lexicon: the file has no entry"),
        (HEADER + "[people]\nentries = 3\n", "people.entries: must be a list"),
        (HEADER + "[people]\nentries = [3]\n", "people.entries[0]: must be a table"),
        (HEADER.replace("kind", "kint"), "lexicon.kint: is not a key"),
    ],
)
def test_what_is_wrong_is_named_by_file_line_and_key(text: str, said: str) -> None:
    assert said in message(text)


@given(st.text())
def test_a_text_without_entries_is_refused_with_its_file(text: str) -> None:
    assert message("# " + "".join(char for char in text if char.isprintable())).startswith("mine.toml")


@given(st.text(alphabet="[]{}=\"',.\n #abc1", max_size=60))
def test_what_is_hardly_toml_is_refused_with_its_file(text: str) -> None:
    assert message(text).startswith("mine.toml")


@given(st.text())
def test_any_name_may_be_asked_for(name: str) -> None:
    bundled_aliases().canonical(name)
