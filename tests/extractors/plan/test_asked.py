"""What somebody asks of others in a page that tells of it."""

from __future__ import annotations

import pytest

from extractors.codes import Bearing, Genre
from extractors.plan.asked import is_deed
from extractors.plan.genres import Finding
from tests.extractors.plan_texts import Wanted, check_rows, read_body

TOLD = "Ngày 5/3/2026, Sở Mẫu họp với các trường về an toàn mùa bão. Các trường đã dự đầy đủ.\n\n"
LONG = (
    "Sáng 12/3/2026, Tổ đại biểu tiếp xúc cử tri xã Hòa Mẫu trước kỳ họp giữa năm, với sự tham dự "
    "của đông đảo bà con trong toàn xã.\n\n"
)
ASKS = "Sau bão số 2, Sở Mẫu đề nghị các trường thực hiện tốt một số nội dung sau:\n\n"
SCHOOLS = {"leads": ("các trường",)}
CASES: list[tuple[str, str, list[Wanted]]] = [
    (
        "items with counted brackets",
        f"{TOLD}{ASKS}(1) Rà soát cây xanh.\n\n(2) Báo cáo Sở trước ngày 15/3/2026.\n\n"
        "Ảnh: Internet",
        [("Rà soát cây xanh.", SCHOOLS), "Báo cáo Sở trước ngày 15/3/2026."],
    ),
    (
        "bold that ends behind the blank after a marker",
        f"{TOLD}{ASKS}**(1) **Rà soát cây xanh.\n\n**(2)** Kiểm tra mái tôn.\n\n"
        "**(3) **Báo cáo Sở.",
        ["Rà soát cây xanh.", "Kiểm tra mái tôn.", "Báo cáo Sở."],
    ),
    (
        "paragraphs without markers",
        f"{TOLD}{ASKS}Rà soát cây xanh trong sân trường.\n\n"
        "Các trường nội trú cần dự trữ nước sạch.\n\n"
        "Vệ sinh lớp học sau bão.\n\nBão số 2 đã đổ bộ vào đất liền đêm qua.\n\n"
        "Kiểm tra là việc của Sở.",
        [
            ("Rà soát cây xanh trong sân trường.", SCHOOLS),
            ("Các trường nội trú cần dự trữ nước sạch.", {"leads": ("Các trường nội trú",)}),
            ("Vệ sinh lớp học sau bão.", SCHOOLS),
        ],
    ),
    (
        "titles and captions between paragraphs are none",
        f"{ASKS}Rà soát cây xanh trong sân trường.\n\nBảo đảm an toàn cho học sinh\n\n"
        "Sở Mẫu đề nghị các xã tiếp tục tuần tra ban đêm.",
        [
            "Rà soát cây xanh trong sân trường.",
            ("Sở Mẫu đề nghị các xã tiếp tục tuần tra ban đêm.", {"leads": ("các xã",)}),
        ],
    ),
    (
        "an item that lost its marker among items",
        f"{ASKS}- Rà soát cây xanh.\n\nBáo cáo Sở trước ngày 15/3/2026.\n\n"
        "- Tuyên truyền cho học sinh.",
        ["Rà soát cây xanh.", "Báo cáo Sở trước ngày 15/3/2026.", "Tuyên truyền cho học sinh."],
    ),
    (
        "one paragraph below each of several that ask",
        f"{TOLD}Tại cuộc họp, Phó Chủ tịch Lò Văn Mẫu đã có yêu cầu đối với Trạm Mẫu như sau:\n\n"
        "Khẩn trương sửa máy bơm.\n\nGiữ nước cho vụ sau\n\nSở Mẫu yêu cầu các xã như sau:\n\n"
        "Nhanh chóng nạo vét kênh.\n\nBão số 2 đã tan.",
        [
            ("Khẩn trương sửa máy bơm.", {"leads": ("Trạm Mẫu",)}),
            ("Nhanh chóng nạo vét kênh.", {"leads": ("các xã",)}),
        ],
    ),
    (
        "one paragraph that is no deed",
        f"{TOLD}Sở Mẫu yêu cầu các xã như sau:\n\nBão số 2 đã tan vào sáng nay.",
        [],
    ),
    (
        "one item, which counts on from nothing",
        f"{TOLD}Sở Mẫu yêu cầu các xã như sau:\n\n1. Nạo vét kênh.\n\nBão số 2 đã tan.",
        [],
    ),
    (
        "what follows the items tells something else",
        f"{ASKS}- Rà soát cây xanh.\n\n- Kiểm tra mái tôn.\n\n"
        "Nhà trường đã nhận được nhiều lời khen.\n\n"
        "- Phát biểu của ông Mẫu.\n\n- Ý kiến của bà Ví.",
        ["Rà soát cây xanh.", "Kiểm tra mái tôn."],
    ),
    (
        "several who are named below a sentence that only asks",
        f"{TOLD}Theo đó, Chủ tịch UBND tỉnh Mẫu yêu cầu:\n\n"
        "Sở Y tế bố trí lực lượng trực cấp cứu.\n\n"
        "Sở Xây dựng kiểm tra các bến xe.\n\nTrong năm 2025, toàn tỉnh có 12 vụ tai nạn.\n\n"
        "Sở Nội vụ khen thưởng hai cán bộ.",
        [
            ("Sở Y tế bố trí lực lượng trực cấp cứu.", {"leads": ("Sở Y tế",)}),
            ("Sở Xây dựng kiểm tra các bến xe.", {"leads": ("Sở Xây dựng",)}),
        ],
    ),
    (
        "bodies that are named where it asks, and again",
        f"{TOLD}UBND huyện Mẫu giao Hạt Kiểm lâm huyện một số việc sau:\n\n"
        "Tuần tra khu vực rừng già.\n\n"
        "Dọn thực bì ven đường.\n\nGiao UBND các xã thực hiện các nội dung:\n\n"
        "Tuyên truyền đến từng hộ dân.\n\nRà soát phương án chữa cháy.\n\n"
        "Theo thống kê, huyện Mẫu có 12.000 ha rừng.",
        [
            ("Tuần tra khu vực rừng già.", {"leads": ("Hạt Kiểm lâm huyện",)}),
            "Dọn thực bì ven đường.",
            ("Tuyên truyền đến từng hộ dân.", {"leads": ("UBND các xã",)}),
            "Rà soát phương án chữa cháy.",
        ],
    ),
    (
        "what voters ask",
        f"{LONG}Cử tri đề nghị các cơ quan xem xét các việc sau:\n\n"
        "- Nâng cấp đường.\n\n- Hỗ trợ giống.",
        [],
    ),
    (
        "what is demanded of applicants",
        f"{LONG}Yêu cầu đối với các ứng viên như sau:\n\n- Tốt nghiệp đại học.\n\n"
        "- Viết báo cáo tốt.",
        [],
    ),
    (
        "prizes that were given",
        f"{TOLD}Kết quả, Ban Tổ chức đã trao các giải sau:\n\n- Giải nhất: em Mẫu.\n\n"
        "- Giải nhì: em Ví.",
        [],
    ),
    (
        "an article that only tells",
        f"{TOLD}Phát biểu tại buổi họp, ông Mẫu cảm ơn các trường.\n\n"
        "Buổi họp diễn ra trong không khí "
        "vui vẻ.\n\nTổ chức buổi họp là Văn phòng Sở.",
        [],
    ),
    (
        "what is asked for are things",
        "Sở Mẫu đề nghị các trường gửi hồ sơ gồm:\n\n- Đơn dự thi.\n\n"
        "- Ảnh của học sinh.\n\n- Giấy khai sinh.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, rows: list[Wanted]) -> None:
    check_rows(read_body(text).rows, rows)


STORM = (
    "Hồi 01 giờ ngày 29/10/2027, tâm bão ở vào khoảng 17 độ vĩ Bắc, gió giật cấp 15.\n\n"
    "Bão đi chủ yếu theo hướng Tây. Mưa lớn trong hai ngày tới.\n\n"
)
ASKS_NUMBERS = "Thực hiện Công điện số 53/CĐ-TW, Cục Mẫu đề nghị các đơn vị:\n\n"
NUMBERED = (
    "1. Duy trì chế độ trực.\n\n2. Hải đội Mẫu neo đậu tàu thuyền ở bến.\n\n"
    "3. Kíp trực ban cập nhật tin bão."
)
TELEGRAMS: list[tuple[str, str, int]] = [
    ("counted items below a sentence that asks", f"{STORM}{ASKS_NUMBERS}{NUMBERED}", 3),
    ("items that do not count on", f"{STORM}{ASKS_NUMBERS}{NUMBERED.replace('2.', '5.')}", 0),
    ("none that is a deed", f"{STORM}{ASKS_NUMBERS}1. Tàu QN-01.\n\n2. Tàu QN-02.", 0),
    ("below a sentence that tells", f"{STORM}Tình hình tàu thuyền như sau:\n\n{NUMBERED}", 0),
    ("nothing is asked", STORM, 0),
]


@pytest.mark.parametrize(
    ("text", "count"), [t[1:] for t in TELEGRAMS], ids=[t[0] for t in TELEGRAMS]
)
def test_what_a_page_tells_of_a_telegram(text: str, count: int) -> None:
    finding = Finding(Genre.DIRECTIVE, Bearing.SECTIONS, "the head says “công điện”")
    assert len(read_body(text, finding=finding).rows) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng thời các xã rà soát lại cây xanh ven đường", True),
        ("Ngoài ra các xã bố trí xe", True),
        ("Nhưng các xã chưa rà soát cây xanh", False),
        ("Rà soát cây xanh.", True),
        ("Đồng thời gió giật mạnh về đêm", False),
        ("Bão số 2 đã đổ bộ vào đất liền", False),
        ("Và", False),
        ("", False),
    ],
)
def test_a_word_may_stand_before_who_does_it(text: str, expected: bool) -> None:
    assert is_deed(text) is expected
