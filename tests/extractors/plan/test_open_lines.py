"""Lines without a stop over paragraphs that all have one."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

SHOW = "Tổ chức sinh hoạt dưới cờ về an toàn giao thông trong tuần đầu của mỗi tháng."
HAND = "Phát tờ rơi cho cha mẹ học sinh trong các buổi họp đầu năm và cuối năm."
BOOK = "Lập sổ theo dõi học sinh đi xe máy và báo cáo Ban Giám hiệu vào cuối tuần."
CALL = "Phối hợp với gia đình nhắc nhở các em chưa thực hiện đúng cam kết đã ký."
FOUR = [SHOW, HAND, BOOK, CALL]
SHOWING, LEADING = "Tuyên truyền trong nhà trường", "Quản lý học sinh ngoài giờ học"
CASES = [
    ("titles that are deeds", [SHOWING, SHOW, HAND, LEADING, BOOK, CALL], FOUR),
    ("one below the last", [SHOWING, SHOW, HAND, CALL, LEADING, BOOK], [SHOW, HAND, CALL, BOOK]),
    ("an introduction", ["Gồm các việc sau:", SHOWING, SHOW, HAND, LEADING, BOOK, CALL], FOUR),
    ("semicolons", [SHOWING, SHOW[:-1] + ";", HAND, LEADING, BOOK, CALL], 4),
    ("a stop is a slip", [SHOWING, SHOW, HAND, BOOK, CALL], [SHOWING, *FOUR]),
    ("side by side", [SHOWING, LEADING, SHOW, HAND, BOOK, CALL], [SHOWING, LEADING, *FOUR]),
    ("not first", [SHOW, SHOWING, HAND, BOOK, LEADING, CALL], 6),
    ("as long", [SHOW[:-1], HAND, BOOK, CALL[:-1], SHOW, HAND], 6),
    ("few below", [SHOWING, SHOW, LEADING, BOOK], 4),
    ("slips among the rest", [SHOWING, SHOW[:-1], HAND, LEADING, BOOK, CALL], 6),
]


@pytest.mark.parametrize(("lines", "stated"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_is_a_row(lines: list[str], stated: list[str] | int) -> None:
    rows = [row.statement for row in read_body("\n".join(["II. GIẢI PHÁP", *lines])).rows]
    assert (len(rows) if isinstance(stated, int) else rows) == stated


def test_units_among_them_lead() -> None:
    lines = ["Ban Giám hiệu nhà trường", SHOW, HAND, "Chế độ báo cáo", BOOK, CALL]
    rows = read_body("\n".join(["III. PHÂN CÔNG TRÁCH NHIỆM", *lines])).rows
    assert [row.leads for row in rows] == [("Ban Giám hiệu nhà trường",)] * 2 + [()] * 2


def test_what_closes_the_plan_stands_under_none() -> None:
    lines = [SHOWING, SHOW, HAND, "Văn phòng", BOOK, CALL, "Trên đây là Kế hoạch của trường."]
    rows = read_body("\n".join(["II. GIẢI PHÁP", *lines])).rows
    assert [row.statement for row in rows] == FOUR


def test_one_that_names_no_unit_stands_among_units() -> None:
    """It ends what the unit above it does."""
    lines = ["Phòng Nội vụ", SHOW, HAND, "Công an xã", BOOK, "Đề nghị các đoàn thể", CALL]
    rows = read_body("\n".join(["TỔ CHỨC THỰC HIỆN", *lines])).rows
    assert [row.statement for row in rows] == FOUR
    assert [row.leads for row in rows][:3] == [*[("Phòng Nội vụ",)] * 2, ("Công an xã",)]
    assert rows[3].leads != ("Công an xã",)


PLAIN = """\
MỤC ĐÍCH, YÊU CẦU
Mục đích
Nâng cao nhận thức của cán bộ.
Yêu cầu
Các hoạt động phải thiết thực, tiết kiệm.
NỘI DUNG THỰC HIỆN
"""


def test_titles_beside_one_whose_words_are_known() -> None:
    """All numbers are lost: the section, its first title and those beside it."""
    lines = ["Công tác tuyên truyền", SHOW, HAND, "Công tác cán bộ", BOOK, "Hỗ trợ học sinh", CALL]
    rows = read_body(PLAIN + "\n".join(lines)).rows
    assert [(row.statement, row.section_heading) for row in rows] == [
        (SHOW, "Công tác tuyên truyền"),
        (HAND, "Công tác tuyên truyền"),
        (BOOK, "Công tác cán bộ"),
        (CALL, "Hỗ trợ học sinh"),
    ]


BULLETS = "Ban Giám hiệu|- Chỉ đạo chung|- Báo cáo xã|Tổ văn phòng|- Sổ họp, sổ trực"


@pytest.mark.parametrize(
    ("lines", "leads"),
    [
        (BULLETS, ["Ban Giám hiệu", "Ban Giám hiệu", "Tổ văn phòng"]),
        (BULLETS.replace("Ban Giám hiệu|", ""), [None, None, None]),  # one of them alone
        ("Tháng 9/2026|- Khai giảng.|Tháng 10/2026|- Thao giảng.", [None, None]),  # times
    ],
)
def test_lines_over_bullets(lines: str, leads: list[str | None]) -> None:
    rows = read_body("\n".join(["III. PHÂN CÔNG", *lines.split("|")])).rows
    assert [row.leads[0] if row.leads else None for row in rows] == leads


REVIEW = "Kiểm tra định kỳ"
MIXED = [
    (
        "bullets below one, sentences below the others",
        f"{SHOWING}|- {SHOW}|- {HAND}|{LEADING}|{BOOK}|{REVIEW}|- {CALL}",
        FOUR,
    ),
    ("numbers below one", f"{SHOWING}|1.1. {SHOW}|1.2. {HAND}|{LEADING}|- {BOOK}|- {CALL}", FOUR),
    (
        "a pointer behind",
        f"{SHOWING}|- {SHOW}|- {HAND}|{LEADING}|- {BOOK}|(Chi tiết tại Phụ lục)",
        3,
    ),
    ("a list at the end", f"{SHOWING}|{SHOW}|{HAND}|{LEADING}|Gồm các việc:|- {BOOK}|- {CALL}", 4),
    ("a remark", f"{SHOWING} (cả năm)|- {SHOW}|- {HAND}|{LEADING}|- {BOOK}|{CALL}", FOUR),
    ("who in a remark", f"{SHOWING}|{SHOW}|{LEADING} (Văn phòng chủ trì)|{BOOK}|{CALL}", 5),
    ("deeds side by side", f"{SHOWING}|- {SHOW}|{HAND[:-1]}|{BOOK[:-1]}|{REVIEW}|- {CALL}", None),
    (
        "a deed over bullets among names",
        f"Văn nghệ|{SHOW}|{HAND[:-1]}|- {BOOK}|Thể thao|{CALL}",
        None,
    ),
]


@pytest.mark.parametrize(("lines", "stated"), [c[1:] for c in MIXED], ids=[c[0] for c in MIXED])
def test_lists_below_some_of_them(lines: str, stated: list[str] | int | None) -> None:
    rows = [row.statement for row in read_body("\n".join(["II. NỘI DUNG", *lines.split("|")])).rows]
    if isinstance(stated, list):
        assert rows == stated
    elif stated is not None:
        assert len(rows) == stated
    else:
        assert {HAND[:-1]} <= {row.rstrip(".") for row in rows}


UNITS = ["Văn phòng", "Phòng Nội vụ"]


@pytest.mark.parametrize(
    ("lines", "leads"),
    [
        (f"Văn phòng|{SHOW}|{HAND[:-1]}|{BOOK}|Phòng Nội vụ|{CALL}", [0, 0, 0, 1]),  # a slip
        (f"Văn phòng (thường trực)|- {SHOW}|- {HAND}|Phòng Nội vụ|{CALL}", [0, 0, 1]),
        (f"Văn phòng|- {SHOW}|Phòng Nội vụ|{HAND}|Tổ chức Đoàn trường|- {CALL}", [0, 1, None]),
    ],
)
def test_units_over_what_they_do(lines: str, leads: list[int | None]) -> None:
    rows = read_body("\n".join(["III. PHÂN CÔNG", *lines.split("|")])).rows
    assert [row.leads for row in rows] == [() if at is None else (UNITS[at],) for at in leads]


def test_they_are_sections() -> None:
    found = read_body("\n".join(["II. NỘI DUNG", SHOWING, SHOW, HAND, LEADING, BOOK, CALL]))
    assert [section.title for section in found.sections] == ["NỘI DUNG", SHOWING, LEADING]
    assert [row.section_heading for row in found.rows] == [SHOWING, SHOWING, LEADING, LEADING]
    assert {row.section_path for row in found.rows} == {("II",)}


GOALS = ["Mục tiêu chung", "Học sinh thích đến trường.", "Mục tiêu cụ thể"]
OF_PUPILS = ["Về học sinh", "- 100% học sinh tham gia câu lạc bộ.", "- Không có em nào bỏ học."]
OF_TEACHERS = ["Về giáo viên", "- 95% giáo viên có chứng chỉ."]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ([*GOALS, *OF_PUPILS, *OF_TEACHERS], 4),
        ([*GOALS, *OF_PUPILS, "Về giáo viên", "Tất cả thầy cô có chứng chỉ tin học cơ bản."], 4),
        ([*GOALS, "Giảm 5% số em nghỉ học", "Mở 3 lớp dạy bơi", "Xây 2 phòng học mới."], 4),
        (["Giảm bài tập về nhà cho các em", *OF_PUPILS, *OF_TEACHERS], 4),  # not known
    ],
)
def test_titles_right_above_others(lines: list[str], rows: int) -> None:
    found = read_body("\n".join(["II. MỤC TIÊU", *lines])).rows
    assert len(found) == rows, [row.statement for row in found]
