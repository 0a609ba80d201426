"""What a figure measures: the noun before it, the clause before its verb, or what it counts."""

import pytest

from normalizers.metric_subjects import NOUN_END_RE
from normalizers.metrics import parse_metrics

SUBJECTS = [
    ("100% bộ, ngành, địa phương đạt cấp độ 3", "bộ, ngành, địa phương"),
    (
        "100% các khu công nghệ cao và khu công nghiệp được phủ sóng",
        "các khu công nghệ cao và khu công nghiệp",
    ),
    (
        "Tỷ lệ nữ chủ doanh nghiệp, hợp tác xã đạt ít nhất 27%",
        "Tỷ lệ nữ chủ doanh nghiệp, hợp tác xã",
    ),
    (
        "Mức độ hài lòng của người dân, tổ chức và doanh nghiệp đạt 95%",
        "Mức độ hài lòng của người dân, tổ chức và doanh nghiệp",
    ),
    ("Từ năm 2025 trở đi 100% đài phát thanh có chuyên mục", "đài phát thanh"),
    ("Chỉ tiêu 4: Đến năm 2030, 80% trạm y tế có bác sĩ", "trạm y tế"),
    ("Số hóa tối thiểu 95% dữ liệu đất đai của 62 xã", "dữ liệu đất đai của 62 xã"),
    ("thu gom 100% ngư cụ bị thất lạc", "ngư cụ"),
    ("Kinh tế số đạt 30% tổng sản phẩm", "Kinh tế số"),
    ("Cấp chữ ký số cho 100% giáo viên", "giáo viên"),
    ("Giảm tỷ lệ tai nạn giao thông 10%", "tỷ lệ tai nạn giao thông"),
    ("Tăng thêm tỷ lệ người cao tuổi được khám: 10%", "tỷ lệ người cao tuổi được khám"),
    ("100% học sinh khối 3, 4, 5 biết bơi", "học sinh khối 3, 4, 5"),
    ("Tỷ lệ hài lòng nội trú đạt trên 92%, ngoại trú đạt trên 90%", "Tỷ lệ hài lòng nội trú"),
    ("tăng 5% so với năm trước", None),
    ("đạt 95%", None),
    ("trong đó ít nhất 70% được trả sớm", None),
    ("100% tổ chức Đảng được phổ biến", "tổ chức Đảng"),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_what_is_measured(text: str, subject: str | None) -> None:
    assert parse_metrics(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "noun"),
    [("hồ sơ được số hóa", "hồ sơ"), ("xã có trạm", "xã"), ("trạm phát sóng", None)],
)
def test_what_ends_a_noun(text: str, noun: str | None) -> None:
    found = NOUN_END_RE.search(f" {text} ")
    assert (f" {text} "[: found.start()].strip() if found else None) == noun
