"""Words that introduce somebody's words, and the clause around a quotation that they make.

The verbs are those of news English (after the classes of reporting verbs in Quirk et al. 1985, 16.31); a few each for
German, French and Swedish, whose marks are read here too. A clause is taken only where it is simple: a verb of the list
directly beside a pronoun, a name or a short noun phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Range
from analysis.text import Token, words

_REGULAR = """
accept accuse acknowledge add address admonish advise affirm agree allege announce answer applaud apologise
apologize appeal argue ask assert assure attack bemoan berate blame blast boast brand call caution challenge charge
cheer chide cite claim clarify comment complain concede conclude condemn confess confide confirm contend counter
criticise criticize cry declare decry defend demand denounce deny depict deplore deride describe detail disclose
dismiss dub echo elaborate emphasise emphasize enthuse estimate exclaim explain express fume gush hail highlight hint
imply indicate inform inquire insist instruct interject interrupt joke label lament laugh lecture maintain
mention mock moan murmur muse mutter note notify observe opine plead pledge portray praise predict proclaim profess promise pronounce propose protest question rant react reason reassure recall
reckon recommend recount reflect refuse reiterate relate remark remember remind reply report request respond
retort reveal scoff scold shout shriek signal specify speculate stress suggest summarise summarize surmise
tease testify threaten thunder toast tout tweet underline underscore urge vent voice volunteer vow wail warn
welcome whisper wonder worry yell chant stipulate
"""
_IRREGULAR = """
say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking
read reads reading think thinks thought feel feels felt believe believes believed swear swears swore put puts
admit admits admitted admitting quip quips quipped quipping refer refers referred referring submit submits submitted
slam slams slammed slamming term terms termed hear hears heard continue continues continued continuing
"""
_OTHER = {
    "de": """sagte sagt sagen sagten erklärte erklärt betonte betont meinte meint nannte nennt schrieb schreibt
        kritisierte forderte fordert warnte warnt antwortete fragte sprach spricht versicherte fügte bezeichnete so""",
    "fr": """dit dire disait déclaré déclare affirmé affirme expliqué explique ajouté ajoute raconte raconté estime
        estimé répond répondu demande demandé souligne souligné parle parlé écrit lance lancé assure assuré selon""",
    "sv": "säger sade sa skriver skrev menar menade berättar berättade frågar frågade svarar svarade",
}
_NAMING_FORMS = """
call calls called calling describe describes described describing label labels labelled labeled labelling labeling dub
dubs dubbed brand brands branded branding term terms termed deem deems deemed denounce denounces denounced denouncing
condemn condemns condemned condemning accuse accuses accused accusing dismiss dismisses dismissed dismissing blast
blasts blasted slam slams slammed nannte nennt bezeichnete qualifié qualifie
"""


def _inflected(base: str) -> set[str]:
    """The four forms of a regular English verb; `admit` and its kind are listed with the irregular ones."""
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in "aeou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return {base, third, base + "ed", base + "ing"}


_ENGLISH = frozenset(_IRREGULAR.split()).union(*(_inflected(base) for base in _REGULAR.split()))
NAMING_VERBS = frozenset(_NAMING_FORMS.split())
PRONOUNS = frozenset("he she they it i we you er sie es il elle ils elles han hon de".split())
_DETERMINERS = frozenset(
    "the a an one another his her their its our my some der die das ein eine le la les un une".split()
)
_BETWEEN = frozenset("has had have is was also then later earlier previously repeatedly once again recently".split())
_NAME_LINKS = frozenset("of de van von der bin al el la du".split())
_ENDS_SOURCE = frozenset(
    """in on at during to after when who as before while from with for by about and but that adding reporters about
    last this late early yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday""".split()
)
_TITLES = frozenset("mr mrs ms dr prof gen sen rep gov lt col sgt st jr sr hon capt rev no vs".split())
_STOP = re.compile(r"[.!?…]|\n")
_REACH = 14


def reporting_verbs(language: str | None) -> frozenset[str]:
    """Folded forms of the reporting verbs of `language` (English where it is unknown or has no list)."""
    listed = _OTHER.get(language or "en")
    return frozenset(listed.split()) if listed else _ENGLISH


@dataclass(frozen=True, slots=True)
class Clause:
    """Who reports (where it is certain) and the reporting verb; `end` is where the clause ends."""

    source: Range | None
    cue: Range
    end: int


def introduces(text: str, start: int, place: int, language: str | None) -> bool:
    """Whether a reporting verb or `that` stands directly before `place`, in a paragraph that begins at `start`."""
    leading = words(text, max(start, place - 40), place)
    gap = text[leading[-1].end : place] if leading else "."
    return gap.isspace() and (leading[-1].form == "that" or leading[-1].form in reporting_verbs(language))


class Surroundings:
    """The words of one paragraph, to be looked at from a place in it."""

    def __init__(self, text: str, start: int, end: int, language: str | None) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.tokens: Sequence[Token] = words(text, start, end)
        self.verbs = reporting_verbs(language)
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]

    def inside(self, start: int, end: int) -> Sequence[Token]:
        """The words that lie in `start` to `end`."""
        return self.tokens[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def before(self, place: int, reach: int = _REACH, floor: int = 0) -> list[Token]:
        """At most `reach` words of the same sentence before `place` and not before `floor`, in order."""
        taken: list[Token] = []
        edge = place
        for index in range(bisect_right(self._ends, place) - 1, -1, -1):
            token = self.tokens[index]
            if len(taken) == reach or token.start < floor or self._sentence_ends(token, edge):
                break
            taken.append(token)
            edge = token.start
        return taken[::-1]

    def after(self, place: int, reach: int = _REACH) -> list[Token]:
        """At most `reach` words of the same sentence after `place`, in order."""
        taken: list[Token] = []
        first = bisect_left(self._starts, place)
        for token in self.tokens[first : first + reach]:
            if taken and self._sentence_ends(taken[-1], token.start):
                break
            if not taken and _STOP.search(self.text, place, token.start):
                break
            taken.append(token)
        return taken

    def capitalised(self, token: Token) -> bool:
        """Whether the word begins with a capital letter or is a number."""
        return not self.text[token.start].islower()

    def _sentence_ends(self, token: Token, edge: int) -> bool:
        if token.form.rstrip(".") in _TITLES or (len(token.form) == 1 and self.capitalised(token)):
            return False
        return _STOP.search(self.text, token.end, edge) is not None


_TO_CLAUSE = re.compile(r"\s*,?\s*[–—-]?\s*")


def clause_after(place: Surroundings, inner_end: int, end: int) -> Clause | None:
    """The reporting clause that follows a closing mark: `…," Lena Ortiz said`, `…?" asked a woman`."""
    following = place.after(end)
    if not following:
        return None
    gap = place.text[end : following[0].start]
    if not _TO_CLAUSE.fullmatch(gap) or not ("," in gap or place.text[inner_end - 1] in ",?!…-–—"):
        return None
    first = following[0]
    if first.form in place.verbs and not place.capitalised(first):
        source = _noun_phrase(place, following[1:])
        return Clause(source, (first.start, first.end), source[1] if source else first.end)
    if not (first.form in PRONOUNS or first.form in _DETERMINERS or place.capitalised(first)):
        return None
    for index, token in enumerate(following[1:], start=1):
        if token.form in place.verbs and not place.capitalised(token):
            return Clause(_until_comma(place, following[:index]), (token.start, token.end), token.end)
        if first.form in PRONOUNS and token.form not in _BETWEEN:
            return None
    return None


def clause_before(place: Surroundings, start: int, floor: int = 0) -> Clause | None:
    """The clause that leads to an opening mark: `Osei said "`, `he added that "`, `told reporters: "`.

    Nothing before `floor`, where other marked words end, can be its verb.
    """
    leading = place.before(start, floor=floor)
    for back in range(1, min(4, len(leading)) + 1):
        token = leading[-back]
        if token.form not in place.verbs or (place.capitalised(token) and back != len(leading)):
            continue
        return Clause(_subject(place, leading[:-back], token), (token.start, token.end), start)
    return None


def _until_comma(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The subject before its verb, without what is set off by a comma and without `has`, `also`, `later`."""
    kept = list(tokens)
    while kept and kept[-1].form in _BETWEEN:
        kept.pop()
    if not kept:
        return None
    comma = place.text.find(",", kept[0].start, kept[-1].end)
    if comma >= 0:
        kept = [token for token in kept if token.end <= comma]
    return (kept[0].start, kept[-1].end) if kept else None


def _noun_phrase(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The subject after its verb: a pronoun, a name with the words before it, or an article and its noun."""
    taken: list[Token] = []
    for token in tokens[:9]:
        if taken and re.search(r"[,;:(\"“”—–]", place.text[taken[-1].end : token.start]):
            break
        if token.form in PRONOUNS:
            return (token.start, token.end) if not taken else None
        if token.form in _ENDS_SOURCE:
            break
        taken.append(token)
    if not taken or not (taken[0].form in _DETERMINERS or any(place.capitalised(token) for token in taken)):
        return None
    return taken[0].start, taken[-1].end


def _subject(place: Surroundings, tokens: Sequence[Token], verb: Token) -> Range | None:
    """The subject directly before `verb`: a pronoun, a name, `the ministry`; or `NAME, who he is, said`."""
    kept = list(tokens)
    while kept and kept[-1].form in _BETWEEN:
        kept.pop()
    if not kept:
        return None
    last = kept[-1]
    if last.form in PRONOUNS:
        return last.start, last.end
    if "," in place.text[last.end : verb.start]:
        comma = place.text.find(",", kept[0].start)
        named = [token for token in kept if token.end <= comma]
        certain = named and len(named) <= 6 and all(place.capitalised(token) for token in named)
        return (named[0].start, named[-1].end) if certain else None
    return _phrase_that_ends(place, kept)


def _phrase_that_ends(place: Surroundings, tokens: Sequence[Token]) -> Range | None:
    """The name, or article with at most three words, that the last of `tokens` ends."""
    index = len(tokens) - 1
    if place.capitalised(tokens[index]):
        while index > 0 and not re.search(r"[,;:]", place.text[tokens[index - 1].end : tokens[index].start]):
            before = tokens[index - 1]
            if place.capitalised(before) or (before.form in _NAME_LINKS and index > 1):
                index -= 1
                continue
            break
        return tokens[index].start, tokens[-1].end
    for back in range(2, min(4, len(tokens)) + 1):
        if tokens[-back].form in _DETERMINERS:
            return tokens[-back].start, tokens[-1].end
    return None
