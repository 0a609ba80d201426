"""The signs that open an item of a list: "- ", "1. ", "a) ", as parts of patterns.

What a line with such a sign is, and which item follows which, the markers of a document tell; here
is what a cell, a list of units or a line of several items shows by itself.
"""

from __future__ import annotations

import re

DASHES = "-–—+•*"  # within a character class they stand first
NUMBER = r"\d{1,2}(?:\.\d{1,2})*[.)]"
LETTER = r"[a-zđ][.)]"
BEFORE_ITEM = rf"[{DASHES}\s]*"  # what may stand before the first word of an item
# Another item goes on in the same line: "- Sở A - Sở B".
DASH_RE = re.compile(rf"\s+[{DASHES}]\s+")
