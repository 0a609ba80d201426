"""Headings → what their sections bear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.plan.section_roles import (
    SectionRole,
    heading_role,
    introduced_role,
    subsection_role,
)
from tests.factories import CpuLimit

R = SectionRole
HEADINGS = [
    ("PHƯƠNG ÁN ỨNG PHÓ", R.TASK),
    ("KẾ HOẠCH HÀNH ĐỘNG", R.TASK),
    ("CÔNG TÁC PHỐI HỢP", R.TASK),
    ("Những việc cần làm ngay", R.TASK),
    ("KHEN THƯỞNG", None),
    ("NHIỆM VỤ", R.TASK),
    ("Nhiệm vụ, giải pháp trọng tâm", R.TASK),
    ("NỘI DUNG, MỤC TIÊU, NHIỆM VỤ", R.TASK),
    ("Các giải pháp", R.TASK),
    ("NỘI DUNG THỰC HIỆN", R.TASK),
    ("HÌNH THỨC", R.TASK),
    ("Thời gian và nội dung", R.TASK),
    ("Danh sách nhiệm vụ được giao", R.TASK),
    ("Lịch cụ thể từng tuần", R.TASK),
    ("Danh sách Ban Tổ chức", R.PURPOSE),
    ("Thời gian", R.PURPOSE),
    ("Thời gian, địa điểm:", R.PURPOSE),
    ("Một số nhiệm vụ trọng tâm", R.TASK),
    ("Chế độ thông tin, báo cáo", R.TASK),
    ("LỘ TRÌNH THỰC HIỆN", R.TASK),
    ("MỤC TIÊU", R.TARGET),
    ("MỤC TIÊU, YÊU CẦU", R.TARGET),
    ("Các chỉ tiêu chủ yếu", R.TARGET),
    ("MỤC TIÊU VÀ NHIỆM VỤ", R.TARGET),
    ("MỤC ĐÍCH, YÊU CẦU", R.PURPOSE),
    ("MỤC ĐÍCH, YÊU CẦU VÀ CHỈ TIÊU", R.PURPOSE),
    ("Quan điểm", R.PURPOSE),
    ("Nhiệm vụ, quyền hạn của Trạm trưởng", R.PURPOSE),
    ("Chức năng, nhiệm vụ các phòng", R.PURPOSE),
    ("Nhiệm vụ của các phòng chức năng", R.TASK),
    ("CĂN CỨ", R.PURPOSE),
    ("CƠ SỞ ĐỂ XÂY DỰNG KẾ HOẠCH", R.PURPOSE),
    ("CƠ SỞ PHÁP LÝ", R.PURPOSE),
    ("Đặc điểm tình hình", R.PURPOSE),
    ("Tình hình thực hiện nhiệm vụ", R.PURPOSE),
    ("Thời gian thực hiện", R.PURPOSE),
    ("THỜI GIAN, HÌNH THỨC VÀ THÀNH PHẦN", R.PURPOSE),
    ("Thành phần tham dự", R.PURPOSE),
    ("LỊCH KIỂM TRA", R.TASK),
    ("KẾ HOẠCH TỪNG THÁNG", R.TASK),
    ("QUY TRÌNH THỰC HIỆN", R.TASK),
    ("Công tác kiểm tra", R.TASK),
    ("Kết quả thực hiện nhiệm vụ năm 2025", R.PURPOSE),
    ("ĐỐI TƯỢNG, PHẠM VI", R.PURPOSE),
    ("TỔ CHỨC THỰC HIỆN", R.IMPLEMENTATION),
    ("NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN", R.IMPLEMENTATION),
    ("Phân công nhiệm vụ", R.IMPLEMENTATION),
    ("Trách nhiệm của các đơn vị", R.IMPLEMENTATION),
    ("Kinh phí và tổ chức thực hiện", R.IMPLEMENTATION),
    ("Lợi ích của mô hình", R.PURPOSE),
    ("Lý do chọn điểm", R.PURPOSE),
    ("KINH PHÍ", R.FUNDING),
    ("Kinh phí thực hiện", R.FUNDING),
    ("Nguồn lực thực hiện", R.FUNDING),
    ("tổ  chức\nthực hiện:", R.IMPLEMENTATION),
    ("CHỈ TIỂU", R.TARGET),
    ("MỤC DICH, YÊU CẦU", R.PURPOSE),
    ("Mục dich", R.PURPOSE),
    ("NHIỆM VỦ, GIẢI PHÁP", R.TASK),
]
NO_ROLE = [
    "Chi tiêu nội bộ",
    "MUC DICH",
    "",
    " ",
    ":",
    "Phòng Mẫu",
    "Cải cách thể chế",
    "Chuyển đổi số",
    "Về công tác tuyên truyền",
    "mụctiêu",
    "Nộidung",
    "Sở Mẫu",
    "NHIÊM VU",
    "CHI TIEU",
    "NOI DUNG THU'C HIEN",
    "Khác",
]


@pytest.mark.parametrize(("heading", "role"), HEADINGS, ids=[c[0] for c in HEADINGS])
def test_heading_role(heading: str, role: SectionRole) -> None:
    assert heading_role(heading) is role


@pytest.mark.parametrize("heading", NO_ROLE, ids=[c or "empty" for c in NO_ROLE])
def test_no_heading_role(heading: str) -> None:
    assert heading_role(heading) is None


SUBSECTIONS = [
    ("own word under a purpose", "Chỉ tiêu", R.PURPOSE, R.TARGET),
    ("purpose under targets", "Mục đích", R.TARGET, R.PURPOSE),
    ("purpose under tasks", "Yêu cầu", R.TASK, R.PURPOSE),
    ("targets under tasks", "Mục tiêu cụ thể", R.TASK, R.TARGET),
    ("implementation under tasks", "Tổ chức thực hiện", R.TASK, R.IMPLEMENTATION),
    ("nothing of its own", "Cải cách thể chế", R.TASK, R.TASK),
    ("a word inside", "Đổi mới nội dung, phương pháp", R.TARGET, R.TARGET),
    ("tasks keep what bears", "Nội dung", R.TARGET, R.TARGET),
    ("requests to others", "Những đề xuất, kiến nghị", R.TASK, R.PURPOSE),
    ("complaints of citizens", "Kiến nghị của cử tri được giải quyết", R.TASK, R.TASK),
    ("measures beside targets", "Giải pháp thực hiện", R.TARGET, R.TASK),
    ("tasks beside targets", "Nhiệm vụ", R.TARGET, R.TASK),
    ("measures inside a target", "Tỷ lệ giải pháp được công nhận", R.TARGET, R.TARGET),
    ("tasks under implementation", "Nhiệm vụ của Phòng Mẫu", R.IMPLEMENTATION, R.IMPLEMENTATION),
    ("tasks under the state of affairs", "Nội dung đã làm", R.PURPOSE, R.PURPOSE),
    ("plain tasks under the state of affairs", "Nhiệm vụ", R.PURPOSE, R.TASK),
    ("some tasks under the state of affairs", "Một số giải pháp", R.PURPOSE, R.TASK),
    ("bare funding under tasks", "Kinh phí thực hiện", R.TASK, R.FUNDING),
    ("funding in a task", "Kinh phí đào tạo cho viên chức hợp đồng mới", R.TASK, R.TASK),
    ("behind a filler", "Về mục tiêu", R.TASK, R.TARGET),
    ("behind another filler", "Các chỉ tiêu", R.TASK, R.TARGET),
    ("under nothing", "Đổi mới nội dung", None, R.TASK),
    ("nothing under nothing", "Cải cách thể chế", None, None),
    (
        "schools that a heading names",
        "Các cơ sở giáo dục trong xã",
        R.IMPLEMENTATION,
        R.IMPLEMENTATION,
    ),
    ("an assessment that is work", "Đánh giá, xếp loại viên chức", R.TASK, R.TASK),
    ("a forecast that is work", "Dự báo, cảnh báo cháy rừng", R.IMPLEMENTATION, R.IMPLEMENTATION),
    ("an assessment of what was", "Đánh giá tình hình năm 2025", R.TASK, R.PURPOSE),
    ("nothing under funding", "Cải cách thể chế", R.FUNDING, R.FUNDING),
    ("a time under tasks", "Thời gian", R.TASK, R.PURPOSE),
    ("more than a time under tasks", "Thời gian và nội dung", R.TASK, R.TASK),
    ("empty", "", R.TASK, R.TASK),
]


@pytest.mark.parametrize(
    ("heading", "inherited", "role"), [c[1:] for c in SUBSECTIONS], ids=[c[0] for c in SUBSECTIONS]
)
def test_subsection_role(
    heading: str, inherited: SectionRole | None, role: SectionRole | None
) -> None:
    assert subsection_role(heading, inherited) is role


INTRODUCING = [
    ("* Chỉ tiêu:", R.TARGET),
    ("Mục tiêu cụ thể", R.TARGET),
    ("- Các chỉ tiêu chủ yếu:", R.TARGET),
    ("Biện pháp thực hiện:", R.TASK),
    ("Nhiệm vụ, giải pháp:", R.TASK),
    ("+ Yêu cầu:", R.PURPOSE),
    ("Mục đích, yêu cầu:", R.PURPOSE),
    ("Chỉ tiêu phát triển thư viện năm 2026:", None),
    ("Mục tiêu của chương trình là:", None),
    ("Biện pháp khắc phục hậu quả gồm:", None),
    ("Các nội dung sau:", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "role"), INTRODUCING, ids=[c[0] or "empty" for c in INTRODUCING])
def test_introduced_role(text: str, role: SectionRole | None) -> None:
    assert introduced_role(text) is role


@given(st.text(max_size=60), st.sampled_from([None, *R]))
def test_any_heading_has_a_role_or_none(heading: str, inherited: SectionRole | None) -> None:
    assert heading_role(heading) in (None, *R)
    if inherited is not None:
        assert subsection_role(heading, inherited) is not None


@pytest.mark.parametrize("piece", ["nhiệm vụ ", "(", ".", "Về ", "mục tiêu, "])
def test_long_headings_are_quick(piece: str) -> None:
    with CpuLimit(1):
        heading_role(piece * 5000)
        subsection_role(piece * 5000, R.TASK)
