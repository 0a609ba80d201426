"""No pattern takes long over anything that a line of a document may hold.

Runs are bounded before patterns see them (`extractors.long_lines`). So a pattern may grow with the
square of a run, but on the longest run that is left it must be done soon: then its time over a line
is in proportion to the line. How soon is measured against a pattern of known work on the same
machine at the same moment: seconds would say how busy the machine is.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from importlib import import_module

from extractors.long_lines import RUN, squeezed
from tests.syntax_trees import MODULES, TREES
from tests.tools.patterns import ATOMS, LEFT_OUT, all_patterns, atoms_of, seconds

YARDSTICK = re.compile("(.*?): (.*?)(?:;|a+)$")  # tried at each place with each end of two gaps
TIMES = 2  # as long as the yardstick takes; the slowest takes half of it, the usual a thousandth


def written_in(module: str) -> dict[str, re.Pattern[str]]:
    """The patterns that a module writes, by their names; what it imports is another's."""
    names = {
        target.id
        for node in TREES[module].body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    values = vars(import_module(module)).items()
    return {
        name: found for name, found in values if name in names and isinstance(found, re.Pattern)
    }


def test_no_two_modules_write_the_same_pattern() -> None:
    places = defaultdict(set)
    for module in MODULES:
        if not any(part in module for part in LEFT_OUT):
            for name, found in written_in(module).items():
                places[found.pattern, found.flags].add(f"{module}.{name}")
    assert [names for names in places.values() if len(names) > 1] == []


def test_every_run_that_is_tried_is_bounded_in_what_is_read() -> None:
    for atom in ATOMS:
        if atom != "\n":  # parts lines
            assert len(squeezed(atom * 5_000)) <= RUN + len(atom)


def test_no_pattern_takes_long_over_a_run() -> None:
    patterns = all_patterns()
    assert len(patterns) > 300
    worth_a_look = TIMES * min(seconds(YARDSTICK, ": ", RUN) for _ in range(5))
    slow = [
        (named.name, atom)
        for named in patterns
        for atom in atoms_of(named.pattern)[:120]
        if seconds(named.pattern, atom, RUN) > worth_a_look and takes_long(named.pattern, atom)
    ]
    assert not slow


def takes_long(pattern: re.Pattern[str], atom: str, length: int = RUN) -> bool:
    """Whether a pattern takes long over a run, each time beside the yardstick."""
    return all(
        seconds(pattern, atom, length) > TIMES * seconds(YARDSTICK, ": ", length) for _ in range(5)
    )


def test_a_pattern_that_explodes_would_be_found() -> None:
    exploding = re.compile(r"(?:a|a)*b")
    assert seconds(exploding, "a", 22) > 10 * seconds(exploding, "a", 11)


def test_a_pattern_that_grows_with_the_fourth_power_would_be_found() -> None:
    assert takes_long(re.compile("(.*?): (.*?): (.*?)(?:;|a+)$"), ": ", RUN // 2)
