"""Resolutions whose articles ask others: what stands below them is read, articles that tell not."""

from __future__ import annotations

import pytest

from pipeline.document.config import Config
from pipeline.document.stages import read_document

HEAD = """\
HỘI ĐỒNG NHÂN DÂN XÃ HÒA MẪU
Số: 12/NQ-HĐND

NGHỊ QUYẾT
Về chất vấn tại kỳ họp thứ năm

Căn cứ Luật Hoạt động giám sát;

QUYẾT NGHỊ:

Điều 1. Hội đồng nhân dân xã ghi nhận ý kiến của cử tri.

"""
ENDING = """
Điều 3. Nghị quyết này được Hội đồng nhân dân xã thông qua./.
"""
ITEMS = """
1. Về đường làng:

- Chỉ đạo các thôn sửa cầu, xong trước ngày 30/8/2027.

- Có phương án chống ngập cho chợ trong quý IV năm 2027.

2. Về trường học:

- Rà soát số phòng học còn thiếu.
"""


@pytest.mark.parametrize(
    ("article", "rows"),
    [
        ("Hội đồng nhân dân xã đề nghị Ủy ban nhân dân xã làm một số công việc sau:", 3),
        ("Tán thành báo cáo. Hội đồng yêu cầu UBND xã chỉ đạo thực hiện các việc sau:", 3),
        ("Hội đồng nhân dân xã ghi nhận các ý kiến sau:", 0),
        ("Hội đồng nhân dân xã tán thành báo cáo của Ủy ban nhân dân xã.", 0),
    ],
)
def test_rows_of_an_article(article: str, rows: int) -> None:
    text = f"{HEAD}Điều 2. {article}\n{ITEMS}{ENDING}"
    assert len(read_document(text.encode(), Config()).reading.rows) == rows
