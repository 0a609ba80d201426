"""Where the words of each sample stand on paper.

The columns of its head, its title, its signature.
"""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a sample looks like; `opening` begins the first paragraph below the title."""

    stem: str
    head: Rows
    title: tuple[str, ...]
    opening: str
    signature: tuple[str, ...]
    chained: bool = False
    merge_down: tuple[int, ...] = ()  # columns in which an empty cell goes on with the one above
    bullet_font: str = ""
    decomposed: bool = False


def _head(left: tuple[str, ...], number: str, place: str, motto: tuple[str, ...] = MOTTO) -> Rows:
    return ((left, motto), ((number,), (place,)))


LAYOUTS = (
    Layout(
        "01-truong-tieu-hoc-cai-cach-hanh-chinh",
        _head(
            ("ỦY BAN NHÂN DÂN XÃ ĐỒNG VÂN HẠ", "TRƯỜNG TIỂU HỌC LÀNG VÂN"),
            "Số:      /KH-THLV",
            "Đồng Vân Hạ, ngày      tháng 01 năm 2026",
        ),
        (
            "KẾ HOẠCH",
            "Thực hiện công tác cải cách hành chính năm 2026\ncủa Trường Tiểu học Làng Vân",
        ),
        "Căn cứ Kế hoạch số 14",
        ("HIỆU TRƯỞNG", "", "Vi Đình Khoát"),
        merge_down=(0, 1),
    ),
    Layout(
        "02-ubnd-xa-chuyen-doi-so",
        _head(
            ("ỦY BAN NHÂN DÂN", "XÃ NÀ KHÁNH"),
            "Số: 27/KH-UBND",
            "Nà Khánh, ngày 22 tháng 01 năm 2026",
        ),
        ("KẾ HOẠCH", "Chuyển đổi số xã Nà Khánh năm 2026"),
        "Thực hiện Nghị quyết số 198",
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nông Văn Thảo"),
    ),
    Layout(
        "03-truong-thcs-kiem-tra-noi-bo",
        _head(
            ("UBND XÃ MƯỜNG LŨNG", "TRƯỜNG THCS MƯỜNG LŨNG"),
            "Số: 86/KH-THCSML",
            "Mường Lũng, ngày 11 tháng 9 năm 2025",
        ),
        ("KẾ HOẠCH", "Công tác kiểm tra nội bộ năm học 2025-2026"),
        "Căn cứ Thông tư số 32",
        ("HIỆU TRƯỞNG", "", "Quàng Văn Inh"),
        chained=True,
        merge_down=(0,),
    ),
    Layout(
        "04-ubnd-xa-web",
        _head(
            ("ỦY BAN NHÂN DÂN", "XÃ TRÀ KHÊ ĐÔNG", "-------"),
            "Số: 09/KH-UBND",
            "Trà Khê Đông, ngày 16 tháng 01 năm 2026",
            (*MOTTO, "---------------"),
        ),
        (
            "KẾ HOẠCH",
            "CẢI CÁCH HÀNH CHÍNH, NÂNG CAO CHẤT LƯỢNG PHỤC VỤ NHÂN DÂN NĂM 2026 TRÊN ĐỊA BÀN "
            "XÃ TRÀ KHÊ ĐÔNG",
        ),
        "Thực hiện Nghị quyết số 198",
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Huỳnh Thị Ngọc Hòa"),
        chained=True,
    ),
    Layout(
        "05-trung-tam-van-hoa-giai-phap",
        _head(
            ("ỦY BAN NHÂN DÂN XÃ BÌNH LẠC", "TRUNG TÂM VĂN HÓA - THỂ THAO BÌNH LẠC"),
            "Số: 14/KH-TTVHTT",
            "Bình Lạc, ngày 05 tháng 02 năm 2026",
        ),
        (
            "KẾ HOẠCH",
            "Triển khai các giải pháp nâng cao chất lượng hoạt động\n"
            "văn hóa, văn nghệ, thể dục thể thao năm 2026",
        ),
        "Căn cứ Chương trình công tác",
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Trương Quý Thuận"),
    ),
    Layout(
        "07-so-noi-vu-quyet-dinh-ke-hoach",
        _head(
            ("UBND TỈNH LŨNG SƠN", "SỞ NỘI VỤ"),
            "Số: 318/QĐ-SNV",
            "Lũng Sơn, ngày 16 tháng 3 năm 2026",
        ),
        (
            "QUYẾT ĐỊNH",
            "Về việc ban hành Kế hoạch số hóa tài liệu lưu trữ và xây dựng kho lưu trữ điện tử"
            " tỉnh Lũng Sơn giai đoạn 2026 - 2030",
        ),
        "GIÁM ĐỐC SỞ NỘI VỤ",
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Hoàng Thị Thu Ngân"),
        chained=True,
    ),
    Layout(
        "08-ubnd-tinh-phe-duyet",
        _head(
            ("ỦY BAN NHÂN DÂN", "TỈNH THẠCH GIANG"),
            "Số: 742/QĐ-UBND",
            "Thạch Giang, ngày 27 tháng 01 năm 2026",
        ),
        (
            "QUYẾT ĐỊNH",
            "Phê duyệt Kế hoạch quản lý chất thải rắn sinh hoạt và giảm thiểu chất thải nhựa\n"
            "trên địa bàn tỉnh Thạch Giang giai đoạn 2026 - 2030",
        ),
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Vi Quốc Khánh"),
        chained=True,
    ),
    Layout(
        "09-huyen-uy-ke-hoach",
        (
            (
                ("ĐẢNG BỘ TỈNH VÂN TRẠCH", "HUYỆN ỦY TRƯỜNG LĨNH", "*", "Số 15-KH/HU"),
                ("ĐẢNG CỘNG SẢN VIỆT NAM", "", "Trường Lĩnh, ngày 14 tháng 02 năm 2025"),
            ),
        ),
        (
            "KẾ HOẠCH",
            "thực hiện Nghị quyết số 09-NQ/TU, ngày 05/12/2024 của Ban Chấp hành Đảng bộ tỉnh\n"
            "về phát triển kinh tế số, xã hội số giai đoạn 2025 - 2030",
            "-----",
        ),
        "Thực hiện Nghị quyết số 09",
        ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", "Lò Văn Thiện"),
        chained=True,
    ),
    Layout(
        "10-so-khcn-web-bang",
        _head(
            ("UBND TỈNH HÀ TRƯỜNG", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
            "Số: 96/KH-SKHCN",
            "Hà Trường, ngày 21 tháng 01 năm 2026",
        ),
        (
            "KẾ HOẠCH",
            "Phát triển hạ tầng số, nền tảng số và đổi mới sáng tạo của Sở Khoa học và Công "
            "nghệ năm 2026",
        ),
        "Căn cứ Quyết định số 2217",
        ("GIÁM ĐỐC", "", "Tạ Minh Quân"),
        chained=True,
        bullet_font="Symbol",
    ),
    Layout(
        "11-phong-van-hoa-ocr-la-ma",
        _head(
            ("UBND HUYỆN BÌNH LẠC", "PHÒNG VĂN HÓA VÀ THÔNG TIN"),
            "Số: 27/KH-VHTT",
            "Bình Lạc, ngày 06 tháng 02 năm 2025",
        ),
        (
            "KẾ HOẠCH",
            "Xây dựng đời sống văn hóa cơ sở và phát triển hoạt động thư viện, truyền thanh\n"
            "trên địa bàn huyện Bình Lạc năm 2025",
        ),
        "Căn cứ Kế hoạch số 12",
        ("TRƯỞNG PHÒNG", "", "Chu Thị Bích Hằng"),
    ),
    Layout(
        "12-bo-chuong-trinh-hanh-dong",
        _head(("BỘ KINH TẾ BIỂN",), "Số: 1127/KH-BKTB", "Thuận Khê, ngày 08 tháng 4 năm 2026"),
        (
            "KẾ HOẠCH",
            "Triển khai Chương trình hành động phát triển hạ tầng dữ liệu biển và hải đảo"
            " giai đoạn 2026 - 2030",
        ),
        "Thực hiện Nghị quyết số 87",
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "", "Mạc Đình Sơn"),
        decomposed=True,
    ),
)
