import pytest

from extractors.errors import ExtractionError
from extractors.known_formats import refuse_other_formats

REFUSED = [
    ("a RAR archive", b"Rar!\x1a\x07\x01\x00x", "unpack it"),
    ("a 7-Zip archive", b"7z\xbc\xaf\x27\x1c\x00\x04", "unpack it"),
    ("gzip", b"\x1f\x8b\x08\x00", "unpack it"),
    ("a tar archive", b"a" * 257 + b"ustar\x0000", "unpack it"),
    ("a broken zip", b"PK\x03\x04abc", "broken or holds no document"),
    ("an empty zip", b"PK\x05\x06" + b"\x00" * 18, "broken or holds no document"),
    ("PostScript", b"%!PS-Adobe-3.0", "save it as PDF"),
    ("a phone's picture", b"\x00\x00\x00\x18ftypheic\x00", "save it as PNG or JPEG"),
    ("a film", b"\x00\x00\x00\x18ftypisom\x00", "a film"),
    ("a letter", b"From: a@b.vn\nTo: c@d.vn\nSubject: x\n\ny", "a letter"),
    ("a flat OpenDocument text", b'<?xml version="1.0"?><office:document xmlns="x">', ".odt"),
    ("Word 2003 XML", b'<?xml version="1.0"?>\n<?mso?><w:wordDocument xmlns:w="x">', ".docx"),
    ("a Word package in one file", b'<?xml version="1.0"?><pkg:package xmlns:pkg='
     b'"http://schemas.microsoft.com/office/2006/xmlPackage">', ".docx"),
    ("another XML file", b'<?xml version="1.0"?><rss></rss>', "XML"),
    ("a picture of lines", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "XML"),
    ("JSON", '{"ten": "Kế hoạch", "so": [1, 2]}'.encode(), "JSON"),
    ("a list of JSON", b'\xef\xbb\xbf[{"a": 1}]', "JSON"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said"), [x[1:] for x in REFUSED], ids=[x[0] for x in REFUSED])
def test_known_formats_are_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(ExtractionError, match=said):
        refuse_other_formats(data)


TEXTS = [
    ("a plan", "KẾ HOẠCH\nI. MỤC ĐÍCH"),
    ("a footnote in front", "[1] Quyết định số 12/QĐ-UBND"),
    ("a remark in front", "[Dự thảo]\nKẾ HOẠCH"),
    ("a brace", "{Mẫu số 01}\nKẾ HOẠCH"),
    ("a quotation", '["Kế hoạch" số 12'),
    ("angle brackets", "<Tên cơ quan> KẾ HOẠCH"),
    ("an address", "Kính gửi: Ủy ban nhân dân xã"),
]


@pytest.mark.parametrize("text", [x[1] for x in TEXTS], ids=[x[0] for x in TEXTS])
def test_texts_pass(text: str) -> None:
    refuse_other_formats(text.encode())
