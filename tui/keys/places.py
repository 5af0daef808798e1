"""Which scopes of commands are in force together: for each place where keys work, its nodes, nearest first.

A node has the scopes of its class and of those that it inherits from. A test mounts the screens and holds this true.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Nodes = tuple[tuple[str, ...], ...]

_READ: Final = ("read_panes", "read_find", "read_mending", "read_actors", "read")

PLACES: Final[Mapping[str, Nodes]] = {
    "Stories: the list": (("groups", "lines"), ("start",), ("app",)),
    "Stories: the front page": (("page",), ("start",), ("app",)),
    "Stories: the welcome": (("choices", "lines"), ("start",), ("app",)),
    "Library: the articles": (("article_list", "lines"), ("library",), ("app",)),
    "Library: the facets": (("facets", "lines"), ("library",), ("app",)),
    "Library: the filter": (("filter",), ("library",), ("app",)),
    "Library: what is known": (("page",), ("library",), ("app",)),
    "Compare: the figures": (("figures",), ("compare",), ("app",)),
    "Compare: the sentences": (("evidence",), ("compare",), ("app",)),
    "Speakers: the table": (("speaker_rows",), ("speakers",), ("app",)),
    "Speakers: the quotations": (("evidence",), ("speakers",), ("app",)),
    "Speakers: the filter": (("speaker_filter",), ("speakers",), ("app",)),
    "Actors: the table": (("actor_rows",), ("actors",), ("app",)),
    "Actors: the sentences": (("evidence",), ("actors",), ("app",)),
    "Actors: the filter": (("actor_filter",), ("actors",), ("app",)),
    "Shared quotations: the list": (("shared_list", "lines"), ("shared",), ("app",)),
    "Shared quotations: the versions": (("shared_versions",), ("shared",), ("app",)),
    "Shared quotations: the filter": (("shared_filter",), ("shared",), ("app",)),
    "Names: the table": (("naming_rows",), ("naming",), ("app",)),
    "Names: the mentions": (("evidence",), ("naming",), ("app",)),
    "Names: the filter": (("naming_filter",), ("naming",), ("app",)),
    "Loaded words: the table": (("loaded_rows",), ("loaded",), ("app",)),
    "Loaded words: the places": (("evidence",), ("loaded",), ("app",)),
    "Loaded words: the filter": (("loaded_filter",), ("loaded",), ("app",)),
    "Methods: the list": (("method_list", "lines"), ("methods",), ("app",)),
    "Methods: the entry": (("method_page", "page"), ("methods",), ("app",)),
    "Methods: the filter": (("method_filter",), ("methods",), ("app",)),
    "Read: the article": (("article", "article_lines", "article_marks"), _READ, ("app",)),
    "Read: finding": (("find",), _READ, ("app",)),
    "Read: layers": (("layers", "lines"), ("choose_layers",)),
    "Read: the articles beside": (("beside", "lines"), ("read_beside",)),
    "Mend": (("parts", "lines"), ("mend",), ("app",)),
    "Choose outlets": (("outlet_choices",), ("choose_outlets",)),
    "About a measure": (("about_measure",),),
    "Add articles": (("adding",),),
    "Add articles: the report": (("page",), ("adding",)),
    "Choose files": (("entries", "lines"), ("pick_files",)),
    "Correct what is known": (("facts",),),
    "A name": (("name",),),
    "Colours": (("lines", "themes"), ("choose_theme",)),
    "Export": (("export",),),
    "Help": (("help",),),
    "Jump": (("jump",),),
    "Yes or no": (("confirm",),),
    "Notice": (("page",), ("notice",)),
    "A problem": (("page",), ("problem",)),
}
