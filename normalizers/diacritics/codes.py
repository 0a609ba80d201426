"""Codes of documents whose letters were damaged: "45/KH-SGDDT" for "45/KH-SGDĐT".

Digits stay as they are. Each part in capitals becomes the most likely of the parts that numbers of
documents are made of; one that is none of them, and none that was damaged, stays.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from normalizers.diacritics.abbreviations import loses_letters
from normalizers.diacritics.candidates import Channel
from normalizers.diacritics.initials import Initials
from normalizers.diacritics.pieces import ADDRESS_RE
from normalizers.letters.numerals import is_small_roman

PART_RE = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*")
LEAST_LIKELIHOOD = -6.5


def read_code_parts(path: Path) -> dict[str, int]:
    """Parts of document numbers with their uses: {"KH": 5120, "SGDĐT": 88}."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {part: int(uses) for part, uses in rows}


def write_code_parts(parts: Mapping[str, int], path: Path) -> None:
    """Writes the file that `read_code_parts` reads."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writerows(Counter(parts).most_common())


def repair_code(
    code: str, channel: Channel, parts: Mapping[str, int], names: Initials | None = None
) -> str:
    """A code with its parts in capitals as they were printed; `names` are those of the document."""
    if ADDRESS_RE.search(code):
        return code

    def repaired(match: re.Match[str]) -> str:
        part = _repair_part(match[0], channel, parts)
        return names.spelled(part) if names and part == match[0] else part

    return PART_RE.sub(repaired, code)


def _repair_part(part: str, channel: Channel, parts: Mapping[str, int]) -> str:
    if not part.isupper() or is_small_roman(part):
        return part
    found = channel.candidates(part, is_in_capitals=True)
    ranked = [
        (score + math.log(parts[word]), word)
        for word, score in zip(found.words, found.scores.tolist(), strict=True)
        if word in parts and score > LEAST_LIKELIHOOD and not loses_letters(part, word)
    ]
    return max(ranked)[1] if ranked else part
