"""What a damaged word may have been."""

from __future__ import annotations

import numpy as np
import pytest

from normalizers.diacritics.candidates import Candidates
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import CODE, UNKNOWN, WORD, split_line
from tests.tools.repair_cases import PRINTED, readings, stripped

LEXICON = shipped_model().lexicon


def candidates(word: str, mode: Mode | None, is_in_capitals: bool = False) -> Candidates:
    return shipped_model().channel(mode).candidates(word, is_in_capitals)


def likelihood(found: Candidates, word: str) -> float:
    return float(found.scores[found.words.index(word)])


MISREAD = [
    ("a digit for a letter", "x4", "xã"),
    ("a digit for a letter within", "c6ng", "công"),
    ("two digits for a word", "14", "là"),
    ("a digit for a word", "6", "ở"),
    ("a wrong mark", "tiéu", "tiêu"),
    ("a wrong mark, other", "tiéu", "tiểu"),
    ("no mark", "thuc", "thực"),
    ("two letters for one", "chirc", "chức"),
    ("i and f for ứ", "cif", "cứ"),
    ("a symbol", "nhi¢m", "nhiệm"),
    ("a symbol, other", "du¢c", "được"),
    ("a hook apart", "xv’", "xử"),
    ("v for ư", "trvéng", "trường"),
    ("w for ư", "ngwéi", "người"),
    ("a final question mark", "thi?", "thứ"),
    ("a question", "ngay?", "ngày?"),
    ("a capital", "Diéu", "Điều"),
    ("none", "khoa", "khoa"),
    ("mixed case", "IoT", "IoT"),
]
IN_CAPITALS = [
    ("HQI", "HỘI"),
    ("PAO", "ĐÀO"),
    ("HOA", "HÒA"),
    ("NHIEM", "NHIỆM"),
    ("CONG", "CỘNG"),
    ("UBND", "UBND"),
]


@pytest.mark.parametrize(("read", "printed"), [c[1:] for c in MISREAD], ids=[c[0] for c in MISREAD])
def test_the_right_word_is_among_the_misread(read: str, printed: str) -> None:
    assert printed in candidates(read, Mode.OCR).words


@pytest.mark.parametrize(("read", "printed"), IN_CAPITALS)
def test_the_right_word_is_among_the_capitals(read: str, printed: str) -> None:
    found = candidates(read, Mode.OCR, is_in_capitals=True)
    assert printed in found.words
    assert found.words[int(found.scores.argmax())].isupper()


@pytest.mark.parametrize(
    ("read", "printed"),
    [("tố", "tổ"), ("triến", "triển"), ("chỉ", "chi"), ("thấm", "thẩm"), ("tổ", "tổ")],
)
def test_slips_of_the_right_model(read: str, printed: str) -> None:
    assert printed in candidates(read, Mode.LIGHT).words


@pytest.mark.parametrize(("read", "kind"), [("l2", CODE), ("A4", CODE), ("Zxqwk", UNKNOWN)])
def test_a_word_may_be_as_it_is(read: str, kind: int) -> None:
    found = candidates(read, Mode.OCR)
    assert (found.words[-1], found.ids[-1]) == (read, kind)


def test_likelier_misreadings_rank_higher() -> None:
    found = candidates("x4", Mode.OCR)
    assert likelihood(found, "xã") > likelihood(found, "xác")
    found = candidates("tiéu", Mode.OCR)
    assert likelihood(found, "tiêu") > likelihood(found, "tư")


def words_of(lines: tuple[str, ...]) -> list[list[str]]:
    return [[piece.text for piece in split_line(line) if piece.kind == WORD] for line in lines]


@pytest.mark.parametrize(
    ("language", "mode", "least"), [("eng", Mode.OCR, 0.985), ("vie", Mode.LIGHT, 0.995)]
)
def test_the_printed_word_is_among_the_candidates(language: str, mode: Mode, least: float) -> None:
    known = found = 0
    for read, printed in zip(words_of(readings(language)), words_of(PRINTED), strict=True):
        if len(read) == len(printed):
            for ours, theirs in zip(read, printed, strict=True):
                if LEXICON.id_of(theirs) is not None:
                    known += 1
                    found += LEXICON.id_of(theirs) in candidates(ours, mode, ours.isupper()).ids
    assert known > 600
    assert found >= least * known


def test_every_printed_word_is_among_those_that_lost_their_marks() -> None:
    for word in {word for row in words_of(PRINTED) for word in row}:
        if LEXICON.id_of(word) is not None:
            assert word in candidates(stripped(word), Mode.STRIPPED).words


STRIPPED = [
    ("small letters", "hoach", {"hoạch"}, {"Hoạch", "hoach"}),
    ("a capital", "Hoach", {"Hoạch"}, {"hoạch"}),
    ("capitals", "SO", {"SỐ", "SỞ", "SỔ"}, {"Số"}),
    ("d for đ", "dieu", {"điều", "diêu"}, set()),
    ("D for Đ", "DD", {"ĐD", "ĐĐ"}, set()),
    ("an ampersand", "GD&DT", {"GD&ĐT"}, {"GD&DT"}),
]
AS_IT_IS = ["hoạch", "bộ", "so’", "so¢", "l2", "Zxqwk", "đa"]


@pytest.mark.parametrize(
    ("word", "some", "none"), [c[1:] for c in STRIPPED], ids=[c[0] for c in STRIPPED]
)
def test_words_of_the_same_base_letters(word: str, some: set[str], none: set[str]) -> None:
    found = candidates(word, Mode.STRIPPED)
    assert some <= set(found.words)
    assert not none & set(found.words)
    assert {stripped(other) for other in found.words} == {word}


@pytest.mark.parametrize("word", AS_IT_IS)
def test_a_word_with_a_mark_left_is_as_it_is(word: str) -> None:
    assert candidates(word, Mode.STRIPPED).words == (word,)


@pytest.mark.parametrize("word", ["hoach", "Hòa", "HOÀ", "Zxqwk", "x4"])
def test_what_is_not_damaged_is_itself(word: str) -> None:
    found = candidates(word, None)
    index = LEXICON.id_of(word)
    assert found.words == (word,)
    assert found.ids.tolist() == [UNKNOWN if index is None else index]


@pytest.mark.parametrize("mode", [*Mode, None])
@pytest.mark.parametrize("word", ["x4", "tiéu", "So", "SO", "2025", "Y", "¢", "?", "a" * 40])
def test_candidates_are_in_step(word: str, mode: Mode | None) -> None:
    for is_in_capitals in (False, True):
        found = candidates(word, mode, is_in_capitals)
        assert len(found.ids) == len(found.scores) == len(found.words) > 0
        assert len(set(found.ids.tolist())) == len(found.ids)
        assert np.isfinite(found.scores).all()
