"""Notes in stars below tables."""

import pytest

from extractors.lines.starred_notes import starred_notes

STARRED = [
    (["(*) Các thôn tự cân đối.", "(**) Ước tính."], ["Nạo vét (*)"], {0: "*"}),
    (["(*) Tính cả năm", "học sau.", "Việc khác."], ["Số lớp (*)"], {0: "*", 1: "*"}),
    (["", "(**) Ước tính."], ["Số lớp (**)"], {1: "**"}),
    (["(*) Không ai gọi."], ["Số lớp"], {}),
    (["(*)"], ["Số lớp (*)"], {}),
    (["Rà soát sổ (*)", "(*) Sổ giấy."], [], {1: "*"}),
    (["* Rà soát sổ."], ["Số lớp (*)"], {}),
]


@pytest.mark.parametrize(("texts", "above", "notes"), STARRED)
def test_starred_notes(texts: list[str], above: list[str], notes: dict[int, str]) -> None:
    assert starred_notes(texts, above) == notes
