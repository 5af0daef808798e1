"""Articles and comparisons made by hand, for tests of what comes after reading."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.catalogue import bundled_measures
from analysis.comparison import Comparison, compare
from analysis.lexicon import bundled_lexicons
from analysis.measure import Measure
from analysis.reading import read_document
from analysis.scoring import ScoredDocument, analysers, score_document
from corpus.article import Article, Block, Fact, Facts, FactSource, Outlet, Role

LEDGER = Outlet(1, "harbor-ledger", "Harbor Ledger")
COURIER = Outlet(2, "the-courier", "The Courier")


def article(body: str, *, headline: str = "", key: int = 1, language: str | None = "en") -> Article:
    """An article of a headline (if any) over a body; its language is said by the user."""
    text = f"{headline}\n\n{body}" if headline else body
    start = len(text) - len(body)
    blocks = [Block(Role.BODY, start, len(text), "test")]
    if headline:
        blocks.insert(0, Block(Role.HEADLINE, 0, len(headline), "test"))
    known = Fact(language, FactSource.USER, "test") if language else Fact()
    return Article(key, text, tuple(blocks), Facts(language=known), f"{key}.txt")


def scored(body: str, *, headline: str = "", key: int = 1, language: str | None = "en") -> ScoredDocument:
    """The readings of such an article by every bundled analyser."""
    made = article(body, headline=headline, key=key, language=language)
    return score_document(read_document(made), analysers(bundled_lexicons()))


def measure(name: str) -> Measure:
    """A catalogue entry by id."""
    return next(measure for measure in bundled_measures() if measure.id == name)


def compared(articles: Sequence[tuple[Outlet, Article]], name: str = "A story") -> Comparison:
    """The comparison of articles over the whole catalogue."""
    made = analysers(bundled_lexicons())
    readings = {item.key: score_document(read_document(item), made) for _, item in articles}
    return compare(name, articles, readings, bundled_measures())


BRIDGE = (
    "The council ignored three warnings, and on Tuesday the damage was done. Four people were hurt in the collapse. "
    '"We acted on every recommendation," the mayor said. "This is a terrible, shameful failure," said a neighbour.\n\n'
    "The government raised taxes to pay for repairs. A court will hear the case. Police and troops closed the road.\n\n"
    "Officials called it an accident. Others call it a disaster. The engineers are proud of their work."
)
FERRY = (
    "Rescuers praised the good work of the volunteers. The bridge is safe again. Prices at the market fell.\n\n"
    '"We are very happy," said the mayor. The council thanked everyone. Ministers agreed to cooperate on repairs.'
)
