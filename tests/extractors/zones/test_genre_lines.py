from __future__ import annotations

import pytest

from extractors.zones.genre_lines import genre_of_head
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

HEAD = "HỘI HOA MƠ XÃ A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
RULES = "\nHội thi Vườn đẹp năm 2026\n\nI. ĐỐI TƯỢNG\n- Hộ có vườn.\n"

# Each case: the text, and the genre that its head names.
GENRES = [
    ("below the motto", f"{HEAD}THỂ LỆ{RULES}", "thể lệ"),
    (
        "the symbol has its initials",
        f"HỘI HOA MƠ\nSố: 5/ĐL-BTC\nĐIỀU LỆ{RULES}",
        "điều lệ",
    ),
    (
        "the text calls itself so",
        f"HỘI HOA MƠ\nSố: 5/HM-BTC\nNỘI QUY{RULES}- Nội quy này dán ở cửa.\n",
        "nội quy",
    ),
    (
        "below a body, parted by a blank line",
        f"TRƯỜNG HOA MƠ\n\nQUY TRÌNH NỘI BỘ{RULES}",
        "quy trình nội bộ",
    ),
    ("below the stamp of a page", f"Ngày đăng: 5/1/2026\n\nTHỂ LỆ{RULES}", "thể lệ"),
]
NONE = [
    ("a symbol that names a type", f"HỘI HOA MƠ\n\nSố: 5/KH-HM\n\nVƯỜN ĐẸP{RULES}"),
    ("the rest of a body's name", f"HỘI HOA MƠ XÃ\nTRƯỜNG LÂM\nCỘNG HÒA{RULES}"),
    ("the name of a place", f"{HEAD}THÀNH PHỐ A{RULES}"),
    ("a stamp", f"{HEAD}DỰ THẢO{RULES}"),
    ("an office", f"{HEAD}TRƯỞNG BAN{RULES}"),
    ("a person", f"{HEAD}LÊ VĂN MẪU{RULES}"),
    ("a title in capitals above one in capitals", f"{HEAD}VƯỜN ĐẸP\nNĂM 2026\n\nI. MỤC ĐÍCH\n- A."),
    (
        "a heading over a sentence",
        f"{HEAD}LỜI NÓI ĐẦU\nVườn đẹp là vườn có hoa.\n\nI. MỤC ĐÍCH\n- A.",
    ),
    ("nothing but the name", "THỂ LỆ\n\nI. ĐỐI TƯỢNG\n- Hộ có vườn."),
]


def _genre(text: str) -> str | None:
    blocks = document(text)
    found = genre_of_head(blocks, 0, split_zones(blocks)[0].stop)
    return found[0].document_type if found else None


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in GENRES], ids=[c[0] for c in GENRES])
def test_genre(text: str, expected: str) -> None:
    assert _genre(text) == expected


@pytest.mark.parametrize("text", [c[1] for c in NONE], ids=[c[0] for c in NONE])
def test_no_genre(text: str) -> None:
    assert _genre(text) is None
