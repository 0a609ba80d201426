"""What OCR is unsure of is left out of the head and the foot of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.models import BackMatter, FrontMatter


def without_unsure_number(front: FrontMatter, unsure: Sequence[str]) -> FrontMatter:
    """The front matter without a number that OCR is unsure of: most are written by hand."""
    if front.number is None:
        return front
    digits = front.number.partition("/")[0]
    is_unsure = any(front.number in word or word in (digits, f"{digits}/") for word in unsure)
    return replace(front, number=None) if is_unsure else front


def without_unsure_name(back: BackMatter, unsure: Sequence[str]) -> BackMatter:
    """The back matter without a name of which OCR is unsure of a word.

    A stamp and a signature cross it.
    """
    is_unsure = back.signer_name is not None and not set(unsure).isdisjoint(
        back.signer_name.split()
    )
    return replace(back, signer_name=None) if is_unsure else back
