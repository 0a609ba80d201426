"""Compiles ahead what the first damaged document would compile: seconds on a new machine.

`make setup` calls it. What was compiled is kept beside the package, or where the package may not be
written to, in the user's cache.
"""

from __future__ import annotations

from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.side_by_side import ReadAcross, Strand, cut_across

MISREAD = "Uy ban nhan dan xa Rasoat"


def compile_ahead() -> None:
    """Repairs a line in each mode, which compiles all that is not yet kept from another time."""
    modes = list(Mode)
    repair_damaged([MISREAD] * len(modes), modes)
    cut_across([ReadAcross(tuple(MISREAD.split()), frozenset())], [Strand(0.0, len)])


if __name__ == "__main__":
    compile_ahead()
