"""Names of files for units."""

from __future__ import annotations

import pytest

from pipeline.export.per_unit import file_name


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("Sở Nội vụ", "so-noi-vu"),
        ("Đảng ủy - HĐND", "dang-uy-hdnd"),
        ("/etc/passwd", "etc-passwd"),
        ("…", "unit"),
        ("Tổ 1/2", "to-1-2"),
    ],
)
def test_names_of_files(unit: str, name: str) -> None:
    assert file_name(unit) == name
