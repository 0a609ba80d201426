"""What stands below a node: its items, its labels, and what these bear."""

import pytest

from extractors.codes import Bearing, Genre
from extractors.lines.markers import MarkerKind
from extractors.plan.below import (
    items_below,
    label_block_of,
    role_below,
    roles_of_sisters,
    title_kinds,
)
from extractors.plan.genres import Finding
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from tests.extractors.plan_texts import Wanted, check_rows, outline_of, read_body

TASKS = Context(section=0, role=SectionRole.TASK, level=1)
CONCLUSION = Finding(Genre.DIRECTIVE, Bearing.SECTIONS, "the head says “kết luận”")


def test_the_block_of_an_item_is_what_its_labels_say() -> None:
    outline = outline_of("- Rà soát quy chế.\nChủ trì: Văn phòng.\nThời gian: Quý I.")
    block = label_block_of(outline, 0)
    assert (block.leads, block.deadline, block.line_numbers) == (("Văn phòng",), "Quý I", (2, 3))
    assert items_below(outline, 0) == []
    assert not label_block_of(outline_of("- Rà soát quy chế."), 0)


PATROL, CLINIC = "Công an tỉnh tuần tra ban đêm.", "Sở Y tế:\na) Rà soát quy chế.\nb) Sửa nội quy."


@pytest.mark.parametrize(
    "text", [f"1. {CLINIC}\n2. {PATROL}", f"1. {PATROL}\n2. {CLINIC}"], ids=["above", "below"]
)
def test_roles_of_sisters_hold_where_no_heading_says_anything(text: str) -> None:
    outline = outline_of(text)
    roles = roles_of_sisters(outline, -1, Context())
    assert roles == {MarkerKind.NUMBER: SectionRole.IMPLEMENTATION}
    assert roles_of_sisters(outline, -1, TASKS) == {}


OVER = "\na) Mở lớp.\nb) Ra sách."
LONG = f"Đa dạng hóa hình thức dạy nghề {'và các phong trào ' * 6}cho người trồng nấm."
TITLES = [
    ([LONG, "Đổi mới cách dạy", "Nâng cao tay nghề"], OVER, True),
    ([f"Kiểm tra hằng quý {'tại các tổ ' * 8}.", LONG, "Cách dạy", "Tay nghề"], OVER, True),
    ([LONG, "Đổi mới cách dạy"], OVER, False),  # one alone is no habit
    ([LONG, "Mở lớp cấp tốc.", "Lập hai tổ nghề."], OVER, False),
    ([LONG, "Đổi mới cách dạy", "Nâng cao tay nghề"], "", False),
    ([f"Đối với nghề nấm, {LONG}.", "Đối với việc dạy nghề."], OVER, True),
    (["Về công tác thống kê, báo cáo.", "Về công tác thi đua."], OVER, True),
    ([f"Đối với nghề nấm, {LONG}.", "Về việc dạy nghề."], OVER, False),
    (["Rà soát các lớp nghề.", "Rà soát các tổ nghề."], OVER, False),
    (["Sở Y tế dạy sơ cứu.", "Sở Y tế mở lớp."], OVER, False),
]


@pytest.mark.parametrize(("titles", "below", "expected"), TITLES)
def test_several_titles_that_end_openly_make_their_sisters_titles(
    titles: list[str], below: str, expected: bool
) -> None:
    listed = "\n".join(f"{n}. {title}{below}" for n, title in enumerate(titles, start=1))
    found = title_kinds(outline_of(f"I. NHIỆM VỤ\n{listed}"), 0)
    assert found == (frozenset({MarkerKind.NUMBER}) if expected else frozenset())


def test_a_plain_item_beside_them_makes_them_items() -> None:
    listed = f"1. {LONG}{OVER}\n2. Cách dạy{OVER}\n3. Tay nghề{OVER}\n4. Mua máy sấy nấm."
    assert title_kinds(outline_of(f"I. NHIỆM VỤ\n{listed}"), 0) == frozenset()


ROLES = [
    ("I. MỤC TIÊU\n- Đạt 80% hồ sơ.", Context(), SectionRole.TARGET),
    ("I. KINH PHÍ\n- Ngân sách xã.", Context(), SectionRole.FUNDING),
    ("1. Thể chế\n- Rà soát quy chế.", TASKS, SectionRole.TASK),
    ("- Gồm các việc:\n+ Rà soát quy chế.", TASKS, SectionRole.TASK),
    ("- Chỉ tiêu:\n+ Đạt 80% hồ sơ.", TASKS, SectionRole.TARGET),
    ("I. LỜI NÓI ĐẦU\n- Xã có năm thôn.\n- Thôn có đình.", Context(), None),
]


@pytest.mark.parametrize(("text", "context", "role"), ROLES)
def test_what_stands_under_a_node(text: str, context: Context, role: SectionRole | None) -> None:
    assert role_below(outline_of(text), 0, context) is role


TOLD = (
    "Cuộc họp có 25 đại biểu dự.\n\nÔng Mẫu, Bí thư Đảng ủy, chủ tọa.\n\n"
    "Nhiều ý kiến nêu khó khăn về kinh phí của xã.\n\nPhiên họp bế mạc lúc 17 giờ cùng ngày."
)
ASKED: list[tuple[str, str, list[Wanted]]] = [
    (
        "a paragraph that asks a body by name, among paragraphs that tell",
        "Sau khi nghe báo cáo, Ban Thường vụ giao Đảng ủy xã Hòa Mẫu một số nội dung sau:\n\n"
        "- Rà soát danh sách hộ nghèo.\n- Chi trả chế độ trước ngày 15/6/2026.\n\n" + TOLD,
        [
            ("Rà soát danh sách hộ nghèo.", {"leads": ("Đảng ủy xã Hòa Mẫu",)}),
            "Chi trả chế độ trước ngày 15/6/2026.",
        ],
    ),
    (
        "who does it opens the items",
        "Tại phiên họp, Huyện ủy yêu cầu Đảng ủy các xã lãnh đạo một số việc sau:\n\n"
        "- Đảng ủy xã Hòa Mẫu số hóa tài liệu của xã.\n"
        "- Hoàn thiện dự thảo quy chế làm việc.\n\n" + TOLD,
        [
            ("Đảng ủy xã Hòa Mẫu số hóa tài liệu của xã.", {"leads": ("Đảng ủy xã Hòa Mẫu",)}),
            ("Hoàn thiện dự thảo quy chế làm việc.", {"leads": ("Đảng ủy các xã",)}),
        ],
    ),
    (
        "what was done below such a paragraph",
        "Năm 2025, Ban Thường vụ giao Đảng ủy xã Hòa Mẫu một số nội dung sau:\n\n"
        "- Đã rà soát danh sách hộ nghèo.\n- Đã chi trả chế độ.\n\n" + TOLD,
        [],
    ),
    (
        "a paragraph that asks nobody",
        "Ban Thường vụ nghe báo cáo về các nội dung sau:\n\n"
        "- Rà soát danh sách hộ nghèo.\n- Chi trả chế độ.\n\n" + TOLD,
        [],
    ),
    (
        "what voters ask",
        "Cử tri đề nghị Đảng ủy xã Hòa Mẫu quan tâm một số nội dung sau:\n\n"
        "- Rà soát danh sách hộ nghèo.\n- Chi trả chế độ.\n\n" + TOLD,
        [],
    ),
    (
        "things below it",
        "Ban Thường vụ giao Đảng ủy xã Hòa Mẫu quản lý các tài sản sau:\n\n"
        "- Nhà văn hóa thôn Sông Ví.\n- Sân vận động xã.\n\n" + TOLD,
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [a[1:] for a in ASKED], ids=[a[0] for a in ASKED])
def test_what_a_paragraph_asks_of_a_body(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text, finding=CONCLUSION).rows, wanted)


FACTS = "1. Cảnh báo sản phẩm thuốc Mẫu không đạt.\na) Nhãn hiệu: Mẫu\nb) Số lô: 021\n"
CHARGED: list[tuple[str, str, list[Wanted]]] = [
    (
        "numbers that each say who does what",
        f"{FACTS}2. Phòng Y tế các xã chủ trì, kiểm tra các quầy thuốc.\n"
        "3. Các quầy thuốc trong tỉnh ngừng bán lô này.\n4. Sở Y tế xử lý vi phạm.",
        [
            (
                "Phòng Y tế các xã chủ trì, kiểm tra các quầy thuốc.",
                {"leads": ("Phòng Y tế các xã",)},
            ),
            "Các quầy thuốc trong tỉnh ngừng bán lô này.",
            ("Sở Y tế xử lý vi phạm.", {"leads": ("Sở Y tế",)}),
        ],
    ),
    (
        "numbers of which none is a duty",
        f"{FACTS}2. Phòng Y tế các xã nằm ở trung tâm.\n3. Sở Y tế cấp số lưu hành.",
        [],
    ),
    (
        "one number",
        f"{FACTS}2. Phòng Y tế các xã chủ trì, kiểm tra các quầy thuốc.",
        [],
    ),
    (
        "what was",
        f"{FACTS}2. Phòng Y tế các xã đã chủ trì, kiểm tra 12 quầy.\n3. Sở Y tế đã xử lý 02 quầy.",
        [],
    ),
    (
        "facts and one who does something",
        f"{FACTS}2. Lô này bán ở ba huyện.\n3. Giá mỗi hộp là 90.000 đồng.\n"
        "4. Sở Y tế chủ trì, xử lý vi phạm.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CHARGED], ids=[c[0] for c in CHARGED])
def test_numbers_beside_a_heading_that_says_nothing(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)


WEEKS: list[tuple[str, str, list[Wanted]]] = [
    (
        "times over paragraphs",
        "Tuần 1 (Từ 05/4/2027 - 10/4/2027)\n\nTổ chức đăng ký dự thi cho các lớp.\n\n"
        "Lập danh sách đề tài.\n\nTuần 2 (Từ 12/4/2027 - 17/4/2027)\n\nChấm các đề tài.",
        [
            (
                "Tổ chức đăng ký dự thi cho các lớp.",
                {"deadline": "Tuần 1 (Từ 05/4/2027 - 10/4/2027)"},
            ),
            ("Lập danh sách đề tài.", {"section_heading": "Tuần 1 (Từ 05/4/2027 - 10/4/2027)"}),
            ("Chấm các đề tài.", {"deadline": "Tuần 2 (Từ 12/4/2027 - 17/4/2027)"}),
        ],
    ),
    (
        "an entry with a day of its own",
        "Tháng 4/2027\n\nNgày 09/4/2027: Tổ chức thi vòng trường.\n\nTháng 5/2027\n\nTrao giải.",
        [
            ("Ngày 09/4/2027: Tổ chức thi vòng trường.", {"deadline": "Ngày 09/4/2027"}),
            ("Trao giải.", {"deadline": "Tháng 5/2027"}),
        ],
    ),
    (
        "one time alone",
        "Tháng 4/2027\n\nTổ chức đăng ký dự thi.\n\nLập danh sách đề tài.",
        [
            ("Tổ chức đăng ký dự thi.", {"deadline": None}),
            ("Lập danh sách đề tài.", {"deadline": None}),
        ],
    ),
    (
        "times below each other",
        "Tổ chức đăng ký dự thi.\n\nTháng 4/2027\n\nTháng 5/2027\n\nLập danh sách đề tài.",
        [
            ("Tổ chức đăng ký dự thi.", {"deadline": None}),
            ("Lập danh sách đề tài.", {"deadline": None}),
        ],
    ),
    (
        "what was",
        "Năm 2023\n\nXã đã đạt chuẩn.\n\nNăm 2024\n\nXã đã về đích.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [w[1:] for w in WEEKS], ids=[w[0] for w in WEEKS])
def test_times_over_paragraphs(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)


LETTER = Finding(Genre.LETTER, Bearing.SECTIONS, "the head says “công văn”")
DUTIES = "- Văn bản phải ghi rõ căn cứ.\n- Trường hợp thiếu hồ sơ thì cần nêu rõ lý do."
DEMANDS = [
    ("a letter that asks for all", f"II. Yêu cầu về thể thức của văn bản:\n{DUTIES}", LETTER, 2),
    ("a purpose", f"II. Mục đích, yêu cầu\n{DUTIES}", LETTER, 0),
    ("facts", "II. Yêu cầu về hồ sơ:\n- Đơn dự thi.\n- Ảnh chân dung.", LETTER, 0),
    ("another paper", f"II. Yêu cầu về thể thức của văn bản:\n{DUTIES}", CONCLUSION, 0),
]


@pytest.mark.parametrize(
    ("text", "finding", "count"), [d[1:] for d in DEMANDS], ids=[d[0] for d in DEMANDS]
)
def test_what_a_letter_demands(text: str, finding: Finding, count: int) -> None:
    listed = "I. NHIỆM VỤ\n- Các xã rà soát quy chế.\n- Các xã sửa nội quy."
    assert len(read_body(f"{listed}\n{text}", finding=finding).rows) == 2 + count
