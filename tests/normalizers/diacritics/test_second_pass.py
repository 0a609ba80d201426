"""What a first pass over a document tells the second."""

import pytest

from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.second_pass import MOST, extra_noise
from normalizers.repair import Repairs, repair_all

# A plan of which a bad print lost many tones: every line has words that are no words.
BAD = [
    "Căn cứ Nghị dịnh của Chính phủ quy dịnh câp chứng chỉ hành nghê;",
    "Sở xây dựng Kế hoạch câp giây chứng nhận cho các cơ sở.",
    "Đê hoàn thành việc câp giấy chứng nhận theo dúng lộ trình, chât lượng.",
    "Chuân bị đầy đủ hô sơ; phôi hợp với Phòng Y tê kiêm tra điêu kiện.",
    "Tô chức tông kêt, báo cáo kêt quả vê Sở.",
]
CLEAN = [
    "Tổ chức thẩm định hồ sơ đề nghị cấp giấy phép của các cơ sở.",
    "Đề ra giải pháp để hoàn thành kế hoạch.",
    "Kim giây của đồng hồ, đôi giày và hàng cây bên đường.",
]


@pytest.mark.parametrize(
    ("misread", "words", "least", "most"),
    [(0, 50, 0, 0), (3, 600, 0, 0), (20, 600, 0.5, 2), (90, 900, 2, MOST), (900, 900, MOST, MOST)],
)
def test_noise_is_told_by_what_was_misread(
    misread: int, words: int, least: float, most: float
) -> None:
    assert least <= extra_noise(misread, words) <= most


def light(lines: list[str]) -> list[str]:
    return [made.text for made in repair_damaged(lines, [Mode.LIGHT] * len(lines))]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("cơ sở được thâm định theo lịch", "cơ sở được thẩm định theo lịch"),
        ("quy định đôi với các cơ sở hành nghề", "quy định đối với các cơ sở hành nghề"),
        ("Báo cáo kết quả thực hiện kê hoạch.", "Báo cáo kết quả thực hiện kế hoạch."),
    ],
)
def test_a_bad_print_needs_less_evidence(line: str, printed: str) -> None:
    assert light([*BAD, line])[-1] == printed


def test_a_good_print_is_left_alone() -> None:
    assert light(CLEAN) == CLEAN


def test_a_phrase_of_the_document_mends_two_wrong_neighbours() -> None:
    known = ["Tổ chức đấu thầu theo quy định."] * 6
    assert light([*known, "Tô chức đâu thâu thuốc."])[-1] == "Tổ chức đấu thầu thuốc."


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Thoi gian: theo 16 trinh cua tinh.", "lộ trình"),
        ("Hoat dong van hoa, van nghé 6 co sé.", "ở cơ sở"),
        ("Kiém tra 6 xa trong thang 12.", "6"),
        ("Hoan thanh 16 cong trinh trong nam.", "16"),
        ("trwéc ngay 14 thang 6 nam 2026", "14"),
    ],
)
def test_digits_are_words_only_where_that_is_sure(read: str, printed: str) -> None:
    (made,) = repair_all([read], Repairs.OCR)
    assert printed in made.text
