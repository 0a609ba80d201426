import pytest

from extractors.word.office_formats import OfficeFormat, office_format
from tests.extractors.word.test_reader import ole
from tests.extractors.word_files import archive, p, word_file

TYPES = {"[Content_Types].xml": "<Types/>"}
ODT = "application/vnd.oasis.opendocument.text"
ENCRYPTED_DOC = bytearray(ole("x" * 40, "WordDocument"))
ENCRYPTED_DOC[512:514], ENCRYPTED_DOC[523] = b"\xec\xa5", 1

CASES = [
    ("word", word_file(p("A")), OfficeFormat.DOCX),
    ("workbook", archive({**TYPES, "xl/workbook.xml": ""}), OfficeFormat.WORKBOOK),
    ("slides", archive({**TYPES, "ppt/presentation.xml": ""}), OfficeFormat.SLIDES),
    ("open document", archive({"mimetype": ODT, "content.xml": ""}), OfficeFormat.ODT),
    ("open workbook", archive({"mimetype": ODT.replace("text", "spreadsheet")}), None),
    ("another zip", archive({"a.txt": "word/document.xml"}), None),
    ("a broken zip", word_file(p("A"))[:-40], None),
    ("old word", ole("Root Entry", "WordDocument"), OfficeFormat.DOC),
    ("old workbook", ole("Root Entry", "Workbook"), OfficeFormat.WORKBOOK),
    ("a password", ole("EncryptedPackage", "EncryptionInfo"), OfficeFormat.ENCRYPTED),
    ("a password of old word", bytes(ENCRYPTED_DOC), OfficeFormat.ENCRYPTED),
    ("the name in a text", ole("Root Entry") + "x EncryptedPackage\0".encode("utf-16-le"), None),
    ("rich text", b"{\\rtf1 A}", OfficeFormat.RTF),
    ("rich text behind blanks", b"\r\n {\\rtf1 A}", OfficeFormat.RTF),
    ("a text", b"{\\rt A}", None),
    ("a pdf", b"%PDF-1.4", None),
    ("nothing", b"", None),
]


@pytest.mark.parametrize(("data", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_office_format(data: bytes, expected: OfficeFormat | None) -> None:
    assert office_format(data) is expected
