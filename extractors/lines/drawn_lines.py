"""Lines that are drawn with signs: "-----", "_____", "* * *"."""

from __future__ import annotations

import re

STROKES = "-–—_=*~"  # of which a line is drawn; within a character class they stand first
DOTS = ".…·•⁎"
BLANKS = " \t\n\u00a0"
LEAST = 3  # signs
RULE_RE = re.compile(f"[{STROKES}]{{{LEAST},}}")  # beside or behind other words
# "–––––", "o0o", an empty line: it says nothing.
_SAYING_NOTHING = f"{STROKES}{DOTS}{BLANKS}|+o0/\\"


def is_rule(text: str) -> bool:
    """True for a line that is drawn, or empty."""
    return not text.strip(_SAYING_NOTHING)


def is_drawn(text: str) -> bool:
    """True for three strokes or dots, or more, and nothing else.

    So is "| :--- | :--- |" of a table of markdown that is none.

    >>> is_drawn("______"), is_drawn("* * *"), is_drawn("…………"), is_drawn("--"), is_drawn("o0o")
    (True, True, True, False, False)
    """
    shown = text.strip()
    if shown.startswith("|"):
        return "--" in shown and not shown.strip(f"|:-{BLANKS}")
    return len(shown) >= LEAST and not shown.strip(f"{STROKES}{DOTS}{BLANKS}")


def without_rule_behind(text: str) -> str:
    """The text without the line that is drawn behind it.

    >>> without_rule_behind("SỞ A -------"), without_rule_behind("SỞ A -")
    ('SỞ A', 'SỞ A -')
    """
    bare = text.rstrip(STROKES + BLANKS)
    return bare if len(text) - len(bare) >= LEAST else text
