from __future__ import annotations

from normalizers.letters.text import comparison_key
from normalizers.word_lists import keys, rows


def test_remarks_are_no_rows() -> None:
    assert rows("surnames")[0]["surname"] == "Nguyễn"
    assert not any(row["surname"].startswith("#") for row in rows("surnames"))


def test_commas_are_left_out_of_keys() -> None:
    assert comparison_key("Nguyễn") in keys("surnames", "surname")
    assert not any("," in key for key in keys("false_unit_starts", "expression"))
