"""Names that a document prints by themselves: what is one, and what a text looks like with them."""

import pytest

from normalizers.units.known_names import NO_NAMES, is_whole_name, known_names

LONGER = ["Ban Quản lý dự án", "Ban Quản lý dự án đầu tư xây dựng"]
TITLED = [
    ("Phòng Kế hoạch tổng hợp lập sổ", "Phòng Kế Hoạch Tổng Hợp lập sổ"),
    ("gửi phòng Kế hoạch tổng hợp.", "gửi Phòng Kế Hoạch Tổng Hợp."),
    ("Phòng Kế hoạch tổng hợpx", "Phòng Kế hoạch tổng hợpx"),
    ("Phòng Kế hoạch", "Phòng Kế hoạch"),
    ("Công an xã An Khê gác", "Công an xã An Khê gác"),
    ("", ""),
]
NAMES = [
    "Tổ Khoa học tự nhiên",
    "Ban Quản lý dự án đầu tư xây dựng khu vực Tân Mẫu",
    "Tổ giúp việc",
]
NO_WHOLE_NAMES = [
    "Tổ",
    "Phòng Vật",
    "các phòng chuyên môn",
    "Trưởng các khoa lâm sàng",
    "Sở, ban, ngành thuộc tỉnh",
    "Rà soát quy chế chi tiêu",
    "Sở Y tế rà soát lại danh mục thuốc được mua",
]


@pytest.mark.parametrize(("text", "titled"), TITLED)
def test_a_known_name_is_read_in_capitals(text: str, titled: str) -> None:
    assert known_names(["Phòng Kế hoạch tổng hợp"]).titled(text) == titled


def test_a_level_stays_as_it_is_printed() -> None:
    known = known_names(["Trung tâm Dịch vụ tổng hợp xã"])
    assert known.titled("Trung tâm Dịch vụ tổng hợp xã") == "Trung Tâm Dịch Vụ Tổng Hợp xã"


def test_the_longest_name_is_taken() -> None:
    titled = known_names(LONGER).titled("Ban Quản lý dự án đầu tư xây dựng lập sổ")
    assert titled == "Ban Quản Lý Dự Án Đầu Tư Xây Dựng lập sổ"


def test_without_names_nothing_changes() -> None:
    assert NO_NAMES.titled("Phòng Kế hoạch tổng hợp") == "Phòng Kế hoạch tổng hợp"


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_name(name: str) -> None:
    assert is_whole_name(name)


@pytest.mark.parametrize("text", NO_WHOLE_NAMES)
def test_no_whole_name(text: str) -> None:
    assert not is_whole_name(text)
