"""In which case a line is set."""

from __future__ import annotations

from normalizers.letters.text_caches import TEXT_CACHES

SHARE = 0.8  # of the letters: a name or a unit of measure in a heading stays small ("Tp", "km")


@TEXT_CACHES.remember(8192)
def is_capitals(text: str, at_least: int = 2) -> bool:
    """True for a line set in capitals that has letters enough to tell.

    >>> is_capitals("II. NHIỆM VỤ"), is_capitals("Nhiệm vụ"), is_capitals("A")
    (True, False, False)
    """
    letters = sum(map(str.isalpha, text))
    return letters >= at_least and sum(map(str.isupper, text)) >= SHARE * letters
