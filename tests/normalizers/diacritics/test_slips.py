"""Single words of clean text that lost their tones, or have wrong ones."""

from __future__ import annotations

import pytest

from normalizers.diacritics.slips import slips_of, with_slips
from normalizers.repair import SLIPS, Repairs, repair, repair_all

TENDERS = [
    "Tổ chức đấu thầu mua sắm thiết bị.",
    "Kết quả tổ chức đấu thầu được công khai.",
    "Hồ sơ tổ chức đấu thầu qua mạng.",
]
CLEAN = [
    "Đến năm 2025 có 90% hộ dùng nước sạch.",
    "Ngay trong tuần đầu, thôn họp một buổi; ngày trong tuần thì trực.",
    "Bản Nà Khum và ban quản lý chợ; bạn đọc gửi thư cho ban.",
    "Ông Vàng A Lử, bà Lò Thị Mẩy trình bày.",
    "Hòa giải ở cơ sở; hoà giải tại tòa.",
]


def mended(lines: list[str]) -> list[str]:
    """The lines after the mending of their slips."""
    found = slips_of(lines)
    return [with_slips(line, found.get(i, ())) for i, line in enumerate(lines)]


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        # No word, and the same phrase with another number.
        (["Đạt 80% đến năm 2027.", "Đạt 95% đên năm 2031."], "Đạt 95% đến năm 2031."),
        (["Đến năm 2027 đạt 80%.", "Đên năm 2031 đạt 95%."], "Đến năm 2031 đạt 95%."),
        (
            ["Nhiệm vụ trọng tâm", "Ba nhiệm vụ khác", "Việc và nhiệm vụ", "Các nhiêm vụ khác"],
            "Các nhiệm vụ khác",
        ),
        (
            ["HỌP BÀN NHIỆM VỤ", "nhiệm vụ một", "nhiệm vụ hai", "BÀN VỀ NHIÊM VỤ"],
            "BÀN VỀ NHIỆM VỤ",
        ),
        # Two words without their tones, and the phrase that has them; a third one near.
        ([*TENDERS, "Giám sát đâu thâu trong quý."], "Giám sát đấu thầu trong quý."),
        ([*TENDERS, "Cán bộ tô chức đâu thâu."], "Cán bộ tổ chức đấu thầu."),
        ([*TENDERS, "ĐÂU THÂU"], "ĐẤU THẦU"),
    ],
)
def test_what_the_document_bears_out_is_mended(lines: list[str], last: str) -> None:
    assert mended(lines) == [*lines[:-1], last]


@pytest.mark.parametrize(
    "lines",
    [
        CLEAN,
        ["Tổ chức đấu thầu", "Việc đấu thầu", "Cứ đâu thâu đó."],  # the phrase is too rare
        [*TENDERS, "Ở đâu, thâu đêm."],  # a comma parts the words
        [*TENDERS, "Để ở đâu thì thâu đêm trực ở đó."],  # others are between them
        ["Có đến nơi.", "Có đền nơi.", "Có đễn nơi."],  # two words, and nothing to choose by
        ["Đạt 80% đến năm 2027.", "Ông Đên trình bày."],  # a name
        ["Lò Văn Mẩy", "mấy năm", "bà Mẩy năm nay"],
        ["https://xa-na-khum.example/đên", "đến nơi"],
        ["Lớp đào tạo một", "Lớp đào tạo hai", "Lớp đào tạọ ba"],  # two tones
        ["việc truyền tin", "việc truyền tin", "việc truyên truyền tin"],  # "tuyên truyền"
        ["", " ", "đến", "#", "12/5"],
    ],
)
def test_clean_text_stays(lines: list[str]) -> None:
    assert mended(lines) == lines


def test_what_is_mended_or_strange_is_unsure_and_the_rest_is_not() -> None:
    lines = ["Đạt 80% đến năm 2027.", "Đạt 95% đên năm 2031.", "Có nghiêp ở đó, nghiệp vụ kia."]
    first, second, third = repair_all(lines)
    assert (first.steps, first.has_slips, first.confidence) == ((), False, 1)
    assert (second.steps, second.has_slips) == ((SLIPS,), True)
    assert [word.text for word in second.words] == ["đến"]
    assert second.confidence < 0.9
    assert (third.text, third.steps, third.has_slips) == (lines[2], (), True)
    assert third.confidence < 0.9


def test_a_second_repair_changes_nothing() -> None:
    once = repair("\n".join([*TENDERS, "Cán bộ tô chức đâu thâu."]))
    assert repair(once.text).text == once.text


def test_only_what_repair_chooses_itself_mends_slips() -> None:
    lines = ["Đạt 80% đến năm 2027.", "Đạt 95% đên năm 2031."]
    assert [item.text for item in repair_all(lines, Repairs.CODEC)] == lines


def test_many_lines_of_the_same_words_are_soon_read() -> None:
    lines = [f"đến năm 20{i % 90 + 10} có {i} hộ" for i in range(3000)]
    assert mended([*lines, "đên năm 2031"])[-1] == "đến năm 2031"
