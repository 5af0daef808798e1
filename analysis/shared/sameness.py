"""What two versions must share to be the same quotation, by what is known of their speakers."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.shared.aligning import Block
from analysis.shared.candidates import SHORT
from analysis.shared.speakers import Relation
from analysis.shared.versions import Version
from analysis.shared.vocabulary import RARE
from analysis.shared.wording import Wording


@dataclass(frozen=True, slots=True)
class Least:
    """What two versions must share: a weight, and a share of the shorter one's sentences; or one run of a weight.

    Below the weight `sure`, the share must be greater: the fewer the words, the more of them must meet. `of_both` is
    the share of the longer one's sentences, which is not asked for at twice that weight.
    """

    evidence: float
    share: float
    run: float
    sure: float
    of_both: float = 0.0

    def met_by(self, block: Block) -> bool:
        """Whether a block of shared words is enough."""
        if block.of_both < self.of_both and block.evidence < 2 * self.sure:
            return False
        if block.run >= self.run:
            return True
        share = min(self.share + STEEPNESS * max(0.0, self.sure - block.evidence), MOST_SHARE)
        unbroken = block.evidence >= self.sure or block.run >= UNBROKEN * block.evidence
        return block.evidence >= self.evidence and block.share >= share and unbroken


STEEPNESS, MOST_SHARE, UNBROKEN = 0.1, 0.95, 0.5
"""Share asked for in addition for each missing unit of weight, up to a most; part of few words that is in one run."""

_MAYBE = Least(2.2, 0.65, 6.0, sure=5.0)
IN_MARKS = {
    Relation.SAME: Least(1.5, 0.62, 5.0, sure=3.0),
    Relation.UNKNOWN: _MAYBE,
    Relation.UNCLEAR: _MAYBE,
    Relation.OTHER: Least(3.3, 0.8, 6.5, sure=6.0),
}
_MAYBE_REPORTED = Least(4.0, 0.7, 6.0, sure=5.0, of_both=0.5)
REPORTED = {
    Relation.SAME: Least(2.5, 0.6, 5.0, sure=4.0, of_both=0.4),
    Relation.UNKNOWN: _MAYBE_REPORTED,
    Relation.UNCLEAR: _MAYBE_REPORTED,
}
"""Fixed on the authored cases that are not held out and on the development part of BASIL."""

LEAST_ALIKE = 1.5
"""Weight of two quotations of the same words where nobody is known to speak."""


def is_same(centre: Version, version: Version, block: Block, between: Relation) -> bool:
    """Whether two versions are the same quotation, as far as their weightiest block shows."""
    in_marks = centre.in_marks and version.in_marks
    shorter = min(len(version.words), len(centre.words))
    if in_marks and shorter < SHORT:
        return _same_few_words(centre.words, version.words, block, between)
    if in_marks and between is not Relation.OTHER and centre.words.forms == version.words.forms:
        return block.evidence >= LEAST_ALIKE
    least = (IN_MARKS if in_marks else REPORTED).get(between)
    return least is not None and least.met_by(block)


def _same_few_words(centre: Wording, words: Wording, block: Block, between: Relation) -> bool:
    """Fewer than four words: all of them in a row, one of them rare; two of them where nobody is known to speak."""
    if between in (Relation.OTHER, Relation.UNCLEAR) or len(block.pairs) < min(len(words), len(centre)):
        return False
    first, last = block.pairs[0], block.pairs[-1]
    in_a_row = last[0] - first[0] == last[1] - first[1] == len(block.pairs) - 1
    rare = sum(centre.weights[i] >= RARE for i, _ in block.pairs)
    return in_a_row and rare >= (1 if between is Relation.SAME else 2)
