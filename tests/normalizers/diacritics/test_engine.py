"""Lines in, repaired lines out."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from normalizers.diacritics import engine, memory, second_pass
from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.pieces import CODE, NUMBER, WORD, split_line
from normalizers.diacritics.repaired import RepairedLine
from tests.tools.repair_cases import PRINTED, readings, stripped

STRIPPED = tuple(map(stripped, PRINTED))


def mended(lines: Sequence[str], mode: Mode | None) -> list[str]:
    return [line.text for line in repair_damaged(lines, [mode] * len(lines))]


CASES = [
    ("without marks", Mode.STRIPPED, "Thuc hien nhiem vu cai cach", "Thực hiện nhiệm vụ cải cách"),
    ("capitals", Mode.STRIPPED, "TO CHUC THUC HIEN", "TỔ CHỨC THỰC HIỆN"),
    ("a mark that is left stays", Mode.STRIPPED, "cải cach hanh chinh", "cải cách hành chính"),
    ("misread", Mode.OCR, "Thurc hién nhi€m vu cdi cach", "Thực hiện nhiệm vụ cải cách"),
    (
        "misread capitals",
        Mode.OCR,
        "CONG HOA XA HQI CHU NGHIA VIET NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    ("a digit for a letter", Mode.OCR, "Uy ban nhan dan x4", "Ủy ban nhân dân xã"),
    ("an ampersand", Mode.OCR, "Phong GD&DPT phdi hop thuc hién", "Phòng GD&ĐT phối hợp thực hiện"),
    ("a number stays", Mode.OCR, "14 don vi thuc hién nhiém vu", "14 đơn vị thực hiện nhiệm vụ"),
    (
        "six, not ở",
        Mode.OCR,
        "giai doan nay có 6 co quan, 6 xa",
        "giai đoạn này có 6 cơ quan, 6 xã",
    ),
    ("codes", Mode.OCR, "Quyét dinh s6 12/QD-UBND", "Quyết định số 12/QĐ-UBND"),
    (
        "a word in digits before a code",
        Mode.OCR,
        "Thong bao 56 7/TB-UBND",
        "Thông báo số 7/TB-UBND",
    ),
    ("a number before none", Mode.OCR, "Thong bao 56 xa", "Thông báo 56 xã"),
    ("codes without marks", Mode.STRIPPED, "Quyet dinh so 12/QD-UBND", "Quyết định số 12/QĐ-UBND"),
    ("dates", Mode.OCR, "ngay O5 thang l2 nam 2O25", "ngày 05 tháng 12 năm 2025"),
    ("dates in digits", Mode.OCR, "Trwéc ngay O5/l2/2O25", "Trước ngày 05/12/2025"),
    (
        "dates of the right model",
        Mode.LIGHT,
        "ngày O5 tháng l2 năm 2O25",
        "ngày 05 tháng 12 năm 2025",
    ),
    ("letters of dates stay without damage of letters", Mode.STRIPPED, "ngay O5", "ngày O5"),
    ("cells", Mode.OCR, "| 1 | Van phong UBND x4 | Quy II |", "| 1 | Văn phòng UBND xã | Quý II |"),
    ("cells parted by tabs", Mode.STRIPPED, "1\tVan phong\tQuy II", "1\tVăn phòng\tQuý II"),
    ("spaces", Mode.STRIPPED, "  Ke  hoach ", "  Kế  hoạch "),
    ("a list", Mode.STRIPPED, "d) Ra soat quy che", "d) Rà soát quy chế"),
    ("Roman numbers", Mode.OCR, "III. TO CHUC THUC HIEN", "III. TỔ CHỨC THỰC HIỆN"),
    ("mail", Mode.OCR, "Gti vé vanthu@hoalang.example.vn", "Gửi về vanthu@hoalang.example.vn"),
    (
        "addresses",
        Mode.STRIPPED,
        "Xem tai https://a.example.vn/ke-hoach",
        "Xem tại https://a.example.vn/ke-hoach",
    ),
    (
        "sites",
        Mode.OCR,
        "Xem tai hoalang.example.vn va a.vn/tin",
        "Xem tại hoalang.example.vn và a.vn/tin",
    ),
    ("an unknown word", Mode.STRIPPED, "phan mem Zxqwk", "phần mềm Zxqwk"),
    ("quotation marks", Mode.STRIPPED, "“Ke hoach”", "“Kế hoạch”"),
    ("superscripts", Mode.STRIPPED, "Van phong¹ va to chuyen mon²", "Văn phòng¹ và tổ chuyên môn²"),
    ("nothing", Mode.OCR, "", ""),
    ("blanks", Mode.OCR, " \t", " \t"),
    (
        "where the tone stands is no damage",
        Mode.LIGHT,
        "Uỷ ban nhân dân xã hoà giải",
        "Uỷ ban nhân dân xã hoà giải",
    ),
    ("glued words", Mode.LIGHT, "tổ chức thựchiện kế hoạch", "tổ chức thực hiện kế hoạch"),
    ("glued words are not parted elsewhere", Mode.STRIPPED, "thựchiện", "thựchiện"),
    ("signs", Mode.OCR, "…/. - “”", "…/. - “”"),
]


@pytest.mark.parametrize(
    ("mode", "line", "text"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_line(mode: Mode, line: str, text: str) -> None:
    assert mended([line], mode) == [text]


TEXTS = [(STRIPPED, Mode.STRIPPED), (readings("eng"), Mode.OCR), (readings("vie"), Mode.LIGHT)]
BY_MODE = pytest.mark.parametrize(("lines", "mode"), TEXTS, ids=[mode.value for _, mode in TEXTS])


@BY_MODE
def test_every_line_has_its_words(lines: tuple[str, ...], mode: Mode) -> None:
    repaired = repair_damaged(lines, [mode] * len(lines))
    assert len(repaired) == len(lines)
    for line, found in zip(lines, repaired, strict=True):
        asked = [piece.text for piece in split_line(line) if piece.kind in (WORD, NUMBER, CODE)]
        assert [word.raw for word in found.words] == asked
        assert all(0 <= word.confidence <= 1 for word in found.words)
        assert all(word.likelihood <= 0 for word in found.words)
        assert re.findall(r"\s+", found.text) == re.findall(r"\s+", line)


@BY_MODE
def test_a_line_without_a_mode_stays(lines: tuple[str, ...], mode: Mode) -> None:
    modes = [None if i % 3 == 0 else mode for i in range(len(lines))]
    repaired = repair_damaged(lines, modes)
    assert [line.text for line in repaired[::3]] == list(lines[::3])


def test_no_mode_at_all() -> None:
    assert repair_damaged(STRIPPED, [None] * len(STRIPPED)) == [
        RepairedLine(line) for line in STRIPPED
    ]


def test_no_lines() -> None:
    assert repair_damaged([], []) == []


def test_the_line_above_is_context() -> None:
    above = ["Họp với đại diện Công", "Họp với đại diện Hội đồng"]
    found = [repair_damaged([line, "an xa"], [None, Mode.STRIPPED])[1].words[0] for line in above]
    assert found[0].likelihood > found[1].likelihood


def test_a_sentence_that_ended_is_no_context() -> None:
    alone = repair_damaged(["Kinh phi thuc hien"], [Mode.STRIPPED])[0]
    for above in ("Lưu: VT.", "Nơi nhận:", "", "Đã họp;"):
        assert repair_damaged([above, "Kinh phi thuc hien"], [Mode.STRIPPED] * 2)[1] == alone


def test_what_is_sure_and_what_is_not() -> None:
    words = repair_damaged(["Thuc hien nhiem vu cai cach hanh chinh o Bo"], [Mode.STRIPPED])[
        0
    ].words
    assert min(word.confidence for word in words[:8]) > 0.9
    assert words[-1].confidence < 0.9


def test_long_texts_are_repaired_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = mended(STRIPPED, Mode.STRIPPED)
    monkeypatch.setattr(engine, "LINES_AT_ONCE", 25)
    parts = mended(STRIPPED, Mode.STRIPPED)
    assert len(parts) == len(whole)
    assert sum(a == b for a, b in zip(parts, whole, strict=True)) >= 0.95 * len(whole)


def test_lists_go_on_over_repaired_lines() -> None:
    lines = ["c) Mot viec", "d) Hai viec", "d) Ba viec", "e) Bon viec"]
    assert [line[:2] for line in mended(lines, Mode.STRIPPED)] == ["c)", "d)", "đ)", "e)"]


# What a document says beside it decides what a line alone leaves open.
def test_the_document_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["Giao thôn Sen Thượng báo cáo.", "Giao thon Sen Thuong to chuc."]
    modes = [None, Mode.STRIPPED]
    assert repair_damaged(lines, modes)[1].text == "Giao thôn Sen Thượng tổ chức."
    monkeypatch.setattr(memory, "MOST_SUPPORT", 0.0)
    monkeypatch.setattr(second_pass, "MOST_SUPPORT", 0.0)
    assert repair_damaged(lines, modes)[1].text == "Giao thôn Sen Thường tổ chức."


@pytest.mark.xfail(reason="of clean lines only the one above a damaged one is looked at")
def test_the_whole_document_helps() -> None:
    lines = ["Giao thôn Sen Thượng báo cáo.", "Họp tổ.", "Giao thon Sen Thuong to chuc."]
    assert (
        repair_damaged(lines, [None, None, Mode.STRIPPED])[2].text
        == "Giao thôn Sen Thượng tổ chức."
    )
