"""Words that a program joined by underscores: "Sở Kế_hoạch và Đầu_tư chủ_trì , phối_hợp".

Collections of texts keep what a segmenter of words made of a document: the syllables of a word with
underscores between them, and blanks before the stops. One such word may be the name of a file;
where they recur, the underscores are blanks and the stops close up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizers.letters.syllables import is_syllable

LEAST, SHARE = 5, 0.05  # joined words, and of all pieces of the text
JOINED_RE = re.compile(r"(?<![\w./@-])[^\W\d_]+(?:_[^\W\d_]+)+(?![\w/@-])")
MARKED_RE = re.compile(r"^(\s*\w{1,5}[.)])_(?=[^\W\d_])")  # "II._Mục_tiêu": no word's own
BLANK_RE = re.compile(r"\s+(?=[,.;:!?)\]”%](?:\s|$))|(?<=[(\[“])\s+")


def may_be_joined(text: str) -> bool:
    """True where an underscore stands between syllables; quick."""
    return "_" in text and JOINED_RE.search(text) is not None


def part_joined(texts: Sequence[str]) -> list[str]:
    """The lines of a text with blanks for the underscores; as they are where they hold none.

    >>> part_joined(["Sở Kế_hoạch và Đầu_tư chủ_trì , phối_hợp triển_khai kế_hoạch ( quý I ) ."])
    ['Sở Kế hoạch và Đầu tư chủ trì, phối hợp triển khai kế hoạch (quý I).']
    """
    joined = [word for text in texts if "_" in text for word in JOINED_RE.findall(text)]
    if len(joined) < LEAST:
        return list(texts)
    known = sum(all(map(is_syllable, word.split("_"))) for word in joined)
    if known < max(LEAST, SHARE * sum(len(text.split()) for text in texts)):
        return list(texts)
    marked = (MARKED_RE.sub(r"\1 ", text) for text in texts)
    parted = (JOINED_RE.sub(lambda word: word[0].replace("_", " "), text) for text in marked)
    return [BLANK_RE.sub("", text) for text in parted]
