import pytest

from extractors.errors import DocumentTooLarge
from extractors.models import Cell, Line, Table
from extractors.web.reader import read_web_page


def blocks(body: str) -> list[Line | Table]:
    data = f"<html><body>{body}</body></html>".encode()
    return [block for page in read_web_page(data, 1 << 24) for block in page.blocks]


def shown(body: str) -> list[object]:
    """Lines as texts, tables as rows; "^" goes on from above, "<" from the left."""
    signs = {"merged": "^", "spanned": "<"}

    def sign(cell: Cell) -> str:
        return cell.text or signs.get(cell.state.value, "")

    return [
        block.text if isinstance(block, Line) else [[*map(sign, row.cells)] for row in block.rows]
        for block in blocks(body)
    ]


TABLES = [
    ("plain", "<table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>",
     [[["1", "a"], ["2", "b"]]]),
    ("cells that are not closed", "<table><tr><td>1<td>a<tr><td>2<td>b</table>",
     [[["1", "a"], ["2", "b"]]]),
    ("a row that spans all", "<table><tr><td colspan=2>I</td></tr><tr><td>1<td>a</tr></table>",
     [[["I", "<"], ["1", "a"]]]),
    ("a cell that goes down", "<table><tr><td>1<td rowspan=2>A</tr><tr><td>2</tr></table>",
     [[["1", "A"], ["2", "^"]]]),
    ("two cells go down", "<table><tr><td rowspan=2>1<td>a<td "
                          "rowspan=2>x</tr><tr><td>b</tr></table>",
     [[["1", "a", "x"], ["^", "b", "^"]]]),
    ("down and right at once",
     "<table><tr><td rowspan=2 colspan=2>A<td>x</tr><tr><td>y</tr><tr><td>1<td>2<td>z</tr></table>",
     [[["A", "<", "x"], ["^", "^", "y"], ["1", "2", "z"]]]),
    ("down to the end of its part",
     "<table><tbody><tr><td rowspan=0>A<td>x</tr><tr><td>y</tr></tbody>"
     "<tbody><tr><td>B<td>z</tr></tbody></table>",
     [[["A", "x"], ["^", "y"], ["B", "z"]]]),
    ("a span that reaches further than the table",
     "<table><tr><td rowspan=9>A<td>x</tr><tr><td>y</tr></table>", [[["A", "x"], ["^", "y"]]]),
    ("columns in which no cell begins", "<table><tr><td colspan=3>a<td>b</tr></table>",
     [[["a", "b"]]]),
    ("the head first, the foot last",
     "<table><tfoot><tr><td>c<td>z</tr></tfoot><tr><td>b<td>y</tr>"
     "<thead><tr><th>a<th>x</tr></thead></table>", [[["a", "x"], ["b", "y"], ["c", "z"]]]),
    ("a caption", "<table><caption>Biểu 1</caption><tr><td>1<td>a</tr></table>",
     ["Biểu 1", [["1", "a"]]]),
    ("a hidden row", "<table><tr style='display:none'><td>x<td>y</tr><tr><td>1<td>a</tr></table>",
     [[["1", "a"]]]),
    ("a list in a cell", "<table><tr><td>1<td><ul><li>a<li>b</ul></tr></table>",
     [[["1", "- a\n- b"]]]),
    ("one column is a frame", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", ["a", "b"]),
    ("a frame around a table",
     "<table><tr><td>KẾ<td><table><tr><td>1<td>Rà soát</tr><tr><td>2<td>Xây dựng</tr></table>"
     "</tr></table>", ["KẾ", [["1", "Rà soát"], ["2", "Xây dựng"]]]),
    ("a small table in a cell of a large one",
     "<table><tr><td>1<td>Rà soát thủ tục hành chính<td><table><tr><td>Quý "
     "I<td>x</table></tr></table>",
     [[["1", "Rà soát thủ tục hành chính", "Quý I\nx"]]]),
    ("a table without rows", "<table></table><p>a</p>", ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [x[1:] for x in TABLES], ids=[x[0] for x in TABLES])
def test_tables(body: str, expected: list[object]) -> None:
    assert shown(body) == expected


def test_rows_and_lines_are_numbered_in_reading_order() -> None:
    found = blocks("<p>a</p><table><tr><td>1<td>b</tr><tr><td>2<td>c</tr></table><p>d</p>")
    assert [b.line_numbers if isinstance(b, Table) else (b.number,) for b in found] == [
        (1,),
        (2, 3),
        (4,),
    ]


TOO_LARGE = [
    ("columns", "<table><tr>" + "<td colspan=600>a" * 2 + "</tr></table>"),
    ("cells", "<table>" + ("<tr>" + "<td>a" * 900 + "</tr>") * 600 + "</table>"),
]


@pytest.mark.parametrize("body", [x[1] for x in TOO_LARGE], ids=[x[0] for x in TOO_LARGE])
def test_a_table_beyond_any_plan(body: str) -> None:
    with pytest.raises(DocumentTooLarge):
        blocks(body)
