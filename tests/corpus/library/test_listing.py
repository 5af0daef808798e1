"""The list tells what is odd about an article, and who said what of it, without its text."""

from __future__ import annotations

import pytest

from corpus.article import Article, Block, Fact, Facts, FactSource, Outlet, Role
from corpus.library import Library, ListedArticle, Oddity, SaidBy
from tests.corpus.library.invented import article

DAY = Fact("2021-11-09", FactSource.TEXT)
TITLE = Fact("Bridge opens", FactSource.METADATA)
ENGLISH = Fact("en", FactSource.SIDECAR)
LONG = "Bridge opens\n\n" + "The bridge over the Lonn opened on Monday. " * 10


def listed(library: Library, *articles: Article) -> list[ListedArticle]:
    """What is listed of these articles, in the order of adding."""
    library.add([(each, None) for each in articles])
    return sorted(library.listing(), key=lambda row: row.key)


def whole(text: str = LONG, outlet: str | None = "Alder", title: Fact = TITLE, date: Fact = DAY) -> Article:
    return article(text, outlet, title=title, date=date, language=ENGLISH)


def test_nothing_is_odd_about_a_whole_article(library: Library) -> None:
    assert listed(library, whole())[0].oddities == ()


def test_who_said_each_fact_is_told(library: Library) -> None:
    assert listed(library, whole())[0].said == SaidBy(
        FactSource.TEXT, FactSource.TEXT, FactSource.METADATA, FactSource.SIDECAR
    )


def test_the_words_are_those_that_are_analysed(library: Library) -> None:
    text = "Bridge opens\n\nA crowd cheered.\n\nRead more"
    blocks = (Block(Role.HEADLINE, 0, 12, "x"), Block(Role.BODY, 14, 30, "x"), Block(Role.FURNITURE, 32, 41, "x"))
    [row] = listed(library, Article(0, text, blocks, Facts()))
    assert (row.words, row.set_aside) == (5, 1)


def test_a_character_is_a_word_where_words_are_not_divided(library: Library) -> None:
    assert listed(library, Article(0, "大桥通车 2021", (Block(Role.BODY, 0, 9, "x"),), Facts()))[0].words == 5


def test_words_follow_what_the_user_says(library: Library) -> None:
    [row] = listed(library, whole())
    library.judge(row.key, 0, 12, Role.FURNITURE)
    after = library.listing()[0]
    assert (row.words - after.words, after.set_aside - row.set_aside) == (2, 1)


def test_words_follow_a_rule(library: Library) -> None:
    [row] = listed(library, whole())
    library.set_rule(row.outlet.key, "Bridge opens", Role.FURNITURE)
    assert library.listing()[0].words == row.words - 2


def test_words_follow_a_rule_that_was_there_before(library: Library) -> None:
    [row] = listed(library, whole())
    library.set_rule(row.outlet.key, "Bridge opens", Role.FURNITURE)
    library.remove([row.key])
    assert listed(library, whole())[0].words == row.words - 2


def test_notes_are_told(library: Library) -> None:
    assert listed(library, whole())[0].notes == ("A note.",)


@pytest.mark.parametrize(
    ("given", "oddity"),
    [
        (whole(outlet=None), Oddity.NO_OUTLET),
        (whole(date=Fact()), Oddity.NO_DATE),
        (whole(title=Fact()), Oddity.NO_TITLE),
        (article(LONG, "Alder", title=TITLE, date=DAY), Oddity.NO_LANGUAGE),
        (article(LONG, "Alder", title=TITLE, date=DAY, language=Fact("ru", FactSource.TEXT)), Oddity.NOT_ENGLISH),
        (whole(LONG + "And then the mayor said that he was going to"), Oddity.TRUNCATED),
        (whole("Bridge opens\n\nA crowd cheered."), Oddity.VERY_SHORT),
    ],
)
def test_what_is_odd_is_told(library: Library, given: Article, oddity: Oddity) -> None:
    assert listed(library, given)[0].oddities == (oddity,)


def test_a_text_of_which_nothing_is_analysed_is_odd(library: Library) -> None:
    given = Article(0, LONG, (Block(Role.FURNITURE, 0, 12, "x"),), whole().facts)
    assert listed(library, given)[0].oddities == (Oddity.NOTHING_ANALYSED,)


def test_a_cut_text_is_whole_when_its_last_line_is_furniture(library: Library) -> None:
    tail = "See also what the mayor of the town had to say"
    text = f"{LONG}\n\n{tail}"
    blocks = (Block(Role.BODY, 0, len(text) - len(tail), "x"), Block(Role.BODY, len(text) - len(tail), len(text), "x"))
    [row] = listed(library, Article(0, text, blocks, whole().facts))
    library.judge(row.key, len(text) - len(tail), len(text), Role.FURNITURE)
    assert (row.oddities, library.listing()[0].oddities) == ((Oddity.TRUNCATED,), ())


def test_a_name_under_a_text_does_not_make_it_cut(library: Library) -> None:
    text = LONG + "\n\nLisbet Amory"
    blocks = (Block(Role.BODY, 0, len(LONG), "x"), Block(Role.BODY, len(text) - 12, len(text), "x"))
    assert listed(library, Article(0, text, blocks, whole().facts))[0].oddities == ()


def test_the_same_text_at_another_outlet_is_told_of_both(library: Library) -> None:
    one, two, three = listed(library, whole(), whole(outlet="Birch"), whole(LONG + "More.", "Cedar"))
    assert (one.twins, two.twins, three.twins) == ((two.key,), (one.key,), ())
    assert (one.oddities, two.oddities, three.oddities) == ((Oddity.SAME_TEXT,), (Oddity.SAME_TEXT,), ())


@pytest.mark.parametrize(
    ("title", "date", "outlet"),
    [(Fact("Other", FactSource.TEXT), DAY, "Alder"), (TITLE, Fact("2021-11-10"), "Alder"), (TITLE, DAY, "Birch")],
)
def test_titles_are_the_same_at_one_outlet_on_one_day_only(
    library: Library, title: Fact, date: Fact, outlet: str
) -> None:
    rows = listed(library, whole(), whole(LONG + "More.", outlet, title, date))
    assert [row.namesakes for row in rows] == [(), ()]


def test_the_same_title_on_the_same_day_is_told_of_both(library: Library) -> None:
    one, two = listed(library, whole(), whole(LONG + "Updated."))
    assert (one.namesakes, two.oddities) == ((two.key,), (Oddity.SAME_TITLE,))


def test_thousands_of_one_title_do_not_all_name_each_other(library: Library) -> None:
    rows = listed(library, *(whole(f"{LONG}{place}.") for place in range(100)))
    assert {len(row.namesakes) for row in rows} == {20}


def test_every_oddity_has_a_sentence() -> None:
    assert all(oddity.sentence.endswith(".") for oddity in Oddity)


def test_an_oddity_is_its_code() -> None:
    assert Oddity("no-date") is Oddity.NO_DATE


def test_an_article_listed_by_hand_is_odd_by_the_same_rules() -> None:
    row = ListedArticle(1, Outlet(1, "alder", "Alder"), None, "Bridge", "en", "", (), words=80)
    assert row.oddities == (Oddity.NO_DATE,)
