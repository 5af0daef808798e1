"""The words that a measure looks for, with the sense in which they count, as the lexicon files list them."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from analysis.lexicon import Category, Entry, Lexicon
from analysis.loaded import bundled_agreement, bundled_loaded
from analysis.measure import Measure
from analysis.voices.reporting import lexicon_file

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Terms:
    """Words that count in one sense; `note` says on what condition, or how much they give."""

    words: tuple[str, ...]
    sense: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class WordFile:
    """A bundled file of words. `digest` is the SHA-256 of its bytes, in hexadecimal; `version` where it has one."""

    name: str
    use: str
    version: int | None
    digest: str


_USES = {
    "tone.toml": "tone: what is changed in VADER's list for news",
    "euphemisms.toml": "tone: kind words for hard things",
    "polarity.toml": "the second view of tone",
    "frames.toml": "frames",
    "naming.toml": "names of things",
    "naming_de.toml": "names of things in German",
    "naming_es.toml": "names of things in Spanish",
    "naming_fr.toml": "names of things in French",
    "naming_ru.toml": "names of things in Russian",
    "judgement.toml": "tone towards somebody",
    "harm_verbs.toml": "who does what",
    "stance.toml": "how firmly it is said",
    "stance_lists.toml": "how firmly it is said: the words around",
    "loaded.toml": "candidates for loaded words",
    "reporting.toml": "reporting verbs",
    "aliases.toml": "spellings of names",
}


@cache
def word_files() -> tuple[WordFile, ...]:
    """The bundled files that figures rest on."""
    return tuple(_word_file(name, use) for name, use in _USES.items())


def _word_file(name: str, use: str) -> WordFile:
    data = files("analysis.lexicons").joinpath(name).read_bytes()
    header = tomllib.loads(data.decode("utf-8")).get("lexicon", {})
    return WordFile(name, use, header.get("version"), hashlib.sha256(data).hexdigest())


def terms_of(measure: Measure, lexicons: Iterable[Lexicon]) -> tuple[Terms, ...]:
    """What a measure looks for, in the order of its file; empty where it looks for no words of a list."""
    for lexicon in lexicons:
        for category in lexicon.categories:
            if measure.id in (f"frame.{category.id}", f"naming.{category.id}"):
                return tuple(_of_category(category, weighted=lexicon.weighted))
    kind, _, name = measure.id.partition(".")
    made = _LISTS.get(measure.id) or _LISTS.get(f"{kind}.")
    return tuple(made(name)) if made else ()


def loaded_terms() -> tuple[Terms, ...]:
    """The candidates for loaded words, by the reason why they may be."""
    lexicon = bundled_loaded()
    words = {category.id: category for category in lexicon.words.categories}
    found = []
    for reason in lexicon.reasons:
        entries = words[reason.id].entries if reason.id in words else ()
        agreed = bundled_agreement().get(reason.id)
        note = agreed.sentence if agreed else ""
        found.append(Terms(tuple(entry.term for entry in entries), f"{reason.title}: {reason.sentence}", note))
    return tuple(found)


def _of_category(category: Category, *, weighted: bool) -> Iterator[Terms]:
    anchors = ", ".join(" ".join(anchor) for anchor in category.anchors)
    for entry in category.entries:
        if not weighted or entry.weight:
            yield Terms((entry.term,), entry.sense, "; ".join(_conditions(entry, anchors, weighted=weighted)))


def _conditions(entry: Entry, anchors: str, *, weighted: bool) -> Iterator[str]:
    if weighted:
        yield f"weight {entry.weight:g}"
    if entry.proper:
        yield "with capitals only"
    if entry.anchored:
        yield f"only beside {anchors}"
    if entry.exclusions:
        yield f"except: {', '.join(' '.join(phrase) for phrase in entry.exclusions)}"


def _news_layer(_: str) -> Iterator[Terms]:
    layer = _file("tone")
    yield Terms((), "VADER's own list of some 7,500 words and signs (vaderSentiment 3.3.2), changed as follows")
    for table in layer.get("masked", ()):
        yield Terms(_words(table["words"]), table["sense"], "gives nothing in news")
    for table in layer.get("conditioned", ()):
        yield Terms(_words(table["words"]), table.get("sense", ""), "; ".join(_company(table)))
    for table in layer.get("added", ()):
        words = _words(f"{table.get('words', '')} {table.get('also', '')}")
        yield Terms(words, table.get("sense", ""), f"added, as {_or(table['like'])}")
    for table in layer.get("phrases", ()):
        if "neutral" in table:
            yield Terms(tuple(table["neutral"]), table.get("sense", ""), "read as one, gives nothing")
        if "rated" in table:
            yield Terms(tuple(table["rated"]), table.get("sense", ""), f"read as one, as {_or(table['like'])}")
    for table in _file("euphemisms").get("euphemisms", ()):
        words = _phrases(f"{table.get('words', '')} {table.get('also', '')}")
        yield Terms(words, f"stands for {_or(table.get('means', ()))}", "; ".join(("rated as these", *_beside(table))))


def _beside(table: Table) -> Iterator[str]:
    for key, said in (("with", "before"), ("near", "near")):
        if key in table:
            yield f"{said} {_or(_phrases(table[key]))}"


def _company(table: Table) -> Iterator[str]:
    for key, said in (
        ("only_after", "only after"), ("only_before", "only before"), ("never_after", "not after"),
        ("never_before", "not before"), ("near", "near"),
    ):  # fmt: skip
        if key in table:
            yield f"{said} {_or(_words(table[key]))}"


def _polarity(_: str) -> Iterator[Terms]:
    for side, note in (("positive", "praises"), ("negative", "blames")):
        for table in _file("polarity")[side]:
            yield Terms(_words(table["words"]), table["sense"], note)


def _stance(name: str) -> Iterator[Terms]:
    for entry in _file("stance").get(name, ()):
        words = (*_words(entry.get("words", "")), *entry.get("phrases", ()))
        yield Terms(words, "; ".join(_surroundings(entry)) or "wherever they stand")


def _surroundings(entry: Table) -> Iterator[str]:
    for key, lead, joint in (("needs", "", " and "), ("either", "", " or "), ("unless", "not ", " or ")):
        if key in entry:
            yield lead + joint.join(condition.replace("_", " ") for condition in entry[key])


def _judgement(name: str) -> Iterator[Terms]:
    for table in _file("judgement")["judging"]:
        if name in ("tone", table["judgement"]):
            yield Terms(_words(table["words"]), table.get("sense", ""), f"{table['judgement']}, {table['kind']}")


def _harm(_: str) -> Iterator[Terms]:
    for kind in _file("harm_verbs").values():
        for verb in kind["verbs"] if kind.get("harm") else ():
            yield Terms((verb["base"], *verb.get("nouns", ()), *verb.get("befalls", ())), verb.get("sense", ""))


def _reporting(name: str) -> Iterator[Terms]:
    definition = lexicon_file()["classes"].get(name)
    if definition:
        listed = str(lexicon_file()["en"]["verbs"].get(name, ""))
        verbs = [line.partition(":")[0].strip() for line in listed.splitlines() if line.strip()]
        yield Terms(tuple(verbs), str(definition))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(word.replace("-", " ") for word in text.split())


def _or(words: Iterable[str]) -> str:
    return ", ".join(words)


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(files("analysis.lexicons").joinpath(f"{name}.toml").read_text("utf-8"))


_LISTS: Mapping[str, Callable[[str], Iterator[Terms]]] = {
    "tone.mean": _news_layer,
    "tone.polarity": _polarity,
    "stance.": _stance,
    "actors.tone": _judgement,
    "actors.praise": _judgement,
    "actors.blame": _judgement,
    "agency.": _harm,
    "verbs.": _reporting,
}
