"""What a signature prints of itself."""

import pytest

from extractors.layout.signature_notes import without_signature_notes
from extractors.models import Box, DropKind
from extractors.pdf.file import Annotated, RawPage
from tests.extractors.layout.raw_pages import raw_page
from tests.extractors.layout.set_words import set_line

TEXT = ("Rà soát quy chế", 80.0, 100.0)
BOX = Box(80.0, 300.0, 300.0, 340.0)


def stamped(*texts: str, box: Box = BOX) -> RawPage:
    """A page whose annotation prints these lines."""
    words = [w for at, text in enumerate(texts) for w in set_line(text, 85, 312 + 10.0 * at)]
    return raw_page(TEXT, more=words)._replace(annotated=Annotated((box,), tuple(words)))


NOTES = [
    ("who signed", ["Người ký: Trung tâm Lưu trữ"]),
    ("a field of it", ["Cơ quan: Tỉnh A"]),
    ("an address", ["van-thu@tinh-a.example"]),
    ("the time to the second", ["05.01.2026", "09:12:44 +07:00"]),
    ("in English", ["Digitally signed by Trung tâm"]),
]
PRINT = [
    ("a number", ["Số: 447/KH-SNV"]),
    ("a day", ["ngày 05 tháng 01 năm 2026"]),
    ("a name", ["Nguyễn Văn Mẫu"]),
    ("an hour", ["8:30"]),
]


@pytest.mark.parametrize("texts", [n[1] for n in NOTES], ids=[n[0] for n in NOTES])
def test_a_note_is_left_out_by_name(texts: list[str]) -> None:
    page = without_signature_notes(stamped(*texts))
    assert " ".join(word.text for word in page.words) == TEXT[0]
    assert {out.kind for out in page.left_out} == {DropKind.SIGNATURE_STAMP}
    assert " ".join(w.text for out in page.left_out for w in out.words) == " ".join(texts)


@pytest.mark.parametrize("texts", [p[1] for p in PRINT], ids=[p[0] for p in PRINT])
def test_what_a_records_office_stamps_is_text(texts: list[str]) -> None:
    page = stamped(*texts)
    assert without_signature_notes(page) == page


def test_words_outside_of_annotations_stay() -> None:
    page = stamped("Người ký: Trung tâm", box=Box(0.0, 0.0, 10.0, 10.0))
    assert without_signature_notes(page) == page
    plain = raw_page(TEXT, ("Người ký: Trung tâm Lưu trữ", 80.0, 200.0))
    assert without_signature_notes(plain) == plain
