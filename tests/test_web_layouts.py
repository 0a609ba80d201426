"""Each plan of data/raw as the text of a web page, in every layout: the rows of the plain text."""

from __future__ import annotations

from functools import cache

import pytest

from tests.golden_rows import process
from tests.test_formats import SAMPLES, compare, read_text_sample
from tests.tools.rendering.content import Document
from tests.tools.rendering.contents import read_sample
from tests.tools.rendering.layouts import LAYOUTS
from tests.tools.rendering.web_text import WEB_LAYOUTS, render_web_text

MIN_F1 = 0.99
WEB = {layout.name: layout for layout in WEB_LAYOUTS}
PLANS = {layout.stem: layout for layout in LAYOUTS}


@cache
def paper(stem: str) -> Document:
    return read_sample(next(SAMPLES.glob(f"{stem}.*")), PLANS[stem])


# Every layout with half of the plans, every plan in half of the layouts.
CASES = [
    (stem, name)
    for place, stem in enumerate(PLANS)
    for other, name in enumerate(WEB)
    if (place + other) % 2
]


def f1_of(stem: str, name: str) -> tuple[float, tuple[str, ...]]:
    text = render_web_text(paper(stem), WEB[name])
    found = compare(read_text_sample(stem).tasks, process(text.encode()).tasks)
    return found.f1, found.misses


@pytest.mark.parametrize(("stem", "name"), CASES)
def test_rows_of_a_web_page(stem: str, name: str) -> None:
    f1, misses = f1_of(stem, name)
    assert f1 >= MIN_F1, misses[:12]
