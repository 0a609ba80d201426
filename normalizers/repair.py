"""What was broken on the way from the paper to the file, mended and explained.

Steps: legacy encodings (`tcvn3`, `vni`, `viqr`, `cp1258`, `utf8`), the Unicode form (`nfc`: NFD, Ð
for Đ), letters spelled by wrong characters (`forms`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normalizers.codecs.mend import mend_lines


class Repair(NamedTuple):
    """The mended text and the names of the steps that changed it; () means left alone."""

    text: str
    steps: tuple[str, ...]


def repair(text: str) -> Repair:
    r"""Mend a text; a second repair changes nothing.

    >>> repair("Ho\u0300a").steps, repair("H\u00f2a").steps
    (('nfc',), ())
    >>> repair("KÕ ho¹ch c¶i c¸ch").text
    'Kế hoạch cải cách'
    """
    mended = repair_all(text.split("\n"))
    steps = tuple(dict.fromkeys(step for line in mended for step in line.steps))
    return Repair("\n".join(line.text for line in mended), steps)


def repair_all(texts: Sequence[str]) -> list[Repair]:
    """Mend the lines and cells of one document together: each tells of the others' encoding."""
    return [Repair(*line) for line in mend_lines(texts)]
