"""Office files known by their content, never by their name."""

from __future__ import annotations

import re
from enum import StrEnum
from io import BytesIO
from zipfile import ZipFile

from extractors.errors import ZIP_ERRORS

ZIP, OLE, RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
MAX_MIMETYPE = 200
# An OLE folder entry is 128 bytes and begins with its name in UTF-16.
OLE_NAME_RE = re.compile(
    b"|".join(
        name.encode("utf-16-le") + b"\0\0"
        for name in ("EncryptedPackage", "WordDocument", "Workbook", "Book", "PowerPoint Document")
    )
)
OLE_ENTRY = 128
DOC_MAGIC, DOC_FLAGS, DOC_ENCRYPTED = b"\xec\xa5", 11, 0x01  # of the stream that opens a .doc file
OLE_HEADER = 512


class OfficeFormat(StrEnum):
    """A format, by the words that a message about it uses."""

    DOCX = "a Word document"
    DOC = "an old Word document (.doc)"
    ODT = "an OpenDocument text (.odt)"
    RTF = "a Rich Text document (.rtf)"
    ENCRYPTED = "an Office document with a password"
    WORKBOOK = "an Excel workbook"
    SLIDES = "a PowerPoint presentation"


CONVERTIBLE = {OfficeFormat.DOC: ".doc", OfficeFormat.ODT: ".odt", OfficeFormat.RTF: ".rtf"}
_FOLDERS = {"word/": OfficeFormat.DOCX, "xl/": OfficeFormat.WORKBOOK, "ppt/": OfficeFormat.SLIDES}
_STREAMS = {
    "EncryptedPackage": OfficeFormat.ENCRYPTED,
    "WordDocument": OfficeFormat.DOC,
    "Workbook": OfficeFormat.WORKBOOK,
    "Book": OfficeFormat.WORKBOOK,
    "PowerPoint Document": OfficeFormat.SLIDES,
}


def office_format(data: bytes) -> OfficeFormat | None:
    """The Office format of the bytes.

    None for another format, and for a zip that cannot be opened.
    """
    if data.startswith(ZIP):
        return _zip_format(data)
    if data.startswith(OLE):
        return _ole_format(data)
    return OfficeFormat.RTF if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == RTF else None


def _zip_format(data: bytes) -> OfficeFormat | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if "[Content_Types].xml" not in names:
                return _opendocument(archive, names)
    except ZIP_ERRORS:
        return None
    return next(
        (found for folder, found in _FOLDERS.items() if any(n.startswith(folder) for n in names)),
        None,
    )


def _opendocument(archive: ZipFile, names: list[str]) -> OfficeFormat | None:
    if "mimetype" not in names or archive.getinfo("mimetype").file_size > MAX_MIMETYPE:
        return None
    kind = archive.read("mimetype")
    return OfficeFormat.ODT if kind.startswith(b"application/vnd.oasis.opendocument.text") else None


def _ole_format(data: bytes) -> OfficeFormat | None:
    """By the names of its streams; a password goes before all."""
    streams = {
        _STREAMS[match[0].decode("utf-16-le").rstrip("\0")]
        for match in OLE_NAME_RE.finditer(data)
        if match.start() % OLE_ENTRY == 0
    }
    if OfficeFormat.DOC in streams and _is_encrypted_doc(data):
        return OfficeFormat.ENCRYPTED
    order = (OfficeFormat.ENCRYPTED, OfficeFormat.DOC, OfficeFormat.WORKBOOK, OfficeFormat.SLIDES)
    return next((found for found in order if found in streams), None)


def _is_encrypted_doc(data: bytes) -> bool:
    """The flag of a .doc with a password.

    Its stream is the first in the file, as Word writes it.
    """
    head = data[OLE_HEADER : OLE_HEADER + DOC_FLAGS + 1]
    return (
        head.startswith(DOC_MAGIC)
        and len(head) > DOC_FLAGS
        and bool(head[DOC_FLAGS] & DOC_ENCRYPTED)
    )
