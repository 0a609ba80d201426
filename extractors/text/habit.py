"""What parts the paragraphs of a text: measured over the whole of it, with a figure for how sure.

A text may be wrapped (one width for the first lines of paragraphs, another for the others), it may
part paragraphs by blank lines or by indents, or have a paragraph a line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.endings import is_unfinished
from extractors.lines.joins import opens_paragraph
from extractors.lines.markers import read_marker
from extractors.models import Block, Line
from extractors.text.line_pairs import FULL, LinePair, indent_of, line_pairs
from normalizers.letters.sentences import NEXT_SENTENCE_RE

MIN_LINES = 8
MIN_WIDTH, MAX_WIDTH = 40, 130
MIN_FIRST_WIDTH = 20
ROOM = 0.9  # of the width: proportional type makes lines end before it
NEARLY = 0.9  # of the other lines' width: first lines are as wide
FULL_SHARE = 0.2  # of all lines are full in a wrapped text
MIN_WRAPS = 5  # surely wrapped lines that a width or a habit is told by
WRAPPED_SHARE = 0.04  # of all lines are surely wrapped, where breaks within paragraphs mean nothing
MIN_OPENERS = 8
MIN_FULL = 6  # full lines that tell whether lines go on at all
MIN_ENDED = 3  # full lines that tell it where each of them ends a sentence
GOES_ON = 0.1  # of the full lines of a wrapped text go on in a small letter; most of them do
SURE = 0.95  # of the items stand below a blank line, or are indented
FEW = 0.05
INDENT = 2  # spaces
SHARED = 3  # lines that share an indent of the text; a title that is centred shares it with none
MIN_BOLD = 4  # headings in bold that a habit is told by


class Habit(NamedTuple):
    """How a text sets its paragraphs.

    `width` and `first_width` are the lengths that its lines and its first lines hardly exceed
    (None: a line is a paragraph); a line of `room` (`first_room`) letters, the next word counted
    in, was wrapped. `blanks` and `indents` (0..1) how surely a blank line or an indent begins each
    paragraph, 0 where breaks within paragraphs are not seen. `marks_bold` is true where each
    heading in bold has a marker, `one_sentence` where a sentence that fills its line more often
    ends its paragraph than not. `shared_indents` are those that several lines have, in spaces;
    from `opening_indent` on no line that goes on is set in, but paragraphs are.
    """

    width: int | None = None
    first_width: int | None = None
    blanks: float = 0.0
    indents: float = 0.0
    room: float = 0.0
    first_room: float = 0.0
    marks_bold: bool = False
    shared_indents: frozenset[int] = frozenset()
    one_sentence: bool = False
    opening_indent: int | None = None

    @property
    def parts_by_blanks(self) -> bool:
        """True where a line without a blank one above goes on with it."""
        return self.blanks >= SURE

    @property
    def parts_by_indents(self) -> bool:
        """True where a line that is not indented goes on with the one above."""
        return self.indents >= SURE

    def opens_by_indent(self, line: Line) -> bool:
        """True for a line that is set in as only first lines of paragraphs are."""
        return self.opening_indent is not None and indent_of(line) >= self.opening_indent

    def sets_apart(self, line: Line) -> bool:
        """True for a line that is indented as hardly another one is: it stands in the middle."""
        indent = indent_of(line)
        return indent >= INDENT and indent not in self.shared_indents

    @property
    def has_narrow_first(self) -> bool:
        """True where the first lines of paragraphs are clearly shorter than the others."""
        return None not in (self.width, self.first_width) and self.first_room < self.room

    def has_room(self, is_first: bool, needed: int) -> bool:
        """True where a line of that length need not have been wrapped.

        The length counts the next word in.
        """
        return needed <= (self.first_room if is_first else self.room)


def measure_habit(blocks: Sequence[Block]) -> Habit:
    """How a text sets its paragraphs."""
    return _measured(blocks)._replace(shared_indents=_shared_indents(blocks))


def _measured(blocks: Sequence[Block]) -> Habit:
    pairs = list(line_pairs(blocks))
    wraps = [pair for pair in pairs if pair.is_wrapped]
    width = wrap_width(blocks)
    if width is not None and _is_never_wrapped(pairs, width):
        width = None
    if len(wraps) < max(MIN_WRAPS, WRAPPED_SHARE * len(pairs)):
        room = ROOM * (width or 0)
        return Habit(width, width, room=room, first_room=room, marks_bold=_marks_bold(blocks))
    first = _usual_width([pair for pair in wraps if pair.above_is_first])
    width = width or _usual_width([pair for pair in wraps if not pair.above_is_first])
    if width is None:
        return Habit(blanks=_share_of_blanks(pairs), marks_bold=_marks_bold(blocks))
    if first is None or first > NEARLY * width:
        first = width
    room = _room([pair for pair in wraps if first == width or not pair.above_is_first], width)
    return Habit(
        width,
        first,
        _share_of_blanks(pairs),
        _share_of_indents(pairs, wraps),
        room,
        room if first == width else _room([pair for pair in wraps if pair.above_is_first], first),
        _marks_bold(blocks),
        one_sentence=_has_one_sentence(pairs, room, width),
        opening_indent=_opening_indent(pairs, [pair for pair in wraps if pair.fills(width)]),
    )


def _is_never_wrapped(pairs: Sequence[LinePair], width: int) -> bool:
    """True where lines are long, and hardly one of them goes on in a small letter.

    Paragraphs of a line each may be as long as wrapped lines by chance. Where every long line ends
    a sentence, few of them tell. A short line that goes on (a title of the head, set in two lines)
    was not wrapped at that width.
    """
    full = [pair for pair in pairs if not pair.gap and pair.fills(width)]
    all_end = not any(is_unfinished(pair.above.text.rstrip()) for pair in full if pair.above)
    least = MIN_ENDED if all_end else MIN_FULL
    wrapped = sum(pair.is_wrapped for pair in full)
    return len(full) >= least and wrapped < GOES_ON * len(full)


def _usual_width(wraps: Sequence[LinePair]) -> int | None:
    """The length that hardly one of the surely wrapped lines exceeds."""
    lengths = sorted(len(pair.above.text.rstrip()) for pair in wraps if pair.above is not None)
    if len(lengths) < MIN_WRAPS:
        return None
    width = lengths[int(len(lengths) * 0.9)]
    return width if MIN_FIRST_WIDTH <= width <= MAX_WIDTH else None


def _room(wraps: Sequence[LinePair], width: int) -> float:
    """The length that hardly one of the surely wrapped lines falls short of.

    It counts the next word in.
    """
    needed = sorted(
        len(pair.above.text.rstrip()) + 1 + len(pair.below.text.split(maxsplit=1)[0])
        for pair in wraps
        if pair.above is not None
    )
    least = needed[int(len(needed) * 0.1)] - 1 if needed else 0
    return max(min(least, width), ROOM * width)


def _has_one_sentence(pairs: Sequence[LinePair], room: float, width: int) -> bool:
    """True where more paragraphs than sentences within one are expected to end on a full line.

    What ends on shorter lines tells of paragraphs, what ends within a line tells of sentences: a
    line of some dozen words has one break, and one paragraph in `width` / letters of a word ends
    where the next word would not have fitted.
    """
    texts = [pair.above.text.strip() for pair in pairs if pair.above is not None and not pair.gap]
    words = sum(len(text.split()) for text in texts)
    within = sum(len(NEXT_SENTENCE_RE.findall(text)) for text in texts)
    ends = sum(
        len(pair.above.text.rstrip()) + 1 + len(pair.below.text.split(maxsplit=1)[0]) <= room
        for pair in pairs
        if pair.above is not None and pair.is_bare_after_sentence
    )
    letters = sum(map(len, texts)) / max(words, 1)
    return ends * letters / width > within * len(texts) / max(words, 1)


def _share_of_blanks(pairs: Sequence[LinePair]) -> float:
    """The share of items that stand below a blank line."""
    openers = [pair for pair in pairs if read_marker(pair.below.text) is not None]
    if len(openers) < MIN_OPENERS:
        return 0.0
    return sum(pair.gap for pair in openers) / len(openers)


def _share_of_indents(pairs: Sequence[LinePair], wraps: Sequence[LinePair]) -> float:
    """The share of items that are indented, where lines that go on are not."""
    openers = [pair for pair in pairs if read_marker(pair.below.text) is not None]
    goes_on = [pair for pair in wraps if _is_indented(pair.below)]
    if len(openers) < MIN_OPENERS or len(goes_on) > FEW * len(wraps):
        return 0.0
    return sum(_is_indented(pair.below) for pair in openers) / len(openers)


def _opening_indent(pairs: Sequence[LinePair], wraps: Sequence[LinePair]) -> int | None:
    """From which indent on lines begin paragraphs: hardly one that surely goes on is set in so far.

    `wraps` are the full lines that go on. Lists at the margin (the recipients in the foot) tell
    nothing of the others.
    """
    if len(wraps) < MIN_WRAPS:
        return None
    goes_on = sorted(indent_of(pair.below) for pair in wraps)
    least = goes_on[int(len(goes_on) * SURE)] + INDENT
    openers = (pair.below for pair in pairs if read_marker(pair.below.text) is not None)
    return least if sum(indent_of(line) >= least for line in openers) >= MIN_OPENERS else None


def _marks_bold(blocks: Sequence[Block]) -> bool:
    """True where each line in bold has a marker, from the first marked one to the last.

    A line in bold right below another may be its rest, so it does not count; nor does the page's
    head or foot, which stand before and after.
    """
    found: list[bool] = []
    is_after_bold = False
    for block in blocks:
        if isinstance(block, Line) and block.is_blank:
            continue
        is_bold = isinstance(block, Line) and block.is_bold
        if is_bold and isinstance(block, Line):
            has_marker = opens_paragraph(block.text.strip())
            if has_marker or not is_after_bold:
                found.append(has_marker)
        is_after_bold = is_bold
    while found and not found[-1]:
        found.pop()
    marked = found[found.index(True) :] if found else []
    return len(marked) >= MIN_BOLD and all(marked)


def _is_indented(line: Line) -> bool:
    return indent_of(line) >= INDENT


def _shared_indents(blocks: Sequence[Block]) -> frozenset[int]:
    printed = (block for block in blocks if isinstance(block, Line) and not block.is_blank)
    seen = Counter(map(indent_of, printed))
    return frozenset(indent for indent, count in seen.items() if count >= SHARED)


def wrap_width(blocks: Sequence[Block]) -> int | None:
    """The width at which the text is hard-wrapped, or None where a line is a paragraph.

    In a wrapped text many lines end close to the same width and none runs far past it; in one
    with a paragraph a line the long lines are as long as their paragraphs.
    """
    lengths = sorted(len(b.text.rstrip()) for b in blocks if isinstance(b, Line) and not b.is_blank)
    if len(lengths) < MIN_LINES:
        return None
    width = lengths[int(len(lengths) * 0.9)]
    if not MIN_WIDTH <= width <= MAX_WIDTH or lengths[int(len(lengths) * 0.99)] > width * 1.6:
        return None
    full = sum(1 for length in lengths if length >= width * FULL)
    return width if full >= max(4, FULL_SHARE * len(lengths)) else None
