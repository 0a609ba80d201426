"""Is every time of a deadline's text understood? What is half read is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalizers.time.kinds import Reading
from normalizers.time.words import any_of, phrases_re

# What a time is written with: a figure, a Roman numeral or what a scan makes of it, a unit of time.
_TIME_RE = re.compile(
    r"[0-9]|(?<!\w)[ivxlh|!]{1,4}(?!\w)"
    r"|(?<!\w)(?:quý|tháng|tuần|năm|học\s*kỳ)(?!\w)(?!\s+(?:sinh|đầu|cuối))"
)


def has_unread_time(read: Reading) -> bool:
    """True where a piece of the text that no expression took still speaks of time.

    "Quý I-IH/2026" leaves "IH"; "Tháng 3/2026 tại hội trường tầng 2" leaves a place, which is no
    time, and "trước 10/6, báo cáo năm gửi trước 10/12" a sort of report.
    """
    reports = phrases_re("reported", behind=rf"\s+{any_of('recurring_units')}(?!\s*[0-9ivx])")
    blank = reports.sub(lambda found: " " * len(found[0]), read.text)
    return any(_TIME_RE.search(piece) for piece in _left_over(read._replace(text=blank)))


def _left_over(read: Reading) -> Iterator[str]:
    """The pieces between the expressions.

    They end before the first that turns to something else than time.
    """
    last = 0
    for token in (*read.tokens, None):
        piece = read.text[last : token.begin if token else len(read.text)]
        if last and phrases_re("aside", r"[\s,;.:(]*").match(piece):
            return
        yield piece
        last = token.stop if token else last
