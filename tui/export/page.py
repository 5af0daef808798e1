"""Pages of HTML that need nothing else: no script, no font or picture from elsewhere, headings and real tables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from analysis.comparison import Column, Comparison
from analysis.document import Voice
from analysis.measure import Figure, Measure
from tui.export.numbers import cell
from tui.export.tables import VOICE_NAMES, amount_of, behind, comparison_rows, stated

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, "Times New Roman", serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8886; }
td { font-variant-numeric: tabular-nums; }
small { opacity: .75; }
mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
""".strip()


def html_page(title: str, body: str) -> str:
    """A whole page; `title` is plain text, `body` is HTML."""
    shown = escape(" ".join(title.split()))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{shown}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n<h1>{shown}</h1>\n{body}\n</body>\n</html>\n"
    )


def comparison_html(comparison: Comparison, voices: Sequence[Voice]) -> str:
    """The comparison as a page: what is compared, the outlets' headlines, a table for each group and voice."""
    parts = [f"<p>{escape(stated(comparison))}</p>", "<h2>Outlets</h2>", "<ul>"]
    parts += [_outlet(column) for column in comparison.columns]
    parts.append("</ul>")
    rows = comparison_rows(comparison, voices, used_only=True)
    for (group, voice), together in groupby(rows, key=lambda row: (row[0].group, row[1])):
        parts.append(f"<h2>{escape(group)}, {VOICE_NAMES[voice]}</h2>")
        heads = "".join(f'<th scope="col">{escape(column.outlet.name)}</th>' for column in comparison.columns)
        parts.append(f'<table>\n<thead><tr><th scope="col">measure</th>{heads}</tr></thead>\n<tbody>')
        parts += [_row(measure, figures) for measure, _, figures in together]
        parts.append("</tbody>\n</table>")
    parts.append("<p>Values with their 95 % intervals in brackets.</p>")
    return html_page(comparison.name, "\n".join(parts))


def _outlet(column: Column) -> str:
    titles = "".join(
        f"<li>{escape(source.title)}{f' <small>({escape(source.date)})</small>' if source.date else ''}</li>"
        for source in column.articles
    )
    return f"<li><strong>{escape(column.outlet.name)}</strong>, {amount_of(column)}<ul>{titles}</ul></li>"


def _row(measure: Measure, figures: Sequence[Figure]) -> str:
    unit = "" if measure.unit == measure.name else f" <small>{escape(measure.unit)}</small>"
    cells = "".join(
        f"<td>{escape(cell(figure, measure))} <small>{escape(behind(figure, measure).strip())}</small></td>"
        for figure in figures
    )
    return f'<tr><th scope="row">{escape(measure.name)}{unit}</th>{cells}</tr>'
