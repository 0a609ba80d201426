"""The likeliest word in each place of a document."""

from __future__ import annotations

import pytest

from normalizers.diacritics.best_words import best_words
from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.repaired import RepairedWord

SURE = 0.95


def words_of(line: str, mode: Mode = Mode.OCR) -> dict[str, RepairedWord]:
    """The words of a line, by what was read."""
    (found,) = repair_damaged([line], [mode])
    return {word.raw: word for word in found.words}


def test_no_words_are_none() -> None:
    assert list(best_words([], shipped_model())) == []


@pytest.mark.parametrize(
    ("line", "raw", "text"),
    [
        ("Thwe hién nhi€m vu cai cach hanh chinh", "cach", "cách"),
        ("Uy ban nhan dan x4 bao cao két qua thwe hién", "dan", "dân"),
        ("Két qua thuc hién nhiém vu nam 2026", "nhiém", "nhiệm"),
    ],
)
def test_words_that_are_taken_for_granted(line: str, raw: str, text: str) -> None:
    word = words_of(line)[raw]
    assert word.text == text
    assert word.confidence >= SURE


@pytest.mark.parametrize(
    ("line", "raw"),
    [
        ("Ong Luong Van Ban, can b6 x4", "Ban"),  # Bản, Bàn, Bân
        ("Téng kinh phi cua 6 xa la 14 triéu", "6"),
        ("Nguoi dan xa Na Hoi tham gia", "Hoi"),
        ("Gtri ban qlw trwéc ngay 15 thang 3", "qlw"),
    ],
)
def test_words_that_cannot_be_told(line: str, raw: str) -> None:
    assert words_of(line)[raw].confidence < SURE


@pytest.mark.parametrize(
    ("line", "raw", "text"),
    [
        ("xay dung 16 trinh thuc hién", "16", "lộ"),
        ("giao 6 co quan, 6 xa", "6", "6"),
        ("Thong bao 56 xa", "56", "56"),
        ("Xac dinh 6 viéc, r6 nguoi, r6 trach nhiém", "6", "6"),
        ("dan trong hdi nghi 6 co so va phong ban", "6", "ở"),
        ("chuyén déi sd 6 cac xa ving cao", "6", "ở"),
        ("Tao chuyén bién 16 rét trong cong viéc", "16", "rõ"),
        ("gom 14 tinh va 6 thanh phd", "14", "14"),
        ("dén nam 2030 dat 14 bac si trén mdt van dan", "14", "14"),
        ("con 6 don vi chua nop", "6", "6"),
        ("Hoc ky 1 va Hoc ky 2 nam hoc", "1", "1"),
    ],
)
def test_a_figure_is_a_word_only_where_nothing_speaks_against_it(
    line: str, raw: str, text: str
) -> None:
    assert words_of(line)[raw].text == text


WIDE = [
    ("Hoc sinh nghi he, nha truong tu sua ban ghe", "Học sinh nghỉ hè, nhà trường tu sửa bàn ghế"),
    ("Benh vien bo tri giuong cho benh nhan", "Bệnh viện bố trí giường cho bệnh nhân"),
]


@pytest.mark.parametrize(("line", "text"), WIDE)
def test_the_words_further_about_say_which_is_meant(line: str, text: str) -> None:
    (found,) = repair_damaged([line], [Mode.STRIPPED])
    assert found.text == text


def test_print_that_the_right_engine_read_is_not_asked_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("the words further about were asked")

    monkeypatch.setattr("normalizers.diacritics.best_words.wide_support", refused)
    (found,) = repair_damaged(["Tô chức hội nghị tông kêt công tác năm 2026"], [Mode.LIGHT])
    assert found.text == "Tổ chức hội nghị tổng kết công tác năm 2026"


def test_other_modes_weigh_as_they_did() -> None:
    word = words_of("Thuc hien nhiem vu cai cach hanh chinh", Mode.STRIPPED)["cach"]
    assert word.text == "cách"
    assert word.confidence > 0.99
