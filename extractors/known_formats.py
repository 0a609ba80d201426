"""Formats that are known and not read as a document: each is refused with what to do instead.

Without this a file of tags, of JSON or of packed bytes would pass for a text.
"""

from __future__ import annotations

import json
import re

from extractors.errors import ExtractionError, UnreadableFile, UnsupportedFormat
from extractors.mail import MailKind, mail_kind

UNPACK, SAVE_AS_PDF = "unpack it", "save it as PDF"
SAVE_AS_PICTURE = "save it as PNG or JPEG"
# First bytes -> what the content is, and what to do.
SIGNATURES = (
    (b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (b"\x1f\x8b", "packed with gzip", UNPACK),
    (b"BZh", "packed with bzip2", UNPACK),
    (b"\xfd7zXZ\x00", "packed with xz", UNPACK),
    (b"\x28\xb5\x2f\xfd", "packed with zstd", UNPACK),
    (b"%!PS", "PostScript", SAVE_AS_PDF),
    (b"AT&TFORM", "DjVu", SAVE_AS_PDF),
    (b"GIF8", "a GIF picture", SAVE_AS_PICTURE),
    (b"PAR1", "a parquet table", "name the plan that it was made from"),
    (b"SQLite format 3\x00", "a database", SAVE_AS_PDF),
)
# Eight bytes from the fourth on: pictures and films in the container of MPEG-4.
FILM_MARK, FILM_PLACE = b"ftyp", 4
PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"heif")
TAR_MARK, TAR_PLACE = b"ustar", 257
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
HEAD = 4096
XML_RE = re.compile(rb"\s*<\?xml[\s>]|\s*<(?:\w+:)?(?:document|wordDocument|package|rdf|svg)[\s/>]")
JSON_OPENINGS = (b"[", b"{")  # of a list and of an object
# A name in the head of an XML file -> whose file it is.
XML_OWNERS = (
    (b"office:document", "an OpenDocument text in one XML file", "save it as .odt or PDF"),
    (b"wordDocument", "a Word document of 2003 in one XML file", "save it as .docx or PDF"),
    (b"schemas.microsoft.com/office/2006/xmlPackage", "a Word document in one XML file",
     "save it as .docx or PDF"),
    (b"<Workbook", "an Excel workbook of 2003 in one XML file", "save it as .xlsx or PDF"),
)  # fmt: skip


def refuse_other_formats(data: bytes) -> None:
    """Does nothing for bytes that may be a text.

    Raises:
        ExtractionError: they are of a known format that is not read; the message says what to do.
    """
    if data.startswith(ZIP_MARKS):
        raise UnreadableFile("the file is a zip archive that is broken or holds no document")
    for mark, name, advice in SIGNATURES:
        if data.startswith(mark):
            raise _refused(name, advice)
    if data[FILM_PLACE : FILM_PLACE + len(FILM_MARK)] == FILM_MARK:
        is_picture = data[8:12] in PICTURE_BRANDS
        raise _refused("a phone's picture (HEIC)" if is_picture else "a film", SAVE_AS_PICTURE)
    if data[TAR_PLACE : TAR_PLACE + len(TAR_MARK)] == TAR_MARK:
        raise _refused("a tar archive", UNPACK)
    if mail_kind(data) is MailKind.LETTER:
        raise _refused("a letter", "read its attachments: `kehoach run` takes it as a folder")
    _refuse_structured(data.removeprefix(b"\xef\xbb\xbf"))


def _refuse_structured(data: bytes) -> None:
    """XML and JSON: text to the eye of a program, no text of a plan."""
    head = data[:HEAD]
    if XML_RE.match(head):
        for mark, name, advice in XML_OWNERS:
            if mark in head:
                raise _refused(name, advice)
        raise _refused("XML", SAVE_AS_PDF)
    if head.lstrip().startswith(JSON_OPENINGS):
        try:
            json.loads(data)
        except (ValueError, RecursionError):
            return
        raise _refused("JSON", SAVE_AS_PDF)


def _refused(name: str, advice: str) -> ExtractionError:
    return UnsupportedFormat(f"the content is {name}, which is not read; {advice}")
