"""The methods as one document: what every figure shares, then each family; the printed page and docs/methods.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.catalogue.readability import FEWEST_SENTENCES
from analysis.catalogue.word_lists import Terms, word_files
from analysis.framing.dominance import FEWEST_ENTRIES
from analysis.measure import Family
from analysis.statistics import ARTICLES_FOR_CLUSTERS, MOST_UNITS, REPLICATES
from tui.export.methods_blocks import Block, Code, Heading, Inline, Items, Paragraph, Strong, Table
from tui.export.methods_told import (
    AGREEMENT,
    HOW,
    INTERVAL,
    LANGUAGES,
    LIMITS,
    NEEDS,
    SOURCE,
    UNKNOWN,
    VOICES,
    formula_of,
    name_of,
    range_of,
    rho_of,
    told,
)
from tui.jobs.methods import LOADED_ANSWERS, LOADED_SAYS, LOADED_TITLE, FamilyMethods, Method, Methods

TITLE = "Methods"
MOST_NAMED = 12
"""Measures that are named where something is said of some of them."""
MOST_LISTED = 1_000
"""Terms of one measure that the page lists; longer lists are in the file that it names."""
_SHARED = (HOW, LIMITS, VOICES, NEEDS, INTERVAL, LANGUAGES, AGREEMENT, SOURCE)
_LABELS = {
    HOW: "How it is made", LIMITS: "Cannot see", VOICES: "Whose words", NEEDS: "Least", INTERVAL: "Interval",
    LANGUAGES: "Languages", AGREEMENT: "Agreement with people", SOURCE: "Source",
}  # fmt: skip

_INTRODUCTION: tuple[Inline, ...] = (
    (
        "Every measure: what it says, its formula, source, unit and range, what it cannot see, how well it agreed with "
        "people, and how it goes with the length of an article. The app shows the same (F6 anywhere, or m on a figure "
        "in Compare), and so does ", Code("broadsheet methods"), ".",
    ),
    (
        Strong("Whose words."), " Every measure is made for the outlet's ", Strong("own"), " words, for ",
        Strong("quoted"), " words (inside marks as a quotation), for ", Strong("reported"), " words (somebody's words "
        "or stated thought as a clause without marks), for ", Strong("all"), " words, and for the words of one "
        "speaker; stance for own words only. Speech told by a noun (“denied wrongdoing”), wishes and plans are own "
        "words, and so are titles and scare quotes. A sentence of two voices is divided for tone; readability and "
        "diversity take whole sentences of one voice; words of a list are counted one by one.",
    ),
    (
        Strong("What is measured."), " Tone, readability, diversity and length: standfirst and body, which are "
        "written in sentences. Words of lists, and who does what: headlines and subheads as well. Captions, credits, "
        "datelines, bylines and page furniture are set aside.",
    ),
    (
        Strong("Figures."), " Within a story or collection an outlet's articles are pooled, numerators over "
        "denominators. It is a statement about these texts, not about the outlet.",
    ),
    (
        Strong("Too little."), f" Readability and diversity have no value under {FEWEST_SENTENCES} sentences: by "
        "chance alone a grade would be off by two years of school. A frame by fewer than "
        f"{FEWEST_ENTRIES} different terms is marked with a caution.",
    ),
    (
        Strong("Intervals."), f" 95 %, from {REPLICATES} bootstrap samples of sentences inside each article, with a "
        "fixed seed (Efron and Tibshirani 1993). Headlines are held, so headline − body says nothing about other "
        f"headlines. From {ARTICLES_FOR_CLUSTERS} articles of an outlet on, whole articles are resampled, because "
        f"sentences of one article are alike; more than {MOST_UNITS} of either are drawn in runs of neighbours. "
        "Diversity has moving blocks of neighbouring sentences (Künsch 1989), because their windows overlap. Where no "
        "sentence or every sentence counts, resampling gives an interval of no width; the exact binomial (Clopper and "
        "Pearson 1934) or Poisson (Garwood 1936) limits stand in. A count of words or sentences is exact and has none.",
    ),
    (
        Strong("Language."), " It is detected; a measure that is not valid for a language says “not measured: "
        "Russian”.",
    ),
    (
        Strong("With length."), " Spearman's ρ of a measure's value (of its absolute value where it has a sign) with "
        "the words of the article: near 0, a long article and a short one can be compared.",
    ),
)  # fmt: skip


def introduction() -> Iterator[Block]:
    """What every figure shares."""
    yield from map(Paragraph, _INTRODUCTION)


def lexicon_blocks() -> Iterator[Block]:
    """The files that the words are in: what each is for, its version and digest."""
    yield Heading(2, "Lists of words")
    yield Paragraph(
        (
            "The figures rest on exactly these files of ",
            Code("analysis/"),
            ".",
        )
    )
    rows = tuple(
        (
            (Code(f"lexicons/{file.name}"),),
            (file.use,),
            ("" if file.version is None else str(file.version),),
            (Code(file.digest[:16]),),
        )
        for file in word_files()
    )
    yield Table(("file", "for", "version", "SHA-256 begins"), rows)


def family_blocks(family: FamilyMethods, *, listing: bool) -> Iterator[Block]:
    """One family: what it answers, a table of its measures, and what is said of all or some of them."""
    yield Heading(2, family.title)
    yield Paragraph((family.answers,))
    naming = family.id == Family.NAMING.value
    for group, methods in ({"": list(family.methods)} if naming else family.groups).items():
        if len(family.groups) > 1 and group:
            yield Heading(3, group)
        yield _concepts(family) if naming and len(methods) > 1 else _measures(methods)
        yield from _said(methods)
    if listing:
        yield from _terms(family.methods)


def _measures(methods: Sequence[Method]) -> Table:
    rows = tuple(
        (
            (Code(_id(method)),),
            (name_of(method.measure),),
            (method.meaning.says,),
            (formula_of(method),),
            (method.measure.unit,),
            (range_of(method.measure),),
            (_rho(method),),
        )
        for method in methods
    )
    return Table(("id", "measure", "what it says", "formula", "unit", "range", "with length, ρ"), rows)


def _concepts(family: FamilyMethods) -> Table:
    rows = []
    for group, methods in family.groups.items():
        names: list[str | Code | Strong] = []
        for method in methods:
            names += [", " if names else "", Code(_id(method).rpartition(".")[2]), " "]
            names.append(" ".join(part for part in (name_of(method.measure), _in_brackets(method)) if part))
        rows.append(((Code(f"{_id(methods[0]).rpartition('.')[0]}.*"),), (group,), tuple(names)))
    return Table(("id of the thing", "thing", "names, each with the last part of its id"), tuple(rows))


def _in_brackets(method: Method) -> str:
    return f"(ρ {_rho(method)})" if method.validity.length else ""


def _rho(method: Method) -> str:
    found = method.validity.length
    return UNKNOWN if found is None else rho_of(found)


def _said(methods: Sequence[Method]) -> Iterator[Block]:
    """Each thing once where it is the same for all, else with the ids that it is said of."""
    items: list[Inline] = []
    for label in _SHARED:
        said: dict[str, list[Method]] = {}
        for method in methods:
            if text := told(method).get(label):
                said.setdefault(text, []).append(method)
        for text, members in said.items():
            of: list[str | Code | Strong] = []
            if MOST_NAMED < len(members) < len(methods):
                of = [f" ({len(members)} of {len(methods)})"]
            elif len(members) < len(methods):
                of = [" (", *_joined(_id(method) for method in members), ")"]
            items.append((Strong(_LABELS[label]), *of, f": {text}"))
    yield Items(tuple(items))


def _joined(ids: Iterable[str]) -> Iterator[str | Code]:
    for place, id_ in enumerate(ids):
        if place:
            yield ", "
        yield Code(id_)


def _terms(methods: Sequence[Method]) -> Iterator[Block]:
    lists: dict[tuple[Terms, ...], list[Method]] = {}
    for method in methods:
        if method.terms:
            lists.setdefault(method.terms, []).append(method)
    items: list[Inline] = []
    for terms, members in lists.items():
        words = [word for one in terms for word in one.words]
        listed = "; ".join(words) if len(words) <= MOST_LISTED else f"{len(words):,} terms, in its file"
        items.append((*_joined(_id(method) for method in members), f": {listed}"))
    if items:
        yield Paragraph((Strong("Words that it looks for"),))
        yield Items(tuple(items))


def loaded_blocks(methods: Methods) -> Iterator[Block]:
    """Loaded candidates, by reason."""
    yield Heading(2, LOADED_TITLE)
    yield Paragraph((f"{LOADED_ANSWERS} {LOADED_SAYS}",))
    items: list[Inline] = []
    for terms in methods.loaded:
        title, _, reason = terms.sense.partition(": ")
        words = f" {'; '.join(terms.words)}" if terms.words else ""
        items.append((Strong(title), f": {reason} {terms.note}{words}"))
    yield Items(tuple(items))


def _id(method: Method) -> str:
    return " ".join(method.measure.id.split())
