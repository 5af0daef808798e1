"""Whose words: quotations of an article and what it reports without marks, told apart from its own words.

From the ground up: `marks` says what each mark can be and `pairing` puts marks together, paragraph by paragraph;
`words` gives a text's words with what each can be, `units` its sentences. `cues` finds the verbs that report
(`cue_verbs` says whether a form is a verb there), `sources` who reports, `adjuncts`, `turns` and `extents` where the
words begin and end. `grammar` reads a sentence by the patterns of `leading` and `following`; `leads` are those of whole
paragraphs, `abroad` those for other languages, and `labels` says what marked words are that no cue claims. `drafts`
makes quotations of what was found, `reader` reads a paragraph, `quotations` a text. The word lists are `words.toml` and
`verbs.toml`.
"""

from analysis.voices.quotations import QUOTED_KINDS, find_quotations, quoted_ranges, voiced_ranges

__all__ = ["QUOTED_KINDS", "find_quotations", "quoted_ranges", "voiced_ranges"]
