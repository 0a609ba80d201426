"""Which lines of a text a row stands on."""

from typing import Any

import pytest

from pipeline.review.marked_lines import marked, text_lines
from tests import factories

PAGES = (
    factories.page("1. Rà soát quy chế", "làm việc của đơn vị.", "2. Báo cáo kết quả, năm 2026."),
)
TEXT = text_lines(PAGES)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"line_start": 1, "line_end": 2, "task": "Việc"}, [0, 1]),
        ({"line_start": None, "line_end": None, "task": "Báo cáo kết quả, năm 2026."}, [2]),
        (
            {"line_start": None, "line_end": None, "task": "RÀ SOÁT quy chế làm việc của đơn vị"},
            [0, 1],
        ),
        ({"line_start": None, "line_end": None, "task": "Mua sắm thiết bị cho trường"}, []),
        ({"line_start": None, "line_end": None, "task": "Báo cáo"}, []),  # too short to tell
        ({"line_start": 9, "line_end": 9, "task": "Việc"}, []),
    ],
)
def test_which_lines(row: dict[str, Any], expected: list[int]) -> None:
    assert marked(TEXT, row) == expected


def test_rows_of_tables_are_lines() -> None:
    page = PAGES[0]
    table = factories.table(("1", "Mua máy quét", "Kế toán"), start=7)
    lines = text_lines([type(page)(1, (table,))])
    assert [(line.number, line.text) for line in lines] == [(7, "1 | Mua máy quét | Kế toán")]
