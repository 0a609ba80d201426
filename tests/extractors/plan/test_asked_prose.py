"""What a page without a head says in sentences of its own that a paper asks of many."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import Wanted, check_rows, read_body

COLD = (
    "Rét đậm kéo dài nhiều ngày làm hàng trăm con trâu, bò ở các xã vùng cao của tỉnh bị chết, "
    "thiệt hại lớn cho nhiều hộ chăn nuôi.\n\n"
)
SENT = (
    "Trước diễn biến của thời tiết, Sở Nông nghiệp tỉnh Mẫu vừa có văn bản gửi các địa phương về "
    "chống rét cho gia súc trong mùa đông năm nay.\n\n"
)
ASKS = "Theo đó, Sở Nông nghiệp tỉnh Mẫu đề nghị các huyện dự trữ thức ăn cho trâu, bò."
GOES_ON = "Đồng thời chủ động che chắn chuồng trại, không thả rông khi rét dưới 12 độ C."
OTHER = "Chi cục Chăn nuôi phối hợp với các huyện kiểm tra việc tiêm phòng."
DUTY = "Bên cạnh đó, các xã cần hỗ trợ giống cỏ cho các hộ."
TOLD = "Đến nay, toàn tỉnh có 50 nghìn con trâu, bò."
CONCLUDES = (
    "Sau khi nghe báo cáo về việc chống rét cho trâu, bò (Tờ trình số 08/TTr-SNN ngày 05/01/2026), "
    "Thường trực Tỉnh ủy kết luận như sau:\n\n"
)
AGREES = "Thống nhất hỗ trợ giống cỏ cho nhóm hộ, gồm:\n\nHộ có từ 5 con trâu trở lên.\n\n"
GIVES = "Giao Đảng ủy Sở Nông nghiệp chỉ đạo việc dự trữ thức ăn."
BASED = "Căn cứ kết luận này, Đảng ủy Sở Nông nghiệp khẩn trương hướng dẫn các xã."
ROADS = "Giao thông trên các đèo bị tắc vì băng tuyết, nhiều xe phải nằm lại qua đêm."
CASES: list[tuple[str, str, list[Wanted]]] = [
    (
        "a letter",
        f"{COLD}{SENT}{ASKS}\n\n{GOES_ON}\n\n{OTHER}\n\n{DUTY}\n\n{TOLD}\n\n{OTHER}",
        [
            (ASKS, {"leads": ("các huyện",)}),
            GOES_ON,
            (OTHER, {"leads": ("Chi cục Chăn nuôi",)}),
            (DUTY, {"leads": ("các xã",)}),
        ],
    ),
    (
        "conclusions, of which the page tells last",
        f"{COLD}Sở Y tế bố trí trực cấp cứu ở các trạm.\n\nChống rét cho người già\n\n"
        "Chủ tịch UBND tỉnh yêu cầu các sở rà soát các nhà dột nát.\n\n"
        "Công an tỉnh chủ trì, phối hợp với các xã điều tiết giao thông trên các đèo…\n\n"
        "Bình An\n\nVăn phòng vừa có thông báo kết luận của Chủ tịch UBND tỉnh tại cuộc họp.",
        [
            "Sở Y tế bố trí trực cấp cứu ở các trạm.",
            ("Chủ tịch UBND tỉnh yêu cầu các sở rà soát các nhà dột nát.", {"leads": ("các sở",)}),
            "Công an tỉnh chủ trì, phối hợp với các xã điều tiết giao thông trên các đèo…",
        ],
    ),
    (
        "the sentence names the paper",
        f"{COLD}Tại Công văn số 15/SNN, Sở Nông nghiệp tỉnh Mẫu đề nghị các xã rà soát đàn trâu.",
        ["Tại Công văn số 15/SNN, Sở Nông nghiệp tỉnh Mẫu đề nghị các xã rà soát đàn trâu."],
    ),
    (
        "who asks goes on asking, and a headline is none of it",
        f"{COLD}{SENT}Sở Nông nghiệp tỉnh Mẫu: Lo chống rét, Sở đề nghị các huyện trữ cỏ.\n\n"
        f"{ASKS}\n\nSở Nông nghiệp tỉnh Mẫu cũng yêu cầu các trạm trực ban.\n\n"
        "Sở Nông nghiệp tỉnh Mẫu có 12 trạm.",
        [ASKS, "Sở Nông nghiệp tỉnh Mẫu cũng yêu cầu các trạm trực ban."],
    ),
    (
        "the paper itself charges a body by name",
        f"{COLD}{SENT}Văn bản yêu cầu Chi cục Chăn nuôi kiểm tra các chợ.\n\n"
        "Hạt Kiểm lâm hướng dẫn các hộ lấy củi khô.\n\nHiện nay, chợ Mẫu vẫn đông.",
        [
            "Văn bản yêu cầu Chi cục Chăn nuôi kiểm tra các chợ.",
            ("Hạt Kiểm lâm hướng dẫn các hộ lấy củi khô.", {"leads": ("Hạt Kiểm lâm",)}),
        ],
    ),
    (
        "its author charges bodies by name",
        f"{COLD}{SENT}Sở Nông nghiệp tỉnh Mẫu yêu cầu: Chi cục Chăn nuôi kiểm tra các chợ; "
        "Hạt Kiểm lâm giữ rừng.",
        [
            (
                "Sở Nông nghiệp tỉnh Mẫu yêu cầu: Chi cục Chăn nuôi kiểm tra các chợ; "
                "Hạt Kiểm lâm giữ rừng.",
                {"leads": ("Chi cục Chăn nuôi",)},
            )
        ],
    ),
    (
        "what the paper says",
        f"{COLD}{SENT}Văn bản nêu rõ, các huyện chủ động trữ cỏ.\n\n{GOES_ON}",
        ["Văn bản nêu rõ, các huyện chủ động trữ cỏ.", GOES_ON],
    ),
    (
        "what the paper says of what is",
        f"{COLD}{SENT}Văn bản nêu rõ, các huyện đã trữ 200 tấn cỏ.\n\n{GOES_ON}",
        [],
    ),
    (
        "a court of which nobody says that it wrote",
        f"{COLD}{SENT}Tòa án huyện Mẫu yêu cầu Công ty Hoa Mơ kiểm tra chuồng trại.",
        [],
    ),
    (
        "what others did is news",
        f"{COLD}{SENT}{ASKS}\n\nCác huyện đã trữ cỏ, rà soát chuồng trại.\n\n{OTHER}",
        [ASKS],
    ),
    (
        "what is asked at a meeting is news",
        f"{COLD}Tại hội nghị, Sở Y tế đề nghị các trạm trực cấp cứu.\n\n{OTHER}",
        [],
    ),
    (
        "another than the author asks",
        f"{COLD}{SENT}Tại buổi kiểm tra, Chủ tịch UBND xã Mẫu đề nghị các hộ đốt lửa sưởi.\n\n"
        f"{OTHER}",
        [],
    ),
    (
        "conclusions that are told in their own words",
        f"{COLD}{CONCLUDES}{AGREES}{GIVES}\n\n{BASED}\n\n{DUTY}\n\n{TOLD}\n\n{OTHER}",
        [
            (GIVES, {"leads": ("Đảng ủy Sở Nông nghiệp",)}),
            (BASED, {"leads": ("Đảng ủy Sở Nông nghiệp",)}),
            DUTY,
        ],
    ),
    ("a charge above the conclusions", f"{COLD}{GIVES}\n\n{CONCLUDES}{AGREES}", []),
    ("a charge below no paper", f"{COLD}Các hộ có hai việc:\n\n{GIVES}\n\n{TOLD}", []),
    ("another word that opens so", f"{COLD}{CONCLUDES}{AGREES}{ROADS}\n\n{OTHER}", []),
    ("what others did below a charge", f"{COLD}{CONCLUDES}{GIVES}\n\n{TOLD}\n\n{OTHER}", [GIVES]),
    ("what was asked before", f"{COLD}{SENT}{ASKS.replace('đề nghị', 'đã đề nghị')}", []),
    (
        "a favour that is asked of one above",
        f"{COLD}{SENT}Sở Nông nghiệp tỉnh Mẫu đề nghị Bộ Mẫu xem xét cấp thêm giống cỏ.",
        [],
    ),
    (
        "what voters ask, and a letter that answers them",
        f"{COLD}Cử tri xã Mẫu đề nghị các cơ quan nâng cấp chợ.\n\nUBND xã có văn bản trả lời.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, rows: list[Wanted]) -> None:
    check_rows(read_body(text).rows, rows)
