"""Whose words: quotations of an article, told apart from its own words by their marks.

`marks` says what each mark can be, `pairing` puts marks together paragraph by paragraph, `clauses` finds who
reports beside a stretch, `kinds` says what the stretch is, `quotations` joins what belongs together. `words.toml` holds
the words that these rules look for.
"""

from analysis.voices.quotations import QUOTED_KINDS, find_quotations, quoted_ranges

__all__ = ["QUOTED_KINDS", "find_quotations", "quoted_ranges"]
