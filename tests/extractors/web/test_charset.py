import codecs

import pytest

from extractors.errors import DocumentTooLarge
from extractors.web.charset import decode_page, is_web_page

PAGES = [
    ("a doctype", "<!DOCTYPE html><p>KẾ HOẠCH</p>", True),
    ("in capitals", "<HTML><BODY>KẾ HOẠCH</BODY></HTML>", True),
    ("Word's namespaces", '<html xmlns:o="urn:x" xmlns:w="urn:y"><head></head>', True),
    (
        "blanks and a comment first",
        "\r\n <!-- saved from url=(0014)about:internet -->\n<html>",
        True,
    ),
    ("XHTML", '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C">', True),
    ("a table without a page", "<table><tr><td>1</td><td>Rà soát</td></tr></table>", True),
    ("the middle of a page", "<main>\n<h1>KẾ HOẠCH</h1>\n<p>a</p>\n<p>b</p></main>", True),
    ("a list alone", "<ul><li>a</li><li>b</li></ul>", True),
    ("a text with a bold heading", "<b>I. MỤC ĐÍCH</b>\nRà soát", False),
    ("a text that opens with one tag", "<p>KẾ HOẠCH</p>\nI. MỤC ĐÍCH\n1. Rà soát", False),
    ("a quotation in brackets", "<Tên cơ quan>\nKẾ HOẠCH", False),
    ("a plain text", "KẾ HOẠCH\nTrang <html> của xã", False),
    ("XML", '<?xml version="1.0"?><w:wordDocument></w:wordDocument>', False),
    ("nothing", "", False),
    (
        "a text whose head is a table",
        "<table><tr><td>XÃ A</td>\n\n<td>B</td></tr></table>\n\n# KẾ HOẠCH\n\nI. MỤC ĐÍCH",
        False,
    ),
    ("paragraphs of elements", "<p>a</p>\n\n<p>b</p>\n<p>c\nd</p>\n\ne < f", True),
    ("a table and a line", "<table><tr><td>1</td></tr></table>\n<p>a</p>\nNguồn", True),
]


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_web_page_is_known_by_how_it_begins(text: str, expected: bool, encoding: str) -> None:
    assert is_web_page(text.encode(encoding)) is expected


TEXT = "Sở Nội vụ rà soát"
META = '<html><head><meta charset="{}"></head><body>{}</body></html>'
ENCODINGS = [
    ("UTF-8", META.format("utf-8", TEXT).encode()),
    ("UTF-8 that says nothing", f"<html><body>{TEXT}</body></html>".encode()),
    ("UTF-8 that says latin-1", META.format("iso-8859-1", TEXT).encode()),
    ("UTF-8 with a mark that says another", codecs.BOM_UTF8 + META.format("x", TEXT).encode()),
    ("UTF-16 with a mark", META.format("unicode", TEXT).encode("utf-16")),
    ("an unknown name", META.format("x-user-defined", TEXT).encode()),
    ("references", b"<html><body>S&#7903; N&#7897;i v&#7909; r&agrave; so&aacute;t</body></html>"),
]  # fmt: skip


@pytest.mark.parametrize("data", [e[1] for e in ENCODINGS], ids=[e[0] for e in ENCODINGS])
def test_the_encoding_of_a_page(data: bytes) -> None:
    from extractors.web.reader import read_web_page

    (page,) = read_web_page(data, 1 << 20)
    assert [getattr(block, "text", None) for block in page.blocks] == [TEXT]


def test_windows_1258_has_its_marks_apart() -> None:
    page = META.format("windows-1258", "Sơ\u0309 Nô\u0323i vu\u0323").encode("cp1258")
    assert "Sơ\u0309 Nô\u0323i vu\u0323" in decode_page(page, 1 << 20)


def test_the_envelope_names_the_encoding_before_the_page() -> None:
    assert "\u01a1" in decode_page(b"<html>\xf5</html>", 100, "windows-1258")


def test_a_page_that_is_too_large() -> None:
    with pytest.raises(DocumentTooLarge, match=r"1\.0 MB"):
        decode_page(b"<html>" + b" " * (1 << 20), 1 << 19)
