"""The attachments of a letter that Outlook saved (.msg): streams of an OLE file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from olefile import OleFileIO, isOleFile
from olefile.olefile import OleFileError

from extractors.containers.letters import letter_bytes
from extractors.containers.limits import Budget
from extractors.containers.names import safe_name, unique_names
from extractors.containers.zip_files import Found
from extractors.errors import UnreadableFile

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROPERTIES = "__properties_version1.0"
ATTACHMENT = "__attach_version1.0_#"
STREAM = "__substg1.0_"
CONTENT = "37010102"
LONG_NAME, SHORT_NAME, SHOWN_NAME = "3707", "3704", "3001"
CONTENT_ID, MIME_TYPE = "3712", "370E"
TEXT_TYPES = (("001F", "utf-16-le"), ("001E", "cp1258"))
PICTURE = "image/"
BROKEN = (OleFileError, OSError, ValueError, IndexError, KeyError, TypeError, AttributeError)

Storage = tuple[str, ...]


def is_outlook_letter(source: Path | bytes) -> bool:
    """True for a letter that Outlook saved."""
    try:
        if not isOleFile(source if isinstance(source, Path) else BytesIO(source)):
            return False
        with _opened(source) as file:
            return bool(file.exists(PROPERTIES))
    except BROKEN:
        return False


def outlook_attachments(source: Path | bytes, budget: Budget) -> Iterator[Found]:
    """Each attachment with its bytes; those of an attached letter come after the name of it.

    Raises:
        ExtractionError: the letter is broken, or beyond the limits.
    """
    data = letter_bytes(source, budget)
    try:
        with _opened(data) as file:
            found = [*_attached(file)]
            names = unique_names(safe_name(name) for name, _ in found)
            for name, place in zip(names, (place for _, place in found), strict=True):
                budget.spend_member()
                content = file.openstream([*place, STREAM + CONTENT]).read()
                budget.spend(len(content))
                yield name, content
    except BROKEN as error:
        raise UnreadableFile("the letter is broken; save its attachments instead") from error


def _opened(source: Path | bytes) -> OleFileIO:
    return OleFileIO(source if isinstance(source, Path) else BytesIO(source))


def _attached(file: OleFileIO) -> Iterator[tuple[str, Storage]]:
    """The name and storage of each attachment that has bytes, in the order of the file."""
    storages = [tuple(path) for path in file.listdir(streams=False, storages=True)]
    for place in sorted(path for path in storages if path[-1].startswith(ATTACHMENT)):
        if not file.exists([*place, STREAM + CONTENT]):
            continue
        is_picture = (_text(file, place, MIME_TYPE) or "").startswith(PICTURE)
        if is_picture and _text(file, place, CONTENT_ID):
            continue  # shown within the letter
        yield _name(file, place), place


def _name(file: OleFileIO, place: Storage) -> str:
    """The name of an attachment; of one in an attached letter, after that letter's name."""
    outer = [i for i, part in enumerate(place[:-1]) if part.startswith(ATTACHMENT)]
    folders = [_own_name(file, place[: i + 1]) for i in outer]
    return "/".join([*folders, _own_name(file, place)])


def _own_name(file: OleFileIO, place: Storage) -> str:
    names = (_text(file, place, key) for key in (LONG_NAME, SHORT_NAME, SHOWN_NAME))
    return next((name for name in names if name), "")


def _text(file: OleFileIO, place: Storage, key: str) -> str | None:
    for kind, encoding in TEXT_TYPES:
        path = [*place, STREAM + key + kind]
        if file.exists(path):
            text = file.openstream(path).read().decode(encoding, "replace")
            return str(text).strip("\x00 ") or None
    return None
