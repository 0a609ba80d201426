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
    "1. Hoàn thành biểu mẫu gồm:|- Phần I: Thống kê số hộ;|- Phần II: Đăng ký giống cây.",
    "1. Sửa đổi nội quy ra vào cổng để:|- Giảm giờ chờ của khách;|- Tăng cường an ninh.",
    "- Lập sổ trực nhằm:|+ Kiểm soát khách;|+ Đánh giá từng ca.",
    "- Hoàn thành các tờ khai sau:|+ Mẫu 1: Kê khai số dê;|+ Mẫu 2: Kê khai số bò;|+ Mẫu 3: 5 cột.",
]
SEVERAL = [
    "- Tự kiểm tra mỗi quý một lần.|+ Lập biên bản.|+ Lưu hồ sơ kiểm tra.",  # deeds
    "- Thực hiện tốt các chỉ tiêu được giao.|+ 100% hộ có nước sạch.|+ 90% hộ có điện.",
    "- Phối hợp tuần tra chặt chẽ.|+ Công an xã tuần tra đêm.|+ Văn phòng lập sổ trực.",  # doers
    "1. Xem lại từng hồ sơ của hộ nghèo, cần lưu ý:|- Trạm Y tế xã kiểm tra bệnh án.|- Sổ hộ.",
    "1. Các biện pháp trọng tâm để:|- Giảm giờ chờ của khách;|- Tăng cường an ninh.",  # no deed
    "1. Sửa đổi nội quy theo hướng:|- Giảm giờ chờ của khách;|- Tăng cường an ninh.",
    "1. Nội dung tuyên truyền:|- Luật Đất đai;|- Luật Nhà ở.",  # a heading
    "- Rà soát các quy chế của cơ quan.|+ Quy chế chi tiêu.",  # one alone says too little
    "- Kiểm tra các bếp ăn như sau:|+ Bước 1: Rà soát sổ.|+ Bước 2: Lập biên bản.",  # steps
    "- Tuần tra ban đêm như sau:|+ Tổ 1: Tuần tra chợ.|+ Tổ 2: Tuần tra bến.",  # doers
    "- Mở lớp tập huấn như sau:|+ Tháng 3: Mở lớp may.|+ Tháng 4: Mở lớp mộc.",  # times
    "- Hoàn thành biểu mẫu gồm:|+ Phần I: Thống kê số hộ;|+ Phần III: Đăng ký giống.",
    "- Hoàn thành biểu mẫu của xã:|+ Phần I: Thống kê số hộ;|+ Phần II: Đăng ký giống.",
]

# What the sisters open with is the subject of the sentence that its details complete.
SISTERS = "1. Hội nghị bầu chủ tọa.|{}|3. Hội nghị thông qua biên bản.|4. Hội nghị bế mạc sớm."
SUBJECT_OF_SISTERS = [
    "2. Hội nghị thảo luận, lập danh sách đề cử dựa vào các căn cứ:|- Tiêu chuẩn;|- Số dư.",
    "2. Hội nghị xem xét từng trường hợp theo:|- Hồ sơ của người đề cử;|- Biên bản của thôn.",
    "2. Hội nghị lập hai danh sách gồm:|- Danh sách đề cử;|- Danh sách dự bị;|- Số người vắng.",
    "2. Hội nghị trao đổi các vấn đề:|+ Cơ cấu, số lượng;|+ Tiêu chuẩn (như ở Bước 1).",
    "2. Hội nghị quyết định các vấn đề:|- Phần mở đầu của nghị quyết.|- Mức đóng góp.",
]
HEADINGS_AMONG_SISTERS = [
    "2. Hội nghị của thôn gồm:|- Chủ hộ;|- Trưởng thôn.",  # no deed
    "2. Hồ sơ của khách mời gồm:|- Chủ hộ;|- Trưởng thôn.",  # another opening
    "2. Hội nghị thảo luận, lập danh sách:|- Thư ký đọc hồ sơ.|- Trưởng thôn giải trình.",  # doers
    "2. Hội nghị thảo luận, lập danh sách:|- Đọc hồ sơ.|- Lập biên bản.",  # deeds
    "2. Hội nghị thảo luận, phân bổ:|- 90% cho thôn Đông.|- 10% cho thôn Đoài.",  # figures
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


@pytest.mark.parametrize("lines", SUBJECT_OF_SISTERS)
def test_the_subject_of_sisters_has_a_deed_over_its_details(lines: str) -> None:
    rows = rows_of(SISTERS.format(lines))
    assert [is_list for _, is_list in rows] == [False, True, False, False]
    assert rows[1][0].startswith("Hội nghị ")


@pytest.mark.parametrize("lines", HEADINGS_AMONG_SISTERS)
def test_what_is_no_deed_or_stands_over_deeds_among_sisters(lines: str) -> None:
    rows = rows_of(SISTERS.format(lines))
    assert len(rows) == 5 and not any(is_list for _, is_list in rows)


def test_the_word_of_headings_is_no_subject() -> None:
    said = "1. Nội dung họp đủ.|2. Nội dung kiểm tra các bếp gồm:|- Sổ;|- Tủ.|3. Nội dung thi đủ."
    assert not any(is_list for _, is_list in rows_of(said))
