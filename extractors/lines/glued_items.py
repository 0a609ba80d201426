"""Items that were glued to the end of the one above them, told by the number that their list lacks.

3. Đổi mới phong trào thi đua
a) Phát động thi đua giữa các tổ.
b) Khen thưởng theo Quy chế đã duyệt.4. Tư vấn nghề nghiệp
a) Mở hai lớp.
5. Phối hợp với gia đình 5.1.
Mời phụ huynh dự giờ.
5.2. Gửi sổ liên lạc.

"4." behind a stop is a number of the list where 3 stands above it, 5 below it, and no 4 between;
"5.1." behind a blank is one where 5 stands above it and 5.2 below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Paragraph
from normalizers.letters.capitals import CAPITALS

Number = tuple[int, ...]


def part_glued_items(flow: Sequence[Flow]) -> tuple[Flow, ...]:
    """The paragraphs and tables with each glued item as a paragraph of its own.

    A number at the end of a line opens the paragraph below, which has no marker.
    """
    glued = dict(_glued(flow))
    parted: list[Flow] = []
    opened: Paragraph | None = None  # a number that waits for its text
    for place, content in enumerate(flow):
        if opened is not None and isinstance(content, Paragraph) and content.text:
            joined = f"{opened.text} {content.text}"
            content, opened = Paragraph(joined, (*opened.lines, *content.lines)), None
        if isinstance(content, Paragraph) and place in glued:
            before, behind = _parted(content, glued[place])
            parted.append(before)
            if read_marker(f"{behind.text} A") and behind.text.rstrip(".").count(" ") == 0:
                opened = behind
            else:
                parted.append(behind)
        else:
            parted.append(content)
    return tuple(parted) if opened is None else (*parted, opened)


def _glued(flow: Sequence[Flow]) -> Iterator[tuple[int, Number]]:
    """The places of paragraphs that hold a number which their list lacks, and the number."""
    numbers = [(place, n) for place, content in enumerate(flow) if (n := _number(content))]
    for (first, above), (last, below) in pairwise(numbers):
        lacking = _lacking(above, below)
        if not lacking:
            continue
        places = [p for p in range(first, last) if _begin(flow[p], lacking) is not None]
        if len(places) == 1:
            yield places[0], lacking


def _lacking(above: Number, below: Number) -> Number:
    """The number that a list lacks between two: 4 of 3 and 5, 5.1 of 5 and 5.2; empty for none."""
    lacking = (*below[:-1], below[-1] - 1)
    is_first = len(below) > 1 and below == (*above, 2)
    return lacking if is_first or (len(below) == 1 and below == (above[0] + 2,)) else ()


def _number(content: Flow) -> Number:
    marker = read_marker(content.text) if isinstance(content, Paragraph) else None
    return marker.value if marker is not None and marker.kind is MarkerKind.NUMBER else ()


def _begin(content: Flow, number: Number) -> int | None:
    """Where a number stands once behind a stop in a paragraph, a capital after it.

    One of several levels may stand behind a blank, and at the end.
    """
    if not isinstance(content, Paragraph):
        return None
    found = list(_number_re(number).finditer(content.text))
    return found[0].start() if len(found) == 1 else None


def _number_re(number: Number) -> re.Pattern[str]:
    label = r"\.".join(map(str, number))
    if len(number) > 1:
        return re.compile(rf"(?<=\w\W){label}\.?(?=\s[{CAPITALS}]|$)")
    return re.compile(rf"(?<=[^\W\d][.;]){label}\.\s(?=[{CAPITALS}])")


def _parted(content: Paragraph, number: Number) -> tuple[Paragraph, Paragraph]:
    """What stands before the number and what it opens, each with its lines."""
    begin = _begin(content, number) or 0
    holding = (at for at, line in enumerate(content.lines) if _number_re(number).search(line.text))
    at = next(holding, len(content.lines) - 1)
    before, behind = content.text[:begin].rstrip(), content.text[begin:]
    return (
        Paragraph(before, content.lines[: at + 1]),
        Paragraph(behind, content.lines[at:]),
    )
