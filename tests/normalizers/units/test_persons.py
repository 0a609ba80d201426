"""Persons are told from offices and bodies."""

import pickle
import sys

import pytest

from normalizers.units import tagged_words
from normalizers.units.persons import recognise_people, split_person


@pytest.mark.parametrize(
    ("printed", "person", "office"),
    [
        ("Bà Lê Thị Mẫu, Hiệu trưởng", "Lê Thị Mẫu", "Hiệu trưởng"),
        ("Ông Trần Văn Thử – Phó Giám đốc", "Trần Văn Thử", "Phó Giám đốc"),
        ("Hiệu trưởng: Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu", "Hiệu trưởng"),
        ("Phó Giám đốc (Trần Văn Mẫu)", "Trần Văn Mẫu", "Phó Giám đốc"),
        ("Đồng chí ThS. Lê Thị Mẫu", "Lê Thị Mẫu", None),
        # Surnames that the list lacks.
        ("Đ/c Quàng Thị Pản, Tổ trưởng", "Quàng Thị Pản", "Tổ trưởng"),
        ("Cà Văn Ơn - Bí thư chi bộ", "Cà Văn Ơn", "Bí thư chi bộ"),
    ],
)
def test_a_person_and_the_office(printed: str, person: str, office: str | None) -> None:
    found = split_person(printed)
    assert found is not None and (found.person, found.office) == (person, office)


@pytest.mark.parametrize(
    "printed",
    [
        "Sở Tài chính",
        "Hội Chữ thập đỏ, Hội Người mù",
        "Đồng chí Hiệu trưởng",
        "Trạm Y tế, Công an xã",
        "Bí thư Đảng ủy, Chủ tịch UBND",
        "Phòng Giáo dục - Bắc Sơn",
        "Văn phòng HĐND và UBND",
        "",
    ],
)
def test_bodies_and_offices_are_no_persons(printed: str) -> None:
    assert split_person(printed) is None


def test_models_that_were_half_loaded_are_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    class NightOver(BaseException):
        """What a limit of time raises, wherever the process is."""

    def interrupted(_data: bytes) -> None:
        raise NightOver

    for name in [name for name in sys.modules if name.partition(".")[0] == "underthesea"]:
        monkeypatch.delitem(sys.modules, name)
    tagged_words._sort_taggers.cache_clear()
    tagged_words._name_taggers.cache_clear()
    with monkeypatch.context() as context:
        context.setattr(pickle, "loads", interrupted)
        with pytest.raises(NightOver):
            recognise_people("Đồng chí Quàng Văn Mẫu, Trưởng Công an xã")
    assert "Quàng Văn Mẫu" in recognise_people("Đồng chí Quàng Văn Mẫu, Trưởng Công an xã")
