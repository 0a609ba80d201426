"""Words and rules of pages → lines and tables in reading order, every piece with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.layout.aligned import find_aligned
from extractors.layout.confidence import line_confidence, row_confidence, unsure_words
from extractors.layout.furniture import DroppedLine, PageLines, drop_furniture
from extractors.layout.page_breaks import carry_merges, follows
from extractors.layout.paragraphs import Margins, PageLine, find_margins, group_paragraphs
from extractors.layout.printed_lines import (
    PrintedLine,
    box_around,
    group_lines,
    line_in_order,
    segments,
)
from extractors.layout.signature_notes import without_signature_notes
from extractors.layout.tables import (
    PageTables,
    PrintedTable,
    columns_over_pages,
    page_frames,
    read_tables,
)
from extractors.layout.turned_lines import settle_turned
from extractors.layout.two_columns import TwoColumns, find_columns, is_foot
from extractors.lines.torn_words import joined_text
from extractors.models import (
    Block,
    Box,
    Cell,
    DropKind,
    Dropped,
    Line,
    Page,
    Place,
    Table,
    TableRow,
)
from extractors.pdf.file import RawPage

WIDE_GAP = 3.0  # of the size: what stands so far apart on one line are columns


class LaidOut(NamedTuple):
    """The pages of a document, what was dropped, and the numbers of the pages without text."""

    pages: tuple[Page, ...]
    dropped: tuple[Dropped, ...]
    unread_pages: tuple[int, ...]
    unsure_words: tuple[str, ...] = ()  # words of numbers or names that OCR is unsure of
    decoded: frozenset[str] = frozenset()  # the legacy encodings that fonts told


class _Draft(NamedTuple):
    """A block before it is numbered: where it stands, and its lines, columns or table."""

    page: int
    top: float
    content: list[PageLine] | TwoColumns | PrintedTable | DroppedLine


NO_MARGINS = Margins(0.0, 0.0, None)


def lay_out(raw: Sequence[RawPage], unread: tuple[int, ...]) -> LaidOut:
    """The lines, columns, paragraphs and tables of pages, wherever their words are from."""
    readable = [without_signature_notes(page) for page in raw if page.number not in set(unread)]
    tables = _tables_of(readable)
    cleaned = drop_furniture([_lines_of(page, tables[page.number]) for page in readable])
    pages, found = _with_aligned(cleaned.pages, tables)
    document = _numbered(_drafts(pages, found, cleaned.dropped), raw, unread)
    unsure = unsure_words(word for page in readable for word in page.words)
    decoded = frozenset(name for page in readable for name in page.decoded)
    return document._replace(unsure_words=unsure, decoded=decoded)


def _tables_of(pages: Sequence[RawPage]) -> dict[int, PageTables]:
    """The tables of each page; columns and merged cells go on over page breaks."""
    frames = [page_frames(page.rules) for page in pages]
    columns = columns_over_pages(frames, [page.words for page in pages])
    found: dict[int, PageTables] = {}
    last: PrintedTable | None = None
    for page, on_page in zip(pages, frames, strict=True):
        result = read_tables(page.words, on_page, columns)
        if result.tables and last is not None and follows(last, result.tables[0]):
            first = carry_merges(last, result.tables[0])
            result = result._replace(tables=(first, *result.tables[1:]))
        last = result.tables[-1] if result.tables else None
        found[page.number] = result
    return found


Tables = dict[int, tuple[PrintedTable, ...]]


def _with_aligned(
    pages: Sequence[PageLines], found: dict[int, PageTables]
) -> tuple[list[PageLines], Tables]:
    """The pages and their tables, those without a grid taken out of the lines."""
    kept: list[PageLines] = []
    tables: Tables = {}
    for page in pages:
        aligned = find_aligned(page.lines, page.loose_rules)
        taken = {index for table in aligned for index in range(table.start, table.stop)}
        lines = tuple(line for index, line in enumerate(page.lines) if index not in taken)
        kept.append(page._replace(lines=lines))
        tables[page.number] = (*found[page.number].tables, *(table.table for table in aligned))
    return kept, tables


def _lines_of(page: RawPage, found: PageTables) -> PageLines:
    boxes = [table.box for table in found.tables]
    loose = tuple(
        rule
        for rule in page.rules.across
        if not any(box.top - 3 <= rule.at <= box.bottom + 3 for box in boxes)
    )
    settled = settle_turned(group_lines(found.words), page)
    left_out = [
        *(DroppedLine(page.number, line, DropKind.TURNED) for line in settled.turned),
        *(DroppedLine(page.number, line_in_order(out.words), out.kind) for out in page.left_out),
    ]
    return PageLines(page.number, page.width, page.height, settled.lines, loose, tuple(left_out))


def _drafts(
    pages: Sequence[PageLines], tables: Tables, dropped: Sequence[DroppedLine]
) -> list[_Draft]:
    """The blocks of all pages in reading order."""
    columns = _columns_of(pages)
    margins = _margins(pages, columns)
    items: list[_Draft | PageLine] = []
    gone: dict[int, list[DroppedLine]] = defaultdict(list)
    for drop in dropped:
        gone[drop.page].append(drop)
    late: list[_Draft] = []
    for page in pages:
        on_page: list[_Draft | PageLine] = [
            _Draft(page.number, table.box.top, table) for table in tables[page.number]
        ]
        on_page += _line_items(page, columns[page.number], margins[round(page.width)])
        items += sorted(on_page, key=_top)
        late += [_Draft(page.number, drop.line.base, drop) for drop in gone[page.number]]
    return _with_dropped(_grouped(items), late)


def _columns_of(pages: Sequence[PageLines]) -> dict[int, list[TwoColumns]]:
    """The two-column blocks of each page; a foot may go on over a page break."""
    columns: dict[int, list[TwoColumns]] = {}
    goes_on = False
    for page in pages:
        columns[page.number] = find_columns(page.lines, page.width, goes_on)
        last = columns[page.number][-1] if columns[page.number] else None
        goes_on = last is not None and last.stop == len(page.lines) and is_foot(last)
    return columns


def _line_items(
    page: PageLines, columns: Sequence[TwoColumns], margins: Margins
) -> Iterator[_Draft | PageLine]:
    inside = {index for block in columns for index in range(block.start, block.stop)}
    for block in columns:
        yield _Draft(page.number, page.lines[block.start].base, block)
    for index, line in enumerate(page.lines):
        if index not in inside:
            yield PageLine(page.number, line, margins)


def _top(item: _Draft | PageLine) -> float:
    return item.line.base if isinstance(item, PageLine) else item.top


def _margins(
    pages: Sequence[PageLines], columns: dict[int, list[TwoColumns]]
) -> dict[int, Margins]:
    """The margins of the pages of each width."""
    lines: dict[int, list[PrintedLine]] = defaultdict(list)
    for page in pages:
        inside = {
            index for block in columns[page.number] for index in range(block.start, block.stop)
        }
        lines[round(page.width)] += [
            line for index, line in enumerate(page.lines) if index not in inside
        ]
    return {width: find_margins(group) for width, group in lines.items()}


def _grouped(items: Sequence[_Draft | PageLine]) -> list[_Draft]:
    """Lines that follow each other as paragraphs, the rest as it is."""
    drafts: list[_Draft] = []
    run: list[PageLine] = []

    def close() -> None:
        drafts.extend(_Draft(g[0].page, g[0].line.base, g) for g in group_paragraphs(run))
        run.clear()

    for item in items:
        if isinstance(item, PageLine):
            run.append(item)
        else:
            close()
            drafts.append(item)
    close()
    return drafts


def _with_dropped(drafts: Sequence[_Draft], dropped: Sequence[_Draft]) -> list[_Draft]:
    return sorted([*drafts, *dropped], key=lambda draft: (draft.page, draft.top))


def _numbered(drafts: Sequence[_Draft], raw: Sequence[RawPage], unread: tuple[int, ...]) -> LaidOut:
    """The blocks with the numbers of their lines and rows, counted through the document."""
    sheets = {page.number: page for page in raw}
    blocks: dict[int, list[Block]] = {page.number: [] for page in raw}
    gone: list[Dropped] = []
    number = 1
    for draft in drafts:
        content = draft.content
        if isinstance(content, PrintedTable):
            first = not blocks[draft.page]
            table = _table(content, number, sheets[draft.page], first)
            blocks[draft.page].append(table)
            number += len(table.rows)
            continue
        if isinstance(content, TwoColumns):
            blocks[draft.page].append(_columns_table(content, number, sheets[draft.page]))
        elif isinstance(content, DroppedLine):
            gone.append(
                Dropped(
                    _line([PageLine(draft.page, content.line, NO_MARGINS)], number, sheets),
                    content.kind,
                )
            )
        else:
            blocks[draft.page].append(_line(content, number, sheets))
        number += 1
    pages = tuple(Page(page.number, tuple(blocks[page.number])) for page in raw)
    return LaidOut(pages, tuple(gone), unread)


def _line(pieces: Sequence[PageLine], number: int, sheets: dict[int, RawPage]) -> Line:
    """A paragraph as one line; what stands far apart on one printed line keeps a tab between."""
    text = joined_text((_spaced(piece.line) for piece in pieces), " ")
    places = []
    for page in dict.fromkeys(piece.page for piece in pieces):
        words = [word for piece in pieces if piece.page == page for word in piece.line.words]
        places.append(Place(page, sheets[page].on_sheet(box_around(words))))
    sure = line_confidence(word for piece in pieces for word in piece.line.words)
    return Line(text, text, pieces[0].page, number, tuple(places), sure)


def _spaced(line: PrintedLine) -> str:
    pieces = segments(line, WIDE_GAP * line.size)
    return line.text if len(pieces) == 1 else "\t".join(piece.text for piece in pieces)


def _columns_table(columns: TwoColumns, number: int, sheet: RawPage) -> Table:
    """A two-column block as a table of one row."""
    cells = tuple(Cell(text, text) for text in columns.texts())
    words = [word for line in (*columns.left, *columns.right) for word in line.words]
    place = Place(sheet.number, sheet.on_sheet(box_around(words)))
    row = TableRow(
        cells, (number,), sheet.number, places=(place,), confidence=line_confidence(words)
    )
    return Table((row,), 2)


def _table(printed: PrintedTable, number: int, sheet: RawPage, first_on_page: bool) -> Table:
    """A table; its first row stands after a break where it opens a page after the first."""
    rows = tuple(
        TableRow(
            row.cells,
            (number + index,),
            sheet.number,
            after_break=index == 0 and first_on_page and sheet.number > 1,
            places=(Place(sheet.number, sheet.on_sheet(Box(*row.box))),),
            confidence=row_confidence(sheet.words, row.box),
        )
        for index, row in enumerate(printed.rows)
    )
    return Table(rows, printed.width)
