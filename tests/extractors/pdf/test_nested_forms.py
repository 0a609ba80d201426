"""Forms that multiply are counted before anything draws them."""

import zlib
from collections.abc import Mapping

import pytest

from extractors.errors import DocumentTooLarge
from extractors.pdf.file import PdfLimits, read_pages
from extractors.pdf.nested_forms import LARGEST, drawn_by_forms

TEXT = b"BT /F1 12 Tf 72 720 Td (Ke hoach) Tj ET\n"


def form(content: bytes, names: str = "", packed: bool = False, resources: str = "") -> bytes:
    """A form that draws, with the names of the forms that it may draw."""
    own = resources or f"<</XObject <<{names}>>>>"
    head = f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources {own}"
    data = zlib.compress(content) if packed else content
    kind = "/Filter/FlateDecode" if packed else ""
    return f"{head}{kind}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def pdf(objects: Mapping[int, bytes], drawn: int = 10, drawing: bytes = b"/Top Do") -> bytes:
    """A file with one page that draws an object, the others from number 10 on."""
    content = TEXT + drawing
    base = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources"
        b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
        b"/XObject<</Top %d 0 R>>>>>>" % drawn,
        4: b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream",
    }
    out = b"%PDF-1.7\n"
    for number, text in (base | dict(objects)).items():
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    return out + b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"


def levels(count: int, times: int, packed: bool = False) -> dict[int, bytes]:
    """Forms of which each draws the next one so many times; the last draws a line."""
    found = {
        10 + level: form(b"/Next Do\n" * times, f"/Next {11 + level} 0 R", packed)
        for level in range(count)
    }
    return found | {10 + count: form(b"0 0 m 9 9 l S\n")}


RING = {
    10: form(b"/A Do /A Do", "/A 11 0 R"),
    11: form(b"/B Do /B Do", "/B 10 0 R"),
}
FAR_RESOURCES = {
    10: form(b"/N Do\n" * 6000, resources="20 0 R"),
    11: form(b"/N Do\n" * 6000, resources="21 0 R"),
    12: form(b"0 0 m\n"),
    20: b"<</XObject 22 0 R>>",
    21: b"<</XObject<</N 12 0 R>>>>",
    22: b"<</N 11 0 R>>",
}
_RESOURCES = b"<</XObject<</N 11 0 R>>>> <</XObject<</N 12 0 R>>>>"
_NUMBERS = b"20 0 21 26 "
IN_A_STREAM = {
    **{number: text for number, text in FAR_RESOURCES.items() if number < 20},
    30: b"<</Type/ObjStm/N 2/First %d/Length %d>>\nstream\n%s%s\nendstream"
    % (len(_NUMBERS), len(_NUMBERS + _RESOURCES), _NUMBERS, _RESOURCES),
}
ESCAPED = {
    number: text.replace(b"/Form", b"/F#6frm")
    .replace(b"/XObject/", b"/#58Object/")
    .replace(b"/Next Do", b"/N#65xt Do")
    for number, text in levels(9, 12).items()
}
MULTIPLY = {
    "names that are escaped": ESCAPED,
    "nine levels of twelve": levels(9, 12),
    "packed": levels(9, 12, packed=True),
    "two levels, thousands of times": levels(2, 6000),
    "a form that draws itself": {10: form(b"/A Do /A Do", "/A 10 0 R"), 11: form(TEXT)},
    "a ring": RING,
    "resources elsewhere": FAR_RESOURCES,
    "resources in a stream of objects": IN_A_STREAM,
}


@pytest.mark.parametrize("name", MULTIPLY)
def test_forms_that_multiply_are_refused(name: str) -> None:
    data = pdf(MULTIPLY[name])
    assert drawn_by_forms(data) >= LARGEST
    with pytest.raises(DocumentTooLarge, match="come to more than 32 MB"):
        list(read_pages(data, PdfLimits()))


LARGE = form(b"0 0 m 9 9 l S\n" * 300)
OFTEN = b"/Top Do\n" * 100_000
_PARTS = {
    number: b"<</Length %d>>\nstream\n%s\nendstream" % (len(OFTEN) // 10, OFTEN[: len(OFTEN) // 10])
    for number in range(20, 30)
}
_NODE = b"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</XObject<</Top 10 0 R>>>>>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 19 0 R>>"
_LIST = b"[%s]" % b" ".join(b"%d 0 R" % number for number in _PARTS)
ONCE_AND_AGAIN = {
    "a form of some kilobytes": pdf({10: LARGE}, drawing=OFTEN),
    "a form of which nothing is seen": pdf({10: form(b"q Q")}, drawing=OFTEN * 6),
    "a name that is escaped": pdf({10: LARGE}, drawing=OFTEN.replace(b"Top", b"T#6Fp")),
    "drawings in parts, names of the node above": pdf(
        {2: _NODE, 3: _PAGE, 10: LARGE, 19: _LIST} | _PARTS
    ),
}


@pytest.mark.parametrize("name", ONCE_AND_AGAIN)
def test_a_page_that_draws_a_form_again_and_again_is_refused(name: str) -> None:
    data = ONCE_AND_AGAIN[name]
    assert drawn_by_forms(data) >= LARGEST
    with pytest.raises(DocumentTooLarge, match="come to more than 32 MB"):
        list(read_pages(data, PdfLimits()))


def test_a_mark_on_a_page_two_hundred_times_is_usual() -> None:
    data = pdf({10: form(b"0 0 m 9 9 l S")}, drawing=b"/Top Do\n" * 200)
    assert 0 < drawn_by_forms(data) < 100_000
    (page,) = read_pages(data, PdfLimits())
    assert [word.text for word in page.words] == ["Ke", "hoach"]


def test_a_large_form_that_is_drawn_once_is_usual() -> None:
    assert drawn_by_forms(pdf({10: form(b"0 0 m 9 9 l S\n" * 100_000)})) == 0


USUAL = {
    "no form": {},
    "one form": {10: form(TEXT)},
    "a signature: its frame, its picture, its text": {
        10: form(b"q /FRM Do Q", "/FRM 11 0 R"),
        11: form(b"q /n0 Do Q q /n2 Do Q", "/n0 12 0 R /n2 13 0 R"),
        12: form(b"% DSBlank"),
        13: form(TEXT),
    },
    "a mark drawn two hundred times": {10: form(b"/M Do\n" * 200, "/M 11 0 R"), 11: form(TEXT)},
    "many levels, once each": levels(30, 1),
    "a form that is not there": {10: form(b"/A Do", "/A 99 0 R"), 11: form(TEXT)},
    "a name that nobody draws": {10: form(b"0 0 m", "/A 10 0 R"), 11: form(TEXT)},
    "a broken stream": {10: form(b"/A Do", "/A 11 0 R", packed=True)[:-30], 11: form(TEXT)},
}


@pytest.mark.parametrize("name", USUAL)
def test_usual_forms_are_read(name: str) -> None:
    data = pdf(USUAL[name])
    assert drawn_by_forms(data) < 100_000
    (page,) = read_pages(data, PdfLimits())
    assert [word.text for word in page.words][:2] == ["Ke", "hoach"]
