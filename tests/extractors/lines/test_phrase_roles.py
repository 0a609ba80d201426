"""What a phrase means by its words."""

import pytest

from extractors.lines.phrase_roles import phrase_roles

SAID = [
    ("Đầu mối", "lead"),
    ("Cùng tham gia", "coordinator"),
    ("Đơn vị cùng làm", "coordinator"),
    ("Kết quả phải có", "deliverable"),
    ("Mốc thời gian", "deadline"),
    ("Khi nào", "deadline"),
    ("Việc cần làm", "task"),
    ("Hoàn tất", "deadline"),
]


@pytest.mark.parametrize(("phrase", "role"), SAID)
def test_most_words_say_the_role(phrase: str, role: str) -> None:
    said = phrase_roles(phrase)
    assert max(said, key=lambda name: said[name]) == role


@pytest.mark.parametrize("phrase", ["", "Trong đó", "Chuyên môn"])
def test_words_of_no_label_say_nothing(phrase: str) -> None:
    assert not phrase_roles(phrase)


@pytest.mark.parametrize("phrase", [phrase for phrase, _ in SAID])
def test_shares_add_up_to_one_at_most(phrase: str) -> None:
    assert sum(phrase_roles(phrase).values()) <= 1.0001
