"""Articles of two languages that call a thing by several names, compared for real."""

from __future__ import annotations

from functools import cache

from analysis.catalogue import measures_of
from analysis.comparison import Comparison, compare
from analysis.lexicon import Lexicon, parse_lexicon
from analysis.reading import read_document
from analysis.scoring import analysers, score_document
from tests.tui.made import NAMING, article, outlet
from tui.jobs.selecting import Selected

GERMAN = """
[lexicon]
id = "story_names_de"
kind = "naming"
language = "de"
version = 1
source = "Written for the tests."

[event]
title = "the event"
source = "Written for the tests."

[event.de_einsturz]
title = "Einsturz"
entries = [ { term = "Einsturz", sense = "the fall of the bridge" } ]

[event.de_unglueck]
title = "Unglück"
entries = [ { term = "Unglück", sense = "the fall of the bridge" } ]
"""

LEDGER = (
    "Disaster at the ferry",
    (
        "The disaster cut the town in two. The collapse was foretold. The council calls the so-called disaster a "
        "matter for engineers. “The accident will be looked into,” said the mayor.",
    ),
)
COURIER = ("A collapse", ("The collapse was sudden, and the “accident” of the council’s letter was none.",))
POST = ("Ferries are put on", ("Ferries were put on, and people were patient.",))


@cache
def naming_lexicons() -> tuple[Lexicon, ...]:
    """English and German names of one thing."""
    return parse_lexicon(NAMING, "naming.toml"), parse_lexicon(GERMAN, "naming_de.toml")


@cache
def named_story() -> Selected:
    """Three outlets; the last mentions nothing."""
    outlets = [outlet(key, name) for key, name in enumerate(("Harbor Ledger", "The Courier", "Meridian Post"), 1)]
    told = [article(key, text) for key, text in enumerate((LEDGER, COURIER, POST), 1)]
    return Selected("The bridge", None, tuple(zip(outlets, told, strict=True)))


@cache
def named() -> Comparison:
    """The story, compared."""
    lexicons, selected = naming_lexicons(), named_story()
    made = analysers(lexicons)
    scored = {one.key: score_document(read_document(one), made) for _, one in selected.articles}
    return compare(selected.name, selected.articles, scored, measures_of(lexicons))
