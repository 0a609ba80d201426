"""The same head in columns of every width: what it says does not change with its line breaks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest

from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
DATED = ", ngày 24 tháng 11 năm 2026"
TAIL = (
    "\n\nKẾ HOẠCH\nChuyển đổi số năm 2026\n\nCăn cứ Luật A;\n\n"
    "I. MỤC ĐÍCH\n- A.\nII. NHIỆM VỤ\n- B.\n"
)


class Head(NamedTuple):
    """A head: the lines of the left column, issuer, superior, number, place."""

    bodies: tuple[str, ...]
    issuer: str
    superior: str | None
    number: str
    place: str


HEADS = [
    Head(
        ("ỦY BAN NHÂN DÂN", "TỈNH HÀ LAM"),
        "ỦY BAN NHÂN DÂN TỈNH HÀ LAM",
        None,
        "310/KH-UBND",
        "Hà Lam",
    ),
    Head(
        ("HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HOA SƠN MƠ"),
        "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HOA SƠN MƠ",
        None,
        "31/NQ-HĐND",
        "Thành phố Hoa Sơn Mơ",
    ),
    Head(
        ("UBND TỈNH HÀ LAM", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        "UBND TỈNH HÀ LAM",
        "1204/KH-SNNMT",
        "Hà Lam",
    ),
    Head(
        ("UBND XÃ AN LẠC", "TRƯỜNG TRUNG HỌC CƠ SỞ HOA MƠ"),
        "TRƯỜNG TRUNG HỌC CƠ SỞ HOA MƠ",
        "UBND XÃ AN LẠC",
        "8/KH-THCSHM",
        "An Lạc",
    ),
    Head(("THỦ TƯỚNG CHÍNH PHỦ",), "THỦ TƯỚNG CHÍNH PHỦ", None, "2629/QĐ-TTg", "Hà Lam"),
    Head(
        ("SỞ Y TẾ HÀ LAM", "TRUNG TÂM Y TẾ - DÂN SỐ AN LẠC"),
        "TRUNG TÂM Y TẾ - DÂN SỐ AN LẠC",
        "SỞ Y TẾ HÀ LAM",
        "7/KH-TTYT",
        "An Lạc",
    ),
    Head(
        ("TỈNH ỦY HÀ LAM", "BAN TUYÊN GIÁO VÀ DÂN VẬN"),
        "BAN TUYÊN GIÁO VÀ DÂN VẬN",
        "TỈNH ỦY HÀ LAM",
        "8-KH/BTGDV",
        "Hà Lam",
    ),
]


def wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def layouts(head: Head, left_width: int, right_width: int) -> Iterator[str]:
    """The head as a table of two rows, as one of one row, and as plain lines."""
    left = [line for body in head.bodies for line in wrapped(body, left_width)]
    number = wrapped(f"Số: {head.number}", left_width)
    right = [line for text in (NATION, MOTTO) for line in wrapped(text, right_width)]
    dated = wrapped(head.place + DATED, right_width)
    rows = [[left, right], [number, dated]]
    yield _table(rows)
    yield _table([[left + number, right + dated]])
    yield "\n".join(left + number + right + dated)


def _table(rows: list[list[list[str]]]) -> str:
    return "\n".join("| " + " | ".join("\\n".join(cell) for cell in row) + " |" for row in rows)


@pytest.mark.parametrize("head", HEADS, ids=[head.issuer for head in HEADS])
@pytest.mark.parametrize("left_width", [13, 16, 20, 30])
@pytest.mark.parametrize("right_width", [14, 17, 24, 60])
def test_line_breaks_say_nothing(head: Head, left_width: int, right_width: int) -> None:
    expected = (head.issuer, head.superior, head.number, head.place, date(2026, 11, 24))
    for layout in layouts(head, left_width, right_width):
        blocks = document(layout + TAIL)
        found = read_front_matter(blocks, split_zones(blocks))
        read = (found.issuer, found.superior_issuer, found.number, found.place, found.issued_on)
        assert read == expected, layout
