"""Tone: VADER's rules over a layer for news, plain VADER beside it, and a second view that knows neither."""

from analysis.tone.news import SentenceTone, news_tone
from analysis.tone.plain import PlainTone, plain_compound, plain_tone
from analysis.tone.readings import CUT_OFF, VERSION, read_tone, sentence_tones
from analysis.tone.vader import Contribution

__all__ = [
    "CUT_OFF",
    "VERSION",
    "Contribution",
    "PlainTone",
    "SentenceTone",
    "news_tone",
    "plain_compound",
    "plain_tone",
    "read_tone",
    "sentence_tones",
]
