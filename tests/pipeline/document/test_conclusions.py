"""Conclusions of a meeting: work under headings that only say what it is about."""

from pipeline.document.config import Config
from pipeline.document.stages import read_document

NOTICE = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
VĂN PHÒNG
Số: 19/TB-VP
An Bình, ngày 09 tháng 5 năm 2026

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về dự án Hồ Suối Cạn

Sau khi nghe báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:

1. Đánh giá chung

Dự án đã thi công đạt 54% khối lượng, chậm 03 tháng so với hợp đồng.

2. Về giải phóng mặt bằng

Giao UBND xã Phú Lạc chủ trì, phối hợp với Trung tâm Phát triển quỹ đất vận động, chi trả trước ngày
05/6/2026.

Sở Nông nghiệp và Môi trường thẩm định giá đất, trình UBND tỉnh trong tháng 5/2026.

3. Về vốn

Sở Tài chính tham mưu điều chuyển 18 tỷ đồng từ các dự án chậm trước ngày 30/6/2026.

4. Về phòng, chống thiên tai

- Ban Quản lý dự án hoàn thiện phương án ứng phó, trình Sở Xây dựng thẩm định trong tháng 5/2026;

Nơi nhận:
- Lưu: VT.
CHÁNH VĂN PHÒNG
Lê Văn Thử
"""


def test_assignments_are_rows_and_the_appraisal_is_none() -> None:
    rows = read_document(NOTICE.encode(), Config()).reading.rows
    assert [row.statement.split()[0] for row in rows] == ["Giao", "Sở", "Sở", "Ban"]
    assert rows[0].leads == ("UBND xã Phú Lạc",)


def test_what_conclusions_tell_at_length_is_no_task() -> None:
    told = (
        "Nghề may của tỉnh bao gồm nhiều xưởng nhỏ ở ven sông. Nghề có vai trò lớn, là nguồn thu "
        "của một nửa số hộ. Trong những năm qua, nghề đã có nhiều đổi mới; phát triển của nghề sẽ "
        "kéo theo nhiều dịch vụ.\n\n"
    )
    asked = "Sở Công Thương rà soát các xưởng, báo cáo trước ngày 05/6/2026.\n\n"
    head, _, foot = NOTICE.partition("1. Đánh giá chung")
    foot = foot[foot.index("Nơi nhận") :]
    read = read_document(f"{head}{told}{asked}{asked}{foot}".encode(), Config())
    assert [row.leads for row in read.reading.rows] == [("Sở Công Thương",)] * 2
