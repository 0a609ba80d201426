"""How lines end."""

import pytest

from extractors.lines.endings import awaits_number, ends_open, has_open_bracket, is_unfinished

AWAITING = ["theo quy định tại Điều", "Kế hoạch số", "vào tháng", "theo Phụ lục"]
NOT_AWAITING = ["II. THỜI GIAN, ĐỊA ĐIỂM", "1. Chuyển đổi số", "hằng tháng", "danh mục", "các xã"]


@pytest.mark.parametrize("text", AWAITING)
def test_a_number_is_awaited(text: str) -> None:
    assert awaits_number(text)


@pytest.mark.parametrize("text", NOT_AWAITING)
def test_no_number_is_awaited(text: str) -> None:
    assert not awaits_number(text)


def test_sentences_and_open_ends() -> None:
    assert is_unfinished("Đo mực nước của hồ")
    assert is_unfinished("Đo mực nước (hồ Tây.")
    assert not is_unfinished("Đo mực nước.”")
    assert has_open_bracket("theo Phụ lục (kèm")
    assert ends_open("Đo mực nước của")
    assert not ends_open("Đo mực nước hồ")


@pytest.mark.parametrize("text", ["2. Về mặt bằng", "học sinh vùng đồng bằng", "nêu rõ lý do"])
def test_words_of_two_syllables_end_a_sentence(text: str) -> None:
    assert not ends_open(text)


@pytest.mark.parametrize("text", ["đo bằng", "báo cáo do", "nộp tại", "gửi về"])
def test_their_last_syllable_alone_does_not(text: str) -> None:
    assert ends_open(text)
