"""Who leads and who helps, from cells, labels and parentheses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizers.units.printed_roles import Assigned, parse_assignment

PRINTED = [
    ("Cục A chủ trì, phối hợp với Cục B", ("Cục A",), ("Cục B",)),
    (
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, các đơn vị liên quan",
        ("Sở Nội vụ",),
        ("Sở Tài chính", "các đơn vị liên quan"),
    ),
    ("Chủ trì: Sở Nội vụ; phối hợp: Sở Y tế", ("Sở Nội vụ",), ("Sở Y tế",)),
    ("Đơn vị chủ trì: Sở Y tế. Đơn vị phối hợp: Các sở, ngành.", ("Sở Y tế",), ("Các sở, ngành",)),
    ("- Chủ trì: Phòng Nội vụ - Phối hợp: Các phòng, ban", ("Phòng Nội vụ",), ("Các phòng, ban",)),
    ("Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)", ("Sở Nội vụ",), ("Sở Y tế",)),
    ("Sở Nội vụ (chủ trì), Sở Y tế, Sở Xây dựng", ("Sở Nội vụ",), ("Sở Y tế", "Sở Xây dựng")),
    ("Phòng Nội vụ phối hợp với Phòng Kinh tế", ("Phòng Nội vụ",), ("Phòng Kinh tế",)),
    ("Sở Nội vụ chủ trì; các sở, ngành phối hợp thực hiện", ("Sở Nội vụ",), ("các sở, ngành",)),
    (
        "Sở Nội vụ chủ trì biên soạn tài liệu; các sở căn cứ tài liệu để tập huấn",
        ("Sở Nội vụ",),
        (),
    ),
    ("Sở Nội vụ chủ trì; các sở, ngành", ("Sở Nội vụ",), ("các sở, ngành",)),
    # Who does something of their own behind the lead's part does it, and helps nobody.
    (
        "Phòng Nội vụ chủ trì soạn quy chế; Tổ A và các thôn, xóm chủ động rà soát danh mục",
        ("Phòng Nội vụ", "Tổ A", "các thôn, xóm"),
        (),
    ),
    ("Phòng Nội vụ chủ trì, UBND các xã tổ chức thực hiện", ("Phòng Nội vụ", "UBND các xã"), ()),
    ("Sở A chủ trì\ncác trường tổ chức thực hiện", ("Sở A", "các trường"), ()),
    (
        "Sở A chủ trì; Sở B, UBND các xã phối hợp thực hiện theo lĩnh vực",
        ("Sở A",),
        ("Sở B", "UBND các xã"),
    ),
    # Whom the lead advises helps nobody.
    ("Sở A chủ trì tham mưu UBND tỉnh ban hành Quy chế; Sở B phối hợp", ("Sở A",), ("Sở B",)),
    ("Sở A chủ trì tham mưu UBND tỉnh ban hành Quy chế, Sở B phối hợp", ("Sở A",), ("Sở B",)),
    ("Phòng Nội vụ chủ trì tham mưu UBND xã", ("Phòng Nội vụ",), ()),
    ("Sở A chủ trì thực hiện\nSở B, Sở C", ("Sở A",), ("Sở B", "Sở C")),
    ("Sở A chủ trì thực hiện Sở B phối hợp", ("Sở A",), ("Sở B",)),
    # A deed is no name.
    ("Sở A chủ trì biên soạn tài liệu; phối hợp với Sở B", ("Sở A",), ("Sở B",)),
    ("Sở A chủ trì; các đơn vị phối hợp triển khai các việc được giao", ("Sở A",), ("các đơn vị",)),
    ("Do Sở Nội vụ chủ trì", ("Sở Nội vụ",), ()),
    ("Phối hợp với Sở Nội vụ", (), ("Sở Nội vụ",)),
    ("Sở Nội vụ, Sở Y tế", ("Sở Nội vụ", "Sở Y tế"), ()),
    ("Các đơn vị được giao chủ trì", ("Các đơn vị được giao chủ trì",), ()),
    ("Không", (), ()),
    ("", (), ()),
]


@pytest.mark.parametrize(
    ("printed", "leads", "coordinators"), PRINTED, ids=[case[0] for case in PRINTED]
)
def test_parse_assignment(
    printed: str, leads: tuple[str, ...], coordinators: tuple[str, ...]
) -> None:
    assert parse_assignment(printed) == Assigned(leads, coordinators)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.text(alphabet="SởTổ chủrìphốhợvớ,:;().- ", max_size=80)))
def test_any_text_is_read(printed: str) -> None:
    parse_assignment(printed)
