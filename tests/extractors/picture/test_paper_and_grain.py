"""Grey paper is made white, whatever of it is printed."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from extractors.picture.paper_and_grain import even_light
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from tests.extractors.scan_pages import DPI, array, paper, text_lines

LINES = range(400, 2000, 56)


def grained(lines: Iterable[int], ink: int = 0) -> Pixels:
    """Lines of print so dark on grey paper with grain, as a scanner gives it."""
    printed = array(text_lines(paper(), lines)).astype(np.float64) / 255
    grain = np.random.default_rng(7).normal(0, 5, printed.shape)
    return np.clip(ink + printed * (222 - ink) + grain, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("lines", [[400], [400, 456, 900], LINES])
def test_the_grain_of_the_paper_is_no_print_where_hardly_anything_is_printed(
    lines: Iterable[int],
) -> None:
    """The last page of a decision: recipients, a name, and nothing more."""
    made = even_light(Sheet(grained(lines), DPI)).grey
    assert (made[1000:1040] if lines is not LINES else made[100:200]).min() > 190


@pytest.mark.parametrize("lines", [[400, 456], LINES])
def test_faint_print_is_made_dark_on_a_page_of_few_lines_and_of_many(lines: Iterable[int]) -> None:
    made = even_light(Sheet(grained(lines, ink=150), DPI)).grey
    assert np.percentile(made[395:425], 2) < 60 and np.median(made) > 225
