"""The lines of a document in their right characters: encodings, Unicode form, look-alikes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from normalizers.codecs.convert import convert_lines, may_be_coded
from normalizers.codecs.foreign_utf8 import may_be_foreign
from normalizers.codecs.forms import may_be_misspelled, mend_forms, without_soft_hyphens
from normalizers.codecs.joined_words import may_be_joined, part_joined
from normalizers.codecs.models import Converted
from normalizers.codecs.parted import close_parted, may_be_parted
from normalizers.codecs.tcvn3 import TCVN3
from normalizers.letters.text import nfc
from normalizers.letters.text_caches import TEXT_CACHES

ETH = frozenset("\u00d0\u0189")  # what `nfc` writes as Đ
PASSES = 4  # a document that is not settled then is left as it was


def mend_lines(texts: Sequence[str]) -> list[Converted]:
    r"""Mend the lines and cells of one document; what one says of its encoding helps the others.

    The steps are those of `convert_lines`, `nfc` (NFD, Ð for Đ) and `forms` (`mend_forms`); a
    second call changes nothing.

    >>> mend_lines(["KÕ ho¹ch c¶i c¸ch", "Sè 12", "Ho\u0300a"])[1:]
    [Converted(text='Số 12', steps=('tcvn3',)), Converted(text='Hòa', steps=('nfc',))]
    """
    given = list(texts)
    if is_clean("\n".join(given)):
        return [Converted(text, ()) for text in given]
    steps: list[tuple[str, ...]] = [()] * len(given)
    current = given
    for _ in range(PASSES):
        whole = part_joined(without_soft_hyphens(current, _is_tcvn3))
        mended = [
            _with_form(
                converted
                if text == before
                else converted._replace(steps=("forms", *converted.steps))
            )
            for before, text, converted in zip(current, whole, convert_lines(whole), strict=True)
        ]
        if not any(line.steps for line in mended):
            return [Converted(*line) for line in zip(current, steps, strict=True)]
        current = [line.text for line in mended]
        steps = [
            tuple(dict.fromkeys((*old, *new.steps))) for old, new in zip(steps, mended, strict=True)
        ]
    return [Converted(text, ()) for text in given]


def is_clean(text: str) -> bool:
    """True where no character gives rise to a doubt; quick, for what most documents are."""
    return not (
        may_be_coded(text)
        or may_be_foreign(text)
        or may_be_misspelled(text)
        or may_be_parted(text)
        or may_be_joined(text)
        or not ETH.isdisjoint(text)
        or not unicodedata.is_normalized("NFC", text)
    )


@TEXT_CACHES.remember(2048)
def _with_form(given: Converted) -> Converted:
    if given.text.isascii():
        return given
    composed = nfc(given.text)
    steps = given.steps if composed == given.text else (*given.steps, "nfc")
    formed = close_parted(nfc(mend_forms(composed)))
    return Converted(formed, steps if formed == composed else (*steps, "forms"))


def _is_tcvn3(word: str) -> bool:
    """True for a word that only TCVN3 explains."""
    return TCVN3.gate.search(word) is not None
