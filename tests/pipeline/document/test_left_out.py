"""What is printed and in no other table is named, with its lines and its words."""

import pytest

from pipeline.document.config import Config
from pipeline.document.left_out import Notice, left_out
from pipeline.document.stages import read_document

PLAN = """UBND XÃ HÒA AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 5/KH-UBND\tHòa An, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

Căn cứ Quyết định số 7/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh;

UBND xã xây dựng kế hoạch như sau:

I. MỤC ĐÍCH
- Nâng cao nhận thức của cán bộ.
II. NHIỆM VỤ
- Rà soát quy chế làm việc.
Chủ trì: Phòng Kinh tế (tổ Kế toán).
Trên đây là Kế hoạch năm 2026.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tCHỦ TỊCH
- Lưu: VT.\tNguyễn Văn An

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
(Kèm theo Kế hoạch số 5/KH-UBND ngày 03/02/2026)
STT\tNhiệm vụ\tChủ trì\tThời gian
I\tThể chế
1\tSửa nội quy cơ quan\tVăn phòng\tQuý I
2\tRà soát thủ tục hành chính\tVăn phòng\tQuý II
STT\tHọ và tên\tNgày sinh
1\tTrần Thị Bích\t05/3/1980
"""


def named(text: str) -> list[Notice]:
    return list(left_out(read_document(text.encode(), Config())))


EXPECTED = [
    ("head_left_out", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("head_left_out", "UBND xã xây dựng kế hoạch như sau:"),
    ("text_left_out", "- Nâng cao nhận thức của cán bộ."),
    ("text_left_out", "Trên đây là Kế hoạch năm 2026."),
    ("foot_left_out", "TM. ỦY BAN NHÂN DÂN"),
    ("text_left_out", "(Kèm theo Kế hoạch số 5/KH-UBND ngày 03/02/2026)"),
    ("table_rows_left_out", "STT | Nhiệm vụ | Chủ trì | Thời gian"),
    ("table_rows_left_out", "I | Thể chế"),
    ("words_left_out", "Chủ trì: Phòng Kinh tế (tổ Kế toán)."),
]


@pytest.mark.parametrize(("code", "text"), EXPECTED)
def test_what_is_in_no_table_is_named(code: str, text: str) -> None:
    assert text in [text for notice in named(PLAN) if notice.code == code for text in notice.texts]


HELD = [
    "Số: 5/KH-UBND",
    "Hòa An, ngày 03 tháng 02 năm 2026",
    "Căn cứ Quyết định số 7/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh;",
    "- Rà soát quy chế làm việc.",
    "- Như trên;",
    "Nguyễn Văn An",
]


@pytest.mark.parametrize("text", HELD)
def test_what_a_column_holds_is_not_named(text: str) -> None:
    assert text not in [text for notice in named(PLAN) for text in notice.texts]


def test_each_notice_has_the_lines_of_its_texts() -> None:
    lines = PLAN.splitlines()
    for notice in named(PLAN):
        assert notice.lines, notice.code
        if notice.code == "text_left_out":
            assert [lines[number - 1] for number in notice.lines] == list(notice.texts)


def test_several_texts_of_one_section_are_one_notice() -> None:
    text = "I. MỤC ĐÍCH\n- Nâng cao nhận thức.\n- Tạo chuyển biến.\nII. NHIỆM VỤ\n- Sửa nội quy."
    (notice,) = [one for one in named(text) if one.code == "text_left_out"]
    assert notice.sentence.startswith("2 texts under “MỤC ĐÍCH”")
    assert notice.lines == (2, 3)


def test_articles_are_named_with_their_texts() -> None:
    text = (
        "SỞ Y TẾ\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch năm 2026\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch năm 2026.\n"
        "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành.\n\nGIÁM ĐỐC\nNguyễn Văn An\n\n"
        "KẾ HOẠCH\nCông tác năm 2026\nI. NHIỆM VỤ\n- Rà soát quy chế.\n- Sửa nội quy.\n"
    )
    (notice,) = [one for one in named(text) if one.code == "articles_left_out"]
    assert notice.texts[1] == "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành."
    assert len(notice.lines) == 2
