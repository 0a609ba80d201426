"""The channel of print that was misread."""

from __future__ import annotations

import math

import pytest

from normalizers.diacritics.candidates import Channel, ChannelTables
from normalizers.diacritics.misreadings import MOST_CANDIDATES, MisreadChannel, with_kin
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import CODE, UNKNOWN
from normalizers.diacritics.spelling import build_trie

CHANNEL = shipped_model().channel(Mode.OCR)


def likelihood(
    word: str, printed: str, is_in_capitals: bool = False, channel: Channel = CHANNEL
) -> float:
    found = channel.candidates(word, is_in_capitals)
    return float(found.scores[found.words.index(printed)]) if printed in found.words else -math.inf


# A word as read, one that it may have been, one that is less likely or none of it.
LIKELIER = [
    ("thuc", "thực", "trường"),
    ("nhiém", "nhiệm", "nhà"),
    ("ngwéi", "người", "năm"),
    ("thi?", "thứ", "năm"),
]


@pytest.mark.parametrize(("word", "likely", "unlikely"), LIKELIER, ids=[c[0] for c in LIKELIER])
def test_the_likelier_word(word: str, likely: str, unlikely: str) -> None:
    assert likelihood(word, likely) > likelihood(word, unlikely)


def test_a_question_stays_one() -> None:
    words = CHANNEL.candidates("thi?", False).words
    assert any(word.endswith("?") for word in words)
    assert CHANNEL.candidates("?", False).words[-1] == "?"


@pytest.mark.parametrize(
    ("word", "kind"), [("Zbrgh", UNKNOWN), ("15/KH", CODE), ("A4", CODE), ("¢¢", UNKNOWN)]
)
def test_the_word_as_it_is_comes_last(word: str, kind: int) -> None:
    found = CHANNEL.candidates(word, False)
    assert (found.words[-1], found.ids[-1]) == (word, kind)


def test_money_is_no_word() -> None:
    """No plan prints ¢: the sign is a misread letter rather than a word."""
    dear, plain = CHANNEL.candidates("zb¢", False), CHANNEL.candidates("zbr", False)
    assert dear.scores[-1] < plain.scores[-1]


def test_a_code_with_small_letters_is_less_likely() -> None:
    small, capital = CHANNEL.candidates("a4", False), CHANNEL.candidates("A4", False)
    assert small.scores[-1] < capital.scores[-1]


def test_a_line_in_capitals_wants_words_in_capitals() -> None:
    for printed in ("HOẠCH", "hoạch"):
        if math.isfinite(likelihood("HOACH", printed)):
            assert likelihood("HOACH", "HOẠCH", True) >= likelihood("HOACH", printed, True)


@pytest.mark.parametrize("word", ["a", "thuc", "l", "x" * 40, "?"])
def test_the_candidates_are_few(word: str) -> None:
    found = CHANNEL.candidates(word, False)
    assert 1 <= len(found.words) <= MOST_CANDIDATES + 1
    assert all(score <= 0 for score in found.scores)


def test_a_rare_letter_is_taken_for_what_its_kin_are() -> None:
    letters = {
        "ô": {"o": math.log(0.9), "6": math.log(0.0999), "G": math.log(0.0001)},
        "õ": {"o": math.log(0.99), "é": math.log(0.01)},
        "Õ": {"O": 0.0},
        "a": {"a": 0.0},
    }
    shared = with_kin(letters)
    assert math.log(0.001) < shared["õ"]["6"] < math.log(0.05)
    assert shared["õ"]["o"] > math.log(0.6)
    assert "6" not in shared["a"] and "6" not in shared["Õ"]
    assert shared["ô"]["o"] == pytest.approx(math.log(0.9), abs=0.01)


def test_a_rare_reading_is_among_the_candidates() -> None:
    assert likelihood("dGi", "dõi") > likelihood("dGi", "đại")


@pytest.mark.parametrize(("word", "printed"), [("so#", "số"), ("xay°", "xây"), ("hoac¬h", "hoạch")])
def test_a_stray_sign_is_no_letter(word: str, printed: str) -> None:
    assert likelihood(word, printed) > -13


def test_a_word_that_was_read_in_many_ways_may_be_read_in_another() -> None:
    lexicon = shipped_model().lexicon
    letters = {"h": {"h": -0.1}, "ọ": {"o": -0.5}, "c": {"c": -0.1}}
    one_way = {"học": {"học": 30}}
    many_ways = {"học": {"học": 10}, "h9c": {"học": 10}, "hgc": {"học": 10}}
    in_one, in_many = (
        MisreadChannel(lexicon, build_trie(lexicon), ChannelTables(letters, words))
        for words in (one_way, many_ways)
    )
    assert likelihood("hoc", "học", channel=in_many) > likelihood("hoc", "học", channel=in_one)
