"""Which paragraphs stand in quotation marks below the sentence that cites their paper."""

from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.quotations import quotations
from tests.extractors.plan_texts import blocks_of

SENT = "Ngày 12/3, Sở Mẫu đã gửi Công văn số 46/SM-TT, trong đó yêu cầu các xã:\n\n"
ARTICLE = "Căn cứ Điều 4 Thông tư số 46/2020/TT-BM hướng dẫn về lưu trữ:\n\n"
# Each case: the text, and the places of what is quoted.
CASES = [
    ("one paragraph", f"{SENT}“Rà soát sổ hộ.”\n\nCác xã báo cáo.", [0, 1]),
    ("several", f"{SENT}“…Rà soát sổ hộ.\n\n- Báo cáo Sở…”\n\nCác xã báo cáo.", [0, 1, 2]),
    ("a stop behind the mark", f"{SENT}“Rà soát sổ hộ”.\n\nCác xã báo cáo.", [0, 1]),
    ("a quotation within", f"{SENT}“Sửa “sổ hộ” cũ.\n\nBáo cáo.”", [0, 1, 2]),
    ("a slogan opens a duty", f"{SENT}“Xanh hóa” là việc của mọi nhà.\n\nCác xã báo cáo.", []),
    ("no end", f"{SENT}“Rà soát sổ hộ.\n\nCác xã báo cáo.", []),
    ("nothing is cited", "Treo khẩu hiệu sau:\n\n“Vì mùa xanh!”\n\nCác xã báo cáo.", []),
    ("an article whose mark a scan lost",
     f"{ARTICLE}1. Đổi thời hạn giữ sổ\n\n- Ý kiến của kho lưu trữ...”\n\nCác xã báo cáo.",
     [0, 1, 2]),
    ("marks within an article's paragraph", f"{ARTICLE}1. Sửa “sổ hộ”.\n\nCác xã báo cáo.", []),
    ("a paper whose mark is lost", f"{SENT}Rà soát sổ hộ.”\n\nCác xã báo cáo.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_quotations(text: str, places: list[int]) -> None:
    assert list(quotations(join_lines(blocks_of(text)))) == places
