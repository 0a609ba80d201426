"""Names of programs that plans speak of ("VNeID"), which OCR confounds.

L, I, 1 and i are one stroke.
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.resource_files import csv_rows

STROKES = str.maketrans("l1|!j", "iiiii")
REPEATED_RE = re.compile("i{2,}")


def repair_product_name(word: str) -> str:
    """The name that a word was read from, or the word.

    >>> repair_product_name("VNelID"), repair_product_name("VNeID"), repair_product_name("Tiến")
    ('VNeID', 'VNeID', 'Tiến')
    """
    if not any(map(str.isupper, word[1:])) or not any(map(str.islower, word)):
        return word
    return _names().get(_skeleton(word), word)


@cache
def _names() -> dict[str, str]:
    """Skeleton → name; source: what the portals of the services call themselves."""
    names = [row["name"] for row in csv_rows("normalizers.resources", "product_names")]
    return {_skeleton(name): name for name in names}


def _skeleton(word: str) -> str:
    return REPEATED_RE.sub("i", word.lower().translate(STROKES))
