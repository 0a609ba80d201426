"""How many of some texts are of a sort, asked no further than the answer needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def are_enough(holds: Callable[[str], object], texts: Sequence[str], least: float) -> bool:
    """Whether something holds for so many of some texts; false for none at all.

    >>> are_enough(str.isdigit, ["1", "a", "2"], 2), are_enough(str.isdigit, ["1", "a"], 2)
    (True, False)
    """
    found = 0
    for place, text in enumerate(texts):
        if found + len(texts) - place < least:
            return False
        found += bool(holds(text))
        if found >= least:
            return True
    return False
