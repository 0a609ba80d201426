"""Tables of a text that blanks alone align, and columns of a text that are none."""

import pytest

from extractors.text.aligned_columns import read_aligned_columns
from extractors.text.file import text_lines
from extractors.text.tables import find_tables
from tests.factories import CpuLimit

TABLE = """\
  TT    Nhiệm vụ                     Chủ trì            Thời hạn

  I     Chuẩn bị
  1     Khảo sát nơi đặt             Tổ Kỹ thuật,       Quý I/2026
        trạm quan trắc               Tổ Bảo vệ
  2     Họp dân                      Tổ Dân vận         Tháng 5/2026
"""
ROWS = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
    ["I", "Chuẩn bị", "", ""],
    ["1", "Khảo sát nơi đặt\ntrạm quan trắc", "Tổ Kỹ thuật,\nTổ Bảo vệ", "Quý I/2026"],
    ["2", "Họp dân", "Tổ Dân vận", "Tháng 5/2026"],
]


def cells(text: str) -> list[list[str]] | None:
    table, _ = read_aligned_columns(text_lines(text), 0)
    return None if table is None else [[cell.raw for cell in row.cells] for row in table.rows]


def test_the_columns_are_those_of_the_heads() -> None:
    assert cells(TABLE) == ROWS


MORE = "  3     Nghiệm thu                   Tổ A               Quý IV"


@pytest.mark.parametrize(
    "below",
    [
        f"\n                           2\n{MORE}",
        f"\n{TABLE}",
        f"\n\n\n\n{MORE}",
        f"\f{MORE}",
        f"\nD. VIỆC KHÁC\n{MORE}",
        f"\n  2. Ngày thứ hai: thứ Sáu, 07/8/2026\n  TT    Việc      Chủ trì    Hạn\n{MORE}",
        "\n  III. KINH PHÍ CỦA KẾ HOẠCH NÀY\n  Kinh phí trích từ nguồn chi thường xuyên năm 2026.",
    ],
    ids=[
        "a page number",
        "the heads again",
        "a wide gap",
        "a page break",
        "a heading left of it",
        "a marked heading over other heads",
        "a marked heading over a text",
    ],
)
def test_a_page_ends_it(below: str) -> None:
    table, stop = read_aligned_columns(text_lines(TABLE.rstrip("\n") + "\n" + below), 0)
    assert table is not None
    assert stop == 6


def test_the_title_of_a_group_over_a_row_goes_on() -> None:
    table, stop = read_aligned_columns(
        text_lines(f"{TABLE}\n  II. Nghiệm thu các trạm quan trắc nước\n{MORE}"), 0
    )
    assert table is not None
    assert stop == 9


def test_every_line_stands_at_its_row() -> None:
    table, _ = read_aligned_columns(text_lines(TABLE), 0)
    assert table is not None
    assert [row.line_numbers for row in table.rows] == [(1,), (3,), (4, 5), (6,)]


@pytest.mark.parametrize(
    "text",
    [
        "UBND XÃ MẪU              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 5/KH-UBND            Độc lập - Tự do - Hạnh phúc\n",
        "Nơi nhận:                TM. ỦY BAN NHÂN DÂN            NGƯỜI LẬP\n"
        "- Như trên;              CHỦ TỊCH                       Trần Văn Mẫu\n",
        "TT   Nhiệm vụ   Chủ trì\nTrên đây là kế hoạch của xã, đề nghị các đơn vị thực hiện.\n",
        "Nhiệm  vụ  của   các   đơn   vị\n1. Rà   soát   văn   bản\n",
    ],
    ids=["a head", "a foot", "heads alone", "justified text"],
)
def test_what_is_no_table(text: str) -> None:
    assert cells(text) is None


@pytest.mark.parametrize(
    "line",
    ["Nội  dung   thứ nhất  của các    đơn vị trong  xã", "TT   Nhiệm vụ   Chủ trì   Cột {}"],
    ids=["justified text", "heads alone"],
)
def test_lines_are_not_laid_out_again_for_each_line(line: str) -> None:
    lines = text_lines("".join(line.format(number) + "\n" for number in range(3_000)))
    with CpuLimit(30):
        find_tables(lines)
