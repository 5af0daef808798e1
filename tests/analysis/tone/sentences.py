"""Sentences made of what the layer and the rules look for."""

from __future__ import annotations

from hypothesis import strategies as st

from analysis.tone.layer_format import news_layer

WORDS = st.sampled_from(
    sorted(news_layer().valences)[::7]
    + [" ".join(found[0].words) for found in list(news_layer().phrases.values())[::5]]
    + ["not", "But", "very", "no", "The", "in", "like", "Council", "-", '"', "’s", "."]
)
SENTENCES = st.lists(WORDS, max_size=16).map(" ".join)
