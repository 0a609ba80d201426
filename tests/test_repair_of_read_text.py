"""Text that an engine of the right language once read, its misreadings all over."""

from __future__ import annotations

import pytest

from normalizers.repair import Repair, Repairs, repair, repair_all

PRINTED = """\
ỦY BAN NHÂN DÂN HUYỆN ĐẰNG LÂM
KẾ HOẠCH
Tổ chức thực hiện công tác thanh tra, kiểm tra năm 2026
Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc tăng cường quản lý thuế đối với hộ kinh doanh, \
Ủy ban nhân dân huyện ban hành kế hoạch với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Quán triệt sâu sắc tinh thần chỉ đạo của Ban Thường vụ Huyện ủy.
2. Nâng cao ý thức tự giác kê khai, nộp thuế của các tổ chức, cá nhân trên địa bàn huyện.
II. NHIỆM VỤ CỤ THỂ
1. Đẩy mạnh công tác tuyên truyền, phổ biến pháp luật về thuế cho người nộp thuế.
2. Rà soát, phát hiện các tổ chức, cá nhân kinh doanh có dấu hiệu vi phạm để kiểm tra, xử lý.
3. Phối hợp với các cơ quan liên quan tháo gỡ khó khăn cho doanh nghiệp, bảo đảm an sinh xã hội.
4. Tập trung nguồn lực hoàn thành chỉ tiêu thu ngân sách được giao, tổng hợp báo cáo kết quả.
5. Kiểm tra việc quản lý, sử dụng dịch vụ công trực tuyến của các cơ quan, đơn vị trực thuộc."""

MISREAD = {
    "tinh thần": "tỉnh thần",
    "Tổ chức": "Tô chức",
    "quản lý": "quan lý",
    "thuế của": "thuê của",
    "kinh doanh,": "kinh đoanh,",
    "bảo đảm": "bảo đầm",
    "kết quả": "két quả",
    "phát hiện": "phat hién",
    "dấu hiệu": "dau hiệu",
    "Đẩy mạnh": "Day mạnh",
    "tổng hợp": "tông hợp",
    "kiểm tra năm": "kiêm tra năm",
    "Kiểm tra": "Kiém tra",
    "tháo gỡ": "tháo gd",
    "NHIỆM VỤ": "NHIEM VU",
    "CỤ THỂ": "CU THE",
    "triển": "trién",
}


def misread(pairs: dict[str, str]) -> list[str]:
    text = PRINTED
    for printed, read in pairs.items():
        text = text.replace(printed, read)
    return text.split("\n")


def share_right(mended: list[Repair]) -> float:
    """The share of the printed words that the mended lines have."""
    pairs = [
        (word, found)
        for line, item in zip(PRINTED.split("\n"), mended, strict=True)
        for word, found in zip(line.split(), item.text.split(), strict=True)
    ]
    return sum(word == found for word, found in pairs) / len(pairs)


def test_a_text_with_misreadings_all_over_is_mended() -> None:
    lines = misread(MISREAD)
    mended = repair_all(lines)
    assert share_right(mended) > 0.985 > 0.95 > share_right([Repair(line, ()) for line in lines])
    assert {step for item in mended for step in item.steps} == {"light"}


SEAL = "ngp 8uop yA up Oy qwx zrtk wvgh jklw pqrs xzvw kjhg wqrt zxcw bvnq"


@pytest.mark.parametrize("seals", [0, 15])
def test_what_is_no_language_does_not_thin_out_the_misreadings(seals: int) -> None:
    few = dict(list(MISREAD.items())[-12:])
    lines = [*misread(few), *PRINTED.split("\n") * 3, *[SEAL] * seals]
    assert {step for item in repair_all(lines) for step in item.steps} == {"light"}


def test_lines_with_an_altered_word_are_unsure_and_others_say_nothing() -> None:
    lines = misread(MISREAD)
    for line, item in zip(lines, repair_all(lines), strict=True):
        assert item.has_slips or item.text == line
    assert not repair_all(lines)[0].has_slips  # the name of the body


def test_a_second_repair_changes_nothing() -> None:
    once = "\n".join(item.text for item in repair_all(misread(MISREAD)))
    assert repair(once).text == once


FEW = dict(list(MISREAD.items())[:4])


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(PRINTED.split("\n"), id="clean"),
        pytest.param(misread(FEW), id="a few slips"),
        pytest.param([*PRINTED.split("\n"), "The phat hop tap of Kiem tra"], id="foreign words"),
        pytest.param(
            [f"'{word}' trién khai két quả" for word in PRINTED.replace("\n", " ").split()],
            id="quotation marks, and two words that are misread",
        ),
        pytest.param(["Trién khai", "Két quả", "phat hién"], id="too short to say"),
    ],
)
def test_what_somebody_typed_is_left(lines: list[str]) -> None:
    assert "light" not in {step for item in repair_all(lines) for step in item.steps}


def test_a_text_that_lost_most_of_its_marks_is_not_taken_for_one() -> None:
    lines = [
        *misread(MISREAD)[:3],
        *["Trien khai thuc hien nhiem vu cai cach hanh chinh nam 2026"] * 9,
    ]
    assert "light" not in {step for item in repair_all(lines) for step in item.steps}


def test_what_is_asked_for_is_done_alone() -> None:
    lines = misread(MISREAD)
    assert [item.text for item in repair_all(lines, Repairs.CODEC)] == lines
