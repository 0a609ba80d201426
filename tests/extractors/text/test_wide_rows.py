"""Lines without delimiters among delimited rows: titles of groups, and what ends a table."""

import pytest

from extractors.models import Line
from extractors.text.delimited_rows import read_delimited
from extractors.text.wide_rows import goes_on

HEAD = "STT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú"
ONE = "1\tRà soát quy chế\tTổ A\tQuý I\t"
TWO = "2\tSửa nội quy\tTổ B\tQuý II"

TITLES: list[tuple[str, list[str]]] = [
    ("a Roman group right below the header", [HEAD, "I. Công tác thể chế", ONE]),
    ("a group after a row that lost its last tabs", [HEAD, ONE, TWO, "II. Nhân lực", ONE]),
    ("a group of capitals", [HEAD, ONE, "NHÓM VIỆC CỦA QUÝ II", TWO]),
    ("a time", [HEAD, ONE, "Giai đoạn 2027 - 2028", TWO]),
    ("a caption between the parts of a table", [HEAD, ONE, "Bảng 2. Về dữ liệu", TWO]),
    ("two levels of groups", [HEAD, "A. Cấp tỉnh", "I. Thể chế", ONE]),
    ("blank lines around a group", [HEAD, ONE, "", "II. Nhân lực", "", "1\tTập huấn\tTổ A\tQuý I"]),
    ("a group over rows without numbers",
     ["Tháng\tNội dung\tPhụ trách", "9\tKhai giảng\tTổ A", "Học kỳ II", "Tết\tThăm hỏi\tTổ B"]),
]  # fmt: skip


@pytest.mark.parametrize("texts", [t[1] for t in TITLES], ids=[t[0] for t in TITLES])
def test_titles_among_rows(texts: list[str]) -> None:
    assert _stop(texts) == len(texts)


ENDS: list[tuple[str, list[str], int]] = [
    ("a section over another table",
     [HEAD, ONE, "III. CHỈ TIÊU", "TT\tChỉ tiêu\tĐơn vị\tNăm 2026\tCơ quan", TWO], 2),
    ("a section over a list", [HEAD, ONE, "III. TỔ CHỨC THỰC HIỆN", "1. Tổ A theo dõi."], 2),
    ("a sentence", [HEAD, ONE, "Các tổ gửi báo cáo về Văn phòng trước ngày 05.", TWO], 2),
    ("the foot", [HEAD, ONE, "Nơi nhận:", "- Như trên;\tTRƯỞNG PHÒNG"], 2),
    ("a narrower table", [f"{HEAD}\tMới", f"{ONE}\tMới", "Danh sách tổ", "1\tAn\tBình"], 2),
    ("text in between that goes on in small letters", [HEAD, ONE, "theo quy định", TWO, ""], 2),
    ("a title over unnumbered rows below a gap",
     [HEAD, ONE, "", "Danh sách", "", "An\tBình\tCúc\tDũng\tEm"], 2),
    ("two columns", ["Tờ trình\tTổ A", "1\tRà soát", "Phần hai", "2\tSửa"], 0),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "stop"), [t[1:] for t in ENDS], ids=[t[0] for t in ENDS])
def test_what_ends_a_table(texts: list[str], stop: int) -> None:
    assert _stop(texts) == stop


def test_rows_that_go_on() -> None:
    assert goes_on(["1", "Rà soát", "Tổ A", "", ""], 5, has_gap=True)
    assert not goes_on(["Nội dung", "Rà soát", "Tổ A", "Quý I"], 5, has_gap=True)
    assert not goes_on(["STT", "Nhiệm vụ", "Chủ trì"], 3, has_gap=False)


def _stop(texts: list[str]) -> int:
    lines = [Line(text, text, 1, number) for number, text in enumerate(texts, 1)]
    found = read_delimited(lines, 0, {})
    return found[2] if found else 0
