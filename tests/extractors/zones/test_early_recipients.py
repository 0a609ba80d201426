"""Recipients above the text."""

from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.early_recipients import with_recipients_last
from tests.extractors.document_blocks import document

FORM = "SỐ KÝ HIỆU: /THHM\nTRÍCH YẾU: V/v trực hè\nKÍNH GỬI: Các tổ chuyên môn\n"
BOXES = "UBND XÃ HÀ LAM\nTRƯỜNG TH HOA MƠ\nSố: 12/THHM\nV/v trực hè\nKính gửi: Các tổ chuyên môn\n"
TEXT = (
    "Để giữ gìn tài sản trong dịp hè, Hiệu trưởng Trường Tiểu học Hoa Mơ yêu cầu các tổ chuyên môn "
    "triển khai các nội dung sau.\n"
    "Phân công giáo viên trực theo từng buổi.\n"
    "Khóa các phòng học sau mỗi ca.\n"
)
MOVED = [
    ("a form, one line", f"{FORM}NƠI NHẬN: Như trên; Phòng GD&ĐT; Lưu: VT\nNỘI DUNG:\n{TEXT}", 1),
    ("a form, a list", f"{FORM}NƠI NHẬN:\n- Như trên;\n- Lưu: VT\n\nNỘI DUNG:\n{TEXT}", 3),
    ("boxes of a page", f"{BOXES}Nơi nhận:\n- Như trên;\n- Lưu: VT, HT.\n{TEXT}", 3),
    ("boxes, dashes on one line", f"{BOXES}Nơi nhận: - Như trên; - Lưu: VT.\n{TEXT}", 1),
]
STAYS = [
    ("a foot", f"{BOXES}{TEXT}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"),
    (
        "a foot above an appendix",
        f"{BOXES}{TEXT}Nơi nhận:\n- Như trên;\n- Lưu: VT.\nPHỤ LỤC\n{TEXT}",
    ),
    ("no filing note", f"{FORM}NƠI NHẬN: Như trên; Phòng GD&ĐT\nNỘI DUNG:\n{TEXT}"),
    ("another foot below", f"{FORM}NƠI NHẬN: A; Lưu: VT\n{TEXT}Nơi nhận:\n- Như trên;\n- Lưu: VT."),
    ("no text below", f"{BOXES}Nơi nhận:\n- Như trên;\n- Lưu: VT.\nHIỆU TRƯỞNG\n\nLê Văn Mẫu"),
    ("a heading above", f"KẾ HOẠCH\nI. NỘI DUNG\nNơi nhận: A; Lưu: VT\n{TEXT}"),
    ("a signature above", f"UBND XÃ HÀ LAM\nKT. CHỦ TỊCH\nNơi nhận: A; Lưu: VT\n{TEXT}"),
    ("at the top of a text", f"Nơi nhận: Như trên; Lưu: VT\n{TEXT}"),
]


def _texts(text: str) -> tuple[list[str], list[str]]:
    blocks = document(text)
    moved = with_recipients_last(blocks)
    assert sorted(map(id, blocks)) == sorted(map(id, moved))
    before, after = ([b.text for b in found if isinstance(b, Line)] for found in (blocks, moved))
    return before, after


@pytest.mark.parametrize(("text", "count"), [m[1:] for m in MOVED], ids=[m[0] for m in MOVED])
def test_recipients_above_the_text_go_to_its_end(text: str, count: int) -> None:
    _, after = _texts(text)
    assert after[-count].casefold().startswith("nơi nhận")
    assert "Lưu: VT" in after[-1]
    assert after[-count - 1] == "Khóa các phòng học sau mỗi ca."


@pytest.mark.parametrize("text", [s[1] for s in STAYS], ids=[s[0] for s in STAYS])
def test_others_stay(text: str) -> None:
    before, after = _texts(text)
    assert before == after
