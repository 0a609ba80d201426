"""Ruling lines that drift from row to row, as on a page that was photographed askew or lay curled.

What is one line on the paper stands in pieces, each a little beside the one before it. A grid takes
pieces that are apart for two columns; so all pieces of such a line are moved to its middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from extractors.printed import RulingLine, RulingLines

STEP = 3.0  # points from one piece to the next
JOINT = 10.0  # points by which pieces overlap or stand apart
STRAIGHT = 1.0  # points: pieces of a straight line are no farther apart


def without_drift(rules: RulingLines) -> RulingLines:
    """The lines of a page, the pieces of each drifting one at one position."""
    return RulingLines(_straightened(rules.across), _straightened(rules.down))


def _straightened(rules: Sequence[RulingLine]) -> tuple[RulingLine, ...]:
    chains: list[list[RulingLine]] = []
    for rule in sorted(rules, key=lambda rule: (rule.start, rule.at)):
        before = min(
            (chain for chain in chains if _goes_on(chain[-1], rule)),
            key=lambda chain: abs(chain[-1].at - rule.at),
            default=None,
        )
        if before is None:
            chains.append([rule])
        else:
            before.append(rule)
    return tuple(rule for chain in chains for rule in _at_one_position(chain))


def _goes_on(above: RulingLine, rule: RulingLine) -> bool:
    return abs(above.stop - rule.start) <= JOINT and abs(above.at - rule.at) <= STEP


def _at_one_position(chain: Sequence[RulingLine]) -> Sequence[RulingLine]:
    if max(rule.at for rule in chain) - min(rule.at for rule in chain) <= STRAIGHT:
        return chain
    middle = fmean(rule.at for rule in chain)
    return [rule._replace(at=middle) for rule in chain]
