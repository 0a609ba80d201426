"""Syllables that blanks part at their marked letter."""

from __future__ import annotations

import pytest

from normalizers.codecs.parted import close_parted
from normalizers.repair import repair

PARTED = [
    ("K ế hoạch năm 2027", "Kế hoạch năm 2027"),
    ("các đ ơ n vị, địa phương", "các đơn vị, địa phương"),
    ("cho ph ù hợp với thực tế", "cho phù hợp với thực tế"),
    ("đến h ế t năm 2027", "đến hết năm 2027"),
    ("quỹ Đ ề n ơn đáp nghĩa", "quỹ Đền ơn đáp nghĩa"),
    ("UBND các t ỉ nh, thành ph ố", "UBND các tỉnh, thành phố"),
    ("PHÓ CHỦ T Ị CH", "PHÓ CHỦ TỊCH"),
    ("biên gi ớ i quốc gia", "biên giới quốc gia"),
    ("các nh à chung cư", "các nhà chung cư"),
    # the final belongs to the next word, which it begins
    ("Đ ề nghị các xã", "Đề nghị các xã"),
]
WHOLE = [
    "điểm b ở trên",
    "tổ C ứng cử viên",
    "nhiệt độ 10 °C ở vùng núi",
    "nhà bà B ông Mẫu ở",
    "bảng R ẬP",
    "Hàng hóa nhập khẩu ăn uống",
    "x. ế ẩm",
    "Chương V ỨNG DỤNG",
    "đ) Ổn định tổ chức",
]


@pytest.mark.parametrize(("text", "closed"), PARTED)
def test_parted_syllables_are_closed_up(text: str, closed: str) -> None:
    assert close_parted(text) == closed
    assert close_parted(closed) == closed


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays(text: str) -> None:
    assert close_parted(text) == text


def test_it_is_a_step_of_the_repair() -> None:
    mended = repair("Các đ ơ n vị lập danh sách.")
    assert (mended.text, mended.steps) == ("Các đơn vị lập danh sách.", ("forms",))
