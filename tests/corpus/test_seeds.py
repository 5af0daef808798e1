"""What each of the five seed articles is made of. Their words are given by beginning and end only."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus.article import Article, FactSource, Role
from corpus.intake import gather, read_file
from tests.corpus.seeds import AGGREGATOR, BLAZE, GERMAN, RT, SEEDS, TASS, needs_seeds

pytestmark = needs_seeds

_SENTENCE_END = re.compile(r"[.!?][\"”’]?(?=\s|$)|\.(?=In this line)")
_NOT_AN_END = re.compile(r"(?:U\.S|‘Moscow|‘Moscow\. Kremlin|Kremlin\. Putin|on the Verge)\.$")


@dataclass(frozen=True)
class Seed:
    """What a seed is made of; sentences of body and standfirst are counted by their ends."""

    name: str
    headline: str | None
    standfirst: str | None
    subheads: tuple[str, ...]
    first: str
    last: str
    body: int
    set_aside: tuple[tuple[str, str, str], ...]


SEED_PARTS = (
    Seed(
        RT,
        headline=None,
        standfirst="The Russian president’s spokesman, Dmitry Peskov, said",
        subheads=(),
        first="Russian President Vladimir Putin will not join",
        last="not a member of the organization.",
        body=9,
        set_aside=(("dateline", "date 2022-11-11", "date before the first words"),),
    ),
    Seed(
        GERMAN,
        headline=None,
        standfirst="In mid-November, the heads of state",
        subheads=(),
        first="The Russian leadership is open",
        last="but not with Putin.",
        body=5,
        set_aside=(),
    ),
    Seed(
        BLAZE,
        headline="Putin doesn't want to host 'premature' diplomatic summit with Biden",
        standfirst=None,
        subheads=(),
        first="Russian President Vladimir Putin has opted",
        last="deter Russia from invading Ukraine.",
        body=16,
        set_aside=(
            ("furniture", "© 2024 Blaze Media LLC. All rights reserved.", "copyright line"),
            ("furniture", "Putin doesn't want to host", "repeated headline"),
            ("credit", "Photo by Mikhail Svetlov/Getty Images", "picture credit"),
            ("furniture", "Want to leave a tip?", "sign-up or subscription"),
            ("furniture", "We answer to you.", "appeal for support"),
            ("furniture", "Want to join the conversation?", "sign-up or subscription"),
            ("furniture", "Already a subscriber?", "sign-up or subscription"),
        ),
    ),
    Seed(
        AGGREGATOR,
        headline="The Kremlin reveals what could be the basis for a meeting between Putin and Biden",
        standfirst="In mid-October, the Russian president indicated that he currently",
        subheads=("Meeting at the G20?", "Russia remains open to dialogue on the conflict in Ukraine"),
        first="A meeting between Russian President Vladimir Putin",
        last="while Putin is the head of state.",
        body=11,
        set_aside=(
            ("furniture", "24.5 C", "weather display"),
            ("furniture", "HomeUncategorizedThe Kremlin reveals", "breadcrumb line"),
            ("furniture", "Polonia quiere armas nucleares", "a title in another language (es)"),
            ("furniture", "latest articles", "link or menu of the page"),
            ("furniture", "explore more", "link or menu of the page"),
            ("furniture", "error: Content is protected !!", "notice of the page"),
        ),
    ),
    Seed(
        TASS,
        headline="No definite time set for Putin-Biden meeting yet, Kremlin says",
        standfirst="Earlier, Dmitry Peskov noted that both Moscow",
        subheads=(),
        first="Moscow and Washington realize that contacts",
        last="prisoner exchange and arms control.",
        body=5,
        set_aside=(
            ("furniture", "All news", "link or menu of the page"),
            ("caption", "Russian Presidential Spokesman Dmitry Peskov", "text before a picture credit"),
            ("credit", "Sergei Bobylev/TASS", "picture credit at the end of a caption"),
            ("caption", "Russian Presidential Spokesman Dmitry Peskov", "repeated caption"),
            ("credit", "© Sergei Bobylev/TASS", "picture credit"),
            ("dateline", "MOSCOW, November 9. /TASS/.", "place, date or agency"),
        ),
    ),
)

each_seed = pytest.mark.parametrize("seed", SEED_PARTS, ids=[seed.name[:3] for seed in SEED_PARTS])


def article(name: str, folder: Path = SEEDS) -> Article:
    return read_file(folder / name, key=1).article


def parts(made: Article, role: Role) -> list[str]:
    return [made.text[block.start : block.end] for block in made.blocks if block.role is role]


@each_seed
def test_headline_or_its_absence(seed: Seed) -> None:
    assert parts(article(seed.name), Role.HEADLINE) == ([] if seed.headline is None else [seed.headline])


@each_seed
def test_standfirst_or_its_absence(seed: Seed) -> None:
    found = parts(article(seed.name), Role.STANDFIRST)
    assert [text[: len(seed.standfirst or "")] for text in found] == (
        [] if seed.standfirst is None else [seed.standfirst]
    )


@each_seed
def test_subheads(seed: Seed) -> None:
    assert tuple(parts(article(seed.name), Role.SUBHEAD)) == seed.subheads


@each_seed
def test_first_and_last_words_of_the_body(seed: Seed) -> None:
    body = parts(article(seed.name), Role.BODY)
    assert (body[0].startswith(seed.first), body[-1].endswith(seed.last)) == (True, True)


@each_seed
def test_number_of_body_paragraphs(seed: Seed) -> None:
    assert len(parts(article(seed.name), Role.BODY)) == seed.body


@each_seed
def test_what_is_set_aside_and_why(seed: Seed) -> None:
    made = article(seed.name)
    found = [(b.role.value, made.text[b.start : b.end], b.reason) for b in made.blocks if b.set_aside]
    shortened = tuple(
        (role, text[: len(words)], reason[: len(why)])
        for (role, text, reason), (_, words, why) in zip(found, seed.set_aside, strict=False)
    )
    assert (len(found), shortened) == (len(seed.set_aside), seed.set_aside)


@each_seed
def test_no_character_is_in_no_block(seed: Seed) -> None:
    made = article(seed.name)
    left = list(made.text)
    for block in made.blocks:
        left[block.start : block.end] = " " * (block.end - block.start)
    assert not "".join(left).strip()


SENTENCES = {RT: 11, GERMAN: 16, BLAZE: 19, AGGREGATOR: 18, TASS: 12}


@each_seed
def test_number_of_body_sentences(seed: Seed) -> None:
    count = 0
    for paragraph in parts(article(seed.name), Role.BODY):
        ends = [m for m in _SENTENCE_END.finditer(paragraph) if not _NOT_AN_END.search(paragraph[: m.start() + 1])]
        count += len(ends)
    assert count == SENTENCES[seed.name]


@pytest.mark.parametrize(
    ("name", "outlet"), [(RT, "RT"), (GERMAN, None), (BLAZE, "Blaze Media"), (AGGREGATOR, None), (TASS, "TASS")]
)
def test_the_sidecar_says_the_outlets(name: str, outlet: str | None) -> None:
    assert article(name).facts.outlet.value == outlet


def test_the_sidecar_makes_one_collection_of_them() -> None:
    assert {read_file(path, key=1).collection for path in gather([SEEDS])} == {"Will Putin and Biden meet?"}


@pytest.mark.parametrize(
    ("name", "outlet", "evidence"),
    [
        (RT, None, ""),
        (GERMAN, None, ""),
        (BLAZE, "Blaze Media", "© 2024 Blaze Media LLC. All rights reserved."),
        (AGGREGATOR, None, ""),
        (TASS, "TASS", "MOSCOW, November 9. /TASS/.; Sergei Bobylev/TASS; © Sergei Bobylev/TASS"),
    ],
)
def test_without_the_sidecar_only_what_says_its_outlet_has_one(
    tmp_path: Path, name: str, outlet: str | None, evidence: str
) -> None:
    shutil.copy(SEEDS / name, tmp_path)
    fact = article(name, tmp_path).facts.outlet
    assert (fact.value, fact.evidence) == (outlet, evidence)


@pytest.mark.parametrize(
    ("name", "date", "evidence"),
    [(RT, "2022-11-11", "date 2022-11-11"), (GERMAN, None, ""), (TASS, "--11-09", "MOSCOW, November 9")],
)
def test_the_date_in_the_text(tmp_path: Path, name: str, date: str | None, evidence: str) -> None:
    shutil.copy(SEEDS / name, tmp_path)
    fact = article(name, tmp_path).facts.date
    assert (fact.value, fact.evidence) == (date, evidence)


@each_seed
def test_each_is_read_as_english(seed: Seed) -> None:
    fact = article(seed.name).facts.language
    assert (fact.value, fact.by) == ("en", FactSource.TEXT)


@each_seed
def test_nothing_is_doubtful_about_how_they_were_read(seed: Seed) -> None:
    assert article(seed.name).notes == ()
