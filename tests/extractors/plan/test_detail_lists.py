"""Sentences over noun phrases, and sentences over deeds, figures and doers."""

from __future__ import annotations

import pytest

from extractors.codes import RowFlag
from tests.extractors.plan_texts import read_body

ONE_ROW = [
    "1. Văn phòng chuẩn bị đầy đủ tài liệu của hội nghị gồm:|- Tờ trình;|- Danh sách đại biểu.",
    "Kiểm tra việc chấp hành quy định tại các bếp ăn. Cụ thể các nội dung:|- Sổ kiểm thực;|- Bếp.",
    "- Kiểm tra điều kiện vệ sinh tại các bếp ăn.|+ Bếp ăn Trường Hòa An;|+ Bếp ăn Công ty May.",
    "- Gửi các tài liệu sau:|+ Tờ trình;|+ Danh mục.",
    "a) Phòng Nội vụ trình Ủy ban nhân dân xã các hồ sơ:|- Dự thảo quy chế;|- Bản tiếp thu.",
]
SEVERAL = [
    "- Tự kiểm tra mỗi quý một lần.|+ Lập biên bản.|+ Lưu hồ sơ kiểm tra.",  # deeds
    "- Thực hiện tốt các chỉ tiêu được giao.|+ 100% hộ có nước sạch.|+ 90% hộ có điện.",
    "- Phối hợp tuần tra chặt chẽ.|+ Công an xã tuần tra đêm.|+ Văn phòng lập sổ trực.",  # doers
    "1. Nội dung tuyên truyền:|- Luật Đất đai;|- Luật Nhà ở.",  # a heading
    "- Rà soát các quy chế của cơ quan.|+ Quy chế chi tiêu.",  # one alone says too little
]


def rows_of(lines: str) -> list[tuple[str, bool]]:
    rows = read_body("\n".join(["II. NHIỆM VỤ", *lines.split("|")])).rows
    return [(row.statement, RowFlag.LIST_IN_STATEMENT in row.flags) for row in rows]


@pytest.mark.parametrize("lines", ONE_ROW)
def test_details_are_one_row_with_their_sentence(lines: str) -> None:
    ((_, is_list),) = rows_of(lines)
    assert is_list


@pytest.mark.parametrize("lines", SEVERAL)
def test_items_that_are_rows_of_their_own(lines: str) -> None:
    assert not any(is_list for _, is_list in rows_of(lines))
