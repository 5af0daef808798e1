"""What a paragraph's beginning or end tells: `MAYOR: We have one bridge.`, `The letter says:`, `— Carla Sanchez`."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.document import Range
from analysis.voices.grammar.attribution import Attribution
from analysis.voices.grammar.cues import CUES, cues_at
from analysis.voices.grammar.units import Span, Unit
from analysis.voices.sources.sources import Source, source_beside, source_range
from analysis.voices.words.breaks import Break, break_before
from analysis.voices.words.vocabulary import listed
from analysis.voices.words.words import CAPITAL, DETERMINER, OPENER, PREPOSITION, REPORTS, SAY, TELL, Words

_LONGEST_NAME = 6
_REACH = 80
_NEAR = 12
_NO_SPEAKERS = listed("content", "no_speakers")
_TURNS = frozenset({"q", "a"})


def speaker_line(words: Words, spans: Sequence[Span], *, headline: bool) -> Attribution | None:
    """Examples: `MAYOR: We have one bridge.`, `Q: When did you see it?`, in a headline `Minister: bridge is safe`."""
    colon = _colon(words)
    if colon is None or colon >= len(words.forms) or any(span.first < colon for span in spans):
        return None
    turn = words.forms[0] in _TURNS and colon == 1 and bool(words.kinds[0] & CAPITAL)
    shouted = all(words.text[words.starts[at] : words.ends[at]].isupper() for at in range(colon)) and (
        colon > 1 or len(words.forms[0]) > 2
    )
    named = headline and _is_name(words, colon)
    if not (turn or shouted or named) or any(words.forms[at] in _NO_SPEAKERS for at in range(colon)):
        return None
    if spans and spans[0].first == colon and spans[0].last == len(words.forms) and not headline:
        return None
    place = words.ends[colon - 1] - words.start
    mark = words.text.index(":", words.start + place)
    source = Source(0, colon, (0, colon))
    part = (colon, len(words.forms))
    return Attribution(
        "speaker: words", (part,), (part,), (colon - 1, colon), source, len(words.forms), (mark, mark + 1)
    )


def opens_with_colon(words: Words) -> bool:
    """Whether a colon stands near the beginning of the paragraph."""
    return words.text.find(":", words.start, min(words.end, words.start + _REACH)) >= 0


def _colon(words: Words) -> int | None:
    """The first word after a colon that follows at most a few words."""
    for place in range(1, min(len(words.forms), _LONGEST_NAME + 1)):
        gap = words.gaps[place]
        if gap.strip()[:1] == ":" and gap != ":":
            return place
        if break_before(words, place) >= Break.ASIDE:
            return None
    return None


def _is_name(words: Words, last: int) -> bool:
    """Whether the words before the colon can name who speaks: capitals, no verb, no article alone."""
    if words.kinds[0] & (OPENER | PREPOSITION):
        return False
    for place in range(last):
        kinds = words.kinds[place]
        if kinds & (REPORTS | PREPOSITION) and words.forms[place] not in ("of", "for"):
            return False
        if not kinds & (CAPITAL | DETERMINER) and place > 0 and words.forms[place] not in ("of", "for", "and"):
            return False
    return True


def announced(words: Words, units: Sequence[Unit]) -> tuple[Range | None, Range] | None:
    """Who reports and by which verb, as offsets, in a paragraph that ends with a colon: `The letter says:`."""
    if not units or ":" not in words.gaps[-1] or (units[-1].spans and units[-1].spans[-1].last == units[-1].last):
        return None
    unit = units[-1]
    places = [place for place in range(max(unit.first, unit.last - _NEAR), unit.last) if words.kinds[place] & CUES]
    cue = next((cue for cue in reversed(list(cues_at(words, unit, places))) if cue.kinds & (SAY | TELL)), None)
    if cue is None:
        return None
    source = source_beside(words, cue.start, cue.end, [(unit.first, unit.last)])
    return source_range(words, source) if source else None, (words.starts[cue.start], words.ends[cue.end - 1])


def signature(words: Words, spans: Sequence[Span]) -> Source | None:
    """Example: `“…” — Carla Sanchez`: a name after a dash that ends a paragraph of marked words."""
    if len(spans) != 1 or spans[0].first > 0 or spans[0].last >= len(words.forms):
        return None
    first = spans[0].last
    if len(words.forms) - first > _LONGEST_NAME or not any(dash in words.gaps[first] for dash in ("-", "–", "—", "―")):
        return None
    if not all(words.kinds[at] & CAPITAL for at in range(first, len(words.forms))):
        return None
    return Source(first, len(words.forms), (first, len(words.forms)))
