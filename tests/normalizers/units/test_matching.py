"""Exact, alias, bounded guess, and the refusals."""

import pytest

from normalizers.units.matching import MatchMethod, match_unit

KNOWN = (
    "Sở Tài chính",
    "Sở Giáo dục và Đào tạo",
    "Phòng Quản lý hạ tầng",
    "Phòng Quản lý hạ tần",
    "Tổ 1",
    "Tổ 2",
)


@pytest.mark.parametrize(
    ("printed", "name", "method"),
    [
        ("Sở Tài chính", "Sở Tài chính", MatchMethod.EXACT),
        ("sở tài chính.", "Sở Tài chính", MatchMethod.EXACT),
        ("SGDĐT", "Sở Giáo dục và Đào tạo", MatchMethod.ALIAS),
        ("Ngành thu chi", "Sở Tài chính", MatchMethod.ALIAS),
        ("Sở Tài chinh", "Sở Tài chính", MatchMethod.FUZZY),
        ("Phòng Quản lý hạ tấn", None, MatchMethod.AMBIGUOUS),
        ("Bộ Tài chính", None, MatchMethod.NONE),
        ("Sở Tài nguyên và Môi trường", None, MatchMethod.NONE),
        ("Văn phòng Sở Tài chính", None, MatchMethod.NONE),
        ("Tổ 3", None, MatchMethod.NONE),
        ("", None, MatchMethod.NONE),
    ],
)
def test_match_unit(printed: str, name: str | None, method: MatchMethod) -> None:
    match = match_unit(printed, KNOWN, {"Ngành thu chi": "Sở Tài chính"})
    assert (match.name, match.method) == (name, method)
