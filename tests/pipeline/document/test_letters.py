"""Letters and notices without headings: what they charge somebody with."""

from __future__ import annotations

import pytest

from pipeline.document.config import Config
from pipeline.document.stages import read_document

HEAD = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ HÒA MẪU               Độc lập - Tự do - Hạnh phúc
Số: 155/UBND-VX           Hòa Mẫu, ngày 05 tháng 01 năm 2026
V/v tăng cường phòng, chống dịch

Kính gửi:
- Các trường học trên địa bàn xã;
- Trạm Y tế xã.

"""
NOTICE = HEAD.split("V/v")[0].replace("UBND-VX", "TB-UBND") + "\nTHÔNG BÁO\nVề việc nghỉ Tết\n\n"
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
DOERS = """\
1. Trạm Y tế xã giám sát ca bệnh, báo cáo hằng tuần.
2. Các trường học vệ sinh lớp học, hoàn thành trước ngày 15/01/2026.
3. Công chức Văn hóa - Xã hội tuyên truyền trên loa.
"""
HOLIDAYS = """\
Trước khi nghỉ lễ, yêu cầu các cơ quan, đơn vị phân công trực, niêm phong phòng làm việc.
Ủy ban nhân dân xã thông báo lịch nghỉ Tết từ ngày 14/02/2026 đến ngày 22/02/2026.
Sau kỳ nghỉ, các cơ quan, đơn vị báo cáo tình hình về Văn phòng trước ngày 25/02/2026.
"""
TOLD = """\
Văn phòng xã đã tiếp nhận hồ sơ của ông Nguyễn Văn Mẫu vào ngày 02/01/2026.
Theo quy định, thời gian nghỉ Tết từ ngày 14/02/2026 đến ngày 22/02/2026.
Học sinh lớp 9 được nghỉ thêm hai ngày.
"""


def leads_of(text: str) -> list[tuple[str, ...]]:
    """The leads of the rows that a document gives."""
    document = read_document(f"{text}{FOOT}".encode(), Config())
    return [row.leads for row in document.reading.rows]


def test_a_demand_over_a_list_of_doers() -> None:
    asking = "Thực hiện Công văn số 12/SYT-NVY, Ủy ban nhân dân xã đề nghị các đơn vị:\n"
    assert leads_of(HEAD + asking + DOERS) == [
        ("Trạm Y tế xã",),
        ("Các trường học",),
        ("Công chức Văn hóa - Xã hội",),
    ]


@pytest.mark.parametrize("head", [HEAD, NOTICE])
def test_paragraphs_that_ask_somebody(head: str) -> None:
    opening = "Căn cứ Công văn số 12/SNV ngày 02/01/2026 của Sở Nội vụ về việc nghỉ Tết.\n"
    assert leads_of(f"{head}{opening}{HOLIDAYS}") == [("các cơ quan, đơn vị",)] * 2


@pytest.mark.parametrize("head", [HEAD, NOTICE])
def test_what_only_tells_gives_nothing(head: str) -> None:
    assert leads_of(f"{head}Ủy ban nhân dân xã trả lời như sau:\n{TOLD}") == []


UNKNOWN_VERBS = """\
1. Day mạnh việc đo nước ở các hồ, báo tin sớm cho dân ở phía dưới đập.
2. Trên cơ sở danh sách hộ ở ven sông, tiến hành vận động các hộ dời đồ lên chỗ cao.
3. Tổ chức trực đêm ở nhà văn hóa thôn.
"""
TOLD_ITEMS = """\
1. Hồ Mẫu có dung tích 03 triệu mét khối, nằm ở phía bắc xã.
2. Nước ở các suối là nước ngọt, chảy quanh năm qua ba thôn.
3. Sửa đập là việc của Công ty Mẫu.
"""


@pytest.mark.parametrize(("items", "count"), [(UNKNOWN_VERBS, 3), (TOLD_ITEMS, 0)])
def test_what_is_asked_of_somebody_by_name_needs_no_known_verb(items: str, count: int) -> None:
    asking = "Để phòng lũ, Ủy ban nhân dân xã yêu cầu Trạm Y tế và các thôn làm những việc sau:\n"
    assert leads_of(HEAD + asking + items) == [("Trạm Y tế", "các thôn")] * count


def test_the_same_items_answer_a_question() -> None:
    answer = "Về câu hỏi của ông Mẫu, Ủy ban nhân dân xã trả lời như sau:\n"
    assert leads_of(HEAD + answer + UNKNOWN_VERBS) == []


@pytest.mark.parametrize(
    ("paragraph", "leads"),
    [
        ("Giao Trạm Y tế có ý kiến về sổ trước ngày 15/01/2026.", [("Trạm Y tế",)]),
        ("Giao thông qua cầu Mẫu đã thông suốt.", []),
    ],
)
def test_one_charge_is_enough(paragraph: str, leads: list[tuple[str, ...]]) -> None:
    opening = "Xét đề nghị của Trạm Y tế xã, Chủ tịch Ủy ban nhân dân xã có ý kiến như sau:\n"
    closing = "Văn phòng thông báo để các đơn vị biết, thực hiện./.\n"
    assert leads_of(f"{HEAD}{opening}{paragraph}\n{closing}") == leads


PAGE = """\
Giữ hồ chứa an toàn

Thực hiện Công văn số 12-CV/BTG về giữ hồ, Ban Mẫu huyện đề nghị các đơn vị làm những việc sau:

"""
STEPS = """\
1. Truy cập trang tin của hồ theo hướng dẫn dưới đây:

Người dùng gõ tên hồ vào ô trống, trang sẽ hiện mực nước của hồ trong ngày.

Khi vào trang sẽ thấy một nút, người dùng nhấn vào nút là có thể đọc.

2. Các đơn vị thường xuyên đưa tin về mực nước lên bảng của thôn.

3. Hằng tháng, các đơn vị báo cáo về Ban Mẫu huyện.

BAN MẪU HUYỆN HÒA MẪU
"""
DEEDS = """\
- Các đơn vị đưa tin về mực nước lên bảng của thôn.

- Kiểm tra cửa xả trước ngày 15/5/2027.

Hồ Mẫu có cảnh đẹp, được nhiều người biết đến từ lâu.
"""


@pytest.mark.parametrize(("items", "count"), [(STEPS, 2), (DEEDS, 2)])
def test_a_page_whose_preamble_asks(items: str, count: int) -> None:
    document = read_document(f"{PAGE}{items}".encode(), Config())
    assert len(document.reading.rows) == count


def test_a_page_whose_preamble_only_tells() -> None:
    told = PAGE.replace("đề nghị các đơn vị làm những việc sau:", "kể lại những việc sau:")
    assert read_document(f"{told}{STEPS}".encode(), Config()).reading.rows == []


FORM = """\
SỐ KÝ HIỆU: {number}
TRÍCH YẾU: V/v phòng bệnh tay chân miệng
KÍNH GỬI: Các tổ chuyên môn và toàn thể giáo viên, nhân viên
NƠI NHẬN: Như trên; Trạm Y tế xã (để phối hợp); Lưu: VT
NỘI DUNG:
Thực hiện Công văn số 12/SYT-NVY của Sở Y tế, Trường Tiểu học Hoa Mẫu {asks} \
triển khai các nội dung sau{stop}
Rà soát nguồn nước ở các bếp ăn và tủ thuốc của từng lớp.
Tăng cường vệ sinh đồ chơi, tay nắm cửa và các khu vực chung.
Giáo viên chủ nhiệm chịu trách nhiệm điểm danh và mở cửa sổ lớp mình.
"""
ASKED = "yêu cầu các tổ chuyên môn và toàn thể giáo viên, nhân viên"


@pytest.mark.parametrize("stop", [".", ":"])
@pytest.mark.parametrize("number", ["/THHM", "12/THHM"])
def test_a_form_that_names_its_recipients_in_its_head(number: str, stop: str) -> None:
    text = FORM.format(number=number, asks=ASKED, stop=stop)
    read = read_document(text.encode(), Config())
    assert (read.front.document_type, read.front.symbol) == ("công văn", "THHM")
    assert read.front.number == (number if number[0] != "/" else None)
    assert read.front.title == "V/v phòng bệnh tay chân miệng"
    assert read.back.recipients == ("Như trên", "Trạm Y tế xã (để phối hợp)", "Lưu: VT")
    all_asked = ("các tổ chuyên môn", "toàn thể giáo viên, nhân viên")
    leads = [row.leads for row in read.reading.rows]
    assert leads == [all_asked, all_asked, ("Giáo viên chủ nhiệm",)]


def test_a_form_whose_text_asks_nobody() -> None:
    text = FORM.format(number="12/THHM", asks="đã", stop=".")
    leads = [row.leads for row in read_document(text.encode(), Config()).reading.rows]
    assert leads in ([], [("Giáo viên chủ nhiệm",)])
