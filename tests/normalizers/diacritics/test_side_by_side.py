"""Texts that stand side by side and were read straight across."""

from __future__ import annotations

import pytest

from normalizers.diacritics.side_by_side import ReadAcross, Strand, cut_across, text_of

PLAIN = [Strand(-20.0, lambda text: 0.0), Strand(-3.0, lambda text: 0.0)]

# Lines with "|" where a bar was read, and the text of both columns.
CASES = [
    ("Lập sổ theo dõi tài sản | Công an xã", "Lập sổ theo dõi tài sản", "Công an xã"),
    ("Lập sổ theo dõi tài sản Công an xã", "Lập sổ theo dõi tài sản", "Công an xã"),
    (
        "Tuyên truyền lưu động bằng loa tại các Trung tâm Phục vụ\nchợ và bến xe hành chính công",
        "Tuyên truyền lưu động bằng loa tại các chợ và bến xe",
        "Trung tâm Phục vụ hành chính công",
    ),
    (
        "Giải quyết hồ sơ Văn phòng\nđúng hạn",
        "Giải quyết hồ sơ đúng hạn",
        "Văn phòng",
    ),
    (
        "Giải quyết hồ sơ | Ủy ban\nnhân dân xã",
        "Giải quyết hồ sơ",
        "Ủy ban nhân dân xã",
    ),
    ("Giải quyết hồ sơ đúng hạn", "Giải quyết hồ sơ đúng hạn", ""),
]


def read(text: str) -> list[ReadAcross]:
    lines = []
    for line in text.split("\n"):
        pieces = [piece.split() for piece in line.split("|")]
        bars = {len(pieces[0])} if len(pieces) > 1 else set()
        lines.append(ReadAcross(tuple(word for piece in pieces for word in piece), frozenset(bars)))
    return lines


@pytest.mark.parametrize(("text", "left", "right"), CASES)
def test_each_column_goes_on_with_what_it_says(text: str, left: str, right: str) -> None:
    lines = read(text)
    cut = cut_across(lines, PLAIN)
    assert cut is not None
    assert [text_of(lines, cut, column) for column in (0, 1)] == [left, right]


def test_what_a_text_is_worth_decides() -> None:
    lines = read("Mở lớp tập huấn Quý I năm 2026")
    times = [PLAIN[0], Strand(-3.0, lambda text: 5.0 if text.startswith("Quý") else -5.0)]
    cut = cut_across(lines, times)
    assert cut is not None
    assert text_of(lines, cut, 1) == "Quý I năm 2026"


def test_a_piece_does_not_go_on_where_the_line_above_had_room() -> None:
    lines = read("Tham mưu văn bản thay thế quy định | Phòng Kinh tế\nđã lạc hậu")
    wide = [PLAIN[0]._replace(width=36), PLAIN[1]._replace(width=26)]
    cut = cut_across(lines, wide)
    assert cut is not None
    assert text_of(lines, cut, 0) == "Tham mưu văn bản thay thế quy định đã lạc hậu"


def test_no_words_have_no_pieces() -> None:
    cut = cut_across([ReadAcross((), frozenset())], PLAIN)
    assert cut is None or cut.places == ((0, 0, 0),)


def test_the_pieces_together_are_the_line() -> None:
    lines = read("một hai Ba bốn\nnăm Sáu bảy tám")
    cut = cut_across(lines, PLAIN)
    assert cut is not None
    for line, places in zip(lines, cut.places, strict=True):
        assert (places[0], places[-1]) == (0, len(line.words))
        assert list(places) == sorted(places)
