"""The ways in which web pages saved as text set pipes: one table, one grid."""

from collections.abc import Callable
from datetime import date

import pytest

from extractors.models import Line, Table
from extractors.text.framed_rows import read_framed_rows
from extractors.text.tables import find_tables
from extractors.zones.header_block import read_header
from tests.factories import cell_texts, lines

Grid = list[list[str]]

TASKS: Grid = [
    ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
    ["I", "Hoàn thiện thể chế", "", ""],
    ["1", "Ban hành quy chế khai thác\ntài liệu số", "Phòng Mẫu", "Quý I"],
    ["2", "Lập danh mục tài liệu", "", "Tháng 6"],
    ["3", "Nâng cấp kho", "Phòng Mẫu,\nVăn phòng", "Quý IV"],
]
HEAD: Grid = [
    ["SỞ MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["Số: 1/KH-SM", "Tân Lập, ngày 2 tháng 3 năm 2026"],
]


def alone(row: list[str]) -> str:
    return "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row)


def behind(row: list[str]) -> str:
    return "".join(f"{cell} |\n" for cell in row)


def mixed(row: list[str]) -> str:
    return "".join(f"{cell}\n|\n" if "\n" in cell else f"{cell} | " for cell in row).rstrip() + "\n"


def framed(row: list[str]) -> str:
    return "|\n" + behind(row)


def framed_stripped(row: list[str]) -> str:
    return "|\n" + "".join(f"{cell} |\n" if cell else "|\n" for cell in row)


def framed_inline(row: list[str]) -> str:
    return "| " + " | ".join(row) + " |\n"


def inline(row: list[str]) -> str:
    return " | ".join(cell.replace("\n", " ") for cell in row) + " |\n"


def opened(row: list[str]) -> str:
    return "|\n" + alone(row)


def opened_bold(row: list[str]) -> str:
    return "|\n" + "".join(f"**{cell}**\n|\n" if cell else "|\n" for cell in row)


def opened_airy(row: list[str]) -> str:
    return "|\n" + "".join(f"\n{cell}\n\n|\n" if cell else "\n|\n" for cell in row)


WAYS = [
    alone, behind, mixed, framed, framed_stripped, framed_inline, inline,
    opened, opened_bold, opened_airy,
]  # fmt: skip


def printed(way: Callable[[list[str]], str], grid: Grid) -> str:
    return "".join(way(row) for row in grid)


def one_table(text: str) -> Grid:
    tables = [block for block in find_tables(lines(text)) if isinstance(block, Table)]
    assert len(tables) == 1
    return [[" ".join(cell.split()) for cell in row] for row in cell_texts(tables[0])]


def flat(grid: Grid) -> Grid:
    return [[cell.replace("\n", " ") for cell in row] for row in grid]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("grid", [TASKS, HEAD], ids=["tasks", "head"])
def test_the_same_grid(way: Callable[[list[str]], str], grid: Grid) -> None:
    assert one_table(f"Câu ở trên.\n\n{printed(way, grid)}") == flat(grid)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_text_below_stays_text(way: Callable[[list[str]], str]) -> None:
    blocks = find_tables(lines(printed(way, TASKS) + "II. TỔ CHỨC THỰC HIỆN\nCâu ở dưới.\n"))
    below = [block.text for block in blocks if isinstance(block, Line) and not block.is_blank]
    assert below == ["II. TỔ CHỨC THỰC HIỆN", "Câu ở dưới."]


NO_FRAME = [
    ("prose", "a | b"),
    ("a stroke of a scan", "|\nMột câu của văn bản."),
    ("a pipe alone ends the heading above", "Nội dung\n|\nThời gian | Chủ trì |"),
    ("a cell without an end", "| a | b\nc"),
]


@pytest.mark.parametrize(("name", "text"), NO_FRAME)
def test_no_framed_rows(name: str, text: str) -> None:
    source = lines(text)
    assert all(read_framed_rows(source, start).rows == [] for start in range(len(source)))


NO_TABLE = ["Mục a | Mục b", "Một câu |\nHai câu.", "|\nMột câu của văn bản.\nCâu nữa."]


@pytest.mark.parametrize("text", NO_TABLE)
def test_no_table(text: str) -> None:
    assert all(isinstance(block, Line) for block in find_tables(lines(text)))


WRAPPED_HEAD = [
    [
        "BỘ\nKHOA HỌC MẪU\n-------",
        "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ],
    ["Số:\n206/QĐ-BKHM", "Hà\nLâm, ngày 29 tháng 3\nnăm 2026"],
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_wrapped_head(way: Callable[[list[str]], str]) -> None:
    blocks = find_tables(lines(printed(way, WRAPPED_HEAD)))
    header = read_header(blocks, 0, len(blocks))
    assert header.number is not None
    assert (header.bodies, header.number.number) == (("BỘ KHOA HỌC MẪU",), "206/QĐ-BKHM")
    assert (header.place, header.issued_on) == ("Hà Lâm", date(2026, 3, 29))


def rows_of(text: str) -> list[Grid]:
    tables = [block for block in find_tables(lines(text)) if isinstance(block, Table)]
    return [[[" ".join(c.split()) for c in row] for row in cell_texts(table)] for table in tables]


WORK = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"],
    ["1", "Lập bản đồ ngập của lưu vực", "Sở Thủy lợi", "UBND các xã", "Quý I"],
    ["2", "Trồng rừng đầu nguồn", "Sở Lâm nghiệp", "UBND các xã", "Quý II"],
]
FOOT = [["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu"]]


def test_tables_parted_by_text_are_two() -> None:
    caption = "Biểu kèm theo\nDanh sách các việc của năm\n"
    found = rows_of(f"{printed(opened, WORK)}\n{caption}\n{printed(opened, WORK)}")
    assert found == [WORK, WORK]


def test_a_foot_above_an_appendix_is_a_table_of_its_own() -> None:
    title = "**PHỤ LỤC**\nDANH MỤC VIỆC\n*(Kèm theo Kế hoạch\nsố 5/KH-UBND)*\n"
    found = rows_of(f"{printed(opened, FOOT)}{title}{printed(opened, WORK)}")
    assert found == [flat(FOOT), WORK]


TITLES = [
    ("DANH SÁCH CÁC THÔN\n* (Ban hành kèm theo Quyết định số\n5/QĐ-UBND)*", True),
    ("**DANH SÁCH CÁC THÔN**", True),
    ("(Kèm theo Quyết định số 5/QĐ-UBND)", False),
    ("Các thôn miền núi (kèm theo bản đồ)", False),
    ("Thôn A (Hòa Mẫu)", False),
]


@pytest.mark.parametrize(("title", "parts"), TITLES)
def test_a_title_above_stt_parts_two_tables(title: str, parts: bool) -> None:
    found = rows_of(f"{printed(opened, FOOT)}{title}\n{printed(opened, WORK)}")
    assert (found == [flat(FOOT), WORK]) is parts


MERGED = [
    ("lead and helper of one statement", ["Ban Rừng", "UBND các xã"], [2, 3]),
    ("statement and what follows", ["Sửa chữa trạm bơm và kênh "
                                    "dẫn", "Sở Thủy lợi", "", ""], [1, 2, 3, 4]),
    ("group of rows", ["II", "Giai đoạn sau"], [0, 1]),
    ("group in one cell", ["Nhóm việc thường xuyên của các đơn vị"], [0]),
]  # fmt: skip


@pytest.mark.parametrize(("row", "places"), [c[1:] for c in MERGED], ids=[c[0] for c in MERGED])
def test_cells_of_a_row_that_lacks_some(row: list[str], places: list[int]) -> None:
    more = [["3", "Xây kè sông", "Sở Thủy lợi", "UBND các xã", "Quý IV"]]
    (found,) = rows_of(printed(opened, [*WORK, row, *more]))
    assert [i for i, text in enumerate(found[3]) if text] == [
        place for place, text in zip(places, row, strict=True) if text
    ]


def test_a_group_title_over_two_lines_is_a_row() -> None:
    (found,) = rows_of(
        printed(opened, [WORK[0], ["", "**I. Kinh\ntế rừng**", "", "", ""], *WORK[1:]])
    )
    assert found[1] == ["", "I. Kinh tế rừng", "", "", ""]
