"""Reads, scores and compares the selected articles, with progress and a way to stop."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock

from analysis.catalogue import measures_of
from analysis.comparison import Comparison, compare, in_words_of
from analysis.lexicon import Lexicon
from analysis.reading import read_document
from analysis.scoring import ScoredDocument, analysers, score_document
from analysis.speakers import gather, relabelled
from corpus.article import Article
from tui.jobs.aliases import all_aliases
from tui.jobs.cautions import cautioned
from tui.jobs.problems import Cancelled
from tui.jobs.selecting import Selected

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are."""


def silent(done: int, of: int) -> None:
    """Progress that nobody watches."""


def never() -> bool:
    """A job that nobody stops."""
    return False


class ScoreCache:
    """Scored documents of the last articles read, so that a changed choice of outlets is compared at once.

    An entry is good for one text, one set of blocks, one set of lexicons and one table of spellings.
    """

    def __init__(self, capacity: int = 512) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[object, ScoredDocument] = OrderedDict()
        self._lock = Lock()

    def scored(self, article: Article, lexicons: Sequence[Lexicon]) -> ScoredDocument:
        """The readings of an article, made anew only if they are not at hand."""
        aliases = all_aliases()
        versions = (aliases.digest, *(lexicon.digest for lexicon in lexicons))
        name = (article.key, article.digest, article.blocks, article.facts.language.value, versions)
        with self._lock:
            if name in self._entries:
                self._entries.move_to_end(name)
                return self._entries[name]
        made = score_document(read_document(article, aliases), analysers(lexicons, aliases))
        with self._lock:
            self._entries[name] = made
            while len(self._entries) > self._capacity:
                self._entries.popitem(last=False)
        return made


@cache
def readings_of_this_run() -> ScoreCache:
    """What the app has read so far, for all its screens."""
    return ScoreCache()


def compare_selected(
    selected: Selected,
    lexicons: Sequence[Lexicon],
    on_progress: Progress = silent,
    is_cancelled: Callable[[], bool] = never,
    readings: ScoreCache | None = None,
) -> Comparison:
    """The comparison of the selected articles.

    Raises:
        Cancelled: `is_cancelled` said so between two articles.
    """
    at_hand = readings or ScoreCache()
    scored = {}
    total = len(selected.articles)
    for done, (_, article) in enumerate(selected.articles):
        if is_cancelled():
            raise Cancelled
        on_progress(done, total)
        scored[article.key] = at_hand.scored(article, lexicons)
    on_progress(total, total)
    return cautioned(compare(selected.name, selected.articles, scored, measures_of(lexicons)))


def read_selected(selected: Selected, on_progress: Progress = silent) -> Comparison:
    """The selected articles side by side as they are read, without figures: for tables that count for themselves."""
    aliases = all_aliases()
    # How long each is, is all that their columns say.
    length = {name: one for name, one in analysers((), aliases).items() if name == "length"}
    scored = {}
    total = len(selected.articles)
    for done, (_, article) in enumerate(selected.articles):
        on_progress(done, total)
        scored[article.key] = score_document(read_document(article, aliases), length)
    on_progress(total, total)
    return compare(selected.name, selected.articles, scored, ())


def compare_words_of(comparison: Comparison, key: str, lexicons: Sequence[Lexicon]) -> Comparison:
    """The comparison in the words of the speaker with this key.

    Raises:
        KeyError: no article gives words to that speaker.
    """
    documents = [scored.document for scored in comparison.scored.values()]
    gathered = gather(documents)
    speaker = {one.key: one for one in gathered.speakers}[key]
    made = analysers(lexicons, all_aliases())
    scored = {
        document.article: score_document(relabelled(document, gathered), made, speaker=key) for document in documents
    }
    return cautioned(in_words_of(comparison, speaker, scored))
