from __future__ import annotations

import pytest

from extractors.zones.whole_names import is_half_name, whole_name, with_organ

NAMES = [
    ("place of issue", "ỦY BAN NHÂN DÂN TỈNH", "Hà Lam", (), "ỦY BAN NHÂN DÂN TỈNH HÀ LAM"),
    ("place with its level", "UBND thành phố", "Thành phố Hà Lam", (), "UBND thành phố Hà Lam"),
    ("place of another level", "UBND tỉnh", "Thành phố Hà Lam", (), "UBND tỉnh"),
    (
        "preamble",
        "Ủy ban nhân dân",
        None,
        ("Ủy ban nhân dân phường An Lạc ban hành kế hoạch như sau:",),
        "Ủy ban nhân dân phường An Lạc",
    ),
    (
        "area of the plan",
        "UBND tỉnh",
        None,
        ("triển khai trên địa bàn tỉnh Bà Lụa - Vũng Chùa như sau:",),
        "UBND tỉnh Bà Lụa - Vũng Chùa",
    ),
    (
        "the text is surer than the place",
        "UBND xã",
        "Hà Lam",
        ("UBND xã An Lạc xây dựng kế hoạch",),
        "UBND xã An Lạc",
    ),
    (
        "a place of another level in the text",
        "UBND tỉnh",
        None,
        ("Thực hiện chỉ đạo của UBND xã An Lạc",),
        "UBND tỉnh",
    ),
    (
        "a name in capitals has no end",
        "UBND tỉnh",
        None,
        ("TRÊN ĐỊA BÀN TỈNH HÀ LAM ĐỐI VỚI CÁC NGÀNH",),
        "UBND tỉnh",
    ),
    ("no level, no text", "ỦY BAN NHÂN DÂN", "Hà Lam", (), "ỦY BAN NHÂN DÂN"),
    ("whole already", "UBND xã An Lạc", "Hà Lam", (), "UBND xã An Lạc"),
    ("another kind of body", "Sở Nội vụ", "Hà Lam", (), "Sở Nội vụ"),
]


@pytest.mark.parametrize(
    ("body", "place", "texts", "expected"), [c[1:] for c in NAMES], ids=[c[0] for c in NAMES]
)
def test_whole_name(body: str, place: str | None, texts: tuple[str, ...], expected: str) -> None:
    assert whole_name(body, place, texts) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("UBND tỉnh", True),
        ("Uỷ ban nhân dân", True),
        ("HĐND THÀNH PHỐ", True),
        ("UBND tỉnh Hà Lam", False),
        ("Sở", False),
        ("", False),
    ],
)
def test_half_names(body: str, expected: bool) -> None:
    assert is_half_name(body) is expected


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        (("HỘI MẪU XÃ A", "BAN THƯỜNG TRỰC"), ("BAN THƯỜNG TRỰC HỘI MẪU XÃ A",)),
        (
            ("TỈNH HỘI A", "HỘI MẪU XÃ A", "BAN CHẤP HÀNH"),
            ("TỈNH HỘI A", "BAN CHẤP HÀNH HỘI MẪU XÃ A"),
        ),
        (("HỘI MẪU XÃ A", "BAN THƯỜNG TRỰC HỘI B"), ("HỘI MẪU XÃ A", "BAN THƯỜNG TRỰC HỘI B")),
        (("UBND XÃ A", "BAN CHỈ ĐẠO"), ("UBND XÃ A", "BAN CHỈ ĐẠO")),
        (("BAN THƯỜNG TRỰC",), ("BAN THƯỜNG TRỰC",)),
    ],
)
def test_an_organ_alone_is_named_with_its_body(
    bodies: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert with_organ(bodies) == expected
