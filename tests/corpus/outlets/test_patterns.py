"""The marks that outlets leave: each pattern does what its examples say, is nobody else's, and can never be slow."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.outlets import marked_by, registry
from corpus.outlets.expressions import PatternError, Shape, shape_of
from corpus.outlets.marks import MARK_KINDS, Mark, check_mark

NEVER_COUNTED = {("fox-news", "furniture"), ("the-guardian", "furniture")}
"""Patterns of runs of words, each of which can be divided in one way only: their ways are not what counting says."""

SLOW = (
    "(?:a+)+b", "a*b", "a+", "a{3,}", "(?:a{0,30}){0,30}b", "(?:a|a){40}b", ".{0,300}.{0,300}.{0,300}b",
    "(?:(?:(?:a?){9}){9}){9}", "(?:x{400}){400}", "(?:){400}{400}", "{person}{person}{person}{person}{person}",
)  # fmt: skip
NOT_TO_BE_USED = (
    "(?=a)a", "(?<!a)b", "(a)\\1", "(?P<n>a)", "(?P=n)", "\\1", "(?#x)", "(?>a)", "a++", "a?+", "^a", "a$", "\\Aa",
    "\\Z", "(?s:.)", "(?x)a", "{nobody}", "a{", "}", "[a", "(a", "a)", "a\\", "?", "{2}", "a??b?+",
)  # fmt: skip


def mark(pattern: str, kind: str = "datelines", found: str = "x", passed: str = "y") -> Mark:
    return Mark(kind, pattern, (found,), (passed,))  # type: ignore[arg-type]


def bundled(which: str = "examples") -> list[Any]:
    return [
        pytest.param(outlet.slug, each, line, id=f"{outlet.slug}-{each.kind}-{line[:30]}")
        for outlet in registry()
        for each in outlet.marks
        for line in getattr(each, which)
    ]


@pytest.mark.parametrize(("slug", "each", "line"), bundled())
def test_a_pattern_finds_its_examples(slug: str, each: Mark, line: str) -> None:
    del slug
    assert each.compiled.search(line)


@pytest.mark.parametrize(("slug", "each", "line"), bundled("counterexamples"))
def test_a_pattern_passes_over_its_counterexamples(slug: str, each: Mark, line: str) -> None:
    del slug
    assert not each.compiled.search(line)


@pytest.mark.parametrize(("slug", "each", "line"), bundled())
def test_a_dateline_or_copyright_is_no_other_outlets(slug: str, each: Mark, line: str) -> None:
    if each.kind in {"datelines", "copyrights"}:
        assert [outlet.slug for outlet, _ in marked_by(each.kind, line)] == [slug]


@pytest.mark.parametrize(("slug", "each", "line"), bundled() + bundled("counterexamples"))
def test_asking_all_at_once_finds_what_asking_each_would(slug: str, each: Mark, line: str) -> None:
    del slug, each
    for kind in MARK_KINDS:
        singly = {
            outlet.slug for outlet in registry() for mark in outlet.marks
            if mark.kind == kind and mark.compiled.search(line)
        }  # fmt: skip
        assert {outlet.slug for outlet, _ in marked_by(kind, line)} == singly


@pytest.mark.parametrize("outlet", registry(), ids=lambda outlet: outlet.slug)
def test_the_bundled_patterns_keep_the_rules_that_users_patterns_must_keep(outlet: Any) -> None:
    for each in outlet.marks:
        if (outlet.slug, each.kind) not in NEVER_COUNTED:
            check_mark(each)


@pytest.mark.parametrize("kind", MARK_KINDS)
@pytest.mark.parametrize("pattern", SLOW)
def test_a_pattern_that_could_be_slow_is_refused(pattern: str, kind: str) -> None:
    with pytest.raises(PatternError, match=r"slow|repetition"):
        check_mark(mark(pattern, kind))


@pytest.mark.parametrize("pattern", NOT_TO_BE_USED)
def test_what_no_pattern_may_hold_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        check_mark(mark(pattern))


def test_a_pattern_may_not_be_long() -> None:
    with pytest.raises(PatternError, match=r"longer than 1,000 characters"):
        check_mark(mark("a" * 1001))


def test_groups_may_not_be_nested_deep() -> None:
    with pytest.raises(PatternError, match="nested"):
        check_mark(mark("(?:" * 200 + "a" + ")" * 200))


@pytest.mark.parametrize(
    ("pattern", "found", "passed"),
    [
        (r"{place}, {date} \(ML\){dash}", "PORT AVERIL, May 3 (ML) - Text", "PORT AVERIL (ML)"),
        (r"(?:{city}|{place}),? \[ML\] ?:", "Port Averil [ML]: Text", "Port Averil (ML): Text"),
        (r"ML[ -]Wire\. \d{1,2}", "ML-Wire. 12", "ML Wire 12"),
        (r"(?i:lantern) wire: ?", "LANTERN wire: Text", "LANTERN WIRE: Text"),
        (r"[A-Z]{2,5}/[^/\]\n]{1,20}/", "ML/one two/", "ML/one]two/"),
    ],
)
def test_what_a_pattern_may_hold(pattern: str, found: str, passed: str) -> None:
    check_mark(mark(pattern, found=found, passed=passed))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("{place} \\(ML\\)", (" (ML)",)),
        ("Lantern|Beacon", ("Lantern", "Beacon")),
        ("Lantern|[A-Z]{3}", ()),
        ("(?:Lantern )?Wire", ("Wire",)),
        ("(?i:Lantern) W", (" W",)),
        ("a{2}bcd", ("bcd",)),
        ("(?:one|three) of the x{0,3}", (" of the ",)),
    ],
)
def test_the_words_that_a_line_must_hold(pattern: str, needed: tuple[str, ...]) -> None:
    assert mark(pattern).needed == needed


_SMALL = st.recursive(
    st.sampled_from(["a", "b", "ab", "[ab]", ".", "\\(", "c"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["?", "{2}", "{0,2}", "{1,3}?"])).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?i:{one})"),
    ),
    max_leaves=6,
)


@given(_SMALL, st.text("abcAB(", max_size=12))
def test_whatever_a_pattern_finds_holds_a_word_that_it_needs(pattern: str, line: str) -> None:
    shape = shape_of(pattern, {})
    if found := re.search(pattern, line):
        assert not shape.needed or any(word in found.group() for word in shape.needed)
        assert len(found.group()) <= shape.longest


@given(_SMALL)
def test_the_ways_are_no_fewer_than_the_lengths_that_can_be_found(pattern: str) -> None:
    shape = shape_of(pattern, {})
    lengths = {length for length in range(shape.longest + 1) for text in ("a" * length, "c" * length, "(" * length)
               if length <= 12 and re.fullmatch(pattern, text)}  # fmt: skip
    assert len(lengths) <= shape.ways


def refusal(pattern: str) -> str:
    try:
        check_mark(mark(pattern))
    except PatternError as refused:
        return str(refused)
    return ""


@given(st.text(max_size=30))
@example("(?:){400}{400}")
@example("{dash")
def test_any_text_is_a_pattern_that_finds_its_example_or_is_refused(text: str) -> None:
    assert refusal(text) or re.search(text, "x")


def shape_or_none(pattern: str) -> Shape | None:
    try:
        return shape_of(pattern, {})
    except PatternError:
        return None


@given(st.text("ab()[]{},1?*+|\\.^$:i", max_size=14))
@example("[]")
@example("[^]")
def test_what_is_read_as_a_pattern_is_one_for_re_too(text: str) -> None:
    if shape_or_none(text) is not None:
        re.compile(text)


@given(st.text("©20 aAıİſKkſSeuters4RTB", max_size=20))
@example("© 2024 ReuterS")
@example("© 2024 Reuterſ")
def test_folding_loses_no_copyright_line(text: str) -> None:
    line = f"© 2024 {text}"
    singly = {o.slug for o in registry() for pattern in o.copyrights if pattern.search(line)}
    assert {outlet.slug for outlet, _ in marked_by("copyrights", line)} == singly
