"""Names that need no more."""

import pytest

from normalizers.units.complete_names import is_complete


@pytest.mark.parametrize(
    ("name", "complete"),
    [
        ("Công an tỉnh", True),
        ("Sở Xây dựng", True),
        ("các ngành liên quan", True),
        ("Trạm Khuyến nông", False),
        ("Văn phòng", False),
    ],
)
def test_is_complete(name: str, complete: bool) -> None:
    assert is_complete(name) is complete
