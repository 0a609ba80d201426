from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.codes import TaskKind
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.who_and_when import heading_leads, time_below, who_below, with_prose
from tests.extractors.plan_texts import node_of, read_body, task_row

TIMES = [
    ("2. Mục tiêu cụ thể đến năm 2030", SectionRole.TARGET, "đến năm 2030"),
    ("3. Tầm nhìn đến năm 2045", SectionRole.TARGET, "đến năm 2045"),
    ("2. Mục tiêu của Chương trình giai đoạn 2021 - 2025", SectionRole.TARGET, "Quý IV"),
    ("2. Nhiệm vụ đến năm 2030", SectionRole.TASK, "Quý IV"),
    ("b) Giai đoạn 2028 - 2030:", SectionRole.TASK, "Giai đoạn 2028 - 2030"),
    ("2. Chỉ tiêu", SectionRole.TARGET, "Quý IV"),
    ("* Tháng 10/2026 - Chăm ngoan học giỏi", SectionRole.TASK, "Tháng 10/2026"),
    ("* Tháng 9/2026 (Chủ điểm: Mái trường em)", SectionRole.TASK, "Tháng 9/2026"),
    ("2. Đợt 1 (từ 01/3 đến 15/3/2026)", SectionRole.TASK, "Đợt 1 (từ 01/3 đến 15/3/2026)"),
    (
        "2. Đợt 2: Từ ngày 02/3/2026 đến ngày 14/3/2026 gồm các việc:",
        SectionRole.TASK,
        "Đợt 2: Từ ngày 02/3/2026 đến ngày 14/3/2026",
    ),
    ("3. Từ 01/4 đến 15/4/2026 thực hiện các việc sau:", SectionRole.TASK, "Từ 01/4 đến 15/4/2026"),
    ("4. Đợt 3 gồm các việc:", SectionRole.TASK, "Quý IV"),
    ("5. Tháng 3/2026 là tháng thanh niên.", SectionRole.TASK, "Quý IV"),
    ("6. 15/20 xã gồm:", SectionRole.TASK, "Quý IV"),
    ("2. Năm học - những việc trọng tâm", SectionRole.TASK, "Quý IV"),
    ("2. Quy chế (năm 2024)", SectionRole.TASK, "Quý IV"),
    ("Ngày 05/3/2026, Sở Y tế đã gửi công văn với nội dung:", SectionRole.TASK, "Quý IV"),
    ("Ngày 05/3/2026, Sở Y tế rà soát các nội dung:", SectionRole.TASK, "Ngày 05/3/2026"),
]


@pytest.mark.parametrize(("text", "role", "time"), TIMES)
def test_time_below(text: str, role: SectionRole, time: str) -> None:
    assert time_below(node_of(text), role, (), Context(deadline="Quý IV")) == time


STAGE = "1. Khảo sát (Dự kiến từ tháng 6/2026 đến tháng 8/2026):"
STAGES = [
    ("another has its own", STAGE, ["Đồ án (quý IV/2026)"], "từ tháng 6/2026 đến tháng 8/2026"),
    ("it stands alone", STAGE, [], "Quý IV"),
    ("those beside have none", STAGE, ["Lập đồ án", "Công bố (nếu có)"], "Quý IV"),
    ("all have the same", "1. Trồng rừng (năm 2026)", ["Giữ rừng (năm 2026)"], "Quý IV"),
    ("the bracket says more", "1. Chợ (kinh phí năm 2026)", ["Đồ án (quý IV/2026)"], "Quý IV"),
    ("words behind the bracket", "1. Khảo sát (quý I/2026) chợ", ["Đồ án (quý IV/2026)"], "Quý IV"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "beside", "time"), [s[1:] for s in STAGES], ids=[s[0] for s in STAGES]
)
def test_time_of_a_stage(text: str, beside: list[str], time: str) -> None:
    above = Context(deadline="Quý IV")
    assert time_below(node_of(text), SectionRole.TASK, beside, above) == time


@pytest.mark.parametrize(
    ("text", "role", "leads"),
    [
        ("1. Phòng Tài vụ", SectionRole.IMPLEMENTATION, ("Phòng Tài vụ",)),
        ("1. Trách nhiệm của Phòng Tài vụ:", SectionRole.IMPLEMENTATION, ("Phòng Tài vụ",)),
        ("2. Tổ Văn phòng và Tổ Chuyên môn", SectionRole.TASK, ("Tổ Văn phòng", "Tổ Chuyên môn")),
        (
            "1. Bà Lê Thị Mẫu, Hiệu trưởng",
            SectionRole.IMPLEMENTATION,
            ("Bà Lê Thị Mẫu, Hiệu trưởng",),
        ),
        ("1. Phòng Tài vụ", SectionRole.TARGET, ()),
        ("1. Phòng Tài vụ", None, ()),
        ("1. Tổ chức thực hiện", SectionRole.IMPLEMENTATION, ()),
        ("1. Ban Mẫu nêu các giải pháp thực hiện như sau:", SectionRole.TASK, ("Ban Mẫu",)),
        ("1. Ban Mẫu đã nêu các giải pháp thực hiện như sau:", SectionRole.TASK, ()),
        ("1. Cải cách thể chế", SectionRole.TASK, ()),
    ],
)
def test_heading_leads(text: str, role: SectionRole | None, leads: tuple[str, ...]) -> None:
    assert heading_leads(node_of(text), role) == leads


PROSE = [
    ("Phòng Tài vụ có trách nhiệm bố trí kinh phí.", ("Phòng Tài vụ",), (), None),
    ("Trước ngày 15/3 các tổ rà soát tài sản.", ("các tổ",), (), "Trước ngày 15/3"),
    ("Hằng tháng Tổ Văn phòng công khai thu chi.", ("Tổ Văn phòng",), (), "Hằng tháng"),
    ("Hằng tuần kiểm tra bếp ăn của Tổ Nuôi dưỡng.", (), (), "Hằng tuần"),
    (
        "Giao Phòng Tổng hợp chủ trì, phối hợp với Phòng Tài vụ rà soát quy chế.",
        ("Phòng Tổng hợp",),
        ("Phòng Tài vụ",),
        None,
    ),
    (
        "Kiểm tra hồ sơ lưu trữ (Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ).",
        ("Văn phòng",),
        ("Phòng Tài vụ",),
        None,
    ),
    ("Rà soát quy chế làm việc. Giao Văn phòng chủ trì thực hiện.", ("Văn phòng",), (), None),
    (
        "Các tổ nộp báo cáo về Văn phòng trước ngày 20/12/2026.",
        ("Các tổ",),
        (),
        "trước ngày 20/12/2026",
    ),
    ("Rà soát quy chế, hoàn thành trước ngày 15/5/2026.", (), (), "trước ngày 15/5/2026"),
    ("Rà soát quy chế theo Thông tư số 5/2024/TT-BVD ngày 01/02/2024.", (), (), None),
    ("Tổ chức hội nghị tổng kết.", (), (), None),
    ("Chăm sóc trẻ (bú mẹ trong 6 tháng đầu; ăn bổ sung hợp lý); theo dõi cân nặng.", (), (), None),
    ("Lập sổ (sổ trực; sổ họp) và nộp trước ngày 05/3/2026.", (), (), "trước ngày 05/3/2026"),
    ("Lập sổ trực; nộp về xã (trước ngày 05/3/2026).", (), (), "trước ngày 05/3/2026"),
    ("Lập sổ các ca (ca sáng; ca tối, trong quý II/2026).", (), (), "trong quý II/2026"),
]


def test_a_day_by_which_something_is_done_is_the_end_of_a_time() -> None:
    done, held = "Sửa cống (hoàn thành: 30/6/2026).", "Họp dân chậm nhất ngày 30/6/2026."
    found = [with_prose(task_row(text)) for text in (done, held)]
    assert [(row.deadline, row.is_due) for row in found] == [
        ("30/6/2026", True),
        ("chậm nhất ngày 30/6/2026", False),
    ]


@pytest.mark.parametrize(("statement", "leads", "coordinators", "deadline"), PROSE)
def test_with_prose(
    statement: str, leads: tuple[str, ...], coordinators: tuple[str, ...], deadline: str | None
) -> None:
    found = with_prose(task_row(statement))
    assert (found.leads, found.coordinators, found.deadline) == (leads, coordinators, deadline)
    assert found.flags == (("from_prose",) if leads or deadline else ())


def test_a_unit_answers_for_those_it_appoints() -> None:
    appointed = "Phân công thành viên phụ trách từng tổ tự quản."
    assert with_prose(replace(task_row(appointed), leads=("Ban nhân dân ấp",))).leads == (
        "Ban nhân dân ấp",
    )
    given = replace(task_row("Giao Phòng Tài vụ chủ trì rà soát quy chế."), leads=("Văn phòng",))
    assert with_prose(given).leads == ("Phòng Tài vụ",)


@pytest.mark.parametrize(
    ("above", "leads"),
    [
        (("Trường Mẫu",), ("Trường Mẫu",)),
        (("Trường Mẫu", "Trạm Y tế"), ("Trường Mẫu", "Trạm Y tế")),
        (("các tổ", "toàn thể giáo viên, nhân viên"), ("Hiệu trưởng",)),
        (("cán bộ", "các tổ"), ("Hiệu trưởng",)),
        (("giáo viên",), ("giáo viên",)),
    ],
)
def test_an_office_without_its_body(above: tuple[str, ...], leads: tuple[str, ...]) -> None:
    row = replace(task_row("Hiệu trưởng chịu trách nhiệm rà soát quy chế."), leads=above)
    assert with_prose(row).leads == leads


def test_prose_of_a_target_says_nobody() -> None:
    target = task_row("Phòng Tài vụ có trách nhiệm đạt 90% hồ sơ.", kind=TaskKind.TARGET)
    assert with_prose(target) == target


CLOSER = [
    ("Nộp báo cáo trước ngày 31 tháng 8 hằng năm.", "Hằng năm", "trước ngày 31 tháng 8 hằng năm"),
    ("Họp tổ vào thứ Sáu hằng tuần.", "Hằng tuần", "vào thứ Sáu hằng tuần"),
    ("Nộp báo cáo hằng quý.", "Hằng năm", "Hằng năm"),
    ("Nộp sổ trước ngày 20 hằng tháng.", "Ngày 05 hằng tháng", "Ngày 05 hằng tháng"),
    ("Nộp báo cáo trước ngày 31 tháng 8 hằng năm.", "Quý IV", "Quý IV"),
]


@pytest.mark.parametrize(("statement", "above", "deadline"), CLOSER)
def test_a_day_that_comes_back_is_closer(statement: str, above: str, deadline: str) -> None:
    row = task_row(statement, deadline=above)
    assert with_prose(row, Context(deadline=above)).deadline == deadline


def test_a_known_deadline_is_kept() -> None:
    known = task_row("Các tổ nộp báo cáo trước ngày 20/12/2026.", deadline="Quý IV")
    assert with_prose(known).deadline == "Quý IV"


TARGETS = [
    ("Phấn đấu đến năm 2030 đạt 80% hộ dân.", None, "đến năm 2030"),
    ("Đạt 60% vào năm 2026.", "đến năm 2030", "vào năm 2026"),
    ("Đạt 60% hộ dân.", "đến năm 2030", "đến năm 2030"),
    ("Giảm 10% số vụ so với năm 2025.", None, None),
]


@pytest.mark.parametrize(("statement", "heading", "deadline"), TARGETS)
def test_when_of_a_target(statement: str, heading: str | None, deadline: str | None) -> None:
    target = task_row(statement, kind=TaskKind.TARGET, deadline=heading)
    assert with_prose(target, Context(deadline=heading)).deadline == deadline


BESIDE = ["Sở Y tế", "Sở Tài chính", "Công an tỉnh"]
NAMES = [
    ("4. Diễn đàn Ánh Dương", BESIDE, ("Diễn đàn Ánh Dương",)),
    ("4. Cơ sở chữa bệnh được thẩm định", BESIDE, ("Cơ sở chữa bệnh được thẩm định",)),
    ("4. Diễn đàn Ánh Dương", [], ()),
    ("4. Kiểm tra, giám sát", BESIDE, ()),
    ("4. Diễn đàn Ánh Dương", ["Thể chế", "Tài chính công", "Sở Y tế"], ()),
    ("4. Trách nhiệm của đối tượng kiểm kê", [], ("đối tượng kiểm kê",)),
    ("4. Đề nghị Trung ương Hội Làm vườn", [], ("Trung ương Hội Làm vườn",)),
    ("4. Đề nghị khen thưởng", [], ()),
    ("4. UBND các xã: An Khê, Bình Sơn", [], ("UBND các xã: An Khê, Bình Sơn",)),
]


@pytest.mark.parametrize(("text", "beside", "leads"), NAMES)
def test_a_name_by_its_place(text: str, beside: list[str], leads: tuple[str, ...]) -> None:
    assert heading_leads(node_of(text), SectionRole.IMPLEMENTATION, beside) == leads


ABOVE = Context(leads=("Công an tỉnh",))


def test_a_heading_that_gives_one_half() -> None:
    below = who_below(node_of("b) Chủ trì, phối hợp:"), SectionRole.IMPLEMENTATION, (), ABOVE)
    row = replace(task_row("Sở Y tế và các trạm lập sổ theo dõi."), leads=below.leads)
    found = with_prose(row, below)
    assert (found.leads, found.coordinators) == (("Công an tỉnh",), ("Sở Y tế", "các trạm"))


def test_a_lead_in_that_names_the_helpers() -> None:
    text = "- Chủ trì, phối hợp với Sở Y tế, các trạm:"
    below = who_below(node_of(text), SectionRole.IMPLEMENTATION, (), ABOVE)
    assert (below.leads, below.coordinators) == (("Công an tỉnh",), ("Sở Y tế", "các trạm"))


def test_helpers_end_with_the_next_heading_that_names_a_lead() -> None:
    above = replace(ABOVE, coordinators=("Sở Y tế",), subjects_help=True)
    below = who_below(node_of("2. Sở Tài chính"), SectionRole.IMPLEMENTATION, (), above)
    assert (below.leads, below.coordinators, below.subjects_help) == (("Sở Tài chính",), (), False)


def test_helpers_under_a_heading_keep_its_lead() -> None:
    row = replace(task_row("Phối hợp với Sở Y tế mở lớp."), leads=("Công an tỉnh",))
    found = with_prose(row)
    assert (found.leads, found.coordinators) == (("Công an tỉnh",), ("Sở Y tế",))
    office = replace(task_row("Lãnh đạo phối hợp với Sở Y tế mở lớp."), leads=("Công an tỉnh",))
    assert with_prose(office).leads == ("Công an tỉnh",)


CONCERNED = ["Đối với Ban Giám hiệu", "Đối với giáo viên chủ nhiệm", "Đối với Đoàn trường"]
CONCERNING = [
    ("2. Đối với đội ngũ nhân viên", CONCERNED, ("đội ngũ nhân viên",)),
    ("2. Đối với đội ngũ nhân viên", CONCERNED[:1], ()),  # too few of them
    ("2. Đối với đội ngũ nhân viên", [*CONCERNED, "Công tác kiểm tra"], ()),  # of another form
    ("2. Đối với các cuộc thi", CONCERNED, ()),  # nobody
    ("2. Đội ngũ nhân viên", CONCERNED, ()),
    ("2. Đối với đội ngũ nhân viên của trường.", CONCERNED, ()),  # a sentence
]


@pytest.mark.parametrize(("text", "beside", "leads"), CONCERNING)
def test_whom_headings_concern(text: str, beside: list[str], leads: tuple[str, ...]) -> None:
    assert heading_leads(node_of(text), SectionRole.TASK, beside) == leads


@pytest.mark.parametrize(
    ("text", "is_due"),
    [
        ("Ngày 12/9/2026: Hạn chót gửi bài dự thi về xã.", True),
        ("Trước 12/9/2026: Hạn cuối gửi danh sách.", True),
        ("Ngày 12/9/2026: Gửi bài dự thi về xã.", False),
        ("Thông báo hạn chót gửi bài dự thi.", False),
    ],
)
def test_a_time_ahead_of_a_last_day(text: str, is_due: bool) -> None:
    rows = read_body(f"II. NHIỆM VỤ\n- {text}\n- Rà soát quy chế làm việc.").rows
    assert [row.is_due for row in rows] == [is_due, False]
