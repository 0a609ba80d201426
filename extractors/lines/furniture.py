"""What stands on the page and is no text of the plan.

Page numbers, running headers, rules, footnotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.contents_list import contents_lines
from extractors.lines.converter_marks import converter_lines
from extractors.lines.drawn_lines import is_drawn
from extractors.lines.letters import is_capitals
from extractors.lines.markers import read_marker
from extractors.lines.note_marks import ends_in_misread_mark, marks_in, note_label, notes_at_end
from extractors.lines.page_links import link_bars, page_links
from extractors.lines.starred_notes import find_starred_notes
from extractors.models import Block, DropKind, Dropped, Line, Page, Table
from normalizers.letters.figures import printed_figure, without_figures

# Of a line with single spaces: layout text sets a page number after a hundred of them.
PAGE_NUMBER_RE = re.compile(
    r"[-–—]? ?(?:Trang|trang|Page|Tr\.)? ?(\d{1,3})(?: ?/ ?\d{1,3})? ?[-–—.]?"
)
MAX_PAGE_NUMBER_LENGTH = 24
MAX_RUNNING_HEADER = 120
MAX_FIRST_PAGE_NUMBER = 3
MIN_AGAIN, LONG_TITLE = 2, 8  # times that a title stands again, and its words

Finds = Iterable[tuple[int, DropKind]]
Finder = Callable[[Sequence[Block], dict[int, DropKind]], Finds]


class Stream(NamedTuple):
    """The blocks of a whole document without its furniture, and what was taken out."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]


def remove_furniture(pages: Sequence[Page]) -> Stream:
    """One stream of blocks; every line is in it or named as dropped.

    Drawn lines and tables of contents go; what a reader knows by its place (page numbers, running
    headers, footnotes) it took out itself.
    """
    blocks = [block for page in pages for block in page.blocks]
    return _without(blocks, (_find_rules, _find_contents, find_starred_notes))


def text_furniture(blocks: Sequence[Block]) -> Stream:
    """The blocks of a text without its page numbers, running headers and footnotes."""
    in_text = (_find_page_numbers, _find_running_headers, _find_titles_again, _find_footnotes)
    of_all = (_find_converter_marks, _find_rules, _find_contents, find_starred_notes)
    return _without(blocks, (*of_all, *in_text))


def _without(blocks: Sequence[Block], finders: Sequence[Finder]) -> Stream:
    kinds: dict[int, DropKind] = {}
    for find in finders:
        for index, kind in find(blocks, kinds):
            kinds.setdefault(index, kind)
    kept = tuple(_blank(block) if i in kinds else block for i, block in enumerate(blocks))
    gone = [(block, kinds[i]) for i, block in enumerate(blocks) if i in kinds]
    return Stream(
        kept, tuple(Dropped(block, kind) for block, kind in gone if isinstance(block, Line))
    )


def _blank(block: Block) -> Block:
    """A dropped line leaves a blank one: the break that it made stays visible."""
    if isinstance(block, Table):
        return block
    return Line(raw="", text="", page_number=block.page_number, number=block.number)


def _find_rules(blocks: Sequence[Block], _kinds: dict[int, DropKind]) -> Finds:
    """Drawn lines: "-------", "______", "* * *", "…………"."""
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and not block.is_blank and is_drawn(block.text):
            yield index, DropKind.RULE


def _find_converter_marks(blocks: Sequence[Block], _kinds: dict[int, DropKind]) -> Finds:
    """The lines of the program that made the text, and what of its site stands beside it."""
    found = (*converter_lines(blocks), *page_links(blocks), *link_bars(blocks))
    return ((index, DropKind.PAGE_AROUND) for index in found)


def _find_contents(blocks: Sequence[Block], _kinds: dict[int, DropKind]) -> Finds:
    """The lines of a table of contents, and its heading."""
    return ((index, DropKind.CONTENTS) for index in contents_lines(blocks))


def _find_page_numbers(blocks: Sequence[Block], kinds: dict[int, DropKind]) -> Finds:
    """Numbers alone on a line that count up by one, or that stand at a page's first or last line.

    Numbers between blank lines that only rise through the document are page numbers too, though
    some were lost ("6" in a text of which one page break is left). Another lone number is left: it
    may be a year, or a cell of a broken table.
    """
    candidates = [
        (index, number)
        for index, block in enumerate(blocks)
        if isinstance(block, Line)
        and index not in kinds
        and (number := _page_number(block.text)) is not None
        and not _numbers_item(blocks, index)
    ]
    edges = _page_edges(blocks)
    counting = _rising(candidates, blocks) or _counting(candidates)
    for index, _value in candidates:
        if index in counting or index in edges:
            yield index, DropKind.PAGE_NUMBER


def is_page_number(text: str) -> bool:
    """True for "12", "- 12 -", "Trang 12/30"."""
    return _page_number(text) is not None


def _page_number(text: str) -> int | None:
    """The number of "12", "- 12 -", "Trang 12/30"; None for another line."""
    shown = " ".join(text.split())
    match = PAGE_NUMBER_RE.fullmatch(shown) if len(shown) <= MAX_PAGE_NUMBER_LENGTH else None
    return printed_figure(match[1]) if match else None


def _numbers_item(blocks: Sequence[Block], index: int) -> bool:
    """True for "2." right above a text: the marker of an item that stands alone on its line."""
    block = blocks[index]
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if not isinstance(block, Line) or not isinstance(below, Line):
        return False
    is_marker = re.fullmatch(r"\s{0,8}\d{1,2}\.\s*", block.text) is not None
    return is_marker and _page(below) == _page(block) and sum(map(str.isalpha, below.text)) > 1


def _rising(candidates: Sequence[tuple[int, int]], blocks: Sequence[Block]) -> set[int]:
    """All the candidates, or none.

    Each must stand between blank lines and be larger than the one above.
    """
    if not all(below[1] > above[1] for above, below in pairwise(candidates)):
        return set()
    indexes = {index for index, _ in candidates}
    return indexes if all(_is_alone(blocks, index) for index in indexes) else set()


def _is_alone(blocks: Sequence[Block], index: int) -> bool:
    beside = [blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
    return all(isinstance(block, Table) or block.is_blank for block in beside)


def _counting(candidates: Sequence[tuple[int, int]]) -> set[int]:
    """The candidates that follow each other 1, 2, 3 … or 2, 3, 4 … through the document.

    The longest chain, and of equals the one that ends first, in one pass over the candidates.
    """
    longest: dict[
        int, tuple[int, int]
    ] = {}  # number → length and index of the chain that ends with it
    above: dict[int, int | None] = {}
    for index, number in candidates:
        length, previous = longest.get(number - 1, (0, None))
        if (previous is None and number > MAX_FIRST_PAGE_NUMBER) or length < longest.get(
            number, (0, 0)
        )[0]:
            continue
        if length + 1 > longest.get(number, (0, 0))[0]:
            longest[number] = (length + 1, index)
            above[index] = previous
    last = max(longest.values(), key=lambda chain: chain[0], default=(0, None))[1]
    chain = set()
    while last is not None:
        chain.add(last)
        last = above[last]
    return chain


def _page_edges(blocks: Sequence[Block]) -> set[int]:
    """The first and the last printed line of every page but the first line of page 1."""
    printed = [
        i for i, block in enumerate(blocks) if isinstance(block, Table) or not block.is_blank
    ]
    edges = set()
    for above, below in pairwise(printed):
        if _page(blocks[above]) != _page(blocks[below]):
            edges |= {above, below}
    return edges


def _page(block: Block) -> int:
    return block.rows[-1].page_number if isinstance(block, Table) else block.page_number


def _find_running_headers(blocks: Sequence[Block], kinds: dict[int, DropKind]) -> Finds:
    """A short line that stands at a page's edge, or beside a page number, three times or more."""
    beside = _beside_breaks(blocks, kinds)
    counts = Counter(_words(blocks[i]) for i in beside)
    for index in beside:
        words = _words(blocks[index])
        if counts[words] >= 3 or (counts[words] == 2 and _is_everywhere(counts[words], blocks)):
            yield index, DropKind.RUNNING_HEADER


def _find_titles_again(blocks: Sequence[Block], kinds: dict[int, DropKind]) -> Finds:
    """The title in capitals that opens a text and stands again over each of its parts."""
    texts = {
        index: block.text
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and not block.is_blank and index not in kinds
    }
    title = next(iter(texts.values()), "")
    again = [index for index, text in texts.items() if text == title][1:]
    if len(again) >= MIN_AGAIN and len(title.split()) >= LONG_TITLE and is_capitals(title):
        yield from ((index, DropKind.RUNNING_HEADER) for index in again)


def _is_everywhere(count: int, blocks: Sequence[Block]) -> bool:
    """True where a line stands at the edge of all the pages but the first."""
    return count >= _page(blocks[-1]) - 1 >= 2


def _words(block: Block) -> str:
    """The line without its digits: the page number within a running header changes."""
    return without_figures(block.text).strip() if isinstance(block, Line) else ""


def _beside_breaks(blocks: Sequence[Block], kinds: dict[int, DropKind]) -> list[int]:
    """Lines at a page's edge once the page numbers are gone, or next to a page number."""
    printed = [
        i
        for i, block in enumerate(blocks)
        if isinstance(block, Table) or (not block.is_blank and kinds.get(i) is not DropKind.RULE)
    ]
    beside: set[int] = set()
    for above, below in pairwise(printed):
        turned = _page(blocks[above]) != _page(blocks[below])
        if turned or kinds.get(above) is DropKind.PAGE_NUMBER:
            beside.add(below)
        if turned or kinds.get(below) is DropKind.PAGE_NUMBER:
            beside.add(above)
    return sorted(
        i for i in beside if i not in kinds and 0 < len(_words(blocks[i])) <= MAX_RUNNING_HEADER
    )


def _find_footnotes(blocks: Sequence[Block], kinds: dict[int, DropKind]) -> Finds:
    """A paragraph that opens with a mark that an earlier word bears ("Giuộc¹" … "¹ Kế hoạch số").

    A footnote goes on over its wrapped lines up to the next blank line or footnote.
    """
    marks: set[str] = set()
    inside = False
    misread = 0
    at_end = notes_at_end([block.text if isinstance(block, Line) else "|" for block in blocks])
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            marks |= {
                mark for row in block.rows for cell in row.cells for mark in marks_in(cell.text)
            }
            inside = False
            continue
        if block.is_blank or index in kinds:
            inside = False
            continue
        label = note_label(block.text)
        is_noted = label is not None and (
            label in marks
            or index in at_end
            or (printed_figure(label) <= misread and _ends_page(blocks, index, kinds))
        )
        if is_noted:
            inside = True
        elif inside and label is None and read_marker(block.text) is not None:
            inside = False
        if inside:
            yield index, DropKind.FOOTNOTE
        marks |= marks_in(block.text)
        misread += ends_in_misread_mark(block.text)


def _ends_page(blocks: Sequence[Block], index: int, kinds: Mapping[int, DropKind]) -> bool:
    """True where nothing but notes stands between a line and the end of its page."""
    for below in range(index + 1, len(blocks)):
        block = blocks[below]
        if _page(block) != _page(blocks[index]) or kinds.get(below) is DropKind.PAGE_NUMBER:
            return True
        if isinstance(block, Table):
            return False
        if not block.is_blank and below not in kinds and note_label(block.text) is None:
            return False
    return False
