from __future__ import annotations

import pytest

from extractors.zones.section_openings import (
    ends_preamble,
    is_article,
    is_base,
    is_firm_base,
    is_listed,
    is_loose_base,
    is_preamble,
    opens_body,
    opens_numbered_body,
    roman_number,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. MỤC ĐÍCH", 1),
        ("II/ NHIỆM VỤ", 2),
        ("Ill. GIẢI PHÁP", 3),
        ("IV MỤC TIÊU", 4),
        ("V. TỔ CHỨC THỰC HIỆN", 5),
        ("V/v tổ chức hội thi", None),
        ("V/V TỔ CHỨC HỘI THI", None),
        ("I mục đích", None),
        ("MỤC ĐÍCH", None),
        ("1. Mục đích", None),
    ],
)
def test_roman_number(text: str, expected: int | None) -> None:
    assert roman_number(text) == expected


@pytest.mark.parametrize(
    ("text", "firm", "loose"),
    [
        ("Căn cứ Luật Giáo dục;", True, False),
        ("- Căn cứ Kế hoạch số 5/KH-UBND", True, False),
        ("Theo đề nghị của Chánh Văn phòng", True, False),
        ("Thực hiện Nghị quyết số 7-NQ/TU", False, True),
        ("Thực hiện công tác dân vận", False, False),
        ("Xét nghiệm", False, False),
        ("Cán bộ, công chức", False, False),
    ],
)
def test_bases(text: str, firm: bool, loose: bool) -> None:
    assert (is_firm_base(text), is_loose_base(text)) == (firm, loose)
    assert is_base(text) is (firm or loose)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trường Hoa Mơ xây dựng kế hoạch năm học như sau:", True),
        ("với các nội dung chủ yếu sau:", True),
        ("Kế hoạch được lập thành hai bản.", False),
    ],
)
def test_preamble(text: str, expected: bool) -> None:
    assert is_preamble(text) is expected


def test_a_heading_in_capitals_ends_no_preamble() -> None:
    assert ends_preamble("ban hành kế hoạch như sau:")
    assert not ends_preamble("D. NHIỆM VỤ CỤ THỂ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", True),
        ("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", True),
        ("I. Căn cứ Luật Giáo dục năm 2019;", False),
        ("A. MỤC TIÊU", True),
        ("Phần thứ nhất", True),
        ("Phần I của Kế hoạch", False),
        ("Điều 1. Ban hành kế hoạch", True),
        ("Điều 1 Quyết định này", False),
        ("II. NHIỆM VỤ", False),
        ("I. MỤC ĐÍCH ........ 3", False),
    ],
)
def test_opens_body(text: str, expected: bool) -> None:
    assert opens_body(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Mục đích", True),
        ("1.", True),
        ("1. Căn cứ Luật Giáo dục;", False),
        ("1. Luật Giáo dục năm 2019", False),
        ("2. Yêu cầu", False),
        ("10 lớp", False),
    ],
)
def test_opens_numbered_body(text: str, expected: bool) -> None:
    assert opens_numbered_body(text) is expected


def test_articles_and_contents() -> None:
    assert is_article("Điều 1. Ban hành") and not is_article("Điều 10. Ban hành")
    assert is_listed("I. Mục đích ...... 2") and not is_listed("I. Mục đích ...")
