"""What is marked in an article without being measured: loaded words with their reasons, people with their mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.actors import Actor, Mention, Resolved, find_actors
from analysis.document import Document, Voice
from analysis.loaded import Candidate, bundled_agreement, bundled_loaded, find_loaded
from analysis.measure import Evidence
from analysis.selection import Selection
from tui.jobs.aliases import all_aliases
from tui.jobs.loaded_words import agreement_told, all_loaded

_HOW = {
    Resolved.NAME: "by name",
    Resolved.LAST_NAME: "by the last name",
    Resolved.ALIAS: "by another name",
    Resolved.ROLE: "by office or role",
    Resolved.PRONOUN: "by a pronoun",
}


@dataclass(frozen=True, slots=True)
class Noted:
    """Marked words: the row of their sentence with the words highlighted, and what is said of them."""

    row: Evidence
    note: str


def loaded_rows(document: Document) -> tuple[Noted, ...] | None:
    """The loaded-language candidates of a document in all words, each with its reason; None in another language.

    Raises:
        UserError: the user's own list cannot be read.
    """
    lexicon = all_loaded()
    if document.language != lexicon.words.language:
        return None
    return tuple(
        Noted(_row(document, one.sentence, one.start, one.end, one.voice, one.term), reason_told(one))
        for one in find_loaded(Selection(document, Voice.ALL), lexicon)
    )


def reason_told(one: Candidate) -> str:
    """Why a word may be loaded, and how often people agreed; no number of it is made."""
    agreement = bundled_agreement().get(one.reason.id) if one.reason in bundled_loaded().reasons else None
    return f"“{one.term}” may be loaded ({one.reason.title}): {one.reason.sentence} {agreement_told(agreement)}"


def people_of(document: Document) -> list[tuple[Actor, tuple[Noted, ...]]]:
    """Everybody of whom a document speaks with their mentions in order; those mentioned most come first.

    Raises:
        UserError: the user's own spellings cannot be read.
    """
    found: dict[str, list[Mention]] = {}
    for mention in find_actors(document, all_aliases()):
        found.setdefault(mention.actor.key, []).append(mention)
    ordered = sorted(found.values(), key=lambda mentions: (-len(mentions), mentions[0].start))
    return [(mentions[0].actor, _mentioned(document, mentions)) for mentions in ordered]


def _mentioned(document: Document, mentions: Sequence[Mention]) -> tuple[Noted, ...]:
    return tuple(
        Noted(
            _row(document, one.sentence, one.start, one.end, _voice_at(document, one.start), one.actor.key),
            f"{one.actor.name}, {_HOW[one.resolved]}",
        )
        for one in mentions
    )


def _voice_at(document: Document, place: int) -> Voice:
    return next((part.voice for part in document.segments if part.start <= place < part.end), Voice.OWN)


def _row(  # noqa: PLR0913, PLR0917 - where it is, whose words, and what
    document: Document, sentence: int, start: int, end: int, voice: Voice, entry: str
) -> Evidence:
    around = document.sentences[sentence]
    return Evidence(
        document.article, sentence, around.start, around.end, voice, 1, ((start, end, 0.0),), entry
    )  # fmt: skip
