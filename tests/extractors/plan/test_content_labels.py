"""“+ Nội dung: …” among the labels of a bullet, and where it is the statement itself."""

import pytest

from extractors.models import OtherText
from tests.extractors.plan_texts import Wanted, check_rows, read_body

HEAD = "II. NHIỆM VỤ\n"
DECREE = "Nghị định quy định chi tiết Luật Đê điều."
CONTENT = "quy định về mốc lũ và hành lang đê."
OF_BULLET: Wanted = (
    DECREE,
    {
        "leads": ("Sở Xây dựng",),
        "deadline": "Quý I/2026",
        "other": (OtherText("Nội dung", CONTENT),),
    },
)
CASES: dict[str, tuple[str, list[Wanted]]] = {
    "below a bullet, with labels of its style": (
        f"{HEAD}1. Xây dựng văn bản\n- {DECREE}\n+ Nội dung: {CONTENT}\n"
        "+ Cơ quan chủ trì: Sở Xây dựng.\n+ Thời hạn ban hành: Quý I/2026.",
        [OF_BULLET],
    ),
    "below a numbered heading": (
        f"{HEAD}1. Xây dựng văn bản\n- Nội dung: {CONTENT}\n- Cơ quan chủ trì: Sở Xây dựng.\n"
        "- Thời gian: Quý I/2026.",
        [(CONTENT, {"leads": ("Sở Xây dựng",), "deadline": "Quý I/2026"})],
    ),
    "without labels after it": (
        f"{HEAD}1. Xây dựng văn bản\n- Rà soát đê điều\n+ Nội dung: lập danh mục mốc lũ.",
        [("lập danh mục mốc lũ.", {"leads": ()})],
    ),
    "one of several items": (
        f"{HEAD}1. Xây dựng văn bản\n- Rà soát đê điều\n+ Nội dung: lập danh mục mốc lũ.\n"
        "+ Đo lại mốc lũ.\n+ Cơ quan chủ trì: Sở Xây dựng.",
        [("lập danh mục mốc lũ.", {}), ("Đo lại mốc lũ.", {"leads": ("Sở Xây dựng",)})],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_contents(name: str) -> None:
    text, rows = CASES[name]
    check_rows(read_body(text).rows, rows)
