"""What holds of shared quotations whatever the texts say."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.document import Document, Quotation, QuotationKind, Range, Speaker, SpeakerKind
from analysis.shared import Extent, find_shared
from analysis.text import words

Columns = list[tuple[int, list[Document]]]

SAID = (
    "the bridge was closed because nobody had paid for the bolts",
    "we will not rest until every nurse is paid what she is worth",
    "I do not say that votes were stolen. I say that votes were not counted",
    "no comment",
)
NOISE = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(["“", "…", "[", "12", "Ünïcode", "don't", "\n", "。", "\ud800", "won't", "votes"]), max_size=8
    ).map(" ".join),
)


@st.composite
def versions(draw: st.DrawFn) -> str:
    """Some of what was said, with words left out and others put in."""
    said = draw(st.sampled_from(SAID)).split()
    first = draw(st.integers(0, len(said) - 1))
    kept = said[first : draw(st.integers(first + 1, len(said)))] if draw(st.booleans()) else said
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(kept)))
        kept = kept[:place] + draw(st.sampled_from([[], ["quite"], ["… bridge"]])) + kept[place + 1 :]
    return " ".join(kept)


KEYS = st.sampled_from([None, "ana penn", "penn", "bo tull", "ministry", "officials", ""])
KINDS = st.sampled_from(
    [QuotationKind.DIRECT, QuotationKind.DIRECT, QuotationKind.PARTIAL, QuotationKind.INDIRECT, QuotationKind.SCARE]
)
SPEAKERS = (
    Speaker("ana penn", "Ana Penn", SpeakerKind.PERSON),
    Speaker("ministry", "the ministry", SpeakerKind.ORGANISATION),
    Speaker("officials", "officials", SpeakerKind.UNNAMED),
)


@st.composite
def documents(draw: st.DrawFn, article: int) -> Document:
    text = draw(NOISE)
    quotations = []
    for _ in range(draw(st.sampled_from([0, 1, 2, 3]))):
        parts: tuple[Range, ...] = ()
        for _ in range(draw(st.integers(1, 2))):
            said = draw(st.one_of(versions(), versions(), NOISE))
            parts = (*parts, (len(text), len(text) + len(said)))
            text += said + draw(st.sampled_from([" ", '," he said, "', ". ", "…"]))
        kind = draw(KINDS)
        marked = () if kind is QuotationKind.INDIRECT else parts
        quotations.append(Quotation(kind, parts, marked, speaker=draw(KEYS)))
    language = draw(st.sampled_from(["en", "en", "en", "de", "ru", "xx", None]))
    return Document(article, text, language, (), (), (), tuple(quotations), SPEAKERS)


@st.composite
def comparisons(draw: st.DrawFn) -> Columns:
    sizes = draw(st.lists(st.sampled_from([0, 1, 1, 2]), min_size=2, max_size=4))
    numbers = iter(range(sum(sizes)))
    return [(outlet, [draw(documents(next(numbers))) for _ in range(size)]) for outlet, size in enumerate(sizes)]


def by_article(columns: Columns) -> dict[int, Document]:
    return {document.article: document for _, own in columns for document in own}


def inside(parts: Sequence[Range], ranges: Sequence[Range]) -> bool:
    return all(any(first <= start <= end <= last for first, last in ranges) for start, end in parts)


def counted_words(text: str, parts: Sequence[Range]) -> list[tuple[int, int]]:
    return [(token.start, token.end) for start, end in parts for token in words(text, start, end)]


@given(comparisons())
@settings(deadline=None, max_examples=200)
def test_every_shared_quotation_is_at_two_outlets_or_more(columns: Columns) -> None:
    for shared in find_shared(columns):
        assert len(shared.outlets) >= 2
        assert not set(shared.outlets) & {left.outlet for left in shared.left_out}
        assert {*shared.outlets, *(left.outlet for left in shared.left_out)} == {key for key, own in columns if own}


@given(comparisons())
@settings(deadline=None, max_examples=200)
def test_the_order_of_columns_and_documents_does_not_matter(columns: Columns) -> None:
    turned = [(outlet, own[::-1]) for outlet, own in columns[::-1]]
    assert find_shared(turned) == find_shared(columns)


@given(comparisons())
@settings(deadline=None, max_examples=200)
def test_what_is_kept_lies_in_the_quotation(columns: Columns) -> None:
    documents = by_article(columns)
    for shared in find_shared(columns):
        for carrier in shared.carriers:
            for piece in carrier.pieces:
                quotation = documents[carrier.article].quotations[piece.quotation]
                within = quotation.content if quotation.kind is QuotationKind.INDIRECT else quotation.marked
                assert inside(piece.kept, within)
                assert inside(piece.own_words, within)
                assert piece.kept
                assert quotation.kind is not QuotationKind.SCARE


@given(comparisons())
@settings(deadline=None, max_examples=200)
def test_what_is_missing_lies_in_the_fullest_version_and_is_not_kept(columns: Columns) -> None:
    for shared in find_shared(columns):
        for carrier in shared.carriers:
            held = {place for piece in carrier.pieces for start, end in piece.of_fullest for place in range(start, end)}
            for cut in carrier.cuts:
                assert inside(cut.missing, shared.fullest.ranges)
                assert carrier.extent is Extent.CUT
                if all(piece.kind is not QuotationKind.INDIRECT for piece in carrier.pieces):
                    assert not held & {place for start, end in cut.missing for place in range(start, end)}


@given(st.sampled_from(SAID[:3]), st.lists(st.sampled_from(["a", "b", "c"]), min_size=2, max_size=6))
def test_a_text_shared_whole_has_no_cuts(said: str, outlets: list[str]) -> None:
    quotation = Quotation(QuotationKind.DIRECT, ((0, len(said)),), ((0, len(said)),))
    columns: dict[int, list[Document]] = {}
    for article, outlet in enumerate(outlets):
        columns.setdefault(ord(outlet), []).append(Document(article, said, "en", (), (), (), (quotation,)))
    found = find_shared(list(columns.items()))
    assert len(found) == (len(columns) > 1)
    for shared in found:
        assert [carrier.article for carrier in shared.carriers] == list(range(len(outlets)))
        assert {(carrier.extent, carrier.cuts, carrier.own_words) for carrier in shared.carriers} == {
            (Extent.WHOLE, (), ())
        }


@given(comparisons())
@settings(deadline=None, max_examples=200)
def test_no_word_in_marks_is_in_two_groups(columns: Columns) -> None:
    documents = by_article(columns)
    seen: set[tuple[int, int, int, int]] = set()
    for shared in find_shared(columns):
        for carrier in shared.carriers:
            for piece in carrier.pieces:
                if piece.kind is not QuotationKind.INDIRECT:
                    kept = counted_words(documents[carrier.article].text, piece.kept)
                    placed = {(carrier.article, piece.quotation, *place) for place in kept}
                    assert not placed & seen
                    seen |= placed


@given(comparisons())
@settings(deadline=None, max_examples=100)
def test_those_at_most_outlets_come_first(columns: Columns) -> None:
    counts = [len(shared.outlets) for shared in find_shared(columns)]
    assert counts == sorted(counts, reverse=True)


def test_a_word_repeated_without_end_takes_no_time_that_grows_with_its_square() -> None:
    """It is cut, and a word that comes often is no point to align at: this would not end otherwise."""
    text = "stolen " * 40_000
    quotation = Quotation(QuotationKind.DIRECT, ((0, len(text)),), ((0, len(text)),))
    other = Quotation(QuotationKind.DIRECT, ((0, len(text) // 2),), ((0, len(text) // 2),))
    columns = [
        (1, [Document(1, text, "en", (), (), (), (quotation,))]),
        (2, [Document(2, text, "en", (), (), (), (other,))]),
    ]
    assert isinstance(find_shared(columns), tuple)


def test_nothing_is_shared_by_nobody() -> None:
    assert find_shared([]) == ()
    assert find_shared([(1, []), (2, [])]) == ()
