"""Articles are kept as they came, listed, corrected and removed."""

from __future__ import annotations

import pytest

from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.library import Library, Outcome
from corpus.library.problems import SameText, UnknownArticle
from corpus.plain import plain
from tests.corpus.library.invented import TEXT, article

USER = FactSource.USER


def three(library: Library) -> list[int]:
    batch = [
        (article("One\n\nFirst text.", "Alder", origin="1.txt"), "Bridges"),
        (article("Two\n\nSecond text.", "Birch", origin="2.txt"), None),
        (article("Three\n\nThird text.", "Alder", origin="3.txt"), "Bridges"),
    ]
    return [added.key for added in library.add(batch)]


def test_an_article_reads_back_as_it_was_added(library: Library) -> None:
    blocks = tuple(Block(role, place, place + 1, f"reason {place}") for place, role in enumerate(Role))
    facts = Facts(
        Fact("Alder", USER, "said so"),
        Fact("--11-09", FactSource.TEXT, "November 9"),
        Fact("Bridge opens", FactSource.METADATA, "title"),
        Fact(None, FactSource.TEXT, "too short to tell"),
    )
    given = Article(99, TEXT, blocks, facts, "a/b.txt", ("One note.", "Two [/notes]."))
    [added] = library.add([(given, None)])
    [read] = library.articles()
    assert read == Article(added.key, TEXT, blocks, facts, "a/b.txt", ("One note.", "Two [/notes]."))


def test_the_digest_given_is_the_digest_kept(library: Library) -> None:
    library.add([(Article(0, TEXT, (), Facts(), digest="of-another-making"), None)])
    assert library.articles()[0].digest == "of-another-making"


@pytest.mark.parametrize("text", ["", "\0", "a\0b", "\u202e", "[/x]", "'; DROP TABLE article; --", "w" * 10_000, "😀"])
def test_any_text_is_kept_and_comes_out_plain(library: Library, text: str) -> None:
    library.add([(article(text, text, origin=text), text)])
    assert library.articles()[0].text == plain(text)


def test_half_a_character_is_kept_as_a_replacement_of_the_same_length(library: Library) -> None:
    half = "a\ud800b"
    library.add([(article(half, half, origin=half, title=Fact(half, USER, half)), half)])
    assert library.articles()[0].text == "a\ufffdb"


def test_articles_come_outlet_by_outlet_in_the_order_of_first_adding(library: Library) -> None:
    one, two, three_ = three(library)
    assert [read.key for read in library.articles()] == [one, three_, two]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"collection": "Bridges"}, [0, 2]),
        ({"collection": "No such"}, []),
        ({"outlets": ["birch"]}, [1]),
        ({"outlets": ["birch", "alder", "none"]}, [0, 2, 1]),
        ({"outlets": []}, []),
        ({"collection": "Bridges", "outlets": ["birch"]}, []),
    ],
)
def test_articles_are_chosen_by(library: Library, filters: dict[str, str], expected: list[int]) -> None:
    keys = three(library)
    chosen = library.articles(**filters)  # type: ignore[arg-type]
    assert [read.key for read in chosen] == [keys[place] for place in expected]


def test_articles_are_chosen_by_key_however_many_keys_there_are(library: Library) -> None:
    keys = three(library)
    assert len(library.articles(keys=range(keys[0], keys[0] + 300_000))) == 3


def test_the_list_has_an_articles_facts_and_collections(library: Library) -> None:
    date, title, language = (Fact(value, USER) for value in ("2021-11-09", "Bridge", "en"))
    [added] = library.add([(article(outlet="Alder", date=date, title=title, language=language), "Bridges")])
    library.put([added.key], "Openings")
    [listed] = library.listing()
    assert (listed.date, listed.title, listed.language, listed.outlet.slug, listed.origin, listed.collections) == (
        *("2021-11-09", "Bridge", "en", "alder", "bridge.txt"),
        ("Bridges", "Openings"),
    )


def test_the_list_is_in_the_order_of_the_articles(library: Library) -> None:
    three(library)
    assert [listed.key for listed in library.listing()] == [read.key for read in library.articles()]


def test_the_outlets_of_articles_are_told_by_key(library: Library) -> None:
    keys = three(library)
    told = library.outlet_of([keys[2], keys[1], 999])
    assert [(key, outlet.name) for key, outlet in told.items()] == [(keys[1], "Birch"), (keys[2], "Alder")]


@pytest.mark.parametrize("name", ["outlet", "date", "title", "language"])
def test_what_the_user_says_is_the_users_whoever_said_it_before(library: Library, name: str) -> None:
    said = Fact("before", FactSource.SIDECAR)
    facts = Facts(**{name: said})
    [added] = library.add([(Article(0, TEXT, (), facts, "a.txt"), None)])
    library.set_facts(added.key, Facts(**{name: Fact("after", FactSource.TEXT, "typed")}))
    assert getattr(library.articles()[0].facts, name) == Fact("after", USER, "typed")


def test_what_the_user_does_not_say_stays(library: Library) -> None:
    [added] = library.add([(article(outlet="Alder", date=Fact("2021-11-09", FactSource.TEXT)), None)])
    library.set_facts(added.key, Facts(title=Fact("Bridge", USER)))
    assert library.articles()[0].facts.date == Fact("2021-11-09", FactSource.TEXT)


def test_a_fact_that_the_user_leaves_blank_is_unknown(library: Library) -> None:
    [added] = library.add([(article(outlet="Alder", title=Fact("Bridge", FactSource.SIDECAR)), None)])
    library.set_facts(added.key, Facts(title=Fact(" ", USER)))
    assert library.listing()[0].title is None


def test_the_user_can_make_an_outlet_unknown(library: Library) -> None:
    [added] = library.add([(article(outlet="Alder"), None)])
    outlet = library.set_facts(added.key, Facts(outlet=Fact(None, USER)))
    assert (outlet.name, outlet.attributed, library.outlets()) == ("unattributed 1", False, (outlet,))


def test_an_article_that_the_user_gives_to_an_outlet_joins_its_others(library: Library) -> None:
    keys = three(library)
    library.set_facts(keys[1], Facts(outlet=Fact("alder", USER)))
    assert [(outlet.name, outlet.slug) for outlet in library.outlets()] == [("Alder", "alder")]


def test_what_the_user_said_outlives_adding_the_file_again(library: Library) -> None:
    [added] = library.add([(article(outlet="Alder"), None)])
    library.set_facts(added.key, Facts(outlet=Fact("Birch", USER)))
    [again] = library.add([(article(outlet="Alder"), None)])
    assert (again.key, again.outcome, again.outlet.name) == (added.key, Outcome.ALREADY_THERE, "Birch")


def test_an_outlet_cannot_be_given_a_text_that_it_has(library: Library) -> None:
    first, second = library.add([(article(outlet="Alder"), None), (article(outlet="Birch", origin="b.txt"), None)])
    with pytest.raises(SameText, match=f"Alder has the same text already .article {first.key} "):
        library.set_facts(second.key, Facts(outlet=Fact("Alder", USER)))


def test_facts_of_an_article_that_is_not_there_cannot_be_set(library: Library) -> None:
    with pytest.raises(UnknownArticle, match="no article 7"):
        library.set_facts(7, Facts(title=Fact("x", USER)))


def test_removing_counts_what_was_there(library: Library) -> None:
    keys = three(library)
    assert library.remove([keys[0], keys[0], 999]) == 1


def test_an_outlet_without_articles_is_forgotten(library: Library) -> None:
    keys = three(library)
    library.remove([keys[1]])
    assert [outlet.name for outlet in library.outlets()] == ["Alder"]


def test_the_key_of_a_removed_article_is_not_given_again(library: Library) -> None:
    keys = three(library)
    library.remove(keys)
    assert min(three(library)) > max(keys)


def test_a_batch_that_fails_leaves_nothing(library: Library) -> None:
    beyond = Article(0, "Other", (Block(Role.BODY, 0, 2**70, "too far"),), Facts())
    with pytest.raises(OverflowError):
        library.add([(article(), None), (beyond, None)])
    assert library.listing() == ()


def test_a_failed_step_of_a_batch_leaves_the_rest_of_it(library: Library) -> None:
    beyond = Article(0, "Other", (Block(Role.BODY, 0, 2**70, "too far"),), Facts())
    with library.batch():
        library.add([(article(), None)])
        with pytest.raises(OverflowError):
            library.add([(beyond, None)])
    assert [read.text for read in library.articles()] == [TEXT]


def test_a_batch_that_is_broken_off_leaves_nothing(library: Library) -> None:
    def broken_off() -> None:
        with library.batch():
            library.add([(article(), None)])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert library.listing() == ()
