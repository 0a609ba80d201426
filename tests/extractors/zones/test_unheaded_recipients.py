from __future__ import annotations

import pytest

from extractors.models import ZoneKind
from extractors.zones.split import split_zones
from tests.extractors.plan_texts import blocks_of

HEAD = "UBND XÃ HÒA AN\nSố: 5/TB-UBND\nTHÔNG BÁO\nKết luận của Chủ tịch tại buổi họp\n1. Về chợ\n"
WORK = "- Giao Phòng Kinh tế rà soát các ki-ốt, xong trong quý II."
NOTICE = "Văn phòng thông báo để các phòng biết, thực hiện./."

FEET = [
    ("below the last sentence", f"{NOTICE}\n- Các phòng;\n- Trạm Y tế xã.", 2),
    ("why it is sent", f"{WORK}\nBan A lo việc.\n- Chủ tịch (để b/c);\n- VP: CVP.\nLê Văn Mẫu", 3),
    ("below a numbered item", f"2. {WORK[2:]}\n- Sở Y tế;\n- Các Phó Chủ tịch UBND xã;", 2),
    ("a filing note among them", f"{NOTICE}\n- VPUB: CVP;\n- Lưu: VT.\nLê Văn Mẫu", 3),
    ("a torn one", f"{NOTICE}\n- Các Bộ: Tài chính,\nXây dựng;\n- UBND các xã;", 3),
    ("with a signature on one line", f"{NOTICE}\n- Các phòng;\nPHÓ CHỦ TỊCH Lê Văn Mẫu", 2),
    ("deeds", f"{NOTICE[:-3]}.\n- Sở Y tế rà soát;\n- Rà soát chợ của các xã;", 0),
    ("a list that a lead-in opens", "2. Cơ quan phối hợp gồm:\n- Sở Y tế;\n- Sở Tài chính.", 0),
    ("items beside others", f"{WORK}\n- Sở Y tế;\n- Sở Tài chính.", 0),
    ("more text below", f"{NOTICE}\n- Các phòng;\n2. Về đường\n- Giao Phòng Kinh tế sửa đường.", 0),
]


@pytest.mark.parametrize(("text", "lines"), [f[1:] for f in FEET], ids=[f[0] for f in FEET])
def test_the_list_that_ends_a_text(text: str, lines: int) -> None:
    blocks = blocks_of(HEAD + text)
    zones = split_zones(blocks)
    assert sum(z.stop - z.start for z in zones if z.kind is ZoneKind.BACK) == lines
