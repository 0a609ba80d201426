"""Head and foot of a scan together: what is trusted, left out, confirmed, never touched."""

from __future__ import annotations

from extractors.models import DropKind, Dropped, Line
from tests.extractors.misread.scanned import mends, read, scan

SCHOOL = "Trường Tiểu học Hà Lam xây dựng Kế hoạch nâng cấp chợ năm 2026 như sau:"
ABOVE = "Căn cứ Kế hoạch số 4/KH-UBND của Ủy ban nhân dân xã Bình Mẫu về chợ;"
BOTH = (ABOVE, SCHOOL)


def test_where_one_body_stays_unread_none_is_mended() -> None:
    """Else the upper body would issue."""
    blocks = scan("ỦY BAN N#ÂN DÂN XÃ BÌNH MẪU\nTE @Œ '*S\nSố: 5/KH-THHL", body=BOTH)
    reading = read(blocks, ("TE",))
    assert reading.mended == ()
    assert [(drop.line.text, drop.kind) for drop in reading.dropped] == [
        ("TE @Œ '*S", DropKind.UNREAD)
    ]


def test_the_last_of_several_may_be_the_number() -> None:
    blocks = scan("ỦY BAN N#ÂN DÂN XÃ BÌNH MẪU\nS9đÃ0%Ñ", body=BOTH)
    reading = read(blocks)
    assert mends(reading) == {"ỦY BAN N#ÂN DÂN XÃ BÌNH MẪU": "ỦY BAN NHÂN DÂN XÃ BÌNH MẪU"}
    assert [drop.line.text for drop in reading.dropped] == ["S9đÃ0%Ñ"]


def test_what_is_printed_again_as_it_was_read_is_sure() -> None:
    blocks = scan("TRƯỜNG TIỂU HỌC HÀ LAM\nSố: 5/KH-THHL", body=BOTH)
    reading = read(blocks, ("TIỂU", "BÌNH"))
    assert (reading.mended, reading.confirmed) == ((), frozenset({"TIỂU"}))


def test_stamps_of_others_do_not_mend() -> None:
    line = Line("TRƯỜNG TIỂU HỌC HÀ LAM", "TRƯỜNG TIỂU HỌC HÀ LAM", 1, 90, confidence=0.9)
    blocks = scan("TRƯỜNG TI.U HỌC HÀ LAM\nSố: 5/KH-THHL")
    assert mends(read(blocks, dropped=[Dropped(line, DropKind.ARRIVAL_STAMP)])) == {}
    assert mends(read(blocks, dropped=[Dropped(line, DropKind.RUNNING_HEADER)])) != {}


def test_what_no_ocr_read_is_never_touched() -> None:
    blocks = scan("TRƯỜNG TI.U HỌC HÀ LAM\nSố: 5/KH-THHL", body=BOTH, confidence=None)
    reading = read(blocks)
    assert (reading.blocks, reading.mended) == (blocks, ())
