"""Lines of a text → paragraphs, each as one line, by the habit of the document and by the words.

The head of a document stays as it is printed: its lines are names, numbers and titles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.endings import is_unfinished
from extractors.lines.join_clues import Clue
from extractors.lines.joins import opens_paragraph, score_join
from extractors.lines.letters import is_capitals
from extractors.lines.markers import BULLETS, Marker, MarkerKind, is_lone_marker, read_marker
from extractors.lines.paragraphs import gap_clues
from extractors.lines.torn_words import joined_text
from extractors.models import Block, Line, Table
from extractors.text.habit import INDENT, Habit, measure_habit
from extractors.text.line_pairs import indent_of
from extractors.text.typography import OpenMarks
from normalizers.letters.text import squeeze
from normalizers.letters.words import WIDE_GAP_RE

NEARLY = 0.8  # of the width
SHORT = 0.6  # of the width: so much shorter is no line that was wrapped
CAPITALS = 8  # letters of a line set in capitals: "UBND" in a sentence is none
MAX_SKIPPED = 2  # numbers of a list
COUNTED = frozenset(
    {
        MarkerKind.NUMBER,
        MarkerKind.NUMBER_PAREN,
        MarkerKind.LETTER,
        MarkerKind.ROMAN,
        MarkerKind.CAPITAL,
        MarkerKind.PAREN,
    }
)


def join_paragraphs(blocks: Sequence[Block], open_marks: OpenMarks = frozenset()) -> list[Block]:
    """The blocks with each paragraph as one line; `open_marks` are those of `without_marks`."""
    habit = measure_habit(blocks)
    start = _head_end(blocks, habit)
    return [*blocks[:start], *join_by_habit(blocks[start:], habit, open_marks)]


def _head_end(blocks: Sequence[Block], habit: Habit) -> int:
    """The first full line of a wrapped text.

    Above it stand the names, numbers and titles of the head. The short first line of its paragraph
    belongs to it. Where lines are of any length, but blank ones part paragraphs, the first numbered
    line ends the head.
    """
    if habit.width is None:
        return _first_counted(blocks) if habit.parts_by_blanks else len(blocks)
    full = (
        i
        for i, block in enumerate(blocks)
        if isinstance(block, Line)
        and len(block.text.strip()) >= NEARLY * (habit.width or 0)
        and not WIDE_GAP_RE.search(block.text.strip())
    )
    first = next(full, len(blocks))
    above = blocks[first - 1] if 0 < first < len(blocks) else None
    if isinstance(above, Line) and _is_first_of(above, blocks[first], habit):
        first -= 1
    return first


def _first_counted(blocks: Sequence[Block]) -> int:
    markers = (read_marker(block.text) if isinstance(block, Line) else None for block in blocks)
    counted = (i for i, marker in enumerate(markers) if marker and marker.kind in COUNTED)
    return next(counted, len(blocks))


def _is_first_of(above: Line, full: Block, habit: Habit) -> bool:
    """True for the short first line of the paragraph that the full line goes on with.

    A title that stands there has room for the first word of the sentence below.
    """
    if not isinstance(full, Line) or above.is_blank or is_capitals(above.text):
        return False
    if habit.sets_apart(above):
        return False
    text = full.text.strip()
    needed = len(above.text.rstrip()) + 1 + len(text.split(maxsplit=1)[0])
    return text[:1].islower() or not habit.has_room(True, needed)


@dataclass(slots=True)
class _Open:
    """The paragraph being built, the blank lines below it, and the last markers of each kind."""

    lines: list[Line] = field(default_factory=list)
    gap: int = 0
    is_bold: bool = True
    last: dict[tuple[MarkerKind, int], int] = field(default_factory=dict)


def join_by_habit(
    blocks: Sequence[Block], habit: Habit, open_marks: OpenMarks = frozenset()
) -> Iterator[Block]:
    """The blocks of the text below the head, each paragraph as one line."""
    current = _Open()
    for block, after in pairwise([*blocks, None]):
        if block is None or isinstance(block, Table):
            yield from _close(current)
            if block is not None:
                yield block
        elif block.is_blank:
            current.gap += bool(current.lines)
            if not current.lines:
                yield block
        else:
            place = _Place(block, after if isinstance(after, Line) else None, open_marks)
            if current.lines and not _continues(current, place, habit):
                yield from _close(current)
            current.lines.append(block)
            current.gap = 0
            current.is_bold = current.is_bold and block.is_bold
            _count(current, block)
    yield from _close(current)


def _close(current: _Open) -> Iterator[Line]:
    """The paragraph as one line, and the blank lines below it."""
    if current.lines:
        last = current.lines[-1]
        yield _one_line(current.lines) if len(current.lines) > 1 else last
        blank = Line("", "", last.page_number, last.number)
        yield from (replace(blank, number=last.number + i + 1) for i in range(current.gap))
    current.lines, current.gap, current.is_bold = [], 0, True


def _one_line(lines: Sequence[Line]) -> Line:
    return replace(
        lines[0],
        raw="\n".join(line.raw for line in lines),
        text=joined_text(squeeze(line.text) for line in lines),
        further=tuple(n for line in lines for n in line.line_numbers if n != lines[0].number),
        is_bold=all(line.is_bold for line in lines),
    )


class _Place(NamedTuple):
    """A line that may go on with the paragraph above, the one after it, and the open marks."""

    line: Line
    after: Line | None
    open_marks: OpenMarks


def _continues(current: _Open, place: _Place, habit: Habit) -> bool:
    texts = [line.text for line in (current.lines[0], current.lines[-1])[-len(current.lines) :]]
    clues = [*gap_clues(current.gap), *_clues(current, place, habit)]
    return score_join(texts, place.line.text, clues).holds


def _clues(current: _Open, place: _Place, habit: Habit) -> Iterator[Clue]:
    """What the text as a file says of a line and the one above it."""
    above, below = current.lines[-1], place.line
    if WIDE_GAP_RE.search(above.text.strip()) or WIDE_GAP_RE.search(below.text.strip()):
        yield Clue.COLUMNS
    if is_torn := _is_torn_bold(current, below, habit):
        yield Clue.TORN_BOLD
    if current.gap:
        if is_torn:
            yield from _case_clues(above.text, below.text)
        return
    is_sure = _parts_elsewhere(below, habit)
    if is_sure:
        yield Clue.NO_GAP
        yield from _case_clues(above.text, below.text)
    yield from _width_clues(current, below, habit, is_sure)
    if habit.one_sentence and not is_unfinished(above.text.rstrip()):
        yield Clue.ONE_SENTENCE
    if _ends_sentence(current, place, habit):
        yield Clue.SENTENCE_END
    if _is_first_line(place, habit):
        yield Clue.FIRST_LINE
    if habit.opens_by_indent(below) and not below.text.strip()[:1].islower():
        yield Clue.SET_IN
    if habit.sets_apart(above) and below.text.strip()[:1].isupper():
        yield Clue.SET_APART
    if (above.page_number, above.number) in place.open_marks:
        yield Clue.OPEN_EMPHASIS
    elif current.is_bold and not is_torn:
        yield Clue.NEW_EMPHASIS
    if _is_out_of_sequence(current, below):
        yield Clue.OUT_OF_SEQUENCE


def _ends_sentence(current: _Open, place: _Place, habit: Habit) -> bool:
    """True for "II." alone below a full line: "… chợ loại I, loại" / "II." / "- Rà soát"."""
    if habit.width is None or not is_lone_marker(place.line.text):
        return False
    above, below = current.lines[-1].text.rstrip(), place.line.text.strip()
    is_full = not habit.has_room(len(current.lines) == 1, len(above) + 1 + len(below))
    is_last = (
        place.after is None or place.after.is_blank or opens_paragraph(place.after.text.strip())
    )
    return is_full and is_last and is_unfinished(above)


def _is_first_line(place: _Place, habit: Habit) -> bool:
    """True for a line that was wrapped at the width of first lines, which is the narrower one."""
    if place.after is None or place.after.is_blank or not habit.has_narrow_first:
        return False
    text = place.line.text.strip()
    needed = len(text) + 1 + len(place.after.text.split(maxsplit=1)[0])
    is_wrapped = not habit.has_room(True, needed) and habit.has_room(False, needed)
    goes_on = is_unfinished(text) and not opens_paragraph(place.after.text.strip())
    return is_wrapped and goes_on and not text[:1].islower()


def _is_torn_bold(current: _Open, below: Line, habit: Habit) -> bool:
    """True for the rest of a heading: "**3. Hội Liên hiệp**" / "**Phụ nữ xã**".

    Both are bold as a whole, only the first has a marker, and no heading of this text has none.
    """
    if not (habit.marks_bold and current.is_bold and below.is_bold):
        return False
    if opens_paragraph(below.text.strip()) or not is_unfinished(current.lines[-1].text.rstrip()):
        return False
    marker = read_marker(current.lines[0].text)
    return marker is not None and marker.kind not in BULLETS


def _parts_elsewhere(below: Line, habit: Habit) -> bool:
    """True where this text parts its paragraphs by blank lines or indents, and here is none."""
    is_indented = indent_of(below) >= INDENT
    return habit.parts_by_blanks or (habit.parts_by_indents and not is_indented)


def _case_clues(above: str, below: str) -> Iterator[Clue]:
    """A title in capitals is no part of a sentence that is set in small letters."""
    upper, lower = _is_title(above), _is_title(below)
    if upper != lower and (upper or not is_unfinished(above.rstrip())):
        yield Clue.CASE_CHANGES


def _is_title(text: str) -> bool:
    return is_capitals(text, CAPITALS) and len(text.split()) > 1


def _width_clues(current: _Open, below: Line, habit: Habit, is_sure: bool) -> Iterator[Clue]:
    """Whether the first word below would have fitted on the line above."""
    above = current.lines[-1].text.rstrip()
    if habit.width is None:
        if is_sure and is_capitals(above) and is_capitals(below.text):
            yield Clue.SHORT_CAPITALS
        return
    is_first = len(current.lines) == 1
    needed = len(above) + 1 + len(below.text.split(maxsplit=1)[0])
    if not habit.has_room(is_first, needed):
        yield Clue.FULL
    elif len(above) >= NEARLY * habit.width and is_unfinished(above):
        yield Clue.NEARLY_FULL
    elif is_sure and needed < SHORT * habit.width:
        if is_capitals(above) and is_capitals(below.text):
            yield Clue.SHORT_CAPITALS
        elif not is_first:
            yield Clue.SHORT


def _is_out_of_sequence(current: _Open, below: Line) -> bool:
    """True where a marker counts on from no other: "… theo Dự án" / "7: Cải tạo đất".

    A bullet before a small letter, after an unfinished line, is a dash of the sentence.
    """
    marker = read_marker(below.text)
    if marker is None or not is_unfinished(current.lines[-1].text.rstrip()):
        return False
    if marker.kind in BULLETS:
        return marker.rest[:1].islower()
    return marker.kind in COUNTED and not _counts_on(current, marker)


def _counts_on(current: _Open, marker: Marker) -> bool:
    """True where a marker begins a list, or follows the last one of its kind and depth."""
    last = current.last.get((marker.kind, len(marker.value)))
    step = marker.value[-1] - last if last is not None else None
    return marker.value[-1] == 1 or (step is not None and 0 <= step <= MAX_SKIPPED)


def _count(current: _Open, line: Line) -> None:
    """Remember the marker that opens a paragraph."""
    marker = read_marker(line.text) if len(current.lines) == 1 else None
    if marker is not None and marker.kind in COUNTED:
        current.last[marker.kind, len(marker.value)] = marker.value[-1]
