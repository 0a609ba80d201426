"""Where a sentence, a clause and a name end.

A stop within a number ends nothing: "1.200 hồ sơ", "8:30".
"""

from __future__ import annotations

import re

from normalizers.letters.capitals import CAPITALS

# "Rà soát sổ. Báo cáo Sở; …": a stop or a semicolon, and the blanks after it.
SENTENCE_END_RE = re.compile(r"[.;]\s+")
# Between two sentences that keep their stops; in a bracket none ends.
_BETWEEN_RE = re.compile(r"(?<=[.;])\s+(?![^()]*\))")
# A comma or a colon too.
CLAUSE_END_RE = re.compile(r"[,.;:]\s+")
# What lists part their members with, the ends of lines among them.
PART_END_RE = re.compile(r"\s*[,;\n]\s*")
# Another sentence begins in the same line; "TP. Hà Lam", "KT. CHỦ TỊCH" are none.
NEXT_SENTENCE_RE = re.compile(rf"[^\W_A-Z]{{2}}[.!?…]\s+[{CAPITALS}]")
# No list of names goes on over these, within a number either.
STOP_RE = re.compile(r'[.;:()“”"]')
# The same, but for numbers.
BREAK_RE = re.compile(r'[;()“”"]|[.:](?=\s|$)')


def sentences(text: str) -> list[str]:
    """The sentences of a text with their stops.

    >>> sentences("Rà soát 1.200 hồ sơ; báo cáo (qua Sở A. Bản giấy).")
    ['Rà soát 1.200 hồ sơ;', 'báo cáo (qua Sở A. Bản giấy).']
    """
    return _BETWEEN_RE.split(text)


def last_sentence(text: str) -> str | None:
    """The last sentence of a text that has several.

    >>> last_sentence("Rà soát 1.200 hồ sơ. Giao Sở A."), last_sentence("Giao Sở A.")
    ('Giao Sở A.', None)
    """
    *others, last = SENTENCE_END_RE.split(text.strip())
    return last if others else None
