"""The parts of a Word file that say what is printed, as XML trees; nothing outside it is fetched.

Macros, pictures, headers, footers and comments are never unpacked.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import NamedTuple, cast

from docx.oxml.parser import parse_xml

from extractors.errors import EncryptedFile, UnreadableFile, UnsupportedFormat
from extractors.word.archive import Archive, ArchiveLimits, open_archive
from extractors.word.office_formats import OfficeFormat, office_format
from extractors.word.xml import Element, W

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DOCUMENT = "word/document.xml"
FOREIGN_PART = (
    W + "altChunk"
)  # a web page, a text or a document that Word takes in when it opens it
OPTIONAL_PARTS = ("styles", "numbering", "footnotes", "endnotes")
# "Strict" files of Word use other names for the same things.
STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)


class WordParts(NamedTuple):
    """The body of a document, and the parts it needs; None where a part is absent."""

    body: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None


def open_word(data: bytes, limits: ArchiveLimits) -> WordParts:
    """The parts of a Word file.

    Raises:
        ExtractionError: the bytes are no Word file, a broken, encrypted or too large one.
    """
    _check_format(data)
    archive = open_archive(data, limits)
    related = _targets(archive, "", "")
    name = related.get("officeDocument", DOCUMENT)
    root = _tree(archive, name)
    if root is None:
        raise UnreadableFile("the Word file is broken: it has no document part")
    body = root.find(W + "body")
    if body is None:
        raise UnsupportedFormat(
            "the content is an Office file, but no Word document; save it as PDF"
        )
    if next(body.iter(FOREIGN_PART), None) is not None:
        raise UnsupportedFormat(
            "the Word file holds parts in another format (altChunk); "
            "open it in Word or LibreOffice, save it again and use that"
        )
    targets = _targets(archive, dirname(name), name)
    trees = {part: _tree(archive, targets.get(part, f"word/{part}.xml")) for part in OPTIONAL_PARTS}
    return WordParts(body, **trees)


def _check_format(data: bytes) -> None:
    found = office_format(data)
    if found is OfficeFormat.ENCRYPTED:
        raise EncryptedFile("the Word file is protected by a password")
    if found is not None and found is not OfficeFormat.DOCX:
        raise UnsupportedFormat(
            f"the content is {found.value}, not a Word document (.docx); save it as one"
        )
    if found is None and not data.startswith(b"PK"):
        raise UnreadableFile("the content is no Word document")


def _targets(archive: Archive, folder: str, name: str) -> dict[str, str]:
    """The parts that a part names, by the last word of their kind; external ones are left out."""
    path = join(folder, "_rels", name.rsplit("/", 1)[-1] + ".rels")
    root = _tree(archive, path)
    found: dict[str, str] = {}
    for link in root.iter(RELATIONSHIP) if root is not None else ():
        kind, target = link.get("Type"), link.get("Target")
        if kind and target and link.get("TargetMode") != "External":
            found.setdefault(kind.rsplit("/", 1)[-1], _path(folder, target))
    return found


def _path(folder: str, target: str) -> str:
    return normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))


def _tree(archive: Archive, name: str) -> Element | None:
    """A part as a tree; entities are neither expanded nor allowed."""
    data = archive.read(name)
    if data is None:
        return None
    for strict, usual in STRICT_NAMES:
        data = data.replace(strict, usual)
    try:
        root = parse_xml(data)
    except (SyntaxError, ValueError) as error:  # lxml's errors of syntax are SyntaxErrors
        raise UnreadableFile(f"the Word file is broken: {name} is no well-formed XML") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(f"the Word file is refused: {name} declares XML entities")
    return cast(Element, root)
