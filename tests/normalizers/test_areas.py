"""Headings → area codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.areas import Reform, area_code, reform_of

CASES = [
    ("Cải cách thể chế", "institutions"),
    ("CẢI CÁCH THỂ CHẾ", "institutions"),
    ("I. Cải cách thể chế", "institutions"),
    ("Về hoàn thiện thể chế, quản lý ngành", "institutions"),
    ("Xây dựng và tổ chức thực hiện pháp luật", "institutions"),
    ("Xây dựng văn bản quy phạm pháp luật", "institutions"),
    ("Theo dõi thi hành pháp luật", "institutions"),
    ("Cải cách thủ tục hành chính", "procedures"),
    ("Cải cách TTHC", "procedures"),
    ("Kiểm soát TTHC", "procedures"),
    ("Thực hiện cơ chế một cửa, một cửa liên thông", "procedures"),
    ("Dịch vụ công trực tuyến", "procedures"),
    ("Về cải cách thủ tục hành chính và dịch vụ công", "procedures"),
    ("Cải cách tổ chức bộ máy", "apparatus"),
    ("Cải cách tổ chức bộ máy hành chính nhà nước", "apparatus"),
    ("Sắp xếp, tinh gọn bộ máy", "apparatus"),
    ("Về tổ chức bộ máy và nguồn nhân lực", "apparatus"),
    ("Phân cấp, phân quyền", "apparatus"),
    ("Cải cách chế độ công vụ", "civil_service"),
    ("Cải cách chế độ công vụ, viên chức", "civil_service"),
    ("Cải cách công vụ", "civil_service"),
    ("Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức", "civil_service"),
    ("Đào tạo, bồi dưỡng CBCCVC", "civil_service"),
    ("Kỷ luật, kỷ cương hành chính", "civil_service"),
    ("Vị trí việc làm", "civil_service"),
    ("Cải cách tài chính công", "public_finance"),
    ("Cải cách tài chính", "public_finance"),
    ("Quản lý tài sản công", "public_finance"),
    ("Hiện đại hóa hành chính", "digital_government"),
    ("Hiện đại hoá nền hành chính", "digital_government"),
    ("Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", "digital_government"),
    ("Phát triển chính quyền số, chuyển đổi số và đổi mới sáng tạo", "digital_government"),
    ("Chuyển đổi số", "digital_government"),
    ("Ứng dụng công nghệ thông tin", "digital_government"),
    ("Ứng dụng CNTT", "digital_government"),
    ("Xây dựng CQĐT", "digital_government"),
    ("Công tác chỉ đạo, điều hành", "direction"),
    ("Công tác chỉ đạo, điều hành và truyền thông về cải cách hành chính", "direction"),
    ("Tuyên truyền cải cách thủ tục hành chính", "direction"),
    ("Thông tin, truyền thông về CCHC", "direction"),
    ("Kiểm tra công tác CCHC", "direction"),
    ("Công tác tuyên truyền", "direction"),
    ("Nhiệm vụ khác", "other"),
    ("Các nội dung khác", "other"),
    ("Một số nhiệm vụ khác.", "other"),
    ("Về kinh tế", None),
    ("Công tác y tế", None),
    ("Nâng cao hiệu quả quản trị và chất lượng phục vụ", None),
    ("Đổi mới sáng tạo và phát triển giáo dục số", None),
    ("Cải cách hành chính", None),
    ("Thể thao", None),
    ("Khác", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("heading", "code"), CASES, ids=[str(case[0]) for case in CASES])
def test_area_code(heading: str | None, code: str | None) -> None:
    assert area_code(heading) == code


@given(st.text(max_size=80))
def test_any_text_has_a_code_or_none(text: str) -> None:
    assert area_code(text) in {
        None, "direction", "institutions", "procedures", "apparatus", "civil_service",
        "public_finance",
        "digital_government", "other",
    }  # fmt: skip


TITLES = [
    ("Thực hiện công tác cải cách hành chính năm 2026", Reform.WHOLE),
    ("Ban hành Kế hoạch CCHC và chuyển đổi số", Reform.WHOLE),
    ("Chuyển đổi số xã Hòa An năm 2026", Reform.PART),
    ("Phê duyệt Chương trình phát triển Chính phủ số", Reform.PART),
    ("Rà soát, đơn giản hóa thủ tục hành chính năm 2026", Reform.PART),
    ("Sắp xếp tổ chức bộ máy các cơ quan chuyên môn", Reform.PART),
    ("Công tác tuyên truyền và kiểm kê tài sản công", Reform.PART),
    ("Công tác chỉ đạo, điều hành mùa lũ", Reform.PART),
    ("Tuyên truyền về giảm nghèo", Reform.PART),
    ("Phát triển nguồn nhân lực biển", Reform.PART),
    ("Phát triển hạ tầng dữ liệu biển", Reform.PART),
    ("Triển khai thi hành Luật Việc làm", Reform.PART),
    ("", Reform.PART),
]


@pytest.mark.parametrize(("title", "reform"), TITLES, ids=[case[0] for case in TITLES])
def test_reform_of(title: str, reform: Reform) -> None:
    assert reform_of(title) is reform


BY_PLAN = [
    ("Hoàn thiện thể chế", "institutions", "institutions"),
    ("Cải cách thủ tục hành chính", "procedures", "procedures"),
    ("Phát triển chính quyền số", "digital_government", "digital_government"),
    ("Đào tạo cán bộ, công chức", "civil_service", None),
    ("Ứng dụng công nghệ thông tin", "digital_government", None),
    ("Nhiệm vụ khác", "other", None),
    ("Phát triển nguồn nhân lực biển", "civil_service", None),
    ("Thủy sản", None, None),
]


@pytest.mark.parametrize(("heading", "whole", "part"), BY_PLAN)
def test_areas_by_what_the_plan_is(heading: str, whole: str | None, part: str | None) -> None:
    assert [area_code(heading, reform) for reform in Reform] == [whole, part]
