"""A day that comes back."""

import pytest

from normalizers.time.recurring_days import names_no_year, recurrence_beside, with_recurrence

BESIDE = [
    ("hằng năm báo cáo sở trước ngày 15/12", "hằng năm"),
    ("định kỳ hằng quý gửi số liệu trước ngày 25", "hằng quý"),  # it says the unit
    ("báo cáo trước ngày 15/12 hằng năm", "hằng năm"),
    ("hằng tháng họp. hằng quý báo cáo trước ngày 5", "hằng quý"),  # of its own sentence
    ("hằng năm kiểm kê. báo cáo trước ngày 15/12", None),
    ("báo cáo trước ngày 15/12", None),
]
YEARS = [
    ("trước ngày 15/12", True),
    ("trước ngày 25", True),
    ("trước ngày 15/12/2026", False),
    ("trong quý iv", False),  # no day
    ("", False),
]


@pytest.mark.parametrize(("reading", "word"), BESIDE, ids=[c[0] for c in BESIDE])
def test_how_often(reading: str, word: str | None) -> None:
    place = recurrence_beside(reading, reading.index("trước"))
    assert (reading[slice(*place)] if place else None) in (word, word and f"định kỳ {word}")


@pytest.mark.parametrize(("phrase", "is_without"), YEARS)
def test_days_without_a_year(phrase: str, is_without: bool) -> None:
    assert names_no_year(phrase) is is_without


def test_the_two_pieces_in_reading_order() -> None:
    line = "Hằng năm, báo cáo trước ngày 15/12."
    phrase = (line.index("trước"), len(line) - 1)
    assert with_recurrence(line, (0, 9), phrase) == "Hằng năm; trước ngày 15/12"
    late = "Trước ngày 15/12 hằng năm"
    assert with_recurrence(late, (17, 25), (0, 16)) == "Trước ngày 15/12; hằng năm"
