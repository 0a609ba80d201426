"""A small plan for tests of the composition, and what of it may be changed."""

from __future__ import annotations

HEAD = """
ỦY BAN NHÂN DÂN XÃ AN LẠC	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG TIỂU HỌC HOA MƠ	Độc lập - Tự do - Hạnh phúc
Số: 12/KH-THHM	An Lạc, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND xã An Lạc về cải cách hành chính;
Trường Tiểu học Hoa Mơ xây dựng kế hoạch như sau:
""".lstrip()
BODY = """
I. MỤC TIÊU
1. Đạt ít nhất 95% hồ sơ đúng hạn.
II. NHIỆM VỤ
1. Cải cách thể chế
- Rà soát quy chế của đơn vị.
- Chủ trì: Văn phòng.
- Phối hợp: Tổ Chuyên môn.
- Thời gian: Quý II/2026.
III. TỔ CHỨC THỰC HIỆN
1. Tổ Hành chính
- Theo dõi, báo cáo kết quả theo Kế hoạch số 5/KH-UBND ngày 02/01/2026.
Trên đây là Kế hoạch cải cách hành chính năm 2026./.
""".lstrip()
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.

HIỆU TRƯỞNG

Trần Thị Mẫu
"""
APPENDIX = """
PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-THHM)
STT	Nhiệm vụ	Chủ trì	Thời gian
1	Công khai thủ tục	Văn phòng	Thường xuyên
2	Tổng kết năm	Hiệu trưởng	Tháng 12/2026
"""
PLAN = HEAD + BODY + FOOT + APPENDIX
