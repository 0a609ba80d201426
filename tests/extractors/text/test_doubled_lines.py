"""Lines that a page holds twice."""

import pytest

from extractors.models import Line
from extractors.text.reader import read_text
from tests.extractors.text.printed_lines import printed_lines

SENTENCES = [
    "Rà soát hồ sơ.",
    "Đo mực nước.",
    "Trồng cây.",
    "Vệ sinh khu phố.",
    "Sơ kết quý.",
]


ONCE = [
    ("a heading and its copy in bold", "I. MỤC ĐÍCH, YÊU CẦU\n**I. MỤC ĐÍCH, YÊU CẦU**", 1),
    ("the bold copy first", "**I. MỤC ĐÍCH, YÊU CẦU**\n\nI. MỤC ĐÍCH, YÊU CẦU", 1),
    ("a heading of markdown", "## 1. Rà soát thủ tục\n1. Rà soát thủ tục", 1),
    (
        "numbers that cannot stand twice",
        "\n".join(f"{i}. {text}\n{i}. {text}" for i, text in enumerate(SENTENCES, start=1)),
        len(SENTENCES),
    ),
    (
        "two lines and their copies",
        "1. Rà soát hồ sơ\n- Ghi sổ.\n**1. Rà soát hồ sơ**\n**- Ghi sổ.**",
        2,
    ),
    (
        "all lines, short ones too",
        "\n\n".join(f"{text}\n**{text}**" for text in SENTENCES),
        len(SENTENCES),
    ),
]
TWICE = [
    ("two offices", "CHỦ TỊCH\nCHỦ TỊCH", 2),
    ("two short lines, one bold", "**Như trên**\nNhư trên", 2),
    ("the same line farther below", "- Ghi sổ họp đầy đủ.\n- Đo nước.\n- Ghi sổ họp đầy đủ.", 3),
    ("the same sentence twice, set alike", "- Ghi sổ họp đầy đủ.\n- Ghi sổ họp đầy đủ.", 2),
    ("a slip of the author's", "2. Rà soát hồ sơ\n2. Rà soát hồ sơ", 2),
    ("another number", "1. Rà soát hồ sơ\n**2. Rà soát hồ sơ**", 2),
    ("rows of pipes", "| 1 | Rà soát hồ sơ |\n| **1** | Rà soát hồ sơ |", 0),
]


@pytest.mark.parametrize(
    ("source", "count"), [c[1:] for c in ONCE + TWICE], ids=[c[0] for c in ONCE + TWICE]
)
def test_copies_join_the_line_that_they_repeat(source: str, count: int) -> None:
    assert len(printed_lines(source)) == count


def test_a_line_keeps_what_was_given_and_the_numbers_of_both() -> None:
    (page,) = read_text("**I. MỤC ĐÍCH, YÊU CẦU**\nI. MỤC ĐÍCH, YÊU CẦU".encode(), 10**6).pages
    (line,) = page.blocks
    assert isinstance(line, Line)
    assert line.line_numbers == (1, 2)
    assert line.raw == "**I. MỤC ĐÍCH, YÊU CẦU**\nI. MỤC ĐÍCH, YÊU CẦU"
    assert line.is_bold
