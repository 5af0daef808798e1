"""What the reader knows better: what is made of what is written in the dialog."""

from __future__ import annotations

import pytest

from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from tui.jobs.problems import UserError
from tui.screens.facts import FORGOTTEN, common_values, given_facts


def article(outlet: str | None, date: str | None) -> Article:
    facts = Facts(outlet=Fact(outlet, FactSource.TEXT), date=Fact(date, FactSource.TEXT))
    return Article(1, "A text.", (Block(Role.BODY, 0, 7, "a paragraph"),), facts)


def test_facts_that_articles_share_are_shown_and_others_are_left_open() -> None:
    values = common_values([article("RT", "2022"), article("RT", None)])
    assert values == {"outlet": "RT", "date": None, "title": "", "language": ""}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("RT", "RT", Fact()),
        ("RT", " RT ", Fact()),
        ("RT", "TASS", Fact("TASS", FactSource.USER, "said by you")),
        ("RT", "", FORGOTTEN),
        (None, "", Fact()),
        ("", "TASS", Fact("TASS", FactSource.USER, "said by you")),
    ],
)
def test_only_what_was_changed_is_said(before: str | None, after: str, said: Fact) -> None:
    rest = {"date": "2022", "title": "", "language": "en"}
    assert given_facts({"outlet": before, **rest}, {"outlet": after, **rest}) == Facts(outlet=said)


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(UserError):
        given_facts({"language": "en"}, {"language": "English"})
