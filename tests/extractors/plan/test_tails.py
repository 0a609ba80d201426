"""Who and when at the end of a statement, and endings that say neither."""

import pytest

from extractors.plan.tails import tail_of
from tests.extractors.plan_texts import check_rows, read_body

A, B = "Sở Xây dựng", "Phòng Văn hóa - Xã hội"
TAILS = [
    (f"Rà soát quy chế (giao {A}; tháng 12/2026)", (A,), (), "tháng 12/2026"),
    (f"Rà soát quy chế (tháng 12/2026; giao {A}).", (A,), (), "tháng 12/2026"),
    (f"Lập kế hoạch ({A} chủ trì; hoàn thành quý II/2026).", (A,), (), "hoàn thành quý II/2026"),
    (f"Ban hành quy chế kho - {A} - Quý III/2026.", (A,), (), "Quý III/2026"),
    (f"Mua máy đo mưa – {B} – Quý III", (B,), (), "Quý III"),
    ("Nộp sổ điểm của lớp / Phòng GD / 30-6", ("Phòng GD",), (), "30-6"),
    ("Tập huấn (Tổ QT chủ trì, phối hợp P. Y vụ)", ("Tổ QT",), ("P. Y vụ",), None),
    ("Mở chuyên mục (giao Trung tâm Sách phường thực hiện)", ("Trung tâm Sách phường",), (), None),
]
UNSURE = [
    "Kiện toàn mạng lưới (P. Y vụ)",
    "Mở lớp tại xã (Trung tâm Y tế)",
    "Trang trí sân khấu ngoài sân : Tổ Văn phòng",
    "Loa đài, đàn nhạc: Chi đoàn thanh niên.",
]
NO_TAILS = [
    "Trình Hội đồng nhân dân tỉnh (HĐND)",  # a short form
    "Nâng cấp đường (vốn của tỉnh), giai đoạn 2026 - 2027",
    "Rà soát biên chế - tổ chức bộ máy",
    "Phát triển kinh tế - xã hội",
    "Trồng cây (tháng 2/2026)",
    "Ủng hộ các xã (An Khê, Bình Sơn)",
    "Họp tổ (Hội trường A; 8 giờ)",
    "Tập huấn điều dưỡng - Sở Y tế",
    "Khách mời: Sở Y tế",  # no work before it
    "Tuyên truyền tại các xã: An Khê, Bình Sơn",
    "Sở Y tế - Quý III",  # no statement before it
    "",
]


@pytest.mark.parametrize(("statement", "leads", "helpers", "when"), TAILS)
def test_tails(
    statement: str, leads: tuple[str, ...], helpers: tuple[str, ...], when: str | None
) -> None:
    tail = tail_of(statement)
    assert tail is not None and tail.is_sure
    assert (tail.who.leads, tail.who.coordinators, tail.when) == (leads, helpers, when)


@pytest.mark.parametrize("statement", UNSURE)
def test_names_alone_are_unsure(statement: str) -> None:
    tail = tail_of(statement)
    assert tail is not None and not tail.is_sure


@pytest.mark.parametrize("statement", NO_TAILS)
def test_no_tails(statement: str) -> None:
    assert tail_of(statement) is None


def test_names_in_brackets_lead_where_items_of_a_section_end_so() -> None:
    text = (
        "II. NHIỆM VỤ\n- Kiện toàn mạng lưới y tế thôn (P. Y vụ).\n- Lắp bảng chỉ dẫn (P. Vật tư)."
        "\n- Tổng kết năm."
    )
    wanted = [
        ("Kiện toàn mạng lưới y tế thôn (P. Y vụ).", {"leads": ("P. Y vụ",)}),
        ("Lắp bảng chỉ dẫn (P. Vật tư).", {"leads": ("P. Vật tư",)}),
        ("Tổng kết năm.", {"leads": ()}),
    ]
    check_rows(read_body(text).rows, wanted)


def test_months_part_no_sections() -> None:
    text = (
        "II. NHIỆM VỤ\nTháng 3\n- Kiện toàn mạng lưới y tế thôn (P. Y vụ).\nTháng 4\n"
        "- Lắp bảng chỉ dẫn ở cổng (P. Vật tư)."
    )
    assert [row.leads for row in read_body(text).rows] == [("P. Y vụ",), ("P. Vật tư",)]


def test_names_in_the_brackets_of_one_item_explain() -> None:
    text = (
        "II. NHIỆM VỤ\n- Mở lớp tại xã (Trung tâm Y tế).\n- Lắp bảng chỉ dẫn.\n- Tổng kết năm."
        "\n- Sửa mái nhà kho."
    )
    assert [row.leads for row in read_body(text).rows] == [()] * 4
