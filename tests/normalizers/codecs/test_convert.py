"""Which lines are converted, and which are left alone."""

import subprocess
import sys
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers import repair as repairing
from normalizers.codecs.convert import convert_lines
from normalizers.repair import Repairs
from tests.normalizers.codecs.cases import CLEAN, FOREIGN, NOT_READ, PLAIN, READ
from tests.normalizers.codecs.encoders import ENCODERS, carried, to_tcvn3, to_viqr, to_vni
from tests.tools.codec_score import plans

repair = partial(repairing.repair, repairs=Repairs.CODEC)
repair_all = partial(repairing.repair_all, repairs=Repairs.CODEC)

PLANS = plans()
UNTOUCHED = [*FOREIGN, *CLEAN, *PLAIN]
TWELVE = [
    "Kế hoạch cải cách hành chính năm 2026",
    "Sở Mẫu chủ trì, phối hợp với các phòng",
    "Số 12",
    "Bộ Y tế",
]


def texts(lines: list[str]) -> list[str]:
    return [line.text for line in convert_lines(lines)]


@pytest.mark.parametrize(
    ("given_text", "read", "step"), [c[1:] for c in READ], ids=[c[0] for c in READ]
)
def test_read(given_text: str, read: str, step: str) -> None:
    assert repair(given_text)[:2] == (read, (step,))


def test_clean_text_does_not_wait_for_ftfy() -> None:
    code = "import sys; from normalizers.repair import repair; {}; print('ftfy' in sys.modules)"
    for call, loaded in (("repair('Kế hoạch, thị xã”')", "False"), ("repair('cafÃ©')", "True")):
        found = subprocess.run(
            [sys.executable, "-c", code.format(call)], capture_output=True, text=True
        )
        assert found.stdout.strip() == loaded, found.stderr


@pytest.mark.parametrize("text", [c[1] for c in UNTOUCHED], ids=[c[0] for c in UNTOUCHED])
def test_no_evidence_no_change(text: str) -> None:
    assert repair(text)[:2] == (text, ())


def test_texts_of_many_languages_together() -> None:
    lines = [text for _, text in UNTOUCHED]
    assert [mended[:2] for mended in repair_all(lines)] == [(line, ()) for line in lines]


@pytest.mark.parametrize(("text", "right"), [c[1:] for c in NOT_READ], ids=[c[0] for c in NOT_READ])
@pytest.mark.xfail(strict=True, reason="known failure")
def test_known_failures(text: str, right: str) -> None:
    assert repair(text).text == right


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_plan_comes_back_to_the_letter(encoding: str, name: str) -> None:
    right = PLANS[name]
    made = texts([ENCODERS[encoding](line) for line in right])
    if encoding.startswith("tcvn3"):  # it has no codes for capitals with tones
        assert [line.lower() for line in made] == [line.lower() for line in right]
    else:
        assert made == right


@pytest.mark.parametrize("name", PLANS)
def test_tcvn3_gives_back_capitals_too(name: str) -> None:
    """At least what the codes say, and words in capitals beyond it."""
    right = PLANS[name]
    made = texts([ENCODERS["tcvn3"](line) for line in right])
    wrong = [
        (r, m)
        for r, m in zip(right, made, strict=True)
        if any(b not in (a, c) for a, b, c in zip(r, m, carried("tcvn3", r), strict=True))
    ]
    assert wrong == []


@pytest.mark.parametrize("name", PLANS)
def test_clean_plans_are_left_alone(name: str) -> None:
    assert convert_lines(PLANS[name]) == [(line, ()) for line in PLANS[name]]


@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_second_conversion_changes_nothing(encoding: str) -> None:
    for lines in PLANS.values():
        once = [line.text for line in repair_all([ENCODERS[encoding](line) for line in lines])]
        assert [mended[:2] for mended in repair_all(once)] == [(line, ()) for line in once]


@pytest.mark.parametrize("encode", [to_tcvn3, to_vni, to_viqr])
def test_short_cells_go_with_their_document(encode: object) -> None:
    assert callable(encode)
    assert texts([encode(line) for line in TWELVE]) == TWELVE


@pytest.mark.parametrize("encoding", [name for name in ENCODERS if "capital" not in name])
@pytest.mark.parametrize("name", PLANS)
def test_a_paragraph_in_an_encoding_within_a_clean_document(encoding: str, name: str) -> None:
    right = PLANS[name]
    start = len(right) // 2
    given_lines = [
        *right[:start],
        *map(ENCODERS[encoding], right[start : start + 12]),
        *right[start + 12 :],
    ]
    made = texts(given_lines)
    assert made[:start] == right[:start] and made[start + 12 :] == right[start + 12 :]
    read = [(r, m) for r, m in zip(right, made, strict=True) if r.lower() != m.lower()]
    assert len(read) <= 1, read  # a line at the border that reads well both ways


def test_words_of_an_encoding_within_a_clean_line() -> None:
    lines = ["Kế hoạch sè 12 vÒ ch­¬ng tr×nh hµnh ®éng của Sở", "Sở chủ trì thùc hiÖn nhiÖm vô"]
    assert texts(lines) == [
        "Kế hoạch sè 12 vÒ chương trình hành động của Sở",
        "Sở chủ trì thực hiện nhiệm vô",  # the last word reads well both ways
    ]


def test_the_languages_of_a_tcvn3_document() -> None:
    right = [TWELVE[0], *TWELVE[2:], TWELVE[1]]
    foreign = [text for _, text in FOREIGN]
    assert texts([*map(to_tcvn3, right), *foreign]) == [*right, *foreign]


VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ -.,"
)


@given(st.text(VIETNAMESE + VIETNAMESE.upper(), max_size=60), st.sampled_from(sorted(ENCODERS)))
def test_a_second_repair_of_anything_encoded_changes_nothing(text: str, encoding: str) -> None:
    once = repair(ENCODERS[encoding](text))
    assert repair(once.text)[:2] == (once.text, ())


@given(st.lists(st.text(max_size=30), max_size=5))
def test_a_second_repair_of_lines_changes_nothing(lines: list[str]) -> None:
    once = [line.text for line in repair_all(lines)]
    assert [mended[:2] for mended in repair_all(once)] == [(line, ()) for line in once]
