"""Bullets that a page sets before other markers."""

import pytest

from extractors.models import Line
from extractors.text.page_bullets import without_page_bullets


def texts(source: str) -> list[str]:
    lines = [Line(text, text, 1, i) for i, text in enumerate(source.split("\n"), start=1)]
    return [line.text for line in without_page_bullets(lines)]


PAGE_SIGNS = [
    ("dots", "• ", ["1. Rà soát hồ sơ", "2. Đo nước", "3. Trồng cây"]),
    ("stars", "* ", ["a) Rà soát hồ sơ;", "b) Đo nước;", "c) Trồng cây."]),
    ("dashes", "- ", ["1. Rà soát hồ sơ", "2. Đo nước", "- Trồng cây"]),
    ("dots with tabs", "•\t", ["+ Rà soát hồ sơ;", "+ Đo nước;", "+ Trồng cây."]),
]


@pytest.mark.parametrize(
    ("sign", "items"), [c[1:] for c in PAGE_SIGNS], ids=[c[0] for c in PAGE_SIGNS]
)
def test_signs_before_other_markers_are_the_page_s(sign: str, items: list[str]) -> None:
    assert texts("\n".join(f"{sign}{item}" for item in items)) == items


def test_a_dash_that_mostly_opens_plain_items_is_the_author_s() -> None:
    source = "- 1. Rà soát hồ sơ;\n- Đo nước;\n- Trồng cây;\n- Sơ kết;\n- Tổng kết."
    assert texts(source) == source.split("\n")
