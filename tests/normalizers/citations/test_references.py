from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.citations.references import LegalCitation, find_references
from tests.factories import CpuLimit


def _fields(found: LegalCitation) -> tuple[object, ...]:
    return found[:5]


CASES = [
    (
        "whole",
        (
            "Căn cứ Kế hoạch số 21/KH-UBND ngày 19 tháng 01 năm 2026 của Ủy ban nhân dân xã An "
            "Lạc về cải cách hành chính năm 2026;"
        ),
        [
            (
                "kế hoạch",
                "21/KH-UBND",
                date(2026, 1, 19),
                "Ủy ban nhân dân xã An Lạc",
                "về cải cách hành chính năm 2026",
            )
        ],
    ),
    (
        "a part that begins with a figure",
        "Căn cứ Kế hoạch số 3/KH-2TTVH ngày 12/3/2026 của Sở Mẫu; Công văn số 4/SM-VP - 2 trang;",
        [
            ("kế hoạch", "3/KH-2TTVH", date(2026, 3, 12), "Sở Mẫu", None),
            ("công văn", "4/SM-VP", None, None, None),
        ],
    ),
    (
        "two parted by a semicolon",
        (
            "Quyết định số 2/2025/QĐ-UBND ngày 01/7/2025 của UBND tỉnh Hà Lam về ban hành Quy "
            "chế; Quyết định số 3/QĐ-UBND ngày 02/7/2025 của UBND tỉnh."
        ),
        [
            (
                "quyết định",
                "2/2025/QĐ-UBND",
                date(2025, 7, 1),
                "UBND tỉnh Hà Lam",
                "về ban hành Quy chế",
            ),
            ("quyết định", "3/QĐ-UBND", date(2025, 7, 2), "UBND tỉnh", None),
        ],
    ),
    (
        "law by name and date",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        [("luật", None, date(2025, 6, 16), None, "Tổ chức chính quyền địa phương")],
    ),
    (
        "law with number behind the name",
        "Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019",
        [("luật", "43/2019/QH14", date(2019, 6, 14), None, "Giáo dục")],
    ),
    ("law by number", "Luật số 43/2019/QH14", [("luật", "43/2019/QH14", None, None, None)]),
    (
        "law with a comma",
        "theo Luật Phòng, chống tham nhũng, Luật Báo chí và các văn bản liên quan",
        [
            ("luật", None, None, None, "Phòng, chống tham nhũng"),
            ("luật", None, None, None, "Báo chí"),
        ],
    ),
    (
        "amending law",
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đất đai ngày 22 "
            "tháng 11 năm 2019;"
        ),
        [
            (
                "luật",
                None,
                date(2019, 11, 22),
                None,
                "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Đất đai",
            )
        ],
    ),
    ("code with year", "Bộ luật Lao động năm 2019", [("bộ luật", None, None, None, "Lao động")]),
    (
        "party",
        "Nghị quyết số 3-NQ/TU ngày 05/4/2026 của Tỉnh ủy Hà Lam về cải cách hành chính; nâng cao",
        [("nghị quyết", "3-NQ/TU", date(2026, 4, 5), "Tỉnh ủy Hà Lam", "về cải cách hành chính")],
    ),
    (
        "letter without date",
        "Thực hiện Công văn số 1204/SNV-CCHC&VP của Sở Nội vụ về việc triển khai thực "
        "hiện Kế hoạch",
        [
            (
                "công văn",
                "1204/SNV-CCHC&VP",
                None,
                "Sở Nội vụ",
                "về việc triển khai thực hiện Kế hoạch",
            )
        ],
    ),
    (
        "date behind a comma",
        (
            "Thông tư số 19/2023/TT-BGDĐT; Thông tư số 20/2023/TT-BGDĐT, ngày 30/10/2023 của Bộ "
            "trưởng Bộ Giáo dục và Đào tạo hướng dẫn vị trí việc làm"
        ),
        [
            ("thông tư", "19/2023/TT-BGDĐT", None, None, None),
            (
                "thông tư",
                "20/2023/TT-BGDĐT",
                date(2023, 10, 30),
                "Bộ trưởng Bộ Giáo dục và Đào tạo",
                "hướng dẫn vị trí việc làm",
            ),
        ],
    ),
    (
        "series takes the type",
        (
            "các Nghị định 130/2005/NĐ-CP ngày 17/10/2005, 117/2013/NĐ-CP ngày 07/10/2013 và "
            "60/2021/NĐ-CP của Chính phủ"
        ),
        [
            ("nghị định", "130/2005/NĐ-CP", date(2005, 10, 17), None, None),
            ("nghị định", "117/2013/NĐ-CP", date(2013, 10, 7), None, None),
            ("nghị định", "60/2021/NĐ-CP", None, "Chính phủ", None),
        ],
    ),
    ("without số", "Chỉ thị 23/CT-TTg", [("chỉ thị", "23/CT-TTg", None, None, None)]),
    (
        "no comma before the title's verb",
        (
            "Nghị quyết số 84/NQ-CP ngày 16/8/2021 của Chính phủ ban hành Chương trình tổng thể "
            "giai đoạn 2021 - 2030;"
        ),
        [
            (
                "nghị quyết",
                "84/NQ-CP",
                date(2021, 8, 16),
                "Chính phủ",
                "ban hành Chương trình tổng thể giai đoạn 2021 - 2030",
            )
        ],
    ),
    (
        "title names another",
        "Nghị định số 17/2023/NĐ-CP sửa đổi một số điều của Nghị định số 13/2015/NĐ-CP "
        "ngày 17/10/2015;",
        [
            (
                "nghị định",
                "17/2023/NĐ-CP",
                None,
                None,
                "sửa đổi một số điều của Nghị định số 13/2015/NĐ-CP ngày 17/10/2015",
            ),
            ("nghị định", "13/2015/NĐ-CP", date(2015, 10, 17), None, None),
        ],
    ),
    (
        "not filled in",
        "(Kèm theo Kế hoạch số /KH-GDĐT ngày /01/2025 của Phòng GD&ĐT huyện An Lạc)",
        [("kế hoạch", None, None, "Phòng GD&ĐT huyện An Lạc", None)],
    ),
    (
        "the sentence goes on",
        (
            "Căn cứ Kế hoạch số 12/KH-UBND của UBND xã A về CCHC năm 2026, Trường Mầm non Hoa Mơ "
            "xây dựng kế hoạch như sau:"
        ),
        [("kế hoạch", "12/KH-UBND", None, "UBND xã A", "về CCHC năm 2026")],
    ),
    (
        "prose behind the date is no title",
        "tại Quyết định số 5/QĐ-UBND ngày 1/1/2025 phù hợp yêu cầu",
        [("quyết định", "5/QĐ-UBND", date(2025, 1, 1), None, None)],
    ),
    (
        "sentence end",
        "Kế hoạch số 5/KH-SNV của Sở Nội vụ về cải cách hành chính. Trung tâm xây dựng",
        [("kế hoạch", "5/KH-SNV", None, "Sở Nội vụ", "về cải cách hành chính")],
    ),
    (
        "title without a word before it",
        "Kế hoạch số 24/KH-UBND ngày 19/10/2021 Kế hoạch cải cách hành chính quận;",
        [("kế hoạch", "24/KH-UBND", date(2021, 10, 19), None, "Kế hoạch cải cách hành chính quận")],
    ),
    (
        "nobody's body",
        "Nghị định số 5/2025/NĐ-CP của cơ quan, đơn vị",
        [("nghị định", "5/2025/NĐ-CP", None, None, None)],
    ),
    (
        "impossible day",
        "Quyết định số 5/QĐ-UBND ngày 31/02/2025",
        [("quyết định", "5/QĐ-UBND", None, None, None)],
    ),
    (
        "văn bản has no type",
        "Văn bản số 123/UBND-VP ngày 5/1/2026",
        [(None, "123/UBND-VP", date(2026, 1, 5), None, None)],
    ),
]

TYPES_AND_NUMBERS = [
    (
        "a law inside the name of a law, and what follows",
        "Luật sửa đổi một số điều của Luật Thư viện ngày 01/7/2025; Nghị định số 12/2025/NĐ-CP;",
        [("luật", None), ("nghị định", "12/2025/NĐ-CP")],
    ),
    (
        "a series of one type",
        "Nghị định số 130/2005/NĐ-CP, 12/2006/NĐ-CP",
        [("nghị định", "130/2005/NĐ-CP"), ("nghị định", "12/2006/NĐ-CP")],
    ),
    (
        "a number of another type is none of the series",
        "Nghị định số 130/2005/NĐ-CP, 12/KH-UBND",
        [("nghị định", "130/2005/NĐ-CP")],
    ),
    (
        "the number of a law by its name begins no series",
        "Luật Thư viện số 43/2019/QH14, 12/2020/QH14",
        [("luật", "43/2019/QH14")],
    ),
    (
        "a number that is still to come begins no series",
        "Kế hoạch số ...../KH-UBND, 15/KH-UBND",
        [("kế hoạch", None)],
    ),
    ("a name of 24 words", f"Luật {'Đê ' * 24}", [("luật", None)]),
]
NEGATIVES = [
    f"Luật {'Đê ' * 25}",  # a sentence, no name
    "Theo Luật Số 12 của xã",
    "",
    "Sở Kế hoạch và Đầu tư",
    "trên cơ sở Luật định và pháp luật",
    "luật sư, luật gia",
    "Xây dựng kế hoạch 5 năm",
    "đạt 12/15 chỉ tiêu",
    "Quyết định này có hiệu lực",
    "Ban hành Kế hoạch năm 2026",
    "Báo cáo quý I/2026",
    "Luật này",
    "kế hoạch 10/2026",
    "Số 5/KH-UBND",
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_references(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [_fields(found) for found in find_references(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [case[1:] for case in TYPES_AND_NUMBERS],
    ids=[case[0] for case in TYPES_AND_NUMBERS],
)
def test_where_one_ends_and_another_begins(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert [(found.document_type, found.number) for found in find_references(text)] == expected


def test_the_next_citation_ends_the_title() -> None:
    text = "Kế hoạch số 12/KH-UBND ngày 05/01/2026 về trồng cây, Nghị quyết số 3/NQ-HĐND về nước"
    assert [found.title for found in find_references(text)] == ["về trồng cây", "về nước"]


@pytest.mark.parametrize("text", NEGATIVES)
def test_no_reference(text: str) -> None:
    assert find_references(text) == ()


def test_printed_is_the_citation_without_its_closing_mark() -> None:
    found = find_references("Căn cứ Kế hoạch số 5/KH-UBND\nngày 05/01/2026 của UBND xã A;")
    assert found[0].printed == "Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND xã A"


def test_long_text_takes_time_in_proportion() -> None:
    text = "Căn cứ Quyết định số 5/QĐ-UBND ngày 05/01/2026 của UBND xã A và " * 4000
    with CpuLimit(5):
        assert len(find_references(text)) == 4000


@given(st.text(alphabet="Luật số ngày/5KH-QĐcủa,;.()\n Nghị định", max_size=120))
def test_never_raises(text: str) -> None:
    for found in find_references(text):
        assert found.printed
