"""What came of adding, for reading: each file with its outlet and who said so. Pure: lines from a report."""

from __future__ import annotations

from corpus.article import Article, FactSource
from tui.jobs.adding import AddedFile, AddReport
from tui.text import Run
from tui.widgets.dates import shown_date
from tui.widgets.library_lines import SAID_BY
from tui.widgets.page import paragraph

_INDENT = 2


def report_lines(report: AddReport, width: int) -> list[list[Run]]:
    """The closing sentence first, then what was refused, then file by file."""
    lines = paragraph(f"{report.summary}.", width, "strong")
    if report.refusals:
        lines += [[], [("Not read", "mark")]]
        for refusal in report.refusals:
            lines += paragraph(refusal, width, "", indent=_INDENT)
    for file in report.files:
        lines += [[], *_file(file, width)]
    return lines


def _file(file: AddedFile, width: int) -> list[list[Run]]:
    article, added = file.incoming.article, file.added
    fact = article.facts.outlet
    lines: list[list[Run]] = [
        [
            (added.outlet.name, "strong"),
            (f"  {shown_date(article.facts.date.value)}", ""),
            (f"  {added.outcome}", "dim"),
        ]
    ]
    if article.facts.title.value:
        lines += paragraph(article.facts.title.value, width, "", indent=_INDENT, most=2)
    quoted = fact.evidence if fact.value and fact.by is not FactSource.USER else ""
    words = f": “{quoted}”" if quoted else ""
    said = f"outlet said by {SAID_BY[fact.by]}{words}" if fact.value else "nothing in it says which outlet it is"
    lines += paragraph(said, width, "note", indent=_INDENT, most=3)
    lines += paragraph(_parts(article), width, "note", indent=_INDENT)
    for note in article.notes:
        lines += paragraph(note, width, "note", indent=_INDENT)
    return [*lines, *paragraph(file.file, width, "dim", indent=_INDENT, most=2)]


def _parts(article: Article) -> str:
    parts = [block for block in article.blocks if block.set_aside]
    if not parts:
        return "nothing set aside"
    reasons = dict.fromkeys(block.role.value for block in parts)
    return f"{len(parts)} set aside: {', '.join(reasons)}"
