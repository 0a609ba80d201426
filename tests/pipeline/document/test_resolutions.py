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


PROGRAMME = """\
**Điều 1. Mục tiêu, chỉ tiêu**

- Tốc độ tăng tổng sản phẩm của xã đạt 8% trở lên.

- Thu nhập bình quân đầu người khoảng 70 triệu đồng.

**Điều 2. Nhiệm vụ và giải pháp chủ yếu**

Hội đồng đề nghị Ủy ban nhân dân xã tập trung thực hiện các nhiệm vụ sau đây:

*2.1. Hoàn thiện đường sá*

Tiếp tục sửa cầu ở các thôn.

Khẩn trương trồng cây dọc đường liên xã.
"""


def test_a_programme_in_articles() -> None:
    head = HEAD.partition("Điều 1.")[0]
    rows = read_document(f"{head}{PROGRAMME}".encode(), Config()).reading.rows
    assert [row.kind.value for row in rows] == ["target", "target", "task", "task"]
    assert rows[2].leads == ("Ủy ban nhân dân xã",)


def test_articles_of_rules_give_nothing() -> None:
    head = HEAD.partition("Điều 1.")[0]
    rules = PROGRAMME.replace("Mục tiêu, chỉ tiêu", "Phạm vi áp dụng")
    rules = rules.replace("Nhiệm vụ và giải pháp chủ yếu", "Nhiệm vụ và quyền hạn")
    assert read_document(f"{head}{rules}".encode(), Config()).reading.rows == []
