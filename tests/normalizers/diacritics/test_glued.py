"""Words that OCR glued together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.diacritics.glued import MOST_LOOKS, MisreadGlue, unglue
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from tests.tools.repair_cases import PRINTED


def parted(line: str) -> str:
    model = shipped_model()
    return unglue(line, model.lexicon, model.language)


def glue() -> MisreadGlue:
    model = shipped_model()
    return MisreadGlue(model.channel(Mode.OCR), model.language)


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


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("Rasoat hé théng", "Ra soat hé théng"),
        ("Thanhly may moc", "Thanh ly may moc"),
        ("Tréng mdi39 cay", "Tréng mdi 39 cay"),
        ("Nao vét35muong", "Nao vét 35 muong"),
        ("Kiémtrad6t xuat", "Kiém tra d6t xuat"),
        ("cac xa2026", "cac xa 2026"),
        ("Gidithiéu, laikho.", "Gidi thiéu, lai kho."),
    ],
)
def test_misread_words_that_are_two(line: str, parted: str) -> None:
    assert glue().unglue(line) == parted


@pytest.mark.parametrize(
    "line",
    [
        "thuwong xuyén nghiép vu phwong an",
        "website facebook internet Kuwait VNeID",
        "https://dichvucong.example.vn/hoso dichvucong.example.vn hoso@example.vn",
        "PHONGGIAODUC KH2026 45/KH-SGDDT QD2345",
        "2026 20262027 15/4/2026",
        "",
    ],
)
def test_misread_words_that_are_one(line: str) -> None:
    assert glue().unglue(line) == line


def test_few_words_of_a_document_are_looked_at() -> None:
    many = [f"Rasoat{chr(97 + i // 26)}{chr(97 + i % 26)}zq" for i in range(MOST_LOOKS + 20)]
    reader = glue()
    for word in many:
        reader.unglue(word)
    assert reader.unglue("Thanhly") == "Thanhly"
