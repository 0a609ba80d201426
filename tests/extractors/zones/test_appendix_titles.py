from __future__ import annotations

import pytest

from extractors.zones.appendix_titles import appendix_word, is_appendix_title, untitled_appendix
from extractors.zones.views import view
from tests.extractors.document_blocks import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PHỤ LỤC", True),
        ("Phụ lục 1", True),
        ("PHỤ LỤC I: DANH MỤC NHIỆM VỤ", True),
        ("Phụ lục số 02. Danh mục nhiệm vụ", True),
        ("Biểu số 2", True),
        ("Phụ lục (Kèm theo Kế hoạch số 5/KH-X)", True),
        ("Phụ lục kèm theo Kế hoạch này", False),
        ("Phụ lục 1 và Phụ lục 2 được gửi kèm", False),
        ("Phụ lục 1: Danh mục nhiệm vụ;", False),
        ("Biểu diễn văn nghệ", False),
        ("Mẫu", False),
        ("PHỤ LỤC I ............ 12", False),
        ("", False),
    ],
)
def test_appendix_word(text: str, expected: bool) -> None:
    assert appendix_word(text) is expected


# Each case: the lines, whether they stand in the body, and whether the first one is a title.
TITLES = [
    ("capitals in the body", "PHỤ LỤC I\nDANH MỤC", True, True),
    ("small letters in the body without evidence", "Phụ lục 1\nGồm các việc sau.", True, False),
    ("small letters above a table", "Phụ lục 1\n| TT | Nội dung |\n| 1 | Họp |", True, True),
    (
        "small letters above the note of an attachment",
        "Phụ lục 1\n(Kèm theo Kế hoạch số 5/KH-X)",
        True,
        True,
    ),
    ("small letters below the foot", "Phụ lục 1\nGồm các việc sau.", False, True),
    ("a list of appendices", "Phụ lục 1: Danh mục\nPhụ lục 2: Biểu mẫu", False, False),
]


@pytest.mark.parametrize(
    ("text", "in_body", "expected"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES]
)
def test_title(text: str, in_body: bool, expected: bool) -> None:
    views = [view(block) for block in document(text)]
    assert is_appendix_title(views, 0, in_body) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DANH MỤC NHIỆM VỤ NĂM 2026", True),
        ("BẢNG PHÂN CÔNG NHIỆM VỤ", True),
        ("Danh mục nhiệm vụ năm 2026", False),
        ("SỞ NỘI VỤ", False),
        ("", False),
    ],
)
def test_untitled(text: str, expected: bool) -> None:
    assert untitled_appendix([view(block) for block in document(text or " ")], 0) is expected


LISTED = (
    "Phụ lục I - Đề án nước sạch của các xã\nven biển đến năm 2030.\n"
    "Phụ lục II - Đề án trồng rừng\nphòng hộ.\n\nPhụ lục III - Đề án đê kè.\n"
)
LISTS = [
    ("wrapped lines of the first of a list", f"{LISTED}III. TỔ CHỨC THỰC HIỆN", 0, False),
    ("the last of a list above a heading", f"{LISTED}III. TỔ CHỨC THỰC HIỆN", 5, False),
    ("the last of a list above a table", f"{LISTED}| TT | Nội dung |\n| 1 | Họp |", 5, True),
    (
        "a title with sentences above it",
        "Phụ lục I - Đề án nước sạch.\nCác xã lập sổ.\nPhụ lục II - Đề án đê\nTHÔNG TIN CHUNG",
        2,
        True,
    ),
    (
        "a note below the title",
        "Phụ lục I - Đề án nước\n(Kèm theo Kế hoạch số 5/KH-X)\nPhụ lục II - Đề án đê",
        0,
        True,
    ),
]


@pytest.mark.parametrize(
    ("text", "index", "expected"), [c[1:] for c in LISTS], ids=[c[0] for c in LISTS]
)
def test_a_list_of_appendices_in_the_body(text: str, index: int, expected: bool) -> None:
    views = [view(block) for block in document(text)]
    assert is_appendix_title(views, index, in_body=True) is expected
