"""What is known from where a line stands: headline, standfirst, captions, subheads, the end of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.article import Role
from corpus.blocks.credits import has_caption_cue, is_unlabelled_credit
from corpus.blocks.pieces import Piece, ends_sentence, first_prose, fold, is_prose, last_prose, open_pieces, word_count
from corpus.blocks.repetition import longer_copy, mark_repeated_headlines, said_again

_MOST_TITLE_WORDS = 18
MOST_CAPTION_WORDS = 30
_MOST_CAPTIONS_ABOVE = 3
_LONGEST_HEAD = 40  # lines above the text in which a headline is looked for
_OPENS_QUOTATION = tuple("\"“”«„'‘’,.;)—–-•*…")
_LOOSE_END = (":", ",", ";", "-", "–", "—", "(", "&")
_NAME_LIKE = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w'’.-]+(?:\s[A-ZÀ-ÞА-ЯЁ][\w'’.-]*){1,3}")
_AFFILIATION = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯЁ][\w'’.&-]*\s){1,4}"
    r"(?:(?i:staff|staff writer|staff reporter|news service)|correspondent|reporter|editor)"
)
_INTERVIEW = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w .'’-]{0,30}:\s")
_QUOTED_LINE = re.compile(r"[\"“‘'«„](?P<words>[^\"“”‘«»„.!?,;:]{3,60})[\"”’'»“]")
_AGENCY_SUBHEAD = re.compile(r"[-–—]\s.{3,60}\s[-–—]")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


def find_headline(pieces: Sequence[Piece], title: str | None) -> int | None:
    """The place of the headline, marked as such with its copies; None where nothing shows that there is one."""
    place = _titled(pieces, title) if title else None
    reason = "the title that is stated for the article"
    if place is None:
        place = _first_title(pieces)
        reason = "first line, a title without a full stop"
    if place is None:
        return None
    pieces[place].mark(Role.HEADLINE, reason)
    mark_repeated_headlines(pieces, place)
    _mark_section_label(pieces, place)
    return place


def _titled(pieces: Sequence[Piece], title: str | None) -> int | None:
    """The last of the lines before the running text that are the known title."""
    wanted = _bare(title or "")
    head = pieces[: first_prose(pieces) + 1]
    places = [i for i, piece in enumerate(head) if piece.role is None and _bare(piece.text) == wanted]
    return places[-1] if places and wanted else None


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _first_title(pieces: Sequence[Piece]) -> int | None:
    end = first_prose(pieces)
    if end == len(pieces):  # a list or a table of titles, not an article
        return None
    head = [i for i in range(min(end, _LONGEST_HEAD)) if pieces[i].role is None]
    candidates = [i for i in head if _is_title(pieces[i]) or (i == head[0] and _stands_on_byline(pieces, i))]
    others = [pieces[i].folded for i in candidates]
    titles = [i for i in candidates if not longer_copy(pieces[i].folded, others)]
    if not titles or not all(_may_stand_above(pieces[i]) or i in candidates for i in head if i < titles[0]):
        return None
    chosen = titles[0]
    longer = [i for i in titles[1:] if pieces[i].size >= 4]
    if pieces[chosen].size <= 2 and longer:
        chosen = longer[0]
    wanted = _bare(pieces[chosen].text)
    return max(i for i in titles if _bare(pieces[i].text) == wanted)


def _may_stand_above(piece: Piece) -> bool:
    """Whether the line is no more than a remainder of the page."""
    return piece.size <= 4 or piece.text.endswith(("...", "…"))


def _is_title(piece: Piece) -> bool:
    text = piece.text
    size = piece.size
    if piece.gap == 0:  # what follows a date on its line is no line of its own
        return False
    if not 2 <= size <= _MOST_TITLE_WORDS or len(text) > 220 or text.endswith(_LOOSE_END):
        return False
    if ends_sentence(text) and not text.endswith(
        ("?", "!", "?”", "!”", '?"', '!"', "...", "…", "?’", "!’", "?'", "!'")
    ):
        return False
    if size <= 3 and _NAME_LIKE.fullmatch(text) and not text.isupper():  # more often the writer than the news
        return False
    first = text.lstrip("\"'“”‘’«„([¿¡")[:1]
    return first.isdigit() or (first.isalpha() and not first.islower()) or text[1:2].isupper()


def _stands_on_byline(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a short line with a full stop has the writer's name below it: a first sentence has not."""
    below = pieces[place + 1]
    return (
        below.role is Role.BYLINE and ends_sentence(pieces[place].text) and 2 <= pieces[place].size <= _MOST_TITLE_WORDS
    )


def _mark_section_label(pieces: Sequence[Piece], headline: int) -> None:
    for piece in open_pieces(pieces[:headline]):
        if piece.size <= 2 and not ends_sentence(piece.text):
            piece.mark(Role.FURNITURE, "section label above the headline")


def mark_captions(pieces: Sequence[Piece]) -> None:
    """Set aside lines joined to a picture credit, and lines that begin as captions do."""
    if _paragraphs_stand_apart(pieces):
        _mark_joined_captions(pieces)
    opening = first_prose(pieces)
    for place, piece in enumerate(pieces):
        if piece.role is not None:
            continue
        below = pieces[place + 1] if place + 1 < len(pieces) else None
        on_credit = below is not None and below.role is Role.CREDIT and below.gap == 1
        short = piece.size <= 10 and not ends_sentence(piece.text)
        if on_credit and short and (place < opening or piece.gap > 1):
            piece.mark(Role.CAPTION, "short line directly above a picture credit")
        elif has_caption_cue(piece.text) and piece.size <= 60 and (on_credit or not ends_sentence(piece.text)):
            piece.mark(Role.CAPTION, "begins as captions do")


def _paragraphs_stand_apart(pieces: Sequence[Piece]) -> bool:
    """Whether blank lines divide the paragraphs, so that lines without one between them belong together."""
    gaps = [piece.gap for piece in pieces[1:] if piece.gap and is_prose(piece)]
    return len(gaps) >= 3 and sum(gap > 1 for gap in gaps) >= 0.8 * len(gaps)


def _mark_joined_captions(pieces: Sequence[Piece]) -> None:
    """Set aside the line that is joined to a picture credit above or below it and stands apart from all else."""
    for above, below in pairwise(pieces[: last_prose(pieces)]):
        if below.gap != 1:
            continue
        if above.role is None and 3 <= above.size <= MOST_CAPTION_WORDS and is_unlabelled_credit(below.text):
            below.mark(Role.CREDIT, "a name and a paper directly below a caption")
    last = last_prose(pieces)
    for place, piece in enumerate(pieces[:last]):
        if piece.role is not None or not 3 <= piece.size <= MOST_CAPTION_WORDS:
            continue
        before = pieces[place - 1] if place else None
        after = pieces[place + 1]
        if (
            after.role is Role.CREDIT
            and after.gap == 1
            and piece.gap > 1
            and not piece.text.startswith(_OPENS_QUOTATION)
        ):
            piece.mark(Role.CAPTION, "line directly above a picture credit")
        elif (
            before is not None
            and before.role is Role.CREDIT
            and piece.gap == 1
            and after.gap > 1
            and not ends_sentence(piece.text)
        ):
            piece.mark(Role.CAPTION, "line directly below a picture credit")


def mark_captions_above_dateline(pieces: Sequence[Piece]) -> None:
    """Set aside the sentence on a picture credit above the dateline: the article begins with its dateline."""
    begins = next((i for i, piece in enumerate(pieces) if i and piece.gap == 0 and _begins_article(pieces, i)), 0)
    for above, below in pairwise(pieces[:begins]):
        if above.role is None and 3 <= above.size <= MOST_CAPTION_WORDS and below.role is Role.CREDIT:
            above.mark(Role.CAPTION, "line above a picture credit, before the dateline")


def _begins_article(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a dateline opens the line of `pieces[place]`, and no more than captions can be above it."""
    above = [piece for piece in pieces[: place - 1] if piece.role is None and is_prose(piece)]
    return (
        pieces[place - 1].role is Role.DATELINE
        and is_prose(pieces[place])
        and all(piece.size <= MOST_CAPTION_WORDS for piece in above)
        and len(above) <= _MOST_CAPTIONS_ABOVE
    )


def find_standfirst(pieces: Sequence[Piece], headline: int | None) -> None:
    """Mark the summary between headline and text, or the opening paragraph that the text says again."""
    opening = first_prose(pieces)
    above = list(open_pieces(pieces[:opening]))
    if opening < len(pieces):
        for piece, following in pairwise([*above, pieces[opening]]):
            fewest = 6 if headline is not None else 10
            if following.text[0].islower():  # verse, or a sentence broken into lines
                continue
            if piece.size >= fewest and not ends_sentence(piece.text) and not piece.text.endswith(_LOOSE_END):
                place = "under the headline" if headline is not None else "above the text"
                piece.mark(Role.STANDFIRST, f"summary {place}, without a full stop")
                return
    if opening >= len(pieces) or list(open_pieces(pieces[:opening])):
        return
    if pieces[opening].gap == 0:  # after a dateline the article itself has begun
        return
    below = [piece for piece in pieces[opening + 1 :] if piece.role is None]
    if len(below) >= 3 and not pieces[opening].text.startswith(_OPENS_QUOTATION) and said_again(pieces[opening], below):
        pieces[opening].mark(Role.STANDFIRST, "opening summary that the text below says again")


def mark_names_beside_dates(pieces: Sequence[Piece]) -> None:
    """Set aside the writer's name where it stands alone beside the date, above the text."""
    above = first_prose(pieces)
    for place in (*range(above), *reversed(range(above))):  # twice, for the name above a name beside the date
        piece = pieces[place]
        beside = {p.role for p in (*pieces[max(0, place - 1) : place], *pieces[place + 1 : place + 2])}
        if piece.role is not None:
            continue
        if _NAME_LIKE.fullmatch(piece.text) and beside & {Role.DATELINE, Role.BYLINE, Role.CREDIT}:
            piece.mark(Role.BYLINE, "a name beside the date or the byline")
        elif _AFFILIATION.fullmatch(piece.text) and beside & {Role.DATELINE, Role.BYLINE}:
            piece.mark(Role.BYLINE, "whose staff the writer is of, beside the date or the byline")


def mark_subheads(pieces: Sequence[Piece]) -> None:
    """Mark short lines without a full stop that stand alone between two paragraphs."""
    last = last_prose(pieces)
    for place in range(first_prose(pieces) + 1, last):
        piece, above, below = pieces[place], pieces[place - 1], pieces[place + 1]
        if piece.role is not None or piece.gap < 1 or below.gap < 1 or not _is_subhead(piece.text):
            continue
        if above.role in {None, Role.BODY} and not _ENDS_SENTENCE.search(above.text):
            continue
        isolated = piece.gap > 1 and below.gap > 1
        if _QUOTED_LINE.fullmatch(piece.text) and not isolated:
            continue
        introduces = is_prose(below) or (below.size >= 8 and below.text.endswith(":"))
        if below.role is None and introduces and (isolated or piece.size <= 8):
            piece.mark(Role.SUBHEAD, "short line without a full stop between paragraphs")


def _is_subhead(text: str) -> bool:
    size = word_count(text)
    if _AGENCY_SUBHEAD.fullmatch(text):
        return True
    if match := _QUOTED_LINE.fullmatch(text):
        return 2 <= size <= 8 and match["words"][0].isupper()
    if not 1 <= size <= 14 or text.startswith(_OPENS_QUOTATION) or text.endswith(_LOOSE_END):
        return False
    if ends_sentence(text):
        return text.endswith("?") and 2 <= size <= 9 and not _INTERVIEW.match(text)
    return text[0].isupper() or text[0].isdigit()


def mark_page_end(pieces: Sequence[Piece]) -> None:
    """Set aside the short titles that follow the text among lines of the page."""
    end = last_prose(pieces) + 1
    tail = pieces[end:]
    if end == 0 or not any(piece.role is Role.FURNITURE for piece in tail):
        return
    if not all(_is_scrap(piece) for piece in open_pieces(tail)):
        return
    seen_furniture = False
    for piece in tail:
        seen_furniture = seen_furniture or piece.role is Role.FURNITURE
        if seen_furniture:
            piece.mark(Role.FURNITURE, "short line among the lines that end the page")


def _is_scrap(piece: Piece) -> bool:
    return piece.size <= 8 and not ends_sentence(piece.text) and not piece.text.startswith(_OPENS_QUOTATION)
