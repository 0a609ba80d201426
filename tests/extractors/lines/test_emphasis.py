"""Bold and italics over the lines of a paragraph."""

import pytest

from extractors.lines.emphasis import unmarked
from tests.factories import CpuLimit

CASES = [
    ("stars that call a note", ["Số lớp (**)", "(**) Nay"], ["Số lớp (**)", "(**) Nay"]),
    ("over a break", ["*2.1. Sở", "Thủy lợi*"], ["2.1. Sở", "Thủy lợi"]),
    ("closed behind a blank", ["*a) *Tổ chức đo"], ["a) Tổ chức đo"]),
    ("bold closed behind a blank", ["**Điều 2. **Giám đốc"], ["Điều 2. Giám đốc"]),
    ("opened at a line's end", ["**", "Ban Rừng**. Mọi việc"], ["", "Ban Rừng. Mọi việc"]),
    ("closed on the next line", ["**3.", "**Đo mực nước"], ["3.", "Đo mực nước"]),
    ("two in a line", ["*(năm 2030) *và *(năm 2035)*, gửi"], ["(năm 2030) và (năm 2035), gửi"]),
    ("a dash in italics", ["*-* Văn phòng"], ["- Văn phòng"]),
    ("an item, then italics", ["* Về rừng: *đo* cây"], ["* Về rừng: đo cây"]),
    ("items", ["* Về rừng", "* Về nước"], ["* Về rừng", "* Về nước"]),
    ("items without a blank", ["*Đo rừng", "*Đo nước"], ["*Đo rừng", "*Đo nước"]),
    ("a marker on its own line", ["*1.2.", "*Đo nước"], ["1.2.", "Đo nước"]),
    ("paragraphs in italics", ["*Căn cứ Luật", "Rừng;*", "*Căn cứ Luật", "Nước;*"],
     ["Căn cứ Luật", "Rừng;", "Căn cứ Luật", "Nước;"]),
    ("a note sign", ["Sở* và Ban", "(*) Ghi chú"], ["Sở* và Ban", "(*) Ghi chú"]),
    ("never closed", ["*Đo rừng của", "tỉnh"], ["*Đo rừng của", "tỉnh"]),
    ("a rating", ["3* và 4*"], ["3* và 4*"]),
    ("an empty pair", ["**Điều 1.**** Ban hành"], ["Điều 1. Ban hành"]),
    ("a line without a mark above", ["Đo rừng", "*đo* cây"], ["Đo rừng", "đo cây"]),
    ("escaped", ["\\*Đo rừng* và"], ["\\*Đo rừng* và"]),
    ("drawn", ["***", "* * *"], ["***", "* * *"]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "plain"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_unmarked(texts: list[str], plain: list[str]) -> None:
    assert [line.text for line in unmarked(texts)] == plain


BOLD = [
    (["**1. Đo rừng**"], [True]),
    (["**1. Đo", "rừng**"], [True, True]),
    (["**1. **Đo rừng"], [False]),
    (["**1.** **Đo rừng**"], [True]),
    (["*1. Đo rừng*"], [False]),
    (["Đo rừng"], [False]),
    (["**A**", "đo **rừng**", "**B"], [True, False, True]),
]


@pytest.mark.parametrize(("texts", "bold"), BOLD)
def test_whole_lines_in_bold(texts: list[str], bold: list[bool]) -> None:
    assert [line.is_bold for line in unmarked(texts)] == bold


def test_a_mark_that_goes_on_is_told() -> None:
    found = unmarked(["**I. Mục", "đích** là *đo", "rừng*", "và nước"])
    assert [line.goes_on for line in found] == [True, True, False, False]


@pytest.mark.parametrize("piece", ["*a", "**", "a* ", "* ", "*\n", "**a\n"])
def test_many_marks_are_quick(piece: str) -> None:
    with CpuLimit(2):
        unmarked((piece * 20_000).split("\n"))
