"""What stands on a page beside its text."""

import pytest

from extractors.layout.furniture import (
    Cleaned,
    PageLines,
    drop_furniture,
    is_all_stamp,
    text_size,
    without_stamps,
)
from extractors.layout.printed_lines import PrintedLine, printed_line
from extractors.models import DropKind
from extractors.printed import RulingLine
from tests.extractors.layout.set_words import SIZE, set_line

WIDTH, HEIGHT = 595.0, 842.0
Placed = tuple[str, float, float]  # text, baseline, share of the usual size


def line(text: str, base: float, size: float = 1.0) -> PrintedLine:
    return printed_line([word._replace(size=SIZE * size) for word in set_line(text, 80, base)])


def page(number: int, *lines: Placed, rules: tuple[RulingLine, ...] = ()) -> PageLines:
    body = [line(f"Rà soát quy chế làm việc số {at}", 200 + 20 * at) for at in range(9)]
    return PageLines(number, WIDTH, HEIGHT, tuple(
        sorted([*body, *(line(*placed) for placed in lines)], key=lambda one: one.base)
    ), rules)  # fmt: skip


def gone(cleaned: Cleaned) -> list[tuple[str, DropKind]]:
    return [(drop.line.text, drop.kind) for drop in cleaned.dropped]


NUMBERS = ["3", "- 3 -", "Trang 3/12", "3/12", "Tr. 3"]
NO_NUMBERS = ["3. Rà soát", "2026 - 2030 và sau", "Điều 3", "III", "Trang trí phòng họp"]


@pytest.mark.parametrize("text", NUMBERS)
def test_page_numbers(text: str) -> None:
    assert gone(drop_furniture([page(1, (text, 30, 1))])) == [(text, DropKind.PAGE_NUMBER)]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_lines_at_the_edge_that_are_text(text: str) -> None:
    assert gone(drop_furniture([page(1, (text, 30, 1))])) == []


def test_a_number_within_the_text_stays() -> None:
    assert gone(drop_furniture([page(1, ("3", 450, 1))])) == []


def test_running_heads_stand_on_three_pages() -> None:
    head = "Kế hoạch lưu trữ của xã Lũng Pô"
    pages = [page(n, (f"{head} {n}", 40, 1)) for n in (1, 2, 3)]
    assert [kind for _, kind in gone(drop_furniture(pages))] == [DropKind.RUNNING_HEADER] * 3
    once = [page(1, (head, 40, 1)), page(2), page(3)]
    assert gone(drop_furniture(once)) == []
    moved = [page(n, (head, 30 + 20 * n, 1)) for n in (1, 2, 3)]
    assert gone(drop_furniture(moved)) == []
    titles = [page(n, (f"Phụ lục {n}", 40, 1)) for n in (1, 2, 3)]
    assert gone(drop_furniture(titles)) == []  # each opens an appendix


def test_feet_of_pages_on_their_side_stand_as_far_from_the_edge() -> None:
    foot = "Công ty Cấp nước Lũng Pô - Trang"
    upright = [page(n, (f"{foot} {n}", 805, 1)) for n in (1, 2)]
    turned = [page(n, (f"{foot} {n}", 558, 1))._replace(width=HEIGHT, height=WIDTH) for n in (3, 4)]
    found = gone(drop_furniture([*upright, *turned]))
    assert [kind for _, kind in found] == [DropKind.RUNNING_HEADER] * 4


def test_what_a_browser_prints() -> None:
    address = "https://xa-lung-po.example/ke-hoach 1/3"
    assert gone(drop_furniture([page(1, (address, 825, 1))])) == [
        (address, DropKind.RUNNING_HEADER)
    ]


RULE = (RulingLine(700.0, 80.0, 220.0),)


def test_footnotes_below_a_short_rule() -> None:
    notes = [("1 Số liệu năm trước.", 712.0, 0.8), ("Theo báo cáo của xã.", 722.0, 0.8)]
    found = gone(drop_furniture([page(1, *notes, rules=RULE)]))
    assert [kind for _, kind in found] == [DropKind.FOOTNOTE] * 2
    assert gone(drop_furniture([page(1, *notes)])) == []  # a plain number may open an item
    raised = [("¹ Số liệu năm trước.", 712.0, 0.8)]
    assert [kind for _, kind in gone(drop_furniture([page(1, *raised)]))] == [DropKind.FOOTNOTE]
    large = [("1 Số liệu năm trước.", 712.0, 1.0)]
    assert gone(drop_furniture([page(1, *large, rules=RULE)])) == []


STAMP = ["Người ký: Trung tâm Lưu trữ", "Cơ quan: Tỉnh A", "Thời gian ký: 05.01.2026 09:12:44"]


def test_the_stamp_of_a_signature() -> None:
    lines = [line(text, 60 + 9 * at, 0.6) for at, text in enumerate(STAMP)]
    text = line("Cơ quan: Tỉnh A chủ trì", 200)
    kept, stamps = without_stamps([*lines, text], SIZE)
    assert [one.text for one in stamps] == STAMP and kept == [text]
    large = [line(text, 60 + 9 * at) for at, text in enumerate(STAMP)]
    assert without_stamps(large, SIZE) == (large, [])  # print of the text's own size


def test_a_page_of_nothing_but_a_stamp() -> None:
    stamp = [line(text, 60 + 9 * at) for at, text in enumerate(STAMP)]
    assert is_all_stamp(stamp) and is_all_stamp([]) and is_all_stamp([line("3", 30)])
    assert not is_all_stamp([line("Rà soát quy chế", 60), line("Sửa nội quy", 80), stamp[0]])


def test_the_size_of_most_text() -> None:
    assert text_size([page(1, ("TIÊU ĐỀ", 100, 2.0))]) == SIZE
    assert text_size([]) == 12.0
