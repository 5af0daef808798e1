"""What a thing is called, against all the mentions of the thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.document import Voice
from analysis.framing import read_naming
from analysis.lexicon import parse_lexicon
from analysis.measure import Reading
from analysis.reading import read_document
from analysis.selection import Selection
from tests.articles import article

LEXICON = parse_lexicon(
    '[lexicon]\nid = "names"\nkind = "naming"\nlanguage = "en"\nversion = 1\n'
    '[flooding]\ntitle = "the high water"\n'
    '[flooding.deluge]\ntitle = "deluge"\nentries = [{ term = "deluge", sense = "a great flood" }]\n'
    '[flooding.flood]\ntitle = "flood"\nentries = [{ term = "flood", sense = "water over land", inflect = "noun" }]\n'
    '[wall]\ntitle = "what holds it back"\n'
    '[wall.dam]\ntitle = "dam"\nentries = [{ term = "dam", sense = "across a river" }]\n'
    '[wall.dyke]\ntitle = "dyke"\nentries = [{ term = "dyke", sense = "along a river" }]\n',
    "names.toml",
)
BODY = 'The deluge came. "A flood," she said, "is no flood here." The floods passed by the dam.'
TEXTS = st.lists(st.sampled_from(["flood", "deluge", "dam", "dyke", "the", '"', "."]), max_size=30).map(" ".join)


def read(body: str, voice: Voice = Voice.ALL) -> dict[str, Reading]:
    return read_naming(Selection(read_document(article(body)), voice), LEXICON)


def sums(reading: Reading) -> tuple[float, float]:
    return sum(unit.numerator for unit in reading.units), sum(unit.denominator for unit in reading.units)


def test_a_share_is_of_all_mentions_of_the_thing() -> None:
    readings = read(BODY)
    assert [sums(readings[f"naming.{name}"]) for name in ("flooding.flood", "wall.dam")] == [(3, 4), (1, 1)]


def test_a_name_that_is_not_used_has_the_mentions_of_the_thing_below_it() -> None:
    assert sums(read(BODY)["naming.wall.dyke"]) == (0, 1)


def test_a_thing_that_is_not_mentioned_has_no_unit() -> None:
    assert [reading.units for reading in read("It rained.").values()] == [(), (), (), ()]


def test_the_mentions_of_a_voice_are_those_in_its_words() -> None:
    assert sums(read(BODY, Voice.QUOTED)["naming.flooding.flood"]) == (2, 2)


@given(TEXTS)
def test_the_names_of_a_thing_share_its_mentions_out(body: str) -> None:
    readings = read(body)
    for concept, labels in (("flooding", ("deluge", "flood")), ("wall", ("dam", "dyke"))):
        found = [sums(readings[f"naming.{concept}.{label}"]) for label in labels]
        assert sum(numerator for numerator, _ in found) == found[0][1] == found[1][1]


@given(TEXTS)
def test_there_are_as_many_rows_as_mentions_by_the_name(body: str) -> None:
    assert all(len(reading.evidence) == sums(reading)[0] for reading in read(body).values())


def test_an_article_in_another_language_mentions_nothing() -> None:
    document = read_document(article("The flood of the Dam.", language="de"))
    assert all(reading.units == () for reading in read_naming(Selection(document, Voice.ALL), LEXICON).values())
