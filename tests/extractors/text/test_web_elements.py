"""Tables and lists that elements spell within a text: where they begin and end, what they print."""

from __future__ import annotations

import pytest

from extractors.errors import UnreadableFile
from extractors.models import Block, CellState, Line, Table
from extractors.text.file import text_lines
from extractors.text.reader import read_text
from extractors.text.web_elements import without_elements
from tests.factories import CpuLimit

LIMIT = 1 << 20
HEAD = "<tr><th>TT</th><th>Việc</th><th>Chủ trì</th></tr>"
SPANS = """\
Phân công như sau:
<table border=1>
<thead>
<tr><th rowspan="2">TT</th><th rowspan="2">Việc</th><th colspan="2">Ai làm</th></tr>
<tr><th>Chủ trì</th><th>Phối hợp</th></tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td>Nạo vét
kênh chính</td>
<td>Thôn Nà Lúa</td>
<td></td>
</tr>
</tbody>
</table>
Kinh phí do xã bảo đảm."""
TORN = f"""\
<table>{HEAD}
<tr><td>1</td><td>Quét hồ sơ theo Quyết định số 45/QĐ-
UBND</td><td>Tổ A</td></tr>
</table>
<table>
<tr><td>2</td><td>**Nhập** dữ liệu</td><td>Tổ B</td></tr>
</table>"""
# what it is => the text, and what is read: lines as texts, tables as rows
CASES = [
    ("spans and wrapped cells", SPANS,
     ["Phân công như sau:",
      [["TT", "Việc", "Ai làm", "<"], ["^", "^", "Chủ trì", "Phối hợp"],
       ["1", "Nạo vét\nkênh chính", "Thôn Nà Lúa", ""]],
      "Kinh phí do xã bảo đảm."]),
    ("torn into two, and a word at the end of a line", TORN,
     [[["TT", "Việc", "Chủ trì"],
       ["1", "Quét hồ sơ theo Quyết định số 45/QĐ-UBND", "Tổ A"]],
      [["2", "Nhập dữ liệu", "Tổ B"]]]),
    ("all on one line, text on both sides",
     f"Biểu 1: <TABLE>{HEAD}<tr><td>1<td>Đo đất<td>Tổ A</table> (đơn vị: ha)",
     ["Biểu 1:", [["TT", "Việc", "Chủ trì"], ["1", "Đo đất", "Tổ A"]], "(đơn vị: ha)"]),
    ("two on one line", f"<table>{HEAD}</table> và <table><tr><td>1<td>Đo</table>",
     [[["TT", "Việc", "Chủ trì"]], "và", [["1", "Đo"]]]),
    ("characters by name", "<table><tr><td>1</td><td>Chợ &amp; bến&nbsp;xe</td></tr></table>",
     [[["1", "Chợ & bến xe"]]]),
    ("a table in a cell", "<table><tr><td>1</td><td>A<table><tr><td>B</td></tr></table></td></tr>"
     "</table>\nHết", [[["1", "A\nB"]], "Hết"]),
    ("a frame of one column", "<table><tr><td><b>LỊCH TRỰC</b></td></tr></table>\nTuần 5",
     ["LỊCH TRỰC", "Tuần 5"]),
    ("cut off", f"<table>{HEAD}\n<tr><td>1</td><td>Đo đất</td>\n<td>Tổ\n",
     [[["TT", "Việc", "Chủ trì"], ["1", "Đo đất", ""]], "<td>Tổ"]),
    ("the name of an element in a sentence", "Dùng thẻ <table> để lập bảng.",
     ["Dùng thẻ <table> để lập bảng."]),
    ("another element of a like name", "<tablet><tr>", ["<tablet><tr>"]),
    ("a list", "Việc cần làm:\n<ol>\n <li>Đo đất\n  công;</li>\n <li>Cắm mốc.</li>\n</ol>",
     ["Việc cần làm:", "1. Đo đất công;", "2. Cắm mốc."]),
    ("a list in a list", "<ul><li>Tổ A:\n<ol><li>Đo;</li></ol></li></ul>\nHết",
     ["- Tổ A:", "1. Đo;", "Hết"]),
    ("a list that no line opens", "Thẻ <ol> có <li>.", ["Thẻ <ol> có <li>."]),
    ("an item alone", "<li>Đo đất;</li>", ["<li>Đo đất;</li>"]),
]  # fmt: skip
SIGNS = {CellState.MERGED: "^", CellState.SPANNED: "<"}


def shown(block: Block) -> object:
    if isinstance(block, Line):
        return block.text.strip()
    return [[SIGNS.get(cell.state, cell.text) for cell in row.cells] for row in block.rows]


@pytest.mark.parametrize(("text", "read"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_elements_in_text(text: str, read: list[object]) -> None:
    runs = without_elements(text_lines(text))
    assert [shown(b) for run in runs for b in (*run.lines, *run.blocks) if shown(b) != ""] == read


def test_rows_have_the_numbers_of_their_source_lines() -> None:
    (page,) = read_text(SPANS.encode(), LIMIT).pages
    above, table, below = page.blocks
    assert isinstance(above, Line)
    assert isinstance(table, Table)
    assert isinstance(below, Line)
    assert [row.line_numbers for row in table.rows] == [
        (2, 3, 4),
        (5, 6, 7),
        (8, 9, 10, 11, 12, 13, 14, 15, 16),
    ]
    assert (above.number, below.number) == (1, 17)


HOSTILE = [
    "<table\n" * 5_000,
    "<table\n" * 5_000 + "<tr",
    "<table\n" * 5_000 + "</table\n" * 5_000,
    "<ol\n" * 5_000 + "<li>\n",
    "<table><tr><td>1<td>a</table>\n" * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[-24:] for text in HOSTILE])
def test_elements_without_end_are_looked_for_once(text: str) -> None:
    with CpuLimit(2):
        assert sum(1 for _ in without_elements(text_lines(text)))


def test_pages_are_those_of_the_text() -> None:
    first, second = read_text(f"A\n\f<table>{HEAD}\n</table>\nB".encode(), LIMIT).pages
    assert [block.rows[0].page_number for block in second.blocks if isinstance(block, Table)] == [2]
    assert len(first.blocks) == 1


def nested(count: int) -> str:
    return "<table><tr><td>1<td>\n" * count + "a\n" + "</td></tr></table>\n" * count


def test_tables_within_tables_have_an_end() -> None:
    """Deeper than any program writes them: the file is refused, and the sentence says for what."""
    assert read_text(f"A\n{nested(20)}".encode(), LIMIT).pages
    with pytest.raises(UnreadableFile, match=r"^tables stand within tables, more than 40 deep$"):
        read_text(f"A\n{nested(60)}".encode(), LIMIT)
