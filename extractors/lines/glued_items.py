"""Items that were glued to the end of the one above them, told by the number that their list lacks.

3. Đổi mới phong trào thi đua
a) Phát động thi đua giữa các tổ.
b) Khen thưởng theo Quy chế đã duyệt.4. Tư vấn nghề nghiệp
a) Mở hai lớp.
5. Phối hợp với gia đình

"4." behind a stop is a number of the list where 3 stands above it, 5 below it, and no 4 between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Paragraph
from normalizers.letters.capitals import CAPITALS


def part_glued_items(flow: Sequence[Flow]) -> tuple[Flow, ...]:
    """The paragraphs and tables with each glued item as a paragraph of its own."""
    glued = dict(_glued(flow))
    parted: list[Flow] = []
    for place, content in enumerate(flow):
        if isinstance(content, Paragraph) and place in glued:
            parted += _parted(content, glued[place])
        else:
            parted.append(content)
    return tuple(parted)


def _glued(flow: Sequence[Flow]) -> Iterator[tuple[int, int]]:
    """The places of paragraphs that hold a number which their list lacks, and the number."""
    numbers = [(place, n) for place, content in enumerate(flow) if (n := _number(content))]
    for (first, above), (last, below) in pairwise(numbers):
        if below != above + 2:
            continue
        places = [p for p in range(first, last) if _begin(flow[p], above + 1) is not None]
        if len(places) == 1:
            yield places[0], above + 1


def _number(content: Flow) -> int | None:
    marker = read_marker(content.text) if isinstance(content, Paragraph) else None
    is_number = marker is not None and marker.kind is MarkerKind.NUMBER and len(marker.value) == 1
    return marker.value[0] if marker is not None and is_number else None


def _begin(content: Flow, number: int) -> int | None:
    """Where a number stands once behind a stop in a paragraph, a capital after it."""
    if not isinstance(content, Paragraph):
        return None
    found = list(_number_re(number).finditer(content.text))
    return found[0].start() if len(found) == 1 else None


def _number_re(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W\d][.;]){number}\.\s(?=[{CAPITALS}])")


def _parted(content: Paragraph, number: int) -> tuple[Paragraph, ...]:
    """What stands before the number and what it opens, each with its lines."""
    begin = _begin(content, number) or 0
    holding = (at for at, line in enumerate(content.lines) if _number_re(number).search(line.text))
    at = next(holding, len(content.lines) - 1)
    before, behind = content.text[:begin].rstrip(), content.text[begin:]
    return (
        Paragraph(before, content.lines[: at + 1]),
        Paragraph(behind, content.lines[at:]),
    )
