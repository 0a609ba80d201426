"""Names before deeds that no list knows, and names that only look as if a deed followed."""

import pytest

from normalizers.units.deed_evidence import EVIDENCE
from normalizers.units.name_ends import ENOUGH, deed_start

BEFORE_DEEDS = [
    ("Viện Thủy lợi An Khê", "sửa chữa đập tràn"),
    ("Trạm Y tế phường", "khám mắt cho học sinh"),
    ("Sở Xây dựng", "phân luồng xe tải ban đêm"),
    ("Công an xã", "tuần tra ban đêm"),
    ("Đồn Biên phòng", "bám địa bàn"),
    ("Ban CHQS xã", "cứu hộ, cứu nạn"),
    ("Đài Truyền thanh xã", "phát bản tin cảnh báo"),
    ("Phòng Văn hóa - Xã hội", "xét duyệt hộ nghèo"),
    ("Trạm Khuyến nông", "bơm nước vào hồ"),
    ("Công ty Điện lực Bình Giang", "đấu nối trạm biến áp"),
    ("các ngành liên quan", "phát triển thị trường muối"),
    ("các tổ trưởng", "xếp lịch dự giờ"),
    ("UBND các xã", "đo đạc đất công"),
    ("Hội Nông dân, Đoàn Thanh niên xã", "trồng cây ven đường"),
    ("Phòng giao dịch Ngân hàng Chính sách xã hội", "cho vay kịp thời"),
    ("Quỹ Tín dụng, Hội Phụ nữ phường và khối 7", "tiếp tục vận động 06 hộ"),
    ("Kế toán", "ứng kinh phí mua quà"),
    ("Học sinh lớp 8B", "quét sân sau buổi lễ"),
    ("Phòng Tài chính kế toán", "cân đối kinh phí"),
    ("Sở Giao thông vận tải", "phân luồng xe tải"),
    ("các sở quản lý lĩnh vực", "quyết liệt thu hồi nợ"),
    ("UBND xã", "số hóa hồ sơ đất đai"),
    ("gia đình học sinh", "gỡ bỏ các ứng dụng độc hại"),
    ("Lực lượng quân sự xã", "còn hỗ trợ xuồng máy"),
    ("Trạm Khuyến nông", "lần lượt nhận đơn của hộ nuôi cá"),
]
NAMES = [
    "Viện Thủy lợi An Khê",
    "Tổ kiểm tra",
    "Trạm Thủy nông bơm nước",  # nobody says where the second syllable belongs
    "Ban Quản lý dự án",
    "Trung tâm Kiểm soát bệnh tật tỉnh",
    "Trung tâm Phát triển quỹ đất",
    "Ngân hàng Chính sách xã hội",
    "các doanh nghiệp hoạt động trên địa bàn",
    "các cơ quan tham mưu",
    "các đơn vị có liên quan",
    "Phòng Tài chính của thành phố",
    "Ủy ban nhân dân cấp xã",
    "Các sở, ban, ngành",
    "Phòng Vật tư - Thiết bị y tế",
    "Phòng Tài chính kế toán",
    "Phó Bí thư chi bộ",
    "Phòng Tài chính cấp huyện",
    "các trường đóng trên địa bàn",
    "Trưởng phòng tổ chức cán bộ",
    "Đội cờ đỏ",
    "Tổ giúp việc",
    "",
]


@pytest.mark.parametrize(("names", "deed"), BEFORE_DEEDS, ids=[c[0] for c in BEFORE_DEEDS])
def test_a_name_ends_before_a_deed(names: str, deed: str) -> None:
    text = f"{names} {deed}"
    assert text[: deed_start(text)] == f"{names} "


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_whole(name: str) -> None:
    assert deed_start(name) is None


def test_no_evidence_of_shape_is_more_than_enough_alone() -> None:
    assert max(evidence.weight for evidence in EVIDENCE) <= ENOUGH
