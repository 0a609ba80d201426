"""The head and the foot are set in two columns: their lines → what stands left, what stands right.

The columns are told by where a piece stands on the page, not by a gap of fixed width: a left
column is centred on the first quarter, a right one on the third.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from extractors.layout.printed_lines import PrintedLine, gaps_of, segments
from extractors.lines.formal_lines import motto_in
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import read_appendix
from extractors.lines.torn_words import joined_text
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.signing import is_signature_line
from extractors.zones.type_lines import type_line

COLUMN_GAP = 0.55  # of the size: wider than a space
# Times the gap that a quarter of the line's gaps do not exceed: the spaces of a justified line are
# as wide as the gap between columns elsewhere, and all alike.
OVER_SPACES, LEAST_GAPS = 1.4, 4
LEFT_CENTRE, RIGHT_CENTRE = 0.43, 0.57  # of the page's width
LEFT_START, LEFT_STOP = 0.35, 0.62
MAX_HEAD, MAX_FOOT = 16, 60  # lines
MAX_ABOVE = 3  # lines above a head: a number of the page, a stamp
SAME_EDGE = 3.0  # points
NEAR = 3.2  # of the size: two lines of one block are no farther apart


class TwoColumns(NamedTuple):
    """A block of lines [start, stop) set in two columns."""

    start: int
    stop: int
    left: tuple[PrintedLine, ...]
    right: tuple[PrintedLine, ...]

    def texts(self) -> tuple[str, str]:
        """What each column prints, a line each."""
        return _column_text(self.left), _column_text(self.right)


def _column_text(lines: Sequence[PrintedLine]) -> str:
    return joined_text((line.text for line in lines), "\n")


Sides = tuple[list[PrintedLine], list[PrintedLine]]
Place = Callable[[PrintedLine, float], "Sides | None"]


def find_columns(
    lines: Sequence[PrintedLine], width: float, goes_on: bool = False
) -> list[TwoColumns]:
    """The two-column blocks among the lines of a page, from top to bottom.

    `goes_on` where the page above ends within a foot.
    """
    found: list[TwoColumns] = []
    if goes_on and lines and _foot_sides(lines[0], width) is not None:
        found += _block(lines, 0, 0, width, (_foot_sides, MAX_FOOT))
    for index, line in enumerate(lines):
        if found and index < found[-1].stop:
            continue
        floor = found[-1].stop if found else 0
        if _has_motto(line, width) or (index < MAX_ABOVE and _names_two_bodies(line, width)):
            place = partial(_head_sides, edge=_right_edge(line, width))
            found += _block(lines, index, floor, width, (place, MAX_HEAD))
        elif _has_recipients(line, width) or _has_two_signatures(line, width):
            found += _block(lines, index, floor, width, (_foot_sides, MAX_FOOT))
    return found


def is_foot(block: TwoColumns) -> bool:
    """True for recipients and signature, or two signatures."""
    first = block.left[0].text if block.left else ""
    return bare(first).startswith("noi nhan") or is_signature_line(first)


def _has_motto(line: PrintedLine, width: float) -> bool:
    """True where nation or motto stands in the right half."""
    return any(
        motto_in(piece.text) and _centre(piece) > RIGHT_CENTRE * width for piece in _pieces(line)
    )


def _names_two_bodies(line: PrintedLine, width: float) -> bool:
    """The first line of a head without nation: "HUYỆN ĐOÀN A    ĐOÀN TNCS HỒ CHÍ MINH"."""
    pieces = _pieces(line)
    if len(pieces) != 2 or not all(
        is_capitals(p.text) and begins_with_body(p.text) for p in pieces
    ):
        return False
    return _centre(pieces[0]) < LEFT_CENTRE * width and _centre(pieces[1]) > RIGHT_CENTRE * width


def _has_two_signatures(line: PrintedLine, width: float) -> bool:
    """Two sign beside each other, and who receives it stands below: "DUYỆT CỦA …    TM. BAN …"."""
    pieces = _pieces(line)
    if len(pieces) != 2 or not all(is_signature_line(piece.text) for piece in pieces):
        return False
    return pieces[0].x1 < LEFT_STOP * width and _centre(pieces[1]) > RIGHT_CENTRE * width


def _has_recipients(line: PrintedLine, width: float) -> bool:
    """True for "Nơi nhận:" at the left margin."""
    return line.x0 < LEFT_START * width and bare(line.text).startswith(
        ("noi nhan", "kinh gui noi nhan")
    )


def _block(
    lines: Sequence[PrintedLine], anchor: int, floor: int, width: float, form: tuple[Place, int]
) -> Iterator[TwoColumns]:
    place, most = form
    start, stop = anchor, anchor
    while stop < len(lines) and stop - anchor < most and _is_near(lines, stop, anchor):
        if place(lines[stop], width) is None:
            break
        stop += 1
    while start > floor and _joins_above(lines, start, width, place):
        start -= 1
    left: list[PrintedLine] = []
    right: list[PrintedLine] = []
    for line in lines[start:stop]:
        sides = place(line, width) or ([], [])
        left += sides[0]
        right += sides[1]
    if left and (right or not anchor):
        yield TwoColumns(start, stop, tuple(left), tuple(right))


def _is_near(lines: Sequence[PrintedLine], index: int, anchor: int) -> bool:
    """Lines of one block follow each other; only above a name is room for the signature."""
    if index == anchor:
        return True
    gap = lines[index].base - lines[index - 1].base
    return gap < 12 * lines[index].size


def _joins_above(lines: Sequence[PrintedLine], start: int, width: float, place: Place) -> bool:
    line, below = lines[start - 1], lines[start]
    if below.base - line.base > NEAR * below.size:
        return False
    sides = place(line, width)
    # Above "Nơi nhận:" only what stands at the right belongs to the foot.
    return sides is not None and (place is not _foot_sides or not sides[0])


def _right_edge(line: PrintedLine, width: float) -> float | None:
    """Where the right column begins, told by the line that a head is known by."""
    right = [piece for piece in _pieces(line) if _centre(piece) > RIGHT_CENTRE * width]
    return right[0].x0 if right else None


def _head_sides(line: PrintedLine, width: float, edge: float | None) -> Sides | None:
    """The pieces of a line of the head by their centre, or by the edge that they are set at.

    None for a line in the middle of the page.
    """
    if type_line(line.text) is not None:
        return None
    sides: Sides = ([], [])
    for piece in _pieces(line):
        centre = _centre(piece)
        if edge is not None and abs(piece.x0 - edge) <= SAME_EDGE:
            sides[1].append(piece)
            continue
        if LEFT_CENTRE * width <= centre <= RIGHT_CENTRE * width:
            return None
        sides[centre > RIGHT_CENTRE * width].append(piece)
    return _whole(sides)


def _foot_sides(line: PrintedLine, width: float) -> Sides | None:
    """The pieces of a line of the foot.

    None for a paragraph, a centred line, a title of what follows.
    """
    if type_line(line.text) is not None or read_appendix(line.text) is not None:
        return None
    sides: Sides = ([], [])
    for piece in _pieces(line):
        if piece.x0 < LEFT_START * width:
            if piece.x1 > LEFT_STOP * width:
                return None
            sides[0].append(piece)
        elif _centre(piece) > RIGHT_CENTRE * width:
            sides[1].append(piece)
        elif sides[0]:
            sides[0].append(piece)
        else:
            return None
    return _whole(sides)


def _whole(sides: Sides) -> Sides:
    """The pieces of each side as one line again: a wide gap within a column is no column."""
    from_pieces = [[_together(side)] if len(side) > 1 else side for side in sides]
    return from_pieces[0], from_pieces[1]


def _together(pieces: Sequence[PrintedLine]) -> PrintedLine:
    first, last = pieces[0], pieces[-1]
    words = tuple(word for piece in pieces for word in piece.words)
    text = " ".join(piece.text for piece in pieces)
    return PrintedLine(words, text, first.x0, last.x1, first.base, first.size)


def _pieces(line: PrintedLine) -> list[PrintedLine]:
    """The pieces of a line between which is more room than between its words."""
    gaps = sorted(gaps_of(line))
    spaces = gaps[len(gaps) // 4] if len(gaps) >= LEAST_GAPS else 0.0
    return segments(line, max(COLUMN_GAP * line.size, OVER_SPACES * spaces))


def _centre(line: PrintedLine) -> float:
    return (line.x0 + line.x1) / 2
