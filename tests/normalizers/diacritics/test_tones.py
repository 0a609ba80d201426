"""The channels of text that lost its marks, and of text that lost nothing."""

from __future__ import annotations

import pytest

from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import UNKNOWN
from normalizers.diacritics.tones import MarksChannel, SoundChannel

LEXICON = shipped_model().lexicon
MARKS, SOUND = MarksChannel(LEXICON), SoundChannel(LEXICON)

RESTORED = [
    ("hoach", "hoạch"),
    ("Hoach", "Hoạch"),
    ("HOACH", "HOẠCH"),
    ("thuc", "thực"),
    ("thuc", "thức"),
    ("nam", "năm"),
    ("nam", "nam"),  # the word as it is
    ("duong", "đường"),
]


@pytest.mark.parametrize(("word", "printed"), RESTORED)
def test_a_word_that_lost_its_marks(word: str, printed: str) -> None:
    assert printed in MARKS.candidates(word, False).words


@pytest.mark.parametrize("word", ["hoạch", "năm", "x4", "12", "Zbrgh", "a-b"])
def test_what_lost_nothing_is_as_it_is(word: str) -> None:
    found = MARKS.candidates(word, False)
    assert found.words == (word,) and found.scores.tolist() == [0.0]


def test_every_candidate_has_the_letters_of_the_word() -> None:
    found = MARKS.candidates("Thuc", False)
    assert len(set(found.words)) == len(found.words) == len(found.ids) == len(found.scores)
    assert all(word[0] == "T" and word[1:].islower() for word in found.words)
    assert not {"Thu", "Thúc đẩy"} & set(found.words)


@pytest.mark.parametrize("word", ["hoach", "hoạch", "Zbrgh"])
def test_sound_text_has_no_choice(word: str) -> None:
    found = SOUND.candidates(word, False)
    assert found.words == (word,)
    assert (found.ids[0] == UNKNOWN) == (LEXICON.id_of(word) is None)
