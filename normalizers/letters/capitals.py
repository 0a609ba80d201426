"""The capital letters of Vietnamese, for character classes.

A range such as "À-Ỹ" holds small letters too: in Unicode the two cases alternate.
"""

from __future__ import annotations

import unicodedata

# Latin letters with the marks of Vietnamese, all tones: "A-ZĐÀÁ…Ỹ" for use inside [ ].
CAPITALS = "A-ZĐ" + "".join(
    chr(code)
    for start, stop in ((0x00C0, 0x01B0), (0x1EA0, 0x1EFA))
    for code in range(start, stop)
    if unicodedata.category(chr(code)) == "Lu"
    and unicodedata.normalize("NFD", chr(code))[0] in "AEIOUY"
)
