"""Who has which post, who is invited, papers to hand in, and steps of a procedure."""

import pytest

from extractors.plan.member_lists import is_dossier, is_of_roll, is_post, is_rated, is_roll
from tests.extractors.plan_texts import read_body

POSTS = [
    "Cô Lê Thị Hoa: Dạy lớp 1A",
    "Cô Vũ Thị Cúc: Chủ nhiệm 2B",
    "Thầy Tùng - Thể dục khối 3, 4",
    "1A: Cô Hoa",
    "Tổ trưởng: Lê Văn Mẫu",
    "Nguyễn Văn An 5A",
]
NO_POSTS = [
    "Cô Hoa: phụ trách thư viện, lập sổ mượn sách.",
    "Lớp 5A: trực thư viện",
    "Cô Cúc: Chủ nhiệm 2B, lập sổ liên lạc",
    "Tổ Văn phòng: in thư mời",
    "Cô Hoa ra câu hỏi cho lớp 5A.",
]


@pytest.mark.parametrize("text", POSTS)
def test_a_post(text: str) -> None:
    assert is_post(text)


@pytest.mark.parametrize("text", NO_POSTS)
def test_a_duty_is_no_post(text: str) -> None:
    assert not is_post(text)


def test_one_post_makes_no_roll() -> None:
    assert not is_roll(POSTS[:1])
    assert not is_roll([*POSTS[:2], *NO_POSTS])
    assert is_roll([*POSTS[:3], "Phụ huynh tiêu biểu."])


def statements(text: str) -> list[str]:
    """The statements of the rows of a plan."""
    return [row.statement for row in read_body(text).rows]


def test_guests_are_no_tasks() -> None:
    guests = "- Bà Lê Thị Mẫu, Bí thư Đảng ủy;\n- Hội Khuyến học xã;\n- Phụ huynh tiêu biểu."
    assert statements(f"II. NỘI DUNG\n2. Khách mời\n{guests}\n3. Việc\n- Tổ A in thư.") == [
        "Tổ A in thư."
    ]


def test_a_duty_in_a_roll_is_a_task() -> None:
    posts = "\n".join(f"- {post}" for post in POSTS)
    assert statements(f"II. PHÂN CÔNG\n{posts}\n- Cô Lan quản lý thư viện.") == [
        "Cô Lan quản lý thư viện."
    ]


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        ("1. Viện Cây ăn quả Hà Lam;\n2. Trường Đại học Mẫu Sơn;\n3. Công ty TNHH Phú Lạc.", 0),
        ("1. Viện Cây ăn quả (Bộ Mẫu);\n2. Hợp tác xã Hòa An;\n3. Hội Làm vườn Phú Lạc.", 0),
        ("1. Viện Cây ăn quả ghép cành;\n2. Hội Nông dân xã trồng cây;\n3. Tổ A in thư.", 3),
        ("1. Trạm Y tế xã: tủ thuốc;\n2. Trường Tiểu học Hòa An: bàn ghế.", 2),
        ("1. Trường học xanh;\n2. Trạm bơm số 2;\n3. Nhà văn hóa thôn.", 3),
    ],
)
def test_a_list_of_bodies_gives_nobody_a_task(items: str, kept: int) -> None:
    assert len(statements(f"II. NHIỆM VỤ\n{items}")) == kept


STEPS = "Bước 1: Tổ chuyên môn bỏ phiếu.\nBước 2: Hội đồng chọn sách."


@pytest.mark.parametrize(
    ("heading", "count"),
    [("II. QUY TRÌNH LỰA CHỌN SÁCH", 0), ("II. NHIỆM VỤ", 2), ("II. CÁC BƯỚC THỰC HIỆN", 2)],
)
def test_steps(heading: str, count: int) -> None:
    assert len(statements(f"{heading}\n{STEPS}")) == count


def test_a_step_with_a_time_is_a_task() -> None:
    dated = "Bước 3: Văn phòng công bố kết quả trước ngày 15/3/2026."
    assert len(statements(f"II. QUY TRÌNH\n{STEPS}\n{dated}")) == 1


def test_what_is_brought_is_no_task() -> None:
    things = "- Giáo viên: giáo án, tranh ảnh.\n- Loa đài, hoa tươi.\n- Tổ A kê bàn ghế."
    assert statements(f"II. NỘI DUNG\n1. Chuẩn bị\n{things}") == ["Tổ A kê bàn ghế."]
    assert len(statements(f"II. NỘI DUNG\n1. Việc của các tổ\n{things}")) == 3


PAPERS = ["01 bản sao giấy khai sinh;", "02 ảnh 3x4;", "01 giấy khám sức khỏe trong vòng 6 tháng."]
NO_DOSSIERS = [
    ["Bản đồ quy hoạch xã.", "Giấy mời các xã.", "Phiếu khảo sát."],  # not counted
    ["01 bản sao giấy khai sinh;", "02 ảnh 3x4;"],  # two
    ["01 lớp tập huấn.", "02 buổi họp dân.", "03 mô hình."],
    [PAPERS[0], "Rà soát quy chế.", "Sửa nội quy.", "Họp dân."],
]


def test_papers_to_hand_in_are_no_tasks() -> None:
    items = "\n".join(f"- {paper}" for paper in PAPERS)
    text = f"II. NỘI DUNG\n1. Hồ sơ dự tuyển\n{items}\n2. Việc\n- Tổ A in thư."
    assert statements(text) == ["Tổ A in thư."]


@pytest.mark.parametrize("texts", NO_DOSSIERS)
def test_what_is_no_dossier(texts: list[str]) -> None:
    assert is_dossier(PAPERS)
    assert not is_dossier(texts)


NEEDS = [
    "Mở lớp đan lát: (1) - Rất cần (cho hai xóm).",
    "Cho vay vốn: (2) - Cần.",
    "Giới thiệu việc làm: (1) - Rất cần.",
    "Cấp phát công cụ: (2) - Cần.",
]
UNRATED = [
    [
        text.replace("(1) - Rất cần", "(1) - Xóm Đông").replace("(2) - Cần", f"(2) - Xóm {n}")
        for n, text in enumerate(NEEDS)
    ],
    ["Mở lớp đan lát cho hai xóm.", "Cho vay vốn.", "Giới thiệu việc làm.", "Cấp công cụ."],
    NEEDS[:2],
    [*NEEDS[:3], "Rà soát hộ nghèo.", "Mở hội chợ.", "Trồng dừa.", "Sửa cầu."],
    ["Gồm: (1) - Cần cẩu; (2) - Cần câu.", "Sửa cầu: (1) - Cầu Đá.", "Vay vốn: (3) - Hội."],
]


def test_needs_marked_on_a_scale_are_no_tasks() -> None:
    assert is_rated(NEEDS) and is_roll(NEEDS) and all(map(is_of_roll, NEEDS))
    assert is_rated([*NEEDS, "Rà soát hộ nghèo."]) and not is_of_roll("Rà soát hộ nghèo.")


@pytest.mark.parametrize("texts", UNRATED)
def test_lists_that_no_scale_marks(texts: list[str]) -> None:
    assert not is_rated(texts)
