"""The attachments of a letter (.eml). What the letter itself says is no plan."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from extractors.containers.limits import Budget
from extractors.containers.names import safe_name, unique_names
from extractors.containers.zip_files import Found
from extractors.errors import DocumentTooLarge, UnreadableFile
from extractors.mail import HEAD, MailKind, content_of, mail_kind, parse_mail

LETTER_NAME = "letter.eml"
ATTACHED_LETTER = "message/rfc822"
# What programs attach for programs: signatures, appointments, business cards, receipts.
NO_DOCUMENTS = frozenset(
    [
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "message/delivery-status",
        "message/disposition-notification",
        "text/calendar",
        "text/rfc822-headers",
        "text/vcard",
        "text/x-vcard",
    ]
)


def is_letter(source: Path | bytes) -> bool:
    """True for a letter; a web page that is saved in the form of one is none."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            return mail_kind(stream.read(HEAD)) is MailKind.LETTER
    return mail_kind(source) is MailKind.LETTER


def attachments(source: Path | bytes, budget: Budget) -> Iterator[Found]:
    """Each attachment with its bytes; a letter that is attached comes as a letter.

    Raises:
        ExtractionError: the letter is broken, or beyond the limits.
    """
    data = letter_bytes(source, budget)
    try:
        parts = [*_attached(parse_mail(data))]
        contents = [(_name(part), _bytes(part)) for part in parts]
    except (ValueError, LookupError, RecursionError) as error:
        raise UnreadableFile("the letter is broken; save its attachments instead") from error
    names = unique_names(safe_name(name) for name, _ in contents)
    for name, (_, content) in zip(names, contents, strict=True):
        budget.spend_member()
        budget.spend(len(content))
        yield name, content


def letter_bytes(source: Path | bytes, budget: Budget) -> bytes:
    """The bytes of a letter.

    Raises:
        DocumentTooLarge: there are more than are held in memory.
    """
    limit = budget.limits.max_letter
    size = source.stat().st_size if isinstance(source, Path) else len(source)
    if size > limit:
        raise DocumentTooLarge(f"the letter has more than {limit >> 20} MB; save its attachments")
    return source.read_bytes() if isinstance(source, Path) else source


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a letter that are attached, in their order."""
    stack = [message]
    while stack:
        part = stack.pop()
        if part.get_content_type() == ATTACHED_LETTER:
            yield part
        elif part.is_multipart():
            inner = [piece for piece in part.iter_parts() if isinstance(piece, EmailMessage)]
            stack.extend(reversed(inner))
        elif _is_attachment(part):
            yield part


def _is_attachment(part: EmailMessage) -> bool:
    """True for a part with a name or said to be attached; not for pictures within the letter."""
    if part.get_content_type() in NO_DOCUMENTS:
        return False
    disposition = part.get_content_disposition()
    if disposition == "attachment":
        return True
    is_picture = part.get_content_maintype() == "image"
    return part.get_filename() is not None and not (is_picture and part.get("content-id"))


def _name(part: EmailMessage) -> str:
    return part.get_filename() or (
        LETTER_NAME if part.get_content_type() == ATTACHED_LETTER else ""
    )


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() != ATTACHED_LETTER:
        return content_of(part)
    inner = [piece for piece in part.iter_parts() if isinstance(piece, EmailMessage)]
    return inner[0].as_bytes() if inner else b""
