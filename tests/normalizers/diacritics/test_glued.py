"""Words that OCR glued together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.diacritics.glued import unglue
from normalizers.diacritics.model import shipped_model
from tests.tools.repair_cases import PRINTED


def parted(line: str) -> str:
    model = shipped_model()
    return unglue(line, model.lexicon, model.language)


GLUED = [
    ("capitals", "NỘIDUNG công việc", "NỘI DUNG công việc"),
    ("small letters", "tổ chức thựchiện kế hoạch", "tổ chức thực hiện kế hoạch"),
    ("one mark", "quyđịnh", "quy định"),
    ("several in a line", "tiếpnhận,xửlý hồsơ", "tiếp nhận,xử lý hồ sơ"),
    ("words that are no compound", "vàcác đơn vị", "và các đơn vị"),
    ("a title", "Ngườidân", "Người dân"),
]
KEPT = [
    ("a long syllable", "nghiêng nguyễn khuếch"),
    ("foreign", "video karaoke website"),
    ("without marks", "thongtin"),
    ("names of other languages", "Ênuôl Niê, Đắklắk"),
    ("abbreviations", "UBNDxã, GD&ĐT, VNeID, HĐND"),
    ("three words", "cảicáchhànhchính"),
    ("a digit within", "năm2026"),
    ("empty", ""),
]


@pytest.mark.parametrize(("line", "text"), [c[1:] for c in GLUED], ids=[c[0] for c in GLUED])
def test_two_words(line: str, text: str) -> None:
    assert parted(line) == text


@pytest.mark.parametrize("line", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_what_stays(line: str) -> None:
    assert parted(line) == line


def test_clean_lines_stay() -> None:
    assert [parted(line) for line in PRINTED] == list(PRINTED)


@pytest.mark.xfail(reason="words of the lexicon that were glued in its corpora, and addresses")
@pytest.mark.parametrize(
    ("line", "text"), [("TỔCHỨC", "TỔ CHỨC"), ("https://a.vn/thựchiện", "https://a.vn/thựchiện")]
)
def test_known_failures(line: str, text: str) -> None:
    assert parted(line) == text


@given(st.text(st.sampled_from("aáoộuựcchngtnVDĐ 1."), max_size=30))
def test_only_spaces_are_added(line: str) -> None:
    text = parted(line)
    assert text.replace(" ", "") == line.replace(" ", "")
    assert parted(text) == text
