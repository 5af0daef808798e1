"""What the user says of the parts of articles, and of the lines of outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from corpus.article import Role
from corpus.library.codes import ROLES, role_of
from corpus.library.overlay import folded_line
from corpus.library.queries import as_json
from corpus.library.records import Judgement, Rule
from corpus.paragraphs import paragraphs
from corpus.plain import on_one_line, plain

if TYPE_CHECKING:
    from sqlite_utils import Database


def of_articles(database: Database, keys: Iterable[int]) -> Mapping[int, tuple[Judgement, ...]]:
    """Article key to judgements by place, for those of `keys` that have any."""
    rows = database.execute(
        """
        SELECT article_id, start, "end", role FROM judgement
        WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY article_id, start
        """,
        [as_json(keys)],
    )
    said: dict[int, list[Judgement]] = defaultdict(list)
    for key, start, end, role in rows:
        said[key].append(Judgement(start, end, role_of(role)))
    return {key: tuple(judgements) for key, judgements in said.items()}


def put(database: Database, key: int, judgements: Sequence[Judgement]) -> None:
    """Make `judgements`, which share no character, all that is said of an article."""
    database.execute("DELETE FROM judgement WHERE article_id = ?", [key])
    database.conn.executemany(
        'INSERT INTO judgement (article_id, start, "end", role) VALUES (?, ?, ?, ?)',
        [(key, said.start, said.end, ROLES[said.role]) for said in judgements],
    )


def rules(database: Database) -> tuple[Rule, ...]:
    """Every rule, by outlet and line."""
    rows = database.execute("SELECT name, example, role FROM rule ORDER BY outlet, line")
    return tuple(Rule(on_one_line(name), on_one_line(example), role_of(role)) for name, example, role in rows)


def rules_of_outlets(database: Database) -> Mapping[str, Mapping[str, Role]]:
    """Folded name of an outlet to its rules, folded line to role."""
    found: dict[str, dict[str, Role]] = defaultdict(dict)
    for outlet, line, role in database.execute("SELECT outlet, line, role FROM rule"):
        found[outlet][line] = role_of(role)
    return found


def put_rule(database: Database, outlet: str, rule: Rule) -> None:
    """Keep a rule of the outlet with that folded name, in place of the one of the same line."""
    row = [outlet, folded_line(rule.line), ROLES[rule.role], rule.outlet, rule.line]
    database.execute(
        """
        INSERT INTO rule (outlet, line, role, name, example) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET role = excluded.role, name = excluded.name, example = excluded.example
        """,
        row,
    )


def drop_rule(database: Database, outlet: str, line: str) -> None:
    """Forget the rule of a line of the outlet with that folded name."""
    database.execute("DELETE FROM rule WHERE outlet = ? AND line = ?", [outlet, folded_line(line)])


def with_line(database: Database, outlet: str, lines: Iterable[str]) -> list[int]:
    """The articles of the outlet with that folded name that have a paragraph which is one of the folded `lines`."""
    wanted = frozenset(lines)
    rows = database.execute(
        """
        SELECT article.id, article.text FROM article JOIN outlet ON outlet.id = article.outlet_id
        WHERE outlet.folded = ? ORDER BY article.id
        """,
        [outlet],
    )
    return [
        key
        for key, text in ((key, plain(text)) for key, text in rows)
        if any(folded_line(text[a:b]) in wanted for a, b in paragraphs(text))
    ]
