"""What was broken on the way from the paper to the file, mended and explained.

Steps: legacy encodings (`tcvn3`, `vni`, `viqr`, `cp1258`, `utf8`), the Unicode form (`nfc`: NFD, Ð
for Đ), letters spelled by wrong characters (`forms`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normalizers.codecs.convert import convert_lines
from normalizers.codecs.forms import mend_forms
from normalizers.codecs.models import Converted
from normalizers.text import nfc

PASSES = 4  # a text that is not settled then is left as it was


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
    """Mend the lines and cells of one document; what one says of its encoding helps the others."""
    given = list(texts)
    steps: list[tuple[str, ...]] = [()] * len(given)
    current = given
    for _ in range(PASSES):
        mended = [_with_form(converted) for converted in convert_lines(current)]
        if not any(line.steps for line in mended):
            return [Repair(*line) for line in zip(current, steps, strict=True)]
        current = [line.text for line in mended]
        steps = [tuple(dict.fromkeys((*old, *new.steps))) for old, new in zip(steps, mended, strict=True)]
    return [Repair(text, ()) for text in given]


def _with_form(given: Converted) -> Repair:
    if given.text.isascii():
        return Repair(*given)
    composed = nfc(given.text)
    steps = given.steps if composed == given.text else (*given.steps, "nfc")
    formed = nfc(mend_forms(composed))
    return Repair(formed, steps if formed == composed else (*steps, "forms"))
