"""Names that need no more."""

import pytest

from normalizers.units.complete_names import DeedPlace, is_complete, says_which


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


@pytest.mark.parametrize(
    ("ahead", "says"),
    [
        ("có liên quan và các xã", True),
        ("có liên quan, các xã", True),
        ("có liên quan", True),
        ("có trách nhiệm rà soát", False),
        ("liên quanh", False),
        ("rà soát", False),
    ],
)
def test_says_which(ahead: str, says: bool) -> None:
    head = "các ngành tỉnh"
    assert says_which(DeedPlace(f"{head} {ahead}", len(head) + 1, head)) is says
