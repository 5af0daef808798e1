"""The same quotation at several outlets: who carries it whole, who cut it and where, who left it out.

`vocabulary` knows single words (`words.toml`), `wording` makes the words of a quotation alike, `candidates` finds which
may be the same, `aligning` lays two of them over one another, `speakers` says whether they may be by one person,
`sameness` how much they must share, `versions` holds those that are in no group yet, `grouping` puts them together
around the fullest version, `carrying` says what each article kept and cut, `finding` is the whole way.
"""

from analysis.shared.finding import find_shared
from analysis.shared.types import Carrier, Cut, Extent, Fullest, LeftOut, Piece, Place, SharedQuotation

__all__ = ["Carrier", "Cut", "Extent", "Fullest", "LeftOut", "Piece", "Place", "SharedQuotation", "find_shared"]
