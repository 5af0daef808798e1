"""How often people agreed with the candidates of each reason: figures that a benchmark measured and wrote."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.contingency import wilson_interval

_FILE = "loaded_agreement.toml"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of `n` words of candidates in sentences that people called biased, the `agreed` that they marked as well."""

    agreed: int
    n: int

    @property
    def share(self) -> float | None:
        """0 to 1; None where there was no such word."""
        return self.agreed / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's interval of the share; None where there was no such word."""
        return wilson_interval(self.agreed, self.n)

    @property
    def sentence(self) -> str:
        """The figure in words, as it stands beside a reason."""
        if not self.n:
            return "Not measured: no such word in the sentences that people judged."
        percent = f"{100 * self.agreed / self.n:.0f} %"
        return f"People marked {percent} of such words in sentences they called biased, n {self.n}."


@cache
def bundled_agreement() -> Mapping[str, Agreement]:
    """The agreement of each reason of the bundled lexicon, by its key."""
    tables = tomllib.loads((files("analysis.lexicons") / _FILE).read_text("utf-8"))
    return {name: Agreement(table["agreed"], table["n"]) for name, table in tables["reason"].items()}
