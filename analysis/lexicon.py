"""Lexicons, bundled and the user's own. Their format is described in docs/lexicons.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from analysis.framing.dictionaries import parse_dictionary
from analysis.lexicon_format import parse_lexicon
from analysis.lexicon_types import Category, Entry, Kind, Lexicon, LexiconError, Phrase, shown

__all__ = [
    "SUFFIXES",
    "Category",
    "Entry",
    "Kind",
    "Lexicon",
    "LexiconError",
    "Phrase",
    "bundled_lexicons",
    "parse_lexicon",
    "read_lexicon_folder",
]


_BUNDLED = (
    "frames.toml",
    "naming.toml",
    "naming_de.toml",
    "naming_es.toml",
    "naming_fr.toml",
    "naming_ru.toml",
)
DICTIONARIES = (".dic", ".csv")
SUFFIXES = (".toml", *DICTIONARIES)
"""How the names of files end that are read as lexicons, in lower case."""


def read_lexicon_folder(texts: Mapping[str, str]) -> tuple[Lexicon, ...]:
    """The user's lexicons and dictionaries, from file name to text, in order of name.

    Raises `LexiconError` for the first file that is wrong, and where two files, or a file and a bundled lexicon, use
    one id: neither overrides the other.
    """
    owners = {name: f"the bundled {lexicon.id} lexicon" for lexicon in bundled_lexicons() for name in _names(lexicon)}
    lexicons = []
    for source_name in sorted(texts):
        parse = parse_dictionary if source_name.casefold().endswith(DICTIONARIES) else parse_lexicon
        lexicon = parse(texts[source_name], source_name)
        for name in dict.fromkeys(_names(lexicon)):
            if name in owners:
                kind, _, id_ = name.partition(" ")
                raise LexiconError(
                    f"{shown(source_name)}: the {kind} id {id_!r} is already used by {owners[name]}: "
                    f"{'rename the file' if parse is parse_dictionary else 'choose another id'}"
                )
        owners.update(dict.fromkeys(_names(lexicon), shown(source_name)))
        lexicons.append(lexicon)
    return tuple(lexicons)


@cache
def bundled_lexicons() -> tuple[Lexicon, ...]:
    """The lexicons that come with Broadsheet: `frame`, `naming`, and `naming_de` and its like in other languages."""
    folder = files("analysis.lexicons")
    return tuple(parse_lexicon((folder / name).read_text("utf-8"), name) for name in _BUNDLED)


def _names(lexicon: Lexicon) -> Iterator[str]:
    """What no two lexicons may share: the lexicon's id and those of its frames or concepts."""
    yield f"lexicon {lexicon.id}"
    for category in lexicon.categories:
        yield f"{'frame' if lexicon.kind == 'frames' else 'concept'} {category.group}"
