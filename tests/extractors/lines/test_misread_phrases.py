"""Labels and headings that OCR misread, by nearness; what is no misreading stays."""

import pytest

from extractors.lines.misread_phrases import mend_phrases

MENDED = [
    ("Đơn vị phối hợp tực hiện: Sở Y tế.", "Đơn vị phối hợp thực hiện: Sở Y tế."),
    ("- Cơ quan chủ trỉ: Phòng Kinh tế", "- Cơ quan chủ trì: Phòng Kinh tế"),
    ("a) Thời gian thực hiệ+: Quý II", "a) Thời gian thực hiện: Quý II"),
    ("Sản phầm đầu ra: Báo cáo", "Sản phẩm đầu ra: Báo cáo"),
    ("(Chủ tri: Ban Tuyển sinh)", "(Chủ trì: Ban Tuyển sinh)"),
    ("(Đơn vị chủ trỉ: Ban Tuyển sinh)", "(Đơn vị chủ trì: Ban Tuyển sinh)"),
    ("(Đưn vị chủ trì: Ban Tuyển sinh)", "(Đơn vị chủ trì: Ban Tuyển sinh)"),
    ("II. CHỈ 1IÊU", "II. CHỈ TIÊU"),
    ("III. NHIỆM VỤ, GIẢI PHÁP", "III. NHIỆM VỤ, GIẢI PHÁP"),
    ("IV. Tổ chức thực hiên", "IV. Tổ chức thực hiện"),
    ("I. MỤC ĐÍCI", "I. MỤC ĐÍCH"),
    ("III. NHIỆN VỤ, KINH PHÍ", "III. NHIỆM VỤ, KINH PHÍ"),
]
DEMANDS = [
    ("Sở Mẫu dé nghị các xã rà soát sổ.", "Sở Mẫu đề nghị các xã rà soát sổ."),
    ("Đê nghị các xã rà soát sổ.", "Đề nghị các xã rà soát sổ."),
    ("Sở Mẫu yêu câu các xã nộp sổ.", "Sở Mẫu yêu cầu các xã nộp sổ."),
    ("SỞ MẪU ĐỀ NGHI CÁC XÃ", "SỞ MẪU ĐỀ NGHỊ CÁC XÃ"),
]
LEFT = [
    "Lớp 5 sang phòng bên để nghỉ trưa.",
    "Giờ nghỉ để nghi lễ bắt đầu.",
    "Sở Mẫu đề nghị các xã rà soát sổ.",
    "đề nghịch",
    "Thời gian thực hiện: Quý I",
    "Đặc điểm: địa bàn rộng",  # not "Địa điểm"
    "(Chủ trì: Ban Tuyển sinh; phối hợp: giáo viên chủ nhiệm)",
    "Cô Lan: phụ trách lớp 4",
    "Trang thiết bị: máy chiếu, loa",
    "1. Rà soát các văn bản: quy định, quy chế",
    "II. Công tác xã hội",
    "1. Nhiệm kỳ 2025 - 2030",
    "Tổ chức thực hiên các nội dung đã giao cho từng đơn vị.",  # a sentence, no heading
    "Nghỉ vụ: không",
    "",
    ":",
]


@pytest.mark.parametrize(("line", "expected"), [*MENDED, *DEMANDS])
def test_misread(line: str, expected: str) -> None:
    assert mend_phrases([line]) == [expected]


@pytest.mark.parametrize("line", LEFT)
def test_left(line: str) -> None:
    assert mend_phrases([line]) == [line]
