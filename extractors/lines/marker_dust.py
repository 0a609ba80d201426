"""Dust of a scan around a marker: "'2. Chỉ tiêu", "_2.3. Giao Phòng A", "a).Xây dựng"."""

from __future__ import annotations

import re

from normalizers.letters.capitals import CAPITALS

# Dust before a marker: "'2. Chỉ tiêu", ".- Xem xét", ":- Chịu trách nhiệm", "-HI. TỔ CHỨC".
DUST_RE = re.compile(
    r"^(?:[.,:;·'`‘’_]{1,2}\s?(?=[-–+]\s|(?:\w{1,5}|\d\.\d{1,2})[.)]\s)|[-–]\s?(?=(?:[IVXH]{1,5}\.|[a-zđ]\))\s))"
)
# And after one: "a).Xây dựng", "d). Đẩy mạnh", "2.' Rà soát".
DUST_BEHIND_RE = re.compile(rf"^([a-zđ]\)|\d{{1,2}}\.)\s?[.,:;·'`‘’]\s?(?=[{CAPITALS}])")
# "5,3. Đánh giá" and "1.1, Xây dựng"; not "5,3 tỷ".
COMMA_RE = re.compile(rf"(?<=^\d),(?=\d{{1,2}}\.\s)|(?<=^\d\.\d),(?=\s[{CAPITALS}])")


def without_specks(text: str) -> str:
    """A line or a cell without the dust around its marker.

    >>> (without_specks("'2. Chỉ tiêu"), without_specks("a).Xây dựng"),
    ...  without_specks("5,3. Đánh giá"))
    ('2. Chỉ tiêu', 'a) Xây dựng', '5.3. Đánh giá')
    """
    return COMMA_RE.sub(".", DUST_BEHIND_RE.sub(r"\1 ", DUST_RE.sub("", text)))
