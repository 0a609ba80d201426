"""The bodies that a document names by themselves: where they stand, and what only looks so."""

import pytest

from extractors.lines.label_words import known_words
from extractors.lines.paragraphs import join_lines
from extractors.models import Zone, ZoneKind
from extractors.plan.known_bodies import known_bodies
from tests.extractors.plan_texts import blocks_of, read_body

ITEM = "- Lập danh mục máy móc cần thay thế của các khoa, gửi về một đầu mối để mua chung một lần"
CASES = {
    "a heading": (f"1. Phòng Kế hoạch tổng hợp\n{ITEM}.", ["phòng kế hoạch tổng hợp"]),
    "a heading with a colon": (f"1. Tổ giúp việc:\n{ITEM}.", ["tổ giúp việc"]),
    "who has a duty": ("- Tổ giúp việc có trách nhiệm soạn tài liệu.", ["tổ giúp việc"]),
    "a label's value": (
        f"{ITEM}.\nĐơn vị thực hiện: Ban Quản lý dự án đầu tư xây dựng.",
        ["ban quản lý dự án đầu tư xây dựng"],
    ),
    "a column": (
        "| Việc | Ai làm |\n|---|---|\n| In phù hiệu | Tổ giúp việc |\n"
        "| Mượn loa | Đội văn nghệ xã |",
        ["tổ giúp việc", "đội văn nghệ xã"],
    ),
    "a column of deeds": (
        "| Ai làm gì | Khi nào |\n|---|---|\n| Sở Y tế rà soát danh mục | Quý I |\n"
        "| Sở Xây dựng thẩm định giá | Quý II |",
        [],
    ),
    "what introduces a list": (
        f"Đội Quản lý trật tự xã giám sát trực tiếp thông qua:\n\n{ITEM}.",
        [],
    ),
    "a sentence": ("- Trạm Y tế cân đo trẻ.", []),
    "a sentence without a stop among others": (f"- Trạm Y tế khám mắt\n{ITEM}", []),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_names_of_a_body(text: str, names: list[str]) -> None:
    assert _found(text, ZoneKind.BODY) == sorted(names)


def test_recipients() -> None:
    found = _found("Nơi nhận:\n- Phòng Kế hoạch tổng hợp;\n- Lưu: VT.", ZoneKind.BACK)
    assert found == ["phòng kế hoạch tổng hợp"]


def _found(text: str, kind: ZoneKind) -> list[str]:
    blocks = blocks_of(text)
    known = known_bodies([Zone(kind, 0, len(blocks))], [join_lines(blocks)], known_words())
    return sorted(name for names in known.by_first.values() for name in names)


def test_short_forms_that_a_document_defines_of_bodies() -> None:
    text = """
    III. TRÁCH NHIỆM
    1. Sổ tài sản gửi về Phòng Quản trị (PQT) trước ngày 20/11/2026.
    2. PQT rà soát sổ, trình Giám đốc trước ngày 25/12/2026.
    """
    (_, row) = read_body(text).rows
    assert row.leads == ("PQT",)
