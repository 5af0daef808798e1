"""Where sentences begin and end: rules over one paragraph, as offsets, in time linear in its length.

Every stop (full stop, question mark, exclamation mark, ellipsis) is looked at once, with the word before it, the
marks that close after it and the word that follows. Each look is bounded, so hostile text costs no more than its
length. How well the rules do, and which errors are left, is in `docs/segmentation.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.abbreviations import Abbreviations, abbreviations

_CLOSING_QUOTES = frozenset("\"'”’»“«›")
_OPENING_QUOTES = frozenset("\"'`“‘„«»‚‹")
_CASELESS_STOPS = frozenset("。！？")
_NAME_PARTICLES = frozenset({"of", "the", "de", "von", "van", "al", "bin"})
_DOMAINS = frozenset({"Com", "Org", "Net"})
_BETWEEN_WORDS = '()[]{}“”"«»„—–/…'
_SPACED = str.maketrans(dict.fromkeys(_BETWEEN_WORDS, " "))
_WORD_LIMIT = 32
_BRACKET_LIMIT = 400

_STOP = re.compile(r"[.!?…؟۔。！？।]++(?:[ \u00a0][.…]++(?!\w))*+")
_MARKS = re.compile(
    r"[\"'”’»“«›)\]}]*+(?:[ \u00a0\u202f][»”](?=[\s.,;:!?)]|\Z))?"  # French sets a space before the closing mark
)
_NOTES = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰-⁹*†‡])*+")
_BLANK = re.compile(r"\s*+")
_OPENING = re.compile(r"[\"'`“‘„«»‚‹(\[{¿¡–—•*\-\s]*+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]{1,32}+(?:['’][^\W\d_]{1,4}+)?")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.-?){1,8}[^\W\d_]{1,3}")
_LOWER_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]")
_DASH = re.compile(r"[–—-]{1,3} ")
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_BRACKET = re.compile(r"[()\[\]]")

_CAPITALS = r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ.'’-]{1,20}"
_DATELINE = re.compile(
    rf"(?P<place>{_CAPITALS}(?:[ /]{_CAPITALS}){{0,3}}+)"
    r"(?P<date>(?:, (?:[^\W\d_]{2,15}\.?(?: \d{1,2})?|\d{1,2} [^\W\d_]{3,10})){0,3}+)"
    r"(?P<agency>\.? ?(?:/[^/\n]{2,20}/\.?|\([^()\n]{2,20}\)))?"
    r"(?P<dash>\s?(?:--?|[–—])(?=\s))?"
    r"(?P<stop>\.?)"
)
_NOT_PLACES = frozenset(
    {
        "yes",
        "no",
        "not",
        "true",
        "false",
        "wrong",
        "right",
        "correct",
        "mostly true",
        "never",
        "why",
        "breaking",
        "stop",
    }
)


class _Stop(NamedTuple):
    """One stop of the open sentence with what stands round it. All offsets are into `text`.

    The sentence began at `first`; `start` to `end` are the stop's own characters, `after` is where its closing marks
    end, `next` where the text goes on and `begin` where its first word (`word`) does.
    """

    text: str
    first: int
    start: int
    end: int
    after: int
    next: int
    begin: int
    word: str


def sentence_spans(text: str, start: int, end: int, language: str | None = "en") -> list[tuple[int, int]]:
    """The sentences of the paragraph `text[start:end]` in order, trimmed, as offsets into `text`.

    Every character of the paragraph that is not white space is in exactly one sentence. `language` is ISO 639-1;
    None or a language without rules of its own gets the abbreviations of all. Offsets outside the text are clipped.
    """
    start, end = max(start, 0), min(max(end, 0), len(text))
    paragraph = text[start:end].rstrip()
    first = len(paragraph) - len(paragraph.lstrip())
    spans: list[tuple[int, int]] = []
    for close, following in _boundaries(paragraph, first, abbreviations(language)):
        spans.append((start + first, start + close))
        first = following
    if paragraph:
        spans.append((start + first, start + len(paragraph)))
    return spans


def _boundaries(text: str, first: int, rules: Abbreviations) -> Iterator[tuple[int, int]]:
    """Where a sentence of `text` closes and where the next one begins, for each pair of neighbours."""
    brackets = _bracket_pairs(text)
    position = _dateline_end(text, first, rules)
    wordless, searched = True, first  # whether the open sentence has no letter or digit before `searched`
    quotes, counted = 0, 0  # straight marks before `counted`
    while match := _STOP.search(text, position):
        begin, position = match.span()
        after = _end(_MARKS, text, position)
        if after > position and text[after - 1] == '"' and not text[after : after + 1].isspace():
            # `."He`: whether the mark closes or opens is a matter of how many came before.
            quotes, counted = quotes + text.count('"', counted, after - 1), after - 1
            after -= quotes % 2 == 0
        after = _end(_NOTES, text, after)
        following = _end(_BLANK, text, after)
        if following >= len(text):
            return
        if wordless:
            wordless, searched = _LETTER_OR_DIGIT.search(text, searched, after) is None, after
        while brackets and brackets[-1][1] < begin:
            brackets.pop()
        if wordless or (brackets and _is_aside(text, brackets[-1], first, begin, after)):
            continue
        opening = _end(_OPENING, text, following)
        word = _WORD.match(text, opening)
        stop = _Stop(text, first, begin, position, after, following, opening, word.group() if word else "")
        if _ends_sentence(stop, rules):
            yield after, following
            first, searched, wordless = following, following, True


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Where the longest run of `pattern` from `position` ends."""
    match = pattern.match(text, position)
    return match.end() if match else position


def _bracket_pairs(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of brackets that are not too far apart to be one aside, last first."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() in "([":
            opened.append(match.start())
        elif opened and match.start() - opened[-1] <= _BRACKET_LIMIT:
            begin = opened.pop()
            while pairs and pairs[-1][0] > begin:
                pairs.pop()
            pairs.append((begin, match.start()))
        else:
            opened.clear()
    pairs.reverse()
    return pairs


def _is_aside(text: str, bracket: tuple[int, int], first: int, begin: int, after: int) -> bool:
    """Whether the stop from `begin` to `after` is in a bracket that is only a part of the sentence from `first`."""
    opened, closed = bracket
    if begin < opened or _is_first(text, opened, first):
        return False
    return after <= closed or " " not in text[opened:closed]


def _is_first(text: str, place: int, first: int) -> bool:
    """Whether nothing but a few opening marks stands between `first`, where a sentence began, and `place`."""
    return place - first <= _WORD_LIMIT and (place <= first or _OPENING.fullmatch(text, first, place) is not None)


def _dateline_end(text: str, first: int, rules: Abbreviations) -> int:
    """Where a dateline that opens the paragraph ends; `first` where there is none."""
    match = _DATELINE.match(text, first)
    if match is None:
        return first
    place = match["place"].rstrip(".")
    if sum(map(str.isalpha, place)) < 3 or place.lower() in _NOT_PLACES or place.lower() in rules.starters:
        return first
    if match["agency"] or match["dash"]:
        return match.end()
    following = text[match.end() : match.end() + 3]
    stopped = bool(match["stop"]) or (match["place"].endswith(".") and not match["date"])
    dated = any(map(str.isdigit, match["date"]))
    if stopped and (dated or "." not in place) and following.startswith(" ") and following[1:].istitle():
        return match.end()
    return first


def _ends_sentence(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether the open sentence ends with `stop`."""
    text, mark = stop.text, stop.text[stop.start : stop.end]
    if stop.after == stop.next:
        return mark[-1] in _CASELESS_STOPS or _space_is_missing(stop, rules)
    if stop.begin >= len(text) or text[stop.next] in ",;:)%]}":
        return False
    if text[stop.begin].islower() and not _LOWER_CAMEL.match(text, stop.begin):
        return False
    if mark == ".":
        return _full_stop_ends(stop, rules)
    if set(mark).isdisjoint("!?؟"):
        return _ellipsis_ends(stop, rules)
    return _cry_ends(stop, rules)


def _space_is_missing(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether two sentences run together without a space: `of Istanbul.In this line`."""
    word, before = stop.word, _words_before(stop)[1]
    form = before.lower()
    if stop.begin > stop.next + 1 or not (word.istitle() and stop.text[stop.begin + len(word) :][:1] not in "./@_"):
        return False
    if form in rules.never or before in rules.never or not {"@", "/"}.isdisjoint(before) or form.startswith("www"):
        return False
    if before.isdigit():
        return len(before) == 4
    if stop.after > stop.end:
        return True
    return len(before) > 2 and before[-1].islower() and word not in _DOMAINS


def _cry_ends(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether a question or exclamation mark ends the sentence, given that no lower-case word follows."""
    if not _CLOSING_QUOTES.isdisjoint(stop.text[stop.end : stop.after]):
        return stop.begin > stop.next or not _is_reporting_tag(stop, rules)
    if _words_before(stop)[1].lower() in rules.cries:
        return stop.word.lower() in rules.starters
    return True


def _is_reporting_tag(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether what follows says who said the quotation before it: `“…?” Senator Marsh told reporters`."""
    for place, word in enumerate(stop.text[stop.begin : stop.begin + 90].split(" ")[:7]):
        bare = word.rstrip(",.;:")
        if place > 0 and bare in rules.speech:
            return True
        if place == 0 and bare.lower() in rules.starters:
            return False
        if not bare[:1].isupper() and bare not in _NAME_PARTICLES:
            return False
    return False


def _ellipsis_ends(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether an ellipsis ends the sentence, given that no lower-case word follows."""
    # One that is set off by a space may stand for words left out before a name.
    if stop.begin > stop.next or not _CLOSING_QUOTES.isdisjoint(stop.text[stop.end : stop.after]):
        return True
    set_off = stop.text[stop.start - 1].isspace() or stop.text[stop.start - 1] in "[("
    return not set_off or (stop.word != "I" and stop.word.lower() in rules.starters)


def _full_stop_ends(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether a full stop ends the sentence, given that no lower-case word follows."""
    earlier, before = _words_before(stop)
    form, word = before.lower(), stop.word.lower()
    compound = f"{earlier[:-1].lower()}.{form}" if earlier.endswith(".") and len(earlier) < 5 else form
    title = before.rpartition("-")[2]  # then-Gov.
    if not {form, before, compound, title, title.lower()}.isdisjoint(rules.never):
        return False
    if compound in rules.clock:
        return word not in rules.clock_next and _DASH.match(stop.text, stop.next) is None
    if before.isdigit():
        return _number_ends(stop, before, rules)
    if form in rules.numbered and (len(before) > 1 or before.islower()):
        return not word[:1].isdigit() and (stop.word == "I" or _ROMAN.fullmatch(stop.word) is None)
    if _is_abbreviation(before, compound, rules):
        return _is_fresh_start(stop, rules) or _names_something(stop, earlier, form, rules)
    return True


def _is_abbreviation(before: str, compound: str, rules: Abbreviations) -> bool:
    """Whether the word is an initial, an acronym with stops or an abbreviation that may end a sentence."""
    last = before.rpartition("-")[2]  # (R-Mont.)
    if len(before) == 1 and before.isalpha():
        return True
    forms = {before, before.lower(), last, compound}
    return not forms.isdisjoint(rules.closing) or _DOTTED.fullmatch(before) is not None


def _is_fresh_start(stop: _Stop, rules: Abbreviations) -> bool:
    """Whether what follows begins a sentence even after an abbreviation: an opening mark or a telling word."""
    if stop.begin > stop.next:
        return stop.text[stop.next] in _OPENING_QUOTES
    end_of_word = stop.begin + len(stop.word)
    if stop.text.startswith(("-", "."), end_of_word) and len(stop.word) < 4:
        return False
    return stop.word.lower() in rules.starters


def _names_something(stop: _Stop, earlier: str, form: str, rules: Abbreviations) -> bool:
    """Whether a single letter is a name (`Plan B.`), or an abbreviated year closes what it dates (`1812 г.`)."""
    if form in rules.years and earlier.isdigit():
        return stop.text.count(" ", stop.first, min(stop.start, stop.first + 200)) > 2
    return len(form) == 1 and earlier.lower() in rules.labels


def _number_ends(stop: _Stop, number: str, rules: Abbreviations) -> bool:
    """Whether a number with a stop ends the sentence, or numbers a list item, or is an ordinal (`am 3. Mai`)."""
    if len(number) <= 3 and _is_first(stop.text, stop.start - len(number), stop.first):
        return False
    if rules.ordinals and len(number) <= 2:
        return stop.word.lower() in rules.starters
    return True


def _words_before(stop: _Stop) -> tuple[str, str]:
    """The last two words before the stop; empty where there is none or a mark stands between."""
    begin = max(stop.first, stop.start - _WORD_LIMIT)
    if stop.start == begin or stop.text[stop.start - 1] in _BETWEEN_WORDS:
        return "", ""
    words = stop.text[begin : stop.start].translate(_SPACED).split()
    if not words:
        return "", ""
    return words[-2] if len(words) > 1 else "", words[-1].strip("'’‘")
