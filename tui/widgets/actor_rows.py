"""The rows of the Actors screen: people and bodies in the order that was asked for, filtered by name. No Textual."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from analysis.actor_table import ActorLine, ActorTable
from analysis.actors import Actor, ActorKind
from tui.amounts import counted
from tui.export.actor_rows import NOBODY_READ
from tui.jobs.actors import ActorOrder, Look, groups_of
from tui.jobs.finding import folded
from tui.jobs.languages import unmeasured
from tui.text import cut

NOBODY = "Nobody is named in these words of these articles."
NOBODY_FITS = "Nobody of that name. Esc shows everybody again."
KIND_WORDS = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "org.",
    ActorKind.COUNTRY: "country",
    ActorKind.GROUP: "group",
    ActorKind.UNKNOWN: "unknown",
}
_LONGEST_NAME = 48


class ActorRowKind(Enum):
    """What a row is."""

    GROUP = "group"
    ACTOR = "actor"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One row; an actor's has a `line`, a heading a `hint`."""

    kind: ActorRowKind
    title: str
    line: ActorLine | None = None
    hint: str = ""

    @property
    def identity(self) -> tuple[ActorRowKind, str]:
        """What stays the same when the rows are made anew."""
        return self.kind, self.line.actor.key if self.line else self.title

    @property
    def heads(self) -> bool:
        """Whether it is the heading of a group."""
        return self.kind is ActorRowKind.GROUP

    @property
    def chosen_at_all(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.kind in (ActorRowKind.GROUP, ActorRowKind.ACTOR)

    @property
    def opens(self) -> bool:
        """Whether it has cells with evidence."""
        return self.line is not None


def actor_rows(  # noqa: PLR0913
    table: ActorTable,
    order: ActorOrder,
    look: Look,
    folds: Collection[str],
    wanted: str = "",
    *,
    spacious: bool = True,
) -> tuple[ActorRow, ...]:
    """Every row in order. `folds` are the closed groups; what is `wanted` filters, and opens every group."""
    rows: list[ActorRow] = []
    for group in groups_of(table, order, look):
        members = [line for line in group.lines if fits(line.actor, wanted)]
        if not members:
            continue
        if rows and spacious:
            rows.append(ActorRow(ActorRowKind.GAP, ""))
        closed = group.title in folds and not wanted
        told = group.told if group.told and not closed else f"{len(members):,}"
        rows.append(ActorRow(ActorRowKind.GROUP, group.title, hint=told))
        rows += [] if closed else [ActorRow(ActorRowKind.ACTOR, line.actor.name, line) for line in members]
    if not rows:
        rows.append(ActorRow(ActorRowKind.NOTE, _nobody(table, wanted)))
    return tuple(rows)


def _nobody(table: ActorTable, wanted: str) -> str:
    if wanted and table.lines:
        return NOBODY_FITS
    return NOBODY_READ if all(map(unmeasured, table.columns)) else NOBODY


def fits(actor: Actor, wanted: str) -> bool:
    """Whether every word of `wanted` is in the actor's names or kind, whatever the case and accents."""
    names = folded(" ".join((actor.name, *actor.called, actor.kind.value, KIND_WORDS[actor.kind])))
    return all(word in names for word in folded(wanted).split())


def about_actor(line: ActorLine, columns: int) -> str:
    """Kind, how many outlets speak of them and how often, and other names, on one line."""
    actor = line.actor
    parts = [f"{cut(actor.name, _LONGEST_NAME)} ({actor.kind.value})"]
    parts += [f"{line.outlets} of {columns} outlets" if columns > 1 else "1 outlet", counted(line.mentions, "mention")]
    # Names last: they give way where the line is short.
    others = list(_others(actor))
    return " · ".join([*parts, *([f"also {', '.join(others)}"] if others else [])])


def _others(actor: Actor) -> Iterable[str]:
    return (f"“{name}”" for name in dict.fromkeys(actor.called) if _bare(name) != _bare(actor.name))


def _bare(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
