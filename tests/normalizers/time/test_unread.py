"""What is half read is not read."""

import pytest

from normalizers.time.unread import has_unread_time
from tests.normalizers.time.test_kinds import read

CASES = [
    ("quý i/2026", False),
    ("trước ngày 15/8/2026", False),
    ("tháng 3/2026 tại hội trường tầng 2", False),  # a place
    ("thường xuyên", False),
    ("theo kế hoạch của sở", False),
    ("", False),
    ("quý i-ih/2026", True),
    ("tháng 13/2026", True),
    ("ngày 35/8/2026", True),
]


@pytest.mark.parametrize(("text", "is_unread"), CASES, ids=[c[0] or "empty" for c in CASES])
def test_unread_times(text: str, is_unread: bool) -> None:
    assert has_unread_time(read(text)) is is_unread
