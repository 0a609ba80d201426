"""Lines that a converter wrote into a text."""

from __future__ import annotations

import pytest

from extractors.lines.converter_marks import converter_lines
from tests.factories import lines

HEAD = '---\ntitle: "KH 05"\nsource_folder: "2026"\n---\n'
CASES = [
    ("a head of keys and values", f"{HEAD}\nKẾ HOẠCH\nNăm 2026", [0, 1, 2, 3]),
    ("below a blank line", f"\n{HEAD}KẾ HOẠCH", [1, 2, 3, 4]),
    ("a value of several lines", "---\ntags:\n- thuế\n- vốn\n---\nKẾ HOẠCH", [0, 1, 2, 3, 4]),
    (
        "a head in JSON",
        '---json\n{\n  "title": "KH 05",\n  "tags": []\n}\n---\nKẾ HOẠCH',
        [*range(6)],
    ),
    ("a rule with a word", "---a---\ntitle: A\n---\nKẾ HOẠCH", []),
    ("a remark of the markup", "Rà soát\n <!-- image -->\n<!-- bảng 1\nquy chế -->", [1]),
    ("a rule and a text", "---\nKẾ HOẠCH\n---\nNăm 2026", []),
    ("keys that no rule closes", "---\ntitle: A\nKẾ HOẠCH\nNăm 2026", []),
    ("two rules alone", "---\n---\nKẾ HOẠCH", []),
    ("keys further down", f"KẾ HOẠCH\n{HEAD}", []),
    ("the end of a page", "Rà soát\n--- PAGE BREAK ---\nquy chế", [1]),
    ("pages with numbers", "A\n===== Page 2 =====\nB\n===== Page 3 =====", [1, 3]),
    ("in Vietnamese", "A\n----- Trang 2 -----\nB", [1]),
    ("words that come back", "A\n*** KH-05 ***\nB\n*** KH-05 ***\nC", [1, 3]),
    ("a title between signs", "*** KẾ HOẠCH ***\nRà soát", []),
    ("a drawn line", "A\n----------\nB", []),
    ("an item", "- Trang trí hội trường -", []),
]


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_converter_lines(text: str, places: list[int]) -> None:
    assert sorted(converter_lines(lines(text))) == places
