"""Printed lines → paragraphs, by geometry: full lines, indents, spacing, markers.

A line that is full (the next line's first word would not have fitted) goes on in a line that
begins at the margin; a short line ends its paragraph. The words are evidence beside geometry
(`extractors.lines.joins`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout.printed_lines import PrintedLine
from extractors.lines.endings import ends_open, is_unfinished
from extractors.lines.join_clues import Clue
from extractors.lines.joins import opens_paragraph, score_join
from extractors.lines.letters import is_capitals

INDENT = 7.0  # points: less is a slip of the setting
EDGE = 3.0
SAME_AXIS = 2.0  # points between the middles of centred lines
HANGING = 5.0
OTHER_SIZE = 0.12  # of the size
SLACK = 0.3  # of the size: how much farther apart the lines of a paragraph may be than usual
DEFAULT_PITCH = 1.5  # of the size, where nothing tells
SUPPORT = 0.04  # of the lines: so many end at the margin


class Margins(NamedTuple):
    """Where the text of pages of one width begins and ends, and how far apart its lines are.

    `axis` is the middle that lines of several lengths share: centred lines, and full ones. `starts`
    are the places where many lines begin: such a line is set from there, and is not centred.
    """

    left: float
    right: float
    pitch: float | None
    axis: float | None = None
    starts: tuple[float, ...] = ()


def find_margins(lines: Sequence[PrintedLine]) -> Margins:
    """The margins that the lines of pages of one width show."""
    if not lines:
        return Margins(0.0, 0.0, None)
    need = max(3, int(SUPPORT * len(lines)))
    left = _edge(sorted(line.x0 for line in lines), need)
    right = _right_edge(sorted((line.x1 for line in lines), reverse=True), need)
    return Margins(left, right, _pitch(lines, left, right), _axis(lines), _starts(lines, need))


def _starts(lines: Sequence[PrintedLine], need: int) -> tuple[float, ...]:
    """The places, from the left, at which enough lines begin."""
    found: list[float] = []
    x0s = sorted(line.x0 for line in lines)
    for first, last in zip(x0s, x0s[need - 1 :], strict=False):
        if last - first <= EDGE and (not found or first - found[-1] > EDGE):
            found.append(first)
    return tuple(found)


def _axis(lines: Sequence[PrintedLine]) -> float | None:
    """The middle that most lines share, where not all of them begin at one place."""
    starts: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        place = int((line.x0 + line.x1) / 2 / SAME_AXIS)
        for near in (place, place + 1):
            starts[near].append(line.x0)
    shared = {place: len(x0s) for place, x0s in starts.items() if max(x0s) - min(x0s) > HANGING}
    return SAME_AXIS * max(shared, key=lambda place: shared[place]) if shared else None


def _right_edge(ends: Sequence[float], need: int) -> float:
    """Where lines end, from the farthest.

    Of ragged text no edge shows, but enough lines end beyond.

    A few short lines that end at one place by chance are no margin.
    """
    right = -_edge([-end for end in ends], need)
    beyond = sum(1 for end in ends if end > right + EDGE)
    return ends[need - 1] if beyond >= need else right


def _edge(values: Sequence[float], need: int) -> float:
    """The first position at which enough lines stand; else the first of all."""
    for index, value in enumerate(values):
        if index + need <= len(values) and values[index + need - 1] - value <= EDGE:
            return value
    return values[0]


def _pitch(lines: Sequence[PrintedLine], left: float, right: float) -> float | None:
    """The usual distance from a full line to one at the left margin."""
    steps: Counter[float] = Counter()
    for above, below in pairwise(lines):
        if (
            above.x1 > right - 4 * EDGE
            and abs(below.x0 - left) <= EDGE
            and 0 < below.base - above.base < 60
        ):
            steps[round((below.base - above.base) * 2) / 2] += 1
    return steps.most_common(1)[0][0] if steps else None


class PageLine(NamedTuple):
    """A line on its page."""

    page: int
    line: PrintedLine
    margins: Margins


def group_paragraphs(pieces: Iterable[PageLine]) -> list[list[PageLine]]:
    """The lines of each paragraph, in order; a paragraph may go on over a page break."""
    groups: list[list[PageLine]] = []
    for piece in pieces:
        if groups and goes_on(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def goes_on(paragraph: Sequence[PageLine], piece: PageLine) -> bool:
    """Whether a line belongs to the paragraph above it."""
    above = [line.line.text for line in (paragraph[0], paragraph[-1])[-len(paragraph) :]]
    return score_join(above, piece.line.text, tuple(_clues(paragraph, piece))).holds


def _clues(paragraph: Sequence[PageLine], piece: PageLine) -> Iterator[Clue]:
    """What the page says of a line and the one above it."""
    last = paragraph[-1]
    turned = piece.page != last.page
    yield Clue.BREAK
    if turned and piece.page != last.page + 1:
        yield Clue.FAR
    elif not _is_full(last, piece):
        yield Clue.ROOM
    elif not (turned or _is_close(paragraph, piece)):
        yield Clue.APART
    elif abs(piece.line.size - last.line.size) > OTHER_SIZE * last.line.size:
        yield Clue.OTHER_SIZE
    else:
        yield Clue.FULL
        yield from _of_edges(paragraph, piece)
        yield from _of_titles(last, piece)


def _of_titles(above: PageLine, below: PageLine) -> Iterator[Clue]:
    """A title and the text: a centred line above one at the margin with a capital or a marker.

    In a short document the margins are not known; there capitals stand above a marker, and other
    lines of another length are centred on the same axis.
    """
    text, start = above.line.text, below.line.text
    if is_capitals(text) and not is_capitals(start) and opens_paragraph(start):
        yield Clue.CASE_CHANGES
    if not _is_centred(above) or _indent(below) > EDGE:
        return
    if (start[0].isupper() or opens_paragraph(start)) and not ends_open(text):
        yield Clue.CENTERED


def _is_centred(piece: PageLine) -> bool:
    """True for a line in the middle between the margins, or on the axis of the pages."""
    left, right = _indent(piece), piece.margins.right - piece.line.x1
    if left < HANGING or abs(left - right) <= EDGE:
        return left >= HANGING
    axis, middle = piece.margins.axis, (piece.line.x0 + piece.line.x1) / 2
    if axis is None or abs(middle - axis) > SAME_AXIS:
        return False
    return all(abs(piece.line.x0 - start) > EDGE for start in piece.margins.starts)


def _is_full(above: PageLine, below: PageLine) -> bool:
    """True where the first word of the line below would not have fitted on the line above."""
    word = below.line.words[0]
    space = 0.25 * above.line.size
    return above.line.x1 + space + (word.x1 - word.x0) > above.margins.right - EDGE / 2


def _is_close(paragraph: Sequence[PageLine], piece: PageLine) -> bool:
    """True where the line stands no farther below than the lines of a paragraph do."""
    last = paragraph[-1].line
    step = piece.line.base - last.base
    if len(paragraph) > 1 and paragraph[-2].page == paragraph[-1].page:
        usual = last.base - paragraph[-2].line.base
    else:
        usual = piece.margins.pitch or DEFAULT_PITCH * last.size
    return 0 < step <= usual + SLACK * last.size


def _of_edges(paragraph: Sequence[PageLine], piece: PageLine) -> Iterator[Clue]:
    """Whether the line begins as the second or a later line of the paragraph does.

    Where paragraphs are indented, a line at the margin goes on, even if it looks like an item
    ("… quy định tại Điều" / "5. Nghị định …"); where none is, markers decide.
    """
    first, last, indent = _indent(paragraph[0]), _indent(paragraph[-1]), _indent(piece)
    if len(paragraph) > 1:
        if abs(indent - last) > HANGING:
            yield Clue.INDENTED
        elif indent < first - INDENT:
            yield Clue.AT_MARGIN
    elif indent <= first - INDENT:
        if indent <= INDENT:
            yield Clue.AT_MARGIN
    elif abs(indent - first) < INDENT:
        text = paragraph[-1].line.text
        if indent >= INDENT and not _breaks_off(text, piece.line.text):
            yield Clue.INDENTED
    elif not _hangs(paragraph[0].line, piece.line):
        yield Clue.INDENTED


def _indent(piece: PageLine) -> float:
    return piece.line.x0 - piece.margins.left


def _hangs(first: PrintedLine, line: PrintedLine) -> bool:
    """True where the line begins below the text after the marker of the first line."""
    if not opens_paragraph(first.text) or len(first.words) < 2:
        return False
    return any(abs(word.x0 - line.x0) <= HANGING for word in first.words[1:3])


def _breaks_off(last_text: str, text: str) -> bool:
    letter = next((c for c in text if c.isalpha()), "")
    return is_unfinished(last_text) and letter.islower()
