"""Which lines of a scan are read with the document's own print."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.misread.places import LinePart, places_of
from extractors.models import Block
from extractors.zones.split import split_zones
from tests.extractors.misread.scanned import scan

HEAD = "UBND XÃ HÀ LAM\nTRƯỜNG HÀ LAM\nSố: 5/KH-THHL"
FOOT = ("Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.", "CHỦ TỊCH\nLê Văn Mẫu")


def lines(blocks: Sequence[Block], part: LinePart) -> list[str]:
    places = places_of(blocks, split_zones(blocks))
    return [line.piece.text for line in places.lines if line.part is part]


def test_lines() -> None:
    title = ("Nâng cấp chợ", "năm 2026")
    blocks = scan(HEAD, title, ("Căn cứ Luật Chợ;", "xây dựng kế hoạch như sau:"), FOOT)
    assert lines(blocks, LinePart.BODIES) == ["UBND XÃ HÀ LAM", "TRƯỜNG HÀ LAM"]
    assert lines(blocks, LinePart.TITLE) == list(title)
    assert lines(blocks, LinePart.FOOT) == ["- Sở Y tế;", "CHỦ TỊCH", "Lê Văn Mẫu"]
    places = places_of(blocks, split_zones(blocks))
    assert (places.named, places.is_numbered, places.symbol) == ("kế hoạch", True, "THHL")
    assert [line.above for line in places.lines][:2] == ["", "UBND XÃ HÀ LAM"]
    assert [line.is_first for line in places.lines][:4] == [True, False, True, False]


@pytest.mark.parametrize("line", ["Số: 5/KH-THHL", "®ỏ: 27/KH-UBND", "Số: ", "DỰ THẢO", "V/v chợ"])
def test_no_names(line: str) -> None:
    assert lines(scan(f"UBND XÃ HÀ LAM\n{line}"), LinePart.BODIES) == ["UBND XÃ HÀ LAM"]


def test_without_a_number() -> None:
    blocks = scan("UBND XÃ HÀ LAM\nXÃ9đÃ0%Ñ")
    assert not places_of(blocks, split_zones(blocks)).is_numbered


def test_print_has_no_lines_to_read() -> None:
    blocks = scan(HEAD, foot=FOOT, confidence=None)
    assert places_of(blocks, split_zones(blocks)).lines == ()
