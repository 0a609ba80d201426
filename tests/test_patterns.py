"""No pattern takes long over anything that a line of a document may hold.

Runs are bounded before patterns see them (`extractors.long_lines`). So a pattern may grow with the
square of a run, but on the longest run that is left it must be done soon: then its time over a line
is in proportion to the line.
"""

from __future__ import annotations

from extractors.long_lines import RUN, squeezed
from tests.tools.patterns import ATOMS, all_patterns, atoms_of, seconds

LIMIT = 0.05  # CPU seconds over one run; the usual pattern takes a thousandth of it


def test_every_run_that_is_tried_is_bounded_in_what_is_read() -> None:
    for atom in ATOMS:
        if atom != "\n":  # parts lines
            assert len(squeezed(atom * 5_000)) <= RUN + len(atom)


def test_no_pattern_takes_long_over_a_run() -> None:
    patterns = all_patterns()
    assert len(patterns) > 300
    slow = [
        (named.name, atom)
        for named in patterns
        for atom in atoms_of(named.pattern)[:120]
        if seconds(named.pattern, atom, RUN) > LIMIT
        and min(seconds(named.pattern, atom, RUN) for _ in range(3)) > LIMIT
    ]
    assert not slow


def test_a_pattern_that_explodes_would_be_found() -> None:
    import re

    exploding = re.compile(r"(?:a|a)*b")
    assert seconds(exploding, "a", 22) > 10 * seconds(exploding, "a", 11)
