"""An invented story told by six outlets, compared for real, for the tests of screens and widgets."""

from __future__ import annotations

from functools import cache

from analysis.catalogue import measures_of
from analysis.comparison import Comparison, compare
from analysis.lexicon import Lexicon, parse_lexicon
from analysis.reading import read_document
from analysis.scoring import analysers, score_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Outlet, Role
from tui.jobs.selecting import Selected

FRAMES = """
[lexicon]
id = "story_frames"
kind = "frames"
language = "en"
version = 1
source = "Written for the tests."

[economy]
title = "economy"
definition = "Money, costs and trade."
source = "Written for the tests."
entries = [
  { term = "cost", sense = "what has to be paid", inflect = "noun" },
  { term = "trade", sense = "buying and selling", inflect = "noun" },
  { term = "budget", sense = "money set apart", inflect = "noun" },
]

[security]
title = "security and defence"
definition = "Danger and protection."
source = "Written for the tests."
entries = [
  { term = "danger", sense = "a threat", inflect = "noun" },
  { term = "threat", sense = "a danger", inflect = "noun" },
]
"""

NAMING = """
[lexicon]
id = "story_names"
kind = "naming"
language = "en"
version = 1
source = "Written for the tests."

[event]
title = "the event"
source = "Written for the tests."

[event.collapse]
title = "collapse"
entries = [ { term = "collapse", sense = "the fall of the bridge", inflect = "verb", also = ["collapse"] } ]

[event.disaster]
title = "disaster"
entries = [ { term = "disaster", sense = "the fall of the bridge", inflect = "noun" } ]

[event.accident]
title = "accident"
entries = [ { term = "accident", sense = "the fall of the bridge", inflect = "noun" } ]

[event.incident]
title = "incident"
entries = [ { term = "incident", sense = "the fall of the bridge", inflect = "noun" } ]
"""

LEDGER = (
    "Council was warned of bridge, papers show",
    (
        "The council ignored three warnings, and by Tuesday the damage was done. Nobody has been charged over the "
        "collapse. The cost of the repairs was known, and the budget was there.",
        "“We acted on every recommendation, and we are proud of our wonderful engineers,” said the mayor. The papers "
        "show that this is false. The danger was plain to everybody who looked.",
        "Divers rescued all four survivors within the hour. The bridge at Hallow Ferry carried trade across the river "
        "for ninety years. Its collapse is a disaster for the town. Shops fear a terrible winter.",
        "The inquiry opens on Monday. It will hear the engineers first. The council has refused to comment.",
    ),
)
WIRE = (
    "Hallow Ferry bridge closed after partial collapse",
    (
        "The bridge at Hallow Ferry was closed on Tuesday after an accident. Traffic was sent over the old ford. "
        "The operator said the accident was under investigation.",
        "Repairs will take a month. The cost is not known. Nobody was killed.",
    ),
)
COURIER = (
    "Ignored, then buried: how Hallow Ferry lost its bridge",
    (
        "The bridge was let collapse. The council knew of the danger, hated the cost and did nothing. It was a "
        "disgrace and a disaster, and the disaster was foretold.",
        "“It was an accident, a sad accident,” said the mayor. The threat had been written down in plain words. The "
        "families are angry and afraid. The guilty men are still in office.",
        "A terrible failure of the budget and of courage killed the trade of the town.",
    ),
)
POST = (
    "Bridge collapse strands 400 commuters",
    (
        "The collapse of the bridge stranded 400 commuters on Tuesday. Ferries were put on. Local people were kind and "
        "helpful. Volunteers gave free tea and the mood was good.",
        "“Everybody helped, it was great,” said a nurse. The authorities hope to reopen one lane soon.",
    ),
)
GAZETTE = (
    "Мост у переправы обрушился",
    ("Мост обрушился во вторник. Пострадавших нет. Власти обещают восстановить его за месяц.",),
)


def article(
    key: int, told: tuple[str, tuple[str, ...]], *, language: str = "en", date: str | None = "2024-05-03"
) -> Article:
    """An article with a headline, paragraphs and a photo credit that is set aside."""
    headline, paragraphs = told
    credit = "Photo: A. Example"
    parts = [headline, *paragraphs, credit]
    text = "\n\n".join(parts)
    blocks = []
    start = 0
    for index, part in enumerate(parts):
        role = Role.HEADLINE if index == 0 else Role.CREDIT if index == len(parts) - 1 else Role.BODY
        reason = {Role.HEADLINE: "first line", Role.CREDIT: "photo credit line"}.get(role, "running text")
        blocks.append(Block(role, start, start + len(part), reason))
        start += len(part) + 2
    facts = Facts(
        outlet=Fact("said elsewhere", FactSource.SIDECAR, "sources.toml"),
        date=Fact(date, FactSource.TEXT if date else FactSource.NONE, "HALLOW FERRY, May 3"),
        title=Fact(headline, FactSource.METADATA, "og:title"),
        language=Fact(language, FactSource.TEXT, "its words"),
    )
    return Article(key, text, tuple(blocks), facts, origin=f"{key}.txt", notes=("The encoding was guessed.",))


def outlet(key: int, name: str) -> Outlet:
    """An outlet by name."""
    return Outlet(key, name.lower().replace(" ", "-"), name)


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """Two small lexicons, parsed as a user's would be."""
    return parse_lexicon(FRAMES, "frames.toml"), parse_lexicon(NAMING, "naming.toml")


@cache
def story() -> Selected:
    """Six articles of five outlets; the fifth is not in English."""
    ledger, wire, courier, post, gazette = (
        outlet(key, name)
        for key, name in enumerate(("Harbor Ledger", "Northgate Wire", "The Courier", "Meridian Post", "Gazeta"), 1)
    )
    second = ("Bridge inquiry to open", ("The inquiry into the collapse opens on Monday. The council denies blame.",))
    return Selected(
        "The bridge at Hallow Ferry",
        None,
        (
            (ledger, article(1, LEDGER)),
            (ledger, article(2, second, date="2024-05-05")),
            (wire, article(3, WIRE)),
            (courier, article(4, COURIER, date="2024-05-04")),
            (post, article(5, POST)),
            (gazette, article(6, GAZETTE, language="ru")),
        ),
    )


def compared(selected: Selected) -> Comparison:
    """The comparison of a selection with the two lexicons."""
    made = analysers(lexicons())
    scored = {each.key: score_document(read_document(each), made) for _, each in selected.articles}
    return compare(selected.name, selected.articles, scored, measures_of(lexicons()))


@cache
def comparison() -> Comparison:
    """The story, compared."""
    return compared(story())
