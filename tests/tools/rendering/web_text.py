"""The paper of a sample as the text of a web page.

Wraps, pipes, emphasis, and the page around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tests.tools.rendering.content import Columns, Content, Document, Grid, GridCell, Role, Text

MARKER_RE = re.compile(r"(?:[-+] |\d+(?:\.\d+)*[.)-] |[a-zđ]\) |Điều \d+\. )")
BANNER = """\
|
|
Kho văn bản Mẫu: mọi sao chép cần ghi rõ nguồn www.kho-van-ban.example
X
Đang tải văn bản...
#
**Số hiệu:**
|
{number}
|
|
**Loại văn bản:**
|
Kế hoạch
|
**Nơi ban hành:**
|
Cơ quan Mẫu
|
|
**Tình trạng:**
|
Đã biết
|
"""
BELOW = """\
Văn bản này chưa cập nhật nội dung tiếng Anh
## Văn bản liên quan
Ban hành:
05/01/2026
Hiệu lực: Đã biết
Tình trạng: Đã biết
Ban hành:
12/12/2025
Hiệu lực: Đã biết
|
|
|
**Địa chỉ:**
|
12 đường Mẫu, phường Mẫu
|
**Điện thoại:**
|
(028) 3999 0100
|
- Bạn vừa bị Đăng xuất khỏi tài khoản.
- Hỗ trợ: (028) 3999 0100
"""


class Pipes(StrEnum):
    """How the cells of a table are set."""

    OPENED = "opened"  # a pipe alone opens each row, a pipe alone ends each cell
    CLOSED = "closed"  # a pipe alone ends each cell, nothing parts the rows
    LINED = "lined"  # "| 1 | Rà soát |"


@dataclass(frozen=True, slots=True)
class WebLayout:
    """How a web page sets a document as text; `width` None: a paragraph is a line."""

    name: str
    first_width: int | None = 28
    width: int | None = 78
    blanks: bool = True
    emphasis: bool = False
    around: bool = False
    pipes: Pipes = Pipes.OPENED
    cell_width: int | None = 60


WEB_LAYOUTS = (
    WebLayout("short first lines"),
    WebLayout("emphasis over breaks", emphasis=True),
    WebLayout("no blank lines", first_width=52, blanks=False, emphasis=True),
    WebLayout("page around", first_width=31, emphasis=True, around=True),
    WebLayout("closed pipes", first_width=78, pipes=Pipes.CLOSED),
    WebLayout("lined pipes", first_width=None, width=None, emphasis=True, pipes=Pipes.LINED),
)


def render_web_text(document: Document, layout: WebLayout) -> str:
    """The document as the text of a web page."""
    parts = [part for content in document.contents for part in _parts(content, layout)]
    parts += [f"[{i}] {note}" for i, note in enumerate(document.footnotes, start=1)]
    text = ("\n\n" if layout.blanks else "\n").join(parts)
    if not layout.around:
        return f"{text}\n"
    return f"{BANNER.format(number=_number(document))}{text}\n{BELOW}"


def _number(document: Document) -> str:
    head = next(content for content in document.contents if isinstance(content, Columns))
    return head.rows[-1][0][0].removeprefix("Số:").strip()


def _parts(content: Content, layout: WebLayout) -> Iterator[str]:
    if isinstance(content, Text):
        yield _paragraph(replace(content, text=content.text.replace("\n", " ")), layout)
    elif isinstance(content, Columns):
        rows = [
            ["\n".join(_filled(left)), "\n".join(_filled(right))] for left, right in content.rows
        ]
        yield _table(rows, replace(layout, pipes=Pipes.OPENED))
    elif isinstance(content, Grid):
        yield _table([_cells(row, layout) for row in content.rows], layout)


def _filled(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line]


def _paragraph(text: Text, layout: WebLayout) -> str:
    """A paragraph with its marks; a marker in bold is closed after its blank."""
    shown = text.text
    if layout.emphasis:
        marker = MARKER_RE.match(shown)
        if text.role in (Role.HEADING, Role.CENTERED_BOLD):
            shown = f"**{shown}**"
        elif text.role is Role.REMARK:
            shown = f"*{shown}*"
        elif marker and marker[0][0].isdigit():
            shown = f"**{marker[0]}**{shown[marker.end() :]}"
    return wrapped(shown, layout.first_width, layout.width)


def wrapped(text: str, first_width: int | None, width: int | None) -> str:
    """The text in lines of a width, the first of another."""
    if width is None:
        return text
    lines: list[str] = []
    room = first_width or width
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            room = room if not lines else width
            lines.append(word)
    return "\n".join(lines)


def _cells(row: Sequence[GridCell], layout: WebLayout) -> list[str]:
    """The cells that are printed: a merged one once, in lined tables each at its place."""
    if layout.pipes is not Pipes.LINED:
        return [_cell(cell, layout) for cell in row if cell.merge != "continue"]
    texts: list[str] = []
    for cell in row:
        texts += [_cell(cell, layout), *[""] * (cell.span - 1)]
    return texts


def _cell(cell: GridCell, layout: WebLayout) -> str:
    text = f"**{cell.text}**" if cell.bold and layout.emphasis and cell.text else cell.text
    return (
        text if layout.pipes is Pipes.LINED else wrapped(text, layout.cell_width, layout.cell_width)
    )


def _table(rows: Sequence[Sequence[str]], layout: WebLayout) -> str:
    if layout.pipes is Pipes.LINED:
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    opening = "|\n" if layout.pipes is Pipes.OPENED else ""
    cells = ("".join(f"{cell}\n|\n" if cell else "|\n" for cell in row) for row in rows)
    return "".join(f"{opening}{row}" for row in cells).rstrip("\n")
