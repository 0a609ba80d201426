from __future__ import annotations

import pytest

from extractors.codes import Bearing, Genre
from extractors.lines.paragraphs import join_lines
from extractors.models import FrontMatter
from extractors.plan.genres import Finding, genre_of
from extractors.plan.outline import build_outline
from extractors.plan.section_roles import SectionRole
from extractors.plan.untold import (
    charges_each,
    guides,
    mostly_charges,
    mostly_tasks,
    role_of,
    role_of_all,
    roles_of_cut_list,
)
from tests.extractors.plan_texts import blocks_of, node_of, read_body

TASK, TARGET, PURPOSE, FUNDING, CHARGED = (
    SectionRole.TASK,
    SectionRole.TARGET,
    SectionRole.PURPOSE,
    SectionRole.FUNDING,
    SectionRole.IMPLEMENTATION,
)
VERBS = ["Rà soát quy chế.", "Công khai thủ tục."]

ROLES = [
    ("own words", "II. NHIỆM VỤ TRỌNG TÂM", None, True, (), TASK),
    ("purposes bear nothing", "I. MỤC ĐÍCH, YÊU CẦU", None, True, VERBS, PURPOSE),
    ("a subsection decides over its parent", "2. Chỉ tiêu", PURPOSE, False, (), TARGET),
    ("another one inherits", "1. Cải cách thể chế", TASK, False, (), TASK),
    ("no words, items that open with verbs", "1. Hội nghị", None, False, VERBS, TASK),
    ("no words, items that do not", "1. Hội nghị", None, False, ["Tờ trình.", "Danh mục."], None),
    ("no words, one item alone", "1. Hội nghị", None, False, VERBS[:1], None),
    ("a known area", "1. Cải cách thể chế", None, False, (), TASK),
    ("money under tasks", "3. Kinh phí thực hiện", TASK, False, (), FUNDING),
    ("an article bears nothing itself", "Điều 1. Nhiệm vụ của các phòng", TASK, True, VERBS, None),
    ("an article that charges", "Điều 2. Giao Giám đốc Sở Mẫu:", None, True, VERBS, CHARGED),
    ("an article that asks", "Điều 4. Đề nghị Hội Làm vườn tỉnh", None, True, (), CHARGED),
    (
        "an article whose last sentence asks",
        "Điều 2. Hội đồng ghi nhận ý kiến của dân. Hội đồng đề nghị UBND xã làm các việc sau:",
        None,
        True,
        (),
        CHARGED,
    ),
    ("an article that only introduces", "Điều 2. Thuốc gồm các loại sau:", None, True, (), None),
    ("an article of a programme", "Điều 2. Nhiệm vụ và giải pháp chủ yếu", None, True, (), TASK),
    ("targets of a programme", "Điều 1. Mục tiêu, chỉ tiêu", None, True, (), TARGET),
    ("aims of a programme", "Điều 2. Mục tiêu cụ thể", None, True, (), TARGET),
    ("the aim of rules", "Điều 1. Mục tiêu của Quỹ", None, True, VERBS, None),
    ("duties of an office", "Điều 4. Nhiệm vụ và quyền hạn", None, True, VERBS, None),
    ("an article of rules", "Điều 5. Yêu cầu đối với hồ sơ", None, True, VERBS, None),
    ("an article of its execution", "Điều 2. Tổ chức thực hiện", None, True, (), CHARGED),
    ("an article that states", "Điều 4. Trách nhiệm do tổ A chịu.", None, True, VERBS, None),
    ("what is handed over", "Điều 3. Giao nhận sản phẩm", None, True, VERBS, None),
]


@pytest.mark.parametrize(
    ("text", "inherited", "is_top", "leaves", "expected"),
    [r[1:] for r in ROLES],
    ids=[r[0] for r in ROLES],
)
def test_role_of(
    text: str,
    inherited: SectionRole | None,
    is_top: bool,
    leaves: list[str],
    expected: SectionRole | None,
) -> None:
    assert role_of(node_of(text), inherited, is_top, leaves) is expected


ASKED = [
    "Đề nghị Ủy ban nhân dân huyện báo cáo tiến độ khu chợ",
    "Ủy ban nhân dân huyện tìm giải pháp, đưa khu đất vào sử dụng",
]


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (ASKED, True),
        ([*reversed(ASKED), "Ủy ban nhân dân xã tiếp tục quản lý khu đất"], True),
        (ASKED[1:] * 2, False),  # what they do; nobody asks it
        ([*ASKED, "Ủy ban nhân dân huyện đã thu hồi ba khu đất"], True),
        ([ASKED[0], *["Ủy ban nhân dân huyện đã thu hồi ba khu đất"] * 2], False),
        ([ASKED[0], "Đất rừng còn 300 ha", "Khu chợ cũ, hai dãy"], False),
        (ASKED[:1], False),
    ],
)
def test_items_that_charge_where_one_of_them_asks(leaves: list[str], expected: bool) -> None:
    found = role_of(node_of("2. Về quản lý đất rừng"), None, True, leaves)
    assert (found is SectionRole.TASK) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (VERBS, True),
        ([*VERBS, "Tờ trình"], True),
        ([*VERBS, "Tờ trình", "Danh mục"], False),
        (VERBS[:1], False),
        (["Phòng Nội vụ chủ trì, lập danh sách", "Các tổ chuyên môn có trách nhiệm báo cáo"], True),
        (
            ["Phòng Nội vụ đã chủ trì ba lớp", "Các tổ chuyên môn luôn có trách nhiệm báo cáo"],
            False,
        ),
        (["Đảng ủy quan tâm chỉ đạo sát sao", "Một số giáo viên chưa tích cực"], False),
        ([], False),
    ],
)
def test_mostly_tasks(texts: list[str], expected: bool) -> None:
    assert mostly_tasks(texts) is expected


CUT = [
    (
        "deeds above a heading",
        "- Rà soát quy chế.\n- Công khai thủ tục.\nIII. KINH PHÍ\n- A.",
        True,
    ),
    ("below the end of a sentence", "và sửa.\n- Rà soát quy chế.\n- Công khai thủ tục.", True),
    ("one deed", "- Rà soát quy chế.\nIII. KINH PHÍ\n- A.", False),
    ("no deeds", "- Xã có năm thôn.\n- Dân số tăng.\nIII. KINH PHÍ\n- A.", False),
    ("a heading first", "III. KINH PHÍ\n- Rà soát quy chế.\n- Công khai thủ tục.", False),
]


@pytest.mark.parametrize(("text", "bears"), [c[1:] for c in CUT], ids=[c[0] for c in CUT])
def test_items_whose_heading_is_cut_off(text: str, bears: bool) -> None:
    assert bool(roles_of_cut_list(build_outline(join_lines(blocks_of(text))))) is bears


CHARGES = [
    (["Chủ tịch UBND các xã cấm biển từ 06 giờ.", "Sở Mẫu vận hành hồ chứa Nậm Cắt."], True),
    (["Giao Văn phòng tổng hợp.", "Công ty Điện Mẫu túc trực máy phát."], True),
    (["Các trường cho học sinh nghỉ học.", "Mưa lớn còn kéo dài hai ngày."], False),
    (["Sở Mẫu đã vận hành hồ chứa.", "Công ty Điện Mẫu đã túc trực."], False),
    (["Bão số 9 giật cấp 13.", "Hồ chứa Nậm Cắt đầy 85%."], False),
    (["Sở Mẫu vận hành hồ chứa."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), CHARGES)
def test_mostly_charges(leaves: list[str], expected: bool) -> None:
    assert mostly_charges(leaves) is expected


GUIDED = (
    "Các trường rà soát phòng máy trước khi nối mạng.",
    "Dữ liệu phải đúng với sổ gốc.",
    "Các phòng GDĐT cần cử người phụ trách.",
    "Lập sổ ghi nhật ký kết nối.",
    "Các trường có trách nhiệm giữ mật khẩu.",
    "Khi có lỗi, đề nghị báo về Sở Mẫu.",
)
GUIDANCE = [
    ("duties, several of which name them", GUIDED, True),
    ("… with a remark among them", (*GUIDED, "Phần mềm chạy trên trình duyệt."), True),
    (
        "rules for one who is concerned",
        ("Người nộp thuế phải kê khai.", "Công ty phải lưu hóa đơn.", "Hóa đơn cần có mã.") * 2,
        False,
    ),
    ("what was", tuple(text.replace("Các trường", "Các trường đã") for text in GUIDED), False),
    ("mostly what is", (*GUIDED[:4], *["Phần mềm chạy trên trình duyệt."] * 4), False),
    ("two that name them", GUIDED[1:], False),
    ("nothing", (), False),
]


@pytest.mark.parametrize(
    ("leaves", "expected"), [g[1:] for g in GUIDANCE], ids=[g[0] for g in GUIDANCE]
)
def test_what_a_letter_of_guidance_asks(leaves: tuple[str, ...], expected: bool) -> None:
    assert guides(leaves) is expected


DATED = [
    (["Quý II/2026: thực tập tại kho.", "Quý IV/2026: thực tập tại xưởng."], True),
    (["15/11: Họp phụ huynh", "03/12: Sơ khảo"], True),
    (["Năm 2023: đã đạt chuẩn.", "Năm 2024: đã về đích."], False),
    (["Diện tích: 5 ha.", "Dân số: 900 người."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), DATED)
def test_items_that_open_with_a_time_are_tasks(leaves: list[str], expected: bool) -> None:
    assert mostly_tasks(leaves) is expected


PURPOSES = "1. Mục đích\n- Giữ cho trẻ khỏe mạnh.\n2. Kinh phí\n- Trích từ quỹ của trường.\n"
LAUNDRY = "Chăn màn được giặt vào chiều thứ Sáu hằng tuần."
RESTS = [
    ("what is left is work", f"{PURPOSES}3. Những việc phải lo\n- {LAUNDRY}", [LAUNDRY]),
    ("below a subheading", f"{PURPOSES}3. Ai lo gì\n3.1. Bếp ăn\n- {LAUNDRY}", [LAUNDRY]),
    (
        "another heading says it",
        f"{PURPOSES}3. Nhiệm vụ\n- Rà soát.\n4. Khác\n- {LAUNDRY}",
        ["Rà soát."],
    ),
    ("what was", f"{PURPOSES}3. Năm học trước\n- Trường đã giặt chăn màn.", []),
    ("one known heading alone", f"1. Mục đích\n- Giữ sạch.\n2. Ai lo gì\n- {LAUNDRY}", []),
]


@pytest.mark.parametrize(("text", "rows"), [r[1:] for r in RESTS], ids=[r[0] for r in RESTS])
def test_what_is_left_of_a_plan_is_its_work(text: str, rows: list[str]) -> None:
    finding = genre_of(FrontMatter(document_type="kế hoạch"))
    assert [row.statement for row in read_body(text, finding=finding).rows] == rows


CONCLUSIONS = (
    "1. Cơ bản thống nhất với Báo cáo của Ban A.\n2. Giao Ban B lo việc sửa sách.\n"
    "Yêu cầu các chi bộ dọn trụ sở.\n(Kèm theo Báo cáo số 5-BC/BA)"
)


def test_conclusions_without_headings_charge_somebody() -> None:
    finding = genre_of(FrontMatter(document_type="kết luận"))
    rows = read_body(CONCLUSIONS, finding=finding).rows
    assert [row.statement for row in rows] == [
        "Giao Ban B lo việc sửa sách.",
        "Yêu cầu các chi bộ dọn trụ sở.",
    ]


ENROLMENT = """
1. Đối tượng: Trẻ 6 tuổi của ba thôn.
2. Thời gian nhận hồ sơ:
Từ ngày 10/7/2026 đến ngày 16/7/2026 tại văn phòng trường.
Buổi sáng: Từ 7h30 đến 11h00.
3. Hồ sơ gồm:
- Đơn xin học theo mẫu.
- Bản sao giấy khai sinh.
4. Tổ chức thực hiện
- Tổ Văn phòng nhận hồ sơ.
"""
RECEPTION = """
1. Chủ tịch UBND xã tiếp công dân vào thứ Hai hằng tuần.
2. Công chức Tư pháp nhận đơn thư hằng ngày.
3. Văn phòng UBND xã niêm yết lịch này trước ngày 15/3/2026.
"""
NOTICES = [
    ("sections by what they say", ENROLMENT, ["Tổ Văn phòng nhận hồ sơ."]),
    ("a list of who does what", RECEPTION, [line[3:] for line in RECEPTION.strip().split("\n")]),
    ("times and places alone", "1. Thời gian: Ngày 5/3/2026.\n2. Nơi họp: Hội trường.", []),
]


@pytest.mark.parametrize(("text", "rows"), [n[1:] for n in NOTICES], ids=[n[0] for n in NOTICES])
def test_a_notice_of_a_plan(text: str, rows: list[str]) -> None:
    finding = genre_of(FrontMatter(document_type="thông báo", title="Kế hoạch tuyển sinh"))
    assert [row.statement for row in read_body(text, finding=finding).rows] == rows


SHARED = (
    "11. Trách nhiệm của các bên\n11.1. Phòng Đào tạo\n+ Tổ chức cho sinh viên đăng ký.\n"
    "+ Giải quyết đơn của sinh viên.\n11.2. Các Khoa\n+ Gầy dựng mối quan hệ với xưởng.\n"
    "+ Báo cáo kết quả."
)
PAPERS = [
    ("units over deeds, one verb unknown", Bearing.ASSIGNMENTS, SHARED, 4),
    ("a regulation", Bearing.NOTHING, SHARED, 0),
    ("what was", Bearing.ASSIGNMENTS, SHARED.replace("+ Gầy", "+ Đã gầy"), 3),
    ("no units", Bearing.ASSIGNMENTS, SHARED.replace("Các Khoa", "Cách đăng ký"), 3),
    ("no duties", Bearing.ASSIGNMENTS, SHARED.replace("Trách nhiệm của các", "Điều kiện"), 0),
    (
        "no deeds",
        Bearing.ASSIGNMENTS,
        SHARED.replace("+ Tổ chức cho", "+ Với").replace("+ Giải quyết đ", "+ Đ"),
        1,
    ),
]


@pytest.mark.parametrize(
    ("bearing", "text", "count"), [p[1:] for p in PAPERS], ids=[p[0] for p in PAPERS]
)
def test_a_list_of_who_has_to_do_what(bearing: Bearing, text: str, count: int) -> None:
    finding = Finding(Genre.OTHER, bearing, "")
    assert len(read_body(text, finding=finding).rows) == count


ASKING = "Trước tình hình đó, Sở Mẫu đề nghị các xã:"
DEEDS = "1. UBND xã An Khê rà soát cống.\n2. Công an xã Bình Lộc trực bến đò."
ABOVE = [
    (f"Theo tin của Đài Mẫu, lũ đang lên trên ba sông.\n{ASKING}\n{DEEDS}", None),
    (f"{ASKING}\n{DEEDS}", SectionRole.TASK),
    (f"Công an xã An Khê trực bến đò.\n{ASKING}\n{DEEDS}", SectionRole.TASK),
    (f"Rà soát các bến đò.\n{ASKING}\n{DEEDS}", SectionRole.TASK),
    (DEEDS, SectionRole.TASK),
]


@pytest.mark.parametrize(("text", "role"), ABOVE)
def test_what_is_told_above_what_is_asked_is_no_task(text: str, role: SectionRole | None) -> None:
    outline = build_outline(join_lines(blocks_of(text)))
    assert role_of_all(outline, Genre.DIRECTIVE, Bearing.SECTIONS) is role


EACH = [
    (["Các xã rà soát sổ hộ.", "Trưởng các trạm kiểm tra máy bơm."], True),
    (["Các xã rà soát sổ hộ. Với hộ mới thì chưa ghi sổ.", "Trưởng các trạm kiểm tra máy."], True),
    (["Các xã chưa rà soát sổ hộ.", "Trưởng các trạm kiểm tra máy bơm."], False),
    (["Các xã rà soát sổ hộ."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), EACH)
def test_what_each_of_several_is_charged_with(leaves: list[str], expected: bool) -> None:
    assert charges_each(leaves) is expected


DUTIES_OF_PERSONS = """
1. Ông Trần Văn Mẫu (Trưởng thôn) — Tổ trưởng: Phụ trách chung, phát lệnh di dời.
2. Bà Lê Thị Bình (Chi hội trưởng) — Tổ phó: Lo bếp ăn ở nhà văn hóa.
3. Ông Phạm Văn Cường (Thôn đội trưởng) — Thành viên: Tuần tra bờ suối.
"""
OF_UNITS = """
- Tổ Văn phòng: Nhận hồ sơ dự thi.
- Tổ Toán: Ra đề vòng một; trông thi.
- Thầy Bình: Lo loa đài.
"""
ROLL = """
1. Ông Trần Văn Mẫu (Trưởng thôn): Trưởng ban.
2. Bà Lê Thị Bình (Chi hội trưởng): Phó Trưởng ban.
3. Ông Phạm Văn Cường (Thôn đội trưởng): Thành viên.
"""
PLANS_WITHOUT_HEADINGS = [
    ("what each person does", Genre.PLAN, DUTIES_OF_PERSONS, SectionRole.TASK),
    ("what each unit does", Genre.PLAN, OF_UNITS, SectionRole.TASK),
    ("who belongs to a board", Genre.PLAN, ROLL, None),
    (
        "telephones",
        Genre.PLAN,
        "- Tổ Văn phòng: 0900 000 001\n- Tổ Toán: 0900 000 002\n- Bà Lê Thị Bình: Nhà số 5",
        None,
    ),
    (
        "what was done",
        Genre.PLAN,
        "- Tổ Văn phòng: Đã nhận 12 hồ sơ.\n- Tổ Toán: Đã ra đề.\n- Thầy Bình: Đã lo loa đài.",
        None,
    ),
    ("topics", Genre.PLAN, "- Hội thi nấu ăn: Tổ chức tại sân.\n- Kéo co: Thi theo đội.", None),
    ("one alone", Genre.PLAN, "- Tổ Văn phòng: Nhận hồ sơ dự thi.", None),
    ("a report", Genre.REPORT, "- Tổ Toán: Ra đề.\n- Tổ Lý: Gác thi.\n- Hội trường rộng.", None),
]


@pytest.mark.parametrize(
    ("genre", "text", "role"),
    [p[1:] for p in PLANS_WITHOUT_HEADINGS],
    ids=[p[0] for p in PLANS_WITHOUT_HEADINGS],
)
def test_a_plan_without_headings_says_who_does_what(
    genre: Genre, text: str, role: SectionRole | None
) -> None:
    outline = build_outline(join_lines(blocks_of(text)))
    assert role_of_all(outline, genre, Bearing.SECTIONS) is role
