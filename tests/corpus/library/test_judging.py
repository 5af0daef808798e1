"""What the user says of the parts of articles and of the lines of outlets is kept, and counts at once."""

from __future__ import annotations

import pytest

from corpus.article import Block, Fact, Facts, FactSource, Role
from corpus.library import SAID_BY_YOU, SAID_OF_OUTLET, FigureRow, Judgement, Library, Outcome, Rule
from corpus.library.problems import BlankLine, NoOutletForRule, NothingSelected, UnknownArticle
from tests.corpus.library.invented import article

CROWD = "Bridge opens\n\nA crowd cheered.\n\nRead more (12)"
MAYOR = "Mayor speaks\n\nThe mayor spoke.\n\nRead more (7)"


def add(library: Library, text: str = CROWD, outlet: str | None = "Alder") -> int:
    [added] = library.add([(article(text, outlet), None)])
    library.store_figures(added.key, "tone", "1", [FigureRow(added.key, "tone.mean", "own", 1.0, 2.0, 1, 2)])
    return added.key


def aside(library: Library, key: int) -> list[str]:
    """The set-aside parts of an article."""
    [read] = library.articles(keys=[key])
    return [read.text[block.start : block.end] for block in read.blocks if block.set_aside]


def stale(library: Library) -> list[int]:
    return library.stale({"tone": "1"})


def outlet_key(library: Library, name: str = "Alder") -> int:
    return next(outlet.key for outlet in library.outlets() if outlet.name == name)


def test_a_judged_line_is_what_the_user_says(library: Library) -> None:
    key = add(library)
    library.judge(key, 32, 46, Role.FURNITURE)
    assert library.articles(keys=[key])[0].blocks[-1] == Block(Role.FURNITURE, 32, 46, SAID_BY_YOU)


def test_what_the_program_found_is_kept_below(library: Library) -> None:
    key = add(library)
    before = library.articles()
    library.judge(key, 32, 46, Role.FURNITURE)
    library.unjudge(key, 0, 46)
    assert library.articles() == before


def test_white_space_around_what_is_selected_is_not_judged(library: Library) -> None:
    key = add(library)
    library.judge(key, 30, 46, Role.FURNITURE)
    assert library.judgements(key) == (Judgement(32, 46, Role.FURNITURE),)


def test_the_last_word_on_a_line_counts(library: Library) -> None:
    key = add(library)
    library.judge(key, 14, 46, Role.FURNITURE)
    library.judge(key, 14, 30, Role.CAPTION)
    assert library.judgements(key) == (Judgement(14, 30, Role.CAPTION), Judgement(30, 46, Role.FURNITURE))


def test_a_part_of_what_was_said_is_forgotten(library: Library) -> None:
    key = add(library)
    library.judge(key, 14, 46, Role.FURNITURE)
    library.unjudge(key, 14, 32)
    assert aside(library, key) == ["Read more (12)"]


def test_a_judged_article_is_measured_anew_and_no_other(library: Library) -> None:
    key, _ = add(library), add(library, MAYOR)
    library.judge(key, 32, 46, Role.FURNITURE)
    assert stale(library) == [key]


def test_forgetting_what_was_never_said_makes_nothing_stale(library: Library) -> None:
    key = add(library)
    library.unjudge(key, 0, 46)
    assert stale(library) == []


def test_the_same_text_added_again_keeps_what_was_said(library: Library) -> None:
    key = add(library)
    library.judge(key, 32, 46, Role.FURNITURE)
    [again] = library.add([(article(CROWD, "Alder"), None)])
    assert (again.outcome, aside(library, key)) == (Outcome.ALREADY_THERE, ["Read more (12)"])


def test_facts_are_not_touched_by_a_judgement(library: Library) -> None:
    key = add(library)
    before = library.articles()[0].facts
    library.judge(key, 0, 12, Role.FURNITURE)
    assert library.articles()[0].facts == before


def test_what_is_set_aside_is_still_found(library: Library) -> None:
    key = add(library)
    library.judge(key, 32, 46, Role.FURNITURE)
    assert [hit.article for hit in library.search('"read more"')] == [key]


def test_the_judgements_of_a_removed_article_are_gone(library: Library) -> None:
    key = add(library)
    library.judge(key, 32, 46, Role.FURNITURE)
    library.remove([key])
    assert library.judgements(key) == ()


@pytest.mark.parametrize(("start", "end"), [(12, 14), (5, 5), (9, 3), (46, 99), (-9, 0)])
def test_a_selection_with_nothing_to_be_seen_is_told(library: Library, start: int, end: int) -> None:
    key = add(library)
    with pytest.raises(NothingSelected, match="Nothing that can be seen is selected"):
        library.judge(key, start, end, Role.FURNITURE)


def test_a_selection_beyond_the_text_is_cut_to_it(library: Library) -> None:
    key = add(library)
    library.judge(key, 32, 9999, Role.FURNITURE)
    assert library.judgements(key) == (Judgement(32, 46, Role.FURNITURE),)


def test_an_article_that_is_not_there_cannot_be_judged(library: Library) -> None:
    with pytest.raises(UnknownArticle):
        library.judge(7, 0, 1, Role.BODY)
    with pytest.raises(UnknownArticle):
        library.unjudge(7, 0, 1)


def test_a_rule_is_for_every_article_of_the_outlet(library: Library) -> None:
    keys = add(library), add(library, MAYOR)
    assert library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE) == keys
    assert [aside(library, key) for key in keys] == [["Read more (12)"], ["Read more (7)"]]


def test_a_ruled_part_says_whose_it_is(library: Library) -> None:
    key = add(library)
    library.set_rule(outlet_key(library), "Read more (1)", Role.FURNITURE)
    assert library.articles(keys=[key])[0].blocks[-1].reason == SAID_OF_OUTLET


def test_a_rule_is_not_for_another_outlet(library: Library) -> None:
    _, other = add(library), add(library, MAYOR, "Birch")
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    assert aside(library, other) == []


def test_a_rule_makes_the_articles_with_its_line_stale_and_no_other(library: Library) -> None:
    key, _ = add(library), add(library, "Other\n\nNothing more is here.")
    library.set_rule(outlet_key(library), "read more (0)", Role.FURNITURE)
    assert stale(library) == [key]


def test_a_rule_counts_for_what_is_added_later(library: Library) -> None:
    add(library)
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    assert aside(library, add(library, MAYOR)) == ["Read more (7)"]


def test_a_rule_outlives_the_outlets_last_article(library: Library) -> None:
    key = add(library)
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    library.remove([key])
    assert aside(library, add(library, MAYOR)) == ["Read more (7)"]


def test_rules_are_listed_as_they_were_said(library: Library) -> None:
    add(library)
    library.set_rule(outlet_key(library), " Read  more (12)\n", Role.FURNITURE)
    assert library.rules() == (Rule("Alder", "Read more (12)", Role.FURNITURE),)


def test_a_line_has_one_rule(library: Library) -> None:
    add(library)
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    library.set_rule(outlet_key(library), "Read more (1)", Role.CAPTION)
    assert library.rules() == (Rule("Alder", "Read more (1)", Role.CAPTION),)


def test_a_forgotten_rule_counts_no_more(library: Library) -> None:
    key = add(library)
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    line = library.rules()[0].line
    assert (library.drop_rule("ALDER", line), aside(library, key), library.rules()) == ((key,), [], ())


def test_nothing_is_remembered_of_an_outlet_that_is_not_known(library: Library) -> None:
    add(library, outlet=None)
    with pytest.raises(NoOutletForRule, match="Say which outlet it is first"):
        library.set_rule(library.outlets()[0].key, "Read more", Role.FURNITURE)


def test_nothing_is_remembered_of_a_blank_line(library: Library) -> None:
    add(library)
    with pytest.raises(BlankLine):
        library.set_rule(outlet_key(library), " \n", Role.FURNITURE)


def move(library: Library, key: int, outlet: str) -> None:
    library.set_facts(key, Facts(outlet=Fact(outlet, FactSource.USER)))


def test_an_article_that_goes_to_another_outlet_follows_its_rules(library: Library) -> None:
    add(library)
    key = add(library, MAYOR, "Birch")
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    move(library, key, "Alder")
    assert (aside(library, key), key in stale(library)) == (["Read more (7)"], True)


def test_an_article_that_leaves_an_outlet_leaves_its_rules(library: Library) -> None:
    key = add(library)
    library.set_rule(outlet_key(library), "Read more (12)", Role.FURNITURE)
    move(library, key, "Birch")
    assert (aside(library, key), stale(library)) == ([], [key])


def test_another_outlet_without_rules_makes_nothing_stale(library: Library) -> None:
    key = add(library)
    move(library, key, "Birch")
    assert stale(library) == []


@pytest.mark.parametrize("line", ["[/x] \x00", "'; DROP TABLE rule; --", "\ud800", "\u202eabc", "😀" * 5000])
def test_any_line_can_be_remembered(library: Library, line: str) -> None:
    key = add(library, f"Head\n\n{line}")
    assert library.set_rule(outlet_key(library), line, Role.FURNITURE) == (key,)
