import pytest

from extractors.errors import UnreadableFile
from extractors.web.flow import WebFlow, WebLine
from extractors.web.markup import parse_page
from tests.extractors.web.web_lines import web_lines

LINES = [
    ("paragraphs", "<p>Một</p><p>Hai</p>", ["Một", "Hai"]),
    ("blanks and line ends are one blank", "<p>Một\n   hai\tba</p>", ["Một hai ba"]),
    ("inline elements do not part words", "<p>Kế <b>ho</b>ạch</p>", ["Kế hoạch"]),
    ("a break", "Một<br>hai<br/>ba", ["Một", "hai", "ba"]),
    ("two breaks leave a blank line", "Một<br><br>hai", ["Một", "", "hai"]),
    ("hard blanks part columns", "<p>Số: 1&nbsp;&nbsp;&nbsp;&nbsp;An "
                                 "Bình</p>", ["Số: 1    An Bình"]),
    ("a paragraph of a hard blank is a blank line", "<p>a</p><p>&nbsp;</p>", ["a", ""]),
    ("text beside blocks", "Một<div>Hai</div>Ba", ["Một", "Hai", "Ba"]),
    ("unclosed paragraphs", "<p>Một<p>Hai", ["Một", "Hai"]),
    ("preformatted text keeps its lines", "<pre>Một\n  hai</pre>", ["Một", "hai"]),
    ("capitals by style", '<p style="text-transform: uppercase">Mục đích</p>', ["MỤC ĐÍCH"]),
    ("scripts, styles, titles", "<title>x</title><style>p{}</style><script>y</script>Một", ["Một"]),
    ("a hidden element", '<p hidden>x</p><p style="display: none">y</p><p>Một</p>', ["Một"]),
    ("hidden by Word", "<span style='mso-hide:all'>x</span>Một", ["Một"]),
    ("what was deleted is out, what was inserted is "
     "in", "<del>20</del><ins>30</ins> lớp", ["30 lớp"]),
    ("comments of Word", "<!--[if gte mso 9]><xml>x</xml><![endif]-->Một", ["Một"]),
    ("a list marker that Word prints",
     "<p><![if !supportLists]><span>1.&nbsp;</span><![endif]>Rà soát</p>", ["1. Rà soát"]),
    ("an empty element of Office", "<p>Một<o:p></o:p></p>", ["Một"]),
    ("options of a form are no text", "<select><option>x</option></select>Một", ["Một"]),
    ("raised figures", "<p>45 m<sup>2</sup>, huyện<sup><a>12</a></sup></p>", ["45 m², huyện¹²"]),
    ("a raised mark in brackets stays", "<p>huyện<sup>[1]</sup></p>", ["huyện[1]"]),
    ("a sign that looks like a tag", "<p>a &lt; b &amp; c</p>", ["a < b & c"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [x[1:] for x in LINES], ids=[x[0] for x in LINES])
def test_lines(body: str, expected: list[str]) -> None:
    assert web_lines(body) == expected


LISTS = [
    ("numbers", "<ol><li>a</li><li>b</li></ol>", ["1. a", "2. b"]),
    ("a start and a value", '<ol start=3><li>a</li><li value="7">b</li><li>c</li></ol>',
     ["3. a", "7. b", "8. c"]),
    ("letters", "<ol type=a><li>x</li><li>y</li></ol>", ["a. x", "b. y"]),
    ("Roman numerals by style", '<ol style="list-style-type: upper-roman"><li>x</ol>', ["I. x"]),
    ("downwards", "<ol reversed><li>a</li><li>b</li></ol>", ["2. a", "1. b"]),
    ("bullets", "<ul><li>a</li></ul>", ["- a"]),
    ("no markers", '<ul style="list-style:none"><li>- a</li></ul>', ["- a"]),
    ("a list within a list", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
     ["1. a", "- b", "2. c"]),
    ("a paragraph within an item", "<ol><li><p>a</p><p>b</p></li></ol>", ["1. a", "b"]),
    ("an item without a list", "<li>a</li>", ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [x[1:] for x in LISTS], ids=[x[0] for x in LISTS])
def test_lists(body: str, expected: list[str]) -> None:
    assert web_lines(body) == expected


PAGES = [
    ("before a paragraph", '<p>a</p><p style="page-break-before: always">b</p>', [1, 2]),
    ("Word's break", "a<br clear=all style='page-break-before:always'>b", [1, 2]),
    ("after a block", '<div style="break-after: page">a</div><p>b</p>', [1, 2]),
    ("at the very top", '<p style="page-break-before:always">a</p>', [1]),
    ("auto", '<p>a</p><p style="page-break-before:auto">b</p>', [1, 1]),
]


@pytest.mark.parametrize(("body", "expected"), [x[1:] for x in PAGES], ids=[x[0] for x in PAGES])
def test_pages(body: str, expected: list[int]) -> None:
    found = WebFlow().items(parse_page(f"<html><body>{body}</body></html>"))
    assert [x.page for x in found if isinstance(x, WebLine) and x.text] == expected


def test_elements_nest_as_deep_as_they_like() -> None:
    assert web_lines("<span>" * 1500 + "Một") == ["Một"]


def test_a_page_that_cannot_be_read_to_its_end_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="too deeply"):
        web_lines("<span>" * 20_000 + "Một")
