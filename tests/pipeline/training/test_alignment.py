"""Pairs of damaged and clean lines → the tables of a channel."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from normalizers.diacritics.candidates import read_channel
from pipeline.training.alignment import (
    align,
    learn_channel,
    mark_misreadings,
    word_pairs,
    write_channel,
)

SCORES = {
    "t": {"t": -0.1},
    "h": {"h": -0.1},
    "ự": {"u": -1.0, "ur": -2.0, "w": -2.0},
    "c": {"c": -0.1, "": -3.0},
    "ệ": {"é": -0.5},
    "m": {"m": -0.1, "rn": -2.0},
}
ALIGNED = [
    ("letter by letter", "thuc", "thực", ["t", "h", "u", "c"]),
    ("two for one", "thurc", "thực", ["t", "h", "ur", "c"]),
    ("a letter lost", "thu", "thực", ["t", "h", "u", ""]),
    ("two for one at the end", "hérn", "hệm", ["h", "é", "rn"]),
    ("what no table has", "thxc", "thực", ["t", "h", "x", "c"]),
    ("nothing read", "", "c", [""]),
]


@pytest.mark.parametrize(
    ("read", "printed", "segments"), [a[1:] for a in ALIGNED], ids=[a[0] for a in ALIGNED]
)
def test_align(read: str, printed: str, segments: list[str]) -> None:
    assert align(read, printed, SCORES) == segments


@pytest.mark.parametrize(
    ("read", "printed"), [("a" * 19, "thực"), ("thuc", "t" * 15), ("xxxxxxx", "tt")]
)
def test_words_that_cannot_be_aligned(read: str, printed: str) -> None:
    assert align(read, printed, SCORES) is None


LINES = [
    ("word by word", ("Ke hoach,", "Kế hoạch,"), {("Ke", "Kế"): 1, ("hoach", "hoạch"): 1}),
    ("lines out of step", ("Ke", "Kế hoạch"), {}),
    ("a token out of step", ("a-b c", "ab cờ"), {("c", "cờ"): 1}),
    ("digits that were words", ("x4 14", "xã là"), {("x4", "xã"): 1, ("14", "là"): 1}),
    ("printed numbers teach nothing", ("l2 A4", "12 A4"), {}),
    ("letters and marks apart", ("Ke\u0301", "Ke\u0302\u0301"), {("Ké", "Kế"): 1}),
]


@pytest.mark.parametrize(
    ("line", "pairs"), [case[1:] for case in LINES], ids=[case[0] for case in LINES]
)
def test_word_pairs(line: tuple[str, str], pairs: dict[tuple[str, str], int]) -> None:
    assert word_pairs([line]) == pairs


PAIRS = word_pairs(
    [("thurc hién", "thực hiện")] * 6
    + [("thuc hien", "thực hiện")] * 3
    + [("cu hién", "cứ hiện")] * 3000
)


def test_what_was_read_often_is_likely() -> None:
    tables = learn_channel(PAIRS)
    assert tables.letters["ệ"]["é"] > math.log(0.99) > math.log(0.01) > tables.letters["ệ"]["e"]
    assert all(sum(map(math.exp, row.values())) <= 1 for row in tables.letters.values())
    assert tables.words["thurc"] == {"thực": 6}
    assert tables.words["hién"] == {"hiện": 3006}


def test_two_characters_for_one_letter_are_learned() -> None:
    pairs = word_pairs([("thurc turng ngur tur", "thực từng ngư tư")] * 5 + [("ur u", "ư u")] * 5)
    assert learn_channel(pairs).letters["ư"]["ur"] > math.log(0.7)


def test_what_is_out_of_step_is_left_out() -> None:
    torn = PAIRS + word_pairs([("zzzzzz", "cứ")])
    assert "zzzzzz" not in learn_channel(torn).words
    assert "cu" in learn_channel(torn).words


def test_known_misreadings_are_added() -> None:
    tables = learn_channel(PAIRS, {"ệ": {"¢": 0.01, "é": 0.001}, "Đ": {"P": 0.01}})
    assert tables.letters["ệ"]["¢"] == pytest.approx(math.log(0.01))
    assert tables.letters["ệ"]["é"] == learn_channel(PAIRS).letters["ệ"]["é"]
    assert tables.letters["Đ"] == {"P": pytest.approx(math.log(0.01))}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    tables = learn_channel(PAIRS)
    write_channel(tables, tmp_path / "ocr")
    found = read_channel(tmp_path / "ocr")
    assert found.words == tables.words
    assert found.letters.keys() == tables.letters.keys()
    for letter, row in tables.letters.items():
        assert found.letters[letter] == pytest.approx(row, abs=6e-4)


def test_marks_are_read_as_others_of_the_same_base() -> None:
    rows = mark_misreadings("aáâdđb")
    assert rows["a"] == {"á": 0.004, "â": 0.001}
    assert rows["Á"] == {"A": 0.012, "Â": 0.001}
    assert rows["đ"] == {"d": 0.001}
    assert rows["b"] == {}
