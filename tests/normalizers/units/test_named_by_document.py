"""Who a sentence says does it, read with the short forms that its document defines."""

from __future__ import annotations

import pytest

from normalizers.units.known_names import NO_NAMES, known_names
from normalizers.units.named_by_document import named_in

SHORT = {
    "PQT": "Phòng Quản trị",
    "P.ĐTB": "Phòng Đào tạo bồi dưỡng",
    "HĐT&K": "Hội đồng Thi đua và Khen thưởng",
    "CLNB": "chất lượng nội bộ",
}
KNOWN = known_names((), SHORT)
# A sentence, who leads and who helps.
CASES = [
    ("PQT rà soát sổ tài sản trong tháng 9.", ("PQT",), ()),
    ("PQT: lập biểu mẫu; hướng dẫn các tổ.", ("PQT",), ()),
    ("P.ĐTB và PQT thống nhất lịch học.", ("P.ĐTB", "PQT"), ()),
    ("HĐT&K họp mỗi quý một lần.", ("HĐT&K",), ()),
    ("PQT phối hợp với P.ĐTB dọn kho.", ("PQT",), ("P.ĐTB",)),
    ("PQT-KT rà soát sổ tài sản.", (), ()),  # another one
    ("Báo cáo PQT số tài sản đã thanh lý.", (), ()),  # it opens with a deed
    ("CLNB được đánh giá mỗi năm.", (), ()),  # no body
    ("Tổ Bảo vệ rà soát sổ tài sản của PQT.", ("Tổ Bảo vệ",), ()),
]


@pytest.mark.parametrize(("statement", "leads", "helpers"), CASES)
def test_named_in(statement: str, leads: tuple[str, ...], helpers: tuple[str, ...]) -> None:
    found = named_in(statement, KNOWN)
    assert (found.leads, found.coordinators) == (leads, helpers)


def test_a_short_form_that_is_defined_nowhere_names_nobody() -> None:
    assert named_in("PQT rà soát sổ tài sản trong tháng 9.", NO_NAMES).leads == ()


def test_a_name_is_spelled_as_a_word() -> None:
    assert KNOWN.spelled("PQT, PQTX và XPQT") == "Phòng Quản trị, PQTX và XPQT"


def test_a_name_that_is_printed_in_full_stays() -> None:
    printed = "PQT (tức Phòng Quản trị) lập sổ."
    assert KNOWN.as_printed("Phòng Quản trị", printed) == "Phòng Quản trị"
