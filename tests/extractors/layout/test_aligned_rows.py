"""Where the rows of a table without a grid begin."""

import pytest

from extractors.layout.aligned_rows import row_starts
from extractors.layout.printed_lines import PrintedLine, group_lines
from extractors.printed import RulingLine
from tests.extractors.layout.set_words import set_line

XS, EDGES = (50.0, 100.0, 300.0), (90.0, 290.0)
Row = tuple[float, str, str, str]  # a step from the line above, the texts of three columns


def lines(*rows: Row) -> list[PrintedLine]:
    words, base = [], 100.0
    for step, *texts in rows:
        base += step
        for x, text in zip(XS, texts, strict=True):
            words += set_line(text, x, base) if text else []
    return group_lines(words)


def level(base: float) -> RulingLine:
    return RulingLine(base, 50.0, 350.0)


CASES: list[tuple[str, list[Row], list[int]]] = [
    ("wider steps between rows",
     [(0, "1", "Rà soát", "Tổ A"), (12, "", "quy chế", "và B"), (20, "2", "Sửa", "Tổ C"),
      (12, "", "nội quy", "và D"), (20, "3", "Họp", "Tổ E"), (12, "", "giao ban", "và G")],
     [0, 2, 4]),
    ("numbers",
     [(0, "1", "Rà soát", "Tổ A"), (14, "", "quy chế", ""), (14, "2", "Sửa", "Tổ B")], [0, 2]),
    ("one line each", [(0, "1", "Rà soát", "A"), (14, "2", "Sửa", "B"), (14, "3", "Họp", "C")],
     [0, 1, 2]),
    ("steps alone",
     [(0, "a", "Rà soát", "A"), (14, "", "quy chế", ""), (30, "b", "Sửa", "B")], [0, 2]),
    ("an ordinal in the middle of its cell",
     [(0, "1", "Rà soát", "Tổ A"), (14, "", "quy chế", ""), (14, "", "Bóc băng", "Tổ Sưu tầm"),
      (14, "2", "tư liệu", "và B"), (14, "3", "Họp", "C")], [0, 2, 4]),
    ("… at its foot",
     [(0, "1", "Rà soát", "Tổ A"), (14, "", "Bóc băng", ""), (14, "2", "tư liệu", "Tổ B")],
     [0, 1]),
    ("a name within the statement above",
     [(0, "1", "Báo cáo cho", "Tổ A"), (14, "", "Sở Mẫu", ""), (14, "2", "Họp dân", "Tổ B")],
     [0, 2]),
    ("statements in small letters",
     [(0, "1", "báo cáo cho", "Tổ A"), (14, "", "Sở Mẫu", ""), (14, "2", "họp dân", "Tổ B"),
      (14, "3", "mua vở", "C")], [0, 2, 3]),
    ("another column begins beside the ordinal",
     [(0, "1", "Báo cáo cho", "Tổ A"), (14, "", "Sở Mẫu", "Tổ C"), (14, "2", "họp dân", "Tổ B")],
     [0, 2]),
    ("one row", [(0, "a", "Rà soát", "A"), (14, "", "quy chế", "")], [0]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "starts"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows_without_rules(rows: list[Row], starts: list[int]) -> None:
    assert row_starts(lines(*rows), EDGES, []) == starts


def test_level_lines_part_rows_first() -> None:
    rows = lines((0, "1", "Rà soát", "A"), (14, "2", "quy chế", ""), (14, "3", "Sửa", "B"),
                 (14, "4", "nội quy", ""), (14, "5", "Họp", ""))  # fmt: skip
    levels = [level(rows[1].base + 7), level(rows[3].base + 7)]
    assert row_starts(rows, EDGES, levels) == [0, 2, 4]
    short = [rule._replace(stop=rule.start + 40) for rule in levels]
    assert row_starts(rows, EDGES, short) == [0, 1, 2, 3, 4]  # underlines are no rules
    assert row_starts(rows, EDGES, levels[:1]) == [0, 1, 2, 3, 4]  # one may be a border
