"""Headings that are bold as a whole: which are torn, and which follow one another."""

import pytest

from tests.extractors.text.test_paragraphs import WEB, paragraphs

MARKED = "".join(f"**{n}. Việc thứ {n} của xã**\n\n{WEB}" for n in range(1, 5))
UNMARKED = f"**Việc của thôn**\n\n{WEB}"

TORN = [
    ("a name over a blank line", "**5. Đề nghị Hội Liên hiệp**\n\n**Phụ nữ xã Hồ Tây**"),
    ("a noun over two blank lines", "**5. Các đơn vị quản lý**\n\n\n**Công trình thủy lợi**"),
    ("each line closed", "**5. Ban Quản lý**\n**Rừng phòng hộ**"),
    ("a heading in capitals", "**V. NHIỆM VỤ VÀ GIẢI PHÁP**\n\n**TRỌNG TÂM NĂM 2026**"),
    ("three lines", "**5. Hội Liên hiệp**\n\n**Phụ nữ xã và Đoàn**\n\n**Thanh niên xã**"),
]
WHOLE = [
    ("both have markers", "**5. Ban Quản lý rừng**\n\n**6. Ban Quản lý hồ**"),
    ("a heading and its first child", "**V. Phân công**\n\n**1. Trạm Thủy lợi**"),
    ("a colon ends the first", "**5. Tổ chức thực hiện:**\n\n**Trạm Thủy lợi**"),
    ("capitals above small letters", "**V. TỔ CHỨC THỰC HIỆN**\n\n**Trạm Thủy lợi xã**"),
    ("text that is not bold", "**5. Trạm Thủy lợi**\n\nĐo mực nước của hồ."),
    ("an appendix below", "**5. Chế độ báo cáo**\n\n**PHỤ LỤC**"),
]


@pytest.mark.parametrize("text", [c[1] for c in TORN], ids=[c[0] for c in TORN])
def test_torn_headings_are_one(text: str) -> None:
    whole = " ".join(text.replace("**", "").split())
    assert whole in paragraphs(f"{MARKED}{text}\n\n{WEB}")


@pytest.mark.parametrize("text", [c[1] for c in WHOLE], ids=[c[0] for c in WHOLE])
def test_headings_that_follow_stay_two(text: str) -> None:
    found = paragraphs(f"{MARKED}{text}\n\n{WEB}")
    assert [part.strip("*") for part in text.split("\n\n")] == [
        part for part in found if part in text.replace("**", "")
    ]


def test_where_headings_have_no_markers_two_stay_two() -> None:
    """The document itself prints "**Việc của thôn**" as a heading."""
    found = paragraphs(f"{MARKED}{UNMARKED}{TORN[0][1]}\n\n{WEB}**6. Việc sau**\n")
    assert "Phụ nữ xã Hồ Tây" in found
