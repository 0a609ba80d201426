from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.codecs.foreign_utf8 import fix_foreign, may_be_foreign
from normalizers.codecs.mend import is_clean, mend_lines

# Each case: the lines as given, as mended, and the steps of the first.
MENDED = [
    ("clean", ["Kế hoạch"], ["Kế hoạch"], ()),
    ("an encoding", ["KÕ ho¹ch c¶i c¸ch"], ["Kế hoạch cải cách"], ("tcvn3",)),
    ("marks of their own", ["Ho\u0300a"], ["Hòa"], ("nfc",)),
    ("a foreign capital", ["Ðồng chí"], ["Đồng chí"], ("nfc",)),
    (
        "one line helps another",
        ["Sè 12", "KÕ ho¹ch c¶i c¸ch"],
        ["Số 12", "Kế hoạch cải cách"],
        ("tcvn3",),
    ),
    ("soft hyphens", ["Th\u00adực hiện quy tr\u00adình"], ["Thực hiện quy trình"], ("forms",)),
    (
        "soft hyphens in letters of ASCII",
        ["Ph\u00ado bi\u00aden", "Thực hiện quy định"],
        ["Pho bien", "Thực hiện quy định"],
        ("forms",),
    ),
    (
        "soft hyphens that are letters",
        ["§Þnh h\u00ad\u00edng c\u00b6i c\u00b8ch"],
        ["Định hướng cải cách"],
        ("tcvn3",),
    ),
    (
        "both in one text",
        ["§Þnh h\u00ad\u00edng ph¸t triÓn", "Th\u00adực hiện quy định, rà soát bộ phận"],
        ["Định hướng phát triển", "Thực hiện quy định, rà soát bộ phận"],
        ("tcvn3",),
    ),
    ("signs of no width", ["Rà soát\u200b, thẩm định"], ["Rà soát, thẩm định"], ("forms",)),
    ("a sign of no width between words", ["kế\u200bhoạch"], ["kế\u200bhoạch"], ()),
    ("a lone word is left", ["Sè 12"], ["Sè 12"], ()),
    ("nothing", [], [], ()),
]


@pytest.mark.parametrize(
    ("lines", "expected", "steps"), [c[1:] for c in MENDED], ids=[c[0] for c in MENDED]
)
def test_mended(lines: list[str], expected: list[str], steps: tuple[str, ...]) -> None:
    mended = mend_lines(lines)
    assert [line.text for line in mended] == expected
    assert (mended[0].steps if mended else ()) == steps


@given(st.lists(st.text(max_size=40), max_size=5))
def test_a_second_call_changes_nothing(lines: list[str]) -> None:
    once = [line.text for line in mend_lines(lines)]
    assert [line.text for line in mend_lines(once)] == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kế hoạch", True), ("plain", True), ("KÕ ho¹ch", False), ("Ho\u0300a", False)],
)
def test_clean(text: str, expected: bool) -> None:
    assert is_clean(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FranÃ§ois", "François"),
        ("itâ€™s", "it's"),
        ("“THỊ XÃ”", "“THỊ XÃ”"),
        ("ĐÃ – XÃ", "ĐÃ – XÃ"),
        ("plain", "plain"),
    ],
)
def test_foreign(text: str, expected: str) -> None:
    assert fix_foreign(text).replace("’", "'") == expected


def test_the_gate_is_shut_for_plain_text() -> None:
    assert not may_be_foreign("Kế hoạch cải cách")
