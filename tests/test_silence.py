"""Every printed line and cell is in a column of the dataset, or is named as left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.codes import LeftOutCode
from pipeline.document.config import Config
from pipeline.document.left_out import left_out
from pipeline.document.read_document import ReadDocument
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import read_pages, rows_of, understand
from pipeline.views.inspect import render
from tests.places import RAW, ROOT, SHARED
from tests.tools.accountant import audit_file, missing

FOLDERS = (RAW, ROOT / "tests" / "blind", SHARED / "seeds", SHARED / "plans")
PLANS = [
    path
    for folder in FOLDERS
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".txt", ".md") and path.stem != "README"
]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem[:24])
def test_nothing_printed_is_lost(path: Path) -> None:
    printed, lost = audit_file(path)
    assert printed
    assert lost == []


LINES = st.sampled_from(
    (
        "I. MỤC ĐÍCH",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng",
        "a) Rà soát quy chế làm việc của cơ quan.",
        "- Sửa nội quy, trình lãnh đạo trong quý II.",
        "+ Danh mục thiết bị",
        "Đến năm 2027:",
        "Chủ trì: Phòng Kinh tế (tổ Kế toán); phối hợp: Đoàn Thanh niên.",
        "Địa điểm: Hội trường lớn",
        "Thời hạn hoàn thành: Tháng 9/2026",
        "STT\tNhiệm vụ\tChủ trì\tThời gian",
        "1\tTập huấn kỹ năng\tVăn phòng chủ trì hướng dẫn\tQuý I",
        "2\tMua sắm thiết bị (máy in)\tCác tổ\tQuý III",
        "Trên đây là Kế hoạch năm 2026, yêu cầu các tổ thực hiện.",
        "Nơi nhận:",
        "- Như trên;",
        "KT. GIÁM ĐỐC",
        "Nguyễn Văn An",
        "PHỤ LỤC 1",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 5/KH-VP ngày 03/02/2026)",
        "Điều 2. Các ông, bà trưởng phòng chịu trách nhiệm thi hành.",
        "Học sinh tiểu học có những nhiệm vụ gì?",
        "Sở Mẫu yêu cầu các trường thực hiện một số nội dung sau:",
        "Căn cứ Điều 5 Thông tư số 9/2026/TT-BGDĐT quy định về nội quy như sau:",
        "",
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=3, max_size=25))
def test_nothing_is_lost_of_lines_in_any_order(lines: list[str]) -> None:
    data = "\n".join(["VĂN PHÒNG SỞ", "KẾ HOẠCH", "Công tác năm 2026", *lines]).encode()
    pages = read_pages(data, Config())
    source = SourceFile(Path("plan.txt"), "plan.txt", "0" * 64, len(data))
    read = understand(pages)
    assert list(missing(read, rows_of(pages, source))) == []
    shown = render(read)
    assert [text for text in _without_row(read) if _short(text) not in shown] == []


def _without_row(read: ReadDocument) -> Iterator[str]:
    """What is left out of rows and columns in head, body and foot."""
    for notice in left_out(read):
        if notice.code in (LeftOutCode.HEAD, LeftOutCode.FOOT, LeftOutCode.ARTICLES):
            yield from notice.texts


def _short(text: str) -> str:
    return " ".join(text.split())[:50]
