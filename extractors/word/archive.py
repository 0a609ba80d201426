"""The zip archive that a Word file is: opened within limits, read part by part."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile, ZipInfo

from extractors.errors import ZIP_ERRORS, DocumentTooLarge, EncryptedFile, UnreadableFile

ENCRYPTED_FLAG = 0x1
MEGABYTE = 2**20


class ArchiveLimits(NamedTuple):
    """What an archive may unpack to.

    Pictures count in `max_total` only, they are never unpacked.
    """

    max_entries: int = 20_000
    max_total: int = 2048 * MEGABYTE
    max_part: int = 64 * MEGABYTE  # one XML part; 500 pages take about 20 MB
    max_ratio: int = (
        500  # of a part above `ratio_from`; plans shrink to a 10th, a long even table to a 200th
    )
    ratio_from: int = 8 * MEGABYTE


class Archive(NamedTuple):
    """An open archive whose directory is within the limits."""

    file: ZipFile
    names: dict[str, ZipInfo]
    limits: ArchiveLimits

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is no such part.

        Raises:
            ExtractionError: the part is broken, encrypted or too large.
        """
        info = self.names.get(name)
        if info is None:
            return None
        _check_part(info, self.limits)
        try:
            with self.file.open(info) as stream:
                data = stream.read(self.limits.max_part + 1)
        except ZIP_ERRORS as error:
            raise UnreadableFile(f"the Word file is broken: {name} cannot be unpacked") from error
        if len(data) > self.limits.max_part:
            raise _too_large(name)
        return data


def open_archive(data: bytes, limits: ArchiveLimits) -> Archive:
    """The archive, nothing unpacked yet.

    Raises:
        UnreadableFile: the bytes are no zip archive or a broken one.
        DocumentTooLarge: it would unpack to more than the limits allow.
    """
    try:
        file = ZipFile(BytesIO(data))
        entries = file.infolist()
    except ZIP_ERRORS as error:
        raise UnreadableFile("the Word file is broken: its zip archive cannot be opened") from error
    if len(entries) > limits.max_entries:
        raise DocumentTooLarge(
            f"the Word file holds {len(entries)} parts, the limit is {limits.max_entries}"
        )
    total = sum(entry.file_size for entry in entries)
    if total > limits.max_total:
        raise DocumentTooLarge(
            f"the Word file unpacks to {total // MEGABYTE} MB, the limit is "
            f"{limits.max_total // MEGABYTE} MB"
        )
    return Archive(file, {entry.filename: entry for entry in entries}, limits)


def _check_part(info: ZipInfo, limits: ArchiveLimits) -> None:
    if info.flag_bits & ENCRYPTED_FLAG:
        raise EncryptedFile("the Word file is protected by a password")
    if info.file_size > limits.max_part:
        raise _too_large(info.filename)
    if info.file_size > limits.ratio_from and info.file_size > limits.max_ratio * max(
        info.compress_size, 1
    ):
        raise _too_large(info.filename)


def _too_large(name: str) -> DocumentTooLarge:
    return DocumentTooLarge(
        f"the Word file unpacks to far more than a document holds ({name}): a zip bomb?"
    )
