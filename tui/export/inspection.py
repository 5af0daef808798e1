"""What the program sees in one file, as JSON after docs/inspect.schema.json, or as text."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence

from analysis.document import Document, Quotation, QuotationKind, Range, Speaker, Voice
from analysis.measure import Family, Measure
from analysis.pooling import outlet_figures
from analysis.scoring import VOICES, ScoredDocument
from analysis.tone import sentence_tones
from analysis.voices.reporting import Verb
from analysis.voices.verbs.readings import verb_of
from corpus.article import Article, Fact, Facts
from tui.amounts import counted
from tui.export.comparison_json import SCHEMA, figure_json
from tui.export.numbers import cell, rounded


def inspection(article: Article, scored: ScoredDocument, measures: Sequence[Measure]) -> dict[str, object]:
    """Everything about one article, as plain values; offsets count characters of `text`.

    Of the hundreds of names that things can have, those of things that the article mentions are given.
    """
    document = scored.document
    english = document.language in ("en", None)
    figures = outlet_figures(measures, [scored])
    return {
        "schema": SCHEMA,
        "file": article.origin,
        "text": article.text,
        "language": document.language,
        "attribution": {
            name: _fact(fact) for name, fact in _named(article.facts)
        },
        "notes": list(article.notes),
        "blocks": [
            {"role": block.role.value, "start": block.start, "end": block.end, "reason": block.reason}
            for block in article.blocks
        ],
        "sentences": [
            {
                "start": sentence.start,
                "end": sentence.end,
                "role": sentence.role.value,
                "voice": sentence.voice.value,
                "speaker": sentence.speaker,
                "tone": rounded(tone) if english else None,
                "tone_vader": rounded(plain) if english else None,
            }
            for sentence, tone, plain in sentence_tones(document)
        ],
        "quotations": [_quotation(quotation, document) for quotation in document.quotations],
        "speakers": [_speaker(speaker, document) for speaker in document.speakers],
        "measures": [
            {"id": measure.id, "voice": voice.value}
            | figure_json(figures[measure.id, voice])
            | {"n_of": measure.n_of, "unit": measure.unit}
            for measure in measures
            if measure.shown
            and (measure.family is not Family.NAMING or figures[measure.id, Voice.ALL].value is not None)
            for voice in VOICES
        ],
    }  # fmt: skip


def _named(facts: Facts) -> tuple[tuple[str, Fact], ...]:
    return ("outlet", facts.outlet), ("date", facts.date), ("title", facts.title), ("language", facts.language)


def _fact(fact: Fact) -> dict[str, object]:
    return {"value": fact.value, "by": fact.by.label, "evidence": fact.evidence}


def _quotation(quotation: Quotation, document: Document) -> dict[str, object]:
    def pair(where: Range | None) -> list[int] | None:
        return list(where) if where else None

    verb = _verb(quotation, document)
    return {
        "kind": quotation.kind.value,
        "content": [list(part) for part in quotation.content],
        "marked": [list(part) for part in quotation.marked],
        "voiced": [list(part) for part in quotation.voiced],
        "source": pair(quotation.source),
        "cue": pair(quotation.cue),
        "pattern": quotation.pattern,
        "speaker": quotation.speaker,
        "speaker_name": _name(quotation, document),
        "verb": {"verb": verb.base, "stance": verb.stance.value} if verb else None,
    }


def _verb(quotation: Quotation, document: Document) -> Verb | None:
    cue = quotation.cue
    return verb_of(document.text[cue[0] : cue[1]], document.language) if cue else None


def _name(quotation: Quotation, document: Document) -> str | None:
    return next((speaker.name for speaker in document.speakers if speaker.key == quotation.speaker), None)


def _speaker(speaker: Speaker, document: Document) -> dict[str, object]:
    return {
        "id": speaker.key,
        "name": speaker.name,
        "kind": speaker.kind.value,
        "spellings": list(speaker.called),
        "quotations": sum(1 for quotation in document.quotations if quotation.speaker == speaker.key),
    }


def inspection_json(inspected: dict[str, object]) -> str:
    """One file as indented JSON ending in a newline."""
    return json.dumps(inspected, ensure_ascii=False, indent=1) + "\n"


def inspection_line(inspected: dict[str, object]) -> str:
    """One file as one line of JSON."""
    return json.dumps(inspected, ensure_ascii=False) + "\n"


def inspection_text(article: Article, scored: ScoredDocument, measures: Sequence[Measure]) -> str:
    """One file for a reader: who said which fact, what each part is, and the figures."""
    lines = [article.origin, *(f"  note: {note}" for note in article.notes), "", "Attribution"]
    for name, fact in _named(article.facts):
        said = f"{fact.value}  (by {fact.by.label}: {fact.evidence})" if fact.value else "not known"
        lines.append(f"  {name:<9} {said}")
    lines += ["", "Parts"]
    for block in article.blocks:
        words = " ".join(article.text[block.start : block.end].split())
        shown = words if len(words) <= 72 else f"{words[:71]}…"
        aside = f"  [set aside: {block.reason}]" if block.set_aside else ""
        lines.append(f"  {block.role.value:<10} {shown}{aside}")
    lines += ["", f"Sentences: {len(scored.document.sentences)}, quotations: {len(scored.document.quotations)}"]
    lines += _quotation_lines(scored.document)
    figures = outlet_figures(measures, [scored])
    for voice in VOICES:
        lines += ["", f"Figures, {voice.value}"]
        for measure in measures:
            figure = figures[measure.id, voice]
            if measure.shown and (figure.count or measure.family.value not in ("naming", "frame")):
                lines.append(f"  {measure.id:<42} {cell(figure, measure)}")
    return "\n".join(lines) + "\n"


def _quotation_lines(document: Document) -> list[str]:
    """Who speaks, and each quotation with its kind, speaker, verb and stance; nothing where nobody is quoted."""
    if not document.quotations:
        return []
    lines = ["", "Speakers"] if document.speakers else []
    for speaker in document.speakers:
        number = sum(1 for quotation in document.quotations if quotation.speaker == speaker.key)
        also = f"; also: {', '.join(speaker.called)}" if speaker.called else ""
        lines.append(f"  {speaker.kind.value:<12} {speaker.name}, {counted(number, 'quotation')}{also}")
    lines += ["", "Quotations"]
    for quotation in document.quotations:
        who = _name(quotation, document) or "speaker not found"
        verb = _verb(quotation, document)
        how = f" ({verb.base}, {verb.stance.value})" if verb else ""
        words = " … ".join(" ".join(document.text[start:end].split()) for start, end in quotation.content)
        said = words if quotation.kind is QuotationKind.SCARE else f"{who}{how}: {words}"
        lines += textwrap.wrap(said, 100, initial_indent=f"  {quotation.kind.value:<12} ", subsequent_indent=" " * 15)
    return lines
