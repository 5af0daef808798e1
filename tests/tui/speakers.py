"""Comparisons whose speakers are given by hand, for tests of what is said of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison, compare
from analysis.document import Speaker, SpeakerKind
from analysis.lexicon import bundled_lexicons
from analysis.scoring import analysers, score_document
from corpus.article import Outlet
from tests.analysis.spoken import spoken
from tests.articles import COURIER, LEDGER, article

ADA = Speaker("ada reed", "Ada Reed", SpeakerKind.PERSON, ("Mayor Reed", "Reed"))
BEN = Speaker("ben hall", "Ben Hall", SpeakerKind.PERSON)
OFFICIALS = Speaker("officials", "officials", SpeakerKind.UNNAMED)
IN_LEDGER = (
    "The bridge is shut and nobody knows why. ⟦ada reed|“We acted at once, and we will act again,”⟧ Ada Reed ‹said›.\n"
    "On the other bank of the river Ben Hall ‹claimed› ⟪ben hall|that nobody was told of it⟫.\n"
    "It was late when the last car left the bridge. ⟦officials|“No comment,”⟧ officials ‹said›."
)
IN_COURIER = (
    "⟦ada reed|“We acted at once,”⟧ ‹claimed› the mayor of the town on Tuesday.\n"
    "Nobody can tell on this bank. ⟦|“Who knows?”⟧ is asked everywhere."
)


def told(
    articles: Sequence[tuple[Outlet, str]], speakers: Sequence[Speaker] = (ADA, BEN, OFFICIALS), name: str = "A bridge"
) -> Comparison:
    """The comparison of bracketed texts (see `spoken`), whose keys are those of `speakers`."""
    known: Mapping[str, Speaker] = {speaker.key: speaker for speaker in speakers}
    made = analysers(bundled_lexicons())
    listed, scored = [], {}
    for key, (outlet, text) in enumerate(articles, 1):
        document = spoken(text, article=key)
        document = replace(document, speakers=tuple(known[speaker.key] for speaker in document.speakers))
        scored[key] = score_document(document, made)
        listed.append((outlet, article(document.text, key=key)))
    return compare(name, listed, scored, bundled_measures())


def bridge() -> Comparison:
    """Two outlets quote Ada Reed; one reports Ben Hall and quotes officials, the other quotes nobody knows whom."""
    return told([(LEDGER, IN_LEDGER), (COURIER, IN_COURIER)])
