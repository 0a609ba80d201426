"""How many cells a header has, and in how many rows."""

import pytest

from extractors.text.cell_headers import read_header, row_length

ROWS = [
    "1",
    "Rà soát",
    "Sở A",
    "Sở B",
    "Quý I",
    "2",
    "Đo nước",
    "Sở B",
    "",
    "Quý II",
    "3",
    "Sơ kết",
    "Sở C",
    "Sở D",
    "Quý IV",
]
ONE_LEVEL = [
    (["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"], 5),
    (["TT", "Nhiệm vụ", "Cột lạ", "Cột lạ khác", "Thời gian"], 5),
]
TWO_LEVELS = [
    (
        ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời gian", "Chủ trì", "Phối hợp"],
        ((0, 1, 2, None, 3), (None, None, 4, 5, None)),
        ("STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"),
    ),
    (
        ["STT", "Nhiệm vụ", "Thời gian", "Phân công", "Chủ trì", "Phối hợp"],
        ((0, 1, 2, 3, None), (None, None, None, 4, 5)),
        ("STT", "Nhiệm vụ", "Thời gian", "Chủ trì", "Phối hợp"),
    ),
]


@pytest.mark.parametrize(("headings", "count"), ONE_LEVEL)
def test_headings_of_one_level(headings: list[str], count: int) -> None:
    header = read_header([*headings, *ROWS])
    assert header is not None
    assert (header.cells, header.width, len(header.rows)) == (count, count, 1)


@pytest.mark.parametrize(("headings", "rows", "columns"), TWO_LEVELS)
def test_a_heading_over_others_is_a_cell_more_than_columns(
    headings: list[str], rows: tuple[tuple[int | None, ...], ...], columns: tuple[str, ...]
) -> None:
    header = read_header([*headings, *ROWS])
    assert header is not None
    assert (header.rows, header.headings) == (rows, columns)


BLANK = [
    (["", "", "", "1", "Rà soát", "Quý I", "2", "Tập huấn", "Quý II"], 3),
    (["", "", "1.", "Rà soát", "2.", "Tập huấn"], 2),
    (["", "", "1", "Rà soát", "Quý I", "2", "Tập huấn", "Quý II"], None),
    (["", "Rà soát", "", "1", "2"], None),
    (["1", "Rà soát", "2", "Tập huấn"], None),
    (["", ""], None),
]


@pytest.mark.parametrize(("texts", "count"), BLANK)
def test_empty_cells_before_the_first_number_are_a_header(
    texts: list[str], count: int | None
) -> None:
    header = read_header(texts)
    assert (header.width if header else None) == count


NO_HEADER = [
    ("the head of a letter", ["ỦY BAN NHÂN DÂN XÃ MẪU", "CỘNG HÒA", "Số: 1/KH", "Mẫu, ngày 1"]),
    ("one heading", ["Nhiệm vụ", "Rà soát hồ sơ"]),
    ("nothing", []),
]


@pytest.mark.parametrize("texts", [c[1] for c in NO_HEADER], ids=[c[0] for c in NO_HEADER])
def test_no_header(texts: list[str]) -> None:
    assert read_header(texts) is None


LENGTHS = [
    (["1", "a", "2", "b", "3", "c"], 2),
    (["1.1", "a", "b", "1.2", "c", "d", "1.3"], 3),
    (["I", "Nhóm", "1", "a", "2", "b", "II", "Nhóm", "3", "c", "4", "d"], 2),
    (["1", "a", "2", "b"], None),
    (["a", "b"], None),
]


@pytest.mark.parametrize(("texts", "length"), LENGTHS)
def test_the_distance_of_ordinals_is_the_number_of_columns(
    texts: list[str], length: int | None
) -> None:
    assert row_length(texts) == length
