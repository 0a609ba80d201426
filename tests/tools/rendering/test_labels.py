"""Which labels are left to Word's numbering, and what Word would print for them."""

from __future__ import annotations

import pytest

from tests.tools.rendering.labels import Labels, Numbered

CHAINED = [
    ("next of each level", ["I. A", "1. B", "1.1. C", "a) D"], [0, 1, 2, 3]),
    (
        "a higher level restarts the lower ones",
        ["I. A", "1. B", "2. C", "II. D", "1. E"],
        [0, 1, 1, 0, 1],
    ),
    ("a letter that Word does not count", ["c) A"], [None]),
    ("a repeated label", ["I. A", "I. B"], [0, None]),
    ("a number below the wrong parent", ["1. A", "2.1. B"], [1, None]),
    ("no label", ["Năm 2026. A"], [None]),
    ("an unread Roman number", ["1I. A", "lV. B"], [None, None]),
]
SEPARATE = [
    ("a list begins anew", ["1. A", "2. B", "1. C"], [(1, 0), (1, 0), (2, 0)]),
    (
        "two levels in one list",
        ["1. A", "1.1. B", "1.2. C", "2. D"],
        [(1, 0), (1, 1), (1, 1), (1, 0)],
    ),
    ("a gap", ["1. A", "3. B"], [(1, 0), None]),
    ("bullets", ["- A", "+ B", "- C"], [(1, 0), (2, 0), (1, 0)]),
    (
        "đ stands between d and e",
        ["a) A", "b) B", "c) C", "d) D", "đ) E", "e) F"],
        [(1, 0)] * 4 + [None, (1, 0)],
    ),
]


@pytest.mark.parametrize(
    ("texts", "levels"), [case[1:] for case in CHAINED], ids=[c[0] for c in CHAINED]
)
def test_chained(texts: list[str], levels: list[int | None]) -> None:
    labels = Labels(chained=True)
    found = [labels.number(text) for text in texts]
    assert [None if number is None else number.level for number in found] == levels


@pytest.mark.parametrize(
    ("texts", "places"), [case[1:] for case in SEPARATE], ids=[c[0] for c in SEPARATE]
)
def test_separate(texts: list[str], places: list[tuple[int, int] | None]) -> None:
    labels = Labels(chained=False)
    found = [labels.number(text) for text in texts]
    assert [
        None if number is None else (number.list_id, number.level) for number in found
    ] == places


def test_the_label_leaves_the_text() -> None:
    assert Labels(chained=False).number("Điều 1. Phê duyệt") == Numbered(1, 0, "Phê duyệt")


def test_a_list_that_begins_anew_restarts_its_definition() -> None:
    labels = Labels(chained=False)
    for text in ("a) A", "a) B"):
        labels.number(text)
    assert [(start.kind, start.restarts) for start in labels.lists] == [
        ("letter", False),
        ("letter", True),
    ]
