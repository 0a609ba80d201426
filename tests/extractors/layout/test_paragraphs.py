"""Printed lines as paragraphs, by geometry."""

import pytest

from extractors.layout.paragraphs import Margins, PageLine, find_margins, group_paragraphs
from extractors.layout.printed_lines import PrintedLine, printed_line
from tests.extractors.layout.set_words import LETTER, set_line

LEFT, RIGHT, STEP = 80.0, 345.0, 15.0
MARGINS = Margins(LEFT, RIGHT, STEP)
FULL = "Rà soát quy chế làm việc, sửa nội quy, quy trình tiếp công"  # up to the margin
INDENT = 28.0


def line(text: str, base: float, x: float = LEFT) -> PrintedLine:
    return printed_line(set_line(text, x, base))


def grouped(*lines: tuple[str, float], step: float = STEP, page: int = 1) -> list[list[str]]:
    """The paragraphs of lines with their indents; the last line may stand on another page."""
    pieces = [
        PageLine(page if text is lines[-1][0] else 1, line(text, 100 + step * at, LEFT + indent),
                 MARGINS)
        for at, (text, indent) in enumerate(lines)
    ]  # fmt: skip
    return [[piece.line.text for piece in group] for group in group_paragraphs(pieces)]


def test_the_full_line_of_these_tests_is_full() -> None:
    assert RIGHT - 10 * LETTER < line(FULL, 100).x1 <= RIGHT


JOINED = [
    ("a full line", [(FULL, 0), ("dân của cơ quan.", 0)]),
    ("an indented first line", [(FULL[:52], INDENT), ("dân của cơ quan.", 0)]),
    ("a number at the margin goes on", [(FULL[:52], INDENT), ("5. Nghị định về lưu trữ.", 0)]),
    ("a number that the line above waits for", [(FULL[:-7] + "tại Điều", 0), ("5. Quy chế.", 0)]),
    ("hanging under the text", [("- " + FULL[:54], 0), ("dân của cơ quan.", 2 * LETTER)]),
]
PARTED = [
    ("a short line ends", [("Rà soát quy chế.", 0), ("Sửa nội quy.", 0)]),
    ("a new indent", [(FULL, 0), ("Sửa nội quy của cơ quan.", INDENT)]),
    ("a marker where nothing is indented", [(FULL, 0), ("2. Sửa nội quy.", 0)]),
    ("the document's end above", [(FULL[:50] + "./.", INDENT), ("dân của cơ quan.", 0)]),
    ("a numeral of another part", [(FULL[:52], INDENT), ("II.", 0)]),
    ("a title above", [("KẾ HOẠCH", 140), ("Rà soát quy chế.", 0)]),
]


@pytest.mark.parametrize("lines", [c[1] for c in JOINED], ids=[c[0] for c in JOINED])
def test_a_paragraph_goes_on(lines: list[tuple[str, float]]) -> None:
    assert len(grouped(*lines)) == 1
    assert len(grouped(*lines, page=2)) == 1  # over a page break, too


@pytest.mark.parametrize("lines", [c[1] for c in PARTED], ids=[c[0] for c in PARTED])
def test_a_paragraph_ends(lines: list[tuple[str, float]]) -> None:
    assert len(grouped(*lines)) == len(lines)


def test_lines_too_far_apart() -> None:
    assert len(grouped((FULL, 0), ("dân của cơ quan.", 0), step=2 * STEP)) == 2


def test_a_page_between() -> None:
    assert len(grouped((FULL, 0), ("dân của cơ quan.", 0), page=3)) == 2


def test_margins() -> None:
    lines = [line(FULL, 100 + STEP * at) for at in range(6)]
    found = find_margins([*lines, line("Sửa.", 100 + STEP * 6, LEFT + INDENT)])
    assert (found.left, found.pitch) == (LEFT, STEP)
    assert found.right == lines[0].x1
    assert find_margins([]) == Margins(0.0, 0.0, None)


def test_one_line_that_sticks_out_is_no_margin() -> None:
    lines = [line(FULL, 100 + STEP * at) for at in range(6)]
    assert find_margins([*lines, line(FULL, 300, LEFT - 40)]).left == LEFT
