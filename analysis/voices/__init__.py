"""Whose words: quotations of an article and what it reports without marks, told apart from its own words.

From the ground up: `marks` says what each mark can be and puts marks together, paragraph by paragraph; `words` gives a
text's words with what each can be; `reporting` is the lexicon of reporting verbs, `verbs` what one means where it
stands; `sources` finds who reports. `grammar` divides a paragraph into units, finds the cues in them and where
somebody's words begin and end, by named patterns. `drafts` makes quotations of what was found, `reader` reads a
paragraph, `quotations` a text. None of these imports one that is named after it.
"""

from analysis.voices.quotations import QUOTED_KINDS, find_quotations, quoted_ranges, voiced_ranges

__all__ = ["QUOTED_KINDS", "find_quotations", "quoted_ranges", "voiced_ranges"]
