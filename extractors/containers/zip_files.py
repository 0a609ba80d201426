"""The members of a zip archive, read one after another and within limits."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from extractors.containers.limits import Budget
from extractors.containers.names import is_hidden, safe_name, unique_names
from extractors.errors import (
    ZIP_ERRORS,
    DocumentTooLarge,
    EncryptedFile,
    ExtractionError,
    UnreadableFile,
)

MARKS = (b"PK\x03\x04", b"PK\x05\x06")
# A zip that holds one of these is the form of one document or program.
PACKAGE_PARTS = frozenset(
    [
        "[Content_Types].xml",
        "META-INF/MANIFEST.MF",
        "mimetype",
        "ppt/presentation.xml",
        "word/document.xml",
        "xl/workbook.xml",
    ]
)
UTF8_FLAG, ENCRYPTED_FLAG, AES_METHOD = 0x800, 0x1, 99
CODE_PAGES = ("utf-8", "cp1258")  # what names without the flag are in, likelier first

Found = tuple[str, bytes | ExtractionError]


def is_archive(source: Path | bytes) -> bool:
    """True for a zip of files: neither an Office document nor a program nor a broken archive."""
    try:
        with _opened(source) as archive:
            return PACKAGE_PARTS.isdisjoint(archive.namelist())
    except ZIP_ERRORS:
        return False


def archive_members(source: Path | bytes, budget: Budget) -> Iterator[Found]:
    """Each file of an archive with its bytes, or with what keeps it from being read.

    Raises:
        ExtractionError: the archive is broken, or beyond the limits.
    """
    try:
        with _opened(source) as archive:
            for name, info in named_members(archive):
                budget.spend_member()
                yield name, _content(archive, info, budget)
    except ZIP_ERRORS as error:
        raise UnreadableFile("the zip archive is broken; pack it anew") from error


def named_members(archive: ZipFile) -> list[tuple[str, ZipInfo]]:
    """The files of an archive that are not hidden, each under a name of its own."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    names = unique_names(safe_name(_name(info)) for info in infos)
    return [
        (name, info)
        for name, info in zip(names, infos, strict=True)
        if not any(map(is_hidden, name.split("/")))
    ]


def _opened(source: Path | bytes) -> ZipFile:
    return ZipFile(source if isinstance(source, Path) else BytesIO(source))


def _name(info: ZipInfo) -> str:
    """A name in the letters of whoever packed it; without the flag zipfile reads it as cp437."""
    if info.flag_bits & UTF8_FLAG:
        return info.filename
    try:
        given = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for code_page in CODE_PAGES:
        try:
            return given.decode(code_page)
        except UnicodeDecodeError:
            continue
    return info.filename


def _content(archive: ZipFile, info: ZipInfo, budget: Budget) -> bytes | ExtractionError:
    """The bytes of a member; an error where it alone cannot be read."""
    limits = budget.limits
    if info.flag_bits & ENCRYPTED_FLAG or info.compress_type == AES_METHOD:
        return EncryptedFile("a password protects it in its archive")
    ratio = info.file_size / max(info.compress_size, 1)
    is_bomb = info.file_size > limits.ratio_from and ratio > limits.max_ratio
    if info.file_size > limits.max_member or is_bomb:
        return DocumentTooLarge("it unpacks to far more than a document holds")
    try:
        with archive.open(info) as stream:
            data = stream.read(limits.max_member + 1)
    except ZIP_ERRORS:
        return UnreadableFile("it is broken in its archive; pack it anew")
    budget.spend(len(data))
    if len(data) > limits.max_member:
        return DocumentTooLarge("it unpacks to far more than a document holds")
    return data
