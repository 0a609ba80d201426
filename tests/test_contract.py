"""The contract of the dataset, sentence by sentence: what a row is, by when, who, the document."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from normalizers.time.deadlines import parse_deadline
from normalizers.time.periods import Period
from normalizers.units.lists import split_units
from normalizers.units.printed_roles import parse_assignment
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document

PLAN_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
HEAD = "UBND XÃ HÒA AN\nSố: 5/KH-UBND\nHòa An, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\nNăm 2026\n\n"


def read(text: str, head: str = HEAD) -> DocumentResult:
    data = (head + text).encode()
    source = SourceFile(Path("plan.txt"), "plan.txt", hashlib.sha256(data).hexdigest(), len(data))
    return process_document(data, source, Config())


def statements(text: str) -> list[str]:
    return [task.task for task in read(text).tasks]


DEADLINES = [
    ("Quý I/2026", "period", "2026-01-01", "2026-03-31", None),
    ("Quý II-IV/2026", "period", "2026-04-01", "2026-12-31", None),
    ("Cả năm", "period", "2026-01-01", "2026-12-31", None),
    ("Trong năm", "period", "2026-01-01", "2026-12-31", None),
    ("Cuối năm 2026", "date", None, "2026-12-31", None),
    ("Đến năm 2026", "date", None, "2026-12-31", None),
    ("Trước ngày 15/6/2026", "date", None, "2026-06-15", None),
    ("chậm nhất ngày 15/6/2026", "date", None, "2026-06-15", None),
    ("Giai đoạn 2026 - 2030", "period", "2026-01-01", "2030-12-31", None),
    ("Thường xuyên", "continuous", None, None, None),
    ("Hằng năm", "recurring", "", "", "FREQ=YEARLY"),
    ("Tháng 12 hằng năm", "recurring", "", "", "FREQ=YEARLY;BYMONTH=12"),
    ("Theo hướng dẫn của Sở Nội vụ", "conditional", None, None, None),
    ("Theo lộ trình của tỉnh", "conditional", None, None, None),
    ("Năm 2025 (khi có yêu cầu)", "conditional", "2025-01-01", "2025-12-31", None),
    (
        "- Từ 01/3/2026 đến 30/4/2026\n- Từ 01/9/2026 đến 31/10/2026",
        "period",
        "2026-03-01",
        "2026-10-31",
        None,
    ),
    ("2025", "period", "2025-01-01", "2025-12-31", None),
    ("2026-2027", "period", "2026-01-01", "2027-12-31", None),
    ("Tháng 12/2025", "period", "2025-12-01", "2025-12-31", None),
    ("Hoàn thành trong năm 2025", "period", "2025-01-01", "2025-12-31", None),
    ("Từ 01/7/2025", "period", "2025-07-01", None, None),
    ("Quý IV năm 2025 và các năm tiếp theo", "period", "2025-10-01", None, None),
    ("Sau khi Nghị định được ban hành", "conditional", None, None, None),
    ("Theo tiến độ của dự án", "conditional", None, None, None),
    ("Ngày 20/5/2026", "date", "2026-05-20", "2026-05-20", None),
    ("≤ 20 ngày làm việc", "duration", None, None, None),
    ("Như trên", None, None, None, None),
    ("Quý I-IH/2026", None, None, None, None),
]


@pytest.mark.parametrize(("printed", "kind", "start", "end", "rule"), DEADLINES)
def test_deadlines(
    printed: str, kind: str | None, start: str | None, end: str | None, rule: str | None
) -> None:
    found = parse_deadline(printed, PLAN_2026)
    assert found.kind == kind
    if kind != "recurring":
        assert [str(day) if day else None for day in (found.start, found.end)] == [start, end]
    assert found.recurrence_rule == rule


def test_several_dates_are_a_list() -> None:
    found = parse_deadline("Trước ngày 30/6 và 31/12", PLAN_2026)
    assert found.start is None
    assert found.end == date(2026, 12, 31)
    assert len(found.dates) == 2


UNITS = [
    ("Các sở, ban, ngành", 1),
    ("UBND xã, phường", 1),
    ("các cơ quan, đơn vị liên quan", 1),
    ("Các sở, ngành, đơn vị, UBND cấp xã", 2),
    ("Văn phòng Sở, các đơn vị trực thuộc Sở", 2),
    ("Các phòng chuyên môn, nghiệp vụ thuộc Sở", 1),
    ("Phòng Học sinh, sinh viên", 1),
    ("Bà Nguyễn Thị A, Hiệu trưởng", 1),
    ("Các trường Mầm non, Tiểu học, THCS", 1),
    ("Sở Tài chính (theo phân cấp)", 1),
]


@pytest.mark.parametrize(("printed", "count"), UNITS)
def test_units(printed: str, count: int) -> None:
    assert len(split_units(printed)) == count


@pytest.mark.parametrize(
    "printed",
    [
        "Sở A chủ trì, phối hợp với Sở B",
        "(Giao Sở A chủ trì, phối hợp với Sở B)",
        "Sở A phối hợp với Sở B",
    ],
)
def test_lead_and_coordinators_of_one_text(printed: str) -> None:
    found = parse_assignment(printed.strip("()"))
    assert (found.leads, found.coordinators) == (("Sở A",), ("Sở B",))


ROWS = [
    # 2, 3: items with labelled lines, leaves, paragraphs; headings and lead-ins are none
    (
        "II. NHIỆM VỤ\n1. Thể chế\n- Rà soát quy chế.\n- Sửa nội quy.",
        ["Rà soát quy chế.", "Sửa nội quy."],
    ),
    (
        "II. NHIỆM VỤ\nVăn phòng rà soát quy chế của cơ quan.",
        ["Văn phòng rà soát quy chế của cơ quan."],
    ),
    (
        "II. NHIỆM VỤ\n- Thực hiện các việc như sau:\n+ Rà soát quy chế.\n+ Sửa nội quy.",
        ["Rà soát quy chế.", "Sửa nội quy."],
    ),
    (
        "II. NHIỆM VỤ\n- Gửi các tài liệu sau:\n+ Tờ trình;\n+ Danh mục.\n- Sửa nội quy.",
        ["Gửi các tài liệu sau: Tờ trình; Danh mục.", "Sửa nội quy."],
    ),
    (
        "II. NHIỆM VỤ\na) Nhiệm vụ: Rà soát quy chế.\nb) Đơn vị chủ trì: Văn phòng.",
        ["Rà soát quy chế."],
    ),
    ("II. NHIỆM VỤ\n- Rà soát quy chế.\n- Sửa nội quy./.", ["Rà soát quy chế.", "Sửa nội quy."]),
    ("II. NHIỆM VỤ\n- Rà soát quy chế.\n(Chi tiết tại Phụ lục kèm theo)", ["Rà soát quy chế."]),
    # a subsection's own heading decides
    (
        "I. MỤC ĐÍCH, YÊU CẦU VÀ CHỈ TIÊU\n1. Mục đích\n- Nâng cao nhận thức.\n"
        "2. Chỉ tiêu\n- Đạt 80% hồ sơ.",
        ["Đạt 80% hồ sơ."],
    ),
    # 5: none
    (
        "I. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. NHIỆM VỤ\n- Sửa nội quy.\n"
        "III. KINH PHÍ\n- Ngân sách xã.",
        ["Sửa nội quy."],
    ),
    ("II. NHIỆM VỤ\n- Sửa nội quy.\nTrên đây là Kế hoạch năm 2026.", ["Sửa nội quy."]),
    (
        "II. NHIỆM VỤ\n- Sửa nội quy.\n"
        "Trong quá trình thực hiện nếu có vướng mắc, các tổ báo về xã.",
        ["Sửa nội quy."],
    ),
    # the author's own slip stays
    ("II. NHIỆM VỤ\n- Rà soát VPQPPL theo kế hoach.", ["Rà soát VPQPPL theo kế hoach."]),
    # a demand
    ("II. TỔ CHỨC THỰC HIỆN\n1. Yêu cầu Công an xã\n- Tuần tra ban đêm.", ["Tuần tra ban đêm."]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_is_a_row(text: str, expected: Sequence[str]) -> None:
    assert statements(text) == list(expected)


TABLE = (
    "II. NHIỆM VỤ\n"
    "STT\tNội dung\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\tGhi chú\n"
    "I\tCải cách thể chế\n"
    "1\tQuy chế\tRà soát quy chế\tVăn phòng\tCác tổ\tQuý I/2026\tgấp\n"
    "2\t\tSửa nội quy\tTổ A\tTổ B\tQuý II/2026\t\n"
)


def test_a_table() -> None:
    tasks = read(TABLE).tasks
    assert [task.task for task in tasks] == ["Rà soát quy chế", "Sửa nội quy"]
    first = tasks[0]
    assert (first.origin, first.ordinal, first.notes) == ("table", "1", "gấp")
    assert (first.leads, first.coordinators) == (("Văn phòng",), ("Các tổ",))
    assert str(first.deadline_end) == "2026-03-31"
    assert (first.line_start, first.line_end) == (10, 10)


LEADS = [
    ("III. TỔ CHỨC THỰC HIỆN\n1. Tổ Hành chính\n- Sửa nội quy.\n- Lập sổ.", ("Tổ Hành chính",), ()),
    (
        "III. TỔ CHỨC THỰC HIỆN\n1. Bà Nguyễn Thị Bích, Hiệu trưởng\n- Chỉ đạo chung.\n- Lập sổ.",
        ("Bà Nguyễn Thị Bích, Hiệu trưởng",),
        (),
    ),
    (
        "III. TỔ CHỨC THỰC HIỆN\n- Phòng Tài chính có trách nhiệm lập dự toán.",
        ("Phòng Tài chính",),
        (),
    ),
    (
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n"
        "- Chủ trì, phối hợp với Sở Tài chính lập dự toán.\n- Lập sổ.",
        ("Sở Y tế",),
        ("Sở Tài chính",),
    ),
    (
        "II. NHIỆM VỤ\n1. Công an xã và Trạm Y tế xã\n- Tuần tra.\n- Lập sổ.",
        ("Công an xã", "Trạm Y tế xã"),
        (),
    ),
]


@pytest.mark.parametrize(("text", "leads", "coordinators"), LEADS)
def test_who(text: str, leads: tuple[str, ...], coordinators: tuple[str, ...]) -> None:
    first = read(text).tasks[0]
    assert (first.leads, first.coordinators) == (leads, coordinators)


def test_prose_is_flagged() -> None:
    (task,) = read("III. TỔ CHỨC THỰC HIỆN\n- Phòng Tài chính có trách nhiệm lập dự toán.").tasks
    assert "from_prose" in task.review_flags
    assert task.flags == task.review_flags


TIMES = [
    ("II. MỤC TIÊU\nĐến năm 2027:\n- Đạt 80% hồ sơ.", "2027-12-31"),
    ("II. MỤC TIÊU ĐẾN NĂM 2030\n- Đạt 80% hồ sơ.", "2030-12-31"),
    ("II. TẦM NHÌN ĐẾN 2045\n1. Mục tiêu\n- Đạt 80% hồ sơ.", "2045-12-31"),
    ("II. NHIỆM VỤ\n- Sửa nội quy.\nHạn hoàn thành: 30/6/2026.\nChủ trì: Tổ A.", "2026-06-30"),
]


@pytest.mark.parametrize(("text", "end"), TIMES)
def test_by_when(text: str, end: str) -> None:
    assert str(read(text).tasks[0].deadline_end) == end


def test_the_place_of_a_row() -> None:
    result = read(
        "II. NHIỆM VỤ\n1. Thể chế\n- Rà soát quy chế.\n2. Nhân lực\na) Tập huấn.\nb) Thi."
    )
    rows = [(task.section_path, task.section_heading, task.ordinal) for task in result.tasks]
    assert rows == [
        (("II", "1"), "Thể chế", None),
        (("II", "2"), "Nhân lực", "a"),
        (("II", "2"), "Nhân lực", "b"),
    ]
    titles = {section.section_id: section.title for section in result.sections}
    assert [titles[task.section_id] for task in result.tasks if task.section_id] == [
        "Thể chế",
        "Nhân lực",
        "Nhân lực",
    ]
    assert all(section.parent_id in (None, *titles) for section in result.sections)


APPENDICES = [
    ("PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ", ("Phụ lục",), "PHÂN CÔNG NHIỆM VỤ"),
    ("PHỤ LỤC 2\nPHÂN CÔNG NHIỆM VỤ", ("Phụ lục 2",), "PHÂN CÔNG NHIỆM VỤ"),
]


@pytest.mark.parametrize(("head", "path", "heading"), APPENDICES)
def test_rows_of_an_appendix(head: str, path: tuple[str, ...], heading: str) -> None:
    text = (
        "II. NHIỆM VỤ\n- Rà soát quy chế.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nNguyễn Văn An\n\n"
        f"{head}\nSTT\tNhiệm vụ\tChủ trì\tThời gian\n"
        "1\tSửa nội quy\tTổ A\tQuý I\n2\tThi\tTổ B\tQuý II"
    )
    task = read(text).tasks[1]
    assert (task.section_path, task.section_heading) == (path, heading)


ARTICLES = (
    "SỞ Y TẾ\nSố: 9/QĐ-SYT\nQUYẾT ĐỊNH\nPhê duyệt Kế hoạch khám bệnh năm 2026\n\n"
    "Điều 1. Phê duyệt Kế hoạch với các nội dung sau:\nI. MỤC TIÊU\n- Đạt 80% hộ.\n"
    "II. NHIỆM VỤ\n- Khám tại trạm.\n- Lập sổ.\nĐiều 2. Văn phòng thi hành.\n"
)


def test_an_article_that_bears_the_plan_is_in_no_path_of_rows() -> None:
    result = read(ARTICLES, head="")
    assert {task.section_path for task in result.tasks} == {("I",), ("II",)}
    articles = [section for section in result.sections if section.kind == "article"]
    assert [section.path for section in articles][:1] == [("Điều 1",)]
    assert result.document.genre == "decision_with_plan"
    assert result.document.bears == "sections"


def test_the_document() -> None:
    document = read("II. NHIỆM VỤ\n- Rà soát quy chế.\n- Sửa nội quy.").document
    assert (document.document_type, document.number, document.symbol) == (
        "kế hoạch",
        "5/KH-UBND",
        "KH-UBND",
    )
    assert (document.issuer, document.place) == ("UBND XÃ HÒA AN", "Hòa An")
    assert (str(document.issued_on), document.title) == ("2026-02-03", "Năm 2026")
    assert (str(document.period_start), str(document.period_end)) == ("2026-01-01", "2026-12-31")
    assert (document.genre, document.bears, document.task_count) == ("plan", "sections", 2)
    assert document.source_path_nfc == document.source_path


@pytest.mark.parametrize(
    ("printed", "number", "symbol"),
    [("Số:      /KH-UBND", None, "KH-UBND"), ("Số: 05 / KH-UBND", "05/KH-UBND", "KH-UBND")],
)
def test_a_number_with_a_blank(printed: str, number: str | None, symbol: str) -> None:
    head = HEAD.replace("Số: 5/KH-UBND", printed)
    document = read("II. NHIỆM VỤ\n- Rà soát quy chế.", head).document
    assert (document.number, document.symbol) == (number, symbol)


def test_a_date_that_is_not_whole_is_null() -> None:
    head = HEAD.replace("ngày 03 tháng 02", "ngày      tháng 02")
    document = read("II. NHIỆM VỤ\n- Rà soát quy chế.", head).document
    assert document.issued_on is None
    assert "date_incomplete" in document.warnings


AUDIT = [
    ("II. NHIỆM VỤ\n- Sửa nội quy.\nII. TỔ CHỨC THỰC HIỆN\n- Lập sổ.", "repeated_label"),
    ("I. NHIỆM VỤ\n- Sửa nội quy.\nIII. TỔ CHỨC THỰC HIỆN\n- Lập sổ.", "skipped_label"),
    (
        "I. NHIỆM VỤ NĂM 2024\n- Sửa nội quy.\nII. TỔ CHỨC THỰC HIỆN\n- Lập sổ.",
        "year_contradiction",
    ),
    ("I. NHIỆM VỤ\n- Sửa nội quy (Phụ lục 1 kèm theo).\n- Lập sổ.", "missing_appendix"),
    (
        "I. NHIỆM VỤ\nSTT\tNhiệm vụ\tChủ trì\n1\tSửa nội quy\tTổ A\n3\tLập sổ\tTổ B\n4\tThi\tTổ C",
        "ordinal_gap",
    ),
]


@pytest.mark.parametrize(("text", "code"), AUDIT)
def test_the_document_audits_itself(text: str, code: str) -> None:
    result = read(text)
    assert code in result.document.warnings
    assert code in [warning.code for warning in result.warnings if warning.severity == "warning"]


FLAGGED = [
    ("II. NỘI DUNG\n- Về tầm quan trọng của rừng.\n- Lập sổ.", "noun_phrase"),
    ("II. NHIỆM VỤ\n- Gửi các tài liệu sau:\n+ Tờ trình;\n+ Danh mục.", "list_in_statement"),
    ("II. NHIỆM VỤ\n- Sửa nội quy.\nChủ trì: Tổ A.\nThời gian: Như trên.", "deadline_unread"),
]


@pytest.mark.parametrize(("text", "flag"), FLAGGED)
def test_flags(text: str, flag: str) -> None:
    assert flag in read(text).tasks[0].review_flags


STAYS = [
    "Sở Tư pháp: Phối hợp rà soát quy chế.",
    "Mục tiêu chung: Nâng tỷ lệ hồ sơ trực tuyến lên 80%.",
]


@pytest.mark.parametrize("statement", STAYS)
def test_a_run_in_heading_stays_in_the_statement(statement: str) -> None:
    assert statement in statements(f"II. NHIỆM VỤ VÀ MỤC TIÊU\n- {statement}\n- Lập sổ.")


NO_TASK_TABLES = [
    "STT\tNội dung\tĐiểm tối đa\n1\tBan hành kế hoạch\t2\n2\tLập sổ\t3",
    "STT\tHọ và tên\tChức vụ\tNhiệm vụ\n1\tNguyễn Văn An\tChủ tịch\tTrưởng ban\n"
    "2\tTrần Thị Bích\tCông chức\tThành viên",
    "STT\tNhiệm vụ\tĐơn vị thực hiện\tKết quả\n1\tTập huấn\tTổ A\tĐã hoàn thành\n"
    "2\tSửa đường\tTổ B\tĐang thực hiện",
    "STT\tTên hồ sơ\tSố lượng\tGhi chú\n1\tSổ trực\t2\t\n2\tSổ họp\t3\t",
]


@pytest.mark.parametrize("table", NO_TASK_TABLES)
def test_tables_that_are_no_task_tables(table: str) -> None:
    result = read(f"II. NHIỆM VỤ\n- Lập sổ.\n\n{table}")
    assert [task.task for task in result.tasks] == ["Lập sổ."]
    assert "table_left_out" in [warning.code for warning in result.warnings]


def test_a_group_row_is_the_area_of_its_rows() -> None:
    head = HEAD.replace("Năm 2026", "Cải cách hành chính năm 2026")
    task = read(
        TABLE.replace("\tNội dung", "").replace("\tQuy chế", "").replace("2\t\t", "2\t"), head
    )
    assert [(row.area_raw, row.area) for row in task.tasks] == [
        ("Cải cách thể chế", "institutions")
    ] * 2


def test_citations_and_what_they_are_to_the_document() -> None:
    result = read(
        "I. CĂN CỨ\nThực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n"
        "II. NHIỆM VỤ\n- Lập sổ.\n- Báo cáo theo Kế hoạch số 5/KH-UBND ngày 03/02/2026."
    )
    cited = {reference.number: reference for reference in result.references}
    assert cited["9/KH-UBND"].cited_key
    assert not cited["9/KH-UBND"].is_self
    assert cited["5/KH-UBND"].is_self
    assert [line.cited_key for line in result.lineage] == [cited["9/KH-UBND"].cited_key]


def test_assignments_are_the_lists_in_long_form() -> None:
    result = read("II. NHIỆM VỤ\n- Sửa nội quy.\nChủ trì: Văn phòng.\nPhối hợp: Tổ A; Tổ B.")
    rows = [(one.role, one.ordinal, one.unit_name) for one in result.assignments]
    assert rows == [
        ("lead", 0, "Văn phòng"),
        ("coordinator", 0, "Tổ A"),
        ("coordinator", 1, "Tổ B"),
    ]


def test_an_unknown_column_is_kept() -> None:
    text = (
        "I. NHIỆM VỤ\nSTT\tNhiệm vụ\tChủ trì\tTrọng số\n1\tSửa nội quy\tTổ A\tcao\n"
        "2\tLập sổ\tTổ B\tthấp\n3\tThi\tTổ C\tcao"
    )
    task = read(text).tasks[0]
    assert [tuple(other) for other in task.other] == [("Trọng số", "cao")]
    assert "unknown_column" in task.review_flags


def test_ids_come_from_the_bytes() -> None:
    one, two = read("II. NHIỆM VỤ\n- Sửa nội quy."), read("II. NHIỆM VỤ\n- Sửa nội quy.")
    other = read("II. NHIỆM VỤ\n- Sửa nội quy .")
    assert one == two
    assert other.document.document_id != one.document.document_id
    assert [task.task_id for task in one.tasks] == [f"{one.document.document_id}:0"]
