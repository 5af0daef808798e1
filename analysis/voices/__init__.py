"""Whose words: quotations of an article, told apart from its own words by their marks.

`marks` says what each mark can be, `pairing` puts marks together paragraph by paragraph, `cues` knows the words that
introduce somebody's words, `kinds` says what a marked stretch is, `quotations` joins what belongs together.
"""

from analysis.voices.quotations import QUOTED_KINDS, find_quotations, quoted_ranges

__all__ = ["QUOTED_KINDS", "find_quotations", "quoted_ranges"]
