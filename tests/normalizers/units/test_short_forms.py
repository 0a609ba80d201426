"""Short forms stand for what their letters say, or for what the document says."""

import pytest

from normalizers.units.short_forms import abbreviates, defined_abbreviations


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Tổ HC", "Tổ Hành chính"),
        ("TTPVHCC", "Trung tâm Phục vụ hành chính công"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("Sở KHCN", "Sở Khoa học và Công nghệ"),
        ("PCT UBND xã", "Phó Chủ tịch UBND xã"),
        ("P. KHTH", "Phòng Kế hoạch tổng hợp"),
        ("P.HT", "Phó Hiệu trưởng"),
        ("CB, GV, NV", "Cán bộ, giáo viên, nhân viên"),
        ("BGD", "Ban giám đốc"),
    ],
)
def test_letters_are_the_initials(short: str, long: str) -> None:
    assert abbreviates(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Tổ HC", "Tổ Hành chính quản trị"),
        ("Sở KHCN", "Bộ Khoa học và Công nghệ"),
        ("HT", "Phó Hiệu trưởng"),
        ("Tổ Hành chính", "Tổ HC"),
        ("Tổ hc", "Tổ Hành chính"),
        ("Tổ 1", "Tổ Một"),
        ("Phòng", "Phòng Nội vụ"),
    ],
)
def test_other_letters_are_not(short: str, long: str) -> None:
    assert not abbreviates(short, long)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Giao Ban Chỉ đạo chuyển đổi số tỉnh (sau đây gọi tắt là Ban Chỉ đạo) theo dõi.",
            {"Ban Chỉ đạo": "Ban Chỉ đạo chuyển đổi số tỉnh"},
        ),
        (
            "Giao Ban Chỉ đạo CĐS của tỉnh (sau đây gọi tắt là Ban CĐS tỉnh) theo dõi.",
            {"Ban CĐS tỉnh": "Ban Chỉ đạo CĐS của tỉnh"},
        ),
        ("Phòng Tổ chức cán bộ (TCCB) và khoa.", {"TCCB": "Tổ chức cán bộ"}),
        ("TCCB (tổ chức cán bộ)", {"TCCB": "tổ chức cán bộ"}),
        ("Các khoa (xem Phụ lục II) báo cáo (kèm theo Kế hoạch này).", {}),
        ("Kinh phí 20 triệu đồng (VAT)", {}),
        ("Sở Y tế (CDC) phối hợp", {}),
    ],
)
def test_a_document_defines_short_forms(text: str, found: dict[str, str]) -> None:
    assert defined_abbreviations(text) == found
