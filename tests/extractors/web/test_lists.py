"""The markers that lists print."""

import pytest

from extractors.web.lists import Lists
from extractors.web.markup import parse_page
from tests.extractors.web.web_lines import web_lines


def items(tag: str, attributes: str = "", count: int = 3) -> str:
    return f"<{tag} {attributes}>{'<li>x</li>' * count}</{tag}>"


MARKERS = [
    ("numbers", items("ol"), ["1. x", "2. x", "3. x"]),
    ("bullets", items("ul"), ["- x", "- x", "- x"]),
    ("letters", items("ol", 'type="a"'), ["a. x", "b. x", "c. x"]),
    ("capitals", items("ol", 'type="A"'), ["A. x", "B. x", "C. x"]),
    ("Roman", items("ol", 'type="I"'), ["I. x", "II. x", "III. x"]),
    ("by style", items("ol", 'style="list-style-type: lower-roman"'), ["i. x", "ii. x", "iii. x"]),
    ("style before type", items("ol", 'type="1" style="list-style-type:upper-alpha"'),
     ["A. x", "B. x", "C. x"]),
    ("an unknown type", items("ol", 'type="z"'), ["1. x", "2. x", "3. x"]),
    ("a start", items("ol", 'start="4"'), ["4. x", "5. x", "6. x"]),
    ("a start that is no number", items("ol", 'start="x"'), ["1. x", "2. x", "3. x"]),
    ("backwards", items("ol", "reversed"), ["3. x", "2. x", "1. x"]),
    ("a value", "<ol><li>x</li><li value=7>x</li><li>x</li></ol>", ["1. x", "7. x", "8. x"]),
    ("no marker", items("ol", 'style="list-style: none"', 2), ["x", "x"]),
    ("an item without one", '<ol><li style="list-style-type:none">x</li><li>x</li></ol>',
     ["x", "1. x"]),
    ("lists in lists", f"<ol><li>x{items('ul', '', 1)}</li><li>x</li></ol>",
     ["1. x", "- x", "2. x"]),
    ("two lists", items("ol", "", 1) * 2, ["1. x", "1. x"]),
    ("beyond Z", items("ol", 'type="a" start="28"', 1), ["ab. x"]),
    ("no letter for nothing", items("ol", 'type="a" start="0"', 1), ["0. x"]),
    ("numbers that the author typed", "<ul><li>1. x</li><li>2. y</li></ul>", ["1. x", "2. y"]),
    ("letters that the author typed", "<ol><li><p>a) x</p></li><li><p>b) y</p></li></ol>",
     ["a) x", "b) y"]),
    ("figures are no markers", "<ul><li>100% x</li><li>20 y</li></ul>", ["- 100% x", "- 20 y"]),
    ("one item with a marker", "<ul><li>1. x</li><li>y</li></ul>", ["- 1. x", "- y"]),
    ("an item outside of lists", "<li>x</li>", ["x"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "printed"), [m[1:] for m in MARKERS], ids=[m[0] for m in MARKERS])
def test_markers(body: str, printed: list[str]) -> None:
    assert web_lines(body) == printed


def test_an_end_too_many() -> None:
    lists = Lists()
    lists.end()
    assert lists.marker(parse_page("<li>x</li>")) == ""
