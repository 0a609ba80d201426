"""What a text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.statements import (
    is_closing,
    is_count,
    is_lead_in,
    is_noun_phrase,
    is_pointer,
    is_statement,
    may_entitle_rows,
    starts_with_verb,
    statement_text,
    thanks,
    without_pointer,
)
from tests.factories import CpuLimit

POINTERS = [
    "Các phần việc và thời hạn: chi tiết tại Phụ lục kèm theo Kế hoạch này.",
    "Phân kỳ thực hiện: theo Phụ lục 2.",
    "(Chi tiết tại Phụ lục 1)",
    "(Chi tiết theo Phụ lục đính kèm)",
    "Chi tiết tại Phụ lục I.",
    "(Có Phụ lục kèm theo)",
    "Phụ lục kèm theo",
    "(Phụ lục 1 kèm theo)",
    "(Xem chi tiết Bảng 1)",
    "Nội dung chi tiết tại Phụ lục II",
    "(Cụ thể theo danh mục)",
    "Kèm theo biểu mẫu báo cáo",
    "(Theo danh mục đính kèm)",
    "Danh mục nhiệm vụ cụ thể tại Phụ lục II kèm theo Kế hoạch này.",
    "(nhiệm vụ tại Phụ lục số 2)",
    "Các chỉ tiêu cơ bản của Đề án được tổng hợp ở Phụ lục.",
    "Chi tiết các nhiệm vụ được nêu tại Phụ lục II.",
    "Danh mục công trình được trình bày trong Phụ lục số 2",
    "Chỉ tiêu giao cho từng thôn thể hiện tại Biểu số 1.",
    "Phụ lục 3",
    "Các biểu mẫu: xem tại đây. (https://mau.vn/bieu-mau)",
    "Xem chi tiết tại đây",
    "(chi tiết tại file gửi kèm)",
    f"Chi tiết tại Phụ lục{' A B C' * 6} D E",  # 25 words
]
NO_POINTERS = [
    "Rà soát biểu mẫu: xem tại đây",
    "Tổ chức lễ phát động tại đây",
    "Tập trung tại đây lúc 8 giờ",
    "Rà soát, cập nhật danh mục: theo Phụ lục 2.",
    f"Chi tiết tại Phụ lục{' A B C' * 7}",
    "Kinh phí: từ nguồn sự nghiệp.",
    "Thực hiện các chỉ tiêu được nêu ở Phụ lục.",
    "Các chỉ tiêu tại Phụ lục được giao cho các thôn.",
    "Nhiệm vụ của tổ được giao tại Phụ lục II, hoàn thành trước ngày 15/3.",
    "Các nhiệm vụ được nêu tại Phụ lục I phải xong trong quý I.",
    "Chỉ tiêu được giao theo bảng điểm",
    "",
    "()",
    "(kèm theo Kế hoạch)",
    "Rà soát bảng lương",
    "Biểu dương tập thể, cá nhân có thành tích",
    "Biểu diễn văn nghệ",
    "Lịch sử Đảng bộ xã Mẫu",
    "Lịch công tác tháng",
    "Danh mục tài liệu",
    "Văn bản của Sở Mẫu",
    "Bảng chấm công",
    "Biểu mẫu báo cáo",
    "Có bảng tin công khai",
    "Các văn bản chỉ đạo của cấp trên",
    "Theo dõi lịch công tác",
    "Cụ thể hóa văn bản của cấp trên",
    "Xây dựng danh mục kèm theo",
    "Chi tiết hóa nhiệm vụ",
    "Rà soát văn bản (chi tiết tại Phụ lục 1).",
    "Chi tiết tại Phụ lục 1. Rà soát văn bản; tập huấn.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [(t, True) for t in POINTERS] + [(t, False) for t in NO_POINTERS],
    ids=[t or "empty" for t in POINTERS + NO_POINTERS],
)
def test_is_pointer(text: str, expected: bool) -> None:
    assert is_pointer(text) is expected


WITHOUT = [
    ("appendix", "Giao chỉ tiêu (chi tiết tại Phụ lục 1)", "Giao chỉ tiêu"),
    ("with a stop", "Giao chỉ tiêu (Phụ lục 1 kèm theo).", "Giao chỉ tiêu"),
    ("with spaces", "Giao chỉ tiêu  ( Phụ lục 1 ) ; ", "Giao chỉ tiêu"),
    ("lead-in", "Cụ thể như sau (theo biểu):", "Cụ thể như sau (theo biểu):"),
    ("another remark", "Giao chỉ tiêu (100%)", "Giao chỉ tiêu (100%)"),
    ("tourism", "Phát triển kinh tế (du lịch)", "Phát triển kinh tế (du lịch)"),
    ("not at the end", "Giao (Phụ lục 1) chỉ tiêu", "Giao (Phụ lục 1) chỉ tiêu"),
    ("nested", "Giao (a (Phụ lục 1))", "Giao (a (Phụ lục 1))"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in WITHOUT], ids=[c[0] for c in WITHOUT]
)
def test_without_pointer(text: str, expected: str) -> None:
    assert without_pointer(text) == expected


LEAD_INS = [
    ("Cụ thể như sau:", True),
    ("Gồm các nội dung sau: ", True),
    ("Thực hiện các việc: (Phụ lục 1 kèm theo)", True),
    ("Năm 2026:", True),
    ("Rà soát văn bản.", False),
    ("Chủ trì: Phòng Mẫu", False),
    ("8:30", False),
    ("", False),
    ("Giao chỉ tiêu (Phụ lục 1)", False),
]


@pytest.mark.parametrize(("text", "expected"), LEAD_INS, ids=[c[0] or "empty" for c in LEAD_INS])
def test_is_lead_in(text: str, expected: bool) -> None:
    assert is_lead_in(text) is expected


CLOSINGS = [
    ("Văn phòng thông báo để các cơ quan, đơn vị biết, thực hiện./.", True),
    ("Thừa lệnh Chủ tịch, Văn phòng thông báo đến các đơn vị biết và thực hiện.", True),
    ("Trường Mẫu thông báo để các khoa biết và nghiêm túc thực hiện./.", True),
    ("Trường Mẫu thông báo để các khoa biết và đăng ký trước ngày 05/3/2026.", False),
    ("UBND xã thông báo đến nhân dân biết lịch tiêm phòng.", False),
    ("Thông báo lịch họp để các tổ biết, thực hiện.", False),
    ("Trên đây là Kế hoạch của Phòng Mẫu.", True),
    ("Trong quá trình triển khai, trường hợp cần điều chỉnh, các tổ báo cáo Phòng Mẫu.", True),
    ("Trong quá trình tổ chức thực hiện, tùy tình hình, Ban sẽ điều chỉnh cho phù hợp.", True),
    ("Trong quá trình triển khai, các trường lồng ghép nội dung vào giờ chào cờ.", False),
    ("TRÊN ĐÂY LÀ KẾ HOẠCH", True),
    ("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, báo cáo Sở Mẫu.", True),
    ("Quá trình triển khai nếu phát sinh vấn đề mới", True),
    ("Trong thời gian thực hiện có bất cập", True),
    ("Nếu có vướng mắc, đề nghị phản ánh về Phòng Mẫu", True),
    ("Có gì khó khăn, báo cáo về Phòng Mẫu", True),
    ("Kế hoạch này có hiệu lực từ ngày ký", True),
    ("Kế hoạch này được phổ biến đến toàn thể viên chức", True),
    (
        "Sở Mẫu yêu cầu các trường làm tốt. Trong quá trình thực hiện, nếu có vướng mắc, báo Sở./.",
        True,
    ),
    (
        "Sở Mẫu yêu cầu các trường làm tốt. Trong quá trình thực hiện, nếu có vướng mắc, báo Sở.",
        False,
    ),
    ("Sở Mẫu yêu cầu các trường rà soát./.", False),
    ("Văn phòng Mẫu thông báo dé các phòng biết, thực hiện./.", True),  # misread by OCR
    ("Văn phòng Mẫu thông báo đê các phòng, các thôn biết và thực hiện./.", True),
    ("Văn phòng Mẫu thông báo đén các phòng, các thôn biết, thực hiện./.", True),
    ("Văn phòng Mẫu thông báo dé các phòng biết, thực hiện.", False),  # no end of a document
    ("Văn phòng Mẫu thông báo kết quả để các phòng sửa./.", False),
    ("Văn phòng Mẫu thông báo để các phòng biết và triển khai thực hiện./. Al”", True),
    ("Văn phòng Mẫu thông báo để các phòng biết và triển khai thực hiện./. Sửa kè", False),
    ("Văn phòng Mẫu thông báo dé các phòng nộp hồ sơ./.", False),
    ("Văn phòng Mẫu thông báo dé các phòng biết và triển khai thực hiện ./. ,~", True),
    ("Văn phòng Mẫu thông báo để các phòng biết và triển khai thực hiện.", True),
    ("Văn phòng Mẫu thông báo để các phòng biết và triển khai thực hiện trong quý I.", False),
    ("Nếu có vướng | mắc, các phòng phản ánh về Văn phòng Mẫu.", True),
    ("Nếu có | 05 hộ trở lên, tổ trưởng lập danh sách.", False),
    ("Nghị quyết này được Hội đồng Mẫu khóa VI thông qua ngày 13/7/2026./.", True),
    ("Nghị quyết này đã được Hội đồng Mẫu, kỳ họp thứ năm thông qua ngày 13/7/2026.", True),
    ("Nghị quyết này được Ủy ban Mẫu giao các sở triển khai.", False),
    ("Đề án này do Sở Mẫu trình, thông qua ngày hội việc làm.", False),
    ("Trên địa bàn xã Mẫu", False),
    ("Trên đây, các phòng rà soát", False),
    ("Trong quá trình thực hiện phải tiết kiệm.", False),
    ("Tháo gỡ khó khăn, vướng mắc trong quá trình thực hiện", False),
    ("Kế hoạch này nhằm nâng cao chất lượng", False),
    ("Nếu có điều kiện thì mở rộng", False),
    ("Rà soát văn bản", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), CLOSINGS, ids=[c[0] or "empty" for c in CLOSINGS])
def test_is_closing(text: str, expected: bool) -> None:
    assert is_closing(text) is expected


WIDE = [
    ("II. Công tác nhân lực", True),
    ("Bảng 2. Nhiệm vụ về dữ liệu", True),
    ("NHÓM VIỆC CỦA QUÝ II.", True),
    ("Giai đoạn 2027 - 2028", True),
    ("Các tổ báo cáo kết quả hằng quý.", False),
    ("theo quy định", False),
    ("12", False),
    ("Rất " * 21, False),
]


@pytest.mark.parametrize(("text", "expected"), WIDE)
def test_may_entitle_rows(text: str, expected: bool) -> None:
    assert may_entitle_rows(text) is expected


COUNTS = [
    ("Gồm: 06 nội dung, 14 mục tiêu", True),
    ("Tổng cộng: 12 nhiệm vụ", True),
    ("Tổng số 5 nhiệm vụ", True),
    ("Danh mục này gồm 20 nhiệm vụ", True),
    ("Gồm các nội dung sau", False),
    ("Tổng kết 05 năm", False),
    ("Gồ ghề 3", False),
    ("", False),
    ("Kế hoạch gồm " + "1 việc " * 20, False),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS, ids=[c[0][:40] or "empty" for c in COUNTS])
def test_is_count(text: str, expected: bool) -> None:
    assert is_count(text) is expected


ENDS = [
    ("Báo cáo kết quả./.", "Báo cáo kết quả."),
    ("Báo cáo kết quả /.", "Báo cáo kết quả."),
    ("Báo  cáo\nkết quả", "Báo cáo kết quả"),
    ("Báo cáo kết quả.", "Báo cáo kết quả."),
    ("Báo cáo số 1/2.", "Báo cáo số 1/2."),
    ("", ""),
    ("Theo mẫu ./. đã gửi", "Theo mẫu ./. đã gửi"),
]


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[c[0] or "empty" for c in ENDS])
def test_statement_text(text: str, expected: str) -> None:
    assert statement_text(text) == expected


NOUN_PHRASES = [
    ("Đợt 2: Tuyên truyền kết quả đại hội", False),
    ("Đợt 2: Kết quả đại hội", True),
    ("Tầm quan trọng của cải cách hành chính", True),
    ("Nghị quyết số 01-NQ/TW về xây dựng", True),
    ("Luật số 12/2025", True),
    ("Tờ trình", True),
    ("Rà soát văn bản", False),
    ("Tiếp tục đổi mới", False),
    ("95% hồ sơ đúng hạn", False),
    ("Tỷ lệ hồ sơ đạt 95 %", False),
    ("từ " * 15, False),
]


@pytest.mark.parametrize(("text", "expected"), NOUN_PHRASES, ids=[c[0][:40] for c in NOUN_PHRASES])
def test_is_noun_phrase(text: str, expected: bool) -> None:
    assert is_noun_phrase(text) is expected


VERBS = [
    ("Tổng vệ sinh trường lớp", True),
    ("Khám sức khỏe lần 1", True),
    ("Vệ sinh môi trường", False),
    ("Rà soát văn bản", True),
    ("RÀ SOÁT", True),
    ("Khẩn trương rà soát văn bản", True),
    ("Quyết liệt chỉ đạo", True),
    ("Phòng, chống lãng phí", True),
    ("“Xây dựng” mô hình", True),
    ("Trình cấp trên", True),
    ("Tờ trình", False),
    ("Các phòng rà soát", False),
    ("Xây nhà", False),
    ("Chi bộ rà soát", False),
    ("Chi tiết các hướng dẫn", False),
    ("Chi hỗ trợ mỗi hộ", True),
    ("", False),
    ("95%", False),
]


@pytest.mark.parametrize(("text", "expected"), VERBS, ids=[c[0] or "empty" for c in VERBS])
def test_starts_with_verb(text: str, expected: bool) -> None:
    assert starts_with_verb(text) is expected


SENTENCES = [
    ("Rà soát văn bản.", True),
    ("Rà soát văn bản;", True),
    ("Ai rà soát văn bản?", True),
    ("“Rà soát các văn bản.”", True),
    ("Rà soát văn bản", False),
    ("Năm 2026:", False),
    ("Báo cáo.", False),
    ("", False),
    ("...", False),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[c[0] or "empty" for c in SENTENCES])
def test_is_statement(text: str, expected: bool) -> None:
    assert is_statement(text) is expected


ALL = (
    is_closing,
    is_count,
    is_lead_in,
    is_noun_phrase,
    is_pointer,
    is_statement,
    starts_with_verb,
    statement_text,
    thanks,
    without_pointer,
)


@given(st.text(max_size=80))
def test_any_text_is_judged(text: str) -> None:
    for judge in ALL:
        judge(text)
    assert statement_text(statement_text(text)) == statement_text(text)


PIECES = [
    "(",
    ")",
    "a) ",
    ".",
    "./. ",
    " ",
    "\t",
    "\u00a0",
    "1",
    "Phụ lục ",
    "(phụ lục ",
    "(Phụ lục) ",
    "bảng ",
    "kèm theo ",
    "chi tiết tại ",
    "có ",
    "Chủ trì: ",
    "quá trình thực hiện ",
    "kế hoạch này ",
    "kế hoạch này. ",
    ":",
    "Tổng số ",
    "danh mục kèm ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_long_texts_are_quick(piece: str) -> None:
    for text in (piece * 5000, "(" + piece * 5000 + "x", "phụ lục " + piece * 5000 + ")"):
        with CpuLimit(1):
            for judge in ALL:
                judge(text)


THANKS = [
    "Xin chân thành cảm ơn!",
    "Trân trọng cảm ơn sự quan tâm, hợp tác của quý cơ quan./.",
    "Nhà trường trân trọng cảm ơn sự giúp đỡ của Bảo tàng.",
    "Ủy ban nhân dân xã xin cảm ơn các đơn vị đã đồng hành.",
    "Cuối thư, trân trọng cảm ơn các cô giáo.",
]
NO_THANKS = [
    "Gửi thư cảm ơn các nhà tài trợ.",
    "Tổ chức lễ tri ân, trân trọng cảm ơn các cựu giáo viên.",
    "Trân trọng cảm ơn. Đề nghị các xã gửi báo cáo trước ngày 15/3.",
    "Nhà trường trân trọng đề nghị các xã gửi báo cáo.",
    "Nội dung thư: trân trọng cảm ơn các nhà tài trợ",
]


@pytest.mark.parametrize("text", THANKS)
def test_a_sentence_that_thanks_closes(text: str) -> None:
    assert is_closing(text)


@pytest.mark.parametrize("text", NO_THANKS)
def test_thanks_within_other_words_close_nothing(text: str) -> None:
    assert not thanks(text)
