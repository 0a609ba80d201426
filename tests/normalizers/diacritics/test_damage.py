"""Which lines are damaged, and how."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractors.text.file import decode
from normalizers.diacritics.damage import damage_of_lines
from normalizers.diacritics.mode import Mode
from tests.normalizers.codecs.cases import CLEAN, FOREIGN, PLAIN
from tests.places import RAW
from tests.tools.repair_cases import PRINTED, readings, stripped

SAMPLES = RAW
STRIPPED = tuple(map(stripped, PRINTED))
# Lines of some length in the middle of their like; a line of names has too little evidence.
LONG = [
    i for i in range(60) if len(PRINTED[i].split()) > 12 and not re.search("Suối|Lạng", PRINTED[i])
]

UNDAMAGED = [
    ("english", "The committee will meet on Monday to approve the plan for next year."),
    ("english, a question", "Who will read the report of the second quarter?"),
    ("french", "Le plan de travail de la commune pour la nouvelle année est adopté."),
    (
        "french without accents",
        "Le plan de travail de la commune pour la nouvelle annee est adopte.",
    ),
    ("german", "Der Plan für das neue Jahr wurde von der Gemeinde angenommen."),
    ("spanish", "El plan de trabajo para el año fue aprobado por la comisión."),
    ("portuguese", "O plano de trabalho para o novo ano foi aprovado pela câmara."),
    ("italian", "Il piano di lavoro per il nuovo anno è stato approvato dal comune."),
    ("polish", "Wójt gminy przyjął plan działań na rok następny, łącznie z załącznikiem."),
    (
        "polish without accents",
        "Plan pracy na nowy rok zostal zatwierdzony przez rade gminy i jej komisje.",
    ),
    ("indonesian", "Rencana kerja tahun ini telah disetujui oleh dewan kota."),
    ("latin", "Lorem ipsum dolor sit amet, consectetur adipiscing elit."),
    ("pinyin", "Women de jihua shi zai xin de yi nian li gongzuo"),
    ("python", "def run(a, b): return [x for x in a if x not in b]"),
    ("shell", "cd /home/an && git commit -a -m 'sua loi' && git push"),
    ("address", "https://hoalang.example.vn/van-ban/ke-hoach-cai-cach-hanh-chinh"),
    ("mail", "vanthu@hoalang.example.vn; tiepdan@hoalang.example.vn"),
    ("numbers", "1\t2\t3\n12,5\t13,6\t100%\n2025\t2026\t2027"),
    ("a table's rule", "| a | b |\n|---|---|\n| 1 | 2 |"),
    ("two words", "Ke hoach"),
    ("a heading with marks", "KẾ HOẠCH\nCải cách hành chính"),
    ("one slip of the author", "Kế hoach cải cách hành chinh của đơn vị"),
    ("names without marks", "Y Blok Eban, K'Tem, Ksor Phuoc"),
    ("abbreviations", "UBND, HDND, MTTQ, CCHC, TTHC"),
    ("empty", ""),
    ("blank lines", "\n \n"),
]


@pytest.mark.parametrize("text", [c[1] for c in UNDAMAGED], ids=[c[0] for c in UNDAMAGED])
def test_no_evidence(text: str) -> None:
    lines = text.split("\n")
    assert damage_of_lines(lines) == [None] * len(lines)


OTHERS = [case for case in (*FOREIGN, *CLEAN, *PLAIN) if case[0] != "no marks"]


@pytest.mark.parametrize("text", [c[1] for c in OTHERS], ids=[c[0] for c in OTHERS])
def test_what_no_codec_touches(text: str) -> None:
    assert damage_of_lines([text]) == [None]


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name[:2])
def test_samples(path: Path) -> None:
    found = set(damage_of_lines(decode(path.read_bytes(), 1 << 20).text.split("\n")))
    assert found == ({Mode.OCR} if path.name.startswith("06") else {None})


def test_no_lines() -> None:
    assert damage_of_lines([]) == []


WHOLE = [
    ("printed", PRINTED, None),
    ("without marks", STRIPPED, Mode.STRIPPED),
    ("read with the wrong model", readings("eng"), Mode.OCR),
    ("read with the right model", readings("vie"), None),
]


@pytest.mark.parametrize(("lines", "mode"), [c[1:] for c in WHOLE], ids=[c[0] for c in WHOLE])
def test_whole_texts(lines: tuple[str, ...], mode: Mode | None) -> None:
    assert set(damage_of_lines(lines)) == {mode}


@pytest.mark.parametrize("i", LONG)
def test_one_line_without_marks_among_clean_ones(i: int) -> None:
    lines = [*PRINTED[:i], STRIPPED[i], *PRINTED[i + 1 :]]
    found = damage_of_lines(lines)
    assert found.pop(i) is Mode.STRIPPED
    assert set(found) == {None}


@pytest.mark.parametrize("i", LONG)
@pytest.mark.parametrize("damaged", [STRIPPED, readings("eng")], ids=["stripped", "ocr"])
def test_one_clean_line_among_damaged_ones(damaged: tuple[str, ...], i: int) -> None:
    lines = [*damaged[:i], PRINTED[i], *damaged[i + 1 :]]
    found = damage_of_lines(lines)
    assert found.pop(i) is None
    assert None not in found


def test_a_damaged_part_below_a_clean_one() -> None:
    lines = [*PRINTED[:40], *STRIPPED[40:]]
    found = damage_of_lines(lines)
    assert set(found[:30]) == {None}
    assert set(found[50:]) == {Mode.STRIPPED}


def test_a_short_line_is_judged_with_those_about_it() -> None:
    assert damage_of_lines(["KE HOACH"]) == [None]
    assert damage_of_lines(["KE HOACH", *STRIPPED[10:14]])[0] is Mode.STRIPPED


def test_another_language_above_is_no_damage() -> None:
    english = [case[1] for case in UNDAMAGED[:2]] * 8
    assert set(damage_of_lines([*english, *PRINTED])) == {None}


@pytest.mark.xfail(
    reason="all words look like syllables that lost their marks; the result is weighed later"
)
@pytest.mark.parametrize(
    "line", ["Go to the bank at ten and do it again.", "to be or not to be that is the question"]
)
def test_english_of_short_words(line: str) -> None:
    assert damage_of_lines([line]) == [None]


@pytest.mark.xfail(reason="a long clean line outweighs the short damaged ones about it")
def test_short_lines_about_a_clean_one() -> None:
    assert None not in damage_of_lines([*STRIPPED[64:67], PRINTED[63], *STRIPPED[67:]])[4:]


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("- Dén hét nam 2026:", Mode.OCR),  # three syllables by chance
        ("va Céng nghé)", Mode.OCR),
        ("- Đến hết năm 2026:", None),  # letters that no other engine knows
        ("Kế hoạch cải cách hành chính", None),
    ],
)
def test_a_line_that_is_marked_by_chance(line: str, mode: Mode | None) -> None:
    about = list(readings("eng")[:30])
    assert damage_of_lines([*about, line, *about])[len(about)] is mode


@pytest.mark.parametrize("line", ["Báo cáo tháng", "- Dén hét nam 2026:"])
def test_without_damage_about_it_such_a_line_stays(line: str) -> None:
    clean = list(PRINTED[:30])
    assert damage_of_lines([*clean, line, *clean])[len(clean)] is None
