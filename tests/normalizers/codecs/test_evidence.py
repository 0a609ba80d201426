from __future__ import annotations

import pytest

from normalizers.codecs.evidence import Stand, Weight, is_present, settle, stand_of, weigh
from normalizers.codecs.tcvn3 import TCVN3

CODED, OTHER, OPEN, SILENT = Stand.CODED, Stand.OTHER, Stand.OPEN, Stand.SILENT

STANDS = [
    ("a word that only the encoding explains", Weight(("a",), ("a",)), CODED),
    ("a word in Unicode", Weight(("a",), ("a",), unicode=1), OTHER),
    ("as much against it as for it", Weight(("a",), ("a",), against=1), OPEN),
    ("it reads well both ways", Weight(ties=1), OPEN),
    ("only against it", Weight(against=1), OTHER),
    ("nothing to change", Weight(), SILENT),
]


@pytest.mark.parametrize(
    ("weight", "expected"), [c[1:] for c in STANDS], ids=[c[0] for c in STANDS]
)
def test_stand(weight: Weight, expected: Stand) -> None:
    assert stand_of(weight) is expected


SETTLED = [
    ("between coded lines", [CODED, OPEN, CODED], [True, True, True]),
    ("between other lines", [OTHER, OPEN, OTHER], [False, False, False]),
    (
        "nearer to the coded one",
        [CODED, OPEN, OPEN, OPEN, OTHER],
        [True, True, False, False, False],
    ),
    ("as far from both", [CODED, OPEN, OTHER], [True, False, False]),
    ("no sure line", [OPEN, SILENT, OPEN], [False, False, False]),
    ("silent lines are passed over", [CODED, SILENT, OPEN], [True, False, True]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(
    ("stands", "expected"), [c[1:] for c in SETTLED], ids=[c[0] for c in SETTLED]
)
def test_settle(stands: list[Stand], expected: list[bool]) -> None:
    assert settle(stands) == expected


def words(*gained: str, against: int = 0) -> Weight:
    return Weight(gained, gained, against)


PRESENT = [
    ("three words", [words("a", "b", "c")], True),
    ("three words on three lines", [words("a"), words("b"), words("c")], True),
    ("one word again and again", [words("a"), words("a"), words("a")], False),
    ("two words and nothing against", [words("a", "b")], True),
    ("one word", [words("a")], False),
    ("one word that makes its line whole", [words("a")._replace(reads_well=True)], True),
    ("as much against it", [words("a", "b", "c", against=2)], False),
    ("nothing", [Weight()], False),
    ("no lines", [], False),
]


@pytest.mark.parametrize(
    ("weights", "expected"), [c[1:] for c in PRESENT], ids=[c[0] for c in PRESENT]
)
def test_presence(weights: list[Weight], expected: bool) -> None:
    assert is_present(weights) is expected


def test_words_of_a_line_are_weighed() -> None:
    coded = weigh("KÕ ho¹ch c¶i c¸ch", TCVN3)
    assert coded.is_candidate and coded.is_pure and coded.reads_well
    unicode = weigh("Kế hoạch cải cách", TCVN3)
    assert unicode.unicode and not unicode.gained and not unicode.is_pure
    assert not weigh("plain words", TCVN3).is_candidate
