"""The odd one of a list whose items all open with somebody."""

import pytest

from tests.extractors.plan_texts import read_body

KNOWN = ["Phòng Kinh tế cắm biển cảnh báo.", "Sở Tài chính thẩm định dự toán."]
NAMED = [
    ("HTX Sao Mai cung ứng giống.", "HTX Sao Mai"),
    ("Agrimec Hòa Mẫu đặt trạm cân.", "Agrimec Hòa Mẫu"),
    ("Thống lĩnh Đội quân Xanh phân công các nhóm.", "Thống lĩnh Đội quân Xanh"),
]
OTHERS = [
    "Mẫu thức ăn được lưu 24 giờ.",
    "Danh mục TTHC niêm yết tại trụ sở.",
    "Tận dụng các quỹ để hỗ trợ hộ nghèo.",
    "Hồ sơ lưu tại Văn phòng.",
    "Chuyển đổi số công tác văn thư.",
]


def leads_of(*items: str) -> list[tuple[str, ...]]:
    """The leads of the items of one list."""
    rows = read_body("\n".join(["II. NHIỆM VỤ", *(f"- {item}" for item in items)])).rows
    return [row.leads for row in rows]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_the_odd_one_is_read_as_its_siblings(text: str, name: str) -> None:
    assert leads_of(*KNOWN, text)[-1] == (name,)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_name_stays(text: str) -> None:
    assert leads_of(*KNOWN, *KNOWN, text)[-1] == ()


def test_a_list_of_deeds_tells_nothing() -> None:
    assert leads_of("Rà soát quy chế.", *KNOWN[:1], "HTX Sao Mai cung ứng giống.")[-1] == ()


def test_names_before_colons() -> None:
    found = leads_of(
        "Đồng chí Hòa: phụ trách âm thanh.",
        "Đồng chí Bình: phụ trách ánh sáng.",
        "Thu Cúc: phụ trách trang phục.",
        "Khánh: lo nước uống.",
    )
    assert found[2:] == [("Thu Cúc",), ("Khánh",)]


@pytest.mark.parametrize(
    "text",
    [
        "Thảo luận về trang phục.",
        "lo nước uống: hai thùng.",
        "Nước uống 2026: hai thùng.",
        "Thu Cúc và Khánh Mây Lan: phụ trách trang phục.",
    ],
)
def test_what_is_no_name_before_a_colon(text: str) -> None:
    others = ["Đồng chí Hòa: phụ trách âm thanh.", "Đồng chí Bình: phụ trách ánh sáng."]
    assert leads_of(*others, text)[2:] in ([()], [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bảo vệ mở cổng lúc 6 giờ.", ("Bảo vệ",)),
        ("Y tế trực cấp cứu tại sân.", ("Y tế",)),
        ("Bảo vệ môi trường quanh chợ.", ()),
        ("Thiết bị dạy học bảo quản tốt.", ()),
        ("Y tế học đường đạt chuẩn.", ()),
    ],
)
def test_a_field_stands_for_who_works_in_it(text: str, name: tuple[str, ...]) -> None:
    assert leads_of(*KNOWN, text)[-1] == name
