"""Numbered headings that end in a full stop, told from numbered statements by their list."""

import textwrap

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.heading_lists import run_in_headings
from tests.extractors.plan_texts import blocks_of, read_body

HEADINGS = [
    ("steps over paragraphs", """
        1. Bước 1: Thành lập Ban Chỉ đạo.
        Ủy ban nhân dân xã thành lập Ban Chỉ đạo chuyển đổi số.
        2. Bước 2: Kiểm tra hiện trạng.
        Ban Chỉ đạo tổ chức kiểm tra tại các thôn.
        """, ["1. Bước 1", "2. Bước 2"]),
    ("most of the list", """
        1. Công tác chuẩn bị.
        Các tổ chuẩn bị hồ sơ, sổ sách trước khi kiểm tra.
        2. Công tác kiểm tra.
        Đoàn kiểm tra làm việc tại từng tổ theo lịch.
        3. Công tác tổng hợp.
        """, ["1. Công tác chuẩn bị", "2. Công tác kiểm tra"]),
    ("letters", """
        a) Về hồ sơ.
        Hồ sơ được lập theo mẫu của cơ quan lưu trữ.
        b) Về kho.
        Kho được vệ sinh hằng tháng theo quy định.
        """, ["a) Về hồ sơ", "b) Về kho"]),
]  # fmt: skip
STATEMENTS = [
    ("one alone", """
        1. Công tác chuẩn bị.
        Các tổ chuẩn bị hồ sơ, sổ sách trước khi kiểm tra.
        """),
    ("nothing below", """
        1. Rà soát quy chế.
        2. Sửa nội quy.
        3. Họp giao ban.
        """),
    ("labels below", """
        1. Rà soát quy chế.
        Chủ trì: Văn phòng.
        2. Sửa nội quy.
        Chủ trì: Tổ Tổng hợp.
        """),
    ("few of many", """
        1. Rà soát quy chế.
        Các tổ chuẩn bị hồ sơ, sổ sách trước khi kiểm tra.
        2. Sửa nội quy.
        3. Họp giao ban.
        4. Kiểm kê kho.
        5. Mua thiết bị.
        """),
    ("items below", """
        1. Rà soát quy chế.
        - Quy chế làm việc.
        2. Sửa nội quy.
        - Nội quy kho.
        """),
    ("nothing at all", ""),
]  # fmt: skip


def headings(text: str) -> list[str]:
    lines = textwrap.dedent(text).strip("\n").splitlines()
    flow = [*join_lines(blocks_of(text))] if text else []
    return [lines[number - 1] for number in sorted(run_in_headings(flow))]


@pytest.mark.parametrize(("text", "found"), [c[1:] for c in HEADINGS], ids=[c[0] for c in HEADINGS])
def test_headings(text: str, found: list[str]) -> None:
    assert [line.startswith(start) for line, start in zip(headings(text), found, strict=True)] == [
        True
    ] * len(found)


@pytest.mark.parametrize("text", [c[1] for c in STATEMENTS], ids=[c[0] for c in STATEMENTS])
def test_statements(text: str) -> None:
    assert headings(text) == []


BODY = "Ủy ban nhân dân xã thành lập Ban Chỉ đạo gồm năm người, do Chủ tịch làm Trưởng ban."
BY_LINES = [
    (f"2.1. Thành lập Ban Chỉ đạo.\n\n{BODY}\n\n2.2. Kiểm tra hiện trạng.\n\n{BODY}", [1, 5]),
    (f"a) Bước một.\n\n{BODY}\n\nb) Bước hai.\n\n{BODY}", [1, 5]),
    # two of three are followed; the third alone is no heading
    (
        f"1. Bước một.\n\n{BODY}\n\n2. Bước hai.\n\n{BODY}\n\n3. Báo cáo kết quả.\n\n- Gửi về xã.",
        [1, 5],
    ),
    # one item alone says nothing
    (f"2.1. Thành lập Ban Chỉ đạo.\n\n{BODY}", []),
    # statements of a list
    ("1. Rà soát quy chế.\n\n2. Sửa nội quy.\n\n3. Báo cáo.", []),
    # one of three
    (f"1. Rà soát quy chế.\n\n{BODY}\n\n2. Sửa nội quy.\n\n3. Báo cáo.", []),
    # what follows is a label, a lead-in, an item
    ("1. Rà soát quy chế.\n\nChủ trì: Văn phòng.\n\n2. Sửa nội quy.\n\nChủ trì: Văn phòng.", []),
    ("1. Việc một.\n\nCụ thể như sau:\n\n2. Việc hai.\n\nCụ thể như sau:", []),
    ("1. Việc một.\n\n- Gửi báo cáo.\n\n2. Việc hai.\n\n- Gửi báo cáo.", []),
    # long items state something
    (
        "\n\n".join(
            f"{n}. {'Rà soát và sửa đổi quy chế làm việc của cơ quan ' * 4}.\n\n{BODY}"
            for n in (1, 2)
        ),
        [],
    ),
    # numbers that begin anew are another list
    (f"1. Bước một.\n\n{BODY}\n\n1. Rà soát quy chế.\n\n1. Sửa nội quy.", []),
    # bullets and Roman numerals are no such lists
    (f"- Bước một.\n\n{BODY}\n\n- Bước hai.\n\n{BODY}", []),
    ("Lời chào.", []),
]


@pytest.mark.parametrize(("text", "lines"), BY_LINES)
def test_run_in_headings(text: str, lines: list[int]) -> None:
    assert sorted(run_in_headings(join_lines(blocks_of(text)))) == lines


DUTIES = [
    ("numbers below", """
        1. Phân công nhiệm vụ:
        1.1. Ban Giám hiệu chỉ đạo chung.
        1.2. Văn phòng in giấy khen.
        """, 2),
    ("bullets below", """
        1. Mục đích:
        - Rèn luyện sức khỏe.
        2. Phân công:
        - Sở Y tế khám sức khỏe học sinh.
        - Kế toán lập dự toán.
        3. Kinh phí: quỹ hội
        """, 2),
    ("no number anywhere", """
        Phân công nhiệm vụ:
        - Ban Giám hiệu chỉ đạo chung.
        - Văn phòng in giấy khen.
        """, 2),
    ("few open with somebody", """
        2. Phân công nhiệm vụ:
        a) Sở Y tế khám sức khỏe học sinh.
        b) Rà soát danh sách.
        c) Danh sách gửi trước.
        """, 3),
    # Names are the value of a label, and so are those below an item.
    ("names below", """
        II. NHIỆM VỤ
        1. Rà soát quy chế.
        - Phân công thực hiện:
        + Sở Y tế
        + Sở Tài chính
        """, 1),
    ("one name", """
        II. NHIỆM VỤ
        - Rà soát quy chế.
        Trách nhiệm thực hiện:
        Văn phòng
        """, 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), [c[1:] for c in DUTIES], ids=[c[0] for c in DUTIES])
def test_a_label_over_duties_is_their_heading(text: str, rows: int) -> None:
    assert len(read_body(textwrap.dedent(text).strip()).rows) == rows
