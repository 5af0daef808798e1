"""What came of adding, for a reader: each file with what was guessed and set aside."""

from __future__ import annotations

from corpus.article import Article
from tui.amounts import counted
from tui.jobs.adding import AddReport


def added_text(report: AddReport) -> str:
    """A line for each file with its outlet and who said so, its notes, and a closing sentence."""
    lines = []
    for file in report.files:
        article = file.incoming.article
        fact = article.facts.outlet
        said = (
            f"{file.added.outlet.name} (by {fact.by.label}: {fact.evidence})" if fact.value else file.added.outlet.name
        )
        lines.append(f"{file.added.key:>5}  {file.added.outcome:<13}  {file.file}: {said}{_set_aside(article)}")
        lines += [f"       note: {note}" for note in article.notes]
    return "\n".join([*lines, f"{report.summary}."]) + "\n"


def _set_aside(article: Article) -> str:
    parts = sum(block.set_aside for block in article.blocks)
    return f"; {counted(parts, 'part')} set aside" if parts else ""
