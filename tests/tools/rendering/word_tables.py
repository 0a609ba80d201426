"""Tables of a Word file as XML.

Real spans and merges, repeated header rows, rows that may break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from docx.oxml.ns import nsdecls

from tests.tools.rendering.content import Columns, Grid, GridCell

HALF_POINTS = 24  # the size of type in a table: 12 pt
RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
PLAIN = GridCell("")
SHORT = 12  # cells as short as an ordinal or "Kế hoạch" are centered
LEFT_SHARE = 0.45  # of the width: the left column of a head
HEAD_WIDTH = 1.09  # a head reaches into the margins, so that the motto stands on one line


def columns_table(columns: Columns, width: int) -> str:
    """The head (lines centered) or the foot (recipients left, signatory centered); no rules."""
    whole = width if columns.is_foot else int(width * HEAD_WIDTH)
    widths = [int(whole * LEFT_SHARE), whole - int(whole * LEFT_SHARE)]
    rows = []
    for left, right in columns.rows:
        cells = (_lines(left, not columns.is_foot, columns.is_foot), _lines(right, True, False))
        rows.append("".join(_cell(text, w) for text, w in zip(cells, widths, strict=True)))
    return _table("".join(f"<w:tr>{row}</w:tr>" for row in rows), widths, "")


def _lines(lines: Sequence[str], centered: bool, small: bool) -> str:
    """The lines of a column; capitals bold, place and date in italics."""
    paragraphs = []
    for line in lines:
        bold, italic = _is_bold(line, small), _is_italic(line, small)
        size = 22 if small else HALF_POINTS if line.isupper() else 26
        paragraphs.append(_paragraph(line, centered=centered, bold=bold, italic=italic, size=size))
        if not line:  # room for a signature
            paragraphs.append(_paragraph("") * 2)
    return "".join(paragraphs)


def _is_bold(line: str, small: bool) -> bool:
    return not small and not _is_italic(line, small) and not line.startswith("Số")


def _is_italic(line: str, small: bool) -> bool:
    return ", ngày " in line or (small and line.startswith("Nơi nhận"))


def grid_table(grid: Grid, width: int) -> str:
    """A table with all its rules."""
    total = sum(grid.weights)
    widths = [int(width * weight / total) for weight in grid.weights]
    rows = []
    for index, row in enumerate(grid.rows):
        is_header = index < grid.header_rows
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if is_header else ""
        rows.append(f"<w:tr>{properties}{''.join(_cells(row, widths, is_header))}</w:tr>")
    return _table("".join(rows), widths, RULES)


def _cells(row: Sequence[GridCell], widths: Sequence[int], is_header: bool) -> Iterator[str]:
    column = 0
    for cell in row:
        text = _paragraph(
            cell.text,
            centered=is_header or (cell.span == 1 and len(cell.text) <= SHORT),
            bold=cell.bold,
            size=HALF_POINTS,
        )
        yield _cell(text, sum(widths[column : column + cell.span]), cell)
        column += cell.span


def _cell(content: str, width: int, cell: GridCell = PLAIN) -> str:
    spans = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merges = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[
        cell.merge
    ]
    align = '<w:vAlign w:val="center"/>' if cell.merge and cell.middle else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" '
        f'w:type="dxa"/>{spans}{merges}{align}</w:tcPr>{content}</w:tc>'
    )


def _paragraph(
    text: str,
    *,
    centered: bool = False,
    bold: bool = False,
    italic: bool = False,
    size: int = HALF_POINTS,
) -> str:
    style = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}" + f'<w:sz w:val="{size}"/>'
    run = (
        f'<w:r><w:rPr>{style}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        if text
        else ""
    )
    return (
        f'<w:p><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="{"center" if centered else "left"}"/></w:pPr>{run}</w:p>'
    )


def _table(rows: str, widths: Sequence[int], rules: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc '
        'w:val="center"/>'
        f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )
