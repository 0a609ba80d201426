"""Tables that were read straight across, cut into their columns again."""

from __future__ import annotations

from extractors.models import Cell, Line, Page, Table, TableRow
from extractors.repair_pages import repair_pages
from extractors.text.tables import find_tables

# The whole text is misread, as an engine for English reads it.
ABOVE = """\
UY BAN NHAN DAN XA NA KHUM
KE HOACH
Trién khai céng tac phong chay, chita chay nam 2026
I. MUC DICH, YEU CAU
- Nang cao nhan thtc cia tap thé vé y nghia cia cong tac nay.
- Viéc trién khai phai thiét thwc, tiét kiém, khong phé truong hinh thitc.
II. CAC NHIEM VU TRONG TAM"""
BELOW = """\
III. TO CHUC THUC HIEN
1. Tram Y té xa
- Theo doi, dén déc viéc thuc hién ké hoach nay."""
TWO_COLUMNS = """\
STT Nhiém vu Giao cho
1 | Mé 4 lop tap huan ky nang cho d6i ngti nong cét Tram Y té xa
2 | Tuyén truyén luu déng bang loa tai cac chg va Hdi Néng dan xa
bén xe
3 Kiém tra hé théng dién va thay thé thiét bi da Van phong HDND va UBND
hu hong
4 | Bdi duéng ngoai ngit cho nhan vién tiép xtic Trung tam Phuc vu hanh chinh
v6i khach cong
5 Tham muu ban hanh van ban thay thé quy dinh Cong an xa
da lac hau"""
THREE_COLUMNS = """\
STT | Noi dung cong viéc Don vi chu tri Thoi gian hoan thanh
1 | Mé 4 lop tap huan ky nang Tram Y té xa | Quy I nam 2026
2 | Tuyén truyén luu déng bang loa Hdi Néng dan Thuwong xuyén
tai cac cho va bén xe xa
3 Kiém tra hé théng dién Van phong HDND | Thang 10/2026
va UBND"""


def lines_of(text: str) -> list[Line]:
    return [Line(line, line, 1, i) for i, line in enumerate(text.split("\n"), 1)]


def blocks_of(text: str) -> list[Line | Table]:
    pages = (Page(1, find_tables(lines_of(text))),)
    return [block for page in repair_pages(pages).pages for block in page.blocks]


def tables_of(text: str) -> list[Table]:
    return [block for block in blocks_of(text) if isinstance(block, Table)]


def numbered(text: str) -> list[list[str]]:
    rows = [row for table in tables_of(text) for row in table.rows]
    cells = [[cell.text for cell in row.cells] for row in rows]
    return [row for row in cells if row[0].isdigit()]


def words(row: list[str]) -> list[int]:
    return [len(cell.split()) for cell in row]


def test_lines_that_go_on_below_belong_to_their_columns() -> None:
    found = numbered(f"{ABOVE}\n{TWO_COLUMNS}\n{BELOW}")
    assert [row[0] for row in found] == list("12345")
    assert [words(row) for row in found] == [
        [1, 12, 4], [1, 12, 4], [1, 13, 5], [1, 11, 7], [1, 13, 3]
    ]  # fmt: skip
    assert found[1][1:] == [
        "Tuyên truyền lưu động bằng loa tại các chợ và bến xe",
        "Hội Nông dân xã",
    ]


def test_units_and_times_are_columns() -> None:
    found = numbered(f"{ABOVE}\n{THREE_COLUMNS}\n{BELOW}")
    assert [words(row) for row in found] == [[1, 7, 4, 4], [1, 12, 4, 2], [1, 5, 5, 2]]
    assert [row[3] for row in found] == ["Quý I năm 2026", "Thường xuyên", "Tháng 10/2026"]


def test_the_lines_about_the_table_stay_lines() -> None:
    kinds = [isinstance(block, Table) for block in blocks_of(f"{ABOVE}\n{TWO_COLUMNS}\n{BELOW}")]
    assert kinds == [*[False] * 7, True, *[False] * 3]


def test_a_page_tears_the_table_and_its_row() -> None:
    first, second = TWO_COLUMNS.split("\nhu hong")
    page = "\n1 Theo s6 liéu ctia nam truéc.\n3\nSTT Nhiém vu Giao cho\nhu hong"
    blocks = blocks_of(f"{ABOVE}\n{first}{page}{second}\n{BELOW}")
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [4, 4]
    assert [row.cells[0].text for row in tables[1].rows] == ["STT", "", "4", "5"]
    between = [block.raw for block in blocks if isinstance(block, Line)][7:9]
    assert between == ["1 Theo s6 liéu ctia nam truéc.", "3"]


def test_every_line_is_in_one_block() -> None:
    text = f"{ABOVE}\n{THREE_COLUMNS}\n{BELOW}"
    numbers = [number for block in blocks_of(text) for number in block.line_numbers]
    assert numbers == list(range(1, len(text.split("\n")) + 1))


def test_what_is_read_so_is_as_unsure_as_its_words() -> None:
    (table,) = tables_of(f"{ABOVE}\n{TWO_COLUMNS}\n{BELOW}")
    assert all(row.confidence is not None for row in table.rows[1:])


def test_text_that_is_not_misread_is_not_cut() -> None:
    text = (
        "Kế hoạch tháng này của các phòng\nSTT Nhiệm vụ Giao cho\n"
        "1 Rà soát danh mục thiết bị của Văn phòng\n2 Lập sổ theo dõi Tổ kế toán\n"
        "3 Kiểm kê cuối năm Văn phòng"
    )
    assert tables_of(text) == []


def test_lines_that_are_no_rows_come_back_as_lines() -> None:
    long = "STT Nhiém vu Giao cho\n" + "\n".join(
        f"{number} Lap s6 theo doi tai san Cong an xa" for number in range(1, 302)
    )
    blocks = blocks_of(f"{ABOVE}\n{long}\n{BELOW}")
    assert not [block for block in blocks if isinstance(block, Table)]
    assert len(blocks) == 7 + 302 + 3


def test_a_table_of_one_column_in_clean_text_stays() -> None:
    rows = tuple(
        TableRow((Cell(text, text),), (i,), 1)
        for i, text in enumerate(("STT Nhiệm vụ Giao cho", "1 Lập sổ", "2 Rà soát"), 1)
    )
    pages = (Page(1, (Table(rows, 1),)),)
    assert repair_pages(pages).pages == pages
