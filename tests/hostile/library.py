"""A hostile library: every text, title, outlet, path, collection, lexicon and setting is what a careless program obeys.

Two doors lead in: files with hostile names, pages and sidecars that the program reads itself, and rows that another
program wrote into the library file, in which nothing was made plain.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from html import escape
from pathlib import Path

from corpus.article import Article, Block, Fact, Facts, FactSource, Role
from corpus.library import open_library
from tests.hostile.texts import ESC, HOSTILE, MORE_HOSTILE

RAW = (*HOSTILE, *MORE_HOSTILE)
"""Everything hostile, raw."""

BODY = """The council ignored three warnings on Tuesday, and the terrible failure cost four people their lives.

"We acted on every recommendation," the mayor said. "It is a disaster," she added: {hostile}

Officials said that the bridge would be closed. {hostile} The cheerful engineers praised the new plan."""
DATES = (
    "9999-99-99",
    "2024-02-30",
    "-1",
    "0000",
    f"{ESC}[31m2024",
    "2024-05-03",
    "2024-05-04",
    "99999999999",
    "$(reboot)",
)
LANGUAGES = ("en", "en", "en", "xx", "en", "klingon", f"{ESC}[0m", "[/]", "EN", "")
NOTE = f"Read with a guess {ESC}]0;PWNED\x07 [/x]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the hostile things are."""

    root: Path

    @property
    def library(self) -> Path:
        return self.root / "library.db"

    @property
    def files(self) -> Path:
        return self.root / "files"

    @property
    def environment(self) -> dict[str, str]:
        """What points the program at all of them."""
        return {
            "BROADSHEET_LIBRARY": str(self.library),
            "BROADSHEET_LEXICONS": str(self.root / "lexicons"),
            "BROADSHEET_OUTLETS": str(self.root / "outlets"),
            "BROADSHEET_CONFIG": str(self.root / "config.toml"),
            "BROADSHEET_STATE": str(self.root / "state.json"),
        }


def hostile_place(root: Path, *, most: int = len(RAW)) -> Place:
    """Everything hostile under `root`: files to add, a library, lexicons, outlets, settings, a state."""
    place = Place(root)
    write_files(place.files, RAW[:most])
    write_lexicon(root / "lexicons")
    write_outlet(root / "outlets")
    write_settings(root / "config.toml")
    write_state(root / "state.json", place)
    fill(place.library, RAW[:most])
    return place


def toml_text(value: str) -> str:
    """`value` as a TOML string, every sign escaped that TOML does not take as it is; half a character cannot be."""
    escaped = "".join(
        char if char.isalnum() and char.isascii() else f"\\U{0xFFFD if 0xD800 <= ord(char) < 0xE000 else ord(char):08x}"
        for char in value
    )
    return f'"{escaped}"'


def file_name(number: int, hostile: str, ending: str = ".txt") -> bytes:
    """A file name with as much of the hostile string as a file system takes, as bytes; never a hidden one."""
    encoded = hostile.encode("utf-8", "surrogatepass").replace(b"/", b"_").replace(b"\x00", b"_")
    return encoded[:120].lstrip(b".") + f"-{number}{ending}".encode()


def write_files(folder: Path, texts: tuple[str, ...]) -> None:
    """A text and a page for each string, in folders with hostile names where the system takes them, with a sidecar."""
    folder.mkdir(parents=True)
    for number, hostile in enumerate(texts):
        inner = _made_folder(folder, number, hostile)
        body = BODY.format(hostile=hostile) if "{" not in hostile else BODY.replace("{hostile}", hostile)
        _write(inner, file_name(number, hostile), f"{hostile}\n\n{body}\n\nThe end came at {number} o'clock.\n")
        if number % 3 == 0:
            _write(inner, file_name(number, hostile, ".html"), page(hostile, body))
        _write(inner, b"sources.toml", sidecar(number, hostile))


def _made_folder(folder: Path, number: int, hostile: str) -> bytes:
    name = file_name(number, hostile[:30], "")
    inner = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 - names in bytes
    try:
        os.mkdir(inner)  # noqa: PTH102
    except OSError:
        inner = os.path.join(os.fsencode(folder), f"folder-{number}".encode())  # noqa: PTH118
        os.mkdir(inner)  # noqa: PTH102
    return inner


def _write(folder: bytes, name: bytes, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for chosen in (name, b"article" + name[-5:]):
        try:
            with open(os.path.join(folder, chosen), "wb") as file:  # noqa: PTH118, PTH123 - names in bytes
                file.write(data)
        except OSError:
            continue
        return


def sidecar(number: int, hostile: str) -> str:
    """A `sources.toml` that says hostile things of the file beside it."""
    lines = [f"[collection]\nname = {toml_text(hostile)}\n"]
    name = file_name(number, hostile).decode("utf-8", "replace")
    if number % 4 != 3:
        said = {"outlet": hostile, "title": hostile, "evidence": f"said {hostile}", "url": f"https://{hostile}/"}
        lines.append(f"[{toml_text(name)}]\n" + "".join(f"{key} = {toml_text(value)}\n" for key, value in said.items()))
    return "\n".join(lines)


def page(hostile: str, body: str) -> str:
    """A saved web page whose metadata is hostile, too."""
    said = escape(hostile.replace("\x00", ""), quote=True)
    data = json.dumps(
        {"@type": "NewsArticle", "headline": hostile, "datePublished": hostile, "publisher": {"name": hostile}},
        ensure_ascii=True,
    ).replace("</", "<\\/")
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in body.replace("\x00", "").split("\n\n"))
    return (
        f'<html lang="{said[:40]}"><head><title>{said}</title><meta property="og:title" content="{said}">'
        f'<meta property="og:site_name" content="{said}"><meta name="date" content="{said}">'
        f'<script type="application/ld+json">{data}</script></head>'
        f"<body><article><h1>{said}</h1>{paragraphs}</article></body></html>"
    )


def raw_article(number: int, hostile: str) -> Article:
    """An article in which nothing was made plain."""
    headline = hostile or "An empty headline"
    text = f"{headline}\n\n{BODY.replace('{hostile}', hostile)}\n\nThe end came at {number} o'clock."
    start = len(headline) + 2
    body_end = text.rfind("\n\n")
    said = f"said {hostile[:2000]}"

    def fact(value: str, by: FactSource) -> Fact:
        return Fact(value, by, said)

    facts = Facts(
        fact(hostile[:2000], FactSource.SIDECAR),
        fact(DATES[number % len(DATES)], FactSource.METADATA),
        fact(hostile * (100_000 // max(len(hostile), 1)) if number == 3 else hostile, FactSource.TEXT),
        fact(LANGUAGES[number % len(LANGUAGES)], FactSource.USER),
    )
    blocks = (
        Block(Role.HEADLINE, 0, start - 2, said),
        Block(Role.BODY, start, body_end, said),
        Block(Role.FURNITURE, body_end + 2, len(text), said),
    )
    return Article(number, text, blocks, facts, hostile[:2000], (NOTE, hostile[:2000]))


def fill(library: Path, texts: tuple[str, ...]) -> None:
    """Rows as another program may have written them: the articles' strings, the collections' names, all raw."""
    with open_library(library) as opened:
        opened.add([(raw_article(number, hostile), f"story {number % 3}") for number, hostile in enumerate(texts)])
    written_raw(library, texts)


def written_raw(library: Path, texts: tuple[str, ...]) -> None:
    """Puts the raw strings into the file past the program, whatever its own door made of them."""

    def stored(text: str) -> str:
        return text.encode("utf-8", "replace").decode("utf-8")

    with closing(sqlite3.connect(library)) as database, database:
        rows = [(key, *rest) for key, *rest in database.execute("SELECT id, text, outlet_id FROM article ORDER BY id")]
        for (key, text, outlet), hostile in zip(rows, texts, strict=False):
            made = raw_article(key - 1, hostile)
            if len(stored(made.text)) == len(text):
                database.execute("UPDATE article SET text = ? WHERE id = ?", [stored(made.text), key])
            notes = json.dumps([stored(note) for note in made.notes], ensure_ascii=False)
            database.execute(
                "UPDATE article SET origin = ?, notes = ? WHERE id = ?", [stored(hostile[:2000]), notes, key]
            )
            if hostile.strip():
                database.execute("UPDATE outlet SET name = ? WHERE id = ?", [stored(hostile[:2000]), outlet])
                values = (made.facts.outlet, made.facts.date, made.facts.title, made.facts.language)
                for kind, said in enumerate(values):
                    query = "UPDATE fact SET value = ?, evidence = ? WHERE article_id = ? AND kind = ?"
                    if said.value and not said.value.isspace():
                        database.execute(query, [stored(said.value), stored(said.evidence), key, kind])
            database.execute("UPDATE block SET reason = ? WHERE article_id = ?", [stored(hostile[:2000]), key])
        for place, hostile in enumerate(text for text in texts if text.startswith(ESC)):
            if place < 3:
                name = f"story {place} {stored(hostile)}"
                database.execute("UPDATE grouping SET name = ? WHERE name = ?", [name, f"story {place}"])


def write_lexicon(folder: Path) -> None:
    """A lexicon that is valid and whose every name is hostile."""
    folder.mkdir(parents=True)
    said = toml_text("=1+1 [/x] <script>x()</script> [a](//evil) $(x) | `x`")
    (folder / "hostile.toml").write_text(
        f'[lexicon]\nid = "hostile"\nkind = "frames"\nlanguage = "en"\nversion = 1\nsource = {said}\n\n'
        f"[fault]\ntitle = {said}\ndefinition = {said}\nanchors = []\n"
        f'entries = [{{ term = "failure", sense = {said}, inflect = "noun" }}]\n',
        encoding="utf-8",
    )


def write_outlet(folder: Path) -> None:
    """An outlet's entry that is valid and whose name is hostile."""
    folder.mkdir(parents=True)
    name = toml_text("[/x] =1+1 <b>Evil</b> $(reboot) [a](http://evil.example) | Times")
    (folder / "evil.toml").write_text(
        f'name = {name}\nslug = "evil"\ncountry = "NZ"\nkind = "paper"\nlanguage = "en"\nownership = "private"\n'
        f"ownership_note = {name}\naliases = [{name}]\ndomains = ['evil.example']\n",
        encoding="utf-8",
    )


def write_settings(path: Path) -> None:
    """Settings of which nothing can be used."""
    keys = "".join(
        f"{toml_text(text[:200] + str(number))} = {toml_text(text[:200])}\n" for number, text in enumerate(RAW)
    )
    path.write_text(
        f"theme = {toml_text(RAW[4])}\ncompact = {toml_text(RAW[0])}\n{keys}\n[keys]\n{keys}", encoding="utf-8"
    )


def write_state(path: Path, place: Place) -> None:
    """A state whose every value is hostile and of the right kind."""
    raw = f"{ESC}]0;PWNED\x07 [/x] \u202e$(reboot)"
    unfinished = {"library": str(place.library), "paths": [raw, str(place.files)], "outlet": raw, "date": raw,
                  "collection": raw, "done": 3, "of": 10**30}  # fmt: skip
    said = {"group": raw, "voice": raw, "sorts": [[raw, raw], ["library", raw]], "folder": raw, "toured": True,
            "unfinished": unfinished}  # fmt: skip
    path.write_text(json.dumps(said), encoding="utf-8")
