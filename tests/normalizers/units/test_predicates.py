from __future__ import annotations

import pytest

from normalizers.units.predicates import predicate_start

# Each case: a sentence, with "|" where its predicate begins; none has no predicate.
SENTENCES = [
    "Phòng Tài chính |có trách nhiệm hướng dẫn",
    "Sở Xây dựng |xây dựng kế hoạch",
    "Tổ kiểm tra |báo cáo kết quả",
    "UBND các xã, phường |tổ chức tuyên truyền",
    "Phòng Tổ chức cán bộ |tham mưu kế hoạch",
    "Sở Tư pháp",
    "Các cơ quan, đơn vị liên quan",
]


@pytest.mark.parametrize("printed", SENTENCES)
def test_predicate(printed: str) -> None:
    subject, bar, _ = printed.partition("|")
    text = printed.replace("|", "")
    assert predicate_start(text) == (len(subject) if bar else None)
