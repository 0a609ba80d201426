from __future__ import annotations

import pytest

from extractors.zones.header_parts import (
    PARTS,
    HeaderPart,
    HeaderRule,
    part_of,
    place_in,
    prints_motto,
)

SPECIMENS = [(rule, text) for rule in PARTS for text in rule.specimens]
COUNTER_SPECIMENS = [(rule, text) for rule in PARTS for text in rule.counter_specimens]


@pytest.mark.parametrize(("rule", "text"), SPECIMENS)
def test_a_rule_decides_its_specimens(rule: HeaderRule, text: str) -> None:
    assert part_of(text) is rule.part


@pytest.mark.parametrize(("rule", "text"), COUNTER_SPECIMENS)
def test_a_rule_leaves_its_counter_specimens(rule: HeaderRule, text: str) -> None:
    assert not rule.holds(text)


def test_every_part_has_one_rule() -> None:
    assert [rule.part for rule in PARTS] == [
        part for part in HeaderPart if part is not HeaderPart.OTHER
    ]
    assert all(rule.specimens and rule.counter_specimens for rule in PARTS)


@pytest.mark.parametrize("text", ["", "Kính gửi: Sở Nội vụ", "Năm học mới.", "a", "12"])
def test_what_no_rule_takes(text: str) -> None:
    assert part_of(text) is HeaderPart.OTHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hà Lam, ngày 5 tháng 1 năm 2026", "Hà Lam"),
        ("TP. Hà Lam ngày 05/01/2026", "TP. Hà Lam"),
        ("Hà Lam, ngày Ÿ5 tháng 1 năm 2026", "Hà Lam"),
        ("Hà Lam, ngàyŸ5 tháng 1 năm 2026", "Hà Lam"),
        ("Ủy ban họp ngày đầu tuần", None),
        ("ngày 5 tháng 1 năm 2026", None),
        ("Quyết định có hiệu lực từ ngày ký/ban hành", None),
        ("LỊCH TRỰC TỪ NGÀY 02/3/2026 ĐẾN NGÀY 08/3/2026", None),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    assert place_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("UBND XÃ HÀ LAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", True),
        ("Trường Hoa mơ  Độc lập - Tự do - Hạnh phúc", True),
        ("Độc lập - Tự do - Hạnh phúc.", True),
        ("Độc lập - Tự do - Hạnh phúc Hà Lam, ngày 05/01/2026", True),
        ("7. Xây dựng nước Cộng hòa xã hội chủ nghĩa Việt Nam", False),
        ("Nước Cộng hòa xã hội chủ nghĩa Việt Nam muôn năm", False),
        ("Tự hào về nước Cộng hòa xã hội chủ nghĩa Việt Nam!", False),
        ("- Đảng Cộng sản Việt Nam", False),
        ("Sở Nội vụ", False),
    ],
)
def test_a_sentence_that_names_the_nation_prints_no_motto(text: str, expected: bool) -> None:
    assert prints_motto(text) is expected
