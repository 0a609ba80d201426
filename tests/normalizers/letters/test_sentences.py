"""Where sentences, clauses and names end."""

import re

import pytest

from normalizers.letters.sentences import (
    BREAK_RE,
    CLAUSE_END_RE,
    SENTENCE_END_RE,
    STOP_RE,
    last_sentence,
)

TEXT = "Rà soát 1.200 hồ sơ (đợt 2), báo cáo lúc 8:30; gồm: sổ. Nộp Sở A./."
CASES = [
    (SENTENCE_END_RE, ["; ", ". "]),
    (CLAUSE_END_RE, [", ", "; ", ": ", ". "]),
    (STOP_RE, [".", "(", ")", ":", ";", ":", ".", ".", "."]),
    (BREAK_RE, ["(", ")", ";", ":", ".", "."]),
]


@pytest.mark.parametrize(("pattern", "ends"), CASES)
def test_ends(pattern: re.Pattern[str], ends: list[str]) -> None:
    assert pattern.findall(TEXT) == ends


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Rà soát sổ. Giao Sở A.", "Giao Sở A."),
        ("Rà soát sổ; báo cáo. ", "báo cáo."),
        ("Giao Sở A.", None),
        ("Cấp 1.200 thẻ", None),
        ("", None),
    ],
)
def test_last_sentence(text: str, last: str | None) -> None:
    assert last_sentence(text) == last
