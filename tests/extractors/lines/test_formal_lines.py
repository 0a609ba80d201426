"""Lines that documents print alike."""

import pytest

from extractors.lines.formal_lines import (
    is_address,
    is_attachment,
    is_filing_note,
    motto_in,
    opens_note,
    recipients_heading_end,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Độc lập – Tự do – Hạnh phúc", True),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", True),
        ("CONG HOA XA HQI CHU NGHIA VIET NAM", True),
        ("HỘI CHỦ NGHĨA VIỆT NAM", False),
        ("Độc lập tự chủ", False),
    ],
)
def test_motto(text: str, expected: bool) -> None:
    assert bool(motto_in(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Nơi nhận:", True), ("Noi nhin:", True), ("NƠI NHẬN", True), ("Nơi nhận hồ sơ", False)],
)
def test_recipients_heading(text: str, expected: bool) -> None:
    assert bool(recipients_heading_end(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Lưu: VT.", True),
        ("Lưu VT, TH", True),
        ("- Lưu văn thư", True),
        ("- Luu: VT", True),
        ("Lưu ý: nộp đúng hạn", False),
        ("- Lưu trữ hồ sơ", False),
        ("- Sở Nội vụ;", False),
    ],
)
def test_filing_note(text: str, expected: bool) -> None:
    assert is_filing_note(text) is expected


@pytest.mark.parametrize(
    ("text", "rest"),
    [("Nơi nhận: - Như trên;", "- Như trên;"), ("*Nơi nhận :*", ""), ("Noi nhan", "")],
)
def test_what_recipients_heading_leaves(text: str, rest: str) -> None:
    assert text[recipients_heading_end(text) :] == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kính gửi: Sở Mẫu", True),
        ("KÍNH GỬI:", True),
        ("Kinh goi Sở Mẫu", True),
        ("Sở Mẫu kính gửi", False),
    ],
)
def test_address(text: str, expected: bool) -> None:
    assert is_address(text) is expected


@pytest.mark.parametrize(
    ("text", "opens", "is_whole"),
    [
        ("(Kèm theo Kế hoạch số 5/KH-SM)", True, True),
        ("*(Ban hành kèm theo Quyết định số 8 (bản sửa))*", True, True),
        ("(Được đính kèm theo Công văn của Sở Mẫu", True, True),
        ("(Kèm theo) các sổ theo dõi", True, False),
        ("Kèm theo danh mục", True, False),
        ("(Kế hoạch kèm theo)", False, False),
        ("Phụ lục kèm theo Kế hoạch này", False, False),
    ],
)
def test_notes_of_attachment(text: str, opens: bool, is_whole: bool) -> None:
    assert (opens_note(text), is_attachment(text)) == (opens, is_whole)
