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


# Titles of a short document, centred below its head, the first text below them at the indent of
# first lines, and how many paragraphs they are.
SHORT_PLANS = [
    ("above prose", ["QUY TRÌNH", "Tiếp nhận hồ sơ tại bộ phận"], "Bước một. Nộp.", 3),
    ("above an item", ["KẾ HOẠCH", "Bồi dưỡng ngoại ngữ năm nay"], "1. Mở lớp học.", 3),
    ("of two lines", ["KẾ HOẠCH", "Mở lớp bồi dưỡng", "ngoại ngữ năm nay"], "Thực hiện.", 3),
    ("that is not done", ["KẾ HOẠCH", "Thực hiện chỉ thị của"], "Bộ Tài chính.", 2),
    ("that goes on small", ["KẾ HOẠCH", "Bồi dưỡng ngoại ngữ"], "cho viên chức trẻ", 2),
]


def centred(text: str, base: float) -> PrintedLine:
    plain = line(text, base)
    return line(text, base, (LEFT + RIGHT - (plain.x1 - plain.x0)) / 2)


@pytest.mark.parametrize(
    ("titles", "text", "count"), [c[1:] for c in SHORT_PLANS], ids=[c[0] for c in SHORT_PLANS]
)
def test_a_centred_title_in_a_document_without_a_full_line(
    titles: list[str], text: str, count: int
) -> None:
    """No line shows the margins: the first indent poses as the left one, the title as full."""
    lines = [centred(title, 100 + STEP * at) for at, title in enumerate(titles)]
    for below in (text, "Nộp đơn tại cửa.", "Nhận kết quả."):
        lines.append(line(below, 100 + STEP * len(lines), LEFT + INDENT))
    margins = find_margins(lines)
    pieces = [PageLine(1, one, margins) for one in lines[: len(titles) + 1]]
    assert len(group_paragraphs(pieces)) == count


def test_the_axis() -> None:
    """Lines that begin at one place share a middle by their length alone."""
    items = [line("Rà soát quy chế.", 100 + STEP * at, LEFT + INDENT) for at in range(4)]
    assert find_margins(items).axis is None
    titles = [centred("KẾ HOẠCH", 70), centred("Bồi dưỡng ngoại ngữ năm nay", 85)]
    found = find_margins([*titles, *items[:1]]).axis
    assert found is not None
    assert abs(found - (LEFT + RIGHT) / 2) <= 2


def test_full_first_lines_are_not_centred() -> None:
    """Indented first lines that fill their measure share a middle that is not the pages'."""
    first = LEFT + INDENT
    lines = [line(FULL, 100 + STEP * at, first if at % 3 == 0 else LEFT) for at in range(12)]
    lines += [centred("KẾ HOẠCH", 70), centred("Bồi dưỡng ngoại ngữ năm nay", 85)]
    margins = find_margins(lines)
    assert margins.starts == pytest.approx((LEFT, first), abs=3)
    margins = margins._replace(axis=(lines[0].x0 + lines[0].x1) / 2)
    counts = [
        len(group_paragraphs([PageLine(1, one, known) for one in lines[:2]]))
        for known in (margins, margins._replace(starts=()))
    ]
    assert counts == [1, 2]
