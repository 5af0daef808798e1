"""Everything that can be said in plain mode, as plain functions: words in, paragraphs out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analysis.comparison import Comparison
from analysis.measure import Measure
from analysis.scoring import VOICES
from corpus.sample import story_folders
from tui.amounts import counted
from tui.export.comparing import printed
from tui.jobs.adding import AddRequest, add_files
from tui.jobs.facts import facts_from_user
from tui.jobs.lexicons import all_lexicons
from tui.jobs.methods import method_of
from tui.jobs.paths import expanded
from tui.jobs.problems import UserError
from tui.plain.actors import actors
from tui.plain.conversation import Conversation, Saying, number_of
from tui.plain.lines import (
    VOICE_NAMES,
    comparison_lines,
    contents_lines,
    evidence_lines,
    measure_lines,
    shown_measures,
)
from tui.plain.loaded import loaded
from tui.plain.methods import method_told, methods
from tui.plain.naming import naming
from tui.plain.speaking import shared, speakers

FORMS = {".md": "md", ".csv": "csv", ".json": "json", ".txt": "text", ".html": "html"}


def stories(conversation: Conversation, words: list[str]) -> list[str]:
    """The stories with their numbers."""
    del words
    if conversation.opened is None:
        conversation.open_library()
    return conversation.begin() if not conversation.contents else contents_lines(conversation.contents)


def compare(conversation: Conversation, words: list[str]) -> list[str]:
    """Compares a story; where there is but one, it needs no number."""
    only = not words and conversation.contents is not None and len(conversation.contents.groups) == 1
    comparison = conversation.compare(conversation.group(1 if only else number_of(words, "compare")))
    measure = shown_measures(comparison, conversation.voice)[0].id
    example = f"evidence {measure} {comparison.columns[0].outlet.slug}"
    return [*comparison_lines(comparison, conversation.voice), example]


def voice(conversation: Conversation, words: list[str]) -> list[str]:
    """Chooses whose words are measured."""
    known = {each.value: each for each in VOICES}
    wanted = words[0].casefold() if words else ""
    if wanted not in known:
        raise UserError("Say “voice own”, “voice quoted”, “voice reported” or “voice all”.")
    conversation.voice = known[wanted]
    said = f"From now on {VOICE_NAMES[conversation.voice]} are measured."
    return [said, "Say “again” to hear the comparison."] if conversation.comparison else [said]


def again(conversation: Conversation, words: list[str]) -> list[str]:
    """The comparison once more."""
    del words
    return comparison_lines(conversation.compared(), conversation.voice)[:-1]


def show(conversation: Conversation, words: list[str]) -> list[str]:
    """Measures whose name, id or group has the words in it."""
    comparison = conversation.compared()
    found = fitting(shown_measures(comparison, conversation.voice), " ".join(words))
    return measure_lines(comparison, found, conversation.voice)


def measures(conversation: Conversation, words: list[str]) -> list[str]:
    """The names of the measures."""
    found = shown_measures(conversation.compared(), conversation.voice)
    wanted = fitting(found, " ".join(words)) if words else found
    return [f"{measure.id}: {measure.name}, {measure.group}" for measure in wanted]


def about(conversation: Conversation, words: list[str]) -> list[str]:
    """How a measure is made."""
    return method_told(method_of(fitting(conversation.compared().measures, " ".join(words))[0]))


def evidence(conversation: Conversation, words: list[str]) -> list[str]:
    """The sentences behind a figure: a measure, then an outlet."""
    comparison = conversation.compared()
    if len(words) < 2:
        raise UserError("Say a measure and an outlet: evidence tone.mean ledger")
    measure = one_measure(comparison, words[0])
    place = column_of(comparison, " ".join(words[1:]))
    figure = comparison.figure(measure.id, conversation.voice, place)
    rows = comparison.evidence(measure, conversation.voice, place) if figure.count else ()
    said = evidence_lines(comparison, measure, conversation.voice, place, rows)
    return conversation.in_parts(said, "row")


def more(conversation: Conversation, words: list[str]) -> list[str]:
    """The next part of a long list."""
    del words
    if not conversation.waiting:
        return ["There is no more."]
    return conversation.in_parts(conversation.waiting, "line")


def read(conversation: Conversation, words: list[str]) -> list[str]:
    """An article."""
    return conversation.article(number_of(words, "read"))


def aside(conversation: Conversation, words: list[str]) -> list[str]:
    """What is set aside of an article."""
    return conversation.article(number_of(words, "aside"), set_aside=True)


def articles(conversation: Conversation, words: list[str]) -> list[str]:
    """The articles of a story, or all."""
    if words:
        headlines = conversation.group(number_of(words, "articles")).headlines
    else:
        groups = conversation.contents.groups if conversation.contents else ()
        every = {headline.key: headline for group in groups for headline in group.headlines}
        headlines = tuple(every[key] for key in sorted(every))
    lines = [
        f"Number {headline.key}: {headline.outlet.name}, {headline.date or 'no date'}, {headline.title}"
        for headline in headlines
    ]
    return conversation.in_parts(lines, "article") if lines else ["There is no article."]


def library(conversation: Conversation, words: list[str]) -> list[str]:
    """Turns to the library."""
    del words
    conversation.open_library()
    return conversation.begin()


def sample(conversation: Conversation, words: list[str]) -> list[str]:
    """Turns to the sample."""
    del words
    conversation.open_files(story_folders())
    return conversation.begin()


def add(conversation: Conversation, words: list[str]) -> list[str]:
    """Adds a file or folder; what follows `to` is a collection, what follows `from` an outlet."""
    if not words:
        raise UserError("Say what to add: add PATH, or: add PATH to COLLECTION, or: add PATH from OUTLET")
    path, rest = words[0], words[1:]
    said = {"to": "", "from": ""}
    key = ""
    for word in rest:
        if word in said:
            key = word
        elif not key:
            raise UserError(f"“{word}” is not understood. A path with spaces goes in quotes.")
        else:
            said[key] = f"{said[key]} {word}".strip()
    request = AddRequest((expanded(path),), facts_from_user(said["from"] or None), said["to"] or None)
    report = add_files(conversation.library, request, all_lexicons())
    told = [f"{report.summary}.", *dict.fromkeys(report.refusals)]
    told += [
        f"Number {file.added.key}: {file.added.outlet.name}, {file.file}"
        + (f", {counted(aside_of, 'part')} set aside" if (aside_of := _set_aside(file.incoming.article)) else "")
        for file in report.files
    ]
    conversation.open_library()
    return [*conversation.in_parts(told, "line"), "", *contents_lines(conversation.contents)] if (
        conversation.contents
    ) else told  # fmt: skip


def _set_aside(article: object) -> int:
    return sum(block.set_aside for block in getattr(article, "blocks", ()))


def save(conversation: Conversation, words: list[str]) -> list[str]:
    """Saves the comparison in a file, in the form that its name ends in."""
    comparison = conversation.compared()
    place = expanded(words[0]) if words else Path()
    form = FORMS.get(place.suffix.lower())
    if form is None:
        raise UserError(f"Say a file name that ends in one of {', '.join(FORMS)}, such as: save bridge.md")
    try:
        with place.open("x", encoding="utf-8", newline="") as file:
            file.write(printed(comparison, (conversation.voice,), form, {"voice": conversation.voice.value}))
    except FileExistsError:
        raise UserError(f"{place} is there already and was left alone. Give another name.") from None
    except OSError as problem:
        raise UserError(f"{place} cannot be written: {problem.strerror}.") from problem
    return [f"Saved in {place.absolute()}."]


def fitting(known: Sequence[Measure], wanted: str) -> list[Measure]:
    """The measures that `wanted` names: one by its id, else all with it in their id, name or group.

    Raises:
        UserError: there is none, or nothing was said.
    """
    said = wanted.strip().casefold()
    if not said:
        raise UserError("Say which measure. “measures” tells them.")
    exact = [measure for measure in known if measure.id.casefold() == said]
    found = exact or [
        measure
        for measure in known
        if any(said in name.casefold() for name in (measure.id, measure.name, measure.group))
    ]
    if not found:
        raise UserError(f"There is no measure “{wanted}”. “measures” tells them.")
    return found


def one_measure(comparison: Comparison, wanted: str) -> Measure:
    """The one measure that `wanted` names.

    Raises:
        UserError: there is none, or there are several.
    """
    found = fitting([measure for measure in comparison.measures if measure.shown], wanted)
    if len(found) > 1:
        raise UserError(f"“{wanted}” may be {', '.join(measure.id for measure in found[:8])}. Say one of them.")
    return found[0]


def column_of(comparison: Comparison, wanted: str) -> int:
    """The place of the one outlet that `wanted` names, in full or in part.

    Raises:
        UserError: there is none, or there are several.
    """
    said = wanted.strip().casefold()
    names = [(column.outlet.slug.casefold(), column.outlet.name.casefold()) for column in comparison.columns]
    exact = [place for place, pair in enumerate(names) if said in pair]
    found = exact or [place for place, pair in enumerate(names) if any(said in name for name in pair)]
    if len(found) != 1:
        outlets = ", ".join(column.outlet.name for column in comparison.columns)
        which = f"There is no outlet “{wanted}” here." if not found else f"“{wanted}” may be several outlets."
        raise UserError(f"{which} Outlets: {outlets}.")
    return found[0]


def help_lines(conversation: Conversation, words: list[str]) -> list[str]:
    """Everything that can be said."""
    del conversation, words
    said = [f"{saying.form}: {saying.help}" for saying in SAYINGS.values()]
    return ["What can be said:", *said, "quit: leaves. So does the end of the input."]


SAYINGS: dict[str, Saying] = {
    "stories": Saying("stories", "tells the stories and collections with their numbers.", stories),
    "compare": Saying("compare 1, or only 1", "compares the outlets of story 1.", compare),
    "voice": Saying("voice own, quoted, reported or all", "chooses whose words are measured.", voice),
    "again": Saying("again", "tells the comparison again.", again),
    "show": Saying("show tone", "tells only the measures with “tone” in their name or group.", show),
    "measures": Saying("measures", "tells the names of the measures.", measures),
    "about": Saying("about tone.mean", "tells how a measure is made and what it cannot see.", about),
    "methods": Saying("methods, or methods tone", "tells what every measure means, or those of a family.", methods),
    "evidence": Saying("evidence tone.mean ledger", "tells the sentences behind a figure of an outlet.", evidence),
    "speakers": Saying(
        "speakers, or speakers Ada Reed",
        "tells who speaks at which outlet, or everything that one speaker says.",
        speakers,
    ),
    "actors": Saying(
        "actors, or actors Ada Reed",
        "tells of whom each outlet speaks, in which tone, and whether they act, or all of that of one.",
        actors,
    ),
    "naming": Saying(
        "naming, or naming the war",
        "tells what each outlet calls the same things, or every mention of one.",
        naming,
    ),
    "loaded": Saying(
        "loaded, or loaded regime",
        "tells words that may be loaded, each with its reason; candidates, not a verdict.",
        loaded,
    ),
    "shared": Saying(
        "shared, or shared Ada Reed", "tells the quotations that several outlets carry, and who cut them.", shared
    ),
    "articles": Saying("articles, or articles 1", "tells all articles, or those of story 1, with numbers.", articles),
    "read": Saying("read 3", "tells article 3 as it was published.", read),
    "aside": Saying("aside 3", "tells what is set aside of article 3 and why.", aside),
    "more": Saying("more", "goes on with a long list.", more),
    "save": Saying("save bridge.md", "saves the comparison as .md, .csv, .json, .html or .txt.", save),
    "add": Saying("add PATH to COLLECTION from OUTLET", "adds to your library; the last two can be left out.", add),
    "library": Saying("library", "turns to your library.", library),
    "sample": Saying("sample", "turns to the invented sample stories; nothing is kept.", sample),
    "help": Saying("help", "tells this.", help_lines),
}
"""By the first word."""
