"""What a document is by its head, what its parts are by counting, and what they give."""

from collections.abc import Sequence

import pytest

from extractors.codes import Bearing, Genre
from extractors.lines.paragraphs import join_lines
from extractors.models import FrontMatter
from extractors.plan.genres import (
    A_PLAN,
    Finding,
    count_part,
    document_finding,
    genre_of,
    part_finding,
)
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from tests.extractors.plan_texts import blocks_of

RULES = [
    "1. Chủ rừng khai thác cây chết theo khoản 2 Điều này.",
    "2. Bộ Mẫu quy định chi tiết việc trồng bù tại Luật này.",
    "3. Hộ gia đình được giao rừng theo Điều 5 của Nghị định này có trách nhiệm giữ rừng.",
]
TASKS = [f"{number}. Hạt Kiểm lâm tuần tra tiểu khu {number}." for number in range(4, 30)]

HEADS = [
    ("kế hoạch", "Phòng cháy năm 2026", Genre.PLAN, Bearing.SECTIONS),
    ("chương trình hành động", "Thực hiện Nghị quyết", Genre.PLAN, Bearing.SECTIONS),
    ("quyết định", "Ban hành Kế hoạch trồng rừng", Genre.DECISION_WITH_PLAN, Bearing.SECTIONS),
    ("quyết định", "Phê duyệt Đề án cấp nước", Genre.DECISION_WITH_PLAN, Bearing.SECTIONS),
    ("quyết định", "Ban hành Quy chế làm việc", Genre.REGULATION, Bearing.NOTHING),
    ("quyết định", "Quy chế phối hợp thực hiện kế hoạch", Genre.REGULATION, Bearing.NOTHING),
    ("quyết định", "Kế hoạch sửa đổi quy chế", Genre.DECISION_WITH_PLAN, Bearing.SECTIONS),
    ("quyết định", "Bổ nhiệm cán bộ", Genre.OTHER, Bearing.ASSIGNMENTS),
    ("thông báo", "Kết luận của Chủ tịch tại cuộc họp", Genre.CONCLUSIONS, Bearing.SECTIONS),
    ("thông báo", "Kế hoạch nghỉ lễ", Genre.OTHER, Bearing.SECTIONS),
    ("thông báo", "Tuyển dụng viên chức", Genre.OTHER, Bearing.ASSIGNMENTS),
    ("chỉ thị", "Phòng chống dịch", Genre.DIRECTIVE, Bearing.SECTIONS),
    ("báo cáo", "Kết quả công tác năm 2025", Genre.REPORT, Bearing.ASSIGNMENTS),
    ("công văn", "Đôn đốc báo cáo", Genre.LETTER, Bearing.ASSIGNMENTS),
    ("giấy mời", "Họp giao ban", Genre.LETTER, Bearing.ASSIGNMENTS),
    ("thông tư", "Quy định về lưu trữ", Genre.REGULATION, Bearing.NOTHING),
    ("hợp đồng", "Thuê nhà", Genre.FORM, Bearing.NOTHING),
    ("kế hoạch liên tịch", "Hiến máu", Genre.PLAN, Bearing.SECTIONS),
    ("quy trình nội bộ", "Nhận hồ sơ", Genre.REGULATION, Bearing.NOTHING),
    ("thể lệ", "Hội thi kế hoạch nhỏ", Genre.REGULATION, Bearing.NOTHING),
    ("thư ngỏ", "Vườn đẹp", Genre.OTHER, Bearing.ASSIGNMENTS),
    ("quyết định", None, Genre.OTHER, Bearing.ASSIGNMENTS),
]


@pytest.mark.parametrize(("printed", "title", "genre", "bearing"), HEADS)
def test_by_the_head(printed: str, title: str | None, genre: Genre, bearing: Bearing) -> None:
    found = genre_of(FrontMatter(document_type=printed, title=title))
    assert (found.genre, found.bearing) == (genre, bearing)
    assert printed in found.evidence


def test_without_a_type_it_is_a_plan() -> None:
    assert genre_of(FrontMatter(title="Quy chế")) is A_PLAN


ARTICLES = [
    (None, "Điều 1. Phê duyệt Kế hoạch trồng rừng năm 2026 với các nội dung sau:", True),
    ("ạch trồng rừng năm 2026", "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng", True),
    (None, "Điều 1: Ban hành Chương trình cấp nước của huyện, gồm:", True),
    (None, "Điều 1. Phê duyệt kết quả thực hiện kế hoạch năm 2025.", False),
    (None, "Điều 1. Thành lập Tổ giúp việc thực hiện Kế hoạch số 05/KH-UBND.", False),
    (None, "Điều 1. Phê duyệt Quy chế thực hiện Kế hoạch trồng rừng.", False),
    ("Quy chế làm việc", "Điều 1. Phê duyệt Kế hoạch trồng rừng.", False),
    (None, "Điều 2. Phê duyệt Kế hoạch trồng rừng.", False),
]


@pytest.mark.parametrize(("title", "article", "is_plan"), ARTICLES)
def test_a_decision_without_its_title_is_what_its_first_article_approves(
    title: str | None, article: str, is_plan: bool
) -> None:
    """A stamp over the head took the title along; the articles below say it once more."""
    blocks = blocks_of(f"QUYẾT ĐỊNH:\n{article}\nĐiều 3. Giám đốc Sở Mẫu thi hành.")
    found = genre_of(FrontMatter(document_type="quyết định", title=title), blocks)
    assert (found.genre is Genre.DECISION_WITH_PLAN) == is_plan


def test_a_notice_is_no_decision() -> None:
    blocks = blocks_of("Điều 1. Phê duyệt Kế hoạch trồng rừng.")
    assert genre_of(FrontMatter(document_type="thông báo"), blocks).genre is Genre.OTHER


PROCEDURE = """
    Trình tự thực hiện: Tổ chức nộp hồ sơ tại bộ phận một cửa.
    Cách thức thực hiện: Nộp trực tiếp.
    Thành phần hồ sơ: Đơn đề nghị.
    Thời hạn giải quyết: theo quy định.
"""
STEPS = "\n".join(f"Bước {n}: Chuyên viên thẩm định hồ sơ, {n + 1} ngày làm việc" for n in range(8))
FORM = "\n".join(["Họ và tên: ……………", "Ngày sinh: ……………", "Nơi ở: ____________"] * 3)
LAW = "\n".join(f"Điều {n}. Phạm vi của việc số {n}." for n in range(1, 9))
WORK = """
    I. NHIỆM VỤ
    - Rà soát quy chế làm việc trong quý I.
    - Báo cáo kết quả trước 15 ngày làm việc.
    - Họ và tên người phụ trách: ……………
    Điều này do Văn phòng thực hiện.
"""
PARTS = [
    (PROCEDURE, None, Genre.REGULATION, Bearing.NOTHING),
    (STEPS, None, Genre.REGULATION, Bearing.NOTHING),
    (FORM, None, Genre.FORM, Bearing.NOTHING),
    (LAW, None, Genre.REGULATION, Bearing.NOTHING),
    (WORK, "QUY CHẾ LÀM VIỆC", Genre.OTHER, Bearing.NOTHING),
    (WORK, "Danh sách thành viên", Genre.OTHER, Bearing.NOTHING),
    (WORK, "KẾT QUẢ THỰC HIỆN NĂM 2025", Genre.OTHER, Bearing.ASSIGNMENTS),
    (WORK, "QUY TRÌNH NỘI BỘ", Genre.OTHER, Bearing.NOTHING),  # the longer phrase wins
    (WORK, "QUY TRÌNH LUÂN CHUYỂN", Genre.OTHER, Bearing.ASSIGNMENTS),
]


@pytest.mark.parametrize(("text", "title", "genre", "bearing"), PARTS)
def test_a_part(text: str, title: str | None, genre: Genre, bearing: Bearing) -> None:
    found = part_finding(join_lines(blocks_of(text)), title)
    assert found is not None
    assert (found.genre, found.bearing) == (genre, bearing)


@pytest.mark.parametrize("title", [None, "", "PHÂN CÔNG NHIỆM VỤ", "Nhiệm vụ của danh sách"])
def test_a_part_that_nothing_is_said_of(title: str | None) -> None:
    assert part_finding(join_lines(blocks_of(WORK)), title) is None


def test_the_cells_of_tables_are_counted() -> None:
    text = "STT\tBước\tThời gian\n" + "\n".join(
        f"{n}\tThẩm định hồ sơ\t0{n} ngày làm việc" for n in range(1, 8)
    )
    counts = count_part(join_lines(blocks_of(text)))
    assert counts.durations == 7
    assert counts.texts >= 21


def _found(bearing: Bearing) -> Finding:
    return Finding(Genre.OTHER, bearing, "")


WHOLES = [
    (A_PLAN, (), Genre.PLAN, Bearing.SECTIONS),
    (A_PLAN, (_found(Bearing.NOTHING),), Genre.OTHER, Bearing.NOTHING),
    (A_PLAN, (_found(Bearing.NOTHING), A_PLAN), Genre.PLAN, Bearing.SECTIONS),
    (_found(Bearing.ASSIGNMENTS), (_found(Bearing.NOTHING),), Genre.OTHER, Bearing.NOTHING),
    (
        _found(Bearing.ASSIGNMENTS),
        (_found(Bearing.NOTHING), _found(Bearing.ASSIGNMENTS)),
        Genre.OTHER,
        Bearing.ASSIGNMENTS,
    ),
]


@pytest.mark.parametrize(("head", "parts", "genre", "bearing"), WHOLES)
def test_the_whole(head: Finding, parts: Sequence[Finding], genre: Genre, bearing: Bearing) -> None:
    found = document_finding(head, parts)
    assert (found.genre, found.bearing) == (genre, bearing)


CONTEST = """UBND XÃ HÒA AN
THỂ LỆ
Cuộc thi ảnh đẹp năm 2026

I. ĐỐI TƯỢNG
- Công dân từ 15 tuổi trở lên.
II. QUY ĐỊNH VỀ ẢNH
- Mỗi tác giả gửi không quá 05 ảnh.
"""
INVITATION = """UBND XÃ HÒA AN
GIẤY MỜI
Họp giao ban tháng 5

Kính gửi: Các ông, bà trưởng thôn
Thời gian: 8 giờ ngày 05/5/2026.
Đề nghị các ông, bà đến dự đúng giờ.
"""
LETTER = """SỞ NỘI VỤ
Số: 12/SNV-VP
V/v báo cáo số liệu

Kính gửi: Các phòng trực thuộc

I. NHIỆM VỤ
- Văn phòng tổng hợp số liệu, báo cáo trước ngày 10/5/2026.
- Việc nộp báo cáo chậm ảnh hưởng đến kết quả chung.
"""
ASKING = """PHÒNG CÂY XANH
Số: 12/PCX
V/v tưới cây

Hà Lam, ngày 03 tháng 3 năm 2027

Kính gửi: Các tổ vườn.

Để tiết kiệm nước, Phòng Cây xanh {asks}:

- Rà soát đường ống trước ngày 15/3/2027.

- Báo cáo kết quả về Phòng.
"""
COUNTING = """PHÒNG CÂY XANH
Số: 15/PCX
V/v thống kê vườn

Hà Lam, ngày 03 tháng 3 năm 2027

Kính gửi: Các tổ vườn.

Nhằm chuẩn bị tốt vụ mới; Phòng Cây xanh {asks}:
1. Rà soát, lập danh sách các vườn.
2. Hoàn thành biểu mẫu của phụ lục gồm:
   - Phần I: Thống kê số cây.
   - Phần II: Đăng ký giống mới.
3. Báo cáo bằng văn bản về Phòng trước ngày 15/3/2027.
"""
DOCUMENTS = [
    (COUNTING.format(asks="yêu cầu các tổ"), 3),
    (COUNTING.format(asks="gửi kèm theo văn bản này như sau"), 1),
    (ASKING.format(asks="yêu cầu"), 2),
    (ASKING.format(asks="đề nghị các tổ vườn"), 2),
    (CONTEST, 0),
    (INVITATION, 0),
    (LETTER, 1),
]


@pytest.mark.parametrize(("text", "rows"), DOCUMENTS)
def test_documents_that_are_no_plans_give_what_they_assign(text: str, rows: int) -> None:
    assert len(read_document(text.encode(), Config()).reading.rows) == rows


@pytest.mark.parametrize(
    ("texts", "are_rules"),
    [
        (RULES, True),
        ([*RULES, *TASKS], True),
        ([*RULES[:2], *TASKS], False),
        ([*RULES, *TASKS * 5], False),
        (["1. Rà soát việc này.", "2. Thực hiện Kế hoạch này.", "3. Sửa chỗ này."], False),
        (["1. Triển khai Quyết định này."] * 4, False),
    ],
)
def test_a_text_that_calls_itself_an_act_with_rules(texts: list[str], are_rules: bool) -> None:
    found = part_finding(join_lines(blocks_of("\n".join(texts))), None)
    assert (found is not None and found.genre is Genre.REGULATION) == are_rules
